"""Cash is counted note by note (kiểm quỹ): who holds what, a count, its minute, and the second person's answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import Response, flash, redirect, render_template, request, url_for
from flask_babel import gettext

from savings_app import approvals, cash_counts, clubs
from savings_app.approvals import Approval, Subject
from savings_app.cash_counts import KEPT_BY, NOTES, CashCount
from savings_app.clubs import Club, Fund
from savings_app.ledger.chart import AccountKind
from savings_app.money import NOTHING, Dong
from savings_app.names import read_note
from savings_app.permissions import Action
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.reports import cash_counts_kept, printed_counts
from savings_app.reports.cash_counts_kept import CountState
from savings_app.typed import read_choice
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now
from savings_app.web.guard import requires, signed_in
from savings_app.web.leader.blueprint import leader
from savings_app.web.paper import on_paper

MOST_DIGITS = 5
"""Of one note; nobody counts a hundred thousand of them by hand."""

LONGEST_WITNESSES = 200


@dataclass(eq=False)
class UnreadableNotes(Refusal):
    note: Dong
    typed: str
    says = N_("Không đọc được số tờ {note}: “{typed}”. Chỉ nhập số nguyên, ví dụ 12; không có tờ nào thì để trống.")


@leader.get("/clubs/<int:club>/cash-counts")
@requires(Action.SEE_CLUB)
def show_cash_counts(club: Club) -> str:
    """Who holds what and when it was counted; what waits for a signature; every count before."""
    counts = cash_counts_kept.in_club(club.id, at=now())
    return render_template(
        "leader/cash_counts.html",
        club=club,
        held=cash_counts_kept.held(club.id, counts),
        counts=counts,
        State=CountState,
        action=Action,
    )


def _new_page(club: Club, *, refusal: Refusal | None = None) -> str:
    holder, fund = _what(club)
    return render_template(
        "leader/new_cash_count.html",
        club=club,
        holder=holder,
        fund=fund,
        at_bank=holder is AccountKind.CASH_BANK,
        notes=[Dong(note) for note in NOTES],
        since=_since(club, refusal),
        now=now(),
        refusal=refusal,
        key=forms.fresh_key(),
    )


@leader.get("/clubs/<int:club>/cash-counts/new")
@requires(Action.COUNT_CASH)
def new_cash_count(club: Club) -> str:
    """The notes to be counted. What the book says is not shown before they are."""
    return _new_page(club)


@leader.post("/clubs/<int:club>/cash-counts")
@requires(Action.COUNT_CASH)
@refilled_by(_new_page)
def count_cash(club: Club) -> Any:
    """Put the count before the second person."""
    asked = cash_counts.propose(_count(club), by=signed_in(), at=now())
    flash(gettext("Đã ghi biên bản kiểm quỹ: chờ người thứ hai xem và ký."), "success")
    return _to(club, asked)


def _count_page(club: Club, approval: Approval, *, refusal: Refusal | None = None) -> str:
    approvals.check_about(approval, Subject.CASH_COUNT)
    return render_template(
        "leader/cash_count.html",
        club=club,
        count=cash_counts_kept.of(approval, at=now()),
        after=cash_counts_kept.written_after(approval),
        before=cash_counts_kept.taken_out_before(approval),
        State=CountState,
        refusal=refusal,
        reader=signed_in().id,
        action=Action,
    )


@leader.get("/clubs/<int:club>/cash-counts/<int:approval>")
@requires(Action.SEE_CLUB)
def show_cash_count(club: Club, approval: Approval) -> str:
    """One count with what the book said, and what was written after it."""
    return _count_page(club, approval)


@leader.get("/clubs/<int:club>/cash-counts/<int:approval>.pdf")
@requires(Action.SEE_CLUB)
def print_cash_count(club: Club, approval: Approval) -> Response:
    """Its minute on A4, to be signed by hand."""
    approvals.check_about(approval, Subject.CASH_COUNT)
    count = cash_counts_kept.of(approval, at=now())
    return on_paper(printed_counts.print_minute(count, club), name=f"kiem-quy-{club.id}-{approval.id}")


@leader.post("/clubs/<int:club>/cash-counts/<int:approval>/answer")
@requires(Action.SIGN_COUNT)
@refilled_by(_count_page)
def answer_cash_count(club: Club, approval: Approval) -> Any:
    """The second person saw it counted and signs, or says why not."""
    if request.form.get("answer") == "yes":
        cash_counts.sign(approval, by=signed_in(), at=now())
        flash(gettext("Đã ký biên bản kiểm quỹ."), "success")
    else:
        cash_counts.decline(approval, reason=forms.reason(request.form), by=signed_in(), at=now())
        flash(gettext("Không ký: biên bản được giữ lại, sổ không đổi. Đếm lại rồi lập biên bản mới."), "warning")
    return _to(club, approval)


def _what(club: Club) -> tuple[AccountKind, Fund]:
    """Whose cash of which fund. Raises NotFound."""
    typed = request.values.get("holder", "")
    fund = clubs.fund(club.id, forms.whole(request.values, "fund"))
    if fund is None or typed not in {holder.value for holder in KEPT_BY}:
        raise NotFound()
    return read_choice(typed, AccountKind), fund


def _since(club: Club, refusal: Refusal | None) -> int:
    """Where the book stood when counting began: a form refused for another reason keeps it."""
    began = refusal is not None and not isinstance(refusal, cash_counts.CashMoved)
    return forms.whole(request.form, "since") if began and "since" in request.form else club.head_seq


def _count(club: Club) -> CashCount:
    holder, fund = _what(club)
    at_bank = holder is AccountKind.CASH_BANK
    return CashCount(
        club.id,
        fund.id,
        holder,
        forms.whole(request.form, "since"),
        forms.key(request.form),
        notes=() if at_bank else tuple((note, _how_many(note)) for note in NOTES),
        at_bank=Dong.read_any(request.form.get("at_bank", "")) if at_bank else NOTHING,
        reason=read_note(request.form.get("reason", ""), forms.LONGEST_REASON),
        witnesses=read_note(request.form.get("witnesses", ""), LONGEST_WITNESSES),
    )


def _how_many(note: int) -> int:
    typed = request.form.get(f"note-{note}", "").strip(" ")
    if not typed:
        return 0
    if not (typed.isascii() and typed.isdigit() and len(typed) <= MOST_DIGITS):
        raise UnreadableNotes(Dong(note), typed[:20])
    return int(typed)


def _to(club: Club, asked: Approval) -> Any:
    return redirect(url_for("leader.show_cash_count", club=club.id, approval=asked.id), code=303)
