"""Where a member stands in each purse: what she has, what it buys, and when she gets there."""

from __future__ import annotations

import datetime as dt
from functools import partial
from uuid import uuid4

import pytest

from savings_app import corrections, coverage, members, people
from savings_app.corrections import Correction
from savings_app.insurance.figures import Parameter
from savings_app.insurance.reaching import Reached
from savings_app.insurance.rehearsable import example
from savings_app.insurance.rehearsed import rehearse
from savings_app.ledger.balances import PurseBalance
from savings_app.money import NOTHING, Dong
from savings_app.reports import purse_steps, rehearsal, standing
from savings_app.reports.actual_pace import ActualPace
from savings_app.reports.home_prices import HomePrices
from savings_app.reports.standing import Standing
from savings_app.schemes import Relation, Rhythm, Scheme
from tests import insured, village
from tests.village import HEALTH, JOINED, PENSION, TODAY, Village


def stands(cast: Village, scheme: Scheme, *, on: dt.date = TODAY) -> Standing:
    """An's one purse for a scheme."""
    an = members.get(cast.club.id, cast.an.id)
    assert an is not None
    found = standing.of_member(an, purse_steps.of_member(an.id), HomePrices.of_member(an, on=on))
    return next(each for each in found if each.purse.scheme is scheme)


def day(reached: Reached | None) -> dt.date | None:
    return reached.day if reached else None


def sentence(found: Standing) -> str:
    assert found.buys is not None
    return found.buys.sentence


def test_she_has_nothing_yet(cast: Village) -> None:
    found = stands(cast, HEALTH)
    assert found.balance == PurseBalance()
    assert sentence(found) == "Còn thiếu 341.550 đ để mua 3 tháng."
    assert day(found.reached) == TODAY + dt.timedelta(days=114)
    assert found.paid_up_to is None


def test_counted_savings_buy(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 309_000)
    found = stands(cast, HEALTH)
    assert sentence(found) == "Còn thiếu 32.550 đ để mua 3 tháng."
    assert day(found.reached) == dt.date(2026, 12, 3)
    assert found.paid_up_to == JOINED + dt.timedelta(days=102)


def test_a_pig_at_home_counts_as_hers(cast: Village) -> None:
    purse = cast.pension(cast.an)
    cast.deposit(purse, 300_000)
    cast.open_pig(purse, 290_000)
    cast.deposit(purse, 10_000)
    found = stands(cast, PENSION)
    assert (found.balance.savings, found.balance.at_home) == (Dong(290_000), Dong(10_000))
    assert sentence(found) == "Đủ mua 1 tháng (264.000 đ); còn thiếu 492.000 đ để mua 3 tháng."
    assert found.paid_up_to == JOINED + dt.timedelta(days=29)


def test_what_was_undone_was_not_put_in(cast: Village) -> None:
    wrong = cast.deposit(cast.health(cast.an), 90_000).receipt
    asked = Correction(cast.club.id, wrong.entry, "thừa một số 0", uuid4(), Dong(9_000))
    corrections.record(asked, by=cast.hoa, at=village.NOW)
    assert stands(cast, HEALTH).paid_up_to == JOINED + dt.timedelta(days=2)


def test_what_is_proposed_buys_nothing_more_and_what_is_approved_is_reserved(cast: Village) -> None:
    purse = cast.health(cast.an)
    cast.deposit(purse, 400_000)
    conversion = insured.propose(cast, HEALTH, (cast.an.person, purse))
    asked = stands(cast, HEALTH)
    assert asked.spoken_for == Dong(341_550)
    assert sentence(asked) == "Còn thiếu 283.100 đ để mua 3 tháng."
    insured.approve(cast, conversion)
    approved = stands(cast, HEALTH)
    assert (approved.spoken_for, approved.balance.reserved) == (NOTHING, Dong(341_550))
    assert sentence(approved) == "Còn thiếu 283.100 đ để mua 3 tháng."


def test_the_second_of_a_household_this_year_pays_the_second_step(cast: Village) -> None:
    home = people.household(cast.club.id, f"Hộ {cast.an.person.name}")
    husband = people.add(cast.club.id, "Lê Văn Tám", birth_year=1969)
    people.move_in(husband, home, Relation.SPOUSE)
    cast.deposit(cast.health(cast.an), 341_550)
    insured.propose(cast, HEALTH, (husband, cast.health(cast.an)))
    assert sentence(stands(cast, HEALTH)) == "Còn thiếu 239.085 đ để mua 3 tháng."
    assert sentence(stands(cast, HEALTH, on=dt.date(2027, 1, 1))).startswith("Còn thiếu 341.550 đ")


def test_months_supported_before_are_not_supported_again(cast: Village) -> None:
    coverage.note(
        cast.an.person.id,
        PENSION,
        paid_until=None,
        months_paid=120,
        months_supported=120,
        noted_on=TODAY,
        by=cast.hoa.id,
    )
    assert sentence(stands(cast, PENSION)) == "Còn thiếu 330.000 đ để mua 1 tháng."


def test_she_gets_there_twice_at_her_pledge_and_as_she_really_saves(cast: Village) -> None:
    for before in (89, 60, 0):
        cast.deposit(cast.health(cast.an), 30_000, on=TODAY - dt.timedelta(days=before))
    found = stands(cast, HEALTH)
    assert day(found.reached) == TODAY + dt.timedelta(days=84)
    assert found.pace == ActualPace(Dong(90_000), 90)
    assert day(found.paced) == TODAY + dt.timedelta(days=252)
    members.pledge(cast.health(cast.an), Dong(500_000), rhythm=Rhythm.SEASON, from_day=TODAY)
    assert (stands(cast, HEALTH).pace, stands(cast, HEALTH).paced) == (None, None)


