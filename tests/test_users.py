"""Someone who can sign in: her password, her roles, her sessions, and what guessing costs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from argon2 import PasswordHasher, extract_parameters
from argon2.low_level import Type

from savings_app import users
from savings_app.permissions import Grant, Role
from savings_app.users import (
    PasswordTooShort,
    PhoneTaken,
    RoleGrant,
    Session,
    SignInTry,
    TooManyTries,
    User,
    WrongPassword,
)
from tests.village import NOW, PASSWORD, Village

MINUTE, HOUR, DAY = dt.timedelta(minutes=1), dt.timedelta(hours=1), dt.timedelta(days=1)


def sign_in(cast: Village, password: str = PASSWORD, at: dt.datetime = NOW) -> str:
    return users.sign_in(cast.hoa.phone, password, at=at)


def test_the_right_password_opens_a_session(cast: Village) -> None:
    token = sign_in(cast)
    assert users.signed_in(token, at=NOW) == cast.hoa
    assert users.signed_in(token + "x", at=NOW) is None


def test_only_the_fingerprint_of_a_token_is_stored(cast: Village) -> None:
    token = sign_in(cast)
    (session,) = Session.select()
    assert token not in (session.token_hash, str(session.id))
    assert len(session.token_hash) == 64


def test_passwords_are_argon2id() -> None:
    """The tests weaken the hasher; what is shipped is the library's default, and that is argon2id."""
    assert extract_parameters(PasswordHasher().hash("x")).type is Type.ID


def test_a_wrong_phone_and_a_wrong_password_are_told_alike(cast: Village) -> None:
    with pytest.raises(WrongPassword) as wrong_password:
        sign_in(cast, "khong-dung-dau")
    with pytest.raises(WrongPassword) as wrong_phone:
        users.sign_in("0999999999", PASSWORD, at=NOW)
    assert wrong_password.value.sentence == wrong_phone.value.sentence
    assert Session.select().count() == 0


def test_guessing_stops(cast: Village) -> None:
    for _ in range(users.MOST_TRIES):
        with pytest.raises(WrongPassword):
            sign_in(cast, "khong-dung-dau")
    with pytest.raises(TooManyTries):
        sign_in(cast)
    assert users.sign_in(cast.lan.phone, PASSWORD, at=NOW), "another phone does not wait"
    with pytest.raises(TooManyTries):
        sign_in(cast, at=NOW + users.TRY_WINDOW - MINUTE)
    assert sign_in(cast, at=NOW + users.TRY_WINDOW + MINUTE)
    assert SignInTry.select().count() == 0, "whoever signs in starts anew"


def test_a_session_ends_when_it_is_left(cast: Village) -> None:
    token = sign_in(cast)
    assert users.signed_in(token, at=NOW + users.SESSION_IDLE)
    assert users.signed_in(token, at=NOW + 2 * users.SESSION_IDLE + HOUR) is None


def test_a_session_in_use_lasts_and_then_ends_all_the_same(cast: Village) -> None:
    token = sign_in(cast)
    for day in range(1, users.SESSION_LONGEST.days + 1):
        assert users.signed_in(token, at=NOW + day * DAY) == cast.hoa
    assert users.signed_in(token, at=NOW + users.SESSION_LONGEST + MINUTE) is None


def test_that_a_session_was_seen_is_written_once_an_hour(cast: Village) -> None:
    token = sign_in(cast)
    users.signed_in(token, at=NOW + HOUR)
    assert Session.select().get().seen_at == NOW
    users.signed_in(token, at=NOW + HOUR + MINUTE)
    assert Session.select().get().seen_at == NOW + HOUR + MINUTE


def test_signed_out_only_that_browser_is_out(cast: Village) -> None:
    phone, computer = sign_in(cast), sign_in(cast)
    users.sign_out(phone, at=NOW)
    assert users.signed_in(phone, at=NOW) is None
    assert users.signed_in(computer, at=NOW) == cast.hoa


