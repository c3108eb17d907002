"""A new leader: the old one's cash is counted and signed for, an officer names her, she accepts and leads at once."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest

from savings_app import advances, approvals, bank_transfers, cash_counts, clubs, devices, leaderships, outbox, users
from savings_app.advances import Advance
from savings_app.approvals import Approval, Expired, Subject
from savings_app.bank_transfers import StatementLine, Transfer
from savings_app.cash_counts import CashCount
from savings_app.devices import SlipNumber
from savings_app.leaderships import (
    AdvanceNotTaken,
    BookMoved,
    ChangeAsked,
    CountCashFirst,
    CountedWithoutLeader,
    IsCollector,
    IsTreasurer,
    LeadsAlready,
    NamesHerself,
    NewLeader,
    NoAccount,
)
from savings_app.ledger.chart import AccountKind
from savings_app.ledger.keys import KeyReused
from savings_app.money import Dong
from savings_app.outbox_items import Item
from savings_app.permissions import Role
from savings_app.refusals import NotFound, Refusal
from savings_app.reports import leadership_minute
from savings_app.users import User
from tests.papers.samples import text
from tests.village import NOW, PASSWORD, TODAY, Village


@pytest.fixture
def mai(cast: Village) -> User:
    """Someone with an account and no role in the club."""
    return users.add("0911000009", name="Trương Thị Mai", password=PASSWORD, at=NOW)


def count(cast: Village, by: User, signed_by: User, fund: int | None = None) -> Approval:
    """The leader's 300.000 of the group's purse, counted and signed."""
    club = clubs.get(cast.club.id)
    assert club is not None
    counted = CashCount(
        cast.club.id, fund or cast.purse_fund.id, AccountKind.CASH_LEADER, club.head_seq, uuid4(), ((100_000, 3),)
    )
    asked = cash_counts.propose(counted, by=by, at=NOW)
    cash_counts.sign(asked, by=signed_by, at=NOW)
    return asked


def counted(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 300_000)
    count(cast, cast.hoa, cast.lan)


def named(cast: Village, phone: str = "0911000009", *, gone: bool = False) -> NewLeader:
    return NewLeader(cast.club.id, phone, uuid4(), gone)


def propose(cast: Village, who: NewLeader | None = None) -> Approval:
    return leaderships.propose(who or named(cast), by=cast.thuy, at=NOW)


def leading(cast: Village) -> list[str]:
    return [each.name for each in leaderships.leaders(cast.club.id)]


def test_accepted_the_old_leads_no_longer_and_the_new_does(cast: Village, mai: User) -> None:
    counted(cast)
    token = users.sign_in(cast.hoa.phone, PASSWORD, at=NOW)
    asked = propose(cast)
    assert leading(cast) == ["Lê Thị Hoa"]
    for _ in range(2):
        leaderships.accept(asked, by=mai, at=NOW)
    assert leading(cast) == ["Trương Thị Mai"]
    assert users.signed_in(token, at=NOW) is None
    assert [grant.role for grant in users.grants(cast.hoa.id)] == []
    assert users.grants(mai.id)[0].role is Role.LEADER
    assert users.RoleGrant.select().where(users.RoleGrant.user == cast.hoa.id).count() == 1, "what ended stays"


def test_the_question_keeps_what_is_handed_over(cast: Village, mai: User) -> None:
    cast.deposit(cast.pension(cast.binh), 40_000)
    counted(cast)
    item = Item(
        key=uuid4(),
        club_id=cast.club.id,
        member_id=cast.binh.id,
        scheme=cast.pension(cast.binh).scheme,
        amount=Dong(10_000),
        booked_on=TODAY - dt.timedelta(days=1),
        device="phone-7",
    )
    outbox.accept(item, by=cast.hoa, at=NOW)
    facts = propose(cast).facts
    assert facts["cash"] == [[cast.purse_fund.id, 300_000, approvals.asked(cast.club.id, Subject.CASH_COUNT)[0].id]]
    assert sorted(row[3:] for row in facts["balances"]) == [[0, 50_000], [300_000, 0]]
    assert facts["devices"] == [["phone-7", int(NOW.timestamp())]]
    assert (facts["old"], facts["new"]) == ([cast.hoa.id], mai.id)


def test_the_minute_prints_it(cast: Village, mai: User) -> None:
    counted(cast)
    asked = propose(cast)
    leaderships.accept(asked, by=mai, at=NOW)
    again = approvals.get(cast.club.id, asked.id)
    assert again is not None
    said = text(leadership_minute.print_minute(leadership_minute.of(again, cast.club)))
    for words in (
        "BIÊN BẢN BÀN GIAO TỔ TRƯỞNG",
        "Lê Thị Hoa",
        "Trương Thị Mai",
        "Võ Thị Thúy",
        "300.000 đ (Ba trăm nghìn đồng)",
        "Nguyễn Thị An",
        "(Ký tên, đóng dấu)",
        "Mã sổ:",
    ):
        assert words in said, words


def test_the_minute_names_every_phone_and_what_it_may_still_hold(cast: Village, mai: User) -> None:
    counted(cast)
    for code in ("phone-7", "phone-8"):
        devices.register(cast.club.id, code, before=None, by=cast.hoa.id, at=NOW)
    for number in (2, 16):
        sent = Item(
            key=uuid4(),
            club_id=cast.club.id,
            member_id=cast.binh.id,
            scheme=cast.pension(cast.binh).scheme,
            amount=Dong(10_000),
            booked_on=TODAY,
            device="phone-7",
            slip=SlipNumber("A", number),
        )
        outbox.accept(sent, by=cast.hoa, at=NOW)
    asked = propose(cast)
    told = leadership_minute.of(asked, cast.club).minute.tables[-1].rows
    numbers = "A-0001, A-0003, A-0004, A-0005, A-0006, A-0007, A-0008, A-0009, A-0010, A-0011, và 4 số nữa"
    assert told == (
        ("Máy A", "10:00 ngày 22/11/2026", f"đến A-0016, còn thiếu {numbers}"),
        ("Máy B", "chưa lần nào", "chưa có số nào"),
    )
    assert "A-0011, và 4 số nữa" in text(leadership_minute.print_minute(leadership_minute.of(asked, cast.club)))


def test_uncounted_cash_is_counted_first(cast: Village, mai: User) -> None:
    cast.deposit(cast.health(cast.an), 300_000)
    with pytest.raises(CountCashFirst) as no:
        propose(cast)
    assert vars(no.value)["held"] == Dong(300_000)
    count(cast, cast.hoa, cast.lan)
    cast.deposit(cast.health(cast.an), 3_000)
    with pytest.raises(CountCashFirst):
        propose(cast)


def test_the_old_leader_counts_along_unless_she_is_gone(cast: Village, mai: User) -> None:
    cast.deposit(cast.health(cast.an), 300_000)
    count(cast, cast.thuy, cast.lan)
    with pytest.raises(CountedWithoutLeader):
        propose(cast)
    assert propose(cast, named(cast, gone=True)).facts["gone"] is True


def test_a_book_that_moved_is_asked_anew(cast: Village, mai: User) -> None:
    counted(cast)
    asked = propose(cast)
    cast.deposit(cast.health(cast.an), 3_000)
    with pytest.raises(BookMoved):
        leaderships.accept(asked, by=mai, at=NOW)
    assert leading(cast) == ["Lê Thị Hoa"]
    assert leaderships.offered_to(mai, at=NOW) == []
    cast.hand_over(cast.purse_fund, 303_000)
    leaderships.accept(propose(cast), by=mai, at=NOW)
    assert leading(cast) == ["Trương Thị Mai"]


def test_after_three_days_it_is_asked_anew(cast: Village, mai: User) -> None:
    asked, late = propose(cast), NOW + dt.timedelta(hours=73)
    with pytest.raises(Expired):
        leaderships.accept(asked, by=mai, at=late)
    assert leaderships.offered_to(mai, at=NOW) == [asked]
    assert leaderships.offered_to(mai, at=late) == []
    leaderships.propose(named(cast), by=cast.thuy, at=late)


def test_only_she_who_is_named_answers(cast: Village, mai: User) -> None:
    asked = propose(cast)
    for other in (cast.hoa, cast.thuy, cast.lan):
        with pytest.raises(NotFound):
            leaderships.accept(asked, by=other, at=NOW)
        with pytest.raises(NotFound):
            leaderships.decline(asked, reason="không", by=other, at=NOW)
    leaderships.decline(asked, reason="bận việc nhà", by=mai, at=NOW)
    assert leading(cast) == ["Lê Thị Hoa"]


@pytest.mark.parametrize(
    ("phone", "refusal"),
    [
        ("0911999999", NoAccount),
        ("0911000003", NamesHerself),
        ("0911000001", LeadsAlready),
        ("0911000002", IsTreasurer),
        ("0911000004", IsCollector),
    ],
)
def test_not_everybody_can_be_named(cast: Village, phone: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        propose(cast, named(cast, phone))


def test_what_was_repaid_to_the_old_leader_no_other_takes(cast: Village, mai: User) -> None:
    """Her advance went to the treasurer as cash and came back by bank: whoever leads could take it out of the box."""
    purse, sum_ = cast.health(cast.an), Dong(100_000)
    advances.record(Advance(cast.club.id, purse, sum_, TODAY, uuid4()), by=cast.hoa, at=NOW)
    cast.hand_over(cast.purse_fund, 100_000)
    sent = bank_transfers.announce(Transfer(cast.club.id, purse, sum_, TODAY, uuid4()), by=cast.hoa, at=NOW)
    bank_transfers.match(sent, StatementLine(TODAY, "FT1"), by=cast.lan, at=NOW)
    with pytest.raises(AdvanceNotTaken) as no:
        propose(cast)
    assert vars(no.value) == {"leader": "Lê Thị Hoa", "repaid": sum_}
    assert propose(cast, named(cast, gone=True)).facts["gone"] is True


def second_account(cast: Village, first: User, *, practice: bool = False) -> NewLeader:
    """Another phone of the same person's."""
    users.is_person(first, cast.an.person.id)
    person = cast.an.person
    users.add("0911000021", name=first.name, password=PASSWORD, at=NOW, person=person, practice=practice)
    return named(cast, "0911000021")


