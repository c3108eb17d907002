"""Five consecutive years: from which day they count, which gaps they bear, and the co-payments they free her from."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.insurance.figures import NoRateYet, Standing
from savings_app.insurance.household_health import CardSpan, Continuity, copayment_ceiling, five_years
from savings_app.insurance.law import Law
from savings_app.insurance.policies import FiveYearGap

TODAY = dt.date(2026, 11, 22)
LAW = Law.on(TODAY)
UNDER_90 = replace(LAW, policies=replace(LAW.policies, five_year_gap=FiveYearGap.UNDER_90_DAYS))


def span(first: str, last: str) -> CardSpan:
    return CardSpan(dt.date.fromisoformat(first), dt.date.fromisoformat(last))


def found(law: Law, *cards: CardSpan) -> Continuity:
    years = five_years(law, cards)
    assert years is not None
    return years


def test_the_example_of_the_docstring() -> None:
    years = found(LAW, span("2022-01-01", "2023-12-31"), span("2024-04-01", "2026-12-31"))
    assert (years.began, years.full_on) == (dt.date(2022, 1, 1), dt.date(2027, 1, 1))
    assert (years.full, years.broken, years.provisional) == (False, False, False)
    assert years.sentence == (
        "BHYT liên tục từ 01/01/2022, đóng tiếp không gián đoạn thì đủ 5 năm ngày 01/01/2027; từ đó cùng chi trả trong "
        "năm vượt 15.180.000 đ (theo mức hôm nay) thì được miễn phần vượt đến hết 31/12."
    )
    assert all(shown in (five_years.__doc__ or "") for shown in ("01/04/2024", "01/01/2022", "01/01/2027"))


def test_nobody_without_a_card_has_years() -> None:
    assert five_years(LAW, []) is None


@pytest.mark.parametrize(
    ("again", "began"),
    [("2023-10-01", "2020-06-15"), ("2024-01-01", "2020-06-15"), ("2024-01-02", "2024-01-02")],
)
@pytest.mark.parametrize("law", [LAW, UNDER_90])
def test_three_months_without_a_card_were_borne_by_the_older_decree(law: Law, again: str, began: str) -> None:
    years = found(law, span("2020-06-15", "2023-09-30"), span(again, "2026-12-31"))
    assert years.began == dt.date.fromisoformat(began)
    assert years.provisional is False


@pytest.mark.parametrize(
    ("last", "again", "three_months", "under_90"),
    [
        ("2025-09-30", "2025-12-29", True, True),
        ("2025-09-30", "2025-12-30", True, False),
        ("2025-09-30", "2026-01-01", True, False),
        ("2025-09-30", "2026-01-02", False, False),
        ("2025-05-15", "2025-08-14", True, True),
        ("2025-05-15", "2025-08-15", True, False),
    ],
)
def test_since_then_the_gap_borne_is_policy(last: str, again: str, three_months: bool, under_90: bool) -> None:
    cards = span("2021-03-01", last), span(again, "2027-01-31")
    unbroken = [found(law, *cards).began == dt.date(2021, 3, 1) for law in (LAW, UNDER_90)]
    assert unbroken == [three_months, under_90]
    assert found(LAW, *cards).provisional is (again >= "2025-08-15")


def test_cards_of_several_groups_overlap_and_come_in_any_order() -> None:
    cards = span("2023-01-01", "2027-06-30"), span("2020-01-01", "2022-12-31"), span("2024-01-01", "2024-03-31")
    years = found(LAW, *cards)
    assert (years.began, years.covered_to) == (dt.date(2020, 1, 1), dt.date(2027, 6, 30))
    assert (years.full, years.full_on) == (True, dt.date(2025, 1, 1))
    assert found(LAW, *cards, span("2025-09-01", "2025-09-30")).provisional is False
    assert years.sentence.startswith("Đã đủ 5 năm liên tục từ 01/01/2025: cùng chi trả trong năm vượt 15.180.000 đ")


def test_who_has_no_card_now_is_told_until_when_she_may_come_back() -> None:
    resting = found(LAW, span("2020-01-01", "2026-08-31"))
    assert (resting.rejoin_by, resting.broken, resting.full, resting.provisional) == (
        dt.date(2026, 12, 1),
        False,
        False,
        True,
    )
    assert found(UNDER_90, span("2020-01-01", "2026-08-31")).rejoin_by == dt.date(2026, 11, 29)
    assert found(LAW, span("2020-01-01", "2026-08-21")).broken is False
    assert found(LAW, span("2020-01-01", "2026-08-20")).broken is True
    lost = found(LAW, span("2020-01-01", "2026-07-31"))
    assert (lost.rejoin_by, lost.broken) == (dt.date(2026, 11, 1), True)
    assert lost.sentence == ("Thẻ trước hết hạn 31/07/2026, đã gián đoạn quá lâu: 5 năm liên tục tính lại từ thẻ mới.")


def test_the_last_day_without_and_the_first_with_five_years() -> None:
    card = span("2021-11-23", "2027-01-31")
    assert found(LAW, card).full is False
    assert found(Law.on(dt.date(2026, 11, 23)), card).full is True


@pytest.mark.parametrize(
    ("day", "amount", "formula", "standing"),
    [
        ("2026-06-30", "14.040.000", "2.340.000 × 6", Standing.CONFIRMED),
        ("2026-07-01", "15.180.000", "2.530.000 × 6", None),
        ("2019-01-01", "8.340.000", "1.390.000 × 6", Standing.INFERRED),
    ],
)
def test_the_ceiling_is_six_reference_levels_of_the_day(
    day: str, amount: str, formula: str, standing: Standing | None
) -> None:
    law = Law.on(dt.date.fromisoformat(day))
    ceiling = copayment_ceiling(law)
    assert (ceiling.amount.figures, ceiling.formula) == (amount, formula)
    assert ceiling.rows == (law.health_copayment_multiple.row, law.reference_level.row)
    assert ceiling.standing is (standing or law.reference_level.row.standing)
    assert ceiling.rows[1].source in ceiling.source


def test_before_the_tables_it_is_refused_and_a_card_has_its_ends_in_order() -> None:
    with pytest.raises(NoRateYet):
        five_years(Law.on(dt.date(2018, 11, 30)), [span("2017-01-01", "2018-12-31")])
    with pytest.raises(ValueError, match="ends before"):
        span("2026-02-01", "2026-01-31")


@st.composite
def spans(draw: st.DrawFn) -> CardSpan:
    first = draw(st.dates(dt.date(2015, 1, 1), dt.date(2027, 6, 1)))
    return CardSpan(first, first + dt.timedelta(days=draw(st.integers(0, 800))))


@settings(deadline=None)
@given(st.lists(spans(), min_size=1, max_size=8), st.sampled_from((LAW, UNDER_90)))
def test_the_years_begin_with_a_card_and_never_after_the_last(cards: list[CardSpan], law: Law) -> None:
    years = found(law, *cards)
    assert years.began in {card.first for card in cards}
    assert years.began <= max(card.first for card in cards)
    assert years.covered_to == max(card.last for card in cards)
    assert years.began < years.full_on
    assert not (years.full and years.broken)


@settings(deadline=None)
@given(st.lists(spans(), min_size=1, max_size=8), spans())
def test_one_more_card_never_makes_the_years_shorter_unless_it_comes_after_a_gap(
    cards: list[CardSpan], more: CardSpan
) -> None:
    before, after = found(LAW, *cards), found(LAW, *cards, more)
    if more.first <= before.rejoin_by:
        assert after.began <= before.began
    else:
        assert after.began == more.first
