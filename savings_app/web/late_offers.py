"""What came too late for its closed month (ghi muộn): refused first, then offered again for today with its true day.

The day typed stays the true day; ``late=1`` beside it says that the leader means it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from flask import request

from savings_app.clubs import Club
from savings_app.ledger.book import MonthClosed
from savings_app.refusals import Refusal
from savings_app.web import forms
from savings_app.web.clock import today

_NOT_SENT_AGAIN = {"csrf_token", "key", "late"}


def late_offer(club: Club, refusal: Refusal | None) -> dict[str, str]:
    """The form that was refused, ready to be sent again for today; empty where that is not why, or today is closed."""
    if refusal is None or refusal.name != MonthClosed.__name__ or club.closed_through >= today():
        return {}
    typed = {name: value for name, value in request.form.items() if name not in _NOT_SENT_AGAIN}
    return {**typed, "late": "1", "key": forms.fresh_key()}


def book_days(form: Mapping[str, str], name: str) -> tuple[dt.date, dt.date | None]:
    """The day to book on, and the true day where that was offered and taken."""
    day = forms.day(form, name)
    return (today(), day) if form.get("late") == "1" else (day, None)
