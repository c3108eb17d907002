"""The day sheet (thu tiền): one tap for a pledge, another amount, several missed days, or everyone at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext
from markupsafe import Markup

from savings_app import deposits, receipts, repayments
from savings_app.clubs import Club, FundKind
from savings_app.deposits import Deposit, Present, Recorded
from savings_app.ledger import book
from savings_app.ledger.book import DayInFuture
from savings_app.ledger.chart import AccountKind
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.permissions import Action
from savings_app.receipts import Issued
from savings_app.refusals import N_, Refusal
from savings_app.reports import day_sheet as sheets
from savings_app.reports.day_sheet import DaySheet
from savings_app.schemes import Scheme
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now, today
from savings_app.web.guard import requires, signed_in
from savings_app.web.late_offers import book_days, late_offer
from savings_app.web.leader.blueprint import leader
from savings_app.web.slip_links import slip_link
from savings_app.words import in_words

MOST_TIMES = 366
"""Missed days written down at once: a year of them."""


@dataclass(eq=False)
class NoTimes(Refusal):
    says = N_("Chưa ghi góp bù mấy lần: nhập một số từ 1 đến 366.")


@dataclass(eq=False)
class UnreadableTimes(Refusal):
    typed: str
    says = N_("Không ghi bù được “{typed}” lần: nhập một số nguyên từ 1 đến 366.")


@dataclass(frozen=True)
class Refused:
    """What was refused on the sheet: of which purse, which field with what was typed, and why."""

    purse: str | None
    field: str
    typed: str
    sentence: str


def _page(club: Club, *, refusal: Refusal | None = None) -> str:
    try:
        day = _day()
    except Refusal:
        day = today()
    sheet = sheets.read(club, day)
    return render_template(
        "leader/day_sheet.html",
        club=club,
        sheet=sheet,
        today=today(),
        manages=Action.MANAGE_MEMBERS,
        refused=_refused(refusal, sheet) if refusal else None,
        late=late_offer(club, refusal),
        fresh_key=forms.fresh_key,
    )


@leader.get("/clubs/<int:club>/day-sheet")
@requires(Action.RECORD_DEPOSIT)
@refilled_by(_page)
def day_sheet(club: Club) -> str:
    """The sheet of today, or of a day gone by."""
    _day()
    return _page(club)


@leader.post("/clubs/<int:club>/deposits")
@requires(Action.RECORD_DEPOSIT)
@refilled_by(_page)
def record_deposit(club: Club) -> Any:
    """Take a member's money into the club's book, or tally it in her pig at home."""
    deposit = _deposit(club, request.form)
    issued = deposits.record(deposit, by=signed_in(), at=now())
    card = f"member-{deposit.purse.member_id}"
    flash(_said(deposit, issued), card)
    return _to_sheet(club, deposit.true_day, card=card)


@leader.post("/clubs/<int:club>/deposits/everyone")
@requires(Action.RECORD_DEPOSIT)
@refilled_by(_page)
def record_everyone(club: Club) -> Any:
    """Write every daily pledge that is not written for that day yet."""
    day, true_day = book_days(request.form, "booked_on")
    present = Present(club.id, day, forms.key(request.form), happened_on=true_day)
    recorded = deposits.record_everyone(present, by=signed_in(), at=now())
    if recorded.slips:
        flash(_said_of_everyone(club, recorded), "success")
    else:
        flash(gettext("Ngày này cả tổ đã ghi đủ mức nuôi heo: không ghi thêm."), "warning")
    return _to_sheet(club, present.true_day)


def _day() -> dt.date:
    """The day the sheet is for. Raises UnreadableDay or DayInFuture."""
    name, asked = ("booked_on", request.form) if request.method == "POST" else ("day", request.args)
    day = forms.day(asked, name, default=today())
    if day > today():
        raise DayInFuture(day)
    return day


def _deposit(club: Club, form: Mapping[str, str]) -> Deposit:
    purse = Purse(forms.whole(form, "member"), forms.whole(form, "fund"), forms.choice(form, "scheme", Scheme))
    amount = forms.amount(form) * _times(form)
    day, true_day = book_days(form, "booked_on")
    return Deposit(club.id, purse, amount.for_an_entry(), day, forms.key(form), happened_on=true_day)


def _times(form: Mapping[str, str]) -> int:
    """How many missed days at once; one where the form does not ask. Raises NoTimes or UnreadableTimes."""
    if "days" not in form:
        return 1
    typed = form["days"].strip(" ")
    if not typed:
        raise NoTimes()
    if not (typed.isascii() and typed.isdigit() and len(typed) <= 3 and 0 < int(typed) <= MOST_TIMES):
        raise UnreadableTimes(typed[:20])
    return int(typed)


def _refused(refusal: Refusal, sheet: DaySheet) -> Refused:
    sent = "-".join(request.form.get(name, "") for name in ("member", "fund", "scheme"))
    field = "days" if "days" in request.form else "amount"
    known = any(purse.id == sent for row in sheet.rows for purse in row.purses)
    return Refused(sent if known else None, field, request.form.get(field, ""), refusal.say(gettext))


def _said(deposit: Deposit, issued: Issued) -> Markup:
    """The amount read back in figures and words, with a way to the slip."""
    member, fund = deposits.purse_of(deposit.club_id, deposit.purse, on=deposit.booked_on)
    if not issued.created:
        sentence = gettext("Khoản này đã ghi rồi, không ghi thêm: %(sum)s (%(words)s) cho %(name)s, phiếu %(slip)s.")
    elif fund.kind is FundKind.OWN_PIG:
        sentence = gettext("Đã ghi vào heo nhà %(sum)s (%(words)s) cho %(name)s, phiếu %(slip)s.")
    else:
        sentence = gettext("Đã ghi %(sum)s (%(words)s) cho %(name)s, phiếu %(slip)s.")
    said = Markup(sentence) % {  # noqa: S704 -- the sentence is ours, what goes into it is escaped
        "sum": deposit.amount,
        "words": in_words(deposit.amount),
        "name": member.person.name,
        "slip": slip_link(deposit.club_id, issued.receipt),
    }
    return said + _said_of_repayment(deposit, issued)


def _said_of_repayment(deposit: Deposit, issued: Issued) -> Markup:
    """How much of it repaid the leader at once, with that slip; nothing where nothing was owed."""
    brought = book.get(deposit.club_id, issued.receipt.entry)
    entry = repayments.repaid_with(brought) if brought else None
    slip = receipts.of_entry(entry.id) if entry else None
    if entry is None or slip is None:
        return Markup()
    sentence = gettext("Trong đó %(sum)s trả tiền tổ trưởng đã ứng, phiếu %(slip)s.")
    repaid = Dong.total(move.amount for move in book.moves_of(entry) if move.credit.kind is AccountKind.ADVANCED)
    return Markup(" " + sentence) % {  # noqa: S704 -- the sentence is ours, what goes into it is escaped
        "sum": repaid,
        "slip": slip_link(deposit.club_id, slip),
    }


def _said_of_everyone(club: Club, recorded: Recorded) -> Markup:
    sentence = gettext("Đã ghi cả tổ %(count)s khoản: %(sums)s, phiếu %(first)s đến %(last)s.")
    return Markup(sentence) % {  # noqa: S704 -- the sentence is ours, what goes into it is escaped
        "count": len(recorded.slips),
        "sums": _said_apart(recorded),
        "first": slip_link(club.id, recorded.slips[0].receipt),
        "last": slip_link(club.id, recorded.slips[-1].receipt),
    }


def _said_apart(recorded: Recorded) -> str:
    """The cash, and apart from it what stays in the pigs at home, each in figures and words."""
    parts = []
    if recorded.cash:
        cash = {"sum": recorded.cash, "words": in_words(recorded.cash)}
        parts.append(gettext("tiền mặt %(sum)s (%(words)s)", **cash))
    if recorded.at_home:
        at_home = {"sum": recorded.at_home, "words": in_words(recorded.at_home)}
        parts.append(gettext("heo nhà ghi thêm %(sum)s (%(words)s)", **at_home))
    return " · ".join(parts)


def _to_sheet(club: Club, day: dt.date, *, card: str | None = None) -> Any:
    return redirect(url_for("leader.day_sheet", club=club.id, day=day.isoformat(), _anchor=card), code=303)
