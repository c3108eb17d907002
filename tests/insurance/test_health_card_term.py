"""Whether a first card must be a year's: a policy, asked for every card that has to wait."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from savings_app.insurance.household_health import FirstCardNotAYear, card_from, check_first_term, must_wait
from savings_app.insurance.law import Law
from savings_app.insurance.policies import FirstCardTerm

TODAY = dt.date(2026, 11, 22)
LAW = Law.on(TODAY)
A_YEAR = replace(LAW, policies=replace(LAW.policies, first_card_term=FirstCardTerm.TWELVE_MONTHS))
UNTIL = [None, dt.date(2026, 8, 23), dt.date(2026, 8, 24), dt.date(2026, 11, 21), TODAY, dt.date(2026, 12, 31)]
WAITS = [True, True, False, False, False, False]


@pytest.mark.parametrize(("until", "waits"), list(zip(UNTIL, WAITS, strict=True)))
def test_a_card_that_waits_is_a_year_long_where_that_is_the_policy(until: dt.date | None, waits: bool) -> None:
    assert must_wait(LAW, until) is waits
    assert (card_from(LAW, until) == TODAY + dt.timedelta(days=30)) is waits
    check_first_term(A_YEAR, 12, until)
    for months in (3, 6):
        check_first_term(LAW, months, until)
        if waits:
            with pytest.raises(FirstCardNotAYear) as refused:
                check_first_term(A_YEAR, months, until)
            assert (refused.value.months, refused.value.a_year) == (months, 12)
        else:
            check_first_term(A_YEAR, months, until)
