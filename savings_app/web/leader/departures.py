"""A member leaves, or died (rời tổ, qua đời): the leader asks with the sums before her, the treasurer pays."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext
from markupsafe import Markup

from savings_app import club_transfers, departures, places, receipts
from savings_app.approvals import Approval
from savings_app.clubs import Club
from savings_app.departures import Departure, Leaving, NextOfKin
from savings_app.members import Member
from savings_app.names import read_name, read_note
from savings_app.papers.glyphs import printable
from savings_app.permissions import Action
from savings_app.refusals import N_, Refusal
from savings_app.reports import departures_asked
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now, today
from savings_app.web.guard import requires, signed_in
from savings_app.web.leader.blueprint import leader
from savings_app.web.slip_links import slip_link


class NoWhy(Refusal):
    says = N_("Chưa chọn vì sao rời tổ.")


class NoClubChosen(Refusal):
    says = N_("Chưa chọn câu lạc bộ chuyển đến.")


class NoPaper(Refusal):
    says = N_("Chưa ghi quan hệ và giấy tờ của người thân.")


def _list(club: Club, *, refusal: Refusal | None = None, **named: Any) -> str:
    return render_template(
        "leader/departures.html",
        club=club,
        departures=departures_asked.in_club(club.id),
        refusal=refusal,
        reader=signed_in().id,
        action=Action,
    )


def _form(club: Club, member: Member, *, refusal: Refusal | None = None) -> str:
    return render_template(
        "leader/departure.html",
        club=club,
        member=member,
        purses=departures.held(member),
        whys=list(Leaving),
        reachable=[(each, places.get(each.place)) for each in club_transfers.reachable(club)],
        today=today(),
        refusal=refusal,
        key=forms.fresh_key(),
    )


@leader.get("/clubs/<int:club>/departures")
@requires(Action.SEE_CLUB)
def show_departures(club: Club) -> str:
    """Who wants to leave, who left, and what was paid out."""
    return _list(club)


@leader.get("/clubs/<int:club>/members/<int:member>/departure")
@requires(Action.PROPOSE_DEPARTURE)
def new_departure(club: Club, member: Member) -> str:
    """What she has, purse by purse, and the question why she leaves."""
    return _form(club, member)


@leader.post("/clubs/<int:club>/members/<int:member>/departure")
@requires(Action.PROPOSE_DEPARTURE)
@refilled_by(_form)
def propose_departure(club: Club, member: Member) -> Any:
    """Ask the treasurer to pay her out."""
    departure = _departure(club, member, request.form)
    propose = club_transfers.propose if departure.why is Leaving.MOVED else departures.propose
    propose(departure, by=signed_in(), at=now())
    flash(gettext("Đã đề nghị cho %(name)s rời tổ: chờ thủ quỹ trả tiền.", name=member.person.name), "success")
    return _back(club)


@leader.post("/clubs/<int:club>/departures/<int:approval>/answer")
@requires(Action.CONFIRM_DEPARTURE)
@refilled_by(_list)
def answer_departure(club: Club, approval: Approval) -> Any:
    """The treasurer has paid, or will not."""
    if request.form.get("answer") != "yes":
        departures.decline(approval, reason=forms.reason(request.form), by=signed_in(), at=now())
        flash(gettext("Đã trả lại đề nghị: hội viên vẫn ở trong tổ."), "warning")
        return _back(club)
    if approval.facts.get("to_club"):
        club_transfers.confirm(approval, by=signed_in(), at=now())
        flash(gettext("Đã ghi tiền đi cùng hội viên: chị giao tiền cho thủ quỹ câu lạc bộ mới, chờ nhận."), "success")
        return _back(club)
    entries = departures.confirm(approval, by=signed_in(), at=now())
    issued = receipts.of_entries(entry.id for entry in entries).values()
    slips = [slip_link(club.id, each) for each in sorted(issued, key=lambda each: each.shown)]
    if slips:
        said = gettext("Đã ghi trả tiền. In phiếu %(slips)s để ký.")
        # The sentence is ours; what goes into it is a link.
        flash(Markup(said) % {"slips": Markup(", ").join(slips)}, "success")  # noqa: S704
    else:
        flash(gettext("Đã ghi rời tổ: không còn tiền nào phải trả."), "success")
    return _back(club)


def _departure(club: Club, member: Member, form: Mapping[str, str]) -> Departure:
    if not form.get("why"):
        raise NoWhy()
    why = forms.choice(form, "why", Leaving)
    kin = _next_of_kin(form) if why is Leaving.DIED else None
    day: dt.date = forms.day(form, "day", default=today())
    to_club = _to_club(form) if why is Leaving.MOVED else None
    return Departure(club.id, member.id, why, day, forms.key(form), kin, to_club)


def _to_club(form: Mapping[str, str]) -> int:
    if not form.get("to_club"):
        raise NoClubChosen()
    return forms.whole(form, "to_club")


def _next_of_kin(form: Mapping[str, str]) -> NextOfKin | None:
    """Who takes the money; none where nothing was typed. What is printed on her slip must be printable."""
    typed = [form.get(name, "") for name in ("kin_name", "kin_relation", "kin_paper")]
    if not any(each.strip() for each in typed):
        return None
    name, relation, paper = read_name(typed[0]), read_note(typed[1], 40), read_note(typed[2], 100)
    if not relation or not paper:
        raise NoPaper()
    return NextOfKin(printable(name), printable(relation), printable(paper))


def _back(club: Club) -> Any:
    return redirect(url_for("leader.show_departures", club=club.id), code=303)
