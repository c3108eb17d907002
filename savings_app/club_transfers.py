"""A member moves to another club of the system (chuyển câu lạc bộ), and her money goes along.

The leader of her club proposes; its treasurer pays her purses out and takes the cash along; the other club's treasurer
counts it and answers. Yes: she is a member there, with her pledges, one entry and one slip a purse. No: the payouts are
undone, the cash is back where it was, and she never left. Between the two the money is on the way, in neither book.
What she was insured by belongs to her person and goes where she goes.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

from savings_app import approvals, clubs, departures, members, people, receipts, users
from savings_app.approvals import Approval, Subject
from savings_app.clubs import Club, Fund, FundKind
from savings_app.database import transaction
from savings_app.departures import Departure, Leaving
from savings_app.deposits import NoLongerMember
from savings_app.ledger import book
from savings_app.ledger.chart import AccountKind, held_by, home_pig, home_savings, savings
from savings_app.ledger.entry import Draft, EntryKind, Move, part_of, request
from savings_app.ledger.keys import KeyReused
from savings_app.ledger.tables import Entry
from savings_app.members import Member, Purse
from savings_app.money import NOTHING, Dong
from savings_app.months import local_day
from savings_app.permissions import Role
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.schemes import Rhythm, Scheme
from savings_app.typed import read_choice
from savings_app.users import User


@dataclass(eq=False)
class NotThatClub(Refusal):
    says = N_("Không chuyển sang câu lạc bộ này được: chọn một câu lạc bộ khác đang hoạt động.")


@dataclass(eq=False)
class NobodyToTakeIt(Refusal):
    club: str
    says = N_("“{club}” chưa có thủ quỹ là người khác để nhận tiền: nhờ cán bộ Hội cử thủ quỹ bên đó trước.")


@dataclass(frozen=True)
class Carried:
    """What one purse brings to the other club: cash in the treasurer's hands, and what lies in the pig at home."""

    kind: FundKind
    scheme: Scheme
    cash: Dong
    at_home: Dong


def reachable(club: Club) -> list[Club]:
    """The clubs a member of a club can move to; practice and earnest never mix."""
    found = clubs.everywhere(practice=club.practice)
    return [each for each in found if each.id != club.id and each.dissolved_on is None]


def propose(departure: Departure, *, by: User, at: dt.datetime) -> Approval:
    """Ask the treasurer to take a member's money to another club; the same key asks once.

    Raises NotThatClub, NoLongerMember and what ``departures.propose`` raises.
    """
    club, member = clubs.get(departure.club_id), members.get(departure.club_id, departure.member_id)
    if club is None or member is None:
        raise NotFound()
    if departure.to_club not in {each.id for each in reachable(club)} or departure.why is not Leaving.MOVED:
        raise NotThatClub()
    if member.left_on is not None:
        raise NoLongerMember(member.person.name, member.left_on)
    return departures.propose(departure, by=by, at=at)


def confirm(approval: Approval, *, by: User, at: dt.datetime) -> Approval:
    """The treasurer has taken the cash along: it is out of this book, and the other club is asked whether it came.

    Raises NotThatClub, NobodyToTakeIt, KeyReused and what ``departures.pay_out`` raises.
    """
    approvals.check_about(approval, Subject.DEPARTURE)
    if Leaving[approval.facts["why"]] is not Leaving.MOVED:
        raise NotFound()
    to_club, key = approval.facts["to_club"], _arrival_key(approval)
    with transaction():
        _lock(approval.club, to_club)
        there = approvals.by_key(to_club, key)
        if there is not None:
            return _same(there, approval)
        if to_club not in {each.id for each in reachable(_club(approval.club))}:
            raise NotThatClub()
        _check_taker(to_club, by)
        departures.pay_out(approval, by=by, at=at)
        return approvals.ask(to_club, Subject.ARRIVAL, _content(approval), key=key, by=by.id, at=at)


def accept(arrival: Approval, *, by: User, at: dt.datetime) -> list[Entry]:
    """The other treasurer has counted the cash and has it: she is a member here from today on; the entries."""
    facts = _facts(arrival)
    with transaction():
        _lock(arrival.club, facts["from_club"])
        now = approvals.get(arrival.club, arrival.id)
        if now is not None and now.yes:
            return received(now)
        approvals.answer(arrival, yes=True, by=by.id, at=at)
        member = _join(arrival, on=local_day(at))
        for purse, carried in _purses(arrival, member).items():
            _receive(arrival, purse, carried, by=by, at=at)
        return received(arrival)


def refuse(arrival: Approval, *, reason: str, by: User, at: dt.datetime) -> None:
    """The money did not come, or she is not taken: what was paid out is undone, and she is where she was."""
    facts = _facts(arrival)
    with transaction():
        _lock(arrival.club, facts["from_club"])
        approvals.answer(arrival, yes=False, by=by.id, at=at, reason=reason)
        departure = _departure(arrival)
        for entry in reversed(departures.paid_out(departure)):
            asked = request(entry.club, part_of(UUID(arrival.key), f"back:{entry.id}"), reverses=entry.id)
            draft = book.reversal(entry, request=asked, booked_on=local_day(at), reason=reason)
            receipts.post(draft, by=by.id, at=at)
        member = members.get(departure.club, departure.facts["member"])
        if member is not None:
            members.leave(member, None)


def arrival_of(departure: Approval) -> Approval | None:
    """The question to the other club that a confirmed departure led to, or none."""
    to_club = departure.facts["to_club"]
    return approvals.by_key(to_club, _arrival_key(departure)) if to_club else None


