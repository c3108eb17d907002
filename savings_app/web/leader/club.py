"""A club at a glance (câu lạc bộ): what she can do, where the money is, who has what and what it buys."""

from __future__ import annotations

from flask import current_app, render_template

from savings_app import closings, places
from savings_app.clubs import Club
from savings_app.money import Dong
from savings_app.permissions import Action
from savings_app.reports import club_page, club_purses, custody, meetings_ahead
from savings_app.reports.club_purses import MemberPurses
from savings_app.web.clock import now, today
from savings_app.web.guard import may, requires
from savings_app.web.leader import waiting
from savings_app.web.leader.blueprint import leader

DOORS = (
    "leader.day_sheet",
    "leader.show_conversions",
    "leader.show_handovers",
    "leader.show_remittances",
    "leader.show_bank_transfers",
    "leader.pig_openings",
    "leader.show_meetings",
    "leader.show_members",
    "leader.show_coverage",
    "leader.show_reviews",
    "leader.show_cash_counts",
    "leader.show_differences",
    "leader.show_closings",
    "leader.show_rehearsal",
    "leader.show_advances",
    "leader.show_departures",
    "leader.show_arrivals",
    "leader.show_devices",
    "leader.show_leadership",
    "leader.show_dissolution",
    "leader.tick_sheet",
)
"""The pages that begin here."""


@leader.get("/clubs/<int:club>")
@requires(Action.SEE_CLUB)
def show_club(club: Club) -> str:
    """The club's page."""
    members, month = club_purses.in_club(club, on=today()), closings.waiting_month(club, on=today())
    totals = _totals(members)
    return render_template(
        "leader/club.html",
        club=club,
        place=_place(club),
        manages=Action.MANAGE_MEMBERS,
        allowed={endpoint for endpoint in DOORS if _opens(endpoint)},
        totals=totals,
        holdings=custody.in_club(club.id, at=now()),
        today=today(),
        members=members,
        receipts=club_page.recent_slips(club),
        waits=waiting.in_club(club, to_close=month is not None, set_aside=bool(totals["reserved"]), at=now()),
        unsettled=club_page.unsettled(club),
        to_close=month,
        ahead=meetings_ahead.of_club(club, on=today()),
    )


def _opens(endpoint: str) -> bool:
    """Whether that page would let her in here."""
    actions: tuple[Action, ...] = getattr(current_app.view_functions[endpoint], "guard", ())
    return any(may(action) for action in actions)


def _place(club: Club) -> str:
    """The commune and its province."""
    commune = places.get(club.place)
    province = places.get(commune.within) if commune and commune.within else None
    return ", ".join(place.name for place in (commune, province) if place)


def _totals(members: list[MemberPurses]) -> dict[str, Dong]:
    """The members' money: counted into the club, still in pigs at home, and set aside for insurance."""
    held = [purse.held for member in members for purse in member.purses]
    return {
        "savings": Dong.total(each.savings for each in held),
        "at_home": Dong.total(each.at_home for each in held),
        "reserved": Dong.total(each.reserved for each in held),
    }
