"""Somebody gets an account and a role (tài khoản, vai trò); her first password is made here and shown once.

Who keeps a club's money, who checks her, and who takes it away to the insurer are three people: by whichever account.
"""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass

from savings_app import clubs, members, permissions, places, users
from savings_app.clubs import Club
from savings_app.database import transaction
from savings_app.permissions import Grant, Role, Scope
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.users import User


@dataclass(frozen=True)
class Opening:
    """Who is given which role, and where: a club for those who run one or save in one, a place for those who look on.

    ``member_number`` says which member of the club she is.
    """

    phone: str
    name: str
    role: Role
    club_id: int | None = None
    place_id: int | None = None
    member_number: int | None = None


@dataclass(eq=False)
class RoleNeedsClub(Refusal):
    role: Role
    says = N_("Vai trò {role} cần một câu lạc bộ.")


@dataclass(eq=False)
class RoleNeedsPlace(Refusal):
    role: Role
    says = N_("Vai trò {role} cần một xã hoặc một tỉnh.")


@dataclass(eq=False)
class NoSuchMember(Refusal):
    number: int
    says = N_("Câu lạc bộ không có hội viên số {number}.")


@dataclass(eq=False)
class TwoHands(Refusal):
    user: str
    role: Role
    other: Role
    club: str
    says = N_("{user} không vừa làm {role} vừa làm {other} của “{club}” được: phải là hai người.")


APART = (Role.LEADER, Role.TREASURER, Role.COLLECTOR)
"""Roles over one club of which a person has one at most: with two she would hand its money to herself."""


@dataclass(eq=False)
class RoleNotHeld(Refusal):
    role: Role
    says = N_("Tài khoản này không giữ vai trò {role} ở đó.")


@dataclass(eq=False)
class LeaderIsReplaced(Refusal):
    says = N_("Tổ trưởng thôi việc khi có người nhận bàn giao: cán bộ Hội làm ở trang “Thay tổ trưởng”.")


IN_A_CLUB = frozenset({Role.LEADER, Role.TREASURER, Role.MEMBER})


def open_account(opening: Opening, *, at: dt.datetime, practice: bool = False) -> tuple[User, str | None]:
    """The user with her new role, and her password when the account is new."""
    club = opening.club_id is not None and clubs.get(opening.club_id)
    place = opening.place_id is not None and places.get(opening.place_id)
    if club is None or place is None:
        raise NotFound()
    if opening.role in IN_A_CLUB and not club:
        raise RoleNeedsClub(opening.role)
    if opening.role in {Role.OFFICER, Role.COLLECTOR} and not place and not club:
        raise RoleNeedsPlace(opening.role)
    with transaction():
        user, password = _user(opening, at=at, practice=practice)
        users.grant(user, opening.role, club=club or None, place=place or None)
        if opening.member_number is not None:
            users.is_person(user, _person_id(opening))
        _check_apart(user)
    return user, password


def scope_of(club: Club) -> Scope:
    """Where a club lies."""
    place = places.get(club.place)
    within = {place.within} if place is not None and place.within else set()
    return Scope(club.id, frozenset({club.place, *within}))


def end_role(
    user: User, role: Role, *, at: dt.datetime, club_id: int | None = None, place_id: int | None = None
) -> None:
    """She has that role there no longer, and is signed out everywhere. Raises RoleNotHeld or LeaderIsReplaced."""
    if role is Role.LEADER:
        raise LeaderIsReplaced()
    with transaction():
        if not users.end_role(user.id, role, at=at, club_id=club_id, place_id=place_id):
            raise RoleNotHeld(role)
        users.end_sessions(user.id, at=at)


def roles_over(club: Club, user_id: int) -> frozenset[Role]:
    """Every role she has over a club, by any account of hers, be it given for the club or for its place."""
    return permissions.roles(_grants(user_id), scope_of(club))


def _grants(user_id: int) -> list[Grant]:
    return [grant for account in users.accounts_of(user_id) for grant in users.grants(account)]


def _check_apart(user: User) -> None:
    runs = {grant.club_id for grant in _grants(user.id) if grant.role in IN_A_CLUB and grant.club_id is not None}
    for club in clubs.some(runs):
        roles = roles_over(club, user.id)
        held = [role for role in APART if role in roles]
        if len(held) > 1:
            raise TwoHands(user.name, held[0], held[1], club.name)


def _user(opening: Opening, *, at: dt.datetime, practice: bool) -> tuple[User, str | None]:
    known = users.by_phone(opening.phone)
    if known is not None:
        return known, None
    # Practice users get a new password whenever their sign-ins are shown.
    password = None if practice else secrets.token_urlsafe(9)
    return users.add(opening.phone, name=opening.name, password=password, at=at, practice=practice), password


def _person_id(opening: Opening) -> int:
    for member in members.in_club(opening.club_id or 0):
        if member.number == opening.member_number:
            return int(member.person.id)
    raise NoSuchMember(opening.member_number or 0)
