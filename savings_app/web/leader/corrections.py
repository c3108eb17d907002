"""A wrong entry is put right (sửa khoản này): why, and the right amount, or that there was none. Both slips show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext

from savings_app import corrections, receipts
from savings_app.clubs import Club
from savings_app.corrections import Correction, NotCorrectable
from savings_app.money import AmountNotPositive, AmountTooLarge, Dong, NoAmount, UnreadableAmount
from savings_app.names import read_note
from savings_app.papers.glyphs import printable
from savings_app.permissions import Action
from savings_app.receipts import Receipt
from savings_app.refusals import N_, Refusal
from savings_app.reports import slips
from savings_app.reports.slips import ShownSlip
from savings_app.schemes import Labelled
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now
from savings_app.web.guard import requires, signed_in
from savings_app.web.leader.blueprint import leader

LONGEST_WORDS = 200


class Mistake(Labelled):
    """Why an entry is wrong, in the words that are printed."""

    AMOUNT = "AMOUNT", N_("Ghi nhầm số tiền")
    MEMBER = "MEMBER", N_("Ghi nhầm người")
    TWICE = "TWICE", N_("Ghi hai lần")
    NOT_RECEIVED = "NOT_RECEIVED", N_("Chưa nhận tiền mà đã ghi")
    OTHER = "OTHER", N_("Lý do khác")


@dataclass(eq=False)
class NoMistakeChosen(Refusal):
    says = N_("Chưa chọn vì sao phải sửa.")


@dataclass(eq=False)
class TwoAnswers(Refusal):
    says = N_("Chị vừa ghi số tiền đúng, vừa chọn không có khoản này: chỉ giữ một.")


@dataclass(eq=False)
class SameAmount(Refusal):
    amount: Dong
    says = N_("Số tiền đang ghi là {amount}, giống số chị vừa nhập: chưa có gì để sửa.")


ABOUT_AMOUNT = (NoAmount, UnreadableAmount, AmountNotPositive, AmountTooLarge, TwoAnswers, SameAmount)
"""Refusals that are about the amount typed, not about the reason or the entry."""


def _page(club: Club, receipt: Receipt, *, refusal: Refusal | None = None) -> str:
    """The form; once the entry is undone, the slips that came of it."""
    slip = slips.of_receipt(receipt)
    if slip.undone_by is None and not slip.correctable:
        raise NotCorrectable(slip.entry.kind)
    return render_template(
        "leader/correction.html",
        club=club,
        slip=slip,
        corrected=_corrected(club, slip),
        mistakes=list(Mistake),
        refusal=refusal,
        wrong_amount=isinstance(refusal, ABOUT_AMOUNT),
        key=forms.fresh_key(),
    )


@leader.get("/clubs/<int:club>/receipts/<receipt>/correction")
@requires(Action.CORRECT_ENTRY)
def correction(club: Club, receipt: Receipt) -> str:
    """Ask why and what is right, or show how it was put right."""
    return _page(club, receipt)


@leader.post("/clubs/<int:club>/receipts/<receipt>/correction")
@requires(Action.CORRECT_ENTRY)
@refilled_by(_page)
def correct(club: Club, receipt: Receipt) -> Any:
    """Undo the entry and, if there is a right amount, write it anew."""
    asked = Correction(
        club_id=club.id,
        entry_id=receipt.entry,
        reason=_reason(request.form),
        key=forms.key(request.form),
        instead=_right_amount(request.form, slips.of_receipt(receipt)),
    )
    corrections.record(asked, by=signed_in(), at=now())
    flash(gettext("Đã sửa phiếu %(number)s. Chị in phiếu bên dưới đưa hội viên.", number=receipt.shown), "success")
    return redirect(url_for("leader.correction", club=club.id, receipt=receipt.shown), code=303)


def _reason(form: Mapping[str, str]) -> str:
    """The mistake chosen, and her own words after it; a reason of another kind needs words.

    The words are printed on a slip that is never changed, so a letter that no paper can show is refused here.
    """
    if not form.get("mistake"):
        raise NoMistakeChosen()
    mistake, words = forms.choice(form, "mistake", Mistake), read_note(form.get("words", ""), LONGEST_WORDS)
    printable(words)
    if mistake is Mistake.OTHER:
        if not words:
            raise forms.NoReason()
        return words
    return f"{mistake.label}: {words}" if words else mistake.label


def _right_amount(form: Mapping[str, str], slip: ShownSlip) -> Dong | None:
    """The amount it should have been; none where there should have been no entry."""
    if form.get("none"):
        if form.get("amount", "").strip():
            raise TwoAnswers()
        return None
    amount = forms.amount(form)
    if amount == slip.amount:
        raise SameAmount(amount)
    return amount


def _corrected(club: Club, slip: ShownSlip) -> list[ShownSlip]:
    """The slip that undid it and the one in its place, none before it is corrected."""
    found = [receipts.get(club.id, number) for number in (slip.undone_by, slip.replaced_by) if number]
    return [slips.of_receipt(receipt) for receipt in found if receipt is not None]
