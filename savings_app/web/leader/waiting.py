"""What waits on the club's page (đang chờ): first what waits for her, then what waits for somebody else, and for whom.

Whoever asked never answers; what a question needs is the action of its page (``savings_app.permissions``).
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from savings_app import outbox_reviews, permissions, users
from savings_app.approvals import Subject
from savings_app.clubs import Club
from savings_app.months import local_day
from savings_app.permissions import Action, Role
from savings_app.reports import last_days, open_questions, remittance_readiness
from savings_app.reports.open_questions import Question
from savings_app.web.guard import grants, may, signed_in

REVIEWS = "REVIEWS"
"""Deposits from phones that a person must look at: nobody asked, the leader or the officer decides."""

TO_CLOSE = "TO_CLOSE"
"""A month that is over and not closed: nobody has asked yet."""

LAPSING = "LAPSING"
"""Covers that end within a month: nobody asked, the leader speaks to her and puts the conversion together."""

READY = "READY"
"""Approved conversions the collector has not been given: cash is set aside, the treasurer hands it in."""

AHEAD = 30
"""Days before a cover ends from which the club's page speaks of it."""

_PAGES: dict[str, tuple[str, Action | None]] = {
    REVIEWS: ("leader.show_reviews", Action.DECIDE_REVIEW),
    LAPSING: ("leader.show_coverage", Action.PROPOSE_CONVERSION),
    Subject.HANDOVER.value: ("leader.show_handovers", None),
    Subject.BANK_TRANSFER.value: ("leader.show_bank_transfers", Action.MATCH_TRANSFER),
    Subject.CONVERSION.value: ("leader.show_conversions", Action.APPROVE_CONVERSION),
    READY: ("leader.show_remittances", Action.REMIT),
    Subject.REMITTANCE.value: ("leader.show_remittances", Action.ANSWER_REMITTANCE),
    Subject.CASH_COUNT.value: ("leader.show_cash_counts", Action.SIGN_COUNT),
    Subject.SHORTAGE.value: ("leader.show_differences", Action.SIGN_COUNT),
    Subject.SURPLUS.value: ("leader.show_differences", Action.SIGN_COUNT),
    TO_CLOSE: ("leader.show_closings", Action.PROPOSE_CLOSING),
    Subject.CLOSING.value: ("leader.show_closings", Action.SIGN_CLOSING),
    Subject.DEPARTURE.value: ("leader.show_departures", Action.CONFIRM_DEPARTURE),
    Subject.ARRIVAL.value: ("leader.show_arrivals", Action.ANSWER_ARRIVAL),
    Subject.LEADERSHIP.value: ("leader.show_leadership", None),
    Subject.DISSOLUTION.value: ("leader.show_dissolution", Action.CONFIRM_DISSOLUTION),
}
"""Every kind in the order it is shown, the page it is answered on, and what answering needs where one action does."""


@dataclass(frozen=True)
class Waits:
    """Some questions of one kind: how many, where they are answered, whether by her, or else by which roles."""

    what: str
    count: int
    endpoint: str
    hers: bool
    roles: tuple[Role, ...] = ()


def in_club(club: Club, *, to_close: bool, set_aside: bool, at: dt.datetime) -> list[Waits]:
    """What waits in the club at that moment, in the order of the page.

    ``to_close``: a month is over and still open; ``set_aside``: cash lies ready for insurance.
    """
    counted = Counter(_kind(question) for question in open_questions.in_club(club, at=at))
    reviews = len(outbox_reviews.waiting(club.id))
    if reviews:
        counted[_needs(REVIEWS, Action.DECIDE_REVIEW)] = reviews
    lapsing = last_days.lapsing([club.id], on=local_day(at))[club.id].within[AHEAD]
    if lapsing:
        counted[_needs(LAPSING, Action.PROPOSE_CONVERSION)] = lapsing
    ready = len(remittance_readiness.ready(club.id)) if set_aside else 0
    if ready:
        counted[_needs(READY, Action.REMIT)] = ready
    if to_close and not any(what == Subject.CLOSING.value for what, _, _ in counted):
        counted[_closing(club)] = 1
    order = list(_PAGES)
    found = (Waits(what, count, _PAGES[what][0], hers, roles) for (what, hers, roles), count in counted.items())
    return sorted(found, key=lambda waits: order.index(waits.what))


def _kind(question: Question) -> tuple[str, bool, tuple[Role, ...]]:
    action = _answered_with(question)
    if action is None:
        return question.subject.value, False, ()
    return _needs(question.subject.value, action, by_another=question.asked_by != signed_in().id)


def _needs(what: str, action: Action, *, by_another: bool = True) -> tuple[str, bool, tuple[Role, ...]]:
    """Whose it is to do: hers where she may, and is not the one who asked."""
    hers = may(action) and by_another
    return what, hers, () if hers else _others(action)


def _closing(club: Club) -> tuple[str, bool, tuple[Role, ...]]:
    """The treasurer asks; where a club has none, the leader does."""
    asks = users.with_role(Role.TREASURER, club_id=club.id) or users.with_role(Role.LEADER, club_id=club.id)
    hers = signed_in().id in {user.id for user in asks}
    return TO_CLOSE, hers, () if hers else (Role.TREASURER,)


def _answered_with(question: Question) -> Action | None:
    return question.route.confirms if question.route else _PAGES[question.subject.value][1]


def _others(action: Action) -> tuple[Role, ...]:
    """Who may answer beside her."""
    own = {grant.role for grant in grants()}
    return tuple(role for role in Role if role in permissions.ALLOWED[action] - own)
