"""What can be wrong with a table of the law as it is written (lỗi viết bảng số liệu).

A ``Mistake`` is told in Vietnamese; ``found`` are the words of the file that it is about. ``why`` is the same once
more in English, for whoever keeps the tables.
"""

from __future__ import annotations

from savings_app.refusals import N_
from savings_app.schemes import Labelled


class Mistake(Labelled):
    """A kind of mistake."""

    UNREADABLE = "unreadable", N_("không đọc được theo TOML")
    OTHER_CONTENTS = "other_contents", N_("chỉ được có các khối [[row]], và name ở bảng riêng của từng tỉnh, từng nhóm")
    NO_NAME = "no_name", N_("để trống name")
    EMPTY_FOLDER = "empty_folder", N_("thư mục chưa có bảng nào")
    MISSING_TABLE = "missing_table", N_("thiếu bảng")
    UNKNOWN_TABLE = "unknown_table", N_("không biết bảng này")
    UNKNOWN_OWNER = "unknown_owner", N_("ngày ấy không có tỉnh hay nhóm nào mang mã của tệp")
    NOT_A_ROW = "not_a_row", N_("không phải một khối [[row]]")
    MISSING_KEY = "missing_key", N_("thiếu khóa")
    UNKNOWN_KEY = "unknown_key", N_("có khóa lạ")
    NO_SOURCE = "no_source", N_("không ghi nguồn")
    NO_DAY = "no_day", N_("không phải một ngày viết năm-tháng-ngày")
    NO_STANDING = "no_standing", N_("mức chắc chắn chỉ là confirmed, transcribed hoặc inferred")
    WRONG_FIGURE = "wrong_figure", N_("số liệu viết không đúng cách")
    SAME_DAY = "same_day", N_("bắt đầu cùng ngày với khối đứng trước")
    OUT_OF_ORDER = "out_of_order", N_("bắt đầu sớm hơn khối đứng trước")


class Miswritten(ValueError):
    """Something in a row is not as it must be; the reader of the file says where."""

    def __init__(self, mistake: Mistake, found: object, why: str) -> None:
        super().__init__(why)
        self.mistake, self.found = mistake, str(found)
