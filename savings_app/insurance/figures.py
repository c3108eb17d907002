"""A figure of the law on a day, with the row it comes from (số liệu có hiệu lực theo ngày).

A row lasts from its day until the next row's day; a row without a figure ends the parameter. A day before the first
row or after such an end has no figure, and asking is refused: nothing is ever carried over by guessing.
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
    """What the law fixes by day; the stored value is the name of its table."""

    REFERENCE_LEVEL = "reference_level", N_("mức tham chiếu (lương cơ sở)")
    RURAL_POVERTY_LINE = "rural_poverty_line", N_("chuẩn hộ nghèo khu vực nông thôn")
    PENSION_RATE = "pension_rate", N_("tỷ lệ đóng BHXH tự nguyện")
    PENSION_INCOME_STEP = "pension_income_step", N_("nấc chọn thu nhập đóng BHXH tự nguyện")
    PENSION_CEILING_MULTIPLE = (
        "pension_ceiling_multiple",
        N_("thu nhập cao nhất đóng BHXH tự nguyện, bằng mấy lần mức tham chiếu"),
    )
    STATE_SUPPORT = (
        "state_support",
        N_("tỷ lệ Nhà nước hỗ trợ BHXH tự nguyện (hộ nghèo / hộ cận nghèo / dân tộc thiểu số / người tham gia khác)"),
    )
    STATE_SUPPORT_MONTHS = "state_support_months", N_("số tháng được Nhà nước hỗ trợ BHXH tự nguyện")
    HEALTH_RATE = "health_rate", N_("tỷ lệ đóng BHYT hộ gia đình")
    HEALTH_LADDER = "health_ladder", N_("mức đóng BHYT theo thứ tự người trong hộ, so với người thứ nhất")
    HEALTH_TERMS = "health_terms", N_("số tháng mỗi lần đóng BHYT hộ gia đình")


class Standing(Labelled):
    """How sure a row is."""

    CONFIRMED = "confirmed", N_("đã đối chiếu văn bản")
    TRANSCRIBED = "transcribed", N_("chép theo nguồn khác, chưa thấy văn bản")
    INFERRED = "inferred", N_("tạm suy luận, chưa có văn bản")


@dataclass(eq=False)
class NoRateYet(Refusal):
    parameter: Parameter
    day: dt.date
    says = N_("Chưa có số liệu cho ngày {day:%d/%m/%Y}: {parameter}.")


@dataclass(frozen=True, slots=True)
class LawRow:
    """One row of a table as it is shown and frozen: the figure in words, from which day, by which document."""

    parameter: Parameter
    shown: str
    since: dt.date
    source: str
    standing: Standing
    checked_on: dt.date

    def to_json(self) -> dict[str, str]:
        """Texts only, ready to be stored."""
        return {
            "parameter": str(self.parameter),
            "shown": self.shown,
            "from": self.since.isoformat(),
            "source": self.source,
            "standing": str(self.standing),
            "checked_on": self.checked_on.isoformat(),
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
        )


@dataclass(frozen=True, slots=True)
class Figure(Generic[T]):
    """A value to calculate with, and its row to cite."""

    value: T
    row: LawRow


@dataclass(frozen=True, slots=True)
class Table(Generic[T]):
    """Every figure one parameter has had, oldest first; ``None`` is the day it ended."""

    parameter: Parameter
    rows: tuple[tuple[dt.date, Figure[T] | None], ...]

    def on(self, day: dt.date) -> Figure[T]:
        """The figure valid on ``day``. Raises NoRateYet."""
        figure = self.find(day)
        if figure is None:
            raise NoRateYet(self.parameter, day)
        return figure

    def find(self, day: dt.date) -> Figure[T] | None:
        """The figure valid on ``day``, if there is one."""
        begun = [figure for since, figure in self.rows if since <= day]
        return begun[-1] if begun else None
