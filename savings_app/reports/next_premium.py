"""Whether her pledge reaches the next premium (kỳ sau đủ không?): what she will have, and what it costs.

Whole đồng. Her cover ends on the last day the club knows; the next term is as long as the one paid last, or the
shortest; its price is that of the law of the last day covered. She will have what is free in her purses of the scheme
today, and her pledges kept until that day. Nothing is said of a cover that is over, that is being paid for, or that
somebody else gives her, nor where no law is known for the day or nothing is left to pay.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from savings_app.contributions import UNDERWAY, Followed, State
from savings_app.insurance import pledged
from savings_app.insurance.figures import LawRow
from savings_app.insurance.law import LawNotKnown
from savings_app.insurance.quote import Quote
from savings_app.members import Pledge
from savings_app.money import NOTHING, Dong
from savings_app.months import show_day
from savings_app.people import Person
from savings_app.refusals import N_, Refusal, as_written
from savings_app.reports.home_prices import HomePrices
from savings_app.schemes import Rhythm, Scheme


@dataclass(frozen=True, slots=True)
class Filled:
    """A purse as it fills: what is free in it, and the pledge kept, if any."""

    free: Dong
    pledge: Pledge | None

    def by(self, day: dt.date, *, after: dt.date) -> Dong:
        """What is in it on a later day."""
        put = pledged.until(day, self.pledge.amount, self.pledge.rhythm, after=after) if self.pledge else NOTHING
        return self.free + put


@dataclass(frozen=True, slots=True, kw_only=True)
class NextPremium:
    """What her purses of a scheme hold on the last day covered, and what the next term costs.

    ``keeps`` is whether there is a pledge of days, weeks or months to keep; ``needed`` the one that would reach the
    premium each ``rhythm``, none where she has enough, or where no pledge falls due before.
    """

    until: dt.date
    months: int
    premium: Dong
    will_have: Dong
    keeps: bool
    rhythm: Rhythm
    needed: Dong | None
    quote: Quote

    @property
    def short(self) -> Dong:
        return max(self.premium - self.will_have, NOTHING)

    @property
    def sources(self) -> tuple[LawRow, ...]:
        """What the price rests on."""
        return self.quote.sources

    @property
    def sentence(self) -> str:
        """What to tell her, in Vietnamese."""
        return self.say(as_written)

    def say(self, translate: Callable[[str], str]) -> str:
        """What to tell her, in the language of ``translate``."""
        facts = {
            "until": show_day(self.until),
            "months": self.months,
            "premium": self.premium,
            "will_have": self.will_have,
            "short": self.short,
            "needed": self.needed,
            "rhythm": translate(self.rhythm.label),
        }
        return " ".join(translate(says).format(**facts) for says in self._says())

    def _says(self) -> Iterable[str]:
        yield N_("Bảo hiểm của chị có đến hết ngày {until}; {months} tháng tiếp theo tốn {premium}.")
        if self.keeps and self.short:
            yield N_("Góp đúng mức thì đến ngày đó chị có {will_have}, còn thiếu {short}.")
        elif self.keeps:
            yield N_("Góp đúng mức thì đến ngày đó chị có {will_have}: đủ.")
        elif self.short:
            yield N_("Trong sổ đang có {will_have}, còn thiếu {short}.")
        else:
            yield N_("Trong sổ đang có {will_have}: đủ.")
        if self.needed is not None:
            yield N_("Muốn vừa đủ, chị góp {needed} mỗi {rhythm}.")


def of(person: Person, scheme: Scheme, purses: Sequence[Filled], *, home: HomePrices) -> NextPremium | None:
    """For one of a household, from all her purses of a scheme; the pledge of the first of them would change."""
    hers, standing = home.paid_for(person, scheme), home.prices.standing.get((person.id, scheme))
    until = standing.until if standing else None
    if until is None or until < home.on or any(each.state in UNDERWAY for each in hers):
        return None
    try:
        quotes = home.prices_on(until).steps(person, scheme)
    except LawNotKnown:
        return None
    if isinstance(quotes, Refusal):
        return None
    quote = next((each for each in quotes if each.months == _months_last(hers)), quotes[0])
    return _next(quote, purses, until=until, after=home.on)


def _months_last(hers: Iterable[Followed]) -> int | None:
    """How many months the insurer confirmed last."""
    confirmed = [each.contribution.months for each in hers if each.state is State.CONFIRMED]
    return confirmed[-1] if confirmed else None


def _next(quote: Quote, purses: Sequence[Filled], *, until: dt.date, after: dt.date) -> NextPremium:
    first, will_have = purses[0], Dong.total(each.by(until, after=after) for each in purses)
    rhythm = _rhythm(first.pledge)
    others = Dong.total(each.by(until, after=after) for each in purses[1:])
    needed = pledged.that_makes_up(quote.total - first.free - others, rhythm, by=until, after=after)
    return NextPremium(
        until=until,
        months=quote.months,
        premium=quote.total,
        will_have=will_have,
        keeps=any(each.pledge and each.pledge.rhythm in pledged.TIMES_A_YEAR for each in purses),
        rhythm=rhythm,
        needed=needed if will_have < quote.total else None,
        quote=quote,
    )


def _rhythm(pledge: Pledge | None) -> Rhythm:
    """How often she would put aside: as she does, by the day where she has no rhythm of days."""
    return pledge.rhythm if pledge and pledge.rhythm in pledged.TIMES_A_YEAR else Rhythm.DAY
