"""A member moves to another club: her money goes along, is on the way, and comes in or comes back."""

from __future__ import annotations

from uuid import UUID, uuid4, uuid5

import pytest

from savings_app import (
    approvals,
    club_transfers,
    clubs,
    coverage,
    departures,
    deposits,
    handovers,
    members,
    receipts,
    users,
)
from savings_app.approvals import AlreadyAnswered, Approval, Subject
from savings_app.club_transfers import NobodyToTakeIt, NotThatClub
from savings_app.clubs import FundKind, Organisation
from savings_app.departures import Departure, HandOverFirst, Leaving
from savings_app.deposits import Deposit
from savings_app.handovers import Handover
from savings_app.ledger import balances
from savings_app.ledger.balances import PurseBalance
from savings_app.ledger.chart import AccountKind
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.keys import KeyReused
from savings_app.members import Member, Purse
from savings_app.money import NOTHING, Dong
from savings_app.permissions import Role
from savings_app.refusals import NotFound
from savings_app.reports import slips
from savings_app.users import User
from tests import insured
from tests.village import HEALTH, NOW, PASSWORD, PENSION, TODAY, Village


@pytest.fixture
def cuc(cast: Village) -> User:
    """The treasurer of the other club."""
    return new_treasurer(cast)


def new_treasurer(cast: Village) -> User:
    user = users.add("0911000010", name="Mai Thị Cúc", password=PASSWORD, at=NOW)
    users.grant(user, Role.TREASURER, club=cast.other_club)
    return user


def moving(cast: Village, to_club: int | None = None) -> Departure:
    return Departure(cast.club.id, cast.an.id, Leaving.MOVED, TODAY, uuid4(), to_club=to_club or cast.other_club.id)


def on_the_way(cast: Village) -> Approval:
    """An had 300.000 counted for health and 50.000 in her pig for the pension; Lan took the cash along."""
    cast.deposit(cast.health(cast.an), 300_000)
    cast.deposit(cast.pension(cast.an), 50_000)
    cast.hand_over(cast.purse_fund, 300_000)
    asked = club_transfers.propose(moving(cast), by=cast.hoa, at=NOW)
    return club_transfers.confirm(asked, by=cast.lan, at=NOW)


def there(cast: Village) -> Member | None:
    return next((each for each in members.in_club(cast.other_club.id) if each.person.id == cast.an.person.id), None)


def hers(cast: Village) -> Dong:
    found = balances.purses(cast.club.id)
    return Dong.total(held.total for purse, held in found.items() if purse.member_id == cast.an.id)


def test_on_the_way_it_is_in_neither_book(cast: Village, cuc: User) -> None:
    arrival = on_the_way(cast)
    assert (arrival.club, arrival.subject, arrival.asked_by) == (cast.other_club.id, Subject.ARRIVAL, cast.lan.id)
    assert (hers(cast), balances.purses(cast.other_club.id)) == (NOTHING, {})
    assert there(cast) is None
    departure = approvals.asked(cast.club.id, Subject.DEPARTURE)[0]
    assert club_transfers.arrival_of(departure) == arrival
    assert club_transfers.confirm(departure, by=cast.lan, at=NOW) == arrival, "confirmed twice it goes once"
    reasons = {entry.reason for entry in departures.paid_out(departure)}
    assert reasons == {"Chuyển sang CLB Vườn rau an sinh"}


