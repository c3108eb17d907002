"""The collector's pages: the lists handed to her, confirmed or refused row by row (nhân viên thu)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext

from savings_app import remittances
from savings_app.clubs import Club
from savings_app.contributions import Followed, Remittance
from savings_app.insurance.household_health import card_to
from savings_app.permissions import Action
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.remittances import OfficialReceipt
from savings_app.reports import remittance_progress
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now, today
from savings_app.web.guard import grants, requires, signed_in
from savings_app.web.leader.remittances import remittance_page

collector = Blueprint("collector", __name__)

_NUMBER = re.compile(r"[\w./ -]{0,60}")


@dataclass(eq=False)
class UnreadableReceiptNumber(Refusal):
    typed: str
    says = N_("Không đọc được số biên lai “{typed}”: chỉ dùng chữ, số, dấu chấm, gạch nối và gạch chéo.")


@collector.get("/remittances")
@requires(Action.ANSWER_REMITTANCE)
def show_remittances() -> str:
    """The remittances of her clubs, those with open rows first."""
    clubs = remittance_progress.clubs_collected_for(grants())
    return render_template(
        "collector/show_remittances.html", clubs=clubs, remittances=remittance_progress.of_clubs(clubs)
    )


@collector.post("/clubs/<int:club>/remittances/<int:remittance>/receipt")
@requires(Action.ANSWER_REMITTANCE)
@refilled_by(remittance_page)
def answer_receipt(club: Club, remittance: Remittance) -> Any:
    """She has the list and all the money; or nothing reached her, and the remittance is undone."""
    if request.form.get("answer") == "yes":
        remittances.receive(remittance, by=signed_in(), at=now())
        flash(gettext("Đã ghi: chị đã nhận đủ tiền và danh sách đợt %(number)s.", number=remittance.number), "success")
    else:
        remittances.not_received(remittance, reason=forms.reason(request.form), by=signed_in(), at=now())
        flash(gettext("Đã ghi: chưa nhận được. Tiền về sổ hội viên, câu lạc bộ giữ lại tiền."), "warning")
    return redirect(url_for("leader.show_remittance", club=club.id, remittance=remittance.number), code=303)


@collector.post("/clubs/<int:club>/remittances/<int:remittance>/rows/<int:contribution>/confirmation")
@requires(Action.ANSWER_REMITTANCE)
@refilled_by(remittance_page)
def confirm_row(club: Club, remittance: Remittance, contribution: Followed) -> Any:
    """The insurer took this row: its receipt and the days covered."""
    _check_row(remittance, contribution)
    official = _official(contribution)
    remittances.confirm(contribution, official, key=forms.key(request.form), by=signed_in(), at=now())
    flash(gettext("Đã xác nhận, biên lai số %(number)s.", number=official.number), "success")
    return _to_row(club, remittance, contribution)


@collector.post("/clubs/<int:club>/remittances/<int:remittance>/rows/<int:contribution>/refusal")
@requires(Action.ANSWER_REMITTANCE)
@refilled_by(remittance_page)
def refuse_row(club: Club, remittance: Remittance, contribution: Followed) -> Any:
    """This row comes back, with a reason: the savings return to the purse at once."""
    _check_row(remittance, contribution)
    slip = remittances.refuse(
        contribution, reason=forms.reason(request.form), key=forms.key(request.form), by=signed_in(), at=now()
    )
    flash(gettext("Đã trả lại: tiền về sổ hội viên, phiếu số %(number)s.", number=slip.shown), "warning")
    return _to_row(club, remittance, contribution)


def _check_row(remittance: Remittance, followed: Followed) -> None:
    """A row of another remittance is not there."""
    if all(step.remittance != remittance.id for step in followed.steps):
        raise NotFound()


def _official(followed: Followed) -> OfficialReceipt:
    """What the collector typed; without a last day, the months paid reach from the first."""
    form = request.form
    begins = forms.day(form, "covered_from")
    return OfficialReceipt(
        number=_receipt_number(form.get("number", "")),
        issued_on=forms.day(form, "issued_on", default=today()),
        covered_from=begins,
        covered_to=forms.day(form, "covered_to", default=card_to(begins, followed.contribution.months)),
    )


def _receipt_number(typed: str) -> str:
    number = " ".join(typed.split(" ")).strip()
    if not _NUMBER.fullmatch(number):
        raise UnreadableReceiptNumber(typed[:20])
    return number


def _to_row(club: Club, remittance: Remittance, followed: Followed) -> Any:
    page = url_for("leader.show_remittance", club=club.id, remittance=remittance.number)
    return redirect(f"{page}#row-{followed.contribution.id}", code=303)
