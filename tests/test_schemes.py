"""Schemes and the other choices: what is stored, and what people read."""

from __future__ import annotations

from typing import Any

import pytest

from savings_app.schemes import Labelled, PaymentMethod, Relation, Rhythm, Scheme, SupportCategory

STORED = [
    (Scheme.VOLUNTARY_PENSION, "VOLUNTARY_PENSION", "BHXH tự nguyện"),
    (Scheme.HOUSEHOLD_HEALTH, "HOUSEHOLD_HEALTH", "BHYT hộ gia đình"),
    (SupportCategory.POOR, "poor", "hộ nghèo"),
    (SupportCategory.NEAR_POOR, "near_poor", "hộ cận nghèo"),
    (SupportCategory.ETHNIC_MINORITY, "ethnic_minority", "dân tộc thiểu số"),
    (SupportCategory.OTHER, "other", "người tham gia khác"),
    (PaymentMethod.MONTHLY, "monthly", "hằng tháng"),
    (PaymentMethod.QUARTERLY, "quarterly", "3 tháng một lần"),
    (PaymentMethod.HALF_YEARLY, "half_yearly", "6 tháng một lần"),
    (PaymentMethod.YEARLY, "yearly", "12 tháng một lần"),
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

KINDS: list[Any] = [Scheme, SupportCategory, PaymentMethod, Relation, Rhythm]


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
    assert [method.months for method in PaymentMethod] == [1, 3, 6, 12]
