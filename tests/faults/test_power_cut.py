"""The power goes in the middle of deposits: what was acknowledged is in the book, and the book is whole.

The app's own verbs write through a recorded disk; then the same recording is cut at random places, each time with
another of the states the files may be found in, and opened by the stock SQLite. Milliseconds a cut.
"""

from __future__ import annotations

import bisect
import datetime as dt
import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import apsw
import pytest
from playhouse.apsw_ext import APSWDatabase
from playhouse.pool import PooledSqliteDatabase

from savings_app import audit, database
from savings_app.database import ask, opening, proxy
from tests import village
from tests.faults.conftest import Figures, Size
from tests.faults.recording_disk import Disk, Recording, RecordingDisk
from tests.village import Village

SHIPPED = {"journal_mode": "TRUNCATE", "synchronous": "FULL"}
NEVER_SYNCED = {"journal_mode": "TRUNCATE", "synchronous": "OFF"}
WAL_SYNCED_LATE = {"locking_mode": "EXCLUSIVE", "journal_mode": "WAL", "synchronous": "NORMAL"}
"""The popular recipe. A disk in Python shares no memory, so that WAL needs the file for itself."""

SYNCHRONOUS = ("off", "normal", "full", "extra")

BOOK = "book.db"
DEPOSITS = 60
PROVEN_EVERY = 20
"""Cuts after which all laws are proven; after every cut the file and every acknowledged entry are looked at."""


class RecordedDatabase(PooledSqliteDatabase, APSWDatabase):  # type: ignore[misc]  # only the hints disagree
    """The app's own database, by the SQLite of APSW, which can be given a disk."""

    def _connect(self) -> apsw.Connection:
        connection: apsw.Connection = super()._connect()
        connection.convert_binding = _as_sqlite3_binds
        return connection


def _as_sqlite3_binds(cursor: apsw.Cursor, number: int, value: object) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(f"{value!r} cannot be stored")


@dataclass
class Damage:
    """What a number of cuts did."""

    cuts: int = 0
    in_mid_write: int = 0
    corrupt: int = 0
    cuts_with_loss: int = 0
    lost: int = 0
    broken: int = 0

    def found(self, file: Path, acknowledged: list[str], *, prove: bool) -> None:
        """Look at a file after a cut."""
        self.cuts += 1
        lost = _missing(file, acknowledged)
        if lost is None:
            self.corrupt += 1
            return
        self.cuts_with_loss += bool(lost)
        self.lost += lost
        self.broken += prove and not _lawful(file)


def _missing(file: Path, acknowledged: list[str]) -> int | None:
    """How many acknowledged entries are not there; none when the file is corrupt."""
    with closing(sqlite3.connect(file)) as connection:
        try:
            connection.execute("PRAGMA synchronous = OFF")  # the cut is over; only the looking has to be quick
            if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                return None
            if connection.execute("PRAGMA foreign_key_check").fetchall():
                return None
            there = {row[0] for row in connection.execute("SELECT id FROM entry")}
        except sqlite3.DatabaseError:
            return None
    return len(set(acknowledged) - there)


def _lawful(file: Path) -> bool:
    opened: Any = database.open_database(f"sqlite:///{file}")
    with opened.connection_context():
        right = audit.broken() == []
    opened.close_all()
    return right


@contextmanager
def _recorded(book: Path, pragmas: dict[str, Any]) -> Iterator[Recording]:
    """The app on a recorded disk, with the pragmas it is shipped with except for those named."""
    book.with_name(f"{book.name}-journal").unlink(missing_ok=True)  # that its making is on the record too
    recording = Recording({book.name: book.read_bytes()})
    disk = RecordingDisk(f"recorded {book.parent.name}", recording)
    careful = opening.careful() | pragmas
    make: Any = RecordedDatabase
    recorded = make(str(book), vfs=disk.name, lock_type="IMMEDIATE", pragmas=careful, autoconnect=False)
    proxy.initialize(recorded)
    with recorded.connection_context():
        for pragma, value in pragmas.items():
            assert str(_read_back(pragma)) == str(value).lower()
        yield recording
    recorded.close_all()
    disk.unregister()


