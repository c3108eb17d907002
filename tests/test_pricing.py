"""What a proposal would cost: ranks in the leader's order, supported months, the law of the payment day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from savings_app import contributions, conversions, coverage, people, pricing
from savings_app.contributions import State
from savings_app.insurance.household_health import MonthsNotOffered
from savings_app.insurance.law import Law
from savings_app.insurance.voluntary_pension import IncomeOffStep, IncomeTooHigh, IncomeTooLow
from savings_app.members import Member
from savings_app.money import Dong
from savings_app.people import Person
from savings_app.pricing import IncomeRefused, Line, NoSuchMethod, PricedLine, Proposal, price
from savings_app.refusals import NotFound, Refusal
from savings_app.schemes import PERIODIC, PaymentMethod, Relation, SupportCategory
from tests import insured
from tests.village import HEALTH, NOW, PENSION, TODAY, Village

YEAR_BY_RANK = [1_366_200, 956_340, 819_720, 683_100, 546_480, 546_480]
"""Twelve months paid on 22/11/2026: 100, 70, 60, 50, 40 and again 40 per cent."""


def household_of(cast: Village, member: Member, count: int) -> list[Person]:
    """The member and so many others under one roof, in the leader's order."""
    home = people.household_of(member.person.id)
    others = [people.add(cast.club.id, f"Nguyễn Văn {letter}", birth_year=1990) for letter in "BCDEF"[:count]]
    for other in others:
        people.move_in(other, home, Relation.CHILD)
    return [member.person, *others]


def lines(cast: Village, *insured: Person) -> tuple[Line, ...]:
    """All paid by An."""
    return tuple(Line(person.id, cast.health(cast.an)) for person in insured)


def ranks_and_amounts(priced: list[PricedLine]) -> list[tuple[int, int]]:
    return [(each.quote.rank, int(each.quote.amount)) for each in priced]


def test_a_household_falls_down_the_ladder_in_the_order_given(cast: Village) -> None:
    home = household_of(cast, cast.an, 5)
    priced = price(cast.proposal(*lines(cast, *home)))
    assert ranks_and_amounts(priced) == list(enumerate(YEAR_BY_RANK, start=1))
    priced = price(cast.proposal(*lines(cast, *reversed(home))))
    assert [each.person.id for each in priced] == [person.id for person in reversed(home)]
    assert ranks_and_amounts(priced) == list(enumerate(YEAR_BY_RANK, start=1)), "the leader's order is the order"


def test_every_household_begins_anew(cast: Village) -> None:
    home = household_of(cast, cast.an, 1)
    priced = price(cast.proposal(*lines(cast, *home, cast.binh.person)))
    assert [each.quote.rank for each in priced] == [1, 2, 1]


def test_who_lives_nowhere_is_a_household_of_her_own(cast: Village) -> None:
    alone = [people.add(cast.club.id, name) for name in ("Mai Thị Tư", "Lý Thị Năm")]
    assert [each.quote.rank for each in price(cast.proposal(*lines(cast, *alone)))] == [1, 1]


def test_a_rank_held_this_year_is_kept_and_the_next_one_follows(cast: Village) -> None:
    """An paid first; her children join later in the year as second and third, not as first again."""
    home = household_of(cast, cast.an, 2)
    cast.deposit(cast.health(cast.an), 1_400_000)
    cast.reserve(*lines(cast, home[0]))
    assert ranks_and_amounts(price(cast.proposal(*lines(cast, *home[1:])))) == [(2, 956_340), (3, 819_720)]
    assert [each.quote.rank for each in price(cast.proposal(*lines(cast, *home)))] == [1, 2, 3]
    next_year = cast.proposal(*lines(cast, *home[1:]), day=dt.date(2027, 1, 5))
    assert [each.quote.rank for each in price(next_year)] == [1, 2], "a new financial year begins anew"


def test_a_proposal_that_came_to_nothing_holds_no_rank(cast: Village) -> None:
    home = household_of(cast, cast.an, 1)
    cast.deposit(cast.health(cast.an), 1_400_000)
    conversion = cast.reserve(*lines(cast, home[0]))
    second = cast.proposal(*lines(cast, home[1]))
    assert [each.quote.rank for each in price(second)] == [2]
    assert [each.quote.rank for each in price(replace(second, replaces=conversion.id))] == [1]


@pytest.mark.parametrize("state", [State.DECLINED, State.RELEASED, State.REFUSED])
def test_a_card_that_came_to_nothing_holds_no_rank(cast: Village, state: State) -> None:
    home = household_of(cast, cast.an, 1)
    cast.deposit(cast.health(cast.an), 1_400_000)
    cast.hand_over(cast.purse_fund, 1_400_000)
    conversion, second = cast.propose(*lines(cast, home[0])), cast.proposal(*lines(cast, home[1]))
    assert ranks_and_amounts(price(second)) == [(2, 956_340)]
    if state is State.DECLINED:
        conversions.decline(conversion, reason="", by=cast.lan, at=NOW)
    else:
        conversions.approve(conversion, by=cast.lan, at=NOW)
    if state is State.RELEASED:
        conversions.release(conversion, by=cast.hoa, at=NOW)
    if state is State.REFUSED:
        (row,) = cast.remit(conversion)
        insured.refuse(cast, row, "thiếu ngày sinh")
    assert [each.state for each in contributions.of_conversion(conversion.id)] == [state]
    assert ranks_and_amounts(price(second)) == [(1, 1_366_200)]


