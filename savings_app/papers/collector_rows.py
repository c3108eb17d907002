"""What a list to the collector holds (nội dung bảng kê), before it is paper or workbook.

Money is whole đồng. The list's total is the cash handed over: what the members pay and what sponsors add; state and
local support never pass through the club's cash.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app.money import NOTHING, Dong
from savings_app.months import MonthSpan
from savings_app.schemes import HealthGroup, PaymentMethod, Scheme


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """One contribution on its way to the insurer.

    ``born`` may be a year alone; ``provisional_by`` names the documents a premium was inferred from, and it is marked.
    ``monthly`` is the income chosen for BHXH tự nguyện, and one month's premium for BHYT. ``support_rate`` and
    ``local_rate`` are what State and province pay, ``fund_return`` what years ahead are discounted by, in percent.
    """

    name: str
    scheme: Scheme
    months: int
    paid_by_person: Dong
    monthly: Dong | None = None
    state_support: Dong = NOTHING
    local_support: Dong = NOTHING
    sponsored: Dong = NOTHING
    span: MonthSpan | None = None
    card_from: dt.date | None = None
    method: PaymentMethod | None = None
    born: str = ""
    female: bool | None = None
    national_id: str = ""
    insurance_number: str = ""
    facility: str = ""
    support_rate: str = ""
    local_rate: str = ""
    fund_return: str = ""
    group: HealthGroup | None = None
    official_receipt: str = ""
    receipted_on: dt.date | None = None
    note: str = ""
    provisional_by: str = ""

    @property
    def due(self) -> Dong:
        """The cash that is handed over for it."""
        return self.paid_by_person + self.sponsored

    @property
    def gross(self) -> Dong:
        """The whole contribution, whoever bears it."""
        return self.due + self.state_support + self.local_support


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectorList:
    """One hand-over of contributions: whose, from which club, to whom, on which day."""

    organisation: str
    club: str
    number: str
    day: dt.date
    collector: str
    rows: tuple[ListRow, ...]
    collector_code: str = ""
    unit: str = ""
    unit_code: str = ""
    leader: str = ""
    treasurer: str = ""
    seal: str = ""
    practice: bool = False

    @property
    def total(self) -> Dong:
        """The cash that goes with the list."""
        return Dong.total(row.due for row in self.rows)
