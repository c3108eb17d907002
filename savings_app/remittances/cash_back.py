"""The cash of refused rows comes back from the collector (nhận lại tiền), to where each remittance was paid from."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from savings_app import contributions
from savings_app.contributions import State
from savings_app.ledger import balances, book, keys
from savings_app.ledger.chart import AccountKind, held_by
from savings_app.ledger.entry import Draft, EntryKind, Move, request
from savings_app.ledger.tables import Entry
from savings_app.money import NOTHING, Dong
from savings_app.months import local_day
from savings_app.refusals import N_, Refusal
from savings_app.remittances.remitting import payers
from savings_app.users import User


@dataclass(eq=False)
class NoCashOwedBack(Refusal):
    says = N_("Nhân viên thu không còn giữ tiền nào phải trả lại.")


@dataclass(frozen=True)
class Owed:
    """Where cash of refused rows belongs: to which fund's treasurer or bank account."""

    fund_id: int
    payer: AccountKind = AccountKind.CASH_TREASURER


def owed_back(club_id: int) -> dict[int, Dong]:
    """By fund, the cash the collector holds for rows that were refused."""
    holds = {
        fund_id: held
        for (holder, fund_id), held in balances.cash(club_id).items()
        if holder is AccountKind.WITH_COLLECTOR
    }
    for each in contributions.in_club(club_id):
        if each.state is State.REMITTED:
            holds[each.contribution.fund] -= each.contribution.amount
    return {fund_id: held for fund_id, held in holds.items() if held > NOTHING}


def owed_to(club_id: int) -> dict[Owed, Dong]:
    """The same cash by where it belongs: what came out of the bank goes back there, all else to the treasurer."""
    found: dict[Owed, Dong] = {}
    refused = _refused_out_of_the_bank(club_id)
    for fund_id, owed in owed_back(club_id).items():
        bank = refused[fund_id] - _back_in_the_bank(club_id, fund_id) if fund_id in refused else NOTHING
        found[Owed(fund_id)] = owed - bank
        found[Owed(fund_id, AccountKind.CASH_BANK)] = bank
    return {whose: owed for whose, owed in found.items() if owed > NOTHING}


def take_back(
    club_id: int,
    fund_id: int,
    *,
    amount: Dong,
    key: UUID,
    by: User,
    at: dt.datetime,
    payer: AccountKind = AccountKind.CASH_TREASURER,
) -> Entry:
    """The cash of refused rows is again where it was paid from: in the treasurer's hands or in the bank."""
    content = {"fund": fund_id, "amount": int(amount), "payer": payer.value}
    asked = request(club_id, key, kind=EntryKind.CASH_BACK.value, **content)

    def work() -> Entry:
        if amount > owed_to(club_id).get(Owed(fund_id, payer), NOTHING):
            raise NoCashOwedBack()
        move = Move(held_by(payer, fund_id), held_by(AccountKind.WITH_COLLECTOR, fund_id), amount)
        return book.post(Draft(asked, EntryKind.CASH_BACK, local_day(at), (move,)), by=by.id, at=at)

    return keys.answer_once(asked, work, at=at).entry


def _refused_out_of_the_bank(club_id: int) -> dict[int, Dong]:
    """By fund, the rows refused of remittances that the bank paid."""
    numbers = {number for number, payer in payers(club_id).items() if payer is AccountKind.CASH_BANK}
    by_bank = {each.id for each in contributions.remittances([club_id]) if each.number in numbers} if numbers else set()
    refused: dict[int, Dong] = defaultdict(lambda: NOTHING)
    for each in contributions.in_club(club_id) if by_bank else ():
        if each.state is State.REFUSED and any(step.remittance in by_bank for step in each.steps):
            refused[each.contribution.fund] += each.contribution.amount
    return refused


def _back_in_the_bank(club_id: int, fund_id: int) -> Dong:
    """What the collector gave back to a fund's bank account so far."""
    bank, collector = (held_by(hands, fund_id) for hands in (AccountKind.CASH_BANK, AccountKind.WITH_COLLECTOR))
    return balances.passed(club_id, debit=bank, credit=collector)
