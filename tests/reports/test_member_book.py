"""A member's book: entries newest first with running balances, what was paid, until when she is insured."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

from playhouse.test_utils import count_queries

from savings_app import corrections, coverage, deposits, members, people
from savings_app.corrections import Correction
from savings_app.deposits import Deposit
from savings_app.insurance.voluntary_pension import MonthsNotKnown, Progress
from savings_app.ledger.entry import EntryKind
from savings_app.money import Dong
from savings_app.months import Month
from savings_app.reports import member_book
from savings_app.reports.member_book import MemberBook
from savings_app.schemes import Relation, Rhythm
from tests import insured
from tests.village import HEALTH, NOW, PENSION, TODAY, Village


def an_book(cast: Village) -> MemberBook:
    return member_book.of_member(cast.club, cast.an, on=TODAY)


def test_an_empty_book(cast: Village) -> None:
    book = an_book(cast)
    assert (book.rows, book.paid, book.coverage, book.years) == ((), (), {}, [])
    assert [standing.purse.scheme for standing in book.standings] == [HEALTH, PENSION]


def test_entries_come_newest_first_with_the_balance_of_their_purse(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000)
    cast.deposit(cast.pension(cast.an), 10_000)
    cast.deposit(cast.health(cast.an), 6_000)
    cast.deposit(cast.health(cast.binh), 50_000)
    rows = an_book(cast).rows
    assert [(row.number, row.paid_in, row.paid_out, row.balance.after) for row in rows] == [
        ("2026-0003", Dong(6_000), None, Dong(9_000)),
        ("2026-0002", Dong(10_000), None, Dong(10_000)),
        ("2026-0001", Dong(3_000), None, Dong(3_000)),
    ]


def test_every_kind_of_entry_says_what_it_is(cast: Village) -> None:
    purse, pig = cast.health(cast.an), cast.pension(cast.an)
    carried = Deposit(cast.club.id, purse, Dong(900_000), TODAY, uuid4(), kind=EntryKind.OPENING)
    deposits.record(carried, by=cast.hoa, at=NOW)
    wrong = cast.deposit(purse, 30_000).receipt
    corrections.record(Correction(cast.club.id, wrong.entry, "ghi hai lần", uuid4()), by=cast.hoa, at=NOW)
    cast.deposit(pig, 300_000)
    cast.open_pig(pig, 290_000)
    cast.hand_over(cast.purse_fund, 900_000)
    conversion = insured.propose(cast, HEALTH, (cast.an.person, purse))
    rows = insured.approve(cast, conversion)
    insured.remit(cast, conversion)
    insured.refuse(cast, rows[0], "thiếu ngày sinh")
    book = an_book(cast)
    assert [(row.words.sentence, row.paid_in, row.paid_out) for row in reversed(book.rows)] == [
        ("Số dư mang sang từ sổ giấy", Dong(900_000), None),
        ("Góp tiền", Dong(30_000), None),
        ("Sửa phiếu 2026-0002", None, Dong(30_000)),
        ("Bỏ heo ở nhà", Dong(300_000), None),
        ("Khui heo, đếm được 290.000 đ", None, Dong(10_000)),
        ("Trả bảo hiểm", None, Dong(341_550)),
        ("Nhân viên thu trả lại, tiền về sổ", Dong(341_550), None),
    ]
    undone = [(row.number, row.undone_by) for row in book.rows if row.undone_by]
    assert undone == [("2026-0002", "2026-0003")]


def test_entries_of_a_year_stand_by_month(cast: Village) -> None:
    for day in (dt.date(2026, 9, 30), dt.date(2026, 11, 1), dt.date(2026, 11, 22)):
        cast.deposit(cast.health(cast.an), 3_000, on=day)
    late = dt.datetime(2027, 1, 2, 3, tzinfo=dt.UTC)
    cast.deposit(cast.health(cast.an), 3_000, on=dt.date(2027, 1, 2), at=late)
    cast.deposit(cast.health(cast.an), 6_000, on=dt.date(2026, 11, 5), at=late)
    book = an_book(cast)
    assert book.years == [2027, 2026]
    assert [(month, [row.booked_on.day for row in rows]) for month, rows in book.months(2026)] == [
        (Month(2026, 11), [5, 22, 1]),
        (Month(2026, 9), [30]),
    ]
    assert book.months(2020) == []


def test_coverage_is_hers_alone(cast: Village) -> None:
    purse = cast.health(cast.an)
    cast.deposit(purse, 900_000)
    cast.hand_over(cast.purse_fund, 900_000)
    conversion = insured.propose(cast, HEALTH, (cast.an.person, purse), (cast.binh.person, purse))
    rows = insured.approve(cast, conversion)
    insured.remit(cast, conversion)
    insured.confirm(cast, rows[1])
    assert an_book(cast).coverage[HEALTH].until is None
    theirs = member_book.of_member(cast.club, cast.binh, on=TODAY)
    assert theirs.coverage[HEALTH].until == insured.OFFICIAL.covered_to


def test_months_paid_count_towards_the_pension_and_cards_towards_five_years(cast: Village) -> None:
    for scheme, months in ((HEALTH, 70), (PENSION, 37)):
        until = dt.date(2027, 3, 20)
        person = cast.an.person.id
        coverage.note(
            person, scheme, paid_until=until, months_paid=months, months_supported=0, noted_on=TODAY, by=cast.hoa.id
        )
    book = an_book(cast)
    assert isinstance(book.progress, Progress)
    assert (book.progress.paid, book.progress.needed, book.progress.missing) == (37, 180, 143)
    assert book.insured_years is not None
    assert book.insured_years.known is not None
    assert book.insured_years.known.full


def test_a_day_paid_until_without_its_months_is_not_none_of_180(cast: Village) -> None:
    until, person = dt.date(2026, 12, 31), cast.an.person.id
    coverage.note(person, PENSION, paid_until=until, months_paid=0, months_supported=0, noted_on=TODAY, by=cast.hoa.id)
    assert an_book(cast).progress == MonthsNotKnown()
    cast.deposit(cast.pension(cast.an), 300_000)
    cast.open_pig(cast.pension(cast.an), 300_000)
    cast.hand_over(cast.pig_fund, 300_000)
    conversion = insured.propose(cast, PENSION, (cast.an.person, cast.pension(cast.an)), months=1)
    (row,) = insured.approve(cast, conversion)
    insured.remit(cast, conversion)
    insured.confirm(cast, row)
    assert an_book(cast).progress == MonthsNotKnown(paid_here=1)


def test_where_the_law_is_not_known_the_book_opens_all_the_same(cast: Village) -> None:
    book = member_book.of_member(cast.club, cast.an, on=dt.date(2030, 1, 1))
    assert (book.progress, book.insured_years, book.basket) == (None, None, None)


def test_whoever_saves_for_her_household_sees_what_it_can_buy(cast: Village) -> None:
    assert an_book(cast).basket is None, "alone"
    home, son = people.household_of(cast.an.person.id), people.add(cast.club.id, "Nguyễn Văn Con", birth_year=2005)
    people.move_in(son, home, Relation.CHILD)
    basket = an_book(cast).basket
    assert basket is not None
    assert [each.person.name for each in basket.people] == ["Nguyễn Thị An", "Nguyễn Văn Con"]


def test_what_another_of_the_household_has_saved_stays_her_own(cast: Village) -> None:
    """The sum of two purses less her own would be the other's."""
    people.move_in(cast.binh.person, people.household_of(cast.an.person.id), Relation.OTHER)
    cast.deposit(cast.health(cast.binh), 40_000)
    assert an_book(cast).basket is None


