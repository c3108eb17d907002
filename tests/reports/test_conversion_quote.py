"""What a proposal would cost beside what the purses hold, before anything is asked for."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest

from savings_app import contributions, conversions, coverage
from savings_app.insurance.figures import Parameter
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.pricing import IncomeRefused, Line, Proposal
from savings_app.refusals import NotFound
from savings_app.reports import conversion_quote
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


@pytest.mark.parametrize(
    ("paid_until", "span", "unpaid"),
    [
        (None, "11/2026–01/2027", None),
        (dt.date(2026, 10, 31), "11/2026–01/2027", None),
        (dt.date(2026, 9, 30), "11/2026–01/2027", "Tháng 10/2026 chưa đóng: không được tính."),
        (dt.date(2026, 8, 31), "11/2026–01/2027", "Tháng 9, 10/2026 chưa đóng: không được tính."),
        (dt.date(2026, 3, 31), "11/2026–01/2027", "Từ tháng 04/2026 đến 10/2026 chưa đóng: không được tính."),
        (dt.date(2026, 12, 31), "01/2027–03/2027", None),
    ],
)
def test_the_months_covered_and_those_nobody_paid_are_said(
    book: None, paid_until: dt.date | None, span: str, unpaid: str | None
) -> None:
    cast = village.build()
    cast.deposit(cast.health(cast.an), 900_000)
    coverage.note(
        cast.an.person.id, PENSION, paid_until=paid_until, months_paid=3, months_supported=3, noted_on=TODAY, by=1
    )
    (line,) = _tried(cast, PENSION, cast.line(cast.an)).lines
    assert (str(line.span), line.unpaid and line.unpaid.sentence) == (span, unpaid)
    conversion = cast.propose(cast.line(cast.an), months=3, scheme=PENSION)
    followed = contributions.of_conversion(conversion.id)
    assert [str(conversion_quote.span_of(each.contribution)) for each in followed] == [span]
    words = conversion_quote.unpaid_before(conversion, followed)
    assert {person: said.sentence for person, said in words.items()} == ({cast.an.person.id: unpaid} if unpaid else {})


def test_unpaid_months_of_two_years_name_each_year_once(book: None) -> None:
    cast = village.build()
    coverage.note(
        cast.an.person.id,
        PENSION,
        paid_until=dt.date(2026, 10, 31),
        months_paid=3,
        months_supported=3,
        noted_on=TODAY,
        by=1,
    )
    (line,) = _tried(cast, PENSION, cast.line(cast.an), day="2027-02-03").lines
    assert line.unpaid is not None
    assert line.unpaid.sentence == "Tháng 11, 12/2026, 1/2027 chưa đóng: không được tính."


@pytest.mark.parametrize(
    ("day", "income", "inferred"),
    [
        ("2026-12-31", 1_400_000, []),
        ("2027-01-05", 1_500_000, [Parameter.RURAL_POVERTY_LINE]),
        ("2027-01-05", 2_225_000, [Parameter.RURAL_POVERTY_LINE]),
    ],
)
def test_a_refused_income_names_what_its_bounds_are_inferred_from(
    book: None, day: str, income: int, inferred: list[Parameter]
) -> None:
    cast = village.build()
    with pytest.raises(IncomeRefused) as no:
        _tried(cast, PENSION, cast.line(cast.an, income=income), day=day)
    assert [row.parameter for row in conversion_quote.inferred_behind(no.value)] == inferred
    assert conversion_quote.inferred_behind(NotFound()) == conversion_quote.inferred_behind(None) == []


def _tried(cast: Village, scheme: Scheme, *lines: Line, day: str = TODAY.isoformat(), months: int = 3) -> TriedQuote:
    proposal = Proposal(cast.club.id, scheme, months, TODAY.fromisoformat(day), lines, uuid4())
    return tried(proposal, conversions.check(proposal, on=TODAY))
