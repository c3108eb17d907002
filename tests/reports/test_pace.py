"""Until which day she has put in what she means to: worked cases, and the law that nothing is counted twice."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from savings_app.money import Dong
from savings_app.reports.pace import due_until, open_stretches, paid_up_to
from savings_app.schemes import Rhythm

START = dt.date(2026, 11, 1)


@dataclass(frozen=True)
class Meant:
    """A pledge without its purse."""

    amount: Dong
    rhythm: Rhythm
    from_day: dt.date


def meant(amount: int, rhythm: Rhythm = Rhythm.DAY, from_day: dt.date = START) -> Meant:
    return Meant(Dong(amount), rhythm, from_day)


@pytest.mark.parametrize(
    ("pledges", "put_in", "covered"),
    [
        ([meant(3_000)], 0, None),
        ([meant(3_000)], 2_999, None),
        ([meant(3_000)], 3_000, dt.date(2026, 11, 1)),
        ([meant(3_000)], 50_000, dt.date(2026, 11, 16)),
        ([meant(20_000, Rhythm.WEEK)], 59_999, dt.date(2026, 11, 14)),
        ([meant(100_000, Rhythm.MONTH)], 250_000, dt.date(2026, 12, 31)),
        ([meant(100_000, Rhythm.MONTH, dt.date(2026, 1, 31))], 100_000, dt.date(2026, 2, 27)),
        ([meant(100_000, Rhythm.SEASON)], 250_000, None),
        ([meant(0)], 250_000, None),
        ([], 250_000, None),
        # Ten days at 3.000 đ, then 5.000 đ a day from the 11th on.
        ([meant(3_000), meant(5_000, from_day=dt.date(2026, 11, 11))], 29_999, dt.date(2026, 11, 9)),
        ([meant(3_000), meant(5_000, from_day=dt.date(2026, 11, 11))], 30_000, dt.date(2026, 11, 10)),
        ([meant(3_000), meant(5_000, from_day=dt.date(2026, 11, 11))], 45_000, dt.date(2026, 11, 13)),
        # Nine days are two weeks of pledges due; three weeks are three months where a month begins.
        ([meant(10_000, Rhythm.WEEK), meant(1_000, from_day=dt.date(2026, 11, 10))], 21_000, dt.date(2026, 11, 10)),
        ([meant(90_000, Rhythm.MONTH), meant(1_000, from_day=dt.date(2026, 12, 1))], 91_000, dt.date(2026, 12, 1)),
        ([meant(90_000, Rhythm.MONTH), meant(1_000, from_day=dt.date(2026, 12, 2))], 181_000, dt.date(2026, 12, 2)),
        # Two pledges from the same day: the newer one counts.
        ([meant(3_000), meant(5_000)], 10_000, dt.date(2026, 11, 2)),
        # After a season the counting begins anew.
        ([meant(3_000, Rhythm.SEASON, dt.date(2026, 10, 1)), meant(5_000)], 10_000, dt.date(2026, 11, 2)),
    ],
)
def test_the_day_she_is_paid_up_to(pledges: list[Meant], put_in: int, covered: dt.date | None) -> None:
    assert paid_up_to(pledges, [(START, Dong(put_in))]) == covered


def test_money_from_before_the_first_pledge_counted_is_another_matter() -> None:
    before = START - dt.timedelta(days=1)
    assert paid_up_to([meant(3_000)], [(before, Dong(90_000)), (START, Dong(6_000))]) == dt.date(2026, 11, 2)


def test_far_more_than_a_lifetime_has_a_day_still() -> None:
    assert paid_up_to([meant(1, Rhythm.MONTH)], [(START, Dong(1_000_000_000))]) is not None


@given(
    st.lists(st.tuples(st.integers(1, 9), st.integers(0, 40)), min_size=1, max_size=4),
    st.integers(0, 500),
)
def test_daily_pledges_agree_with_counting_day_by_day(steps: list[tuple[int, int]], put_in: int) -> None:
    pledges, day = [], START
    for amount, days_later in steps:
        day += dt.timedelta(days=days_later)
        pledges.append(meant(amount, from_day=day))
    left, open_day = put_in, pledges[0].from_day
    while left >= (due := [each for each in pledges if each.from_day <= open_day][-1].amount.amount):
        left, open_day = left - due, open_day + dt.timedelta(days=1)
    expected = open_day - dt.timedelta(days=1) if open_day > pledges[0].from_day else None
    assert paid_up_to(pledges, [(pledges[0].from_day, Dong(put_in))]) == expected


@pytest.mark.parametrize(
    ("pledges", "put_in", "until", "due"),
    [
        ([meant(3_000)], 0, dt.date(2026, 11, 10), [(10, 3_000)]),
        ([meant(3_000)], 15_000, dt.date(2026, 11, 10), [(5, 3_000)]),
        ([meant(3_000)], 16_000, dt.date(2026, 11, 10), [(5, 3_000)]),
        ([meant(3_000)], 30_000, dt.date(2026, 11, 10), []),
        ([meant(20_000, Rhythm.WEEK)], 0, dt.date(2026, 11, 7), [(1, 20_000)]),
        ([meant(20_000, Rhythm.WEEK)], 20_000, dt.date(2026, 11, 8), [(1, 20_000)]),
        ([meant(100_000, Rhythm.MONTH)], 0, dt.date(2027, 1, 1), [(3, 100_000)]),
        ([meant(100_000, Rhythm.MONTH)], 100_000, dt.date(2026, 11, 30), []),
        (
            [meant(3_000), meant(5_000, from_day=dt.date(2026, 11, 6))],
            6_000,
            dt.date(2026, 11, 7),
            [(3, 3_000), (2, 5_000)],
        ),
        ([meant(3_000), meant(5_000, from_day=dt.date(2026, 11, 6))], 6_000, dt.date(2026, 11, 4), [(2, 3_000)]),
        ([meant(3_000, Rhythm.SEASON)], 0, dt.date(2026, 11, 10), []),
        # Of the 31st: after February the months are due on their last days again.
        ([meant(100_000, Rhythm.MONTH, dt.date(2026, 1, 31))], 1_000_000, dt.date(2026, 12, 30), [(1, 100_000)]),
        ([meant(100_000, Rhythm.MONTH, dt.date(2026, 1, 31))], 100_000, dt.date(2026, 3, 30), [(1, 100_000)]),
        ([meant(100_000, Rhythm.MONTH, dt.date(2026, 1, 31))], 100_000, dt.date(2026, 3, 31), [(2, 100_000)]),
    ],
)
def test_what_catching_up_to_a_day_takes(
    pledges: list[Meant], put_in: int, until: dt.date, due: list[tuple[int, int]]
) -> None:
    stretches = open_stretches(pledges, Dong(put_in))
    found = due_until(stretches, until) if stretches else []
    assert [(each.times, int(each.amount)) for each in found] == due


@given(
    began=st.dates(dt.date(2026, 1, 1), dt.date(2028, 12, 31)),
    rhythm=st.sampled_from([Rhythm.DAY, Rhythm.WEEK, Rhythm.MONTH]),
    put_in=st.integers(0, 1_500),
    days=st.integers(0, 800),
)
def test_what_is_offered_is_enough_and_one_time_less_is_not(
    began: dt.date, rhythm: Rhythm, put_in: int, days: int
) -> None:
    pledges, until = [meant(100, rhythm, began)], began + dt.timedelta(days=days)
    for due in due_until(open_stretches(pledges, Dong(put_in)), until):
        enough = paid_up_to(pledges, [(began, Dong(put_in) + due.sum)])
        less = paid_up_to(pledges, [(began, Dong(put_in) + due.amount * (due.times - 1))])
        assert enough is not None
        assert enough >= until
        assert less is None or less < until


@given(st.integers(0, 400_000), st.integers(0, 200))
def test_whoever_catches_up_is_paid_up_to_that_day(put_in: int, days: int) -> None:
    pledges = [
        meant(3_000),
        meant(20_000, Rhythm.WEEK, dt.date(2026, 11, 20)),
        meant(1_000, from_day=dt.date(2027, 1, 3)),
    ]
    until = START + dt.timedelta(days=days)
    due = Dong.total(each.sum for each in due_until(open_stretches(pledges, Dong(put_in)), until))
    covered = paid_up_to(pledges, [(START, Dong(put_in) + due)])
    assert covered is not None
    assert covered >= until
