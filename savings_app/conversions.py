"""Balances become contributions (trả bảo hiểm): proposed by one, approved by another; the money is reserved, not gone.

A proposal names its payment day, its people in the leader's order and, for each, the purse that pays. The law of the
payment day prices it. Only counted savings convert. One entry, and one slip, for each purse that pays.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from savings_app import approvals, clubs, contributions, coverage, members, receipts
from savings_app.approvals import Approval, Subject
from savings_app.contributions import Contribution, Conversion, Followed, State
from savings_app.database import transaction
from savings_app.insurance.law import Law
from savings_app.ledger import balances
from savings_app.ledger.chart import reserved, savings
from savings_app.ledger.entry import Draft, EntryKind, Move, canonical, part_of, request
from savings_app.ledger.keys import KeyReused
from savings_app.ledger.tables import Entry
from savings_app.members import Purse
from savings_app.money import NOTHING, Dong
from savings_app.months import Month, local_day
from savings_app.pricing import Line, PricedLine, Proposal, price
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.requoting import check_quote
from savings_app.schemes import Scheme
from savings_app.users import User


@dataclass(eq=False)
class NobodyChosen(Refusal):
    says = N_("Chưa chọn ai để trả bảo hiểm.")


@dataclass(eq=False)
class PersonTwice(Refusal):
    person: str
    says = N_("{person} được chọn hai lần.")


@dataclass(eq=False)
class InsuredElsewhere(Refusal):
    person: str
    says = N_("{person} đã có bảo hiểm nơi khác, không đóng theo hộ gia đình.")


@dataclass(eq=False)
class BudgetPaysAll(Refusal):
    """Nothing is left for her to pay: no entry moves 0 đ."""

    person: str
    says = N_("{person} được ngân sách đóng toàn bộ, không phải trích tiền góp.")


@dataclass(eq=False)
class AlreadyUnderway(Refusal):
    person: str
    says = N_("{person} đang có một khoản đóng chưa xong cho loại bảo hiểm này.")


@dataclass(eq=False)
class SavingsShort(Refusal):
    member: str
    balance: Dong
    missing: Dong
    says = N_("Sổ của {member} có {balance} đã đếm, còn thiếu {missing}.")


@dataclass(eq=False)
class PaymentDayPast(Refusal):
    payment_day: dt.date
    says = N_("Ngày nộp {payment_day:%d/%m/%Y} đã qua: chọn hôm nay hoặc ngày sau.")


@dataclass(eq=False)
class StartsTooFarAhead(Refusal):
    """What would be paid now begins later than the collector may confirm."""

    person: str
    first_month: str
    latest: str
    says = N_(
        "Lần đóng này của {person} bắt đầu từ tháng {first_month}; nộp ngày này thì trễ nhất là tháng {latest}. "
        "Chị đợi gần đến hạn rồi đóng tiếp."
    )


def propose(proposal: Proposal, *, by: User, at: dt.datetime) -> Conversion:
    """Write the proposal down and ask a second person; the same key proposes once."""
    with transaction():
        clubs.lock(proposal.club_id)
        before = contributions.by_key(proposal.club_id, str(proposal.key))
        if before is not None:
            if before.fingerprint != proposal.fingerprint:
                raise KeyReused()
            return before
        priced = check(proposal, on=local_day(at))
        _check_savings(proposal, priced)
        return _write(proposal, priced, by=by, at=at)


def check(proposal: Proposal, *, on: dt.date) -> list[PricedLine]:
    """What would be proposed on a day, priced; refused like the proposal itself, but whether the savings reach."""
    if proposal.payment_day < on:
        raise PaymentDayPast(proposal.payment_day)
    priced = price(proposal)
    _check_people(proposal, priced)
    return priced


def spoken_for(club_id: int) -> dict[Purse, Dong]:
    """By purse, the counted savings that proposals not answered yet would take."""
    taken: dict[Purse, Dong] = defaultdict(lambda: NOTHING)
    for each in contributions.in_club(club_id):
        if each.state is State.PROPOSED:
            taken[each.contribution.purse] += each.contribution.amount
    return taken


def approve(conversion: Conversion, *, by: User, at: dt.datetime) -> list[Entry]:
    """A second person's yes: the money is set aside, one entry and one slip for each purse.

    What it costs is looked at once more: Raises FactsChanged where a rank, group or category is another by now.
    """
    with transaction():
        clubs.lock(conversion.club)
        approvals.answer(_question(conversion), yes=True, by=by.id, at=at)
        check_quote(conversion, contributions.of_conversion(conversion.id), on=conversion.payment_day)
        return _move_all(conversion, State.RESERVED, EntryKind.CONVERSION, by=by, at=at)


def decline(conversion: Conversion, *, reason: str, by: User, at: dt.datetime) -> None:
    """A second person's no: nothing was set aside, nothing moves."""
    with transaction():
        clubs.lock(conversion.club)
        approvals.answer(_question(conversion), yes=False, by=by.id, at=at, reason=reason)
        for followed in contributions.of_conversion(conversion.id):
            contributions.take_step(followed, State.DECLINED, by=by.id, at=at, reason=reason)


