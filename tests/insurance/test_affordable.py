"""What a balance buys: worked sentences as data, laws against the quotes, and the day a goal is reached."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.insurance import household_health, voluntary_pension
from savings_app.insurance.affordable import MOST_TIMES, Affordable, day_reached, what_it_buys
from savings_app.insurance.law import Law, LawNotKnown
from savings_app.insurance.participant import Participant
from savings_app.insurance.voluntary_pension import IncomeTooLow
from savings_app.money import NOTHING, Dong
from savings_app.schemes import PERIODIC, HealthGroup, Rhythm, Scheme, SupportCategory
from tests.insurance.asked import TODAY

HEALTH, PENSION = Scheme.HOUSEHOLD_HEALTH, Scheme.VOLUNTARY_PENSION
PROVISIONAL = "Mức đóng này là tạm tính."


@pytest.mark.parametrize(
    ("scheme", "balance", "sentence"),
    [
        (HEALTH, 0, "Còn thiếu 341.550 đ để mua 3 tháng."),
        (HEALTH, 309_000, "Còn thiếu 32.550 đ để mua 3 tháng."),
        (HEALTH, 341_549, "Còn thiếu 1 đ để mua 3 tháng."),
        (HEALTH, 341_550, "Đủ mua 3 tháng (341.550 đ); còn thiếu 341.550 đ để mua 6 tháng."),
        (HEALTH, 683_100, "Đủ mua 6 tháng (683.100 đ); còn thiếu 683.100 đ để mua 12 tháng."),
        (HEALTH, 1_366_199, "Đủ mua 6 tháng (683.100 đ); còn thiếu 1 đ để mua 12 tháng."),
        (HEALTH, 1_366_200, "Đủ mua 12 tháng."),
        (HEALTH, 99_000_000, "Đủ mua 12 tháng."),
        (PENSION, 0, "Còn thiếu 264.000 đ để mua 1 tháng."),
        (PENSION, 264_000, "Đủ mua 1 tháng (264.000 đ); còn thiếu 528.000 đ để mua 3 tháng."),
        (PENSION, 800_000, "Đủ mua 3 tháng (792.000 đ); còn thiếu 784.000 đ để mua 6 tháng."),
        (PENSION, 3_168_000, "Đủ mua 12 tháng."),
    ],
)
def test_a_balance_is_said_in_a_sentence(scheme: Scheme, balance: int, sentence: str) -> None:
    assert what_it_buys(Law.on(TODAY), scheme, Dong(balance)).sentence == sentence


@pytest.mark.parametrize(
    ("paid_on", "missing"),
    [
        (dt.date(2024, 6, 30), None),
        (dt.date(2024, 7, 1), 168_600),
        (dt.date(2026, 6, 30), 168_600),
        (dt.date(2026, 7, 1), 271_200),
    ],
)
def test_a_year_at_three_thousand_a_day(paid_on: dt.date, missing: int | None) -> None:
    """The figures of product.md: 3.000 đ a day is 1.095.000 đ a year."""
    found = what_it_buys(Law.on(paid_on), HEALTH, Dong(1_095_000))
    assert found.missing == (None if missing is None else Dong(missing))


@pytest.mark.parametrize(
    ("rank", "missing"),
    [
        (2, 239_085),
        (9, 136_620),
    ],
)
def test_the_rank_prices_health(rank: int, missing: int) -> None:
    assert what_it_buys(Law.on(TODAY), HEALTH, NOTHING, rank=rank).missing == Dong(missing)


def test_category_income_and_supported_months_price_the_pension() -> None:
    law = Law.on(TODAY)
    poor = what_it_buys(law, PENSION, NOTHING, who=Participant(category=SupportCategory.POOR))
    more = what_it_buys(law, PENSION, NOTHING, income=Dong(2_000_000))
    used_up = what_it_buys(law, PENSION, NOTHING, who=Participant(supported_months=120))
    assert (poor.missing, more.missing, used_up.missing) == (Dong(165_000), Dong(374_000), Dong(330_000))


def test_the_group_prices_health_and_its_support_costs_nothing_where_it_is_whole() -> None:
    law = Law.on(TODAY)
    student = what_it_buys(law, HEALTH, Dong(170_775), who=Participant(health_group=HealthGroup.STUDENT))
    assert (student.months, student.cost, student.missing) == (3, Dong(170_775), Dong(170_775))
    poor = what_it_buys(law, HEALTH, NOTHING, who=Participant(health_group=HealthGroup.POOR))
    assert (poor.months, poor.cost, poor.missing) == (12, NOTHING, None)


def test_an_inferred_figure_is_said_in_both_languages() -> None:
    found = what_it_buys(Law.on(dt.date(2027, 3, 1)), HEALTH, NOTHING)
    assert found.provisional
    assert found.sentence == f"Còn thiếu 341.550 đ để mua 3 tháng. {PROVISIONAL}"
    english = {found.says: "{missing} short of {next_months} months.", PROVISIONAL: "Provisional."}
    assert found.say(english.__getitem__) == "341.550 đ short of 3 months. Provisional."


def test_what_the_quotes_refuse_is_refused() -> None:
    with pytest.raises(LawNotKnown):
        what_it_buys(Law.on(dt.date(2028, 1, 1)), HEALTH, NOTHING)
    with pytest.raises(IncomeTooLow):
        what_it_buys(Law.on(TODAY), PENSION, NOTHING, income=Dong(700_000))


@settings(deadline=None)
@given(
    st.sampled_from(Scheme),
    st.integers(0, 20_000_000),
    st.dates(dt.date(2022, 1, 1), dt.date(2027, 12, 31)),
    st.integers(1, 8),
    st.integers(0, 130),
    st.sampled_from(SupportCategory),
)
def test_no_quote_says_otherwise(
    scheme: Scheme, balance: int, paid_on: dt.date, rank: int, supported: int, category: SupportCategory
) -> None:
    law, who = Law.on(paid_on), Participant(category=category, supported_months=supported)
    found = what_it_buys(law, scheme, Dong(balance), who=who, rank=rank)
    costs = _costs(law, scheme, who, rank)
    bought = {months: cost for months, cost in costs.items() if cost.amount <= balance}
    assert found.months == max(bought, default=0)
    assert found.cost == bought.get(found.months, NOTHING)
    beyond = {months: cost for months, cost in costs.items() if months not in bought}
    assert found.next_months == min(beyond, default=None)
    assert found.missing == (beyond[min(beyond)] - Dong(balance) if beyond else None)
    assert (found.reached == 100) is (not beyond)
    assert 0 <= found.reached <= 100


def _costs(law: Law, scheme: Scheme, who: Participant, rank: int) -> dict[int, Dong]:
    if scheme is HEALTH:
        return {
            months: household_health.quote(law, months=months, first_rank=rank, who=who).total for months in (3, 6, 12)
        }
    income = voluntary_pension.lowest_income(law)
    return {
        method.months: voluntary_pension.quote(law, income=income, method=method, who=who).total for method in PERIODIC
    }


def test_the_way_to_the_next_step_is_shown_in_whole_hundredths() -> None:
    def reached(balance: int) -> int:
        steps = Affordable(
            balance=Dong(balance), months=0, cost=NOTHING, next_months=3, next_cost=Dong(300), provisional=False
        )
        return steps.reached

    assert [reached(balance) for balance in (0, 2, 150, 299)] == [0, 0, 50, 99]


@pytest.mark.parametrize(
    ("missing", "pledge", "rhythm", "reached"),
    [
        (32_550, 3_000, Rhythm.DAY, dt.date(2026, 12, 3)),
        (3_000, 3_000, Rhythm.DAY, dt.date(2026, 11, 23)),
        (3_001, 3_000, Rhythm.DAY, dt.date(2026, 11, 24)),
        (32_550, 20_000, Rhythm.WEEK, dt.date(2026, 12, 6)),
        (32_550, 100_000, Rhythm.MONTH, dt.date(2026, 12, 22)),
        (310_000, 100_000, Rhythm.MONTH, dt.date(2027, 3, 22)),
        (32_550, 500_000, Rhythm.SEASON, None),
        (0, 3_000, Rhythm.DAY, TODAY),
        (0, 3_000, Rhythm.SEASON, TODAY),
        (32_550, 0, Rhythm.DAY, None),
        (MOST_TIMES + 1, 1, Rhythm.MONTH, None),
    ],
)
def test_the_day_she_gets_there(missing: int, pledge: int, rhythm: Rhythm, reached: dt.date | None) -> None:
    assert day_reached(Dong(missing), Dong(pledge), rhythm, TODAY) == reached


@settings(deadline=None)
@given(st.integers(1, 10_000_000), st.integers(300, 1_000_000))
def test_on_that_day_it_is_enough_and_the_day_before_it_is_not(missing: int, pledge: int) -> None:
    day = day_reached(Dong(missing), Dong(pledge), Rhythm.DAY, TODAY)
    assert day is not None
    days = (day - TODAY).days
    assert (days - 1) * pledge < missing <= days * pledge
