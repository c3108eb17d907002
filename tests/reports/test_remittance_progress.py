"""Lists of remittances with what still waits, whom a collector collects for, and the days of cover expected."""

from __future__ import annotations

import datetime as dt

import pytest
from playhouse.test_utils import count_queries

from savings_app import clubs, coverage, remittances
from savings_app.contributions import Conversion
from savings_app.money import Dong
from savings_app.permissions import Grant, Role
from savings_app.reports import remittance_progress
from tests import insured, village
from tests.village import HEALTH, NOW, PENSION, TODAY, Village


@pytest.fixture
def cast(book: None) -> Village:
    made = village.build()
    made.deposit(made.health(made.an), 1_000_000)
    made.deposit(made.health(made.binh), 1_000_000)
    made.deposit(made.pension(made.an), 1_000_000)
    made.open_pig(made.pension(made.an), 1_000_000)
    made.hand_over(made.purse_fund, 1_000_000)
    made.hand_over(made.pig_fund, 1_000_000)
    return made


def test_open_lists_come_first_with_their_sums_and_answers(cast: Village) -> None:
    older, newer = _approved(cast), _pension(cast)
    rows = insured.approve(cast, older), insured.approve(cast, newer)
    insured.remit(cast, older)
    insured.remit(cast, newer)
    handed_in = remittance_progress.of_clubs([cast.club, cast.other_club])
    assert [_told(each) for each in handed_in] == [
        (2, Dong(264_000), 1, 0, 0),
        (1, Dong(683_100), 2, 0, 0),
    ]
    assert [each.unconfirmed for each in handed_in] == [True, True]
    remittances.receive(handed_in[0].remittance, by=cast.nga, at=NOW)
    assert [each.unconfirmed for each in remittance_progress.of_clubs([cast.club])] == [False, True]
    insured.confirm(cast, rows[1][0])
    insured.refuse(cast, rows[0][0], "Thiếu số định danh")
    with count_queries() as counted:
        found = remittance_progress.of_clubs([cast.club])
    assert [_told(each) for each in found] == [(1, Dong(683_100), 1, 0, 1), (2, Dong(264_000), 0, 1, 0)]
    assert [each.unconfirmed for each in found] == [False, False], "an answered row says it too"
    assert counted.count == 4
    assert remittance_progress.of_clubs([cast.other_club]) == []
    assert remittance_progress.of_clubs([]) == []


def test_a_collector_collects_for_her_clubs_and_places_each_once(cast: Village) -> None:
    province = cast.commune.within
    found = remittance_progress.clubs_collected_for

    def grant(club: int | None = None, place: int | None = None, role: Role = Role.COLLECTOR) -> Grant:
        return Grant(role, club, place)

    assert found([grant(place=cast.commune.id)]) == [cast.club]
    assert found([grant(place=province), grant(club=cast.club.id)]) == [cast.club]
    assert found([grant(club=cast.other_club.id), grant(place=province)]) == [cast.club, cast.other_club]
    assert found([grant(club=cast.club.id, role=Role.TREASURER), grant(place=province, role=Role.OFFICER)]) == []
    assert clubs.get(cast.club.id) == cast.club


@pytest.mark.parametrize(
    ("until", "first", "last"),
    [
        (None, dt.date(2026, 12, 22), dt.date(2027, 3, 21)),
        (dt.date(2026, 12, 31), dt.date(2027, 1, 1), dt.date(2027, 3, 31)),
        (dt.date(2026, 10, 31), TODAY, dt.date(2027, 2, 21)),
        (dt.date(2026, 8, 1), dt.date(2026, 12, 22), dt.date(2027, 3, 21)),
    ],
)
def test_the_card_expected_follows_the_one_before(
    cast: Village, until: dt.date | None, first: dt.date, last: dt.date
) -> None:
    if until:
        coverage.note(
            cast.an.person.id,
            HEALTH,
            paid_until=until,
            months_paid=1,
            months_supported=0,
            noted_on=TODAY,
            by=cast.hoa.id,
        )
    conversion = _approved(cast)
    insured.approve(cast, conversion)
    row = remittance_progress.rows_of(insured.remit(cast, conversion))[0]
    assert (row.expected_from, row.expected_to, row.waiting) == (first, last, True)


def test_the_pension_is_expected_for_its_months(cast: Village) -> None:
    conversion = _pension(cast)
    insured.approve(cast, conversion)
    (row,) = remittance_progress.rows_of(insured.remit(cast, conversion))
    assert (row.expected_from, row.expected_to) == (dt.date(2026, 11, 1), dt.date(2026, 11, 30))
    assert row.person.name == "Nguyễn Thị An"


def _approved(cast: Village) -> Conversion:
    paid = ((cast.an.person, cast.health(cast.an)), (cast.binh.person, cast.health(cast.binh)))
    return insured.propose(cast, HEALTH, *paid)


def _pension(cast: Village) -> Conversion:
    return insured.propose(cast, PENSION, (cast.an.person, cast.pension(cast.an)), months=1)


def _told(each: remittance_progress.RemittanceSummary) -> tuple[int, Dong, int, int, int]:
    return each.remittance.number, each.total, each.waiting, each.confirmed, each.refused
