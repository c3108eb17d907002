"""A slip (phiếu): what its paper says, the slips before and after it, and the paper itself."""

from __future__ import annotations

from flask import Response, render_template

from savings_app.clubs import Club
from savings_app.permissions import Action
from savings_app.receipts import Receipt
from savings_app.reports import slip_words, slips
from savings_app.reports.printed_slips import print_slip
from savings_app.web.guard import requires
from savings_app.web.leader.blueprint import leader
from savings_app.web.paper import on_paper, printed_url


@leader.get("/clubs/<int:club>/receipts/<receipt>")
@requires(Action.SEE_CLUB, Action.SEE_OWN_BOOK)
def show_receipt(club: Club, receipt: Receipt) -> str:
    """The slip, with ways to print it, to correct it, and to her book."""
    slip = slips.of_receipt(receipt)
    return render_template(
        "leader/show_receipt.html",
        club=club,
        slip=slip,
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
