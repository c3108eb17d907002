"""A member's savings book (sổ tiết kiệm), on A5: a cover, one section a purse, and a page of insurance.

Money is whole đồng. Columns are those of the paper books clubs keep; each day has its lunar day below. The header
repeats on every page and the page number runs, so that a leaf cannot be taken out unseen.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, PageBreak, Spacer

from savings_app.lunar import lunar_day
from savings_app.money import NOTHING, Dong
from savings_app.months import MonthSpan, show_day
from savings_app.papers.book_cover import BookCover, cover
from savings_app.papers.days import from_to
from savings_app.papers.paragraphs import CENTRE, CLAY, MUTED, RIGHT, Look, labelled, one_line, paragraph, stacked
from savings_app.papers.ruled import PADDING, ruled
from savings_app.papers.sheet import A5_PORTRAIT, Sheet, print_sheet
from savings_app.schemes import Scheme
from savings_app.words import in_words

MARGIN = 10 * mm
COLUMNS = {
    "Ngày dương/âm": 0.165,
    "Số phiếu": 0.15,
    "Diễn giải": 0.235,
    "Gửi vào": 0.15,
    "Rút/đóng bảo hiểm": 0.15,
    "Số dư": 0.15,
}
INSURANCE_TITLES = (
    ("Loại", "Kỳ", "Số tiền", "Nhà nước, địa phương hỗ trợ"),
    ("Trạng thái", "Ngày nộp", "Biên lai BHXH số", "Hạn thẻ"),
)
INSURANCE_COLUMNS = (0.28, 0.27, 0.23, 0.22)
LEAST_ROOM = 60 * mm

HEAD = Look(9, bold=True, align=CENTRE)
CELL = Look(9)
SMALL = Look(8, colour=MUTED)
FIGURES = Look(9, align=RIGHT)
STRONG_FIGURES = Look(9, bold=True, align=RIGHT)
TITLE = Look(15, bold=True, colour=CLAY)
ITALIC = Look(9, italic=True)
MARK = "*"
"""Behind an amount that is provisional."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookRow:
    """One entry of a purse and the balance after it."""

    day: dt.date
    number: str
    words: str
    balance: Dong
    paid_in: Dong = NOTHING
    paid_out: Dong = NOTHING


