"""What a member had in the paper book (số dư đầu): once a purse, an entry of its own with its slip."""

from __future__ import annotations

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext

from savings_app import clubs, enrolments, members, receipts
from savings_app.clubs import Club
from savings_app.deposits import Deposit, NotYetMember
from savings_app.ledger import openings
from savings_app.members import Member, Purse
from savings_app.permissions import Action
from savings_app.refusals import Refusal
from savings_app.schemes import Scheme
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now, today
from savings_app.web.guard import requires, signed_in
from savings_app.web.leader.blueprint import leader


def _page(club: Club, member: Member, *, refusal: Refusal | None = None) -> str:
    there = openings.of_member(club.id, member.id)
    return render_template(
        "leader/opening_balance.html",
        club=club,
        member=member,
        purses=members.purses(member.id),
        there=there,
        slips=receipts.of_entries(opening.entry_id for opening in there.values()),
        funds={fund.id: fund for fund in clubs.funds(club.id)},
        today=today(),
        key=forms.fresh_key,
        refusal=refusal,
        before_joining=refusal is not None and refusal.name == NotYetMember.__name__,
    )


@leader.get("/clubs/<int:club>/members/<int:member>/opening")
@requires(Action.RECORD_DEPOSIT)
def opening_balance(club: Club, member: Member) -> str:
    """Her purses: what was taken over, and a form where nothing was yet."""
    return _page(club, member)


@leader.post("/clubs/<int:club>/members/<int:member>/opening")
@requires(Action.RECORD_DEPOSIT)
@refilled_by(_page)
def record_opening(club: Club, member: Member) -> Any:
    """Take over what one purse had."""
    form = request.form
    purse = Purse(member.id, forms.whole(form, "fund"), forms.choice(form, "scheme", Scheme))
    day = forms.day(form, "booked_on", default=today())
    deposit = Deposit(club.id, purse, forms.amount(form), day, forms.key(form))
    issued = enrolments.take_over(deposit, by=signed_in(), at=now(), joins_then="joins_then" in form)
    flash(
        gettext("Đã ghi số dư đầu %(sum)s, phiếu %(slip)s.", sum=deposit.amount, slip=issued.receipt.shown), "success"
    )
    return redirect(url_for("leader.opening_balance", club=club.id, member=member.id), code=303)