def test_a_new_password_ends_every_session(cast: Village) -> None:
    tokens = [sign_in(cast), sign_in(cast)]
    users.set_password(cast.hoa, "heo-dat-moi-tinh", at=NOW)
    assert [users.signed_in(token, at=NOW) for token in tokens] == [None, None]
    with pytest.raises(WrongPassword):
        sign_in(cast)
    assert sign_in(cast, "heo-dat-moi-tinh")


def test_who_is_no_longer_active_is_out(settled_cast: Village, by_owner: Callable[[str], None]) -> None:
    token = sign_in(settled_cast)
    by_owner('UPDATE "user" SET active = false')
    assert users.signed_in(token, at=NOW) is None
    with pytest.raises(WrongPassword):
        sign_in(settled_cast)


def test_a_short_password_is_refused(cast: Village) -> None:
    with pytest.raises(PasswordTooShort) as no:
        users.set_password(cast.hoa, "123456789", at=NOW)
    assert no.value.shortest == 10


def test_one_phone_has_one_account(cast: Village) -> None:
    with pytest.raises(PhoneTaken) as no:
        users.add(cast.hoa.phone, name="Lê Thị Hoa", password=PASSWORD, at=NOW)
    assert no.value.phone == cast.hoa.phone


def test_without_a_password_nobody_signs_in(cast: Village) -> None:
    users.add("0911000099", name="Lý Thị Mai", password=None, at=NOW)
    for guess in ("", PASSWORD):
        with pytest.raises(WrongPassword):
            users.sign_in("0911000099", guess, at=NOW)


def test_a_weak_hash_is_made_anew_at_the_next_sign_in(cast: Village) -> None:
    weak = PasswordHasher(time_cost=2, memory_cost=16, parallelism=1).hash(PASSWORD)
    User.update(password_hash=weak).where(User.id == cast.hoa.id).execute()
    assert sign_in(cast)
    assert User.the(id=cast.hoa.id).password_hash != weak
    assert sign_in(cast)


def test_a_role_is_given_once(cast: Village) -> None:
    for _ in range(2):
        users.grant(cast.hoa, Role.LEADER, club=cast.club)
        users.grant(cast.hoa, Role.LEADER, club=cast.other_club)
    assert users.grants(cast.hoa.id) == [
        Grant(Role.LEADER, club_id=cast.club.id),
        Grant(Role.LEADER, club_id=cast.other_club.id),
    ]


def test_an_ended_role_gives_no_right_and_its_row_stays(cast: Village) -> None:
    token = sign_in(cast)
    users.grant(cast.hoa, Role.TREASURER, club=cast.other_club)
    users.end_role(cast.hoa.id, Role.LEADER, club_id=cast.club.id, at=NOW)
    assert users.grants(cast.hoa.id) == [Grant(Role.TREASURER, cast.other_club.id)]
    assert users.with_role(Role.LEADER, club_id=cast.club.id) == []
    assert users.signed_in(token, at=NOW) == cast.hoa, "ending a role ends no session by itself"
    users.end_sessions(cast.hoa.id, at=NOW)
    assert users.signed_in(token, at=NOW) is None
    rows = list(RoleGrant.select().where(RoleGrant.user == cast.hoa.id).order_by(RoleGrant.id))
    assert [each.ended_at for each in rows] == [NOW, None]
    users.grant(cast.hoa, Role.LEADER, club=cast.club)
    assert [each.id for each in users.with_role(Role.LEADER, club_id=cast.club.id)] == [cast.hoa.id]


def test_who_has_a_role_in_a_club(cast: Village) -> None:
    assert users.with_role(Role.TREASURER, club_id=cast.club.id) == [cast.lan]
    assert users.with_role(Role.TREASURER, club_id=cast.other_club.id) == []


def test_users_are_found_and_named(cast: Village) -> None:
    assert users.by_phone("0911000002") == cast.lan
    assert users.by_phone("0911") is None
    assert users.names({cast.hoa.id, cast.lan.id}) == {cast.hoa.id: "Lê Thị Hoa", cast.lan.id: "Phạm Thị Lan"}
    assert users.names(set()) == {}


def test_a_user_can_be_a_person(cast: Village) -> None:
    users.is_person(cast.hoa, cast.binh.person.id)
    assert User.the(id=cast.hoa.id).person == cast.binh.person.id
