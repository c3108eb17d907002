"""A slip (phiếu): what its paper says, the slips before and after it, and the paper itself."""

from __future__ import annotations

from flask import Response, render_template

from savings_app import tellings
from savings_app.clubs import Club
from savings_app.permissions import Action
from savings_app.receipts import Receipt
from savings_app.reports import slip_message, slip_words, slips
from savings_app.reports.printed_slips import print_slip
from savings_app.reports.slips import ShownSlip
from savings_app.tellings import About
from savings_app.web import forms
from savings_app.web.guard import may, requires
from savings_app.web.leader.blueprint import leader
from savings_app.web.leader.tellings import Message, sentences
from savings_app.web.paper import on_paper, printed_url


@leader.get("/clubs/<int:club>/receipts/<receipt>")
@requires(Action.SEE_CLUB, Action.SEE_OWN_BOOK)
def show_receipt(club: Club, receipt: Receipt) -> str:
    """The slip, with ways to print it, to correct it, and to her book."""
    slip = slips.of_receipt(receipt)
    told = sentences(tellings.of_entry(receipt.entry))
    return render_template(
        "leader/show_receipt.html",
        club=club,
        slip=slip,
        told=told,
        message=_message(slip, told) if may(Action.TELL_MEMBERS) else None,
        lines=slip_message.picture(slip),
        purpose=slip_words.purpose(slip),
        remarks=slip_words.remarks(slip),
        action=Action,
    )


@leader.get("/clubs/<int:club>/receipts/<receipt>.pdf")
@requires(Action.SEE_CLUB, Action.SEE_OWN_BOOK)
def print_receipt(club: Club, receipt: Receipt) -> Response:
    """The slip on A5."""
    url = printed_url("leader.show_receipt", club=club.id, receipt=receipt.shown)
    return on_paper(print_slip(slips.of_receipt(receipt), url=url), name=f"phieu-{receipt.shown}")


def _message(slip: ShownSlip, told: list[str]) -> Message:
    """What the page offers to tell her."""
    return Message(
        text=slip_message.text(slip),
        name=slip.member.person.name,
        phone=slip.member.person.phone or "",
        fields={"key": forms.fresh_key(), "about": About.SLIP.value, "receipt": slip.number},
        told=told,
    )
