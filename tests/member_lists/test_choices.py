"""The few words a cell may hold, as people write them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from savings_app.member_lists.choices import (
    UnknownChoice,
    read_group,
    read_relation,
    read_rhythm,
    read_support,
    read_yes_or_no,
)
from savings_app.member_lists.sheet import Cell
from savings_app.schemes import HealthGroup, Labelled, Relation, Rhythm, SupportCategory

READERS: list[tuple[Callable[[Cell], Any], type[Labelled]]] = [
    (read_relation, Relation),
    (read_rhythm, Rhythm),
    (read_support, SupportCategory),
    (read_group, HealthGroup),
]


@pytest.mark.parametrize(("read", "choices"), READERS)
def test_every_label_is_understood_in_any_case(read: Callable[[Cell], Any], choices: type[Labelled]) -> None:
    assert [read(each.label) for each in choices] == list(choices)
    assert [read(f" {each.label.upper()}. ") for each in choices] == list(choices)


@pytest.mark.parametrize(
    ("read", "typed", "choice"),
    [
        (read_relation, "Chu ho", Relation.HEAD),
        (read_relation, "vợ", Relation.SPOUSE),
        (read_relation, "vợ / chồng", Relation.SPOUSE),
        (read_relation, "con gái", Relation.CHILD),
        (read_relation, "con dâu", Relation.OTHER),
        (read_relation, "mẹ", Relation.PARENT),
        (read_rhythm, "hàng tuần", Rhythm.WEEK),
        (read_rhythm, "mùa vụ", Rhythm.SEASON),
        (read_support, "cận nghèo", SupportCategory.NEAR_POOR),
        (read_support, "DTTS", SupportCategory.ETHNIC_MINORITY),
        (read_support, "không", SupportCategory.OTHER),
        (read_group, "hssv", HealthGroup.STUDENT),
        (read_group, "Hộ", HealthGroup.HOUSEHOLD),
        (read_group, "cận nghèo", HealthGroup.NEAR_POOR),
        (read_group, "mức sống trung bình", HealthGroup.AGRICULTURE),
        (read_yes_or_no, "X", True),
        (read_yes_or_no, "Có", True),
        (read_yes_or_no, True, True),
        (read_yes_or_no, 1, True),
        (read_yes_or_no, "không", False),
        (read_yes_or_no, 0, False),
        (read_yes_or_no, False, False),
    ],
)
def test_other_words(read: Callable[[Cell], Any], typed: Cell, choice: object) -> None:
    assert read(typed) is choice


@pytest.mark.parametrize(
    ("read", "typed"),
    [
        (read_relation, "bà"),
        (read_relation, "ba"),
        (read_relation, "chú"),
        (read_relation, "con" + " " * 40 + "x"),
        (read_rhythm, "năm"),
        (read_support, "có"),
        (read_group, "giàu"),
        (read_yes_or_no, "có thể"),
        (read_yes_or_no, "?"),
        (read_yes_or_no, "x" * 5_000),
    ],
)
def test_words_that_are_not_understood_are_answered_with_the_choices(read: Callable[[Cell], Any], typed: str) -> None:
    with pytest.raises(UnknownChoice) as refused:
        read(typed)
    assert len(refused.value.typed) <= 40
    assert refused.value.choices.count("“") >= 3
