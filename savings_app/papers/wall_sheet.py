"""The sheet that hangs on the wall (bảng số dư tháng) on A4: every member's balance at a month's end, and who holds it.

Whole đồng, members by their number. Three people sign it, and it carries the seal of the book at this closing and at
the one before, so that whoever kept last month's sheet can see that nothing behind it was changed.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from savings_app.money import Dong
from savings_app.months import Month, show_day
from savings_app.papers.paragraphs import CENTRE, CLAY, MUTED, RIGHT, Look, labelled, one_line, paragraph
from savings_app.papers.ruled import PADDING, ruled
from savings_app.papers.sheet import Sheet, print_sheet
from savings_app.papers.side_by_side import side_by_side
from savings_app.papers.signatures import Signature, signature_row

TITLE = "Bảng số dư"
NOT_CLOSED = "CHƯA KHÓA SỔ: số liệu còn có thể đổi."
HEAD = Look(9, bold=True, align=CENTRE)
WORDS = Look(10)
CENTRED = Look(10, align=CENTRE)
FIGURES = Look(10, align=RIGHT)
STRONG = Look(10, bold=True)
STRONG_FIGURES = Look(10, bold=True, align=RIGHT)
SHARES = (0.06, 0.42, 0.13, 0.13, 0.13, 0.13)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One balance over the month: ``number`` only before a member's first."""

    number: str
    words: str
    opening: Dong
    came_in: Dong
    went_out: Dong
    closing: Dong
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WallSheet:
    """One month of one club: its members' balances, and where the money lies.

    ``seal`` is the book's at this closing, ``seal_before`` at the month before, empty where there was none.
    """

    month: Month
    organisation: str
    club: str
    members: tuple[SheetRow, ...]
    members_total: SheetRow
    holders: tuple[SheetRow, ...]
    late: tuple[str, ...] = ()
    seal: str = ""
    seal_before: str = ""
    closed: bool = False
    leader: str = ""
    treasurer: str = ""
    practice: bool = False


def render(sheet: WallSheet) -> bytes:
    """The sheet as a PDF file. Raises MissingGlyph for a letter that cannot be printed."""
    paper = Sheet(
        size=A4,
        margin=13 * mm,
        title=f"{TITLE} {sheet.month.shown}",
        author=sheet.club,
        foot=" · ".join(part for part in (sheet.seal, f"{TITLE} {sheet.month.shown}", sheet.club) if part),
        practice=sheet.practice,
    )
    gap, width = Spacer(0, 8), paper.width
    story: list[Flowable] = [_head(sheet, width), gap]
    story += [_table("Hội viên", sheet.members, width, total=sheet.members_total), gap]
    story += [_table("Tiền đang ở đâu", sheet.holders, width), gap]
    story += [paragraph(each, Look(9, italic=True)) for each in sheet.late]
    return print_sheet(paper, [*story, KeepTogether([*_seals(sheet), Spacer(0, 14), _signing(sheet, width)])])


def _head(sheet: WallSheet, width: float) -> Flowable:
    widths = [width * 0.42, width * 0.58]
    club = [
        paragraph(sheet.organisation, Look(10, colour=MUTED)),
        paragraph(sheet.club, Look(12, bold=True)),
        paragraph("Mẫu nội bộ của CLB", Look(8.5, italic=True, colour=MUTED)),
    ]
    days = f"Từ {show_day(sheet.month.first_day)} đến hết {show_day(sheet.month.last_day)}"
    title = [
        one_line(f"{TITLE} tháng {sheet.month.shown}".upper(), _title(), within=widths[1]),
        paragraph(days, Look(10, italic=True, align=CENTRE)),
    ]
    if not sheet.closed:
        title.append(paragraph(NOT_CLOSED, Look(10, bold=True, colour=CLAY, align=CENTRE)))
    return side_by_side([[club, title]], widths)


def _title() -> Look:
    return Look(18, bold=True, colour=CLAY, align=CENTRE)


def _table(what: str, rows: tuple[SheetRow, ...], width: float, *, total: SheetRow | None = None) -> Flowable:
    widths = [width * share for share in SHARES]
    heads = ("Số", what, "Đầu tháng", "Vào", "Ra", "Cuối tháng")
    lines: list[list[Flowable]] = [[paragraph(each, HEAD) for each in heads]]
    lines += [_row(row, widths) for row in rows]
    if total is not None:
        lines.append(_row(total, widths, strong=True))
    return ruled(lines, widths, totals=1 if total is not None else 0)


def _row(row: SheetRow, widths: list[float], *, strong: bool = False) -> list[Flowable]:
    sums = (row.opening, row.came_in, row.went_out, row.closing)
    looks = [FIGURES, FIGURES, FIGURES, STRONG_FIGURES]
    words: list[Flowable] = [paragraph(row.words, STRONG if row.number or strong else WORDS)]
    if row.note:
        words.append(paragraph(row.note, Look(9, colour=MUTED)))
    return [
        paragraph(row.number, CENTRED),
        words,  # type: ignore[list-item]  # a cell may hold several flowables
        *(
            one_line(each.figures, STRONG_FIGURES if strong else look, within=width - 2 * PADDING)
            for each, look, width in zip(sums, looks, widths[2:], strict=True)
        ),
    ]


def _seals(sheet: WallSheet) -> list[Flowable]:
    when = "Cuối tháng này" if sheet.closed else "Lúc in"
    said: list[Flowable] = [labelled(when, sheet.seal, Look(11, bold=True))]
    before = sheet.seal_before or "chưa khóa tháng nào trước đó"
    return [*said, labelled("Lần khóa sổ trước", before, Look(11))]


def _signing(sheet: WallSheet, width: float) -> Flowable:
    signatures = [
        Signature("Tổ trưởng", name=sheet.leader),
        Signature("Thủ quỹ", name=sheet.treasurer),
        Signature("Đại diện Hội"),
    ]
    return signature_row(signatures, width=width, room=18 * mm)
