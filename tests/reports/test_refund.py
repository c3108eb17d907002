"""What the insurer gives back of a paid contribution: its frozen line and the insurer's days, put to the law."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app import contributions, people
from savings_app.contributions import Followed
from savings_app.insurance.figures import Standing
from savings_app.insurance.household_health import CardRefundReason, card_to
from savings_app.insurance.voluntary_pension import RefundReason
from savings_app.money import Dong
from savings_app.months import Month
from savings_app.remittances import OfficialReceipt
from savings_app.reports import refund
from savings_app.reports.refund import CostsMoreThanPaid, GivenBack, NothingBack, PaidContribution
from savings_app.schemes import PaymentMethod, Relation
from tests import insured
from tests.village import HEALTH, PENSION, TODAY, Village
from tests.written import written

STARTS = dt.date(2026, 12, 22)
FIVE_LEFT = dt.date(2027, 7, 22)


@pytest.fixture
def rich(cast: Village) -> Village:
    """An's purse in the group's pig can pay anything."""
    cast.deposit(cast.health(cast.an), 25_000_000)
    cast.hand_over(cast.purse_fund, 25_000_000)
    return cast


@pytest.fixture
def second_card(rich: Village) -> PaidContribution:
    """A year's card of An's son, second in her home, paid by An: 1.366.200 × 70 % = 956.340 đ."""
    son = people.add(rich.club.id, "Nguyễn Văn Sơn", birth_year=1998)
    people.move_in(son, people.household_of(rich.an.person.id), Relation.CHILD)
    purse = rich.health(rich.an)
    paid = insured.propose(rich, HEALTH, (rich.an.person, purse), (son, purse), months=12)
    _, row = confirmed(
        rich, insured.approve(rich, paid), OfficialReceipt("0012345", TODAY, STARTS, card_to(STARTS, 12))
    )
    return refund.of(row)


def confirmed(cast: Village, rows: list[Followed], official: OfficialReceipt) -> list[Followed]:
    """The rows handed in and taken by the insurer, read anew."""
    conversion = contributions.Conversion.the(id=rows[0].contribution.conversion)
    for row in cast.remit(conversion):
        insured.confirm(cast, row, official)
    return contributions.of_conversion(conversion.id)


def pension(cast: Village, months: int) -> PaidContribution:
    """An's pension at 1.500.000 đ a month from 11/2026, confirmed."""
    conversion = cast.reserve(cast.line(cast.an), months=months, scheme=PENSION)
    last = (Month(2026, 11) + (months - 1)).last_day
    official = OfficialReceipt("0054321", TODAY, dt.date(2026, 11, 1), last)
    (row,) = confirmed(cast, contributions.of_conversion(conversion.id), official)
    return refund.of(row)


def given(answer: GivenBack | NothingBack) -> GivenBack:
    assert isinstance(answer, GivenBack)
    return answer


def of_card(paid: PaidContribution, reason: str, since: dt.date, still_pays: int = 0) -> GivenBack | NothingBack:
    return refund.of_card(paid, CardRefundReason.of(reason), since=since, on=TODAY, still_pays=Dong(still_pays))


def test_w35_five_unused_months_of_the_second_card(second_card: PaidContribution) -> None:
    """5 × 79.695 = 398.475."""
    assert (second_card.contribution.rank, second_card.contribution.amount) == (2, Dong(956_340))
    back = given(of_card(second_card, "higher_group", FIVE_LEFT))
    assert (back.amount, back.provisional, back.unstated, back.to_kin) == (Dong(398_475), True, True, False)
    assert [(step.says, step.shown, step.formula) for step in back.steps] == [
        ("người tham gia đã đóng cho cả thẻ", "956.340 đ", ""),
        ("số tháng chưa dùng", "5", ""),
        ("BHXH trả lại", "398.475 đ", "956.340 × 5 ÷ 12 = 398.475"),
    ]
    assert all("2525/VBHN-BHXH" in each.source for step in back.steps for each in step.cited)
    assert [each.standing for step in back.steps for each in step.cited] == [
        *[Standing.INFERRED] * 2,
        Standing.CONFIRMED,
    ]
    assert (back.reason, back.since, back.remaining) == (CardRefundReason.HIGHER_GROUP, FIVE_LEFT, None)


def test_who_paid_is_told_and_the_insurer_s_days_count(second_card: PaidContribution) -> None:
    assert (second_card.person.name, second_card.payer) == ("Nguyễn Văn Sơn", "Nguyễn Thị An")
    step = second_card.confirmed
    assert step
    assert (step.covered_from, step.covered_to) == (STARTS, dt.date(2027, 12, 21))
    assert second_card.remittance == 1
    assert second_card.rests == []


@pytest.mark.parametrize(
    ("reason", "since", "amount", "code", "kin"),
    [
        ("duplicate", STARTS, 956_340, "606A", False),
        ("died_before_start", TODAY, 956_340, "606B", True),
        ("support_raised", FIVE_LEFT + dt.timedelta(days=1), 318_780, None, False),
    ],
)
def test_by_reason_the_sum_the_code_and_whose_it_is(
    second_card: PaidContribution, reason: str, since: dt.date, amount: int, code: str | None, kin: bool
) -> None:
    back = given(of_card(second_card, reason, since))
    assert (back.amount, back.papers.procedure, back.to_kin) == (Dong(amount), code, kin)
    assert (back.papers.form, back.papers.standing) == ("TK1-TS", Standing.CONFIRMED)
    assert back.papers.procedure_standing is Standing.TRANSCRIBED
    assert back.provisional is (reason != "died_before_start")