def test_nobody_is_two_people_by_having_two_accounts(cast: Village) -> None:
    with pytest.raises(NamesHerself):
        propose(cast, second_account(cast, cast.thuy))


def test_the_treasurer_s_second_account_is_the_treasurer(cast: Village) -> None:
    with pytest.raises(IsTreasurer):
        propose(cast, second_account(cast, cast.lan))


def test_an_account_for_trying_out_leads_no_real_club(cast: Village) -> None:
    """Its password is made anew and shown each time the practice club is."""
    with pytest.raises(NoAccount):
        propose(cast, second_account(cast, cast.ut, practice=True))


def test_asked_twice_it_is_one_question(cast: Village, mai: User) -> None:
    who = named(cast)
    assert propose(cast, who) == propose(cast, who)
    with pytest.raises(KeyReused):
        propose(cast, replace(who, gone=True))
    with pytest.raises(ChangeAsked):
        propose(cast)


def test_a_role_ended_can_be_given_again(cast: Village, mai: User) -> None:
    leaderships.accept(propose(cast), by=mai, at=NOW)
    back = leaderships.propose(named(cast, cast.hoa.phone), by=cast.thuy, at=NOW)
    leaderships.accept(back, by=cast.hoa, at=NOW)
    assert leading(cast) == ["Lê Thị Hoa"]
