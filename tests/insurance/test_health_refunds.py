"""What is paid back of a health card: for which reasons, from which day, never more than she paid."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.insurance import household_health
from savings_app.insurance.figures import Standing
from savings_app.insurance.household_health import (
    CardNotRefunded,
    CardRefundReason,
    CardUsedUp,
    DiedWithCard,
    PaidCard,
    card_to,
    refund,
)
from savings_app.insurance.household_health.refunds import REFUNDED
from savings_app.insurance.law import Law
from savings_app.insurance.participant import Participant
from savings_app.insurance.policies import RefundUnit
from savings_app.money import NOTHING, Dong
from savings_app.schemes import HealthGroup

LAW = Law.on(dt.date(2026, 11, 22))
BY_DAYS = replace(LAW, policies=replace(LAW.policies, refund_unit=RefundUnit.DAYS))
STARTS, ENDS = dt.date(2026, 8, 1), dt.date(2027, 7, 31)
SECOND = household_health.quote(Law.on(dt.date(2026, 7, 2)), months=12, first_rank=2).lines[0]
CARD = PaidCard.of(SECOND, 12, card_from=STARTS, card_to=ENDS)
HIGHER, RAISED, BEFORE, TWICE = REFUNDED


def test_w35_five_months_of_the_second_person_go_back() -> None:
    back = refund(LAW, CARD, HIGHER, since=dt.date(2027, 3, 1))
    assert (back.amount.figures, back.unused, back.unit) == ("398.475", 5, RefundUnit.WHOLE_MONTHS)
    assert back.formula == "956.340 × 5 ÷ 12"
    assert all(shown in (refund.__doc__ or "") for shown in (back.formula, str(back.amount)))
    assert (back.standing, back.provisional) == (Standing.INFERRED, True)
    assert "2525/VBHN-BHXH" in back.source


@pytest.mark.parametrize(
    ("since", "unused"),
    [
        ("2026-07-15", 12),
        ("2026-08-01", 12),
        ("2026-08-02", 11),
        ("2027-03-02", 4),
        ("2027-07-01", 1),
        ("2027-07-31", 0),
    ],
)
@pytest.mark.parametrize("reason", [HIGHER, RAISED, TWICE])
def test_a_month_begun_is_used(reason: CardRefundReason, since: str, unused: int) -> None:
    back = refund(LAW, CARD, reason, since=dt.date.fromisoformat(since))
    assert (back.reason, back.unused, back.amount) == (reason, unused, Dong(79_695 * unused))


def test_months_of_a_card_from_the_31st_end_with_the_month() -> None:
    card = PaidCard(amount=Dong(300_000), months=3, card_from=dt.date(2026, 12, 31), card_to=dt.date(2027, 3, 30))
    assert [refund(LAW, card, HIGHER, since=dt.date(2027, 2, day)).unused for day in (1, 28)] == [1, 1]
    assert refund(LAW, card, HIGHER, since=dt.date(2027, 3, 1)).unused == 0


def test_what_is_rounded_down_says_so() -> None:
    card = PaidCard(amount=Dong(100_000), months=3, card_from=STARTS, card_to=card_to(STARTS, 3))
    thirds = [refund(LAW, card, TWICE, since=dt.date(2026, month, 1)).equation for month in (8, 9, 10)]
    assert thirds == ["100.000 × 3 ÷ 3 = 100.000", "100.000 × 2 ÷ 3 ≈ 66.666", "100.000 × 1 ÷ 3 ≈ 33.333"]
    assert refund(LAW, card, BEFORE, since=dt.date(2026, 7, 31)).equation == ""


@pytest.mark.parametrize(("since", "unused", "amount"), [("2026-08-01", 365, 956_340), ("2027-03-02", 152, 398_256)])
def test_by_days_where_that_is_the_policy(since: str, unused: int, amount: int) -> None:
    back = refund(BY_DAYS, CARD, TWICE, since=dt.date.fromisoformat(since))
    assert (back.unused, back.unit, back.amount) == (unused, RefundUnit.DAYS, Dong(amount))
    assert back.amount.amount == 956_340 * unused // 365


def test_only_what_she_paid_herself_goes_back() -> None:
    who = Participant(health_group=HealthGroup.STUDENT)
    line = household_health.quote(LAW, months=12, who=who, donor=Dong(83_100)).lines[0]
    assert (line.gross, line.amount) == (Dong(1_366_200), Dong(600_000))
    card = PaidCard.of(line, 12, card_from=STARTS, card_to=ENDS)
    assert refund(LAW, card, HIGHER, since=dt.date(2027, 1, 1)).amount == Dong(350_000)


def test_raised_support_gives_back_the_difference_to_whoever_goes_on() -> None:
    farmer = PaidCard(amount=Dong(956_340), months=12, card_from=STARTS, card_to=ENDS)
    back = refund(LAW, farmer, RAISED, since=dt.date(2027, 2, 1), still_pays=Dong(546_480))
    assert (back.amount, back.formula) == (Dong(204_930), "(956.340 − 546.480) × 6 ÷ 12")
    assert refund(LAW, farmer, RAISED, since=STARTS, still_pays=Dong(2_000_000)).amount == NOTHING


@pytest.mark.parametrize(("law", "unused"), [(LAW, 12), (BY_DAYS, 365)])
def test_who_died_before_the_card_began_leaves_all_of_it_to_her_kin(law: Law, unused: int) -> None:
    back = refund(law, CARD, BEFORE, since=dt.date(2026, 7, 31))
    assert (back.amount, back.unused, back.formula) == (CARD.amount, unused, "956.340")
    assert (back.standing, back.provisional) == (Standing.CONFIRMED, False)


def test_who_died_on_the_first_day_had_the_card() -> None:
    with pytest.raises(DiedWithCard) as refused:
        refund(LAW, CARD, BEFORE, since=STARTS)
    assert (refused.value.died_on, refused.value.card_from) == (STARTS, STARTS)
    assert "khi thẻ đã có giá trị" in refused.value.sentence


@pytest.mark.parametrize(
    ("reason", "said", "source"),
    [
        (CardRefundReason.CHANGED_MIND, "không muốn tham gia nữa", "2525/VBHN-BHXH"),
        (CardRefundReason.MOVED_AWAY, "chuyển đi nơi khác", "2525/VBHN-BHXH"),
        (CardRefundReason.BASE_CHANGED, "mức tham chiếu hoặc tỷ lệ đóng thay đổi", "146/2018/NĐ-CP Điều 10"),
        (CardRefundReason.DIED_WITH_CARD, "qua đời khi thẻ đã có giá trị", "2525/VBHN-BHXH"),
    ],
)
def test_other_reasons_give_nothing_back_and_say_so(reason: CardRefundReason, said: str, source: str) -> None:
    with pytest.raises(CardNotRefunded) as refused:
        refund(LAW, CARD, reason, since=dt.date(2026, 12, 1))
    assert refused.value.reason is reason
    assert said in refused.value.sentence
    assert source in refused.value.sentence


def test_every_reason_is_answered() -> None:
    assert len(REFUNDED) + 4 == len(CardRefundReason)


def test_nothing_is_left_of_a_card_that_ended() -> None:
    with pytest.raises(CardUsedUp) as refused:
        refund(LAW, CARD, TWICE, since=dt.date(2027, 8, 1))
    assert "31/07/2027" in refused.value.sentence


@pytest.mark.parametrize(("months", "amount", "ends"), [(0, 1, ENDS), (12, -1, ENDS), (12, 1, dt.date(2026, 7, 31))])
def test_no_card_is_like_that(months: int, amount: int, ends: dt.date) -> None:
    with pytest.raises(ValueError, match="a card"):
        PaidCard(amount=Dong(amount), months=months, card_from=STARTS, card_to=ends)


@settings(deadline=None)
@given(
    st.sampled_from((LAW, BY_DAYS)),
    st.integers(0, 1_400_000),
    st.sampled_from((3, 6, 12)),
    st.dates(dt.date(2024, 1, 1), dt.date(2027, 1, 1)),
    st.tuples(st.integers(0, 400), st.integers(0, 400)),
)
def test_a_later_day_never_gives_more_and_all_of_it_is_what_she_paid(
    law: Law, amount: int, months: int, starts: dt.date, after: tuple[int, int]
) -> None:
    card = PaidCard(amount=Dong(amount), months=months, card_from=starts, card_to=card_to(starts, months))
    longest = (card.card_to - starts).days
    days = [starts + dt.timedelta(days=min(each, longest)) for each in sorted(after)]
    earlier, later = (refund(law, card, HIGHER, since=day).amount for day in days)
    assert NOTHING <= later <= earlier <= card.amount
    assert refund(law, card, HIGHER, since=starts).amount == card.amount
