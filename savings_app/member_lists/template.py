"""The empty member list to download (tệp mẫu), an .xlsx with examples and guidance beside it.

Every cell is formatted as text: what a leader types stays as she typed it, so that no phone loses its 0, no "10.000"
becomes 10 and no day turns into another. The file is Vietnamese in every language of the pages, as its headings are.
"""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import xlsxwriter

from savings_app.member_lists.columns import REQUIRED, Column
from savings_app.member_lists.sheet import MOST_ROWS, column_letters
from savings_app.schemes import HealthGroup, Labelled, Relation, Rhythm, SupportCategory

LIST_SHEET = "Hội viên"
EXAMPLE_SHEET = "Ví dụ"
GUIDANCE_SHEET = "Hướng dẫn"
SHEETS_BESIDE = (EXAMPLE_SHEET, GUIDANCE_SHEET)

EXAMPLES: tuple[dict[Column, str], ...] = (
    {
        Column.NAME: "Nguyễn Thị Ví Dụ",
        Column.NICKNAME: "Sáu Dụ",
        Column.HAMLET: "Ấp 3",
        Column.BIRTH: "1971",
        Column.PHONE: "0900 000 001",
        Column.HOUSEHOLD: "Hộ bà Dụ",
        Column.RELATION: Relation.HEAD.label,
        Column.PENSION_PLEDGE: "10.000",
        Column.HEALTH_PLEDGE: "3.000",
        Column.RHYTHM: Rhythm.DAY.label,
        Column.PENSION_OPENING: "450.000",
        Column.HEALTH_OPENING: "135.000",
        Column.SUPPORT: SupportCategory.NEAR_POOR.label,
        Column.HEALTH_GROUP: HealthGroup.NEAR_POOR.label,
        Column.HEALTH_UNTIL: "31/12/2026",
        Column.PENSION_THROUGH: "10/2026",
        Column.MONTHS_PAID: "24",
        Column.MONTHS_SUPPORTED: "24",
    },
    {
        Column.NAME: "Trần Thị Mẫu",
        Column.HAMLET: "Ấp 4",
        Column.BIRTH: "05/06/1984",
        Column.HEALTH_PLEDGE: "100.000",
        Column.RHYTHM: Rhythm.MONTH.label,
        Column.ELSEWHERE: "x",
        Column.INTRODUCER: "Sáu Dụ",
    },
)

_EXAMPLE_TITLE = "VÍ DỤ: hai dòng dưới đây chỉ để xem. Danh sách thật ghi ở trang “Hội viên”."

_GUIDANCE: dict[Column, str] = {
    Column.NAME: "Phải có. Chữ Việt có dấu (Unicode).",
    Column.NICKNAME: "Tên mọi người hay gọi; giúp phân biệt người trùng tên.",
    Column.HAMLET: "Phải có. Thôn, ấp, xóm, khu phố.",
    Column.BIRTH: "Năm (1971) hoặc ngày đủ (22/11/1971).",
    Column.PHONE: "Số di động 10 chữ số. Nhiều người có thể chung một số.",
    Column.HOUSEHOLD: "Chữ gì cũng được; ai ghi giống nhau là cùng một hộ.",
    Column.RELATION: "",
    Column.PENSION_PLEDGE: "Số tiền mỗi lần góp, bằng đồng. Để trống nếu không góp.",
    Column.HEALTH_PLEDGE: "Số tiền mỗi lần góp, bằng đồng. Để trống nếu không góp.",
    Column.RHYTHM: "Để trống là góp mỗi ngày.",
    Column.PENSION_OPENING: "Tiền đã góp trong sổ giấy, chưa dùng.",
    Column.HEALTH_OPENING: "Tiền đã góp trong sổ giấy, chưa dùng.",
    Column.SUPPORT: "",
    Column.HEALTH_GROUP: "Để trống là hộ gia đình.",
    Column.HEALTH_UNTIL: "Ngày thẻ BHYT đang có hết hạn, ví dụ 31/12/2026.",
    Column.PENSION_THROUGH: "Tháng/năm, ví dụ 10/2026.",
    Column.MONTHS_PAID: "Tổng số tháng đã đóng BHXH.",
    Column.MONTHS_SUPPORTED: "Số tháng đã được Nhà nước hỗ trợ.",
    Column.ELSEWHERE: "Ghi x nếu đã có bảo hiểm ở nơi khác.",
    Column.INTRODUCER: "Tên hoặc tên thường gọi của người vận động chị tham gia.",
}
_CHOICES: dict[Column, type[Labelled]] = {
    Column.RELATION: Relation,
    Column.RHYTHM: Rhythm,
    Column.SUPPORT: SupportCategory,
    Column.HEALTH_GROUP: HealthGroup,
}