def record(book: Path, pragmas: dict[str, Any], chance: random.Random) -> Recording:
    """Sixty deposits, every tenth of them reversed; each is acknowledged when the verb comes back."""
    database.open_database(f"sqlite:///{book}")
    with proxy.connection_context():
        cast = village.build()
    proxy.obj.close_all()
    with _recorded(book, pragmas) as recording:
        for number in range(DEPOSITS):
            entry = _deposit(cast, chance)
            recording.acknowledge(entry)
            if number % 10 == 9:
                recording.acknowledge(cast.undo(entry).reversal.entry)
    return recording


def _read_back(pragma: str) -> object:
    ((value,),) = ask(f"PRAGMA {pragma}")
    return SYNCHRONOUS[value] if pragma == "synchronous" else value


def _deposit(cast: Village, chance: random.Random) -> str:
    member = chance.choice([cast.an, cast.binh])
    return str(cast.deposit(cast.health(member), 1_000 * chance.randrange(1, 50)).receipt.entry)


def cut(recording: Recording, cuts: int, folder: Path, chance: random.Random) -> Damage:
    """Cut the power so many times at random places of a recording, and look at the book after each."""
    places = sorted(chance.randrange(len(recording.events) + 1) for _ in range(cuts))
    disk, damage, file = Disk(recording.before), Damage(), folder / BOOK
    for happened, event in enumerate([*recording.events, None]):
        for _ in range(bisect.bisect_right(places, happened) - bisect.bisect_left(places, happened)):
            damage.in_mid_write += bool(disk.open_changes)
            _lay_out(folder, disk.after_power_cut(chance))
            damage.found(file, disk.acknowledged, prove=damage.cuts % PROVEN_EVERY == 0)
        if event is not None:
            disk.happen(event)
    return damage


def _lay_out(folder: Path, files: dict[str, bytes]) -> None:
    for old in folder.iterdir():
        old.unlink()
    for name, content in files.items():
        (folder / name).write_bytes(content)


@pytest.fixture
def book(sqlite_template: Path, tmp_path: Path) -> Path:
    """A migrated file to be written through the recorded disk."""
    shutil.copyfile(sqlite_template, tmp_path / BOOK)
    return tmp_path / BOOK


@pytest.fixture
def after(tmp_path: Path) -> Path:
    """Where the files are laid out as they are found after a cut."""
    folder = tmp_path / "after"
    folder.mkdir()
    return folder


def test_a_power_cut_loses_nothing_acknowledged(
    book: Path, after: Path, seed: int, size: Size, figures: Figures
) -> None:
    chance = random.Random(seed)
    recording = record(book, SHIPPED, chance)
    damage = cut(recording, size(quick=500, full=10_000), after, chance)
    figures("power cut, TRUNCATE + FULL", **vars(damage))
    assert (damage.corrupt, damage.lost, damage.broken) == (0, 0, 0)


def test_what_is_never_synced_is_lost_and_torn(
    book: Path, after: Path, seed: int, size: Size, figures: Figures
) -> None:
    """The control: the same cuts find the damage where there is any."""
    chance = random.Random(seed)
    recording = record(book, NEVER_SYNCED, chance)
    damage = cut(recording, size(quick=50, full=1_000), after, chance)
    figures("power cut, control: TRUNCATE + OFF", **vars(damage))
    assert damage.corrupt > damage.cuts // 2


def test_what_is_synced_late_is_lost(book: Path, after: Path, seed: int, size: Size, figures: Figures) -> None:
    """The control: WAL + NORMAL keeps the file whole and loses what was acknowledged."""
    chance = random.Random(seed)
    recording = record(book, WAL_SYNCED_LATE, chance)
    damage = cut(recording, size(quick=50, full=1_000), after, chance)
    figures("power cut, control: WAL + NORMAL", **vars(damage))
    assert damage.cuts_with_loss > damage.cuts // 4
