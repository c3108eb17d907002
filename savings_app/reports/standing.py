"""Where a member stands in each purse (đủ mua gì?): what she has, what it buys, and when she gets there.

Whole đồng; what she buys today by the law of today, what comes later by the law of its own day. What waits for a second
person's yes is spoken for and buys nothing more. Money in a pig at home counts as hers; it has to be counted before it
converts, so what is at home is shown beside. The day she gets there is told twice: at her pledge, and at her actual
pace. Whether her pledges reach the next premium, or no longer reach a year's, is told once a scheme, beside the first
of her purses that has a pledge.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import partial

from savings_app import bank_transfers, clubs
from savings_app.clubs import Fund
from savings_app.coverage import Coverage
from savings_app.insurance.affordable import Affordable, day_reached
from savings_app.insurance.quote import Quote
from savings_app.insurance.reaching import Reached
from savings_app.ledger import advanced, balances
from savings_app.ledger.advanced import Debt
from savings_app.ledger.balances import PurseBalance
from savings_app.ledger.entry import EntryKind
from savings_app.members import Member, Pledge, Purse, purse_of
from savings_app.money import NOTHING, Dong
from savings_app.refusals import Refusal
from savings_app.reports import actual_pace, next_premium, pledged_year
from savings_app.reports.actual_pace import ActualPace, Saved
from savings_app.reports.home_prices import HomePrices
from savings_app.reports.next_premium import Filled, NextPremium
from savings_app.reports.pace import PUT_IN, paid_up_to
from savings_app.reports.pledged_year import ShortYear
from savings_app.reports.purse_steps import PurseStep
from savings_app.reports.steps_ahead import DayWhen
from savings_app.schemes import Rhythm, Scheme


@dataclass(frozen=True, kw_only=True)
class Standing:
    """One purse on one day; ``reached`` is when the next step is at her pledge, ``paced`` at her actual pace.

    ``advanced`` is what the leader ever put in for her, ``owes`` what of it she has not repaid; ``awaited`` was sent to
    the bank and is not in the book yet. ``pace`` is none where there is too little to go by, ``refusal`` says why
    nothing can be priced.
    """

    on: dt.date
    purse: Purse
    fund: Fund
    pledge: Pledge | None
    balance: PurseBalance
    spoken_for: Dong
    advanced: Dong
    owes: Dong
    awaited: Dong
    buys: Affordable | None
    refusal: Refusal | None
    reached: Reached | None
    paid_up_to: dt.date | None
    pace: ActualPace | None
    paced: Reached | None
    next_premium: NextPremium | None = None
    short_year: ShortYear | None = None

    @property
    def filled(self) -> Filled:
        return Filled(self.balance.total - self.spoken_for, self.pledge)


def of_member(member: Member, steps: list[PurseStep], home: HomePrices) -> list[Standing]:
    """Every purse she saves in or ever did; ``steps`` are her entries, ``home`` is read for her on the day."""
    on, prices = home.on, home.prices
    pledged = _pledged(member.id)
    held, debts = balances.purses(member.club), advanced.in_club(member.club)
    saved = actual_pace.of_members([member.id], on=on)
    funds = {fund.id: fund for fund in clubs.funds(member.club)}
    awaited, standings = bank_transfers.waiting(member.club), []
    for purse in sorted({step.purse for step in steps} | set(pledged)):
        begun = [pledge for pledge in pledged[purse] if pledge.from_day <= on]
        balance = held.get(purse, PurseBalance())
        priced = prices.buys(member.person, purse, balance.total)
        buys, refusal = (None, priced) if isinstance(priced, Refusal) else (priced, None)
        pace = _pace(saved.get(purse), begun, on)
        when = partial(home.ahead.reached, member.person, purse.scheme, buys)
        standings.append(
            Standing(
                on=on,
                purse=purse,
                fund=funds[purse.fund_id],
                pledge=begun[-1] if begun else None,
                balance=balance,
                spoken_for=prices.spoken_for.get(purse, NOTHING),
                advanced=_advanced(purse, steps),
                owes=debts.get(purse, Debt()).owes,
                awaited=awaited.get(purse, NOTHING),
                buys=buys,
                refusal=refusal,
                reached=when(_at_her_pledge(begun[-1], on)) if begun else None,
                paid_up_to=paid_up_to(begun, _put_in(purse, steps)),
                pace=pace,
                paced=when(partial(pace.day_reached, on=on)) if pace else None,
            )
        )
    told = (each for scheme in Scheme for each in _with_premiums(member, scheme, standings, home))
    return sorted(told, key=lambda each: each.purse)


def _pledged(member_id: int) -> dict[Purse, list[Pledge]]:
    """Every pledge of hers by purse, oldest first."""
    found: dict[Purse, list[Pledge]] = defaultdict(list)
    for pledge in Pledge.select().where(Pledge.member == member_id).order_by(Pledge.from_day, Pledge.id):
        found[purse_of(pledge)].append(pledge)
    return found


def _advanced(purse: Purse, steps: list[PurseStep]) -> Dong:
    """What the leader put in for her and was not undone since."""
    put_in = (step for step in steps if step.purse == purse and step.kind is EntryKind.ADVANCE)
    return Dong.total(step.savings.by for step in put_in if step.reversed_by is None)


def _at_her_pledge(pledge: Pledge, on: dt.date) -> DayWhen:
    return partial(day_reached, pledge=pledge.amount, rhythm=pledge.rhythm, from_day=on)


def _put_in(purse: Purse, steps: list[PurseStep]) -> list[tuple[dt.date, Dong]]:
    """What she put in and was not undone since."""
    return [
        (step.booked_on, step.total.by)
        for step in steps
        if step.purse == purse and step.kind in PUT_IN and step.reversed_by is None
    ]


def _pace(saved: Saved | None, pledges: list[Pledge], on: dt.date) -> ActualPace | None:
    """What comes after a harvest says nothing about the days before the next one."""
    seasonal = bool(pledges) and pledges[-1].rhythm is Rhythm.SEASON
    return None if saved is None or seasonal else actual_pace.pace([saved], on=on)


def _with_premiums(member: Member, scheme: Scheme, standings: list[Standing], home: HomePrices) -> list[Standing]:
    """All her purses of a scheme pay its premiums together, so these are told beside one of them.

    Who is short of the next premium is told what to put aside for that one, and not for a year as well.
    """
    hers = sorted((each for each in standings if each.purse.scheme is scheme), key=lambda each: each.pledge is None)
    if not hers:
        return []
    following = next_premium.of(member.person, scheme, [each.filled for each in hers], home=home)
    pledges = [each.pledge for each in hers if each.pledge]
    year = pledged_year.of(pledges, _year_ahead(member, scheme, home))
    told = replace(
        hers[0], next_premium=following, short_year=None if following and following.needed is not None else year
    )
    return [told, *hers[1:]]


def _year_ahead(member: Member, scheme: Scheme, home: HomePrices) -> list[Quote]:
    """What she may pay for on the day her next year is due."""
    known = home.prices.standing.get((member.person.id, scheme), Coverage())
    day = pledged_year.due(known.until, on=home.on)
    return home.ahead.steps(day, member.person, scheme) if day else []
