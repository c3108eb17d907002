"""What counts found missing or too much and is not set right yet (tiền thiếu, tiền thừa), and what waits for an answer.

Whole đồng, fund by fund.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app import approvals, cash_differences, clubs, members, users
from savings_app.approvals import Approval, Subject
from savings_app.clubs import Fund
from savings_app.ledger import balances
from savings_app.ledger.chart import AccountKind, short, surplus
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.reports.known_as import KnownAs
from savings_app.schemes import Scheme


@dataclass(frozen=True)
class Missing:
    """What a holder must still make good."""

    holder: AccountKind
    fund: Fund
    amount: Dong


@dataclass(frozen=True)
class TooMuch:
    """What was found too much in a fund, and the purses it may belong to."""

    fund: Fund
    amount: Dong
    purses: tuple[tuple[Purse, KnownAs], ...]


@dataclass(frozen=True)
class AskedDifference:
    """A question about one of them: money brought back by a holder, or given to a member."""

    approval: Approval
    fund: Fund
    amount: Dong
    asked_by: str
    answered_by: str
    holder: AccountKind | None
    member: str
    scheme: Scheme | None
    waiting: bool


def missing(club_id: int) -> list[Missing]:
    """By fund and holder."""
    found = (
        Missing(holder, fund, balances.of(club_id, short(holder, fund.id)))
        for fund in clubs.funds(club_id)
        for holder in cash_differences.CAN_BE_SHORT
    )
    return [each for each in found if each.amount]


def too_much(club_id: int) -> list[TooMuch]:
    """By fund, with everybody's purses of that fund in the leader's order."""
    found = []
    for fund in clubs.funds(club_id):
        amount = balances.of(club_id, surplus(fund.id))
        if amount:
            found.append(TooMuch(fund, amount, _purses(club_id, fund)))
    return found


def asked(club_id: int, *, at: dt.datetime) -> list[AskedDifference]:
    """Every question, newest first."""
    of_both = [*approvals.asked(club_id, Subject.SHORTAGE), *approvals.asked(club_id, Subject.SURPLUS)]
    names = users.names({each.asked_by for each in of_both} | {each.answered_by or 0 for each in of_both})
    people = {member.id: member.person.name for member in members.in_club(club_id)}
    funds = {fund.id: fund for fund in clubs.funds(club_id)}
    return [
        AskedDifference(
            each,
            funds[each.facts["fund"]],
            Dong(each.facts["amount"]),
            asked_by=names[each.asked_by],
            answered_by=names.get(each.answered_by or 0, ""),
            holder=AccountKind[each.facts["holder"]] if each.subject is Subject.SHORTAGE else None,
            member=people.get(each.facts.get("member", 0), ""),
            scheme=Scheme[each.facts["scheme"]] if each.subject is Subject.SURPLUS else None,
            waiting=each.waits(at),
        )
        for each in sorted(of_both, key=lambda each: each.id, reverse=True)
    ]


def _purses(club_id: int, fund: Fund) -> tuple[tuple[Purse, KnownAs], ...]:
    everybody = [member for member in members.in_club(club_id) if member.left_on is None]
    pledged = members.pledges(club_id)
    return tuple(
        (purse, KnownAs.of(member))
        for member in everybody
        for purse in dict.fromkeys(members.purse_of(each) for each in pledged.get(member.id, []))
        if purse.fund_id == fund.id
    )
