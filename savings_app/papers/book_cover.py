"""The cover of a member's book (bìa sổ): whose it is, which club's, who answers for it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, Spacer, Table

from savings_app.months import show_day
from savings_app.papers.clay_pig import ClayPig
from savings_app.papers.paragraphs import CENTRE, CLAY, CREAM, LINE, MUTED, Look, labelled, one_line, paragraph
from savings_app.papers.qr import QrCode
from savings_app.papers.sheet import Sheet, room_left
from savings_app.papers.signatures import Signature, signature_row

QR_SIDE = 27 * mm
SCALES = (1.15, 1.08, 1.0, 0.94, 0.88, 0.82, 0.76, 0.7)
"""Sizes tried, largest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookCover:
    """What the cover says. ``shows_to`` is the last day the book covers; ``born`` may be a year alone."""

    organisation: str
    club: str
    member: str
    member_number: str
    hamlet: str
    joined: dt.date
    leader: str
    treasurer: str
    shows_to: dt.date
    url: str
    code: str
    born: str = ""


def cover(front: BookCover, *, sheet: Sheet) -> list[Flowable]:
    """The first page of the book, as large as fits."""
    tried = (_cover(front, sheet.width, scale) for scale in SCALES)
    return next((story for story in tried if room_left(sheet, story) >= 0), _cover(front, sheet.width, SCALES[-1]))


def _cover(front: BookCover, width: float, scale: float) -> list[Flowable]:
    signing = (Signature("Tổ trưởng", name=front.leader), Signature("Thủ quỹ", name=front.treasurer))
    gap = Spacer(0, 7 * mm * scale)
    return [
        paragraph(front.organisation, Look(11, colour=MUTED, align=CENTRE).times(scale)),
        paragraph(front.club, Look(13, bold=True, align=CENTRE).times(scale)),
        gap,
        ClayPig(width=58 * mm * scale),
        gap,
        one_line("SỔ TIẾT KIỆM", Look(30, bold=True, colour=CLAY, align=CENTRE).times(scale), within=width),
        gap,
        _owner(front, width, scale),
        gap,
        signature_row(signing, width=width, room=12 * mm * scale, scale=scale),
        gap,
        _way_in(front, width),
    ]


def _owner(front: BookCover, width: float, scale: float) -> Table:
    look = Look(11).times(scale)
    joined = labelled("Ngày vào CLB", show_day(front.joined), look)
    rows: list[list[Paragraph | str]] = [
        [labelled("Họ và tên", front.member, Look(14, bold=True).times(scale)), ""],
        [labelled("Số hội viên", front.member_number, look), joined],
        [labelled("Thôn/ấp", front.hamlet, look), labelled("Năm sinh", front.born, look) if front.born else ""],
    ]
    table = Table(rows, colWidths=[width * 0.5] * 2)
    table.setStyle([
        ("SPAN", (0, 0), (-1, 0)),
        ("BACKGROUND", (0, 0), (-1, -1), CREAM),
        ("BOX", (0, 0), (-1, -1), 0.8, LINE),
        ("ROUNDEDCORNERS", (6, 6, 6, 6)),
        ("LEFTPADDING", (0, 0), (-1, -1), 10),
        ("RIGHTPADDING", (0, 0), (-1, -1), 6),
        ("TOPPADDING", (0, 0), (-1, 0), 6),
        ("BOTTOMPADDING", (0, -1), (-1, -1), 9),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ])  # fmt: skip
    return table


def _way_in(front: BookCover, width: float) -> Table:
    """The code to scan, the same code to type, and how far this print goes."""
    said = [
        paragraph("Quét mã, hoặc gõ mã này, để xem sổ trên điện thoại:", Look(10, colour=MUTED)),
        one_line(front.code, Look(14, bold=True), within=width - QR_SIDE - 12),
        Spacer(0, 4),
        labelled("Sổ in đến hết ngày", show_day(front.shows_to), Look(10)),
    ]
    table = Table([[QrCode(front.url, side=QR_SIDE), said]], colWidths=[QR_SIDE + 6, width - QR_SIDE - 6])
    table.setStyle([("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("LEFTPADDING", (0, 0), (0, 0), 0)])
    return table
