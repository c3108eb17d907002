"""The insurer's own lists as workbook pages: D03-TS for BHYT, D05-TS for BHXH tự nguyện.

Columns and their numbers are those of QĐ 595/QĐ-BHXH; CCCD and the collector's number were added by QĐ 490/QĐ-BHXH
and carry no number here, and neither do columns added so that the sums meet the cash. Names stand in capitals with
their marks, as on TK1-TS. What the club does not know is left for the collector to fill in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from savings_app.money import Dong
from savings_app.months import show_day
from savings_app.papers.collector_rows import CollectorList, ListRow
from savings_app.papers.days import spelled
from savings_app.papers.sheet import PRACTICE
from savings_app.papers.spreadsheet import Cell, Column, Page
from savings_app.schemes import HealthGroup, PaymentMethod, Scheme


@dataclass(frozen=True, slots=True)
class _Form:
    """One of the insurer's lists."""

    scheme: Scheme
    name: str
    title: str
    subject: Callable[[list[ListRow]], str]
    columns: tuple[_Filled, ...]


@dataclass(frozen=True, slots=True)
class _Filled:
    """A column and what stands in it; sums of money get a total below unless adding them says nothing."""

    column: Column
    shows: Callable[[ListRow], Cell]
    totalled: bool = True


def health_page(handed_over: CollectorList) -> Page:
    """D03-TS, people who have BHYT alone."""
    return _page(handed_over, _D03)


def pension_page(handed_over: CollectorList) -> Page:
    """D05-TS, people in BHXH tự nguyện."""
    return _page(handed_over, _D05)


def _page(handed_over: CollectorList, form: _Form) -> Page:
    listed = [row for row in handed_over.rows if row.scheme is form.scheme]
    filled_in = [[filled.shows(row) for filled in form.columns] for row in listed]
    return Page(
        name=form.name,
        title=f"{PRACTICE} · {form.title}" if handed_over.practice else form.title,
        lines=_lines(handed_over, form, listed),
        columns=(Column("STT", "A", 6), *(filled.column for filled in form.columns), _COLLECTOR),
        rows=[(order, *cells, handed_over.collector_code) for order, cells in enumerate(filled_in, start=1)],
        totals=_totals(form, filled_in),
    )


def _lines(handed_over: CollectorList, form: _Form, listed: list[ListRow]) -> tuple[str, ...]:
    unit = " · mã ".join(part for part in (handed_over.unit, handed_over.unit_code) if part)
    return (
        f"{handed_over.organisation} · {handed_over.club}",
        f"Đợt nộp {handed_over.number} · {spelled(handed_over.day)}",
        f"Nhân viên thu: {handed_over.collector}" + (f" · {unit}" if unit else ""),
        form.subject(listed),
    )


def _totals(form: _Form, rows: list[list[Cell]]) -> tuple[Cell, ...]:
    """The sums of the columns of money, and how many people there are."""
    count = f"{len(rows)} người" if rows else "Không có ai"
    columns = list(enumerate(form.columns))[1:]
    return ("Cộng", count, *(_total([row[place] for row in rows if filled.totalled]) for place, filled in columns), "")


def _insured_as(listed: list[ListRow]) -> str:
    """The form's “object”: the groups of the health insurance law in the list, in the order of the law's groups."""
    found = {row.group or HealthGroup.HOUSEHOLD for row in listed} or {HealthGroup.HOUSEHOLD}
    return f"Đối tượng tham gia: {'; '.join(group.label for group in HealthGroup if group in found)}"


def _method(method: PaymentMethod) -> str:
    """The insurer's own word for what is paid once."""
    return {PaymentMethod.AHEAD: "Về sau", PaymentMethod.MISSING: "Còn thiếu"}.get(method, method.label)


def _total(cells: list[Cell]) -> Cell:
    amounts = [cell for cell in cells if isinstance(cell, Dong)]
    return Dong.total(amounts) if amounts else ""


