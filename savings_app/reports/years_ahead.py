"""How many years of the pension may be paid ahead on a day (đóng một lần cho nhiều năm về sau), and by which return.

Months of one payment. In a year whose fund return nobody announced yet they can be asked for and not priced.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app.insurance.figures import LawRow
from savings_app.insurance.law import Law
from savings_app.insurance.voluntary_pension import NoFundReturn, methods


@dataclass(frozen=True, slots=True)
class YearsAhead:
    """The months to choose from; ``fund_return`` is the row they are discounted by, otherwise ``missing`` says why."""

    months: tuple[int, ...]
    fund_return: LawRow | None
    missing: NoFundReturn | None


def offered(*, on: dt.date) -> YearsAhead:
    """What may be chosen for a payment on that day. Raises a refusal where the law has no figure for the day."""
    law = Law.on(on)
    months = tuple(12 * years for years in law.pension_ahead_years.value)
    try:
        return YearsAhead(months, methods.fund_return(law).row, None)
    except NoFundReturn as missing:
        return YearsAhead(months, None, missing)
