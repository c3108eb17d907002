"""What paying today or later does to a card: told by the law's own rule of the gap."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app.insurance.household_health.cards import is_interrupted
from savings_app.insurance.law import Law
from savings_app.reports import card_renewal
from tests.village import TODAY


@pytest.mark.parametrize(
    ("until", "interrupted_from"),
    [
        (dt.date(2026, 10, 31), dt.date(2027, 1, 30)),
        (dt.date(2026, 11, 22), dt.date(2027, 2, 21)),
        (dt.date(2025, 3, 31), dt.date(2025, 7, 1)),
        (dt.date(2024, 5, 20), dt.date(2024, 8, 21)),
        (dt.date(2027, 10, 1), dt.date(2027, 12, 31)),
        (dt.date(2027, 10, 2), None),
        (dt.date(2028, 2, 1), None),
        (dt.date(2016, 1, 1), None),
    ],
)
def test_the_first_day_a_gap_is_an_interruption(until: dt.date, interrupted_from: dt.date | None) -> None:
    """90 uncovered days; before 01/07/2025 three months of one year; none where no law is written for the days."""
    assert card_renewal.interrupted_on(until) == interrupted_from
    if interrupted_from is not None:
        assert is_interrupted(Law.on(interrupted_from), until)
        assert not is_interrupted(Law.on(interrupted_from - dt.timedelta(days=1)), until)


@pytest.mark.parametrize(
    ("until", "said"),
    [
        (dt.date(2026, 11, 22), "Đóng chậm nhất ngày 22/11/2026 thì thẻ liền nhau; để đến 21/02/2027 là gián đoạn."),
        (
            dt.date(2026, 11, 21),
            "Đóng hôm nay có thẻ từ 22/11/2026; để đến 20/02/2027 là gián đoạn, phải chờ mới có thẻ.",
        ),
        (
            dt.date(2026, 8, 24),
            "Đóng hôm nay có thẻ từ 22/11/2026; để đến 23/11/2026 là gián đoạn, phải chờ mới có thẻ.",
        ),
        (dt.date(2026, 8, 23), "Gián đoạn từ 22/11/2026: đóng hôm nay thì thẻ mới có từ 22/12/2026."),
        (dt.date(2016, 1, 1), "Đóng hôm nay thì thẻ mới có từ 22/12/2026."),
        (None, "Nếu là thẻ đầu tiên, đóng hôm nay thì thẻ có từ 22/12/2026."),
    ],
)
def test_what_she_is_told(until: dt.date | None, said: str) -> None:
    found = card_renewal.renewal(until, on=TODAY)
    assert found is not None
    assert found.sentence == said


def test_beyond_the_law_that_is_known_no_interruption_is_named() -> None:
    found = card_renewal.renewal(dt.date(2027, 10, 10), on=dt.date(2027, 10, 1))
    assert found is not None
    assert found.sentence == "Đóng chậm nhất ngày 10/10/2027 thì thẻ liền nhau."


def test_a_day_without_law_tells_nothing() -> None:
    assert card_renewal.renewal(dt.date(2010, 1, 1), on=dt.date(2010, 6, 1)) is None
