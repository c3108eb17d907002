"""What a purse buys anyone of a club: by the rank she holds or her place in the household, and her last income."""

from __future__ import annotations

import datetime as dt

from savings_app import contributions, members, people
from savings_app.insurance.affordable import Affordable
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.people import Person
from savings_app.refusals import Refusal
from savings_app.reports.club_prices import ClubPrices, CoveredElsewhere
from savings_app.schemes import Relation, Scheme
from tests import insured
from tests.village import HEALTH, PENSION, TODAY, Village

FIRST, SECOND, ALONE = Dong(341_550), Dong(239_085), Dong(264_000)
"""Three months of health for a first and a second person, a month of the pension on the lowest income."""


def buys(cast: Village, person: Person, purse: Purse, balance: int, on: dt.date = TODAY) -> Affordable | Refusal:
    everybody = [member.person for member in members.in_club(cast.club.id)]
    return ClubPrices.read(cast.club.id, everybody, on=on).buys(person, purse, Dong(balance))


def first_step(cast: Village, person: Person, scheme: Scheme, on: dt.date = TODAY) -> Dong | None:
    """What the shortest term costs her."""
    purse = Purse(cast.an.id, cast.purse_fund.id, scheme)
    found = buys(cast, person, purse, 0, on)
    assert isinstance(found, Affordable), found
    return found.next_cost


def together(cast: Village) -> None:
    """Bình comes to live with An."""
    home = people.household(cast.club.id, f"Hộ {cast.an.person.name}")
    people.move_in(cast.binh.person, home, Relation.OTHER)


def test_alone_she_is_the_first(cast: Village) -> None:
    assert first_step(cast, cast.an.person, HEALTH) == FIRST
    assert first_step(cast, cast.an.person, PENSION) == ALONE


def test_in_a_household_the_price_is_by_her_place(cast: Village) -> None:
    together(cast)
    assert [first_step(cast, each.person, HEALTH) for each in (cast.an, cast.binh)] == [FIRST, SECOND]
    people.rank(people.household_of(cast.an.person.id).id, [cast.binh.person.id, cast.an.person.id])
    assert [first_step(cast, each.person, HEALTH) for each in (cast.an, cast.binh)] == [SECOND, FIRST]


def test_who_paid_keeps_her_rank_and_the_others_take_the_free_ones(cast: Village) -> None:
    together(cast)
    cast.deposit(cast.health(cast.an), 400_000)
    insured.propose(cast, HEALTH, (cast.binh.person, cast.health(cast.an)))
    assert [first_step(cast, each.person, HEALTH) for each in (cast.an, cast.binh)] == [SECOND, FIRST]


def test_whoever_is_insured_elsewhere_has_no_price_and_takes_no_place(cast: Village) -> None:
    together(cast)
    people.change(cast.an.person, insured_elsewhere=True)
    an, binh = (people.some([each.person.id])[each.person.id] for each in (cast.an, cast.binh))
    assert first_step(cast, binh, HEALTH) == FIRST
    assert isinstance(buys(cast, an, cast.health(cast.an), 0), CoveredElsewhere)
    assert first_step(cast, an, PENSION) == ALONE


def test_a_rank_of_another_household_or_year_is_nothing_to_her(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 400_000)
    insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))
    assert first_step(cast, cast.binh.person, HEALTH) == FIRST
    together(cast)
    people.rank(people.household_of(cast.an.person.id).id, [cast.binh.person.id, cast.an.person.id])
    assert first_step(cast, cast.binh.person, HEALTH) == SECOND
    assert first_step(cast, cast.binh.person, HEALTH, dt.date(2027, 1, 1)) == FIRST


def test_a_contribution_given_back_holds_no_rank(cast: Village) -> None:
    together(cast)
    cast.deposit(cast.health(cast.an), 400_000)
    cast.hand_over(cast.purse_fund, 400_000)
    conversion = insured.propose(cast, HEALTH, (cast.binh.person, cast.health(cast.an)))
    insured.approve(cast, conversion)
    insured.remit(cast, conversion)
    (remitted,) = contributions.of_conversion(conversion.id)
    insured.refuse(cast, remitted, "thiếu ngày sinh")
    assert [first_step(cast, each.person, HEALTH) for each in (cast.an, cast.binh)] == [FIRST, SECOND]


def test_what_is_spoken_for_is_not_there_to_spend(cast: Village) -> None:
    purse = cast.health(cast.an)
    cast.deposit(purse, 400_000)
    insured.propose(cast, HEALTH, (cast.an.person, purse))
    found = buys(cast, cast.an.person, purse, 400_000)
    assert isinstance(found, Affordable)
    assert found.balance == Dong(400_000) - FIRST


def test_a_day_without_law_gives_the_refusal(cast: Village) -> None:
    found = buys(cast, cast.an.person, cast.health(cast.an), 0, dt.date(1999, 1, 1))
    assert isinstance(found, Refusal)
