"""A figure of the law on a day, with the row it comes from (số liệu có hiệu lực theo ngày).

A row lasts from its day until the next row's day, in a yearly table no longer than its calendar year; a row without a
figure ends the parameter. A day before the first row or after such an end has no figure, and asking is refused: nothing
is ever carried over by guessing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from savings_app.refusals import N_, Refusal
from savings_app.schemes import Labelled

T = TypeVar("T")


class Parameter(Labelled):
    """What the law fixes by day; the stored value is the name of its table, or of its folder of tables."""

    REFERENCE_LEVEL = "reference_level", N_("mức tham chiếu (lương cơ sở)")
    RURAL_POVERTY_LINE = "rural_poverty_line", N_("chuẩn hộ nghèo khu vực nông thôn")
    PENSION_RATE = "pension_rate", N_("tỷ lệ đóng BHXH tự nguyện")
    PENSION_INCOME_STEP = "pension_income_step", N_("nấc chọn thu nhập đóng BHXH tự nguyện")
    PENSION_CEILING_MULTIPLE = (
        "pension_ceiling_multiple",
        N_("thu nhập cao nhất đóng BHXH tự nguyện, bằng mấy lần mức tham chiếu"),
    )
    PENSION_DEADLINES = (
        "pension_deadlines",
        N_("hạn đóng BHXH tự nguyện, trong mấy tháng đầu của kỳ (1 / 3 / 6 / 12 tháng)"),
    )
    PENSION_AHEAD_YEARS = "pension_ahead_years", N_("số năm đóng một lần về sau BHXH tự nguyện")
    PENSION_MISSING_MONTHS = "pension_missing_months", N_("số tháng còn thiếu được đóng một lần, nhiều nhất")
    PENSION_MONTHS_NEEDED = "pension_months_needed", N_("số tháng đóng để được lương hưu")
    PENSION_AGE = "pension_age", N_("tuổi nghỉ hưu (nữ / nam)")
    FUND_RETURN = "fund_return", N_("lãi suất đầu tư quỹ BHXH bình quân tháng, của năm trước năm đóng")
    STATE_SUPPORT = (
        "state_support",
        N_(
            "tỷ lệ Nhà nước hỗ trợ BHXH tự nguyện "
            "(hộ nghèo / xã đảo, đặc khu / hộ cận nghèo / dân tộc thiểu số / người tham gia khác)"
        ),
    )
    STATE_SUPPORT_MONTHS = "state_support_months", N_("số tháng được Nhà nước hỗ trợ BHXH tự nguyện")
    LOCAL_PENSION_SUPPORT = "local_pension_support", N_("địa phương hỗ trợ thêm BHXH tự nguyện")
    DONOR_SHARE = "donor_share", N_("phần người tham gia đóng mà tổ chức, cá nhân khác được đóng giúp")
    HEALTH_RATE = "health_rate", N_("tỷ lệ đóng BHYT hộ gia đình")
    HEALTH_LADDER = "health_ladder", N_("mức đóng BHYT theo thứ tự người trong hộ, so với người thứ nhất")
    HEALTH_TERMS = "health_terms", N_("số tháng mỗi lần đóng BHYT hộ gia đình")
    HEALTH_SUPPORT = "health_support", N_("tỷ lệ ngân sách hỗ trợ đóng BHYT")
    LOCAL_HEALTH_SUPPORT = "local_health_support", N_("địa phương hỗ trợ thêm BHYT")
    HEALTH_WAIT = "health_wait", N_("thẻ BHYT lần đầu hoặc gián đoạn có giá trị sau số ngày")
    HEALTH_GAP = "health_gap", N_("gián đoạn BHYT tính từ")
    HEALTH_CONTINUITY = "health_continuity", N_("số tháng BHYT liên tục để được miễn cùng chi trả")
    HEALTH_COPAYMENT_MULTIPLE = (
        "health_copayment_multiple",
        N_("cùng chi trả trong năm được miễn khi vượt mấy lần mức tham chiếu"),
    )


class Standing(Labelled):
    """How sure a row is."""

    CONFIRMED = "confirmed", N_("đã có nguồn xác nhận")
    TRANSCRIBED = "transcribed", N_("chép theo nguồn khác, chưa thấy văn bản")
    INFERRED = "inferred", N_("tạm suy luận, chưa có văn bản")


@dataclass(eq=False)
class NoRateYet(Refusal):
    parameter: Parameter
    day: dt.date
    says = N_("Chưa có số liệu cho ngày {day:%d/%m/%Y}: {parameter}.")


@dataclass(frozen=True, slots=True)
class LawRow:
    """One row of a table as it is shown and frozen: the figure in words, from which day, by which document.

    ``of`` is whose figure it is where a parameter has one for each of several (a province, a group).
    """

    parameter: Parameter
    shown: str
    since: dt.date
    source: str
    standing: Standing
    checked_on: dt.date
    of: str = ""

    def to_json(self) -> dict[str, str]:
        """Texts only, ready to be stored."""
        return {
            "parameter": str(self.parameter),
            "shown": self.shown,
            "from": self.since.isoformat(),
            "source": self.source,
            "standing": str(self.standing),
            "checked_on": self.checked_on.isoformat(),
            **({"of": self.of} if self.of else {}),
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> LawRow:
        """The row that ``to_json`` wrote."""
        return cls(
            parameter=Parameter[stored["parameter"].upper()],
            shown=stored["shown"],
            since=dt.date.fromisoformat(stored["from"]),
            source=stored["source"],
            standing=Standing[stored["standing"].upper()],
            checked_on=dt.date.fromisoformat(stored["checked_on"]),
            of=stored.get("of", ""),
        )


@dataclass(frozen=True, slots=True)
class Figure(Generic[T]):
    """A value to calculate with, and its row to cite."""

    value: T
    row: LawRow


@dataclass(frozen=True, slots=True)
class Ended:
    """A row that stops its parameter: no figure from its day on."""

    row: LawRow


@dataclass(frozen=True, slots=True)
class Table(Generic[T]):
    """Every figure one parameter has had, oldest first; in a ``yearly`` one a figure holds for its calendar year."""

    parameter: Parameter
    rows: tuple[Figure[T] | Ended, ...]
    yearly: bool = False

    def on(self, day: dt.date) -> Figure[T]:
        """The figure valid on ``day``. Raises NoRateYet."""
        figure = self.find(day)
        if figure is None:
            raise NoRateYet(self.parameter, day)
        return figure

    def find(self, day: dt.date) -> Figure[T] | None:
        """The figure valid on ``day``, if there is one."""
        found = self.newest(day)
        return found if isinstance(found, Figure) else None

    def newest(self, day: dt.date) -> Figure[T] | Ended | None:
        """What was last said up to ``day``: a figure, or that there is none any more."""
        for each in reversed(self.rows):
            since = each.row.since
            if since <= day:
                return None if self.yearly and since.year != day.year else each
        return None

    def followed_by(self, coming: Table[T]) -> Table[T]:
        """This table until the first day of the other one, and the other from then on."""
        first = coming.rows[0].row.since
        return Table(
            self.parameter, tuple(each for each in self.rows if each.row.since < first) + coming.rows, self.yearly
        )
