"""A province's own poverty line is asked for only where its support goes by it, on the days it does."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app.reports import local_standard
from tests import city
from tests.village import TODAY, Village


@pytest.mark.parametrize(
    ("province", "on", "asked"),
    [
        ("79", TODAY, True),
        ("79", dt.date(2025, 12, 31), False),
        ("79", dt.date(2028, 1, 1), False),
        ("42", TODAY, False),
        ("42", dt.date(2024, 1, 1), False),
    ],
)
def test_only_where_the_support_goes_by_it(cast: Village, province: str, on: dt.date, asked: bool) -> None:
    assert local_standard.is_asked(city.build(cast, province=province).cast.club.id, on=on) is asked


def test_not_where_no_support_is_known(cast: Village) -> None:
    assert not local_standard.is_asked(cast.club.id, on=TODAY)
