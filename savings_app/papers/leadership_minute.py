"""The minute of a club that gets a new leader (biên bản bàn giao tổ trưởng), on A4.

Money is whole đồng, the cash in figures and words. It lists what is handed over and no more: who owes what is not
judged on it. Three sign; the officer's organisation puts its seal.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from savings_app.money import Dong
from savings_app.papers.days import spelled_with_lunar
from savings_app.papers.paragraphs import CENTRE, CLAY, MUTED, RIGHT, Look, labelled, one_line, paragraph
from savings_app.papers.ruled import PADDING, ruled
from savings_app.papers.sheet import Sheet, print_sheet
from savings_app.papers.side_by_side import side_by_side
from savings_app.papers.signatures import SIGN, Signature, signature_row
from savings_app.words import in_words

SEALED = "(Ký tên, đóng dấu)"
GAP = 4 * mm
TEXT, STRONG, SMALL = Look(11), Look(11, bold=True), Look(9, italic=True, colour=MUTED)
HEADING, CELL, HEAD = Look(12, bold=True, colour=CLAY), Look(10), Look(10, bold=True)
FIGURES = Look(10, align=RIGHT)
KEPT = 12
"""Rows of the last list that still go to the next page with the signatures."""


@dataclass(frozen=True, slots=True)
class MinuteTable:
    """One list of the minute: its title, its columns with their hundredths of the width, its rows."""

    title: str
    heads: tuple[str, ...]
    shares: tuple[int, ...]
    rows: tuple[tuple[str | Dong, ...], ...]
    total: Dong | None = None
    nothing: str = "Không có."


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadershipMinute:
    """All that stands in the minute. ``gone``: the old leader is dead or was not to be found, and does not sign."""

    organisation: str
    club: str
    day: dt.date
    old_leader: str
    new_leader: str
    officer: str
    gone: bool
    cash: Dong
    tables: tuple[MinuteTable, ...]
    seal: str
    practice: bool = False


def render(minute: LeadershipMinute) -> bytes:
    """The minute as a PDF file.

    Raises MissingGlyph for a letter that cannot be printed.
    """
    sheet = Sheet(
        size=A4,
        margin=15 * mm,
        title=f"Biên bản bàn giao tổ trưởng {minute.club}",
        author=minute.club,
        foot=f"{minute.seal} · Biên bản bàn giao tổ trưởng · {minute.club}",
        practice=minute.practice,
    )
    width = sheet.width
    story = [*_head(minute, width), *_people(minute)]
    *lists, last = [_table(table, width) for table in minute.tables]
    # Nobody signs a page of signatures alone: a last list that is short stands above them.
    end = last if len(minute.tables[-1].rows) <= KEPT else []
    for flowables in [*lists, *([] if end else [last])]:
        story += flowables
    return print_sheet(sheet, [*story, KeepTogether([*end, *_closing(minute, width)])])


def _head(minute: LeadershipMinute, width: float) -> list[Flowable]:
    title = Look(17, bold=True, colour=CLAY, align=CENTRE)
    whose = [paragraph(minute.organisation, Look(10, colour=MUTED)), paragraph(minute.club, STRONG)]
    seal = paragraph(minute.seal, Look(10, align=RIGHT, colour=MUTED))
    return [
        side_by_side([[whose, seal]], [width * 0.62, width * 0.38]),
        Spacer(0, GAP),
        one_line("BIÊN BẢN BÀN GIAO TỔ TRƯỞNG", title, within=width),
        paragraph(spelled_with_lunar(minute.day), Look(11, italic=True, align=CENTRE)),
        Spacer(0, GAP),
    ]


def _people(minute: LeadershipMinute) -> list[Flowable]:
    old = minute.old_leader or "không có"
    return [
        labelled("Tổ trưởng cũ (bên giao)", f"{old} – không còn để bàn giao" if minute.gone else old, TEXT),
        labelled("Tổ trưởng mới (bên nhận)", minute.new_leader, TEXT),
        labelled("Cán bộ Hội (người chứng kiến)", minute.officer, TEXT),
        labelled("Tiền mặt tổ trưởng giữ, đã kiểm", f"{minute.cash} ({in_words(minute.cash)})", STRONG),
        Spacer(0, GAP),
    ]


def _table(table: MinuteTable, width: float) -> list[Flowable]:
    title = paragraph(table.title, HEADING)
    if not table.rows:
        return [title, paragraph(table.nothing, TEXT), Spacer(0, GAP)]
    widths = [width * share / 100 for share in table.shares]
    heads: list[Flowable] = [paragraph(head, HEAD) for head in table.heads]
    rows = [heads, *(_row(row, widths) for row in table.rows)]
    if table.total is not None:
        blank = [""] * (len(table.heads) - 2)
        rows.append(_row(("Cộng", *blank, table.total), widths, bold=True))
    return [title, Spacer(0, 3), ruled(rows, widths, totals=table.total is not None), Spacer(0, GAP)]


def _row(cells: Sequence[str | Dong], widths: Sequence[float], *, bold: bool = False) -> list[Flowable]:
    return [
        one_line(str(cell), Look(10, bold=bold, align=RIGHT), within=width - 2 * PADDING)
        if isinstance(cell, Dong)
        else paragraph(cell, HEAD if bold else CELL)
        for cell, width in zip(cells, widths, strict=True)
    ]


def _closing(minute: LeadershipMinute, width: float) -> list[Flowable]:
    signing = [
        Signature("Tổ trưởng mới", SIGN, minute.new_leader),
        Signature("Cán bộ Hội", SEALED, minute.officer),
    ]
    old = "(không còn để ký)" if minute.gone else SIGN
    signing.insert(0, Signature("Tổ trưởng cũ", old, minute.old_leader))
    agreed = "Hai bên đã cùng đếm tiền, đọc số dư từng hội viên và nhận đúng như trên. Lập thành ba bản."
    alone = "Tiền đã có người thứ hai cùng đếm; bên nhận nhận đúng như trên. Lập thành ba bản."
    row = signature_row(signing, width=width, room=24 * mm)
    return [paragraph(alone if minute.gone else agreed, TEXT), Spacer(0, GAP), row]
