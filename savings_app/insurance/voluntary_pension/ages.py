"""When she reaches the pension age (tuổi nghỉ hưu), and from when on missing months are paid at once.

Calendar months: the day of birth does not count, the age is reached in its month. The age asked rises with the year in
which it is reached (Bộ luật Lao động 2019 Điều 169.2, Nghị định 135/2020/NĐ-CP Điều 4; table ``pension_age``), so a man
born in 10/1961 is 60 years and 3 months old in 01/2022, is asked for 6 months and reaches his age in 04/2022. Where
only a year of birth is known, its January counts (Nghị định 135/2020/NĐ-CP Điều 3.3). Always true: the age asked never
falls, and the earlier born never reaches it later.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import zip_longest

from savings_app.insurance.figures import Figure, NoRateYet, Parameter, Table
from savings_app.insurance.law import Law
from savings_app.insurance.rules import PensionAges, Sex
from savings_app.months import Month
from savings_app.refusals import N_, Refusal

LAST_DAY_OF_55_AND_60 = dt.date(2020, 12, 31)
"""Who joined by then and has paid 20 years of voluntary insurance keeps the ages of that day (Luật BHXH 41/2024/QH15
Điều 141.9)."""

MONTH_BEFORE_SINCE = dt.date(2025, 7, 1)
"""Since Luật BHXH 41/2024/QH15 Điều 36.3 missing months are paid from the month before the age is reached."""


@dataclass(eq=False)
class NotYetPensionAge(Refusal):
    """``opens`` is the first month in which she may pay them."""

    opens: str
    says = N_("Chưa đến tuổi đóng một lần cho thời gian còn thiếu: sớm nhất là tháng {opens}.")


def reached_in(law: Law, born: dt.date | Month, sex: Sex, *, keeps_55_and_60: bool = False) -> Month:
    """The first month in which she is as old as its year asks, by the tables of ``law`` whatever its day.

    A woman born in 05/1969 is 57 in 05/2026. ``keeps_55_and_60`` for those of ``LAST_DAY_OF_55_AND_60``. Raises
    NoRateYet where the table ends before she reaches her age.
    """
    birth = born if isinstance(born, Month) else Month.of(born)
    table: Table[PensionAges] = law.tables.plain[Parameter.PENSION_AGE]
    if keeps_55_and_60:
        return birth + table.on(LAST_DAY_OF_55_AND_60).value.of(sex)
    reached = birth
    for each, following in zip_longest(table.rows, table.rows[1:]):
        if not isinstance(each, Figure):
            raise NoRateYet(table.parameter, each.row.since)
        reached = birth + each.value.of(sex)
        if following is None or reached < Month.of(following.row.since):
            break
    return reached


def missing_opens(law: Law, born: dt.date | Month, sex: Sex) -> Month:
    """The first month in which missing months may be paid at once: the one before the age is reached.

    Until 30/6/2025 the month of the age itself (Nghị định 134/2015/NĐ-CP Điều 9.1.e).
    """
    return reached_in(law, born, sex) + (-1 if law.day >= MONTH_BEFORE_SINCE else 0)


def check_age(law: Law, born: dt.date | Month, sex: Sex) -> None:
    """Whether missing months may be paid on the law's day. Raises NotYetPensionAge."""
    opens = missing_opens(law, born, sex)
    if Month.of(law.day) < opens:
        raise NotYetPensionAge(opens.shown)
