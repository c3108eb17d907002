"""Whether her pledge reaches the next premium: what she will have when her cover ends, and what it costs."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app import coverage, members, people
from savings_app.members import Purse
from savings_app.money import NOTHING, Dong
from savings_app.remittances import OfficialReceipt
from savings_app.reports import purse_steps, standing
from savings_app.reports.home_prices import HomePrices
from savings_app.reports.next_premium import NextPremium
from savings_app.schemes import Relation, Rhythm, Scheme
from tests import insured
from tests.village import HEALTH, PENSION, TODAY, Village

A_YEAR_ON = dt.date(2027, 11, 22)
MARCH = dt.date(2027, 3, 20)
"""118 days from today."""


def told(cast: Village, scheme: Scheme = HEALTH) -> list[NextPremium | None]:
    """What each of An's purses of a scheme says."""
    an = members.get(cast.club.id, cast.an.id)
    assert an is not None
    found = standing.of_member(an, purse_steps.of_member(an.id), HomePrices.of_member(an, on=TODAY))
    return [each.next_premium for each in found if each.purse.scheme is scheme]


def premium(cast: Village, scheme: Scheme = HEALTH) -> NextPremium:
    (found,) = told(cast, scheme)
    assert found is not None
    return found


def covered(cast: Village, until: dt.date, scheme: Scheme = HEALTH) -> None:
    coverage.note(
        cast.an.person.id, scheme, paid_until=until, months_paid=0, months_supported=0, noted_on=TODAY, by=cast.hoa.id
    )


def paid_for_a_year(cast: Village) -> None:
    """A card of twelve months that ends in a year, out of the last đồng of her purse."""
    purse = cast.health(cast.an)
    cast.deposit(purse, 1_366_200)
    cast.hand_over(cast.purse_fund, 1_366_200)
    conversion = insured.propose(cast, HEALTH, (cast.an.person, purse), months=12)
    (row,) = insured.approve(cast, conversion)
    insured.remit(cast, conversion)
    assert told(cast) == [None], "while it is underway"
    insured.confirm(cast, row, OfficialReceipt("0012345", TODAY, dt.date(2026, 11, 23), A_YEAR_ON))


def test_what_she_pledged_once_no_longer_reaches_a_year(cast: Village) -> None:
    paid_for_a_year(cast)
    found = premium(cast)
    assert (found.until, found.months, found.premium) == (A_YEAR_ON, 12, Dong(1_366_200))
    assert (found.will_have, found.short, found.needed) == (Dong(1_095_000), Dong(271_200), Dong(4_000))
    assert found.sentence == (
        "Bảo hiểm của chị có đến hết ngày 22/11/2027; 12 tháng tiếp theo tốn 1.366.200 đ. Góp đúng mức thì đến ngày đó "
        "chị có 1.095.000 đ, còn thiếu 271.200 đ. Muốn vừa đủ, chị góp 4.000 đ mỗi ngày."
    )
    assert found.quote.provisional


@pytest.mark.parametrize(
    ("rhythm", "pledge", "will_have", "needed"),
    [
        (Rhythm.DAY, 2_000, 236_000, Dong(3_000)),
        (Rhythm.WEEK, 20_000, 320_000, Dong(22_000)),
        (Rhythm.MONTH, 50_000, 150_000, Dong(114_000)),
        (Rhythm.SEASON, 500_000, 0, Dong(3_000)),
    ],
)
def test_the_pledge_that_would_do_is_said_in_her_own_rhythm(
    cast: Village, rhythm: Rhythm, pledge: int, will_have: int, needed: Dong
) -> None:
    covered(cast, MARCH)
    members.pledge(cast.health(cast.an), Dong(pledge), rhythm=rhythm, from_day=TODAY)
    found = premium(cast)
    assert (found.months, found.premium) == (3, Dong(341_550)), "no term before: the shortest"
    assert (found.will_have, found.needed) == (Dong(will_have), needed)
    assert found.keeps is (rhythm is not Rhythm.SEASON)


def test_what_she_has_counts_and_what_is_spoken_for_does_not(cast: Village) -> None:
    covered(cast, MARCH)
    cast.deposit(cast.health(cast.an), 400_000)
    insured.propose(cast, HEALTH, (cast.binh.person, cast.health(cast.an)))
    assert premium(cast).will_have == Dong(400_000 - 341_550 + 118 * 3_000)


def test_enough_is_said_and_no_other_pledge(cast: Village) -> None:
    covered(cast, MARCH)
    found = premium(cast)
    assert (found.will_have, found.short, found.needed) == (Dong(354_000), NOTHING, None)
    assert found.sentence.endswith("Góp đúng mức thì đến ngày đó chị có 354.000 đ: đủ.")


@pytest.mark.parametrize(("saved", "said"), [(0, "Trong sổ đang có 0 đ, còn thiếu 341.550 đ."), (400_000, ": đủ.")])
def test_on_the_last_day_no_pledge_falls_due_any_more(cast: Village, saved: int, said: str) -> None:
    members.pledge(cast.health(cast.an), Dong(100_000), rhythm=Rhythm.SEASON, from_day=TODAY)
    covered(cast, TODAY)
    if saved:
        cast.deposit(cast.health(cast.an), saved)
    found = premium(cast)
    assert found.needed is None
    assert found.sentence.endswith(said)


def test_all_purses_of_a_scheme_pay_together(cast: Village) -> None:
    covered(cast, dt.date(2026, 12, 31), PENSION)
    group = Purse(cast.an.id, cast.purse_fund.id, PENSION)
    members.pledge(group, Dong(1_000), rhythm=Rhythm.DAY, from_day=TODAY)
    cast.deposit(group, 25_000)
    first, second = told(cast, PENSION)
    assert second is None
    assert first is not None
    assert first.will_have == Dong(39 * 10_000 + 25_000 + 39 * 1_000)
    assert (first.months, first.premium) == (1, Dong(264_000))


def test_in_another_year_she_stands_where_she_stands_then(cast: Village) -> None:
    home = people.get_household(cast.club.id, cast.an.person.household)
    assert home is not None
    people.move_in(cast.binh.person, home, Relation.OTHER)
    cast.deposit(cast.health(cast.an), 400_000)
    insured.propose(cast, HEALTH, (cast.binh.person, cast.health(cast.an)))
    covered(cast, dt.date(2026, 12, 31))
    assert premium(cast).premium == Dong(239_085), "the second who pays in 2026"
    covered(cast, MARCH)
    assert premium(cast).premium == Dong(341_550), "nobody paid in 2027 before her"


@pytest.mark.parametrize("until", [TODAY - dt.timedelta(days=1), dt.date(2028, 1, 1)])
def test_nothing_is_said_of_what_is_over_or_of_a_day_no_law_is_known_for(cast: Village, until: dt.date) -> None:
    covered(cast, until)
    assert told(cast) == [None]


def test_nothing_is_said_to_whoever_has_a_card_from_elsewhere_or_none(cast: Village) -> None:
    assert told(cast) == [None]
    covered(cast, MARCH)
    people.change(cast.an.person, insured_elsewhere=True)
    assert told(cast) == [None]
