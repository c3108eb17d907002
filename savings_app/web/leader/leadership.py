"""A new leader (thay tổ trưởng): the officer names her, she reads what is handed over, accepts, and a minute prints."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Response, flash, redirect, render_template, request, url_for
from flask_babel import gettext

from savings_app import approvals, clubs, leaderships
from savings_app.approvals import Approval, Subject
from savings_app.clubs import Club
from savings_app.leaderships import NewLeader
from savings_app.permissions import Action
from savings_app.phones import read_phone
from savings_app.refusals import NotFound, Refusal
from savings_app.reports import leadership_minute
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now
from savings_app.web.guard import requires, signed_in, signed_in_only
from savings_app.web.leader.blueprint import leader
from savings_app.web.paper import on_paper


def _page(club: Club, *, refusal: Refusal | None = None) -> str:
    return render_template(
        "leader/leadership.html",
        club=club,
        leaders=leaderships.leaders(club.id),
        changes=leadership_minute.in_club(club),
        now=now(),
        refusal=refusal,
        action=Action,
        key=forms.fresh_key(),
    )


@leader.get("/clubs/<int:club>/leadership")
@requires(Action.SEE_CLUB)
def show_leadership(club: Club) -> str:
    """Who leads, who led, and the form for an officer."""
    return _page(club)


@leader.post("/clubs/<int:club>/leadership")
@requires(Action.CHANGE_LEADER)
@refilled_by(_page)
def name_leader(club: Club) -> Any:
    """Name a new leader; she has to accept."""
    leaderships.propose(_named(club, request.form), by=signed_in(), at=now())
    flash(gettext("Đã lập biên bản: chờ tổ trưởng mới đăng nhập, mở “Sổ của tôi” và nhận."), "success")
    return redirect(url_for("leader.show_leadership", club=club.id), code=303)


@leader.get("/clubs/<int:club>/leadership/<int:approval>.pdf")
@requires(Action.SEE_CLUB)
def print_leadership_minute(club: Club, approval: Approval) -> Response:
    """The minute on A4, to be signed and sealed."""
    approvals.check_about(approval, Subject.LEADERSHIP)
    change = leadership_minute.of(approval, club)
    return on_paper(leadership_minute.print_minute(change), name=f"bien-ban-to-truong-{club.id}-{approval.id}")


def _offer_page(club: int, approval: int, *, refusal: Refusal | None = None) -> str:
    place, offer = _offered(club, approval)
    change = leadership_minute.of(offer, place)
    return render_template(
        "leader/leadership_offer.html",
        club=place,
        practice=place.practice,
        change=change,
        now=now(),
        refusal=refusal,
    )


@leader.get("/clubs/<int:club>/leadership-offers/<int:approval>")
@signed_in_only
def show_leadership_offer(club: int, approval: int) -> str:
    """What the new leader takes over, before she accepts."""
    return _offer_page(club, approval)


@leader.post("/clubs/<int:club>/leadership-offers/<int:approval>")
@signed_in_only
@refilled_by(_offer_page)
def answer_leadership_offer(club: int, approval: int) -> Any:
    """She accepts and leads from now on, or does not want it."""
    _, offer = _offered(club, approval)
    if request.form.get("answer") != "yes":
        leaderships.decline(offer, reason=forms.reason(request.form), by=signed_in(), at=now())
        flash(gettext("Đã báo là chị không nhận."), "warning")
        return redirect(url_for("member.my_book"), code=303)
    leaderships.accept(offer, by=signed_in(), at=now())
    flash(gettext("Từ bây giờ chị là tổ trưởng. Chị in biên bản để ba bên ký."), "success")
    return redirect(url_for("leader.show_leadership", club=club), code=303)


def _named(club: Club, form: Mapping[str, str]) -> NewLeader:
    phone = read_phone(form.get("phone", ""))
    return NewLeader(club.id, phone, forms.key(form), gone=form.get("gone") == "1")


def _offered(club_id: int, approval_id: int) -> tuple[Club, Approval]:
    """The offer and its club, where it was made to her. Raises NotFound."""
    club, offer = clubs.get(club_id), approvals.get(club_id, approval_id)
    if club is None or offer is None or offer.subject is not Subject.LEADERSHIP:
        raise NotFound()
    if offer.facts["new"] != signed_in().id:
        raise NotFound()
    return club, offer
