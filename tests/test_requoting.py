"""A conversion priced once more, for its own day or another: the same price passes, another one is told."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from savings_app import contributions, conversions, people
from savings_app.contributions import Conversion, State
from savings_app.money import Dong
from savings_app.people import Person
from savings_app.requoting import FactsChanged, QuoteChanged, check_quote
from savings_app.schemes import Relation, SupportCategory
from tests.village import NOW, PENSION, TODAY, Village

NEXT_YEAR = dt.date(2027, 1, 5)
"""The rural poverty line is 2.200.000 đ by then, so that the State gives a poor member more."""


def approved(cast: Village) -> Conversion:
    """A poor member's month of the pension, for a day in the coming year."""
    Person.update(category=SupportCategory.POOR).where(Person.id == cast.an.person.id).execute()
    cast.deposit(cast.health(cast.an), 1_000_000)
    return cast.reserve(cast.line(cast.an, income=2_200_000), months=1, day=NEXT_YEAR, scheme=PENSION)


def check(conversion: Conversion, on: dt.date) -> None:
    check_quote(conversion, contributions.of_conversion(conversion.id), on=on)


@pytest.mark.parametrize("on", [NEXT_YEAR, NEXT_YEAR + dt.timedelta(days=1)])
def test_the_same_price_passes(cast: Village, on: dt.date) -> None:
    check(approved(cast), on)


def test_another_price_names_both_days(cast: Village) -> None:
    conversion = approved(cast)
    with pytest.raises(QuoteChanged) as no:
        check(conversion, TODAY)
    assert vars(no.value) == {
        "conversion": conversion.id,
        "payment_day": NEXT_YEAR,
        "before": Dong(242_000),
        "on": TODAY,
        "now": Dong(319_000),
    }
    assert no.value.sentence.startswith("Tính cho ngày 05/01/2027: 242.000 đ; nộp ngày 22/11/2026 là 319.000 đ: ")


def test_a_line_of_0_1_that_names_no_group_passes_at_the_same_price(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 1_400_000)
    conversion = cast.reserve(cast.line(cast.an))
    (row,) = contributions.of_conversion(conversion.id)
    old = {**json.loads(row.contribution.quote_line), "group": None}
    row.contribution.quote_line = json.dumps(old)
    assert row.contribution.line.group is None
    check_quote(conversion, [row], on=TODAY + dt.timedelta(days=1))


def test_without_rows_there_is_nothing_to_price(cast: Village) -> None:
    check_quote(approved(cast), [], on=TODAY)


@pytest.mark.parametrize("fact", [{"category": SupportCategory.OTHER}, {"category": SupportCategory.NEAR_POOR}])
def test_what_changed_since_is_seen_on_the_very_day(cast: Village, fact: dict[str, SupportCategory]) -> None:
    conversion = approved(cast)
    people.change(cast.an.person, **fact)
    with pytest.raises(FactsChanged) as no:
        check(conversion, NEXT_YEAR)
    assert no.value.before == Dong(242_000)
    assert no.value.now > no.value.before


def test_a_rank_that_came_free_is_seen_before_the_yes_and_before_the_money_goes(cast: Village) -> None:
    """An alone as first, Bình of the same household as second; An is declined: Bình is the first now."""
    people.move_in(cast.binh.person, people.household_of(cast.an.person.id), Relation.OTHER)
    for member in (cast.an, cast.binh):
        cast.deposit(cast.health(member), 1_400_000)
    an, binh = cast.propose(cast.line(cast.an)), cast.propose(cast.line(cast.binh))
    conversions.decline(an, reason="để sau", by=cast.lan, at=NOW)
    with pytest.raises(FactsChanged) as no:
        conversions.approve(binh, by=cast.lan, at=NOW)
    assert (no.value.before, no.value.now) == (Dong(956_340), Dong(1_366_200))
    (row,) = contributions.of_conversion(binh.id)
    assert row.state is State.PROPOSED, "the yes is not kept"
    conversions.decline(binh, reason="tính lại", by=cast.lan, at=NOW)
