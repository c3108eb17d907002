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
    CORRECT_ENTRY = auto()
    PROPOSE_HANDOVER = auto()
    CONFIRM_HANDOVER = auto()
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
    Action.CORRECT_ENTRY: frozenset({_L}),
    Action.PROPOSE_HANDOVER: frozenset({_L}),
    Action.CONFIRM_HANDOVER: frozenset({_T}),
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
