"""An approved conversion on another day than its own: the same price passes, another one names both days."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from savings_app import contributions
from savings_app.contributions import Conversion
from savings_app.money import Dong
from savings_app.people import Person
from savings_app.requoting import QuoteChanged, check_quote
from savings_app.schemes import SupportCategory
from tests.village import PENSION, TODAY, Village

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
