"""Who may do what, where (vai trò): the whole access policy as one map.

A grant gives a user one role over a club, over a place (its clubs, and those of the communes in it), over herself
(MEMBER, whose scope is the club her person is a member of) or everywhere (ADMIN). Pure: no database is asked here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from savings_app.refusals import N_
from savings_app.schemes import Labelled


class Role(Labelled):
    """The six roles of product.md."""

    LEADER = "LEADER", N_("tổ trưởng")
    TREASURER = "TREASURER", N_("thủ quỹ")
    MEMBER = "MEMBER", N_("hội viên")
    OFFICER = "OFFICER", N_("cán bộ Hội")
    COLLECTOR = "COLLECTOR", N_("nhân viên thu")
    ADMIN = "ADMIN", N_("người quản trị")


class Action(Enum):
    """Everything a route may be asked to do."""

    SEE_CLUB = auto()
    SEE_OWN_BOOK = auto()
    MANAGE_MEMBERS = auto()
    RECORD_DEPOSIT = auto()
    DECIDE_REVIEW = auto()
    CORRECT_ENTRY = auto()
    TELL_MEMBERS = auto()
    ADVANCE_MONEY = auto()
    PROPOSE_DEPARTURE = auto()
    CONFIRM_DEPARTURE = auto()
    ANSWER_ARRIVAL = auto()
    CHANGE_LEADER = auto()
    PROPOSE_DISSOLUTION = auto()
    CONFIRM_DISSOLUTION = auto()
    PROPOSE_HANDOVER = auto()
    CONFIRM_HANDOVER = auto()
    HAND_CASH_BACK = auto()
    CONFIRM_CASH_BACK = auto()
    BANK_CASH = auto()
    CONFIRM_BANKING = auto()
    ANNOUNCE_TRANSFER = auto()
    MATCH_TRANSFER = auto()
    COUNT_CASH = auto()
    SIGN_COUNT = auto()
    PROPOSE_CLOSING = auto()
    SIGN_CLOSING = auto()
    WRITE_MINUTES = auto()
    PROPOSE_CONVERSION = auto()
    APPROVE_CONVERSION = auto()
    REMIT = auto()
    SEE_REMITTANCE = auto()
    ANSWER_REMITTANCE = auto()
    SEE_PLACE = auto()
    ADD_CLUB = auto()


_L, _T, _M, _O, _C, _A = Role

ALLOWED: dict[Action, frozenset[Role]] = {
    Action.SEE_CLUB: frozenset({_L, _T, _O}),
    Action.SEE_OWN_BOOK: frozenset({_M}),
    Action.MANAGE_MEMBERS: frozenset({_L}),
    Action.RECORD_DEPOSIT: frozenset({_L}),
    # What phones sent and a person must look at; whoever was its leader and sent it does not, that is the verb's.
    Action.DECIDE_REVIEW: frozenset({_L, _O}),
    Action.CORRECT_ENTRY: frozenset({_L}),
    # Whoever writes her money down or holds it tells her.
    Action.TELL_MEMBERS: frozenset({_L, _T}),
    Action.ADVANCE_MONEY: frozenset({_L}),
    Action.PROPOSE_DEPARTURE: frozenset({_L}),
    # Whoever pays out, or takes the cash of a member who arrives, is the one who holds it.
    Action.CONFIRM_DEPARTURE: frozenset({_T}),
    Action.ANSWER_ARRIVAL: frozenset({_T}),
    Action.CHANGE_LEADER: frozenset({_O}),
    # Another officer confirms where a club has no treasurer; that it is another is the verb's to check.
    Action.PROPOSE_DISSOLUTION: frozenset({_O}),
    Action.CONFIRM_DISSOLUTION: frozenset({_T, _O}),
    Action.PROPOSE_HANDOVER: frozenset({_L}),
    Action.CONFIRM_HANDOVER: frozenset({_T}),
    Action.HAND_CASH_BACK: frozenset({_T}),
    Action.CONFIRM_CASH_BACK: frozenset({_L}),
    # The treasurer goes to the bank alone; whoever confirms has seen its slip or the bank book.
    Action.BANK_CASH: frozenset({_T}),
    Action.CONFIRM_BANKING: frozenset({_L, _O}),
    # Who announced a transfer never matches it; that they are two persons is the verb's to check.
    Action.ANNOUNCE_TRANSFER: frozenset({_L, _T}),
    Action.MATCH_TRANSFER: frozenset({_T, _O}),
    # Whoever holds cash counts it, an officer counts anybody's; that another signs is the verb's to check.
    Action.COUNT_CASH: frozenset({_L, _T, _O}),
    Action.SIGN_COUNT: frozenset({_L, _T, _O}),
    # Where there is no treasurer the leader asks; then only the officer is left to sign.
    Action.PROPOSE_CLOSING: frozenset({_L, _T}),
    Action.SIGN_CLOSING: frozenset({_L, _O}),
    # Whoever of the two keeps the book of the meetings; no money moves by it.
    Action.WRITE_MINUTES: frozenset({_L, _T}),
    Action.PROPOSE_CONVERSION: frozenset({_L}),
    # The officer approves what a club without a treasurer cannot; that it is a second person is the verb's to check.
    Action.APPROVE_CONVERSION: frozenset({_T, _O}),
    # Cash leaves only through the hands that hold it.
    Action.REMIT: frozenset({_T}),
    Action.SEE_REMITTANCE: frozenset({_L, _T, _O, _C}),
    Action.ANSWER_REMITTANCE: frozenset({_C}),
    Action.SEE_PLACE: frozenset({_O, _C}),
    # No right over money: an administrator opens clubs and accounts, and sees no balance.
    Action.ADD_CLUB: frozenset({_O, _A}),
}


READING = frozenset({Action.SEE_CLUB, Action.SEE_OWN_BOOK, Action.SEE_REMITTANCE, Action.SEE_PLACE})
"""What changes nothing, and is all that is left to do where a club is dissolved."""


@dataclass(frozen=True)
class Grant:
    """One role somewhere; no club and no place means everywhere (ADMIN) or herself (MEMBER)."""

    role: Role
    club_id: int | None = None
    place_id: int | None = None


@dataclass(frozen=True)
class Scope:
    """Where something lies: a club, with the commune and province it is in."""

    club_id: int | None
    place_ids: frozenset[int] = frozenset()


def may(grants: Iterable[Grant], action: Action, *, scope: Scope | None = None) -> bool:
    """Whether any of the grants allows the action there (anywhere at all when no scope is given)."""
    return any(grant.role in ALLOWED[action] and _reaches(grant, scope) for grant in grants)


def roles(grants: Iterable[Grant], scope: Scope) -> frozenset[Role]:
    """Every role the grants give there."""
    return frozenset(grant.role for grant in grants if _reaches(grant, scope))


def places_for(grants: Iterable[Grant], action: Action) -> frozenset[int] | None:
    """The places where the grants allow the action; none of them named when they allow it everywhere."""
    allowing = [grant for grant in grants if grant.role in ALLOWED[action]]
    if any(_everywhere(grant) for grant in allowing):
        return None
    return frozenset(grant.place_id for grant in allowing if grant.place_id is not None)


def _reaches(grant: Grant, scope: Scope | None) -> bool:
    if scope is None or _everywhere(grant):
        return True
    return (grant.club_id is not None and grant.club_id == scope.club_id) or grant.place_id in scope.place_ids


def _everywhere(grant: Grant) -> bool:
    """A role over clubs that names none reaches none: only who runs the system, and a member her own book."""
    return grant.role in {Role.ADMIN, Role.MEMBER} and grant.club_id is None and grant.place_id is None