def received(arrival: Approval) -> list[Entry]:
    """The entries an accepted arrival led to."""
    person = arrival.facts["person"]
    member = next((each for each in members.of_person(person) if each.club == arrival.club), None)
    purses = _purses(arrival, member) if member else {}
    keys = (part_of(UUID(arrival.key), f"arrival:{savings(purse).address}") for purse in purses)
    return [entry for key in keys if (entry := book.answered(arrival.club, key)) is not None]


def carried(arrival: Approval) -> list[Carried]:
    """What she brings, purse by purse."""
    return [
        Carried(FundKind[kind], Scheme[scheme], Dong(cash), Dong(at_home))
        for kind, scheme, cash, at_home in arrival.facts["purses"]
    ]


def _arrival_key(departure: Approval) -> str:
    """The key of the question a departure leads to: whatever is asked twice, it is one question there."""
    return str(uuid5(UUID(departure.key), "arrival"))


def _lock(*club_ids: int) -> None:
    """Both clubs, always in one order, so that two transfers never wait for each other."""
    for club_id in sorted(club_ids):
        clubs.lock(club_id)


def _club(club_id: int) -> Club:
    found = clubs.get(club_id)
    if found is None:
        raise NotFound()
    return found


def _same(there: Approval, departure: Approval) -> Approval:
    """The question this departure led to; anybody may have asked something else under its key before."""
    asked = (there.subject, there.facts.get("from_club"), there.facts.get("departure"))
    if asked != (Subject.ARRIVAL, departure.club, departure.id):
        raise KeyReused()
    return there


def _check_taker(club_id: int, by: User) -> None:
    """Somebody there can answer who is not she that brings it, or the money would be on the way for ever."""
    takers = {each.id for each in users.with_role(Role.TREASURER, club_id=club_id)}
    if not takers - users.accounts_of(by.id):
        raise NobodyToTakeIt(_club(club_id).name)


def _facts(arrival: Approval) -> dict[str, Any]:
    """What was asked. Raises NotFound for a question about something else."""
    approvals.check_about(arrival, Subject.ARRIVAL)
    return arrival.facts


def _departure(arrival: Approval) -> Approval:
    found = approvals.get(arrival.facts["from_club"], arrival.facts["departure"])
    if found is None:
        raise NotFound()
    return found


def _content(departure: Approval) -> dict[str, Any]:
    """What the other treasurer answers: who comes, with how much in which kind of fund, and what she pledged."""
    member = members.get(departure.club, departure.facts["member"])
    if member is None:
        raise NotFound()
    kinds = {fund.id: fund.kind for fund in clubs.funds(departure.club)}
    leaving = departures.of_facts(departure.facts)
    pledged = members.pledges(departure.club).get(member.id, [])
    return {
        "from_club": departure.club,
        "departure": departure.id,
        "person": member.person.id,
        "member": member.id,
        "purses": [
            [kinds[each.purse.fund_id].value, each.purse.scheme.value, int(each.paid_out), int(each.at_home)]
            for each in leaving
        ],
        "pledges": [
            [kinds[each.fund].value, each.scheme.value, int(each.amount), each.rhythm.value] for each in pledged
        ],
    }


def _join(arrival: Approval, *, on: dt.date) -> Member:
    """Her person becomes one of this club's; whoever was a member here before is the same member again."""
    facts = arrival.facts
    before, person = members.get(facts["from_club"], facts["member"]), people.some([facts["person"]])[facts["person"]]
    people.move_to(person, arrival.club)
    known = next((each for each in members.of_person(person.id) if each.club == arrival.club), None)
    if known is not None:
        members.leave(known, None)
    member = known or members.add(
        arrival.club,
        person,
        hamlet=before.hamlet if before else "",
        joined_on=on,
        nickname=before.nickname if before else "",
    )
    for kind, scheme, amount, rhythm in facts["pledges"]:
        purse = Purse(member.id, _fund(arrival.club, FundKind[kind]).id, Scheme[scheme])
        members.pledge(purse, Dong(amount), rhythm=read_choice(rhythm, Rhythm), from_day=on)
    return member


def _fund(club_id: int, kind: FundKind) -> Fund:
    """The club's fund of that kind, or its first where it has none."""
    funds = clubs.funds(club_id)
    return next((fund for fund in funds if fund.kind is kind), funds[0])


def _purses(arrival: Approval, member: Member) -> dict[Purse, tuple[Dong, Dong]]:
    """Into which purse here goes how much: cash, and what is in her pig at home where this club keeps pigs at home."""
    found: dict[Purse, tuple[Dong, Dong]] = defaultdict(lambda: (NOTHING, NOTHING))
    for each in carried(arrival):
        fund = _fund(arrival.club, each.kind)
        at_home = each.at_home if fund.own_pig else NOTHING
        cash_so_far, home_so_far = found[purse := Purse(member.id, fund.id, each.scheme)]
        found[purse] = (cash_so_far + each.cash, home_so_far + at_home)
    return found


def _receive(arrival: Approval, purse: Purse, brought: tuple[Dong, Dong], *, by: User, at: dt.datetime) -> None:
    cash, at_home = brought
    treasurers = held_by(AccountKind.CASH_TREASURER, purse.fund_id)
    both = (Move(treasurers, savings(purse), cash), Move(home_pig(purse), home_savings(purse), at_home))
    moves = tuple(move for move in both if move.amount)
    if moves:
        key = part_of(UUID(arrival.key), f"arrival:{savings(purse).address}")
        asked = request(arrival.club, key, approval=arrival.id)
        receipts.post(Draft(asked, EntryKind.ARRIVAL, local_day(at), moves), by=by.id, at=at)