# XlsxWriter would otherwise write down the moment; the same template is the same file.
_MADE = dt.datetime(2026, 1, 1)  # noqa: DTZ001 (the file format knows no zone)
_AS_TYPED = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_TEXT = 49  # the file format's number for "Text"
_COLUMN_WIDTH = 18
_GUIDANCE_WIDTHS = (32, 90)
_OFFERED_FROM = len(_GUIDANCE_WIDTHS) + 1


def template() -> bytes:
    """The .xlsx file to fill in; read back untouched it is an EmptyList."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, _AS_TYPED) as book:
        book.set_properties({"title": "Danh sách hội viên", "created": _MADE})
        formats = {
            "text": book.add_format({"num_format": _TEXT}),
            "heading": book.add_format({"bold": True, "text_wrap": True, "num_format": _TEXT, "bg_color": "#F4D9C6"}),
        }
        _write_list(book.add_worksheet(LIST_SHEET), formats)
        _write_examples(book.add_worksheet(EXAMPLE_SHEET), formats)
        _write_guidance(book.add_worksheet(GUIDANCE_SHEET), formats)
    return content.getvalue()


def heading(column: Column) -> str:
    """The heading as the template shows it, a star on what must be there."""
    return f"{column.label} *" if column in REQUIRED else column.label


def _write_list(sheet: Any, formats: dict[str, Any]) -> None:
    _write_headings(sheet, 0, formats)
    sheet.freeze_panes(1, 1)
    for place, column in enumerate(Column):
        if column in _CHOICES:
            offer = {"validate": "list", "source": _where_offered(column), "error_type": "warning"}
            sheet.data_validation(1, place, MOST_ROWS, place, offer)


def _where_offered(column: Column) -> str:
    """The cells beside the guidance that hold its words: a list in the cell itself parts them at their commas."""
    letters = column_letters(_OFFERED_FROM + list(_CHOICES).index(column))
    return f"='{GUIDANCE_SHEET}'!${letters}$2:${letters}${len(_CHOICES[column]) + 1}"


def _write_examples(sheet: Any, formats: dict[str, Any]) -> None:
    sheet.write_string(0, 0, _EXAMPLE_TITLE, formats["text"])
    _write_headings(sheet, 1, formats)
    for row, example in enumerate(EXAMPLES, start=2):
        for place, column in enumerate(Column):
            sheet.write_string(row, place, example.get(column, ""), formats["text"])


def _write_guidance(sheet: Any, formats: dict[str, Any]) -> None:
    for place, width in enumerate(_GUIDANCE_WIDTHS):
        sheet.set_column(place, place, width)
    for row, column in enumerate(Column):
        sheet.write_string(row, 0, heading(column), formats["heading"])
        sheet.write_string(row, 1, _explained(column), formats["text"])
    for place, (column, choices) in enumerate(_CHOICES.items(), start=_OFFERED_FROM):
        for row, words in enumerate([column.label, *(choice.label for choice in choices)]):
            sheet.write_string(row, place, words, formats["text"])


def _write_headings(sheet: Any, row: int, formats: dict[str, Any]) -> None:
    sheet.set_column(0, len(Column) - 1, _COLUMN_WIDTH, formats["text"])
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    for place, column in enumerate(Column):
        sheet.write_string(row, place, heading(column), formats["heading"])


def _explained(column: Column) -> str:
    words = ", ".join(choice.label for choice in _CHOICES.get(column, ()))
    return " ".join(filter(None, [f"Ghi một trong: {words}." if words else "", _GUIDANCE[column]]))
