"""A member is told: noted once under its key, never changed, and found by what it was about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest
from peewee import PeeweeException

from savings_app import tellings
from savings_app.database import ask, opening, proxy
from savings_app.ledger.keys import KeyReused
from savings_app.tellings import About, Telling, Told, Way
from tests.village import HEALTH, NOW, PENSION, TODAY, Village

LATER = NOW + dt.timedelta(minutes=5)


def of_slip(cast: Village, way: Way = Way.TEXT) -> Told:
    """An is told of a deposit."""
    receipt = cast.deposit(cast.health(cast.an), 3_000).receipt
    return Told(cast.an.person.id, way, entry_id=receipt.entry)


def reminder(cast: Village, way: Way = Way.TEXT) -> Told:
    """An is reminded of her card."""
    return Told(cast.an.person.id, way, scheme=HEALTH, until=TODAY)


def note(cast: Village, told: Told, *, key: UUID | None = None, at: dt.datetime = NOW) -> Telling:
    return tellings.note(cast.club.id, told, key=key or uuid4(), by=cast.hoa.id, at=at)


@pytest.mark.parametrize(("about", "made"), [(About.SLIP, of_slip), (About.REMINDER, reminder)])
@pytest.mark.parametrize("way", Way)
def test_what_was_told_is_kept(cast: Village, about: About, made: Callable[..., Told], way: Way) -> None:
    told = made(cast, way)
    note(cast, told)
    (kept,) = Telling.select()
    assert (kept.about, kept.said, kept.told_by, kept.told_at) == (about, told, cast.hoa.id, NOW)


def test_the_same_key_twice_is_one_telling(cast: Village) -> None:
    told, key = of_slip(cast), uuid4()
    first, again = note(cast, told, key=key), note(cast, told, key=key, at=LATER)
    assert (again.id, again.told_at) == (first.id, NOW)
    assert Telling.select().count() == 1


@pytest.mark.parametrize(
    "other", [{"way": Way.IN_PERSON}, {"scheme": PENSION}, {"until": TODAY - dt.timedelta(days=1)}]
)
def test_a_key_is_not_used_for_something_else(cast: Village, other: dict[str, Any]) -> None:
    told, key = reminder(cast), uuid4()
    note(cast, told, key=key)
    with pytest.raises(KeyReused):
        note(cast, replace(told, **other), key=key)
    assert Telling.select().count() == 1


def test_the_same_key_in_another_club_is_another_telling(cast: Village) -> None:
    told, key = reminder(cast), uuid4()
    first = note(cast, told, key=key)
    other = tellings.note(cast.other_club.id, told, key=key, by=cast.ut.id, at=NOW)
    assert other.id != first.id


def test_the_newest_telling_of_an_entry_stands_first(cast: Village) -> None:
    told = of_slip(cast)
    assert tellings.of_entry(told.entry_id or "") == []
    for way in (Way.TEXT, Way.PICTURE):
        note(cast, replace(told, way=way))
    assert [each.way for each in tellings.of_entry(told.entry_id or "")] == [Way.PICTURE, Way.TEXT]
    note(cast, reminder(cast))
    found = tellings.told_of(cast.an.person.id)
    assert {of: each.way for of, each in found.items()} == {told.entry_id: Way.PICTURE}
    assert tellings.told_of(cast.binh.person.id) == {}


def test_a_reminder_is_of_one_person_scheme_and_day(cast: Village) -> None:
    yesterday = TODAY - dt.timedelta(days=1)
    for way in (Way.TEXT, Way.IN_PERSON):
        note(cast, reminder(cast, way))
    note(cast, replace(reminder(cast), until=yesterday))
    tellings.note(cast.other_club.id, reminder(cast), key=uuid4(), by=cast.ut.id, at=NOW)
    found = tellings.reminders(cast.club.id, {TODAY})
    assert {of: each.way for of, each in found.items()} == {(cast.an.person.id, HEALTH, TODAY): Way.IN_PERSON}
    assert tellings.reminders(cast.club.id, set()) == {}


@pytest.mark.parametrize("statement", ["UPDATE telling SET way = 'picture'", "DELETE FROM telling"])
def test_it_is_never_changed(
    settled_cast: Village, database_url: str, owner_of: Callable[[str], str], statement: str
) -> None:
    note(settled_cast, reminder(settled_cast))
    with pytest.raises(PeeweeException, match=r"append-only|permission denied"):
        proxy.execute_sql(statement)
    by_owner: Any = opening.pool(owner_of(database_url))
    try:
        with pytest.raises(PeeweeException, match="append-only"), by_owner.connection_context():
            by_owner.execute_sql(statement)
    finally:
        by_owner.close_all()
    assert ask("SELECT way FROM telling") == [("zalo_or_sms",)]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_nothing_takes_its_place(settled_cast: Village) -> None:
    """Only SQLite replaces."""
    kept = note(settled_cast, reminder(settled_cast))
    columns = "club_id, key, about, person_id, entry_id, scheme, until, way, told_by_id, told_at"
    for found in (str(kept.id), "NULL"):
        with pytest.raises(PeeweeException, match="append-only"):
            proxy.execute_sql(f"INSERT OR REPLACE INTO telling (id, {columns}) SELECT {found}, {columns} FROM telling")