def test_a_person_has_a_book_for_each_membership(cast: Village) -> None:
    assert [book.club.name for book in member_book.of_person(cast.an.person.id, on=TODAY)] == ["CLB Heo Đất ấp 3"]
    assert member_book.of_person(0, on=TODAY) == []


def test_a_long_book_takes_no_more_queries(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000)
    with count_queries() as few:
        an_book(cast)
    for _ in range(20):
        cast.deposit(cast.health(cast.an), 3_000)
    with count_queries() as many:
        an_book(cast)
    assert few.count == many.count <= 36


def test_a_large_club_and_household_take_no_more_queries(cast: Village) -> None:
    """Covered to a day of next year, whose prices are asked for too."""
    home, person = people.household_of(cast.an.person.id), cast.an.person.id
    coverage.note(
        person,
        HEALTH,
        paid_until=dt.date(2027, 3, 20),
        months_paid=0,
        months_supported=0,
        noted_on=TODAY,
        by=cast.hoa.id,
    )
    people.move_in(cast.binh.person, home, Relation.OTHER)
    with count_queries() as few:
        member_book.of_person(person, on=TODAY)
    for number in range(8):
        woman = people.add(cast.club.id, f"Lê Thị Số {number}")
        if number < 4:
            people.move_in(woman, home, Relation.OTHER)
        member = members.add(cast.club.id, woman, hamlet="Ấp 4", joined_on=TODAY)
        members.pledge(cast.health(member), Dong(3_000), rhythm=Rhythm.DAY, from_day=TODAY)
        cast.deposit(cast.health(member), 3_000)
    with count_queries() as many:
        (book,) = member_book.of_person(person, on=TODAY)
    assert book.basket is None, "several save"
    assert few.count == many.count <= 46


def test_what_stands_after_a_later_day_says_when_it_was_written(cast: Village) -> None:
    yesterday = TODAY - dt.timedelta(days=1)
    for day in (yesterday, TODAY, yesterday, TODAY):
        cast.deposit(cast.health(cast.an), 3_000, on=day)
    rows = an_book(cast).rows
    assert [(row.booked_on, row.written_on) for row in rows] == [
        (TODAY, None),
        (yesterday, TODAY),
        (TODAY, None),
        (yesterday, None),
    ]
