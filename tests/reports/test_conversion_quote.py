"""What a proposal would cost beside what the purses hold, before anything is asked for."""

from __future__ import annotations

from uuid import uuid4

import pytest

from savings_app import conversions
from savings_app.insurance.figures import Parameter
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.pricing import Line, Proposal
from savings_app.refusals import NotFound
from savings_app.reports.conversion_quote import TriedQuote, tried
from savings_app.schemes import Scheme
from tests import insured, village
from tests.village import HEALTH, PENSION, TODAY, Village


def test_lines_purses_and_what_is_missing(book: None) -> None:
    cast = village.build()
    cast.deposit(cast.health(cast.an), 500_000)
    cast.deposit(cast.health(cast.binh), 400_000)
    both = _tried(
        cast, HEALTH, Line(cast.an.person.id, cast.health(cast.an)), Line(cast.binh.person.id, cast.health(cast.an))
    )
    assert [(line.person.name, line.quote.amount) for line in both.lines] == [
        ("Nguyễn Thị An", Dong(341_550)),
        ("Trần Thị Bình", Dong(341_550)),
    ]
    assert (both.total, both.missing) == (Dong(683_100), Dong(183_100))
    (use,) = both.purses
    assert (use.payer.free, use.wanted, use.missing) == (Dong(500_000), Dong(683_100), Dong(183_100))
    shared = _tried(
        cast, HEALTH, Line(cast.an.person.id, cast.health(cast.an)), Line(cast.binh.person.id, cast.health(cast.binh))
    )
    assert shared.missing == Dong(0)
    assert len(shared.purses) == 2


def test_what_waits_for_a_yes_no_longer_pays(book: None) -> None:
    cast = village.build()
    cast.deposit(cast.health(cast.an), 500_000)
    insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))
    found = _tried(cast, HEALTH, Line(cast.binh.person.id, cast.health(cast.an)))
    assert found.missing == Dong(2 * 341_550 - 500_000)


def test_a_purse_that_is_not_the_club_s_is_not_there(book: None) -> None:
    cast = village.build()
    with pytest.raises(NotFound):
        _tried(cast, HEALTH, Line(cast.an.person.id, Purse(999, cast.purse_fund.id, HEALTH)))


@pytest.mark.parametrize(("day", "inferred"), [("2026-12-31", []), ("2027-01-05", [Parameter.RURAL_POVERTY_LINE])])
def test_what_nobody_confirmed_is_named_once(book: None, day: str, inferred: list[Parameter]) -> None:
    cast = village.build()
    lines = [Line(each.person.id, cast.pension(cast.an)) for each in (cast.an, cast.binh)]
    found = _tried(cast, PENSION, *lines, day=day, months=1)
    assert [row.parameter for row in found.inferred] == inferred


def _tried(cast: Village, scheme: Scheme, *lines: Line, day: str = TODAY.isoformat(), months: int = 3) -> TriedQuote:
    proposal = Proposal(cast.club.id, scheme, months, TODAY.fromisoformat(day), lines, uuid4())
    return tried(cast.club.id, conversions.check(proposal, on=TODAY))
