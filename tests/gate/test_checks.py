"""Each check of the gate with what it must refuse, and with what it must let pass."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from savings_app.gate import checks
from savings_app.gate.checks import Reason

NOW = dt.datetime(2026, 11, 22, 10, tzinfo=dt.UTC)
LONG = "m3Kq-97xTzR2_vB8nYw4LpJ6sDf1GhQ0"
CAREFUL: dict[str, str | int] = {
    "journal_mode": "truncate",
    "synchronous": 2,
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "busy_timeout": 10_000,
}
DURABLE = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}
MB = 1024 * 1024


def refused(reason: Reason | None, *words: str) -> bool:
    """Whether it refuses, and says these words."""
    return reason is not None and reason.refuses and all(word in reason.sentence for word in words)


def test_wal_needs_a_library_that_is_safe() -> None:
    assert refused(checks.journal("WAL", "3.40.1", wal_is_safe=False), "3.40.1")
    assert checks.journal("WAL", "3.53.0", wal_is_safe=True) is None
    assert checks.journal("TRUNCATE", "3.40.1", wal_is_safe=False) is None
    assert refused(checks.journal("OFF", "3.53.0", wal_is_safe=True), "OFF")


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 1),
        ("synchronous", 0),
        ("foreign_keys", 0),
        ("recursive_triggers", 0),
        ("trusted_schema", 1),
        ("busy_timeout", 0),
    ],
)
def test_a_pragma_that_did_not_take_is_named(pragma: str, value: str | int) -> None:
    assert checks.pragmas(CAREFUL, journal="TRUNCATE") is None
    assert refused(checks.pragmas(CAREFUL | {pragma: value}, journal="TRUNCATE"), pragma)


def test_every_pragma_is_read_back() -> None:
    assert refused(checks.pragmas({}, journal="TRUNCATE"), *list(CAREFUL)[:1], "và 1 nữa")


@pytest.mark.parametrize("setting", DURABLE)
def test_postgresql_forgets_nothing(setting: str) -> None:
    assert checks.server(DURABLE) is None
    assert checks.server(DURABLE | {"synchronous_commit": "remote_apply"}) is None
    assert refused(checks.server(DURABLE | {setting: "off"}), setting)


def test_the_app_owns_nothing_but_where_it_is_tried_out() -> None:
    assert checks.owner([], superuser=False, loopback=False) is None
    assert refused(checks.owner(["posting"], superuser=False, loopback=False), "posting")
    assert refused(checks.owner([], superuser=True, loopback=False), "superuser")
    for reason in (
        checks.owner(["posting"], superuser=False, loopback=True),
        checks.owner([], superuser=True, loopback=True),
    ):
        assert reason is not None
        assert not reason.refuses


def test_a_right_too_many_is_named() -> None:
    assert checks.rights([]) is None
    assert refused(checks.rights(["+ posting UPDATE"]), "posting UPDATE", "flask database migrate")


@pytest.mark.parametrize(
    "bad",
    [
        "short",
        "changeme" * 5,
        "a" * 40,
        "abab" * 10,
        "this-is-my-SECRET-key-for-the-app-0001",
        "your-key-goes-here-and-it-is-very-long",
    ],
)
def test_a_secret_that_can_be_guessed_is_refused(bad: str) -> None:
    reason = checks.secret(bad)
    assert refused(reason, "SECRET_KEY")
    assert reason is not None
    assert bad not in reason.sentence


def test_a_long_secret_or_one_still_to_be_made_passes() -> None:
    assert checks.secret(LONG) is None
    assert checks.secret("") is None


def test_debugging_is_for_this_machine_only() -> None:
    assert refused(checks.debug(on=True, loopback=False))
    assert checks.debug(on=True, loopback=True) is None
    assert checks.debug(on=False, loopback=False) is None


def test_viet_nam_is_seven_hours_from_utc() -> None:
    def missing(name: str) -> dt.tzinfo:
        raise ZoneInfoNotFoundError(name)

    assert checks.time_zone(ZoneInfo) is None
    assert refused(checks.time_zone(missing))
    assert refused(checks.time_zone(lambda name: dt.timezone(dt.timedelta(hours=8))))


@pytest.mark.parametrize(
    ("behind", "passes"),
    [(dt.timedelta(), True), (dt.timedelta(minutes=10), True), (dt.timedelta(minutes=11), False)],
)
def test_a_clock_behind_the_last_entry_is_refused(behind: dt.timedelta, passes: bool) -> None:
    assert checks.clock(None, NOW) is None
    assert checks.clock(NOW, NOW + dt.timedelta(days=400)) is None
    assert refused(checks.clock(NOW + behind, NOW)) is not passes


def test_a_full_disk_is_refused_and_a_filling_one_told() -> None:
    assert checks.room(2_000 * MB, 10_000 * MB, least=100 * MB) is None
    assert refused(checks.room(99 * MB, 500 * MB, least=100 * MB), "99 MB", "100 MB")
    told = checks.room(1_000 * MB, 10_000 * MB, least=100 * MB)
    assert told is not None
    assert not told.refuses


def test_the_folder_is_writable_and_of_this_machine() -> None:
    assert checks.folder("ext4", writable=True) is None
    assert checks.folder("", writable=True) is None
    assert refused(checks.folder("ext4", writable=False))
    assert refused(checks.folder("nfs4", writable=True), "nfs4")


def test_migrations_and_schema_are_whole() -> None:
    assert checks.migrations([]) is None
    assert refused(checks.migrations(["0003_contributions"]), "0003_contributions")
    assert checks.schema([]) is None
    assert refused(checks.schema(["thiếu trigger entry_seal"]), "entry_seal")
    many = checks.schema([f"thiếu trigger {number}" for number in range(8)])
    assert refused(many, "thiếu trigger 4", "và 3 nữa")