def test_accepted_she_is_a_member_there_with_all_she_had(cast: Village, cuc: User) -> None:
    arrival = on_the_way(cast)
    entries = club_transfers.accept(arrival, by=cuc, at=NOW)
    assert club_transfers.accept(arrival, by=cuc, at=NOW) == entries
    assert [each.kind for each in entries] == [EntryKind.ARRIVAL] * 2
    member = there(cast)
    assert member is not None
    purse_fund, pig_fund = clubs.funds(cast.other_club.id)
    assert balances.purses(cast.other_club.id) == {
        Purse(member.id, purse_fund.id, HEALTH): PurseBalance(savings=Dong(300_000)),
        Purse(member.id, pig_fund.id, PENSION): PurseBalance(at_home=Dong(50_000)),
    }
    assert balances.cash(cast.other_club.id) == {(AccountKind.CASH_TREASURER, purse_fund.id): Dong(300_000)}
    pledged = members.pledges(cast.other_club.id)[member.id]
    assert sorted((each.scheme, each.amount) for each in pledged) == [(HEALTH, Dong(3_000)), (PENSION, Dong(10_000))]
    shown = [slips.of_receipt(receipt) for each in entries if (receipt := receipts.of_entry(each.id))]
    assert sorted(each.kind.value for each in shown) == ["ARRIVAL", "TALLY"]
    left = members.get(cast.club.id, cast.an.id)
    assert left is not None
    assert left.left_on == TODAY
    deposit = Deposit(cast.other_club.id, Purse(member.id, purse_fund.id, HEALTH), Dong(3_000), TODAY, uuid4())
    deposits.record(deposit, by=cast.ut, at=NOW)


def test_what_she_was_insured_by_goes_with_her(cast: Village, cuc: User) -> None:
    purse = cast.health(cast.an)
    cast.deposit(purse, 400_000)
    cast.hand_over(cast.purse_fund, 400_000)
    conversion = insured.propose(cast, HEALTH, (cast.an.person, purse))
    rows = insured.approve(cast, conversion)
    insured.remit(cast, conversion)
    insured.confirm(cast, rows[0])
    before = coverage.of_people([cast.an.person.id])
    asked = club_transfers.propose(moving(cast), by=cast.hoa, at=NOW)
    club_transfers.accept(club_transfers.confirm(asked, by=cast.lan, at=NOW), by=cuc, at=NOW)
    member = there(cast)
    assert member is not None
    assert coverage.of_people([member.person.id]) == before


def test_refused_everything_is_where_it_was(cast: Village, cuc: User) -> None:
    arrival = on_the_way(cast)
    club_transfers.refuse(arrival, reason="chưa nhận được tiền", by=cuc, at=NOW)
    assert hers(cast) == Dong(350_000)
    assert balances.cash(cast.club.id)[AccountKind.CASH_TREASURER, cast.purse_fund.id] == Dong(300_000)
    back = members.get(cast.club.id, cast.an.id)
    assert back is not None
    assert back.left_on is None
    assert there(cast) is None
    with pytest.raises(AlreadyAnswered):
        club_transfers.accept(arrival, by=cuc, at=NOW)
    for each in departures.paid_out(approvals.asked(cast.club.id, Subject.DEPARTURE)[0]):
        receipt = receipts.of_entry(each.id)
        assert receipt is not None
        assert slips.of_receipt(receipt).undone_by
    club_transfers.propose(moving(cast), by=cast.hoa, at=NOW)


def test_back_again_she_is_the_member_she_was(cast: Village, cuc: User) -> None:
    club_transfers.accept(on_the_way(cast), by=cuc, at=NOW)
    member = there(cast)
    assert member is not None
    back = Departure(cast.other_club.id, member.id, Leaving.MOVED, TODAY, uuid4(), to_club=cast.club.id)
    asked = club_transfers.propose(back, by=cast.ut, at=NOW)
    club_transfers.accept(club_transfers.confirm(asked, by=cuc, at=NOW), by=cast.lan, at=NOW)
    again = members.get(cast.club.id, cast.an.id)
    assert again is not None
    assert (again.left_on, hers(cast)) == (None, Dong(350_000))


