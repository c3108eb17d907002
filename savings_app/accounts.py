"""Somebody gets an account and a role (tài khoản, vai trò); her first password is made here and shown once."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass

from savings_app import clubs, members, places, users
from savings_app.database import transaction
from savings_app.permissions import Role
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
    return user, password


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
