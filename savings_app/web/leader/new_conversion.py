"""A conversion is put together (trả bảo hiểm): choose the scheme, the people, the purses; try it; ask for a yes."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext

from savings_app import conversions, people
from savings_app.clubs import Club
from savings_app.insurance.law import Law
from savings_app.permissions import Action
from savings_app.pricing import PricedLine, Proposal
from savings_app.refusals import Refusal
from savings_app.reports import (
    conversion_choices,
    conversion_quote,
    household_ranks,
    paid_by_budget,
    paying_purses,
    people_to_insure,
    years_ahead,
)
from savings_app.reports.conversion_choices import Choice
from savings_app.reports.household_ranks import GroupChoice
from savings_app.reports.years_ahead import YearsAhead
from savings_app.schemes import Scheme
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now, today
from savings_app.web.guard import requires, signed_in
from savings_app.web.leader import conversion_form
from savings_app.web.leader.blueprint import leader


def _page(club: Club, *, refusal: Refusal | None = None) -> str:
    """The next question of the form, filled in as far as it was."""
    form = request.values
    scheme = conversion_form.scheme(form)
    if scheme is None:
        return render_template("leader/new_conversion.html", club=club, schemes=list(Scheme), refusal=refusal)
    chosen = form.get("household") or form.get("person")
    return _people(club, form, scheme, refusal) if chosen else _choices(club, scheme, refusal)


@leader.get("/clubs/<int:club>/conversions/new")
@requires(Action.PROPOSE_CONVERSION)
def new_conversion(club: Club) -> str:
    """One question after the other: which scheme, whom, out of which purse."""
    return _page(club)


@leader.get("/clubs/<int:club>/conversions/quote")
@requires(Action.PROPOSE_CONVERSION)
@refilled_by(_page)
def quote_conversion(club: Club) -> str:
    """What it would cost, line by line, and whether the purses reach; nothing is written."""
    key = uuid4()
    proposal = conversion_form.proposal(request.args, club, today=today(), key=key)
    sent, priced = conversion_form.sent_again(request.args), conversions.check(proposal, on=today())
    return render_template(
        "leader/quote_conversion.html",
        club=club,
        proposal=proposal,
        tried=conversion_quote.tried(proposal, priced),
        cheaper=_cheaper_for(proposal, priced),
        homes=Action.MANAGE_MEMBERS,
        sent=sent,
        change=f"{url_for('leader.new_conversion', club=club.id)}?{urlencode(sent)}",
        key=key,
    )


@leader.post("/clubs/<int:club>/conversions")
@requires(Action.PROPOSE_CONVERSION)
@refilled_by(_page)
def propose_conversion(club: Club) -> Any:
    """Ask a second person for her yes."""
    proposal = conversion_form.proposal(request.form, club, today=today(), key=forms.key(request.form))
    conversion = conversions.propose(proposal, by=signed_in(), at=now())
    flash(gettext("Đã gửi đề nghị: chờ người thứ hai duyệt."), "success")
    return redirect(url_for("leader.show_conversion", club=club.id, conversion=conversion.id), code=303)


def _cheaper_for(proposal: Proposal, priced: list[PricedLine]) -> list[GroupChoice]:
    """Whoever of a proposal would cost less in household form; the pension has none."""
    if proposal.scheme is not Scheme.HOUSEHOLD_HEALTH:
        return []
    law, order = Law.on(proposal.payment_day), [each.person for each in priced]
    return household_ranks.cheaper_by_household(law, proposal.club_id, order, months=proposal.months)


def _cheaper_at(club: Club, choices: list[Choice]) -> dict[int, list[GroupChoice]]:
    """The same by household, of all who can be chosen for a card, for a year."""
    found = people.some(each for choice in choices for each in choice.person_ids if choice.household_id)
    order = [found[each] for choice in choices for each in choice.person_ids if each in found]
    cheaper: dict[int, list[GroupChoice]] = {}
    for each in household_ranks.cheaper_by_household(Law.on(today()), club.id, order):
        cheaper.setdefault(each.household_id, []).append(each)
    return cheaper


def _choices(club: Club, scheme: Scheme, refusal: Refusal | None) -> str:
    payers = list(paying_purses.in_club(club.id).values())
    choices = conversion_choices.choices(club.id, scheme, payers, on=today())
    return render_template(
        "leader/new_conversion.html",
        club=club,
        scheme=scheme,
        choices=choices,
        cheaper=_cheaper_at(club, choices) if scheme is Scheme.HOUSEHOLD_HEALTH else {},
        paid_by_budget=paid_by_budget.told(scheme, payers, on=today()),
        refusal=refusal,
    )


def _people(club: Club, form: conversion_form.Form, scheme: Scheme, refusal: Refusal | None) -> str:
    shown = conversion_form.people_shown(form, club)
    payers = list(paying_purses.in_club(club.id).values())
    candidates = people_to_insure.candidates(shown, scheme, on=today())
    theirs, others = conversion_form.in_reach(payers, {person.id for person in shown})
    return render_template(
        "leader/conversion_people.html",
        club=club,
        scheme=scheme,
        rows=conversion_form.rows(form, candidates, payers, scheme, on=today()),
        terms=conversion_choices.terms(scheme, on=today()),
        ahead=_ahead(form) if scheme is Scheme.VOLUNTARY_PENSION else None,
        months=form.get("months") or str(_usual_term(scheme)),
        payment_day=form.get("payment_day") or today().isoformat(),
        household=form.get("household", ""),
        theirs=theirs,
        others=others,
        purse_value=conversion_form.purse_value,
        refusal=refusal,
        refused_by=conversion_quote.inferred_behind(refusal),
    )


def _ahead(form: conversion_form.Form) -> YearsAhead:
    """By the law of the payment day as far as it can be read, otherwise by today's."""
    try:
        return years_ahead.offered(on=forms.day(form, "payment_day", default=today()))
    except Refusal:
        return years_ahead.offered(on=today())


def _usual_term(scheme: Scheme) -> int:
    """A year for a card, a month for the pension."""
    return 12 if scheme is Scheme.HOUSEHOLD_HEALTH else 1
