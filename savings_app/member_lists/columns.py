"""The columns of a member list and how their headings are recognised (cột, dòng tiêu đề).

Headings count without marks, case, spaces, punctuation and what stands in brackets; their order is free. Only the
name and the hamlet must be there. A title may stand above the headings.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from savings_app.member_lists.sheet import Cell, SheetRow, column_letters, is_blank
from savings_app.names import search_key
from savings_app.refusals import N_, Refusal
from savings_app.schemes import Labelled

ROWS_ABOVE = 30
"""Rows in which the headings are looked for."""

_LONGEST_HEADING = 100
_BRACKETS = re.compile(r"\([^()]*\)")
_COLUMN_NUMBER = re.compile(r"\(?(?:[A-Z]|[0-9]{1,2})\)?")
_NOT_WORDS = re.compile(r"[^a-z0-9]+")


class Column(Labelled):
    """A column of the list; the label is its heading in the template."""

    NAME = "name", N_("Họ và tên")
    NICKNAME = "nickname", N_("Tên thường gọi")
    HAMLET = "hamlet", N_("Thôn/ấp")
    BIRTH = "birth", N_("Năm sinh")
    PHONE = "phone", N_("Điện thoại")
    HOUSEHOLD = "household", N_("Hộ")
    RELATION = "relation", N_("Quan hệ với chủ hộ")
    PENSION_PLEDGE = "pension_pledge", N_("Mức nuôi heo BHXH TN (đồng)")
    HEALTH_PLEDGE = "health_pledge", N_("Mức nuôi heo BHYT (đồng)")
    RHYTHM = "rhythm", N_("Nhịp góp")
    PENSION_OPENING = "pension_opening", N_("Số dư đầu BHXH TN")
    HEALTH_OPENING = "health_opening", N_("Số dư đầu BHYT")
    SUPPORT = "support", N_("Diện hỗ trợ")
    HEALTH_GROUP = "health_group", N_("Nhóm BHYT")
    HEALTH_UNTIL = "health_until", N_("BHYT đến ngày")
    PENSION_THROUGH = "pension_through", N_("BHXH đóng đến tháng")
    MONTHS_PAID = "months_paid", N_("Số tháng đã đóng BHXH")
    MONTHS_SUPPORTED = "months_supported", N_("Số tháng đã được hỗ trợ")
    ELSEWHERE = "elsewhere", N_("Có bảo hiểm nơi khác")
    INTRODUCER = "introducer", N_("Người giới thiệu")


REQUIRED = (Column.NAME, Column.HAMLET)

_SYNONYMS: Mapping[Column, str] = {
    Column.NAME: "họ tên; họ và tên hội viên; họ tên hội viên; tên hội viên; hội viên",
    Column.NICKNAME: "tên gọi; biệt danh; tên ở nhà; tên gọi ở nhà; tên khác",
    Column.HAMLET: "thôn; ấp; xóm; bản; làng; buôn; khóm; khu phố; tổ dân phố; thôn/xóm; thôn/bản; ấp/khu phố",
    Column.BIRTH: "ngày sinh; ngày tháng năm sinh; sinh năm; năm sinh/ngày sinh; ngày, năm sinh",
    Column.PHONE: "số điện thoại; sđt; số đt; đt; di động; số di động",
    Column.HOUSEHOLD: "hộ gia đình; mã hộ; số hộ; tên hộ",
    Column.RELATION: "quan hệ; quan hệ chủ hộ; qh với chủ hộ; quan hệ với chủ hộ gia đình",
    Column.PENSION_PLEDGE: "mức nuôi heo BHXH; nuôi heo BHXH TN; nuôi heo BHXH; mức góp BHXH TN; mức góp BHXH; "
    "mức nuôi heo BHXH tự nguyện",
    Column.HEALTH_PLEDGE: "nuôi heo BHYT; mức góp BHYT; mức nuôi heo BHYT hộ gia đình",
    Column.RHYTHM: "nhịp; góp theo; kỳ góp",
    Column.PENSION_OPENING: "số dư BHXH TN; số dư BHXH; số dư đầu BHXH; số dư đầu kỳ BHXH TN; số dư đầu BHXH tự nguyện",
    Column.HEALTH_OPENING: "số dư BHYT; số dư đầu kỳ BHYT; số dư đầu BHYT hộ gia đình",
    Column.SUPPORT: "diện; đối tượng hỗ trợ; diện được hỗ trợ",
    Column.HEALTH_GROUP: "nhóm đối tượng BHYT; đối tượng BHYT; nhóm tham gia BHYT",
    Column.HEALTH_UNTIL: "hạn BHYT; hạn thẻ BHYT; thẻ BHYT đến ngày; BHYT có giá trị đến; BHYT đến",
    Column.PENSION_THROUGH: "BHXH TN đóng đến tháng; đóng BHXH đến tháng; BHXH đến tháng; BHXH đã đóng đến tháng",
    Column.MONTHS_PAID: "số tháng đóng BHXH; số tháng đã đóng; số tháng đã đóng BHXH TN",
    Column.MONTHS_SUPPORTED: "số tháng được hỗ trợ; số tháng đã hỗ trợ; số tháng hỗ trợ",
    Column.ELSEWHERE: "bảo hiểm nơi khác; đã có bảo hiểm nơi khác; tham gia nơi khác",
    Column.INTRODUCER: "giới thiệu; người vận động",
}

_UNREMARKABLE = frozenset({"stt", "tt", "so tt", "so thu tu"})
"""Headings of columns that everyone numbers rows in: ignored without a word."""


@dataclass(eq=False)
class MissingColumns(Refusal):
    names: str
    says = N_("Danh sách thiếu cột: {names}. Dòng tiêu đề phải có đủ các cột ấy; chị xem tệp mẫu.")


@dataclass(eq=False)
class RepeatedColumn(Refusal):
    column: Column
    first: str
    second: str
    says = N_("Có hai cột cùng là “{column}” (“{first}” và “{second}”): chị bỏ bớt hoặc đổi tên một cột.")


@dataclass(frozen=True)
class Headings:
    """The row the headings stand in, and which place in a row holds which column."""

    row: SheetRow
    places: Mapping[int, Column]

    @property
    def missing(self) -> list[Column]:
        """Required columns that are not there."""
        return [column for column in REQUIRED if column not in self.places.values()]

    def ignored(self, rows: Sequence[SheetRow]) -> list[str]:
        """Columns with something in them that are not ours, by heading or letter; running numbers left out."""
        filled = {place for row in rows for place, cell in enumerate(row.cells) if not is_blank(cell)}
        headings = [self._heading(place) for place in sorted(filled - self.places.keys())]
        return [heading for heading in headings if _heading_key(heading) not in _UNREMARKABLE]

    def below(self, rows: Sequence[SheetRow]) -> list[SheetRow]:
        """The rows under the headings, without a row that only numbers the columns (A, B, 1, 2), as forms have it."""
        below = [row for row in rows if row.number > self.row.number]
        filled = next((row for row in below if not all(map(is_blank, row.cells))), None)
        return [row for row in below if row is not filled or not _numbers_columns(row)]

    def _heading(self, place: int) -> str:
        cells = self.row.cells
        return (str(cells[place]).strip() if place < len(cells) else "") or column_letters(place)


def find_headings(rows: Sequence[SheetRow]) -> Headings:
    """The row that reads most like headings. Raises MissingColumns or RepeatedColumn."""
    found = likeliest_headings(rows)
    _refuse_repeated(found)
    if found.missing:
        raise MissingColumns(", ".join(f"“{column.label}”" for column in found.missing))
    return found


def likeliest_headings(rows: Sequence[SheetRow]) -> Headings:
    """The first of the upper rows with the most columns recognised; of none of ours when none is."""
    best = Headings(SheetRow(0, ()), MappingProxyType({}))
    for row in rows[:ROWS_ABOVE]:
        places = {place: column for place, cell in enumerate(row.cells) if (column := recognise(cell))}
        if len(set(places.values())) > len(set(best.places.values())):
            best = Headings(row, places)
    return best


def recognise(heading: Cell) -> Column | None:
    """The column a heading names, or none."""
    if not isinstance(heading, str) or len(heading) > _LONGEST_HEADING:
        return None
    if unicodedata.normalize("NFC", heading).strip().casefold() == "họ":
        return None  # a surname; without marks it would read as "hộ", and namesakes would share a household
    return _BY_KEY.get(_heading_key(heading))


def plain_words(text: str) -> str:
    """Only the words: no marks, no capitals, no punctuation, single spaces."""
    return _NOT_WORDS.sub(" ", search_key(text)).strip()


def _numbers_columns(row: SheetRow) -> bool:
    return all(_COLUMN_NUMBER.fullmatch(str(cell).strip()) for cell in row.cells if not is_blank(cell))


def _refuse_repeated(headings: Headings) -> None:
    seen: dict[Column, str] = {}
    for place, column in headings.places.items():
        text = str(headings.row.cells[place]).strip()
        if column in seen:
            raise RepeatedColumn(column, seen[column], text)
        seen[column] = text


def _heading_key(text: str) -> str:
    return plain_words(_BRACKETS.sub(" ", text[:_LONGEST_HEADING]))


_BY_KEY = {
    _heading_key(heading): column for column in Column for heading in (column.label, *_SYNONYMS[column].split(";"))
}
