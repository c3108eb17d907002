"""Someone who can sign in (tài khoản đăng nhập): phone and password, her roles, and her sessions.

Passwords are argon2id. A session is a row that can be revoked; the browser holds a token of which only the SHA-256 is
stored. A wrong phone costs as much time as a wrong password, and both are told alike.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError
from peewee import BooleanField, CharField, TextField

from savings_app.clubs import Club
from savings_app.database import InstantField, LabelField, Table, refers_to
from savings_app.people import Person
from savings_app.permissions import Grant, Role
from savings_app.places import Place
from savings_app.refusals import N_, Refusal

SHORTEST_PASSWORD = 10
MOST_TRIES = 10
"""Wrong passwords for one phone within TRY_WINDOW, after which it waits."""
TRY_WINDOW = dt.timedelta(minutes=15)
SESSION_IDLE = dt.timedelta(days=7)
SESSION_LONGEST = dt.timedelta(days=30)

_hasher = PasswordHasher()


class Led(Enum):
    """Whether somebody leads a club: she does, she did and does no more, or she never did."""

    NOW = auto()
    ONCE = auto()
    NEVER = auto()


class User(Table):
    """Someone who can sign in; ``person`` links a member to her own book."""

    phone = CharField(max_length=10, unique=True)
    name = CharField(max_length=100)
    password_hash = TextField()
    person = refers_to(Person, null=True)
    active = BooleanField(default=True)
    practice = BooleanField(default=False)
    created_at = InstantField()


class RoleGrant(Table):
    """One role of one user over a club, a place, or neither; once ended it stays, and gives no right any more."""

    user = refers_to(User)
    role = LabelField(Role)
    club = refers_to(Club, null=True)
    place = refers_to(Place, null=True)
    ended_at = InstantField(null=True)


class Session(Table):
    """One signed-in browser."""

    token_hash = CharField(max_length=64, unique=True)
    user = refers_to(User)
    created_at = InstantField()
    seen_at = InstantField()
    ended_at = InstantField(null=True)


class SignInTry(Table):
    """A wrong password, counted so that guessing stops."""

    phone = CharField(max_length=10)
    tried_at = InstantField()


@dataclass(eq=False)
class WrongPassword(Refusal):
    says = N_("Số điện thoại hoặc mật khẩu không đúng.")


@dataclass(eq=False)
class TooManyTries(Refusal):
    says = N_("Sai mật khẩu nhiều lần: chị chờ 15 phút rồi thử lại, hoặc gặp cán bộ Hội.")


@dataclass(eq=False)
class PasswordTooShort(Refusal):
    shortest: int
    says = N_("Mật khẩu phải có ít nhất {shortest} ký tự.")


@dataclass(eq=False)
class PhoneTaken(Refusal):
    phone: str
    says = N_("Số điện thoại {phone} đã có tài khoản.")


def add(
    phone: str,
    *,
    name: str,
    password: str | None,
    at: dt.datetime,
    person: Person | None = None,
    practice: bool = False,
) -> User:
    """A new user without any role; without a password she cannot sign in until she is given one."""
    if User.find(phone=phone):
        raise PhoneTaken(phone)
    return User.create(
        phone=phone,
        name=name,
        password_hash=_hash(password) if password else _nobodys(),
        person=person,
        practice=practice,
        created_at=at,
    )


def set_password(user: User, password: str, *, at: dt.datetime) -> None:
    """A new password; every session of hers ends."""
    User.update(password_hash=_hash(password)).where(User.id == user.id).execute()
    end_sessions(user.id, at=at)


def end_sessions(user_id: int, *, at: dt.datetime) -> None:
    """Whoever is signed in as her is so no longer."""
    Session.update(ended_at=at).where(Session.user == user_id, Session.ended_at.is_null()).execute()


def grant(user: User, role: Role, *, club: Club | None = None, place: Place | None = None) -> None:
    """Give a role; giving it twice changes nothing."""
    had = RoleGrant.select().where(RoleGrant.user == user, RoleGrant.role == role, RoleGrant.ended_at.is_null())
    if not any(each.club == (club and club.id) and each.place == (place and place.id) for each in had):
        RoleGrant.create(user=user, role=role, club=club, place=place)


def end_role(
    user_id: int, role: Role, *, at: dt.datetime, club_id: int | None = None, place_id: int | None = None
) -> bool:
    """Her role over that very club or place ends, her other roles stay; whether she had it."""
    hers = (RoleGrant.user == user_id) & (RoleGrant.role == role) & RoleGrant.ended_at.is_null()
    there = (RoleGrant.club == club_id) if club_id is not None else (RoleGrant.place == place_id)
    return bool(RoleGrant.update(ended_at=at).where(hers, there).execute())


def is_person(user: User, person_id: int) -> None:
    """The user is that person: what is hers in the clubs is hers to see."""
    User.update(person=person_id).where(User.id == user.id).execute()


def grants(user_id: int) -> list[Grant]:
    """What the user may be, and where."""
    hers = RoleGrant.select().where(RoleGrant.user == user_id, RoleGrant.ended_at.is_null())
    return [Grant(each.role, each.club, each.place) for each in hers]


def with_role(role: Role, *, club_id: int) -> list[User]:
    """The users who have that role over that very club."""
    holds = (RoleGrant.role == role) & (RoleGrant.club == club_id) & RoleGrant.ended_at.is_null()
    return list(User.select().join(RoleGrant).where(holds).order_by(User.id))


def led(user_id: int, *, club_id: int) -> Led:
    """Whether she is, once was, or never was leader of that very club."""
    held = (RoleGrant.user == user_id) & (RoleGrant.role == Role.LEADER) & (RoleGrant.club == club_id)
    ended = [each.ended_at is not None for each in RoleGrant.select().where(held)]
    if not ended:
        return Led.NEVER
    return Led.ONCE if all(ended) else Led.NOW


def accounts_of(user_id: int) -> set[int]:
    """Her account, and every other that is said to be the same person's."""
    person = User.the(id=user_id).person
    if person is None:
        return {user_id}
    return {each.id for each in User.select(User.id).where(User.person == person)}


