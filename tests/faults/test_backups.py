"""100 backups under load: each opens, and none misses a deposit that was acknowledged before it began.

The controls copy the file itself, as people do: in WAL mode, where the newest deposits are not in the file at all, and
in the shipped mode in two halves, as a slow disk or a synchronised folder does. Both must be seen to fail.
"""

from __future__ import annotations

import datetime as dt
import random
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg
import pytest

from savings_app import database
from savings_app.backups import keys, manifest, opening, proving, taking
from savings_app.refusals import Refusal
from savings_app.settings import Settings
from tests import postgresql_tools, village
from tests.conftest import OWNER, OwnerOf
from tests.faults import busy_club
from tests.faults.conftest import Figures, Size

pytestmark = pytest.mark.slow

AT = dt.datetime(2026, 11, 22, 18, 15, tzinfo=dt.UTC)


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    """A server with a key of its own, and the cast in its book."""
    opened: Any = database.open_database(database_url)
    with opened.connection_context():
        village.build()
    opened.close_all()
    made = Settings(database_url=database_url, instance_folder=str(tmp_path / "instance"))
    keys.made_if_missing(made)
    return made


@pytest.fixture
def server(settings: Settings, owner_of: OwnerOf, request: pytest.FixtureRequest) -> Iterator[Settings]:
    """The same with what PostgreSQL needs: an owner who may make a scratch database, and tools as new as the server."""
    url = settings.database_url
    if url.startswith("sqlite"):
        yield settings
        return
    with psycopg.connect(request.getfixturevalue("postgresql_server"), autocommit=True) as connection:
        connection.execute(f"ALTER ROLE {OWNER} CREATEDB")
        yield replace(settings, database_owner_url=owner_of(url), pg_bin=postgresql_tools.folder_for(url))
        connection.execute(f"ALTER ROLE {OWNER} NOCREATEDB")


def test_backups_under_load(server: Settings, tmp_path: Path, size: Size, seed: int, figures: Figures) -> None:
    many, missing, during = size(quick=5, full=100), 0, 0
    out = tmp_path / "out"
    out.mkdir()
    with busy_club.writing(server.database_url, tmp_path / "log", seed=seed) as load:
        for number in range(many):
            load.wait_for(3)
            begun = time.monotonic_ns()
            kept = taking.take(str(out / f"{number}.backup"), settings=server, at=AT)
            during += len(load.acknowledged()) - len(load.acknowledged(before=begun))
            held = entries_in(kept.file, server, tmp_path)
            missing += len({each.entry_id for each in load.acknowledged(before=begun)} - held)
            assert (kept.proven, len(held)) == (True, kept.told.entries)
        told = load.acknowledged()
    longest = max(each.took for each in told) // 1_000_000
    kind = "SQLite, TRUNCATE + FULL" if database.on_sqlite() else "PostgreSQL"
    figures(
        f"backups under load, {kind}",
        backups=many,
        verified=many,
        acknowledged=len(told),
        acknowledged_while_copying=during,
        missing=missing,
        longest_wait_ms=longest,
    )
    assert missing == 0
    assert during >= many


def entries_in(file: Path, settings: Settings, folder: Path) -> set[str]:
    """The entries that stand in a backup, read without any of our own laws."""
    opened = folder / "opened"
    told = opening.unseal(file, opened, settings=settings)
    try:
        if told.database == "sqlite":
            return rows_of(opened)
        program = [f"{settings.pg_bin}/pg_restore", "--data-only", "--table=entry", "--file=-", str(opened)]
        copied = subprocess.run(program, capture_output=True, text=True, check=True).stdout
        _, _, lines = copied.partition("COPY public.entry (id, ")
        return {line.partition("\t")[0] for line in lines.partition("\n\\.")[0].splitlines()[1:]}
    finally:
        opened.unlink()


def rows_of(file: Path) -> set[str]:
    with closing(sqlite3.connect(file)) as book:
        return {entry_id for (entry_id,) in book.execute("SELECT id FROM entry")}


def at_once(book: Path, load: busy_club.Load) -> bytes:
    """``cp book.db``."""
    del load
    return book.read_bytes()


def in_halves(book: Path, load: busy_club.Load) -> bytes:
    """The same, with some deposits between the halves."""
    with book.open("rb") as source:
        first = source.read(book.stat().st_size // 2)
        load.wait_for(4)
        return first + source.read()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("journal", "copy"), [pytest.param("WAL", at_once, id="wal"), pytest.param("TRUNCATE", in_halves, id="truncate")]
)
def test_copying_the_file_fails(
    settings: Settings,
    journal: str,
    copy: Callable[[Path, busy_club.Load], bytes],
    tmp_path: Path,
    size: Size,
    seed: int,
    figures: Figures,
) -> None:
    """The control: a copied file misses deposits or is broken, so the test above could have failed."""
    many, missing, broken, lost = size(quick=5, full=100), 0, 0, 0
    book = Path(settings.database_url.removeprefix("sqlite:///"))
    chance = random.Random(seed)
    with busy_club.writing(settings.database_url, tmp_path / "log", seed=seed, journal=journal) as load:
        for number in range(many):
            load.wait_for(chance.randint(2, 5))
            begun = time.monotonic_ns()
            copied = tmp_path / f"{number}.db"
            copied.write_bytes(copy(book, load))
            gone = {each.entry_id for each in load.acknowledged(before=begun)} - readable(copied)
            missing, lost, broken = missing + bool(gone), lost + len(gone), broken + is_broken(copied)
    figures(f"control: the file copied, {journal}", copies=many, that_miss=missing, deposits_missed=lost, broken=broken)
    assert missing + broken > 0


def readable(copied: Path) -> set[str]:
    try:
        return rows_of(copied)
    except sqlite3.DatabaseError:
        return set()


def is_broken(copied: Path) -> bool:
    """Whether the copy contradicts itself."""
    try:
        with closing(sqlite3.connect(copied)) as book:
            told = manifest.read_book(lambda sql: book.execute(sql).fetchall(), database="sqlite", at=AT)
        proving.prove(f"sqlite:///{copied}", told)
    except (Refusal, sqlite3.DatabaseError):
        return True
    return False