def release(conversion: Conversion, *, by: User, at: dt.datetime) -> list[Entry]:
    """Give up an approved conversion that was not handed in: the reserved money goes back to its purses."""
    with transaction():
        clubs.lock(conversion.club)
        return _move_all(conversion, State.RELEASED, EntryKind.RELEASE, by=by, at=at)


def quote_anew(conversion: Conversion, *, payment_day: dt.date, key: UUID, by: User, at: dt.datetime) -> Conversion:
    """Give the reserved money back and propose the same people again for another payment day, to be approved anew."""
    with transaction():
        clubs.lock(conversion.club)
        before = contributions.by_key(conversion.club, str(key))
        if before is None:
            _move_all(conversion, State.RELEASED, EntryKind.RELEASE, by=by, at=at)
        lines = tuple(_line_of(followed.contribution) for followed in contributions.of_conversion(conversion.id))
        again = Proposal(
            conversion.club, conversion.scheme, conversion.months, payment_day, lines, key, replaces=conversion.id
        )
        return propose(again, by=by, at=at)


def _check_people(proposal: Proposal, priced: list[PricedLine]) -> None:
    if not priced:
        raise NobodyChosen()
    underway = {
        each.contribution.person
        for each in contributions.of_people(line.person.id for line in priced)
        if each.contribution.scheme is proposal.scheme and each.state in contributions.UNDERWAY
    }
    seen: set[int] = set()
    for each in priced:
        if each.person.id in seen:
            raise PersonTwice(each.person.name)
        seen.add(each.person.id)
        if proposal.scheme is Scheme.HOUSEHOLD_HEALTH and each.person.insured_elsewhere:
            raise InsuredElsewhere(each.person.name)
        if each.person.id in underway:
            raise AlreadyUnderway(each.person.name)
        if each.quote.amount == NOTHING:
            raise BudgetPaysAll(each.person.name)
        _check_start(proposal, each)


def _check_start(proposal: Proposal, priced: PricedLine) -> None:
    begins = coverage.begins(Law.on(proposal.payment_day), proposal.scheme, priced.coverage)
    latest = proposal.payment_day + coverage.FURTHEST_START
    if begins > latest:
        raise StartsTooFarAhead(priced.person.name, Month.of(begins).shown, Month.of(latest).shown)


def _check_savings(proposal: Proposal, priced: list[PricedLine]) -> None:
    """Only counted money converts, and what is proposed already is spoken for."""
    taken = spoken_for(proposal.club_id)
    wanted: dict[Purse, Dong] = defaultdict(lambda: NOTHING)
    for line in priced:
        wanted[line.line.purse] += line.quote.amount
    for purse, amount in wanted.items():
        member = members.get(proposal.club_id, purse.member_id)
        if member is None:
            raise NotFound()
        free = balances.of(proposal.club_id, savings(purse)) - taken[purse]
        if free < amount:
            raise SavingsShort(member.person.name, free, amount - free)


