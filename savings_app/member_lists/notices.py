"""What to look at before saying yes to a list (lưu ý).

One notice speaks for all the rows it concerns, so that a list of hundreds is not drowned in them.
"""

from __future__ import annotations

from dataclasses import dataclass

from savings_app.member_lists.columns import Column
from savings_app.money import Dong
from savings_app.refusals import N_, Refusal


@dataclass(eq=False)
class ColumnsIgnored(Refusal):
    names: str
    says = N_("Không dùng các cột: {names}.")


@dataclass(eq=False)
class OtherSheetsIgnored(Refusal):
    sheet: str
    names: str
    says = N_("Chỉ đọc trang “{sheet}”; không đọc các trang: {names}.")


@dataclass(eq=False)
class HiddenSheets(Refusal):
    count: int
    says = N_("Tệp có {count} trang bị ẩn, không đọc.")


@dataclass(eq=False)
class HiddenRows(Refusal):
    count: int
    says = N_("Có {count} dòng bị ẩn trong tệp vẫn được đọc; chị xem kỹ trước khi nhận.")


@dataclass(eq=False)
class HiddenColumns(Refusal):
    count: int
    says = N_("Có {count} cột bị ẩn trong tệp vẫn được đọc; chị xem kỹ trước khi nhận.")


@dataclass(eq=False)
class FormulasRead(Refusal):
    count: int
    says = N_("Có {count} ô là công thức: chỉ đọc kết quả đã lưu trong tệp.")


@dataclass(eq=False)
class PhonesCompleted(Refusal):
    count: int
    row: int
    says = N_("Đã thêm lại số 0 ở đầu cho {count} số điện thoại (bảng tính làm mất), đầu tiên ở dòng {row}.")


@dataclass(eq=False)
class UnusualAmounts(Refusal):
    column: Column
    count: int
    amount: Dong
    row: int
    says = N_("Cột “{column}” có {count} số tiền lạ, ví dụ {amount} ở dòng {row}: chị xem có thiếu số 0 không.")


@dataclass(eq=False)
class HouseholdInTwoHamlets(Refusal):
    household: str
    first: int
    second: int
    says = N_(
        "Hộ “{household}” có người ở hai thôn/ấp khác nhau (dòng {first} và {second}): chị xem có phải một hộ không."
    )
