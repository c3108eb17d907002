"""What the list shows, the trial quotes, the leader proposes and the contribution keeps is one figure for everybody."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app import contributions, conversions, people
from savings_app.members import Member, Purse
from savings_app.money import Dong
from savings_app.people import Person
from savings_app.pricing import Line
from savings_app.refusals import Refusal
from savings_app.remittances import OfficialReceipt
from savings_app.reports import conversion_quote, paying_purses
from savings_app.reports.club_prices import ClubPrices, PaidByTheBudget
from savings_app.reports.conversion_choices import choices
from savings_app.reports.people_to_insure import Obstacle, candidates
from savings_app.requoting import check_quote
from savings_app.schemes import HealthGroup, Scheme, SupportCategory
from tests import city, insured
from tests.city import City
from tests.village import HEALTH, PENSION, TODAY, Village

FULL = 1_366_200
"""Twelve months of one person in full, paid on 22/11/2026."""
TOMORROW = TODAY + dt.timedelta(days=1)


@pytest.fixture
def town(cast: Village) -> City:
    return city.build(cast)


def enough(town: City, member: Member, scheme: Scheme) -> Purse:
    """Her purse, with money for whatever it is."""
    purse = Purse(member.id, town.cast.purse_fund.id, scheme)
    town.cast.deposit(purse, 20_000_000)
    return purse


def listed(town: City, payer: Member, scheme: Scheme) -> Dong:
    """What the list of those with enough says that the longest term costs them."""
    payers = paying_purses.in_club(town.cast.club.id).values()
    return next(
        each.reach.cost
        for each in choices(town.cast.club.id, scheme, payers, on=TODAY)
        if payer.person.id in each.person_ids
    )


def one_price(town: City, payer: Member, chosen: list[Person], scheme: Scheme, months: int = 12) -> list[int]:
    """What each pays for twelve months, after everybody who says so was heard and said the same."""
    purse = enough(town, payer, scheme)
    shown = listed(town, payer, scheme)
    lines = [Line(person.id, purse) for person in chosen]
    proposal = town.cast.proposal(*lines, months=months, scheme=scheme)
    tried = conversion_quote.tried(proposal, conversions.check(proposal, on=TODAY))
    conversion = town.cast.reserve(*lines, months=months, scheme=scheme)
    kept = contributions.of_conversion(conversion.id)
    for each in kept:
        assert each.contribution.amount == each.contribution.line.amount
        assert each.contribution.gross == each.contribution.line.gross
        assert each.contribution.local_support == each.contribution.line.local_support
        assert each.contribution.health_group == each.contribution.line.group
    amounts = {each.contribution.person: int(each.contribution.amount) for each in kept}
    assert amounts == {line.person.id: int(line.quote.amount) for line in tried.lines}
    assert shown == tried.total == Dong(sum(amounts.values()))
    check_quote(conversion, kept, on=TOMORROW)
    return [amounts[person.id] for person in chosen]


@pytest.mark.parametrize("home", ["four", "five"])
def test_a_household_of_the_land_has_no_ladder(town: City, home: str) -> None:
    """Of four they pay as much as by the ladder, of five more: 5 × 70 against 320 per cent."""
    living, head = getattr(town, home), getattr(town, f"head_of_{home}")
    assert one_price(town, head, living, HEALTH) == [FULL * 7 // 10] * len(living)


def test_whoever_is_of_another_group_holds_no_rank_and_the_city_may_pay_all(town: City) -> None:
    """The city pays for pupils, and nobody wrote down that the daughter, of the students' group, is one."""
    dung, husband, daughter = town.with_dung
    assert one_price(town, town.dung, [daughter, dung, husband], HEALTH) == [FULL // 2, FULL, FULL * 7 // 10]
    asked = {each.person.id: each.obstacle for each in candidates([daughter, town.cuc.person], HEALTH, on=TODAY)}
    assert asked == {daughter.id: Obstacle.UNDERWAY, town.cuc.person.id: Obstacle.BUDGET_PAYS_ALL}


@pytest.mark.parametrize(
    ("category", "paid"), [(SupportCategory.POOR, 0), (SupportCategory.NEAR_POOR, 0), (SupportCategory.OTHER, FULL)]
)
def test_the_city_s_own_line_pays_her_card_in_household_form(town: City, category: SupportCategory, paid: int) -> None:
    people.change(town.cuc.person, local_category=category)
    cuc = people.some([town.cuc.person.id])[town.cuc.person.id]
    prices = ClubPrices.read(town.cast.club.id, [cuc], on=TODAY)
    assert isinstance(prices.steps(cuc, HEALTH), PaidByTheBudget) is (paid == 0)
    if paid:
        assert one_price(town, town.cuc, [cuc], HEALTH) == [paid]


def test_a_student_first_in_the_order_takes_nobody_s_place(cast: Village) -> None:
    town = city.build(cast, province="80")
    dung, husband, daughter = town.with_dung
    people.rank(people.household_of(dung.id).id, [daughter.id, dung.id, husband.id])
    assert one_price(town, town.dung, [daughter, dung, husband], HEALTH) == [FULL // 2, FULL, FULL * 7 // 10]


def test_who_pays_nothing_cannot_be_proposed_and_nothing_is_written(town: City) -> None:
    purse = enough(town, town.cuc, HEALTH)
    with pytest.raises(conversions.BudgetPaysAll) as no:
        town.cast.propose(Line(town.cuc.person.id, purse))
    assert no.value.sentence == "Huỳnh Thị Cúc được ngân sách đóng toàn bộ, không phải trích tiền góp."
    assert contributions.in_club(town.cast.club.id) == []


def test_the_city_s_own_poverty_line_supports_her_pension(town: City) -> None:
    """1.500.000 đ × 22 % = 330.000 đ, less 20 per cent of the State's for others and 25 of the city's for near-poor."""
    assert one_price(town, town.cuc, [town.cuc.person], PENSION) == [12 * 181_500]


def test_outside_the_city_nobody_asks_for_its_line(cast: Village) -> None:
    town = city.build(cast, province="80")
    assert one_price(town, town.cuc, [town.cuc.person], HEALTH) == [FULL]
    assert one_price(town, town.cuc, [town.cuc.person], PENSION) == [12 * 264_000]


def test_what_a_purse_buys_is_the_same_figure(town: City) -> None:
    everybody = [town.cuc.person, *town.with_dung, *town.four]
    prices = ClubPrices.read(town.cast.club.id, everybody, on=TODAY)
    assert _year(prices, town.cuc.person, PENSION) == 12 * 181_500
    assert [_year(prices, each, HEALTH) for each in town.with_dung] == [FULL, FULL * 7 // 10, FULL // 2]
    assert {_year(prices, each, HEALTH) for each in town.four} == {FULL * 7 // 10}
    assert isinstance(prices.steps(town.cuc.person, HEALTH), PaidByTheBudget)


def test_a_card_of_last_year_still_valid_keeps_its_place(town: City) -> None:
    """Dung's card runs into the next year: her husband, who pays then, is the second of the household still."""
    dung, husband, _ = town.with_dung
    enough(town, town.dung, HEALTH)
    in_january = town.cast.proposal(Line(husband.id, town.cast.health(town.dung)), day=dt.date(2027, 1, 5))
    assert conversions.check(in_january, on=TODAY)[0].quote.rank == 1
    _insured_until(town, dung, dt.date(2027, 11, 21))
    assert conversions.check(in_january, on=TODAY)[0].quote.rank == 2
    people.change(dung, health_group=HealthGroup.POOR)
    assert conversions.check(in_january, on=TODAY)[0].quote.rank == 1


def _insured_until(town: City, person: Person, day: dt.date) -> None:
    conversion = town.cast.reserve(Line(person.id, town.cast.health(town.dung)))
    town.cast.hand_over(town.cast.purse_fund, 2_000_000)
    (row,) = town.cast.remit(conversion)
    insured.confirm(town.cast, row, OfficialReceipt("0007001", TODAY, TODAY, day))


def _year(prices: ClubPrices, person: Person, scheme: Scheme) -> int:
    found = prices.steps(person, scheme)
    assert not isinstance(found, Refusal), found
    return int(found[-1].total)
