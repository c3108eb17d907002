"""Where a member stands in each purse (đủ mua gì?): what she has, what it buys, and when she gets there at her pace.

Whole đồng, by the law of the day asked for. What waits for a second person's yes is spoken for and buys nothing more.
Money in a pig at home counts as hers; it has to be counted before it converts, so what is at home is shown beside.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from operator import attrgetter

from savings_app import clubs, contributions, conversions, people
from savings_app.clubs import Fund
from savings_app.insurance.affordable import Affordable, day_reached, what_it_buys
from savings_app.ledger import balances
from savings_app.ledger.balances import PurseBalance
from savings_app.ledger.entry import EntryKind
from savings_app.members import Member, Pledge, Purse, purse_of
from savings_app.money import NOTHING, Dong
from savings_app.people import Person
from savings_app.refusals import Refusal
from savings_app.reports import people_to_insure
from savings_app.reports.pace import paid_up_to
from savings_app.reports.purse_steps import PurseStep
from savings_app.schemes import Scheme

PUT_IN = frozenset({EntryKind.DEPOSIT, EntryKind.PIG_OPENING})
"""What counts towards a pledge: what she put in, and what a counted pig had more or less than was tallied."""


@dataclass(frozen=True, kw_only=True)
class Standing:
    """One purse on one day; ``reached`` is the day of the next step, ``refusal`` why nothing can be priced."""

    purse: Purse
    fund: Fund
    pledge: Pledge | None
    balance: PurseBalance
    spoken_for: Dong
    buys: Affordable | None
    refusal: Refusal | None
    reached: dt.date | None
    paid_up_to: dt.date | None


def of_member(member: Member, steps: list[PurseStep], *, on: dt.date) -> list[Standing]:
    """Every purse she saves in or ever did; ``steps`` are her entries."""
    pledged: dict[Purse, list[Pledge]] = defaultdict(list)
    for pledge in Pledge.select().where(Pledge.member == member.id).order_by(Pledge.from_day, Pledge.id):
        pledged[purse_of(pledge)].append(pledge)
    held, taken = balances.purses(member.club), conversions.spoken_for(member.club)
    funds = {fund.id: fund for fund in clubs.funds(member.club)}
    standings = []
    for purse in sorted({step.purse for step in steps} | set(pledged)):
        begun = [pledge for pledge in pledged[purse] if pledge.from_day <= on]
        balance, spoken_for = held.get(purse, PurseBalance()), taken.get(purse, NOTHING)
        buys, refusal = _priced(member.person, purse.scheme, balance.total - spoken_for, on)
        standings.append(
            Standing(
                purse=purse,
                fund=funds[purse.fund_id],
                pledge=begun[-1] if begun else None,
                balance=balance,
                spoken_for=spoken_for,
                buys=buys,
                refusal=refusal,
                reached=_day_of_next_step(buys, begun, on),
                paid_up_to=paid_up_to(begun, _put_in(purse, steps)),
            )
        )
    return standings


def _priced(person: Person, scheme: Scheme, balance: Dong, on: dt.date) -> tuple[Affordable | None, Refusal | None]:
    candidate = people_to_insure.candidates([person], scheme)[0]
    health = scheme is Scheme.HOUSEHOLD_HEALTH
    try:
        buys = what_it_buys(
            scheme,
            balance,
            paid_on=on,
            category=person.category,
            supported_months=candidate.standing.months_supported,
            rank=_rank(person, on.year) if health else 1,
            income=None if health else people_to_insure.usual_income(candidate, on=on),
        )
    except Refusal as refusal:
        return None, refusal
    return buys, None


def _rank(person: Person, year: int) -> int:
    """The rank she holds in her household this year, else the next free one (as ``pricing`` gives them out)."""
    home = people.living_in(person.household) if person.household else [person]
    held = {
        each.contribution.person: each.contribution.rank
        for each in contributions.of_people(map(attrgetter("id"), home))
        if each.contribution.scheme is Scheme.HOUSEHOLD_HEALTH
        and each.state not in contributions.DEAD
        and each.contribution.payment_day.year == year
    }
    return held.get(person.id) or next(rank for rank in range(1, len(held) + 2) if rank not in held.values())


def _day_of_next_step(buys: Affordable | None, pledges: list[Pledge], on: dt.date) -> dt.date | None:
    if buys is None or buys.missing is None or not pledges:
        return None
    return day_reached(buys.missing, pledges[-1].amount, pledges[-1].rhythm, on)


def _put_in(purse: Purse, steps: list[PurseStep]) -> list[tuple[dt.date, Dong]]:
    """What she put in and was not undone since."""
    return [
        (step.booked_on, step.total.by)
        for step in steps
        if step.purse == purse and step.kind in PUT_IN and step.reversed_by is None
    ]
