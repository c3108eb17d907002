"""A club comes to its end: nothing left in it, two people, and a book that is only read from then on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from uuid import uuid4

import pytest

from savings_app import (
    advances,
    approvals,
    closings,
    club_transfers,
    clubs,
    departures,
    dissolutions,
    members,
    outbox,
    outbox_reviews,
    users,
)
from savings_app.advances import Advance
from savings_app.approvals import Approval, AskedByHerself, Subject
from savings_app.clubs import ClubDissolved
from savings_app.departures import Departure, Leaving
from savings_app.dissolutions import (
    MembersStill,
    MoneyOnTheWay,
    MoneyStill,
    MonthStillOpen,
    QuestionsStill,
    TreasurerConfirms,
)
from savings_app.ledger.chart import AccountKind
from savings_app.ledger.keys import KeyReused
from savings_app.members import Member
from savings_app.money import Dong
from savings_app.months import Month
from savings_app.outbox_items import Item
from savings_app.permissions import Role
from savings_app.refusals import NotFound, Refusal
from savings_app.users import User
from tests.village import HEALTH, NOW, PASSWORD, TODAY, Village

LAST_MONTH = dt.date(2026, 10, 31)


def leave(cast: Village, *gone: Member) -> None:
    for member in gone:
        departure = Departure(cast.club.id, member.id, Leaving.LEFT, TODAY, uuid4())
        departures.confirm(departures.propose(departure, by=cast.hoa, at=NOW), by=cast.lan, at=NOW)


@pytest.fixture
def empty(cast: Village) -> Village:
    """Everybody left; 3.000 came in and went out again."""
    cast.deposit(cast.health(cast.an), 3_000)
    cast.hand_over(cast.purse_fund, 3_000)
    leave(cast, cast.an, cast.binh)
    return cast


def propose(cast: Village, *, at: dt.datetime = NOW) -> Approval:
    return dissolutions.propose(cast.club.id, key=uuid4(), by=cast.thuy, at=at)


def dissolved_on(cast: Village) -> dt.date | None:
    club = clubs.get(cast.club.id)
    assert club is not None
    return club.dissolved_on


def officer(cast: Village) -> User:
    """A second officer of the commune."""
    user = users.add("0911000011", name="Cao Thị Yến", password=PASSWORD, at=NOW)
    users.grant(user, Role.OFFICER, place=cast.commune)
    return user


def test_confirmed_the_book_takes_nothing_more(empty: Village) -> None:
    asked = propose(empty)
    assert dissolved_on(empty) is None
    for _ in range(2):
        dissolutions.confirm(asked, by=empty.lan, at=NOW)
    assert dissolved_on(empty) == TODAY
    with pytest.raises(ClubDissolved) as no:
        empty.deposit(empty.health(empty.an), 3_000)
    assert vars(no.value) == {"dissolved_on": TODAY}
    with pytest.raises(ClubDissolved):
        propose(empty)


def test_a_phone_that_still_sends_is_told_and_nobody_is_asked(empty: Village) -> None:
    """What came late for a closed month would wait for a leader who may decide nothing any more."""
    clubs.close_through(empty.club.id, LAST_MONTH)
    dissolutions.confirm(propose(empty), by=empty.lan, at=NOW)
    sent = Item(
        key=uuid4(),
        club_id=empty.club.id,
        member_id=empty.an.id,
        scheme=HEALTH,
        amount=Dong(3_000),
        booked_on=LAST_MONTH,
        device="phone-1",
    )
    assert isinstance(outbox.accept(sent, by=empty.hoa, at=NOW), ClubDissolved)
    assert outbox_reviews.waiting(empty.club.id) == []


def members_still(cast: Village) -> None:
    member = members.get(cast.club.id, cast.an.id)
    assert member is not None
    members.leave(member, None)


def late_money(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000)


def open_question(cast: Village) -> None:
    approvals.ask(cast.club.id, Subject.HANDOVER, {}, key=str(uuid4()), by=cast.hoa.id, at=NOW)


def money_on_the_way(cast: Village) -> None:
    members_still(cast)
    cast.deposit(cast.health(cast.an), 3_000)
    cast.hand_over(cast.purse_fund, 3_000)
    there = users.add("0911000012", name="Mai Thị Cúc", password=PASSWORD, at=NOW)
    users.grant(there, Role.TREASURER, club=cast.other_club)
    move = Departure(cast.club.id, cast.an.id, Leaving.MOVED, TODAY, uuid4(), to_club=cast.other_club.id)
    club_transfers.confirm(club_transfers.propose(move, by=cast.hoa, at=NOW), by=cast.lan, at=NOW)


@pytest.mark.parametrize(
    ("spoil", "refusal"),
    [
        (members_still, MembersStill),
        (late_money, MoneyStill),
        (open_question, QuestionsStill),
        (money_on_the_way, MoneyOnTheWay),
    ],
)
def test_whatever_is_left_is_settled_first(
    empty: Village, spoil: Callable[[Village], None], refusal: type[Refusal]
) -> None:
    """Before it is asked, and before it is confirmed."""
    asked = propose(empty)
    spoil(empty)
    with pytest.raises(refusal):
        propose(empty)
    with pytest.raises(refusal):
        dissolutions.confirm(asked, by=empty.lan, at=NOW)
    assert dissolved_on(empty) is None


def test_what_the_leader_is_owed_is_money_too(cast: Village) -> None:
    purse = cast.health(cast.an)
    advances.record(Advance(cast.club.id, purse, Dong(9_000), TODAY, uuid4()), by=cast.hoa, at=NOW)
    cast.hand_over(cast.purse_fund, 9_000)
    leave(cast, cast.an, cast.binh)
    club = clubs.get(cast.club.id)
    assert club is not None
    found = {each.account: each.amount for each in dissolutions.obstacles(club, at=NOW) if isinstance(each, MoneyStill)}
    assert found == {AccountKind.CASH_TREASURER: Dong(9_000), AccountKind.OWED_ADVANCE: Dong(9_000)}


def test_months_that_are_over_are_closed_first(empty: Village) -> None:
    later = NOW + dt.timedelta(days=30)
    with pytest.raises(MonthStillOpen):
        propose(empty, at=later)
    asked = closings.propose(empty.club.id, Month(2026, 11), key=uuid4(), by=empty.lan, at=later)
    closings.sign(asked, by=empty.hoa, at=later)
    dissolutions.confirm(propose(empty, at=later), by=empty.lan, at=later)


def test_an_officer_confirms_only_where_there_is_no_treasurer(empty: Village) -> None:
    asked, second = propose(empty), officer(empty)
    with pytest.raises(TreasurerConfirms):
        dissolutions.confirm(asked, by=second, at=NOW)
    users.end_role(empty.lan.id, Role.TREASURER, club_id=empty.club.id, at=NOW)
    with pytest.raises(AskedByHerself):
        dissolutions.confirm(asked, by=empty.thuy, at=NOW)
    dissolutions.confirm(asked, by=second, at=NOW)
    assert dissolved_on(empty) == TODAY


def test_declined_it_goes_on(empty: Village) -> None:
    dissolutions.decline(propose(empty), reason="còn người muốn vào", by=empty.lan, at=NOW)
    assert dissolved_on(empty) is None
    propose(empty)


def test_asked_twice_it_is_one_question(empty: Village) -> None:
    key = uuid4()
    asked = [dissolutions.propose(empty.club.id, key=key, by=empty.thuy, at=NOW) for _ in range(2)]
    assert asked[0] == asked[1]
    other = uuid4()
    approvals.ask(empty.club.id, Subject.HANDOVER, {}, key=str(other), by=empty.hoa.id, at=NOW)
    with pytest.raises(KeyReused):
        dissolutions.propose(empty.club.id, key=other, by=empty.thuy, at=NOW)
    about = approvals.by_key(empty.club.id, str(other))
    assert about is not None
    with pytest.raises(NotFound):
        dissolutions.confirm(about, by=empty.lan, at=NOW)