@dataclass(frozen=True, slots=True)
class Purse:
    """What a member saves for one purpose, oldest entry first, under the title it has in her book."""

    title: str
    rows: tuple[BookRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InsuredTerm:
    """A contribution paid or on its way; the official receipt is the insurer's, never ours.

    ``provisional_by`` names the documents a provisional amount was inferred from.
    """

    scheme: Scheme
    span: MonthSpan
    amount: Dong
    state: str
    state_support: Dong = NOTHING
    local_support: Dong = NOTHING
    provisional_by: str = ""
    beneficiary: str = ""
    paid_on: dt.date | None = None
    official_receipt: str = ""
    card_until: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberBook:
    """All that stands in one member's book up to and including a day."""

    cover: BookCover
    purses: tuple[Purse, ...]
    insured: tuple[InsuredTerm, ...] = ()
    seal: str = ""
    practice: bool = False


def render(book: MemberBook) -> bytes:
    """The book as a PDF file.

    Raises MissingGlyph for a letter that cannot be printed.
    """
    front = book.cover
    sheet = Sheet(
        size=A5_PORTRAIT,
        margin=MARGIN,
        title=f"Sổ tiết kiệm {front.member}",
        author=front.club,
        foot=" · ".join(part for part in (f"Số hội viên {front.member_number}", book.seal, front.member) if part),
        practice=book.practice,
    )
    story = [*cover(front, sheet=sheet), PageBreak()]
    for purse in book.purses:
        story += _purse(purse, sheet.width)
    return print_sheet(sheet, [*story, *_insurance(book.insured, sheet.width)])


def _purse(purse: Purse, width: float) -> list[Flowable]:
    """A purse's entries, their sums, and the balance in words."""
    widths = [width * share for share in COLUMNS.values()]
    last = purse.rows[-1].balance if purse.rows else NOTHING
    rows: list[list[Flowable]] = [[paragraph(title, HEAD) for title in COLUMNS]]
    rows += [_entry(row, widths) for row in purse.rows]
    rows.append(_sums(purse, widths, last))
    return [
        CondPageBreak(LEAST_ROOM),
        paragraph(purse.title, TITLE),
        Spacer(0, 4),
        ruled(rows, widths, totals=1),
        Spacer(0, 4),
        labelled("Số dư bằng chữ", in_words(last), Look(10.5, italic=True)),
        Spacer(0, 14),
    ]


def _entry(row: BookRow, widths: list[float]) -> list[Flowable]:
    return [
        stacked(show_day(row.day), CELL, _lunar(row.day), SMALL, within=_room(widths[0])),
        one_line(row.number, CELL, within=_room(widths[1])),
        paragraph(row.words, CELL),
        _figures(row.paid_in, FIGURES, widths[3]),
        _figures(row.paid_out, FIGURES, widths[4]),
        one_line(row.balance.figures, STRONG_FIGURES, within=_room(widths[5])),
    ]


def _sums(purse: Purse, widths: list[float], balance: Dong) -> list[Flowable]:
    paid_in = Dong.total(row.paid_in for row in purse.rows)
    paid_out = Dong.total(row.paid_out for row in purse.rows)
    count = f"{len(purse.rows)} khoản" if purse.rows else "Chưa có khoản nào"
    return [
        paragraph("Cộng", replace(CELL, bold=True)),
        paragraph("", CELL),
        paragraph(count, CELL),
        *(one_line(sum_.figures, STRONG_FIGURES, within=_room(widths[3])) for sum_ in (paid_in, paid_out, balance)),
    ]


def _insurance(terms: tuple[InsuredTerm, ...], width: float) -> list[Flowable]:
    """Every contribution on two lines under a header of two lines."""
    if not terms:
        return []
    widths = [width * share for share in INSURANCE_COLUMNS]
    rows: list[list[Flowable]] = [[paragraph(title, HEAD) for title in titles] for titles in INSURANCE_TITLES]
    for term in terms:
        rows += _term(term, widths)
    title = paragraph("Đóng bảo hiểm", TITLE)
    table = ruled(rows, widths, header=2, lines_each=2)
    return [CondPageBreak(LEAST_ROOM), title, Spacer(0, 4), table, *_provisional(terms)]


def _provisional(terms: tuple[InsuredTerm, ...]) -> list[Flowable]:
    """What the mark behind an amount means, where there is one."""
    documents = "; ".join(dict.fromkeys(term.provisional_by for term in terms if term.provisional_by))
    return [Spacer(0, 4), paragraph(f"{MARK} tạm tính theo {documents}", ITALIC)] if documents else []


def _term(term: InsuredTerm, widths: list[float]) -> list[list[Flowable]]:
    centred, bold = replace(CELL, align=CENTRE), replace(CELL, bold=True)
    months = f"{term.span.count} tháng"
    return [
        [
            stacked(term.scheme.label, bold, term.beneficiary, CELL, within=_room(widths[0])),
            stacked(from_to(term.span), centred, months, replace(SMALL, align=CENTRE), within=_room(widths[1])),
            one_line(_marked(term), STRONG_FIGURES, within=_room(widths[2])),
            _support(term, widths[3]),
        ],
        [
            paragraph(term.state, CELL),
            paragraph(show_day(term.paid_on) if term.paid_on else "–", centred),
            paragraph(term.official_receipt or "–", centred),
            paragraph(show_day(term.card_until) if term.card_until else "–", centred),
        ],
    ]


def _marked(term: InsuredTerm) -> str:
    return f"{term.amount.figures} {MARK}" if term.provisional_by else term.amount.figures


def _support(term: InsuredTerm, width: float) -> Flowable:
    """What the State pays, and below it what her province does."""
    if not term.local_support:
        return _figures(term.state_support, FIGURES, width)
    local = f"địa phương {term.local_support.figures}"
    state = term.state_support.figures if term.state_support else ""
    return stacked(state, FIGURES, local, replace(SMALL, align=RIGHT), within=_room(width))


def _figures(amount: Dong, look: Look, width: float) -> Flowable:
    """A sum, or nothing where nothing moved."""
    return one_line(amount.figures if amount else "", look, within=_room(width))


def _room(width: float) -> float:
    return width - 2 * PADDING


def _lunar(day: dt.date) -> str:
    lunar = lunar_day(day)
    return f"âm {lunar.day}/{lunar.month}" + (" nhuận" if lunar.leap else "")
