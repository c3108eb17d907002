"""A member's own pages (hội viên): her book, and nothing of anybody else's.

Of those she lives with she sees what their cards cost beside what she has saved for them, and only where no other purse
of the household saves for cards; never their group, nor why somebody is not counted.
"""

from __future__ import annotations

from flask import Blueprint, render_template, request

from savings_app import leaderships
from savings_app.reports import member_book
from savings_app.web import forms, way
from savings_app.web.clock import now, today
from savings_app.web.guard import signed_in, signed_in_only

member = Blueprint("member", __name__)


@member.get("/my-book")
@signed_in_only
def my_book() -> str:
    """Her book in every club she is a member of; a friendly word to whoever has none."""
    person = signed_in().person
    books = member_book.of_person(person, on=today()) if person is not None else []
    return render_template(
        "member/my_book.html",
        books=books,
        year=forms.year(request.args),
        said=way.said,
        offers=leaderships.offered_to(signed_in(), at=now()),
    )
