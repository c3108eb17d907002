"""Schemes and the other choices: what is stored, and what people read."""

from __future__ import annotations

from typing import Any

import pytest

from savings_app.schemes import (
    PERIODIC,
    HealthGroup,
    Labelled,
    LocalBeneficiary,
    PaymentMethod,
    PovertyStandard,
    Relation,
    Rhythm,
    Scheme,
    SupportCategory,
)

STORED = [
    (Scheme.VOLUNTARY_PENSION, "VOLUNTARY_PENSION", "BHXH tự nguyện"),
    (Scheme.HOUSEHOLD_HEALTH, "HOUSEHOLD_HEALTH", "BHYT hộ gia đình"),
    (SupportCategory.POOR, "poor", "hộ nghèo"),
    (SupportCategory.ISLAND, "island", "người ở xã đảo, đặc khu"),
    (SupportCategory.NEAR_POOR, "near_poor", "hộ cận nghèo"),
    (SupportCategory.ETHNIC_MINORITY, "ethnic_minority", "dân tộc thiểu số"),
    (SupportCategory.OTHER, "other", "người tham gia khác"),
    (PaymentMethod.MONTHLY, "monthly", "hằng tháng"),
    (PaymentMethod.QUARTERLY, "quarterly", "3 tháng một lần"),
    (PaymentMethod.HALF_YEARLY, "half_yearly", "6 tháng một lần"),
    (PaymentMethod.YEARLY, "yearly", "12 tháng một lần"),
    (PaymentMethod.AHEAD, "ahead", "một lần cho nhiều năm về sau"),
    (PaymentMethod.MISSING, "missing", "một lần cho thời gian còn thiếu"),
    (PovertyStandard.NATIONAL, "national", "chuẩn nghèo quốc gia"),
    (PovertyStandard.LOCAL, "local", "chuẩn nghèo của địa phương"),
    (HealthGroup.HOUSEHOLD, "household", "hộ gia đình"),
    (HealthGroup.POOR, "poor", "hộ nghèo"),
    (HealthGroup.NEAR_POOR, "near_poor", "hộ cận nghèo"),
    (HealthGroup.NEAR_POOR_IN_POOR_COMMUNE, "near_poor_in_poor_commune", "hộ cận nghèo ở xã nghèo"),
    (HealthGroup.ETHNIC_MINORITY, "ethnic_minority", "dân tộc thiểu số ở xã không còn khó khăn"),
    (HealthGroup.STUDENT, "student", "học sinh, sinh viên"),
    (HealthGroup.GRASSROOTS, "grassroots", "an ninh cơ sở, y tế thôn bản, nghệ nhân"),
    (HealthGroup.TRAFFICKING_VICTIM, "trafficking_victim", "nạn nhân mua bán người"),
    (HealthGroup.AGRICULTURE, "agriculture", "hộ nông, lâm, ngư, diêm nghiệp có mức sống trung bình"),
    (HealthGroup.BOMB_VICTIM, "bomb_victim", "nạn nhân bom mìn"),
    (LocalBeneficiary.POOR, "poor", "hộ nghèo"),
    (LocalBeneficiary.NEAR_POOR, "near_poor", "hộ cận nghèo"),
    (LocalBeneficiary.NEAR_POOR_IN_POOR_COMMUNE, "near_poor_in_poor_commune", "hộ cận nghèo ở xã nghèo"),
    (LocalBeneficiary.ETHNIC_MINORITY, "ethnic_minority", "dân tộc thiểu số ở xã không còn khó khăn"),
    (LocalBeneficiary.STUDENT, "student", "học sinh, sinh viên"),
    (LocalBeneficiary.GRASSROOTS, "grassroots", "an ninh cơ sở, y tế thôn bản, nghệ nhân"),
    (LocalBeneficiary.AGRICULTURE, "agriculture", "hộ nông, lâm, ngư, diêm nghiệp có mức sống trung bình"),
    (LocalBeneficiary.AGED_65, "aged_65", "từ 65 đến dưới 75 tuổi"),
    (LocalBeneficiary.AGED_70_TO_74, "aged_70_to_74", "từ 70 đến dưới 75 tuổi"),
    (LocalBeneficiary.AGED_77_TO_79, "aged_77_to_79", "từ 77 đến dưới 80 tuổi"),
    (LocalBeneficiary.LEFT_POVERTY, "left_poverty", "vừa thoát nghèo, thoát cận nghèo"),
    (LocalBeneficiary.MILD_DISABILITY, "mild_disability", "khuyết tật nhẹ"),
    (LocalBeneficiary.ETHNIC_MINORITY_WITHOUT_CARD, "ethnic_minority_without_card", "dân tộc thiểu số chưa có thẻ"),
    (LocalBeneficiary.PUPIL, "pupil", "học sinh phổ thông"),
    (LocalBeneficiary.HARD_UP_PUPIL, "hard_up_pupil", "học sinh khó khăn của hộ nông nghiệp"),
    (Relation.HEAD, "head", "chủ hộ"),
    (Relation.SPOUSE, "spouse", "vợ/chồng"),
    (Relation.CHILD, "child", "con"),
    (Relation.PARENT, "parent", "cha/mẹ"),
    (Relation.OTHER, "other", "khác"),
    (Rhythm.DAY, "day", "ngày"),
    (Rhythm.WEEK, "week", "tuần"),
    (Rhythm.MONTH, "month", "tháng"),
    (Rhythm.SEASON, "season", "mùa"),
]

KINDS: list[Any] = [
    Scheme,
    SupportCategory,
    PaymentMethod,
    PovertyStandard,
    HealthGroup,
    LocalBeneficiary,
    Relation,
    Rhythm,
]


@pytest.mark.parametrize(("choice", "stored", "label"), STORED)
def test_a_choice_is_stored_by_value_and_read_by_label(choice: Labelled, stored: str, label: str) -> None:
    kind: Any = type(choice)
    assert kind(stored) is choice
    assert (str(choice), f"{choice}", choice.value, choice) == (stored, stored, stored, stored)
    assert choice.label == label


@pytest.mark.parametrize("kind", KINDS)
def test_the_table_above_is_whole(kind: type[Labelled]) -> None:
    assert list(kind) == [choice for choice, _, _ in STORED if isinstance(choice, kind)]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("value", ["", "x", "POOR", "BHXH tự nguyện", None])
def test_what_is_not_stored_is_no_choice(kind: Any, value: str | None) -> None:
    with pytest.raises(ValueError, match="is not a valid"):
        kind(value)


def test_a_payment_covers_whole_months() -> None:
    assert {method: method.months for method in PERIODIC} == dict(zip(PERIODIC, (1, 3, 6, 12), strict=True))


@pytest.mark.parametrize("method", [method for method in PaymentMethod if method not in PERIODIC])
def test_the_one_off_methods_have_no_months_of_their_own(method: PaymentMethod) -> None:
    with pytest.raises(KeyError):
        _ = method.months


def test_what_a_club_prices_by_and_what_a_province_supports_are_called_alike() -> None:
    for group in HealthGroup:
        alike = [each for each in LocalBeneficiary if each.value == group.value]
        assert [each.label for each in alike] in ([], [group.label])
