"""The law of one day (quy định có hiệu lực ngày …): every figure the two schemes are priced by, each with its row.

``Law.on(day)`` is asked with the payment day, since that day selects the row: Nghị định 146/2018 Điều 10.3.a (BHYT),
Luật BHXH 41/2024 Điều 31.2 (BHXH tự nguyện, "tại thời điểm đóng"). The tables are read once. A figure that a table
does not know for the day is refused when it is asked for (``figures.NoRateYet``); no figure is guessed.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path

from savings_app.insurance import table_files
from savings_app.insurance.figures import Figure, LawRow, Parameter, Table
from savings_app.insurance.shares import Ladder, Percent, SupportShares
from savings_app.insurance.table_files import TableError, read_table
from savings_app.money import Dong
from savings_app.refusals import N_, Refusal

LAST_DAY_KNOWN = dt.date(2027, 12, 31)
"""Rows have no end date, so an old row would price any later day; beyond this one somebody must look again first."""

SHIPPED = Path(__file__).parent / "tables"


@dataclass(eq=False)
class LawNotKnown(Refusal):
    day: dt.date
    says = N_("Chưa có quy định nào được ghi cho ngày {day:%d/%m/%Y}, nên chưa tính được.")


@dataclass(frozen=True, slots=True)
class LawTables:
    """All tables of a folder."""

    reference_level: Table[Dong]
    rural_poverty_line: Table[Dong]
    pension_rate: Table[Percent]
    pension_income_step: Table[Dong]
    pension_ceiling_multiple: Table[int]
    state_support: Table[SupportShares]
    state_support_months: Table[int]
    health_rate: Table[Percent]
    health_ladder: Table[Ladder]
    health_terms: Table[tuple[int, ...]]

    @classmethod
    def read(cls, folder: Path) -> LawTables:
        """The tables in ``folder``, one file for each parameter and none besides. Raises TableError."""
        found, expected = {path.stem for path in folder.glob("*.toml")}, {str(each) for each in Parameter}
        if found != expected:
            raise TableError(f"{folder.name}: missing or unknown tables {sorted(found ^ expected)}")
        return cls(
            reference_level=read_table(folder, Parameter.REFERENCE_LEVEL, table_files.DONG),
            rural_poverty_line=read_table(folder, Parameter.RURAL_POVERTY_LINE, table_files.DONG),
            pension_rate=read_table(folder, Parameter.PENSION_RATE, table_files.PERCENT),
            pension_income_step=read_table(folder, Parameter.PENSION_INCOME_STEP, table_files.DONG),
            pension_ceiling_multiple=read_table(folder, Parameter.PENSION_CEILING_MULTIPLE, table_files.TIMES),
            state_support=read_table(folder, Parameter.STATE_SUPPORT, table_files.SUPPORT_SHARES),
            state_support_months=read_table(folder, Parameter.STATE_SUPPORT_MONTHS, table_files.MONTHS),
            health_rate=read_table(folder, Parameter.HEALTH_RATE, table_files.PERCENT),
            health_ladder=read_table(folder, Parameter.HEALTH_LADDER, table_files.LADDER),
            health_terms=read_table(folder, Parameter.HEALTH_TERMS, table_files.MONTH_CHOICES),
        )


@cache
def shipped_tables() -> LawTables:
    """The tables of this program, read at the first question."""
    return LawTables.read(SHIPPED)


@dataclass(frozen=True, slots=True)
class Law:
    """All figures valid on ``day``. Each property raises NoRateYet where its table has none."""

    day: dt.date
    tables: LawTables = field(repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.day > LAST_DAY_KNOWN:
            raise LawNotKnown(self.day)

    @classmethod
    def on(cls, day: dt.date) -> Law:
        """The law as it stands on ``day``. Raises LawNotKnown."""
        return cls(day, shipped_tables())

    @property
    def reference_level(self) -> Figure[Dong]:
        return self.tables.reference_level.on(self.day)

    @property
    def rural_poverty_line(self) -> Figure[Dong]:
        return self.tables.rural_poverty_line.on(self.day)

    @property
    def pension_rate(self) -> Figure[Percent]:
        return self.tables.pension_rate.on(self.day)

    @property
    def pension_income_step(self) -> Figure[Dong]:
        return self.tables.pension_income_step.on(self.day)

    @property
    def pension_ceiling_multiple(self) -> Figure[int]:
        return self.tables.pension_ceiling_multiple.on(self.day)

    @property
    def state_support(self) -> Figure[SupportShares]:
        return self.tables.state_support.on(self.day)

    @property
    def state_support_months(self) -> Figure[int]:
        return self.tables.state_support_months.on(self.day)

    @property
    def health_rate(self) -> Figure[Percent]:
        return self.tables.health_rate.on(self.day)

    @property
    def health_ladder(self) -> Figure[Ladder]:
        return self.tables.health_ladder.on(self.day)

    @property
    def health_terms(self) -> Figure[tuple[int, ...]]:
        return self.tables.health_terms.on(self.day)

    def rows(self) -> list[LawRow]:
        """The row of every figure there is on the day, in the order of the tables."""
        figures = (getattr(self.tables, table.name).find(self.day) for table in fields(self.tables))
        return [figure.row for figure in figures if figure is not None]


def show(day: dt.date) -> list[LawRow]:
    """What is in force on ``day``, a row a parameter; one without a figure on the day is left out.

    Raises LawNotKnown when nothing at all is known for the day.
    """
    rows = Law.on(day).rows()
    if not rows:
        raise LawNotKnown(day)
    return rows
