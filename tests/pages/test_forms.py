"""Places typed beside names: nothing typed anew changes nothing, and what got another place goes just there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from savings_app.typed import UnreadableNumber
from savings_app.web import forms

IDS = [31, 7, 12, 5, 44]


def ordered(ids: list[int], places: list[int | str]) -> list[int]:
    return forms.order({f"place-{each}": str(place) for each, place in zip(ids, places, strict=True)}, ids)


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ([1, 2, 3, 4, 5], [31, 7, 12, 5, 44]),
        ([5, 2, 3, 4, 5], [7, 12, 5, 44, 31]),
        ([1, 2, 3, 4, 2], [31, 44, 7, 12, 5]),
        ([1, 2, 3, 1, 1], [5, 44, 31, 7, 12]),
        ([1, 2, 99, 4, 5], [31, 7, 5, 44, 12]),
        ([1, 2, 0, 4, 5], [12, 31, 7, 5, 44]),
    ],
)
def test_what_got_another_place_goes_just_there(places: list[int | str], expected: list[int]) -> None:
    assert ordered(IDS, places) == expected


@given(st.permutations(range(1, 8)))
def test_places_for_all_are_their_order(places: list[int]) -> None:
    ids = list(range(100, 107))
    assert ordered(ids, [*places]) == [each for _, each in sorted(zip(places, ids, strict=True))]


@given(st.lists(st.integers(0, 20), min_size=6, max_size=6))
def test_nobody_is_lost_or_doubled(places: list[int]) -> None:
    ids = list(range(100, 106))
    assert sorted(ordered(ids, [*places])) == ids


def test_a_place_that_is_no_number_is_refused() -> None:
    with pytest.raises(UnreadableNumber):
        ordered(IDS, [1, 2, "ba", 4, 5])
    with pytest.raises(UnreadableNumber):
        forms.order({}, IDS)
