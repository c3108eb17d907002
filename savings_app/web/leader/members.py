"""The members of a club (hội viên): the list, writing one down, writing her anew, and the leader's order."""

from __future__ import annotations

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext

from savings_app import enrolments
from savings_app.clubs import Club
from savings_app.enrolments import RollOrder
from savings_app.members import Member
from savings_app.permissions import Action
from savings_app.refusals import Refusal
from savings_app.reports import roll
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now
from savings_app.web.guard import requires, signed_in
from savings_app.web.leader import member_form
from savings_app.web.leader.blueprint import leader

LONGEST_ASKED = 100


@leader.get("/clubs/<int:club>/members")
@requires(Action.SEE_CLUB)
def show_members(club: Club) -> str:
    """Everyone in the club, or those whose name or nickname was asked for."""
    asked = request.args.get("q", "")[:LONGEST_ASKED].strip()
    return render_template(
        "leader/show_members.html",
        club=club,
        asked=asked,
        rows=roll.of_club(club.id, asked),
        manages=Action.MANAGE_MEMBERS,
    )


def _new_page(club: Club, *, refusal: Refusal | None = None) -> str:
    form = member_form.empty(club)
    if refusal:
        form.tell_faults()
    return render_template("leader/new_member.html", club=club, form=form, refusal=refusal)


@leader.get("/clubs/<int:club>/members/new")
@requires(Action.MANAGE_MEMBERS)
def new_member(club: Club) -> str:
    """The empty form; name and hamlet are enough."""
    return _new_page(club)


@leader.post("/clubs/<int:club>/members")
@requires(Action.MANAGE_MEMBERS)
@refilled_by(_new_page)
def add_member(club: Club) -> Any:
    """Write a woman down as a member."""
    member = enrolments.enrol(member_form.enrolment(member_form.empty(club), club), by=signed_in(), at=now())
    flash(gettext("Đã thêm %(name)s, số %(number)s.", name=member.person.name, number=member.number), "success")
    return _to_row(club, member)


def _edit_page(club: Club, member: Member, *, refusal: Refusal | None = None) -> str:
    form = member_form.of(member, club)
    if refusal:
        form.tell_faults()
    return render_template("leader/edit_member.html", club=club, member=member, form=form, refusal=refusal)


@leader.get("/clubs/<int:club>/members/<int:member>/details")
@requires(Action.MANAGE_MEMBERS)
def edit_member(club: Club, member: Member) -> str:
    """What is known of her, to be written anew."""
    return _edit_page(club, member)


@leader.post("/clubs/<int:club>/members/<int:member>/details")
@requires(Action.MANAGE_MEMBERS)
@refilled_by(_edit_page)
def change_member(club: Club, member: Member) -> Any:
    """Make everything known of her what was filled in."""
    wanted = member_form.enrolment(member_form.of(member, club), club)
    enrolments.amend(member, wanted, by=signed_in(), at=now())
    flash(gettext("Đã sửa thông tin của %(name)s.", name=wanted.name), "success")
    return _to_row(club, member)


def _order_page(club: Club, *, refusal: Refusal | None = None) -> str:
    rows = roll.of_club(club.id)
    return render_template("leader/member_order.html", club=club, rows=rows, orders=list(RollOrder), refusal=refusal)


@leader.get("/clubs/<int:club>/members/order")
@requires(Action.MANAGE_MEMBERS)
def member_order(club: Club) -> str:
    """The order of the day sheet, with a place to type beside each name."""
    return _order_page(club)


@leader.post("/clubs/<int:club>/members/order")
@requires(Action.MANAGE_MEMBERS)
@refilled_by(_order_page)
def order_members(club: Club) -> Any:
    """Put everyone in the order typed, or all at once by name or hamlet."""
    if request.form.get("by"):
        enrolments.sort_by(club.id, forms.choice(request.form, "by", RollOrder))
    else:
        here = [row.id for row in roll.of_club(club.id)]
        enrolments.put_in_order(club.id, forms.order(request.form, here))
    flash(gettext("Đã xếp lại thứ tự hội viên."), "success")
    return redirect(url_for("leader.show_members", club=club.id), code=303)


def _to_row(club: Club, member: Member) -> Any:
    return redirect(url_for("leader.show_members", club=club.id, _anchor=f"member-{member.id}"), code=303)
