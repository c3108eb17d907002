"""A conversion priced once more, for the day it was quoted for or another (tính lại).

Whole đồng. The law of the payment day prices: approved, and handed in on that day or another, the same people must cost
the same, line by line, or they are quoted anew. Writes nothing.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from uuid import UUID

from savings_app.contributions import Conversion, Followed
from savings_app.insurance.quote import QuoteLine
from savings_app.money import Dong
from savings_app.pricing import Line, Proposal, price
from savings_app.refusals import N_, Refusal


@dataclass(eq=False)
class FactsChanged(Refusal):
    """By the law of one and the same day: a rank, group or category is another by now."""

    conversion: int
    before: Dong
    now: Dong
    says = N_(
        "Từ lúc tính đến nay, thứ tự trong hộ, nhóm hoặc diện hỗ trợ của người được đóng đã khác: "
        "lúc ấy {before}, nay {now}. Phải tính lại rồi duyệt lại."
    )
    status = 409


@dataclass(eq=False)
class QuoteChanged(Refusal):
    conversion: int
    payment_day: dt.date
    before: Dong
    on: dt.date
    now: Dong
    says = N_(
        "Tính cho ngày {payment_day:%d/%m/%Y}: {before}; nộp ngày {on:%d/%m/%Y} là {now}: "
        "nộp ngày này thì phải tính lại rồi duyệt lại."
    )
    status = 409


def check_quote(conversion: Conversion, paid: list[Followed], *, on: dt.date) -> None:
    """Whether these rows cost on a day what was quoted. Raises FactsChanged, QuoteChanged and what pricing raises."""
    if not paid:
        return
    now = [priced.quote for priced in price(_again(conversion, paid, on))]
    frozen = [_frozen(each) for each in paid]
    if [line.content() for line in now] != [line.content() for line in frozen]:
        before, after = (Dong.total(line.amount for line in lines) for lines in (frozen, now))
        if on == conversion.payment_day:
            raise FactsChanged(conversion.id, before, after)
        raise QuoteChanged(conversion.id, conversion.payment_day, before, on, after)


def _frozen(paid: Followed) -> QuoteLine:
    """Its line; those that 0.1 froze did not name the group, the contribution does."""
    return replace(paid.contribution.line, group=paid.contribution.health_group)


def _again(conversion: Conversion, paid: list[Followed], on: dt.date) -> Proposal:
    """The same people and purses, for the day they are handed in."""
    lines = tuple(Line(each.contribution.person, each.contribution.purse, each.contribution.income) for each in paid)
    return Proposal(
        conversion.club, conversion.scheme, conversion.months, on, lines, UUID(conversion.key), replaces=conversion.id
    )