def test_with_the_longest_term_in_reach_there_is_no_day_to_wait_for(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 1_400_000, on=TODAY - dt.timedelta(days=20))
    found = stands(cast, HEALTH)
    assert found.pace is not None
    assert (found.reached, found.paced) == (None, None)


def test_a_pledge_that_falls_behind_says_so_unless_the_next_premium_does(cast: Village) -> None:
    found = stands(cast, HEALTH)
    assert found.short_year is not None
    assert (found.short_year.short, found.short_year.needed) == (Dong(271_200), Dong(4_000))
    assert found.short_year.quote.paid_on == dt.date(2027, 11, 22)
    members.pledge(cast.health(cast.an), Dong(1_000), rhythm=Rhythm.DAY, from_day=TODAY)
    until, an = TODAY + dt.timedelta(days=100), cast.an.person.id
    coverage.note(an, HEALTH, paid_until=until, months_paid=0, months_supported=0, noted_on=TODAY, by=cast.hoa.id)
    short = stands(cast, HEALTH)
    assert short.next_premium is not None
    assert (short.next_premium.needed, short.short_year) == (Dong(4_000), None)


def test_a_day_of_next_year_is_found_at_next_years_price(cast: Village) -> None:
    """264.000 đ would be there on 18/02/2027, when 387.200 đ are due; her pace of 1.500 đ a day needs 239 days."""
    for before in (89, 0):
        cast.deposit(cast.pension(cast.an), 67_500, on=TODAY - dt.timedelta(days=before))
    members.pledge(cast.pension(cast.an), Dong(1_000), rhythm=Rhythm.DAY, from_day=TODAY)
    found = stands(cast, PENSION)
    assert sentence(found).startswith("Còn thiếu 129.000 đ để mua 1 tháng.")
    assert found.reached is not None
    assert (found.reached.day, found.reached.quote.total, found.reached.known) == (
        TODAY + dt.timedelta(days=253),
        Dong(387_200),
        True,
    )
    assert day(found.paced) == TODAY + dt.timedelta(days=169)


def test_the_day_goes_by_the_ranks_of_that_day(cast: Village) -> None:
    """Second behind her husband until his card ends on 20/03/2027: 239.085 đ on 10/02, 341.550 đ on 22/03."""
    home, husband = people.household_of(cast.an.person.id), people.add(cast.club.id, "Lê Văn Tám", birth_year=1969)
    people.move_in(husband, home, Relation.SPOUSE)
    until = dt.date(2027, 3, 20)
    coverage.note(husband.id, HEALTH, paid_until=until, months_paid=0, months_supported=0, noted_on=TODAY, by=1)
    assert day(stands(cast, HEALTH).reached) == dt.date(2027, 2, 10)
    members.pledge(cast.health(cast.an), Dong(2_000), rhythm=Rhythm.DAY, from_day=TODAY)
    assert day(stands(cast, HEALTH).reached) == dt.date(2027, 5, 12)


@pytest.mark.parametrize("until", [None, JOINED, dt.date(2027, 2, 28)])
def test_a_year_is_held_against_its_price_on_the_day_it_is_due(cast: Village, until: dt.date | None) -> None:
    """12 months are 3.168.000 đ today and 4.646.400 đ from 01/01/2027, as a rehearsal of a day of 2027 says."""
    members.pledge(cast.pension(cast.an), Dong(9_000), rhythm=Rhythm.DAY, from_day=TODAY)
    if until:
        cast.deposit(cast.pension(cast.an), 500_000)
        note = partial(coverage.note, cast.an.person.id, PENSION, months_paid=3, months_supported=3)
        note(paid_until=until, noted_on=TODAY, by=cast.hoa.id)
    short = stands(cast, PENSION).short_year
    assert short is not None
    assert (short.quote.total, short.needed) == (Dong(4_646_400), Dong(13_000))
    coming = rehearse(example(Parameter.RURAL_POVERTY_LINE, today=TODAY), Parameter.RURAL_POVERTY_LINE, today=TODAY)
    rehearsed = rehearsal.of_club(cast.club, coming, on=TODAY)
    (hers,) = next(each.purses for each in rehearsed.members if each.who.id == cast.an.id)
    assert (hers.year_after, hers.needed) == (short.quote.total, short.needed)


def test_a_season_has_no_day(cast: Village) -> None:
    members.pledge(cast.health(cast.an), Dong(500_000), rhythm=Rhythm.SEASON, from_day=TODAY)
    found = stands(cast, HEALTH)
    assert (found.reached, found.paid_up_to) == (None, None)


def test_a_pledge_of_tomorrow_does_not_count_today(cast: Village) -> None:
    members.pledge(cast.health(cast.an), Dong(9_000), rhythm=Rhythm.DAY, from_day=TODAY + dt.timedelta(days=1))
    pledge = stands(cast, HEALTH).pledge
    assert pledge is not None
    assert pledge.amount == Dong(3_000)


def test_where_the_law_is_not_known_it_says_so(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 309_000)
    found = stands(cast, HEALTH, on=dt.date(2030, 1, 1))
    assert found.buys is None
    assert found.reached is None
    assert found.refusal is not None
    assert found.refusal.name == "LawNotKnown"
    assert found.balance.savings == Dong(309_000)
