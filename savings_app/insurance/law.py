"""The law of one day (quy định có hiệu lực ngày …): every figure the two schemes are priced by, each with its row.

``Law.on(day)`` is asked with the payment day, since that day selects the row: Nghị định 146/2018 Điều 10.3.a (BHYT),
Luật BHXH 41/2024 Điều 31.2 (BHXH tự nguyện, "tại thời điểm đóng"). The tables are read once. A figure that a table
does not know for the day is refused when it is asked for (``figures.NoRateYet``); no figure is guessed.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from savings_app.insurance import policies, table_files
from savings_app.insurance.figures import Ended, Figure, LawRow, Parameter
from savings_app.insurance.law_tables import Dated, Keyed, LawTables
from savings_app.insurance.policies import Policies
from savings_app.refusals import N_, Refusal

LAST_DAY_KNOWN = dt.date(2027, 12, 31)
"""Rows have no end date, so an old row would price any later day; beyond this one somebody must look again first."""

SHIPPED = Path(__file__).parent / "tables"


@dataclass(eq=False)
class LawNotKnown(Refusal):
    day: dt.date
    says = N_("Chưa có quy định nào được ghi cho ngày {day:%d/%m/%Y}, nên chưa tính được.")


@dataclass(frozen=True)
class Law:
    """All figures valid on ``day``, and what is done where the law is silent. Where there is no figure: NoRateYet."""

    day: dt.date
    tables: LawTables = field(repr=False, compare=False)
    policies: Policies = field(repr=False, compare=False, default_factory=policies.shipped)

    reference_level = Dated(Parameter.REFERENCE_LEVEL, table_files.DONG)
    rural_poverty_line = Dated(Parameter.RURAL_POVERTY_LINE, table_files.DONG)
    pension_rate = Dated(Parameter.PENSION_RATE, table_files.PERCENT)
    pension_income_step = Dated(Parameter.PENSION_INCOME_STEP, table_files.DONG)
    pension_ceiling_multiple = Dated(Parameter.PENSION_CEILING_MULTIPLE, table_files.TIMES)
    pension_deadlines = Dated(Parameter.PENSION_DEADLINES, table_files.DEADLINES)
    pension_ahead_years = Dated(Parameter.PENSION_AHEAD_YEARS, table_files.YEAR_CHOICES)
    pension_missing_months = Dated(Parameter.PENSION_MISSING_MONTHS, table_files.MONTHS)
    pension_months_needed = Dated(Parameter.PENSION_MONTHS_NEEDED, table_files.MONTHS)
    pension_age = Dated(Parameter.PENSION_AGE, table_files.AGES)
    fund_return = Dated(Parameter.FUND_RETURN, table_files.PERCENT, yearly=True)
    state_support = Dated(Parameter.STATE_SUPPORT, table_files.SUPPORT_SHARES)
    state_support_months = Dated(Parameter.STATE_SUPPORT_MONTHS, table_files.MONTHS)
    local_pension_support = Keyed(Parameter.LOCAL_PENSION_SUPPORT, table_files.LOCAL_SHARES)
    donor_share = Dated(Parameter.DONOR_SHARE, table_files.PERCENT)
    health_rate = Dated(Parameter.HEALTH_RATE, table_files.PERCENT)
    health_ladder = Dated(Parameter.HEALTH_LADDER, table_files.LADDER)
    health_terms = Dated(Parameter.HEALTH_TERMS, table_files.MONTH_CHOICES)
    health_support = Keyed(Parameter.HEALTH_SUPPORT, table_files.LIMITED_SHARE)
    local_health_support = Keyed(Parameter.LOCAL_HEALTH_SUPPORT, table_files.BENEFICIARY_SHARES)
    health_wait = Dated(Parameter.HEALTH_WAIT, table_files.DAYS)
    health_gap = Dated(Parameter.HEALTH_GAP, table_files.GAP)
    health_continuity = Dated(Parameter.HEALTH_CONTINUITY, table_files.MONTHS)
    health_copayment_multiple = Dated(Parameter.HEALTH_COPAYMENT_MULTIPLE, table_files.TIMES)

    def __post_init__(self) -> None:
        if self.day > LAST_DAY_KNOWN:
            raise LawNotKnown(self.day)

    @classmethod
    def on(cls, day: dt.date, tables: LawTables | None = None) -> Law:
        """The law as it stands on ``day``, by the tables of this program or by others. Raises LawNotKnown."""
        return cls(day, tables or shipped_tables())

    def rows(self) -> list[LawRow]:
        """The row of every figure there is on the day, in the order declared; those that ended stand among them."""
        found: list[Figure[object] | Ended] = []
        for each in declared():
            if isinstance(each, Dated):
                newest = self.tables.plain[each.parameter].newest(self.day)
                found.extend([newest] if newest else [])
            else:
                found.extend(each.__get__(self, Law).every())
        return [each.row for each in found]


def declared() -> list[Dated[object] | Keyed[object]]:
    """Every parameter of the law, in the order in which it is shown."""
    return [each for each in vars(Law).values() if isinstance(each, Dated | Keyed)]


def read_tables(folder: Path) -> LawTables:
    """The tables of a folder. Raises TableError."""
    return LawTables.read(folder, declared())


@cache
def shipped_tables() -> LawTables:
    """The tables of this program, read at the first question."""
    return read_tables(SHIPPED)


def show(day: dt.date) -> list[LawRow]:
    """What is in force on ``day``, a row a parameter; one without a figure on the day is left out.

    Raises LawNotKnown when nothing at all is known for the day.
    """
    rows = Law.on(day).rows()
    if not rows:
        raise LawNotKnown(day)
    return rows
