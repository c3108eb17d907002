"""Transfers into the club's bank account (chuyển khoản): announced, then matched with the statement or not found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext
from markupsafe import Markup

from savings_app import bank_transfers
from savings_app.approvals import Approval
from savings_app.bank_transfers import StatementLine, Transfer
from savings_app.clubs import Club
from savings_app.members import Purse
from savings_app.names import read_note
from savings_app.permissions import Action
from savings_app.refusals import N_, Refusal
from savings_app.reports import transfer_list
from savings_app.schemes import Scheme
from savings_app.typed import read_choice, read_whole
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now, today
from savings_app.web.guard import requires, signed_in
from savings_app.web.leader.blueprint import leader
from savings_app.web.slip_links import slip_link
from savings_app.words import in_words

LONGEST_REFERENCE = 140
"""Characters a Vietnamese bank passes on with a transfer, and then some."""


@dataclass(eq=False)
class NoPurseChosen(Refusal):
    says = N_("Chưa chọn sổ của ai.")


def _page(club: Club, *, refusal: Refusal | None = None, approval: Approval | None = None) -> str:
    """The whole page; ``approval`` is the transfer whose form was refused."""
    return render_template(
        "leader/bank_transfers.html",
        club=club,
        purses=transfer_list.payable(club.id, on=today()),
        waiting=transfer_list.open_ones(club.id),
        answered=transfer_list.answered(club.id),
        wrong=approval.id if approval else None,
        refusal=refusal,
        reader=signed_in().id,
        today=today(),
        action=Action,
        key=forms.fresh_key(),
    )


@leader.get("/clubs/<int:club>/bank-transfers")
@requires(Action.SEE_CLUB)
def show_bank_transfers(club: Club) -> str:
    """What was announced and waits for the statement, and what came of the others."""
    return _page(club)


@leader.post("/clubs/<int:club>/bank-transfers")
@requires(Action.ANNOUNCE_TRANSFER)
@refilled_by(_page)
def announce_transfer(club: Club) -> Any:
    """Write down that a member says she sent money."""
    form = request.form
    transfer = Transfer(
        club.id,
        _purse(form.get("purse", "")),
        forms.amount(form),
        forms.day(form, "sent_on", default=today()),
        forms.key(form),
        read_note(form.get("reference", ""), LONGEST_REFERENCE),
    )
    bank_transfers.announce(transfer, by=signed_in(), at=now())
    said = {"sum": transfer.amount, "words": in_words(transfer.amount)}
    flash(gettext("Đã ghi chuyển khoản %(sum)s (%(words)s): chờ đối chiếu, chưa vào sổ.", **said), "success")
    return _back(club)


@leader.post("/clubs/<int:club>/bank-transfers/<int:approval>/match")
@requires(Action.MATCH_TRANSFER)
@refilled_by(_page)
def match_transfer(club: Club, approval: Approval) -> Any:
    """It stands on the statement: into the book, with its slip."""
    found = StatementLine(forms.day(request.form, "statement_day"), forms.paper_number(request.form, "line"))
    issued = bank_transfers.match(approval, found, by=signed_in(), at=now())
    amount = bank_transfers.announced_in(approval).amount
    said = {"sum": amount, "words": in_words(amount), "slip": slip_link(club.id, issued.receipt)}
    # The sentence is ours, what goes into it is escaped.
    flash(Markup(gettext("Đã vào sổ %(sum)s (%(words)s), phiếu %(slip)s.")) % said, "success")  # noqa: S704
    return _back(club)


@leader.post("/clubs/<int:club>/bank-transfers/<int:approval>/absence")
@requires(Action.MATCH_TRANSFER)
@refilled_by(_page)
def deny_transfer(club: Club, approval: Approval) -> Any:
    """It is on no statement: it waits no longer."""
    bank_transfers.never_came(approval, reason=forms.reason(request.form), by=signed_in(), at=now())
    flash(gettext("Đã ghi: tiền không tới, không có gì vào sổ."), "warning")
    return _back(club)


def _purse(typed: str) -> Purse:
    """The purse a select sends: member, fund and scheme."""
    if not typed.strip():
        raise NoPurseChosen()
    member, fund, scheme = [*typed.split("-"), "", ""][:3]
    return Purse(read_whole(member), read_whole(fund), read_choice(scheme, Scheme))


def _back(club: Club) -> Any:
    return redirect(url_for("leader.show_bank_transfers", club=club.id), code=303)
