"""What a step costs on a later day, and the day it is reached (đủ vào ngày nào?), at whatever pace it is filled.

Whole đồng, by the law of that day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from savings_app.insurance.affordable import Affordable
from savings_app.insurance.quote import Quote
from savings_app.insurance.reaching import Reached, first_day
from savings_app.money import Dong
from savings_app.people import Person
from savings_app.refusals import Refusal
from savings_app.reports.club_prices import ClubPrices
from savings_app.schemes import Scheme

DayWhen = Callable[[Dong], dt.date | None]
"""When so much more is there, put aside from the day after on."""


@dataclass(frozen=True)
class StepsAhead:
    """The prices of a day and of every later one the law is known for, in household health at that day's ranks."""

    now: ClubPrices
    prices_on: Callable[[dt.date], ClubPrices]

    @property
    def on(self) -> dt.date:
        return self.now.on

    def reached(self, person: Person, scheme: Scheme, buys: Affordable | None, day_when: DayWhen) -> Reached | None:
        """The day somebody's next step is reached; none where nothing is missing."""
        return self.day_of(buys, day_when, quotes_on=lambda day: self.steps(day, person, scheme))

    def steps(self, day: dt.date, person: Person, scheme: Scheme) -> list[Quote]:
        """Her steps on a day; none where nothing can be priced."""
        ranked = scheme is Scheme.HOUSEHOLD_HEALTH
        found = (self.prices_on(day) if ranked else replace(self.now, on=day)).steps(person, scheme)
        return [] if isinstance(found, Refusal) else found

    def day_of(
        self, buys: Affordable | None, day_when: DayWhen, *, quotes_on: Callable[[dt.date], list[Quote]]
    ) -> Reached | None:
        """The same for steps priced in any other way."""
        if buys is None or buys.missing is None:
            return None
        free, months = buys.balance, buys.next_months

        def step_on(day: dt.date) -> Quote | None:
            return next((quote for quote in quotes_on(day) if quote.months == months), None)

        return first_day(self.on, quote_on=step_on, day_when=lambda total: day_when(total - free))
