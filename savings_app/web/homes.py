"""Where each of them belongs: the page her first grant leads to."""

from __future__ import annotations

from flask import url_for

from savings_app.permissions import Grant, Role


def home_of(grants: list[Grant]) -> str:
    """The address of her own page."""
    for grant in grants:
        if grant.role in {Role.LEADER, Role.TREASURER} and grant.club_id is not None:
            return url_for("leader.show_club", club=grant.club_id)
        if grant.role is Role.OFFICER and grant.place_id is not None:
            return url_for("officer.show_place", place=grant.place_id)
        if grant.role is Role.COLLECTOR:
            return url_for("collector.show_remittances")
        if grant.role is Role.ADMIN:
            return url_for("officer.show_clubs")
    return url_for("member.my_book")
