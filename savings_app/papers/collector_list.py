"""The list that goes with the money to the collector (bảng kê nộp tiền), on paper and as a workbook.

The paper is the club's own form, signed by who gives and who takes; the workbook has the insurer's columns, one sheet
a scheme. Both come from the same rows, and both end in the sum of cash that changes hands.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from savings_app.money import Dong
from savings_app.months import MonthSpan
from savings_app.papers.collector_rows import CollectorList, ListRow
from savings_app.papers.days import from_to, spelled_with_lunar
from savings_app.papers.official_lists import health_page, pension_page
from savings_app.papers.paragraphs import CENTRE, CLAY, MUTED, RIGHT, Look, labelled, one_line, paragraph
from savings_app.papers.ruled import PADDING, ruled
from savings_app.papers.sheet import A4_LANDSCAPE, Sheet, print_sheet
from savings_app.papers.side_by_side import side_by_side
from savings_app.papers.signatures import Signature, signature_row
from savings_app.papers.spreadsheet import write_workbook
from savings_app.schemes import Scheme
from savings_app.words import in_words

__all__ = ["CollectorList", "ListRow", "pdf", "workbook"]

TITLE = "Bảng kê nộp tiền"
MARK = "*"
HEAD = Look(8.5, bold=True, align=CENTRE)
CENTRED = Look(9, align=CENTRE)
FIGURES = Look(9, align=RIGHT)
STRONG = Look(9.5, bold=True)
STRONG_FIGURES = Look(9.5, bold=True, align=RIGHT)


def pdf(handed_over: CollectorList) -> bytes:
    """The list as a PDF file, on A4 across.

    Raises MissingGlyph for a letter that cannot be printed.
    """
    sheet = Sheet(
        size=A4_LANDSCAPE,
        margin=10 * mm,
        title=f"{TITLE} {handed_over.number}",
        author=handed_over.club,
        foot=" · ".join(part for part in (f"Đợt {handed_over.number}", handed_over.seal, handed_over.club) if part),
        practice=handed_over.practice,
    )
    gap = Spacer(0, 8)
    listed = [_table(handed_over, sheet.width), *_warning(handed_over.rows)]
    return print_sheet(sheet, [_head(handed_over, sheet.width), gap, *listed, gap, _closing(handed_over, sheet.width)])


def workbook(handed_over: CollectorList) -> bytes:
    """The list as an .xlsx file with the insurer's columns."""
    return write_workbook(
        [health_page(handed_over), pension_page(handed_over)],
        title=f"{TITLE} {handed_over.number}",
        author=handed_over.club,
        made_on=handed_over.day,
    )


def _head(handed_over: CollectorList, width: float) -> Flowable:
    """The club on the left, title and day in the middle, the collector on the right."""
    widths = [width * 0.3, width * 0.4, width * 0.3]
    small = Look(8.5, italic=True, colour=MUTED)
    club = [
        paragraph(handed_over.organisation, Look(10, colour=MUTED)),
        paragraph(handed_over.club, Look(12, bold=True)),
        paragraph("Mẫu nội bộ của CLB", small),
    ]
    title = [
        one_line(TITLE.upper(), Look(22, bold=True, colour=CLAY, align=CENTRE), within=widths[1]),
        paragraph(spelled_with_lunar(handed_over.day), Look(11, italic=True, align=CENTRE)),
        paragraph(f"Đợt: {handed_over.number}", Look(13, bold=True, align=CENTRE)),
    ]
    known = [
        ("Nhân viên thu", handed_over.collector),
        ("Mã số nhân viên thu", handed_over.collector_code),
        ("Tổ chức", handed_over.unit),
        ("Mã đơn vị", handed_over.unit_code),
    ]
    collector = [labelled(label, words, Look(10)) for label, words in known if words]
    return side_by_side([[club, title, collector]], widths)


@dataclass(frozen=True, slots=True)
class _Column:
    """A column: its title, its share of the width, what stands in it, how it looks, its sum if it has one.

    Names wrap; sums, days and numbers stay on one line.
    """

    title: str
    share: float
    shows: Callable[[ListRow], str]
    look: Look = CENTRED
    sums: Callable[[ListRow], Dong] | None = None
    wraps: bool = False


def _money(title: str, share: float, amount: Callable[[ListRow], Dong], look: Look = FIGURES) -> _Column:
    return _Column(title, share, lambda row: _shown(amount(row)), look, amount)


def _shown(amount: Dong | None) -> str:
    return amount.figures if amount else ""


def _monthly(row: ListRow, scheme: Scheme) -> str:
    """A month's income is no premium: each stands under its own name."""
    return _shown(row.monthly) if row.scheme is scheme else ""