def by_phone(phone: str) -> User | None:
    """The user of a phone number, or none."""
    return User.find(phone=phone)


def names(user_ids: set[int]) -> dict[int, str]:
    """The names of some users by id."""
    return {user.id: user.name for user in User.select().where(User.id.in_(user_ids or {0}))}


def sign_in(phone: str, password: str, *, at: dt.datetime) -> str:
    """The token of a new session. Raises WrongPassword or TooManyTries."""
    _count_try(phone, at)
    user = User.find(phone=phone, active=True)
    if not _matches(user.password_hash if user else _nobodys(), password) or user is None:
        raise WrongPassword()
    SignInTry.delete().where(SignInTry.phone == phone).execute()  # type: ignore[misc]  # a method, not a variable: the stubs are wrong
    if _hasher.check_needs_rehash(user.password_hash):
        User.update(password_hash=_hasher.hash(password)).where(User.id == user.id).execute()
    token = secrets.token_urlsafe(32)
    Session.create(token_hash=_token_hash(token), user=user, created_at=at, seen_at=at)
    return token


def signed_in(token: str, *, at: dt.datetime) -> User | None:
    """Whose live session the token is; notes at most once an hour that it was seen."""
    session = Session.get_or_none(Session.token_hash == _token_hash(token), Session.ended_at.is_null())
    if session is None or at - session.created_at > SESSION_LONGEST or at - session.seen_at > SESSION_IDLE:
        return None
    if at - session.seen_at > dt.timedelta(hours=1):
        Session.update(seen_at=at).where(Session.id == session.id).execute()
    return User.find(id=session.user, active=True)


def sign_out(token: str, *, at: dt.datetime) -> None:
    """End that session."""
    Session.update(ended_at=at).where(Session.token_hash == _token_hash(token), Session.ended_at.is_null()).execute()


def _count_try(phone: str, at: dt.datetime) -> None:
    """Count a try before it is tried, so that many at once are counted too; tries of yesterday are forgotten."""
    SignInTry.delete().where(SignInTry.tried_at < at - dt.timedelta(days=1)).execute()  # type: ignore[misc]  # likewise
    SignInTry.create(phone=phone, tried_at=at)
    recent = SignInTry.select().where(SignInTry.phone == phone, SignInTry.tried_at > at - TRY_WINDOW)
    if recent.count() > MOST_TRIES:
        raise TooManyTries()


def _hash(password: str) -> str:
    if len(password) < SHORTEST_PASSWORD:
        raise PasswordTooShort(SHORTEST_PASSWORD)
    return _hasher.hash(password)


@cache
def _nobodys() -> str:
    """The hash of a password nobody has: what a wrong phone is tried against, and what an account without one keeps.

    Made at first need: most commands sign nobody in.
    """
    return _hasher.hash(secrets.token_urlsafe(12))


def _matches(password_hash: str, password: str) -> bool:
    try:
        return _hasher.verify(password_hash, password)
    except VerifyMismatchError:
        return False


def _token_hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