@pytest.mark.parametrize(
    ("day", "amount"),
    [(dt.date(2026, 6, 30), 1_263_600), (dt.date(2026, 7, 1), 1_366_200), (dt.date(2026, 11, 22), 1_366_200)],
)
def test_the_law_of_the_payment_day_prices(cast: Village, day: dt.date, amount: int) -> None:
    assert ranks_and_amounts(price(cast.proposal(cast.line(cast.an), day=day))) == [(1, amount)]


@pytest.mark.parametrize(
    ("category", "amount"),
    [
        (SupportCategory.POOR, 165_000),
        (SupportCategory.ISLAND, 165_000),
        (SupportCategory.NEAR_POOR, 198_000),
        (SupportCategory.ETHNIC_MINORITY, 231_000),
        (SupportCategory.OTHER, 264_000),
    ],
)
def test_the_state_supports_by_category(cast: Village, category: SupportCategory, amount: int) -> None:
    """One month on the lowest income, 1.500.000 đ: 330.000 đ less 50, 40, 30 or 20 per cent."""
    Person.update(category=category).where(Person.id == cast.an.person.id).execute()
    (priced,) = price(cast.proposal(cast.line(cast.an), months=1, scheme=PENSION))
    assert (priced.quote.gross, priced.quote.amount) == (Dong(330_000), Dong(amount))


@pytest.mark.parametrize(("had", "supported"), [(0, 12), (110, 10), (120, 0)])
def test_the_state_supports_ten_years(cast: Village, had: int, supported: int) -> None:
    coverage.note(
        cast.an.person.id,
        PENSION,
        paid_until=None,
        months_paid=had,
        months_supported=had,
        noted_on=TODAY,
        by=cast.hoa.id,
    )
    (priced,) = price(cast.proposal(cast.line(cast.an), months=12, scheme=PENSION))
    assert priced.quote.supported_months == supported
    assert priced.quote.state_support == Dong(66_000 * supported)


def test_no_two_proposals_claim_the_same_supported_month(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 5_000_000)
    coverage.note(
        cast.an.person.id,
        PENSION,
        paid_until=None,
        months_paid=115,
        months_supported=115,
        noted_on=TODAY,
        by=cast.hoa.id,
    )
    conversion = cast.propose(cast.line(cast.an), months=3, scheme=PENSION)
    later = cast.proposal(cast.line(cast.an), months=3, scheme=PENSION)
    assert price(later)[0].quote.supported_months == 2
    assert price(replace(later, replaces=conversion.id))[0].quote.supported_months == 3


def test_pricing_writes_nothing_and_may_be_asked_for_anybody_in_the_club(cast: Village) -> None:
    proposal = cast.proposal(cast.line(cast.an))
    assert price(proposal) == price(proposal)
    with pytest.raises(NotFound):
        price(replace(proposal, club_id=cast.other_club.id))


def test_only_terms_the_law_offers(cast: Village) -> None:
    with pytest.raises(MonthsNotOffered):
        price(cast.proposal(cast.line(cast.an), months=4))
    with pytest.raises(NoSuchMethod) as no:
        price(cast.proposal(cast.line(cast.an), months=4, scheme=PENSION))
    assert no.value.months == 4


@pytest.mark.parametrize(
    ("income", "day", "why"),
    [
        (1_000_000, TODAY, IncomeTooLow),
        (1_500_000, dt.date(2027, 1, 5), IncomeTooLow),
        (1_510_000, TODAY, IncomeOffStep),
        (90_000_000, TODAY, IncomeTooHigh),
    ],
)
def test_a_refused_income_names_the_person_and_the_payment_day(
    cast: Village, income: int, day: dt.date, why: type[Refusal]
) -> None:
    with pytest.raises(IncomeRefused) as no:
        price(cast.proposal(cast.line(cast.an, income=income), months=1, day=day, scheme=PENSION))
    assert (no.value.person, no.value.payment_day, type(no.value.why)) == ("Nguyễn Thị An", day, why)
    assert no.value.sentence == f"Nguyễn Thị An, nộp ngày {day:%d/%m/%Y}: {no.value.why.sentence}"


@pytest.mark.parametrize("method", PERIODIC)
def test_a_number_of_months_names_its_method(method: PaymentMethod) -> None:
    assert pricing.method_of(Law.on(TODAY), method.months) is method


CHANGES = [{"scheme": PENSION}, {"months": 3}, {"payment_day": TODAY + dt.timedelta(days=1)}, {"lines": ()}]


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_a_proposal_is_known_by_its_content(cast: Village, change: dict[str, object]) -> None:
    proposal: Proposal = cast.proposal(cast.line(cast.an))
    assert proposal.scheme is HEALTH
    assert replace(proposal, **change).fingerprint != proposal.fingerprint  # type: ignore[arg-type]
    assert cast.proposal(cast.line(cast.an)).fingerprint == proposal.fingerprint, "the key is no part of it"


def test_who_pays_and_the_income_are_content_too(cast: Village) -> None:
    plain = cast.proposal(cast.line(cast.an)).fingerprint
    assert cast.proposal(cast.line(cast.an, paid_by=cast.pension(cast.an))).fingerprint != plain
    assert cast.proposal(cast.line(cast.an, income=2_000_000)).fingerprint != plain
    assert cast.proposal(cast.line(cast.binh)).fingerprint != plain