def _marked(row: ListRow) -> str:
    """The cash, marked where the premium is provisional."""
    return f"{_shown(row.due)} {MARK}" if row.provisional_by else _shown(row.due)


def _span(span: MonthSpan | None) -> str:
    """Its two months on two lines."""
    return from_to(span).replace("–", "– ") if span else ""


_ORDER_SHARE = 0.032
_SHORT = {Scheme.VOLUNTARY_PENSION: "BHXH TN", Scheme.HOUSEHOLD_HEALTH: "BHYT"}
_COLUMNS = (
    _Column("Họ và tên", 0.116, lambda row: row.name, STRONG, wraps=True),
    _Column("CCCD", 0.07, lambda row: row.national_id),
    _Column("Ngày sinh", 0.066, lambda row: row.born),
    _Column("Loại", 0.056, lambda row: _SHORT[row.scheme]),
    _Column("Thu nhập chọn đóng/ tháng", 0.062, lambda row: _monthly(row, Scheme.VOLUNTARY_PENSION), FIGURES),
    _Column("Mức đóng BHYT/ tháng", 0.062, lambda row: _monthly(row, Scheme.HOUSEHOLD_HEALTH), FIGURES),
    _Column("Số tháng", 0.04, lambda row: str(row.months)),
    _Column("Từ tháng – đến tháng", 0.066, lambda row: _span(row.span), wraps=True),
    _money("Người đóng", 0.066, lambda row: row.paid_by_person),
    _money("Nhà nước hỗ trợ", 0.062, lambda row: row.state_support),
    _money("Địa phương hỗ trợ", 0.062, lambda row: row.local_support),
    _money("Tài trợ", 0.052, lambda row: row.sponsored),
    _Column("Số phải nộp", 0.084, _marked, STRONG_FIGURES, lambda row: row.due),
    _Column("Biên lai số", 0.058, lambda row: row.official_receipt),
    _Column("Ký nhận", 0.044, lambda _: ""),
)


def _table(handed_over: CollectorList, width: float) -> Flowable:
    """A row for each contribution, and the sums."""
    widths = [width * share for share in (_ORDER_SHARE, *(column.share for column in _COLUMNS))]
    rows: list[list[Flowable]] = [[paragraph(title, HEAD) for title in ("STT", *(each.title for each in _COLUMNS))]]
    rows += [_row(order, row, widths) for order, row in enumerate(handed_over.rows, start=1)]
    rows.append(_sums(handed_over.rows, widths))
    return ruled(rows, widths, totals=1)


def _row(order: int, row: ListRow, widths: list[float]) -> list[Flowable]:
    cells = [_cell(column, column.shows(row), width) for column, width in zip(_COLUMNS, widths[1:], strict=True)]
    return [paragraph(str(order), CENTRED), *cells]


def _cell(column: _Column, words: str, width: float) -> Flowable:
    return paragraph(words, column.look) if column.wraps else one_line(words, column.look, within=width - 2 * PADDING)


def _sums(rows: tuple[ListRow, ...], widths: list[float]) -> list[Flowable]:
    cells = [
        one_line(_sum(column, rows), STRONG_FIGURES, within=width - 2 * PADDING)
        for column, width in zip(_COLUMNS[1:], widths[2:], strict=True)
    ]
    return [paragraph("", CENTRED), paragraph(f"Cộng {len(rows)} khoản", STRONG), *cells]


def _sum(column: _Column, rows: tuple[ListRow, ...]) -> str:
    return Dong.total(column.sums(row) for row in rows).figures if column.sums else ""


def _warning(rows: tuple[ListRow, ...]) -> list[Flowable]:
    """What the mark behind an amount means, where there is one."""
    documents = "; ".join(dict.fromkeys(row.provisional_by for row in rows if row.provisional_by))
    return [paragraph(f"{MARK} tạm tính theo {documents}", Look(9, italic=True))] if documents else []


def _closing(handed_over: CollectorList, width: float) -> Flowable:
    """The total in figures and words, and the signatures, on one page."""
    signing = signature_row(
        [
            Signature("Tổ trưởng", name=handed_over.leader),
            Signature("Thủ quỹ", name=handed_over.treasurer),
            Signature("Nhân viên thu", name=handed_over.collector),
        ],
        width=width,
        room=18 * mm,
    )
    rows: list[list[Flowable]] = [
        [labelled("Tổng số tiền phải nộp", str(handed_over.total), Look(14, bold=True))],
        [labelled("Bằng chữ", in_words(handed_over.total), Look(12, italic=True))],
        [Spacer(0, 8)],
        [signing],
    ]
    return side_by_side(rows, [width])
