"""What a balance buys today (đủ mua gì?), what is missing for the next step, and the day it is reached at her own pace.

The steps are the months one payment may cover: 3, 6 or 12 for household health, 1, 3, 6 or 12 for the pension. Whole
đồng, priced by the law of the payment day. Always true: what is affordable costs no more than the balance; what is
missing is above zero, and none when the longest step is affordable.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from savings_app.insurance import household_health, voluntary_pension
from savings_app.insurance.law import Law
from savings_app.insurance.participant import ANYBODY, Participant
from savings_app.insurance.quote import Quote
from savings_app.money import NOTHING, Dong
from savings_app.months import add_months
from savings_app.refusals import N_, as_written
from savings_app.schemes import PERIODIC, Rhythm, Scheme

MOST_TIMES = 36_500
"""A goal farther away than this many pledges, a hundred years of days, has no day worth naming."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Affordable:
    """How far a balance reaches. ``months`` is 0 when it buys nothing yet; next and missing are none at the longest."""

    balance: Dong
    months: int
    cost: Dong
    next_months: int | None
    next_cost: Dong | None
    provisional: bool

    @property
    def missing(self) -> Dong | None:
        """What the next step still lacks."""
        return None if self.next_cost is None else self.next_cost - self.balance

    @property
    def reached(self) -> int:
        """How far the way to the next step is gone, in whole hundredths; 100 only when nothing is missing."""
        return 100 if self.next_cost is None else self.balance.amount * 100 // self.next_cost.amount

    @property
    def says(self) -> str:
        """The Vietnamese sentence with its facts in braces."""
        if self.next_cost is None:
            return N_("Đủ mua {months} tháng.")
        if not self.months:
            return N_("Còn thiếu {missing} để mua {next_months} tháng.")
        return N_("Đủ mua {months} tháng ({cost}); còn thiếu {missing} để mua {next_months} tháng.")

    @property
    def sentence(self) -> str:
        """The sentence in Vietnamese, facts filled in."""
        return self.say(as_written)

    def say(self, translate: Callable[[str], str]) -> str:
        """The sentence in the language of ``translate``; one more where a figure of the law is inferred."""
        said = translate(self.says).format(
            months=self.months, cost=self.cost, missing=self.missing, next_months=self.next_months
        )
        return f"{said} {translate(N_('Mức đóng này là tạm tính.'))}" if self.provisional else said


def what_it_buys(
    law: Law,
    scheme: Scheme,
    balance: Dong,
    *,
    who: Participant = ANYBODY,
    rank: int = 1,
    income: Dong | None = None,
) -> Affordable:
    """How far a balance reaches for one person. The income (the lowest when none is given) prices the pension, the rank
    household health.

    768.487 đ for the first person's card, paid on 01/07/2026: 6 months cost 683.100 đ, and 597.713 đ are missing for
    12 months at 1.366.200 đ.

    Raises what the quotes raise: a refusal where the law has no figure for the day, or the income is not allowed.
    """
    return reach(steps(law, scheme, who=who, rank=rank, income=income), balance)


def steps(
    law: Law, scheme: Scheme, *, who: Participant = ANYBODY, rank: int = 1, income: Dong | None = None
) -> list[Quote]:
    """What each length that one payment may cover costs her, the shortest first. Raises what the quotes raise."""
    return _health(law, who, rank) if scheme is Scheme.HOUSEHOLD_HEALTH else _pension(law, who, income)


def reach(quotes: Sequence[Quote], balance: Dong) -> Affordable:
    """How far a balance reaches among those steps."""
    best = next((quote for quote in reversed(quotes) if quote.total <= balance), None)
    following = next((quote for quote in quotes if quote.total > balance), None)
    return Affordable(
        balance=balance,
        months=0 if best is None else best.months,
        cost=NOTHING if best is None else best.total,
        next_months=None if following is None else following.months,
        next_cost=None if following is None else following.total,
        provisional=any(quote.provisional for quote in (best, following) if quote is not None),
    )


def day_reached(missing: Dong, pledge: Dong, rhythm: Rhythm, from_day: dt.date) -> dt.date | None:
    """The day on which pledges from the day after ``from_day`` on make up what is missing.

    None for a pledge that follows the seasons, and where no number of pledges worth waiting for reaches it.
    """
    if missing <= NOTHING:
        return from_day
    if rhythm is Rhythm.SEASON or pledge <= NOTHING:
        return None
    times = -(-missing.amount // pledge.amount)
    if times > MOST_TIMES:
        return None
    if rhythm is Rhythm.MONTH:
        return add_months(from_day, times)
    return from_day + dt.timedelta(days=times * (7 if rhythm is Rhythm.WEEK else 1))


def _health(law: Law, who: Participant, rank: int) -> list[Quote]:
    terms = sorted(law.health_terms.value)
    return [household_health.quote(law, months=term, first_rank=rank, who=who) for term in terms]


def _pension(law: Law, who: Participant, income: Dong | None) -> list[Quote]:
    chosen = income or voluntary_pension.lowest_income(law)
    return [voluntary_pension.quote(law, income=chosen, method=method, who=who) for method in PERIODIC]
