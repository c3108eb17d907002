"""Invented people for practice clubs, and one practice user a role with a new password each time."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass
from random import Random

from savings_app import accounts, members, users
from savings_app.accounts import Opening
from savings_app.clubs import Club
from savings_app.permissions import Role
from savings_app.users import User

SURNAMES = tuple("Nguyễn Trần Lê Phạm Huỳnh Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Phan Trương".split())
MIDDLES = tuple("Thị Thị Thị Ngọc Kim Thu Mỹ Thanh Bích Hồng".split())
GIVEN = tuple(
    "An Ánh Bé Bình Chi Cúc Dung Duyên Đào Điệp Gấm Hà Hạnh Hoa Hồng Huệ Hường Lan Lệ Liên Loan Mai Mận Nga Ngà Ngân"
    " Nhàn Nhung Oanh Phượng Quyên Sen Tâm Thảo Thắm Thơm Thu Thủy Trang Tuyết Út Vân Xuân Yến".split()
)

ROLES = (Role.LEADER, Role.TREASURER, Role.MEMBER, Role.OFFICER, Role.COLLECTOR, Role.ADMIN)


@dataclass(frozen=True)
class SignIn:
    """How a practice user signs in."""

    role: Role
    name: str
    phone: str
    password: str


@dataclass(frozen=True)
class Told:
    """A story as it stands in the book: its clubs, and the user of each role."""

    club_ids: tuple[int, ...]
    users: dict[Role, User]


def name(chance: Random) -> str:
    """An invented woman's name."""
    return f"{chance.choice(SURNAMES)} {chance.choice(MIDDLES)} {chance.choice(GIVEN)}"


def people_of(club: Club, *, first_phone: int, at: dt.datetime, seed: int) -> dict[Role, User]:
    """One practice user a role for a club: its phones run from ``first_phone`` on; made once, found again later."""
    chance = Random(seed)
    first_member = members.in_club(club.id)[0].person.name
    made = {}
    for offset, role in enumerate(ROLES):
        opening = Opening(
            f"{first_phone + offset:010}",
            first_member if role is Role.MEMBER else name(chance),
            role,
            club_id=club.id if role in accounts.IN_A_CLUB else None,
            place_id=club.place if role in {Role.OFFICER, Role.COLLECTOR} else None,
            member_number=1 if role is Role.MEMBER else None,
        )
        made[role], _ = accounts.open_account(opening, at=at, practice=True)
    return made


def sign_ins(told: Told, *, at: dt.datetime) -> list[SignIn]:
    """A new password for each user of the story."""
    fresh = []
    for role, user in told.users.items():
        password = secrets.token_urlsafe(9)
        users.set_password(user, password, at=at)
        fresh.append(SignIn(role, user.name, user.phone, password))
    return fresh
