"""The households of a club (hộ gia đình): who is registered together, in the order the health ladder counts them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, ClassVar

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext, lazy_gettext
from wtforms import BooleanField, SelectField, StringField

from savings_app import coverage, enrolments, people
from savings_app.clubs import Club
from savings_app.enrolments import CardSeen, Newcomer, Resident
from savings_app.insurance.law import Law, LawNotKnown
from savings_app.months import read_day
from savings_app.names import read_name
from savings_app.people import Household
from savings_app.permissions import Action
from savings_app.refusals import N_, Refusal
from savings_app.reports import household_basket, household_ranks, roll
from savings_app.reports.household_ranks import HouseholdRanks
from savings_app.schemes import HealthGroup, Relation, Scheme
from savings_app.typed import read_choice
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import today
from savings_app.web.guard import requires, signed_in
from savings_app.web.leader.blueprint import leader
from savings_app.web.leader.member_form import read_birth_by_today


class NewcomerForm(forms.ReadForm):
    """Somebody of the household who is no member."""

    name = StringField(lazy_gettext(N_("Họ và tên")))
    birth = StringField(lazy_gettext(N_("Năm sinh hoặc ngày sinh")))
    relation = SelectField(lazy_gettext(N_("Quan hệ với chủ hộ")), default=Relation.CHILD.value)
    health_group = SelectField(lazy_gettext(N_("Nhóm BHYT")), default=HealthGroup.HOUSEHOLD.value)
    insured_elsewhere = BooleanField(lazy_gettext(N_("Đã có bảo hiểm y tế ở nơi khác")))
    card = StringField(lazy_gettext(N_("Thẻ BHYT hộ gia đình đang có, đến ngày")))

    required: ClassVar = ("name", "relation")
    readers: ClassVar = {
        "name": read_name,
        "birth": read_birth_by_today,
        "relation": lambda typed: read_choice(typed, Relation),
        "health_group": lambda typed: read_choice(typed, HealthGroup),
        "card": read_day,
    }

    def newcomer(self) -> Newcomer:
        """Who was filled in."""
        birth, card = self.read("birth"), self.read("card")
        return Newcomer(
            self.read("name"),
            self.read("relation"),
            birth_year=birth.year if birth else None,
            birth_day=birth.day if birth else None,
            insured_elsewhere=bool(self.insured_elsewhere.data),
            health_group=self.read("health_group") or HealthGroup.HOUSEHOLD,
            card=_seen(card) if card else None,
        )


def _seen(until: dt.date | None) -> CardSeen:
    """A card as whoever is signed in saw it today."""
    return CardSeen(until, by=signed_in().id, on=today())


@leader.get("/clubs/<int:club>/households")
@requires(Action.SEE_CLUB)
def show_households(club: Club) -> str:
    """Every household with its people in order."""
    households = roll.households(club.id)
    return render_template(
        "leader/show_households.html", club=club, households=households, manages=Action.MANAGE_MEMBERS
    )


def _page(club: Club, household: Household, *, refusal: Refusal | None = None) -> str:
    form = NewcomerForm()
    form.relation.choices = [(each.value, gettext(each.label)) for each in Relation]
    form.health_group.choices = [(each.value, gettext(each.label)) for each in HealthGroup]
    adding = request.form.get("do") == "add"
    if refusal and adding:
        form.tell_faults()
    living = people.living_in(household.id)
    noted = coverage.noted(person.id for person in living)
    return render_template(
        "leader/show_household.html",
        club=club,
        household=household,
        people=living,
        cards={person: card.until for (person, scheme), card in noted.items() if scheme is Scheme.HOUSEHOLD_HEALTH},
        numbers=roll.numbers(club.id),
        relations=list(Relation),
        groups=list(HealthGroup),
        ranks=_ranks(household),
        basket=household_basket.of_household(household, on=today()),
        form=form,
        adding=adding,
        refusal=refusal,
    )


def _ranks(household: Household) -> HouseholdRanks | None:
    """Who counts where today; none beyond the last day the law is known for."""
    try:
        return household_ranks.of(Law.on(today()), household)
    except LawNotKnown:
        return None


@leader.get("/clubs/<int:club>/households/<int:household>")
@requires(Action.MANAGE_MEMBERS)
def show_household(club: Club, household: Household) -> str:
    """One household, to be put in order or added to."""
    return _page(club, household)


@leader.post("/clubs/<int:club>/households/<int:household>")
@requires(Action.MANAGE_MEMBERS)
@refilled_by(_page)
def change_household(club: Club, household: Household) -> Any:
    """Add somebody, or write down order, relations and who stays."""
    if request.form.get("do") == "add":
        person = enrolments.add_resident(household, NewcomerForm().newcomer())
        flash(gettext("Đã thêm %(name)s vào hộ.", name=person.name), "success")
    else:
        enrolments.arrange(household, _residents(household))
        flash(gettext("Đã lưu hộ này."), "success")
    return redirect(url_for("leader.show_household", club=club.id, household=household.id), code=303)


def _residents(household: Household) -> list[Resident]:
    form = request.form
    ids = [person.id for person in people.living_in(household.id)]
    return [
        Resident(
            each,
            forms.choice(form, f"relation-{each}", Relation),
            insured_elsewhere=f"elsewhere-{each}" in form,
            stays=f"gone-{each}" not in form,
            health_group=forms.choice(form, f"group-{each}", HealthGroup) if f"group-{each}" in form else None,
            card=_card(form, f"card-{each}"),
        )
        for each in forms.order(form, ids)
    ]


def _card(form: Mapping[str, str], name: str) -> CardSeen | None:
    """A card's last day; emptied, she has none. Nothing where the field was not sent."""
    if name not in form:
        return None
    return _seen(forms.day(form, name) if form[name].strip() else None)
