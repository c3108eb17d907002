"""A pledge that no longer reaches a year's premium: by how much, and which one would."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import cast

import pytest

from savings_app.insurance import affordable
from savings_app.insurance.law import Law
from savings_app.insurance.quote import Quote
from savings_app.members import Pledge
from savings_app.money import Dong
from savings_app.reports import pledged_year
from savings_app.schemes import Rhythm
from tests.village import HEALTH


@dataclass(frozen=True)
class Meant:
    """A pledge without its purse."""

    amount: Dong
    rhythm: Rhythm


def meant(*several: tuple[int, Rhythm]) -> list[Pledge]:
    return [cast("Pledge", Meant(Dong(amount), rhythm)) for amount, rhythm in several]


def card(day: dt.date) -> list[Quote]:
    return affordable.steps(Law.on(day), HEALTH)


@pytest.mark.parametrize(
    ("day", "short"),
    [
        (dt.date(2024, 6, 30), None),
        (dt.date(2024, 7, 1), Dong(168_600)),
        (dt.date(2026, 7, 1), Dong(271_200)),
    ],
)
def test_three_thousand_a_day_was_enough_until_the_base_rose(day: dt.date, short: Dong | None) -> None:
    found = pledged_year.of(meant((3_000, Rhythm.DAY)), card(day))
    assert (found and found.short) == short
    if found:
        assert (found.brings, found.needed) == (Dong(1_095_000), Dong(4_000))


def test_it_says_what_to_put_aside() -> None:
    found = pledged_year.of(meant((100_000, Rhythm.MONTH)), card(dt.date(2026, 11, 22)))
    assert found is not None
    assert found.sentence == (
        "Mức này góp cả năm được 1.200.000 đ; 12 tháng bảo hiểm nộp ngày 22/11/2026 tốn 1.366.200 đ: mỗi năm thiếu "
        "166.200 đ. Muốn vừa đủ, chị góp 114.000 đ mỗi tháng."
    )


@pytest.mark.parametrize(
    ("pledges", "needed"),
    [
        (meant((3_000, Rhythm.DAY), (6_000, Rhythm.WEEK)), None),
        (meant((3_000, Rhythm.DAY), (5_000, Rhythm.WEEK)), Dong(4_000)),
        (meant((10_000, Rhythm.WEEK), (1_000, Rhythm.DAY)), Dong(20_000)),
        (meant((4_000, Rhythm.DAY)), None),
        (meant((3_000, Rhythm.DAY), (500_000, Rhythm.SEASON)), None),
        (meant((500_000, Rhythm.SEASON)), None),
        ([], None),
    ],
)
def test_all_pledges_of_a_scheme_count_and_seasons_cannot_be_counted(
    pledges: list[Pledge], needed: Dong | None
) -> None:
    found = pledged_year.of(pledges, card(dt.date(2026, 11, 22)))
    assert (found and found.needed) == needed


def test_what_has_no_price_has_no_pledge_to_reach_it() -> None:
    assert pledged_year.of(meant((1_000, Rhythm.DAY)), []) is None


@pytest.mark.parametrize(
    ("on", "until", "due"),
    [
        ("2026-11-22", None, "2027-11-22"),
        ("2026-11-22", "2026-11-21", "2027-11-22"),
        ("2026-11-22", "2026-11-22", "2026-11-22"),
        ("2026-11-22", "2027-03-20", "2027-03-20"),
        ("2026-11-22", "2028-03-20", "2027-12-31"),
        ("2027-03-01", None, "2027-12-31"),
        ("2028-01-01", None, None),
    ],
)
def test_a_year_is_due_when_the_cover_ends_or_in_a_year(on: str, until: str | None, due: str | None) -> None:
    found = pledged_year.due(dt.date.fromisoformat(until) if until else None, on=dt.date.fromisoformat(on))
    assert found == (due and dt.date.fromisoformat(due))