def test_a_club_without_pigs_at_home_takes_only_what_was_counted(cast: Village, cuc: User) -> None:
    commune = cast.commune
    purse_only = clubs.add(
        "CLB Heo Chung",
        place=commune,
        organisation=Organisation.WOMEN,
        kinds=[FundKind.GROUP_PURSE],
        at=NOW,
        practice=False,
    )
    users.grant(cuc, Role.TREASURER, club=purse_only)
    cast.deposit(cast.pension(cast.an), 50_000)
    asked = club_transfers.propose(moving(cast, purse_only.id), by=cast.hoa, at=NOW)
    assert club_transfers.accept(club_transfers.confirm(asked, by=cast.lan, at=NOW), by=cuc, at=NOW) == []
    assert [each.person.name for each in members.in_club(purse_only.id)] == ["Nguyễn Thị An"]


def test_nothing_goes_where_nobody_else_can_take_it(cast: Village) -> None:
    """She that brings it answers nothing about it: it would be on the way for ever, in no book and in her hands."""
    users.grant(cast.lan, Role.TREASURER, club=cast.other_club)
    asked = on_the_way_of_binh(cast)
    with pytest.raises(NobodyToTakeIt):
        club_transfers.confirm(asked, by=cast.lan, at=NOW)
    new_treasurer(cast)
    assert club_transfers.confirm(asked, by=cast.lan, at=NOW).subject is Subject.ARRIVAL


def test_a_question_laid_in_its_way_is_not_taken_for_it(cast: Village, cuc: User) -> None:
    """Whoever made the key of the departure can work out the key of the arrival."""
    cast.deposit(cast.health(cast.an), 300_000)
    cast.hand_over(cast.purse_fund, 300_000)
    asked = club_transfers.propose(moving(cast), by=cast.hoa, at=NOW)
    key, content = str(uuid5(UUID(asked.key), "arrival")), {"from_club": cast.club.id}
    approvals.ask(cast.other_club.id, Subject.HANDOVER, content, key=key, by=cast.ut.id, at=NOW)
    with pytest.raises(KeyReused):
        club_transfers.confirm(asked, by=cast.lan, at=NOW)
    assert hers(cast) == Dong(300_000)


def test_cash_that_is_not_there_does_not_go(cast: Village, cuc: User) -> None:
    cast.deposit(cast.health(cast.an), 300_000)
    asked = club_transfers.propose(moving(cast), by=cast.hoa, at=NOW)
    with pytest.raises(HandOverFirst):
        club_transfers.confirm(asked, by=cast.lan, at=NOW)
    handover = Handover(cast.club.id, cast.purse_fund.id, Dong(300_000), uuid4())
    handovers.propose(handover, by=cast.hoa, at=NOW)


def test_only_to_another_club_that_is_open_and_as_earnest(cast: Village) -> None:
    practice = clubs.add(
        "CLB tập",
        place=cast.commune,
        organisation=Organisation.WOMEN,
        kinds=[FundKind.GROUP_PURSE],
        at=NOW,
        practice=True,
    )
    for wrong in (cast.club.id, practice.id, 99_999):
        with pytest.raises(NotThatClub):
            club_transfers.propose(moving(cast, wrong), by=cast.hoa, at=NOW)


def test_a_question_about_something_else_is_no_transfer(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 1_000)
    plain = Departure(cast.club.id, cast.an.id, Leaving.LEFT, TODAY, uuid4())
    asked = departures.propose(plain, by=cast.hoa, at=NOW)
    with pytest.raises(NotFound):
        club_transfers.confirm(asked, by=cast.lan, at=NOW)
    with pytest.raises(NotFound):
        club_transfers.accept(asked, by=cast.lan, at=NOW)
    with pytest.raises(NotFound):
        club_transfers.refuse(asked, reason="", by=cast.lan, at=NOW)
    moved = on_the_way_of_binh(cast)
    with pytest.raises(NotFound):
        departures.confirm(moved, by=cast.lan, at=NOW)


def on_the_way_of_binh(cast: Village) -> Approval:
    move = Departure(cast.club.id, cast.binh.id, Leaving.MOVED, TODAY, uuid4(), to_club=cast.other_club.id)
    return club_transfers.propose(move, by=cast.hoa, at=NOW)
