"""A slip's number as a way to the slip, for the sentence that says what was written."""

from __future__ import annotations

from flask import url_for
from markupsafe import Markup

from savings_app.receipts import Receipt


def slip_link(club_id: int, receipt: Receipt) -> Markup:
    """The number with its link."""
    url = url_for("leader.show_receipt", club=club_id, receipt=receipt.shown)
    return Markup('<a href="{}">{}</a>').format(url, receipt.shown)
