"""Who may come in: every route says what it needs, and views never ask.

``@requires(Action…)`` signs her in, turns the ids of the address into the things they name (a club, a member, a slip
…), and checks her grants against where they lie. What is not there and what is not hers to see are told alike: 404.
Someone who may see the club but not do this gets 403. With ``Action.SEE_OWN_BOOK`` beside another action, a member may
too, where the member or slip in the address is her own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection
from functools import wraps
from typing import Any

from flask import g, redirect, request, url_for
from flask_login import UserMixin, current_user

from savings_app import (
    approvals,
    clubs,
    contributions,
    meetings,
    members,
    outbox_reviews,
    people,
    permissions,
    places,
    receipts,
    users,
)
from savings_app.accounts import scope_of
from savings_app.clubs import ClubDissolved
from savings_app.ledger import book
from savings_app.permissions import Action, Grant, Scope
from savings_app.receipts import Receipt
from savings_app.refusals import N_, Forbidden, NotFound
from savings_app.users import User
from savings_app.web.clock import now

View = Callable[..., Any]


class NotHersToCollect(Forbidden):
    """The treasurer or an officer at the day sheet."""

    says = N_("Thu tiền là việc của tổ trưởng.")


LARGEST_ID = 2**31 - 1
"""What an id column of either database can hold."""

FOUND_IN_CLUB: dict[str, Callable[[int, Any], Any]] = {
    "member": members.get,
    "person": people.get,
    "household": people.get_household,
    "fund": clubs.fund,
    "receipt": receipts.get,
    "conversion": contributions.get_conversion,
    "remittance": contributions.get_remittance,
    "contribution": contributions.get,
    "approval": approvals.get,
    "review": outbox_reviews.get,
    "meeting": meetings.get,
}
"""How an address's part becomes the thing it names, within the address's club."""


class SignedIn(UserMixin):  # type: ignore[misc]  # Flask-Login ships no types
    """The user of this request, known to Flask-Login by her session's token."""

    def __init__(self, user: User, token: str) -> None:
        self.user = user
        self.token = token
        self.name: str = user.name
        self.grants: list[Grant] = users.grants(user.id)

    def get_id(self) -> str:
        return self.token


def load_signed_in(token: str) -> SignedIn | None:
    """Whoever's live session it is; what Flask-Login asks for."""
    user = users.signed_in(token, at=now())
    return SignedIn(user, token) if user else None


def signed_in() -> User:
    """The user of this request; only behind ``@requires`` or ``@signed_in_only``."""
    user: User = current_user.user
    return user


def grants() -> list[Grant]:
    """Her grants, none when nobody is signed in."""
    found: list[Grant] = current_user.grants if current_user.is_authenticated else []
    return found


def public(view: View) -> View:
    """Anybody may come in."""
    view.guard = "public"  # type: ignore[attr-defined]
    return view


def signed_in_only(view: View) -> View:
    """Anybody who is signed in may come in; what she sees is her own."""

    @wraps(view)
    def guarded(**named: Any) -> Any:
        return view(**named) if current_user.is_authenticated else _to_sign_in()

    guarded.guard = "signed in"  # type: ignore[attr-defined]
    return guarded


def requires(*actions: Action, just: Callable[[dict[str, Any]], Action] | None = None) -> Callable[[View], View]:
    """Any of the actions, where the address lies.

    Where one address serves several kinds of doing, ``just`` names the one that counts, from what the address names.
    """

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(**named: Any) -> Any:
            if not current_user.is_authenticated:
                return _to_sign_in()
            found = _find(named)
            _check(actions, found)
            if just is not None and not may(just(found)):
                raise Forbidden()
            return view(**found)

        guarded.guard = actions  # type: ignore[attr-defined]
        return guarded

    return guard


def may(action: Action) -> bool:
    """Whether she may do that where this request lies; for templates, to show only what works."""
    if action not in permissions.READING and _dissolved_on() is not None:
        return False
    return permissions.may(grants(), action, scope=g.get("scope"))


def _to_sign_in() -> Any:
    here = request.full_path.rstrip("?") if request.method == "GET" else None
    return redirect(url_for("door.sign_in", next=here), code=303)


def _find(named: dict[str, Any]) -> dict[str, Any]:
    """The things the address names. Raises NotFound, also for a number no row can have."""
    if any(type(part) is int and part > LARGEST_ID for part in named.values()):
        raise NotFound()
    found = dict(named)
    if "club" in named:
        found["club"] = _there(clubs.get(named["club"]))
        g.club = found["club"]
    if "place" in named:
        found["place"] = _there(places.get(named["place"]))
    for name in FOUND_IN_CLUB.keys() & named.keys():
        found[name] = _there(FOUND_IN_CLUB[name](found["club"].id, named[name]))
    return found


def _there(thing: Any) -> Any:
    if thing is None:
        raise NotFound()
    return thing


def _check(actions: tuple[Action, ...], found: dict[str, Any]) -> None:
    g.scope = _scope(found)
    others = [action for action in actions if action is not Action.SEE_OWN_BOOK]
    allowed = [action for action in others if permissions.may(grants(), action, scope=g.scope)]
    if allowed:
        _check_open(allowed)
        return
    if Action.SEE_OWN_BOOK in actions and _is_her_own(found):
        return
    if g.scope is not None and permissions.may(grants(), Action.SEE_CLUB, scope=g.scope):
        raise NotHersToCollect() if actions == (Action.RECORD_DEPOSIT,) else Forbidden()
    if g.scope is None and not any(name in found for name in ("club", "place")):
        raise Forbidden()
    raise NotFound()


def _dissolved_on() -> dt.date | None:
    """Since when the club of this request is no more."""
    day: dt.date | None = g.club.dissolved_on if g.get("club") else None
    return day


def _check_open(allowed: Collection[Action]) -> None:
    """Of a dissolved club everything may be read and nothing done. Raises ClubDissolved."""
    day = _dissolved_on()
    if day is not None and not permissions.READING & set(allowed):
        raise ClubDissolved(day)


def _scope(found: dict[str, Any]) -> Scope | None:
    if "club" in found:
        return scope_of(found["club"])
    if "place" in found:
        place = found["place"]
        return Scope(None, frozenset({place.id, place.within} - {None}))
    return None


def _is_her_own(found: dict[str, Any]) -> bool:
    person = signed_in().person
    member = found.get("member") or _owner(found.get("receipt"))
    return person is not None and member is not None and member.person.id == person


def _owner(receipt: Receipt | None) -> members.Member | None:
    purse = book.purse_moved(receipt.entry) if receipt else None
    return members.get(receipt.club, purse.member_id) if receipt and purse else None
