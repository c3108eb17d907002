"""A member's book as the club sees it (sổ tiết kiệm), and on paper; a member opens her own."""

from __future__ import annotations

from flask import Response, render_template, request

from savings_app.clubs import Club
from savings_app.members import Member
from savings_app.permissions import Action
from savings_app.reports import member_book
from savings_app.reports.printed_books import print_book
from savings_app.web import forms, way
from savings_app.web.clock import today
from savings_app.web.guard import requires
from savings_app.web.leader.blueprint import leader
from savings_app.web.paper import on_paper, printed_url


@leader.get("/clubs/<int:club>/members/<int:member>")
@requires(Action.SEE_CLUB, Action.SEE_OWN_BOOK)
def show_member(club: Club, member: Member) -> str:
    """Her balances, entries, contributions and coverage."""
    book = member_book.of_member(club, member, on=today())
    return render_template(
        "leader/show_member.html", club=club, book=book, year=forms.year(request.args), said=way.said, action=Action
    )


@leader.get("/clubs/<int:club>/members/<int:member>.pdf")
@requires(Action.SEE_CLUB, Action.SEE_OWN_BOOK)
def print_member_book(club: Club, member: Member) -> Response:
    """Her whole book on A5."""
    url = printed_url("leader.show_member", club=club.id, member=member.id)
    book = member_book.of_member(club, member, on=today())
    return on_paper(print_book(book, url=url), name=f"so-{club.id}-{member.number}")
