"""Every point the law leaves open: each is asked, answered and explained, and each answer changes a figure."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import asdict, fields
from pathlib import Path
from typing import get_type_hints

import pytest

from savings_app.insurance import household_health, policies, voluntary_pension
from savings_app.insurance.household_health import MonthsNotOffered, cards, continuity, ranks, refunds
from savings_app.insurance.law import Law
from savings_app.insurance.participant import Participant
from savings_app.insurance.policies import Policies, Rounding
from savings_app.insurance.voluntary_pension import RefundReason
from savings_app.money import Dong
from savings_app.schemes import HealthGroup, Labelled, PaymentMethod
from tests.insurance.asked import DAY, TODAY, law

Figure = Callable[[Law], object]
KINDS: dict[str, type[Labelled]] = get_type_hints(Policies)


def _paid(law: Law) -> object:
    """Half the State's, a twentieth the province's: half a đồng is left."""
    who = Participant(province="66", health_group=HealthGroup.STUDENT)
    return household_health.quote(law, months=3, who=who).total


def _five_months(law: Law) -> object:
    try:
        return household_health.quote(law, months=5).total
    except MonthsNotOffered as refused:
        return refused.months


def _ahead(law: Law) -> object:
    return voluntary_pension.quote(law, income=Dong(3_000_000), method=PaymentMethod.AHEAD, months=24).state_support


def _prepaid(law: Law) -> object:
    method = PaymentMethod.AHEAD
    (line,) = voluntary_pension.quote(law, income=Dong(3_000_000), method=method, months=24).lines
    why = RefundReason.PENSION
    return voluntary_pension.refund(law, line, method=method, months=24, remaining=6, reason=why).amount


def _card_left(law: Law) -> object:
    card = refunds.PaidCard(
        amount=Dong(956_340), months=12, card_from=dt.date(2026, 8, 1), card_to=dt.date(2027, 7, 31)
    )
    return refunds.refund(law, card, refunds.CardRefundReason.DUPLICATE, since=dt.date(2027, 2, 15)).amount


def _five_years(law: Law) -> object:
    gap = [(dt.date(2020, 1, 1), dt.date(2026, 2, 28)), (dt.date(2026, 6, 1), dt.date(2027, 5, 31))]
    found = continuity.five_years(law, [continuity.CardSpan(first, last) for first, last in gap])
    assert found is not None
    return found.began


def _rank(joiner: ranks.Joiner, *known: ranks.Participation) -> Figure:
    return lambda law: [each.rank for each in ranks.give_ranks(law, [joiner], known)]


def _term_allowed(law: Law) -> object:
    try:
        cards.check_first_term(law, 3, None)
    except cards.FirstCardNotAYear as refused:
        return refused.months
    return None


JANUARY, LAST_YEAR = dt.date(2026, 1, 10), dt.date(2025, 12, 10)
AN, BA = ranks.Joiner(person=1), ranks.Joiner(person=2)
LEFT = ranks.Participation(person=1, rank=1, paid_on=JANUARY, left_on=dt.date(2026, 5, 1))
CARRIED = ranks.Participation(person=1, rank=1, paid_on=LAST_YEAR, card_to=dt.date(2026, 12, 9))
PAID_FOR = ranks.Participation(person=1, rank=1, paid_on=JANUARY, sponsored=True)

FIGURES: list[tuple[str, Figure, dt.date]] = [
    ("rank_on_renewal", _rank(BA, ranks.Participation(person=2, rank=2, paid_on=JANUARY)), TODAY),
    ("card_across_years", _rank(BA, CARRIED), TODAY),
    ("leaver_in_year", _rank(BA, LEFT), TODAY),
    ("sponsored_member", _rank(BA, PAID_FOR), TODAY),
    ("odd_term", _five_months, TODAY),
    ("gap_edge", lambda law: household_health.card_from(law, TODAY - DAY * 91), TODAY),
    ("old_gap", lambda law: household_health.card_from(law, dt.date(2024, 11, 15)), dt.date(2025, 3, 10)),
    ("first_card_term", _term_allowed, TODAY),
    ("card_end", lambda law: household_health.card_to(dt.date(2026, 8, 31), 6, law.policies), TODAY),
    ("refund_unit", _card_left, TODAY),
    ("five_year_gap", _five_years, TODAY),
    ("rounding", _paid, TODAY),
    ("ahead_support", _ahead, TODAY),
    ("refunded_support", _prepaid, TODAY),
]


def test_every_point_is_among_them_in_its_order() -> None:
    assert [name for name, _, _ in FIGURES] == [each.name for each in fields(Policies)]


@pytest.mark.parametrize(("name", "figure", "day"), FIGURES, ids=[name for name, _, _ in FIGURES])
def test_each_answer_changes_a_figure(name: str, figure: Figure, day: dt.date) -> None:
    found = [figure(law(day, **{name: answer})) for answer in KINDS[name]]
    assert len({repr(each) for each in found}) == len(list(KINDS[name])) >= 2
    default = getattr(policies.shipped(), name)
    assert figure(Law.on(day)) == figure(law(day, **{name: default})), "the shipped law goes by the default"


def test_every_point_is_shown_with_question_answer_and_why() -> None:
    shown = policies.shown()
    assert [each.name for each in shown] == [each.name for each in fields(Policies)]
    for each in shown:
        assert each.question.endswith("?"), each.name
        assert each.why.endswith("."), each.name
        assert each.answer is getattr(policies.shipped(), each.name)
        assert each.answer.label


def test_the_file_says_what_is_done_and_nothing_else_does() -> None:
    written = tomllib.loads(policies.SHIPPED.read_text(encoding="utf-8"))
    assert {name: point["is"] for name, point in written.items()} == asdict(policies.shipped())
    assert all(set(point) == {"is", "question", "why"} for point in written.values())


@pytest.fixture
def another_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Another policies.toml in place of the shipped one."""
    policies.shipped.cache_clear()
    policies.shown.cache_clear()

    def write(text: str) -> None:
        path = tmp_path / "policies.toml"
        path.write_text(text, encoding="utf-8")
        monkeypatch.setattr(policies, "SHIPPED", path)

    yield write
    policies.shipped.cache_clear()
    policies.shown.cache_clear()


WRITTEN = policies.SHIPPED.read_text(encoding="utf-8")


def test_a_different_answer_is_a_different_line(another_file: Callable[[str], None]) -> None:
    another_file(WRITTEN.replace('is = "half_up"', 'is = "down"'))
    assert policies.shipped().rounding is Rounding.DOWN
    assert _paid(Law.on(TODAY)) == Dong(153_697)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (WRITTEN.replace("[rounding]", "[roundings]"), r"\['rounding', 'roundings'\]"),
        (WRITTEN[: WRITTEN.index("[refunded_support]")], r"\['refunded_support'\]"),
        (WRITTEN[WRITTEN.index("[rounding]") :] + WRITTEN[: WRITTEN.index("[rounding]")], "out of order"),
        (WRITTEN.replace('is = "half_up"', 'is = "up"'), "'up' is none of half_up, down"),
    ],
)
def test_an_answer_nobody_knows_or_a_point_too_many_stops_the_program(
    another_file: Callable[[str], None], text: str, says: str
) -> None:
    another_file(text)
    with pytest.raises(ValueError, match=says):
        policies.shipped()