def test_raised_support_takes_off_what_she_goes_on_paying(second_card: PaidContribution) -> None:
    """(956.340 − 546.480) × 5 ÷ 12 = 170.775."""
    back = given(of_card(second_card, "support_raised", FIVE_LEFT, still_pays=546_480))
    assert back.amount == Dong(170_775)
    assert [step.shown for step in back.steps] == ["956.340 đ", "−546.480 đ", "5", "170.775 đ"]
    with pytest.raises(CostsMoreThanPaid) as no:
        of_card(second_card, "support_raised", FIVE_LEFT, still_pays=956_341)
    assert "956.341 đ, cao hơn số đã đóng 956.340 đ" in no.value.sentence


@pytest.mark.parametrize(
    ("reason", "since", "said", "standing"),
    [
        ("changed_mind", TODAY, "không muốn tham gia nữa", Standing.INFERRED),
        ("moved_away", TODAY, "chuyển đi nơi khác", Standing.INFERRED),
        ("base_changed", TODAY, "146/2018/NĐ-CP Điều 10", Standing.CONFIRMED),
        ("died_with_card", FIVE_LEFT, "khi thẻ đã có giá trị", Standing.INFERRED),
        ("died_before_start", FIVE_LEFT, "nên không hoàn tiền", Standing.INFERRED),
        ("duplicate", dt.date(2027, 12, 22), "không còn thời gian chưa dùng", Standing.CONFIRMED),
    ],
)
def test_what_gives_nothing_back_says_why(
    second_card: PaidContribution, reason: str, since: dt.date, said: str, standing: Standing
) -> None:
    no = of_card(second_card, reason, since)
    assert isinstance(no, NothingBack)
    assert said in no.why.sentence
    assert (no.rule.standing, bool(no.rule.source)) == (standing, True)


def test_five_of_twelve_months_of_the_pension(rich: Village) -> None:
    """1.500.000 × 22 % × 5 = 1.650.000, less 792.000 × 5 ÷ 12 = 330.000."""
    paid = pension(rich, 12)
    assert (paid.contribution.amount, paid.rests[0], paid.rests[-1]) == (
        Dong(3_168_000),
        (Month(2026, 11), 12),
        (Month(2027, 10), 1),
    )
    assert (Month(2027, 6), 5) in paid.rests
    back = given(refund.of_pension(paid, RefundReason.COMPULSORY, remaining=5))
    assert (back.amount, back.provisional, back.papers.procedure) == (Dong(1_320_000), False, "602A")
    assert [(step.says, step.shown, step.formula) for step in back.steps] == [
        ("mức đóng của các tháng còn lại", "1.650.000 đ", "1.500.000 × 22% × 5 = 1.650.000"),
        ("trừ phần Nhà nước đã hỗ trợ", "−330.000 đ", "792.000 × 5 ÷ 12 = 330.000"),
        ("BHXH trả lại", "1.320.000 đ", "1.650.000 − 330.000 = 1.320.000"),
    ]
    assert all(step.rows or step.cited for step in back.steps)
    assert (back.since, back.remaining) == (Month(2027, 6), 5)
    assert (back.rule.source, back.rule.standing) == ("Nghị định 159/2025/NĐ-CP Điều 8", Standing.TRANSCRIBED)


def test_of_two_years_ahead_the_last_months_come_back_as_they_were_discounted(rich: Village) -> None:
    """The last of 24 months: 330.000 ÷ 1,0031^23 = 307.324, less 66.000; all of them: what was paid."""
    paid = pension(rich, 24)
    assert paid.contribution.method is PaymentMethod.AHEAD
    one = given(refund.of_pension(paid, RefundReason.DEATH, remaining=1))
    assert (one.amount, one.to_kin) == (Dong(241_324), True)
    assert any("0,31%" in step.formula for step in one.steps)
    assert (one.provisional, one.unstated) == (True, True), "which support is taken off, the decree leaves open"
    assert "các tháng còn lại" in one.steps[1].note
    assert given(refund.of_pension(paid, RefundReason.PENSION, remaining=24)).amount == paid.contribution.amount


@pytest.mark.parametrize("reason", [RefundReason.STOPS, RefundReason.OTHER])
def test_of_a_pension_no_other_reason_gives_anything(rich: Village, reason: RefundReason) -> None:
    no = refund.of_pension(pension(rich, 12), reason, remaining=5)
    assert isinstance(no, NothingBack)
    assert (reason.label in no.why.sentence, no.rule.standing) == (True, Standing.TRANSCRIBED)


def test_a_month_paid_alone_has_nothing_prepaid(rich: Village) -> None:
    paid = pension(rich, 1)
    assert paid.nothing_prepaid
    assert "hằng tháng" in paid.nothing_prepaid.why.sentence


def test_before_the_insurer_s_yes_there_is_nothing_to_give_back(rich: Village) -> None:
    (row,) = contributions.of_conversion(rich.reserve(rich.line(rich.an)).id)
    paid = refund.of(row)
    assert (paid.confirmed, paid.remittance) == (None, None)
    with pytest.raises(ValueError, match="not confirmed"):
        of_card(paid, "duplicate", TODAY)


def test_asking_writes_nothing(rich: Village, second_card: PaidContribution) -> None:
    before = written(rich.club.id)
    of_card(second_card, "higher_group", FIVE_LEFT)
    assert written(rich.club.id) == before
