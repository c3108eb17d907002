"""Where a member stands in each purse (đủ mua gì?): what she has, what it buys, and when she gets there at her pace.

Whole đồng, by the law of the day asked for. What waits for a second person's yes is spoken for and buys nothing more.
Money in a pig at home counts as hers; it has to be counted before it converts, so what is at home is shown beside.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from savings_app import bank_transfers, clubs
from savings_app.clubs import Fund
from savings_app.insurance.affordable import Affordable, day_reached
from savings_app.ledger import advanced, balances
from savings_app.ledger.advanced import Debt
from savings_app.ledger.balances import PurseBalance
from savings_app.ledger.entry import EntryKind
from savings_app.members import Member, Pledge, Purse, purse_of
from savings_app.money import NOTHING, Dong
from savings_app.refusals import Refusal
from savings_app.reports.club_prices import ClubPrices
from savings_app.reports.pace import paid_up_to
from savings_app.reports.purse_steps import PurseStep

PUT_IN = frozenset({EntryKind.DEPOSIT, EntryKind.PIG_OPENING})
"""What counts towards a pledge: what she put in, and what a counted pig had more or less than was tallied."""


@dataclass(frozen=True, kw_only=True)
class Standing:
    """One purse on one day; ``reached`` is the day of the next step, ``refusal`` why nothing can be priced.

    ``advanced`` is what the leader ever put in for her, ``owes`` what of it she has not repaid; ``awaited`` was sent to
    the bank and is not in the book yet.
    """

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
    reached: dt.date | None
    paid_up_to: dt.date | None


def of_member(member: Member, steps: list[PurseStep], *, on: dt.date) -> list[Standing]:
    """Every purse she saves in or ever did; ``steps`` are her entries."""
    pledged: dict[Purse, list[Pledge]] = defaultdict(list)
    for pledge in Pledge.select().where(Pledge.member == member.id).order_by(Pledge.from_day, Pledge.id):
        pledged[purse_of(pledge)].append(pledge)
    held, debts = balances.purses(member.club), advanced.in_club(member.club)
    prices = ClubPrices.read(member.club, [member.person], on=on)
    funds = {fund.id: fund for fund in clubs.funds(member.club)}
    awaited, standings = bank_transfers.waiting(member.club), []
    for purse in sorted({step.purse for step in steps} | set(pledged)):
        begun = [pledge for pledge in pledged[purse] if pledge.from_day <= on]
        balance = held.get(purse, PurseBalance())
        priced = prices.buys(member.person, purse, balance.total)
        buys, refusal = (None, priced) if isinstance(priced, Refusal) else (priced, None)
        standings.append(
            Standing(
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
                reached=_day_of_next_step(buys, begun, on),
                paid_up_to=paid_up_to(begun, _put_in(purse, steps)),
            )
        )
    return standings


def _advanced(purse: Purse, steps: list[PurseStep]) -> Dong:
    """What the leader put in for her and was not undone since."""
    put_in = (step for step in steps if step.purse == purse and step.kind is EntryKind.ADVANCE)
    return Dong.total(step.savings.by for step in put_in if step.reversed_by is None)


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
