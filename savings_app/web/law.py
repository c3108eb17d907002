"""What the app believes the law to be on a day (/law?on=2026-11-22), for anybody: figures, sources, how sure, prices.

Nobody need be signed in; nothing of any club is read. The prices are the quotes of that day, not sums of this page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, render_template, request
from flask_babel import gettext

from savings_app.insurance import household_health, policies, voluntary_pension
from savings_app.insurance import law as law_tables
from savings_app.insurance.figures import LawRow, Parameter, Standing
from savings_app.insurance.law import Law
from savings_app.insurance.participant import Participant
from savings_app.insurance.quote import Quote
from savings_app.insurance.table_files import ENDS
from savings_app.months import read_day
from savings_app.refusals import N_, Refusal
from savings_app.schemes import Labelled, PaymentMethod, SupportCategory
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import today
from savings_app.web.guard import public

law_page = Blueprint("law", __name__)

RANKS = 5
"""From the fifth on the ladder falls no further."""


class Chapter(Labelled):
    """What a figure is about; the order is that of the page."""

    SHARED = "shared", N_("Dùng chung")
    PENSION = "pension", N_("BHXH tự nguyện")
    HEALTH = "health", N_("BHYT")
    LOCAL = "local", N_("Địa phương hỗ trợ thêm")


@dataclass(frozen=True, slots=True)
class Figures:
    """The rows of a chapter, and of what there is no figure on the day."""

    chapter: Chapter
    rows: list[LawRow]
    unknown: list[Parameter]


@dataclass(frozen=True, slots=True)
class Prices:
    """Quotes of a day, or why there are none."""

    quotes: list[Quote]
    refusal: Refusal | None = None

    @property
    def provisional(self) -> bool:
        return any(quote.provisional for quote in self.quotes)


def _refused_page(refusal: Refusal) -> str:
    typed = request.args.get("on", "")
    return render_template("door/law.html", refusal=refusal, typed=_iso(typed) or typed, readable=_iso(typed) != "")


@law_page.get("/law")
@public
@refilled_by(_refused_page)
def show_law() -> Any:
    """Every figure of a day, today where none is asked for."""
    day = forms.day(request.args, "on", default=today())
    rows, law = law_tables.show(day), Law.on(day)
    return render_template(
        "door/law.html",
        day=day,
        typed=day.isoformat(),
        readable=True,
        chapters=list(_chapters(rows)),
        pension=_prices(lambda: _pension(law)),
        health=_prices(lambda: _health(law)),
        policies=[(gettext(each.question), each.answer, gettext(each.why)) for each in policies.shown()],
        categories=list(SupportCategory),
        inferred=Standing.INFERRED,
        ends=ENDS,
    )


def chapter_of(parameter: Parameter) -> Chapter:
    """Where a figure stands; both schemes rest on the reference level, and donors may give to both."""
    if parameter in {Parameter.REFERENCE_LEVEL, Parameter.DONOR_SHARE}:
        return Chapter.SHARED
    if parameter.startswith("local_"):
        return Chapter.LOCAL
    return Chapter.HEALTH if parameter.startswith("health_") else Chapter.PENSION


def _chapters(rows: list[LawRow]) -> Iterator[Figures]:
    known = {row.parameter for row in rows}
    for chapter in Chapter:
        unknown = [each for each in Parameter if chapter_of(each) is chapter and each not in known]
        yield Figures(chapter, [row for row in rows if chapter_of(row.parameter) is chapter], unknown)


def _prices(ask: Callable[[], list[Quote]]) -> Prices:
    try:
        return Prices(ask())
    except Refusal as refusal:
        return Prices([], refusal)


def _pension(law: Law) -> list[Quote]:
    """A month on the lowest income, category by category."""
    income, monthly = voluntary_pension.lowest_income(law), PaymentMethod.MONTHLY
    people = (Participant(category=category) for category in SupportCategory)
    return [voluntary_pension.quote(law, income=income, method=monthly, who=who) for who in people]


def _health(law: Law) -> list[Quote]:
    """A household, term by term."""
    return [household_health.quote(law, months=term, members=RANKS) for term in law.health_terms.value]


def _iso(typed: str) -> str:
    """The day as a date field holds it; empty where it cannot be read."""
    try:
        return read_day(typed).isoformat()
    except Refusal:
        return ""