_COLLECTOR = Column("Mã số nhân viên thu", "", 16)
_NAME = _Filled(Column("Họ và tên", "B", 34), lambda row: row.name.upper())
_NATIONAL_ID = _Filled(Column("Số CCCD/ĐDCN", "", 16), lambda row: row.national_id)

_D03 = _Form(
    Scheme.HOUSEHOLD_HEALTH,
    "D03-TS BHYT",
    "DANH SÁCH NGƯỜI CHỈ THAM GIA BHYT (cột theo mẫu D03-TS)",
    _insured_as,
    (
        _NAME,
        _Filled(Column("Mã số BHXH", "1", 14), lambda row: row.insurance_number),
        _NATIONAL_ID,
        _Filled(Column("Ngày, tháng, năm sinh", "2", 13), lambda row: row.born),
        _Filled(Column("Nữ", "3", 6), lambda row: "x" if row.female else ""),
        _Filled(Column("Nơi đăng ký KCB ban đầu", "4", 24), lambda row: row.facility),
        _Filled(Column("Số biên lai", "5", 14), lambda row: row.official_receipt),
        _Filled(Column("Ngày biên lai", "6", 13), lambda row: show_day(row.receipted_on) if row.receipted_on else ""),
        _Filled(Column("Số tiền đóng", "7", 15), lambda row: row.due),
        _Filled(Column("Tỷ lệ NSNN hỗ trợ (%)", "8", 11), lambda row: row.support_rate),
        _Filled(Column("Số tháng", "9", 9), lambda row: row.months),
        _Filled(
            Column("Thẻ có giá trị từ ngày", "10", 14), lambda row: show_day(row.card_from) if row.card_from else ""
        ),
        _Filled(Column("Ghi chú", "11", 40), lambda row: row.note),
    ),
)

_D05 = _Form(
    Scheme.VOLUNTARY_PENSION,
    "D05-TS BHXH TN",
    "DANH SÁCH NGƯỜI THAM GIA BHXH TỰ NGUYỆN (cột theo mẫu D05-TS)",
    lambda _: "Cột 4 là cả mức đóng, ai trả cũng tính; tiền giao theo danh sách là cột “Số phải nộp”.",
    (
        _NAME,
        _Filled(Column("Mã số BHXH", "C", 14), lambda row: row.insurance_number),
        _NATIONAL_ID,
        _Filled(Column("Ngày, tháng, năm sinh", "", 13), lambda row: row.born),
        _Filled(Column("Mức tiền làm căn cứ đóng", "1", 15), lambda row: row.monthly or "", totalled=False),
        _Filled(Column("Phương thức đóng", "", 16), lambda row: _method(row.method) if row.method else ""),
        _Filled(Column("Lãi suất đầu tư quỹ (%/tháng)", "", 12), lambda row: row.fund_return),
        _Filled(Column("Từ tháng, năm", "2", 11), lambda row: row.span.first.shown if row.span else ""),
        _Filled(Column("Số tháng đóng", "3", 9), lambda row: row.months),
        _Filled(Column("Tổng số tiền", "4", 15), lambda row: row.gross),
        _Filled(Column("Người tham gia đóng", "5", 15), lambda row: row.paid_by_person),
        _Filled(Column("NSNN hỗ trợ", "6", 14), lambda row: row.state_support),
        _Filled(Column("Tỷ lệ NSNN hỗ trợ (%)", "", 11), lambda row: row.support_rate),
        _Filled(Column("NSĐP hỗ trợ", "", 14), lambda row: row.local_support),
        _Filled(Column("Tỷ lệ NSĐP hỗ trợ (%)", "", 11), lambda row: row.local_rate),
        _Filled(Column("Hỗ trợ khác", "", 14), lambda row: row.sponsored),
        _Filled(Column("Số phải nộp", "", 15), lambda row: row.due),
        _Filled(Column("Số biên lai", "", 14), lambda row: row.official_receipt),
        _Filled(Column("Ngày biên lai", "", 13), lambda row: show_day(row.receipted_on) if row.receipted_on else ""),
        _Filled(Column("Ghi chú", "7", 40), lambda row: row.note),
    ),
)