def _write(proposal: Proposal, priced: list[PricedLine], *, by: User, at: dt.datetime) -> Conversion:
    conversion = Conversion.create(
        club=proposal.club_id,
        key=str(proposal.key),
        fingerprint=proposal.fingerprint,
        scheme=proposal.scheme,
        months=proposal.months,
        payment_day=proposal.payment_day,
        proposed_by=by.id,
        proposed_at=at,
        replaces=proposal.replaces,
    )
    for each in priced:
        contributions.propose(_contribution(proposal, conversion, each), by=by.id, at=at)
    content = _content(contributions.of_conversion(conversion.id), conversion)
    approvals.ask(proposal.club_id, Subject.CONVERSION, content, key=str(proposal.key), by=by.id, at=at)
    return conversion


def _contribution(proposal: Proposal, conversion: Conversion, priced: PricedLine) -> Contribution:
    pension = proposal.scheme is Scheme.VOLUNTARY_PENSION
    return Contribution(
        club=proposal.club_id,
        conversion=conversion.id,
        person=priced.person.id,
        member=priced.line.purse.member_id,
        fund=priced.line.purse.fund_id,
        purse_scheme=priced.line.purse.scheme,
        scheme=proposal.scheme,
        rank=priced.quote.rank,
        months=proposal.months,
        payment_day=proposal.payment_day,
        from_month=priced.coverage.first_month(proposal.payment_day) if pension else None,
        method=priced.method,
        income=priced.quote.basis if pension else None,
        category=priced.person.category if pension else None,
        health_group=priced.quote.group,
        household=None if pension else priced.person.household,
        amount=priced.quote.amount,
        gross=priced.quote.gross,
        state_support=priced.quote.state_support,
        local_support=priced.quote.local_support,
        quote_line=canonical(priced.quote.to_json()),
    )


def _content(followed: list[Followed], conversion: Conversion) -> dict[str, Any]:
    """What the second person says yes to: who, by which purse, how much, by the law of which day."""
    return {
        "conversion": conversion.id,
        "payment_day": conversion.payment_day.isoformat(),
        "lines": [
            [each.contribution.id, each.contribution.person, each.contribution.member, int(each.contribution.amount)]
            for each in followed
        ],
    }


def _question(conversion: Conversion) -> Approval:
    found = approvals.by_key(conversion.club, conversion.key)
    if found is None:
        raise NotFound()
    return found


def _move_all(conversion: Conversion, state: State, kind: EntryKind, *, by: User, at: dt.datetime) -> list[Entry]:
    """Move the money of every contribution between savings and reserved, purse by purse, and take the step."""
    per_purse: dict[Purse, list[Followed]] = defaultdict(list)
    for followed in contributions.of_conversion(conversion.id):
        contributions.check_turn(followed, state)
        per_purse[followed.contribution.purse].append(followed)
    entries = []
    for purse, paid in per_purse.items():
        moves = tuple(
            Move(savings(purse), reserved(purse, each.contribution.id), each.contribution.amount) for each in paid
        )
        if kind is EntryKind.RELEASE:
            moves = tuple(move.mirrored for move in moves)
        key = part_of(UUID(conversion.key), f"{kind.value}:{savings(purse).address}")
        asked = request(conversion.club, key, conversion=conversion.id, kind=kind.value)
        entry = receipts.post(Draft(asked, kind, local_day(at), moves), by=by.id, at=at)
        for each in paid:
            contributions.take_step(each, state, by=by.id, at=at, entry=entry.id)
        entries.append(entry)
    return entries


def _line_of(contribution: Contribution) -> Line:
    return Line(contribution.person, contribution.purse, contribution.income)
