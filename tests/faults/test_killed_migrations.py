"""A migration killed in the middle is as if it had not begun, and running it again completes it.

Killed are the migrations from an empty database, and a later one planted on the book of the newest release. The control
is the same later migration without its transaction: killed, it cannot be run again.
"""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
from peewee import DatabaseError

from savings_app import database, receipts
from savings_app.database import MIGRATIONS, migrating, schema
from savings_app.ledger.proof import LAWS, proof
from savings_app.settings import ROOT
from tests.conftest import BOTH, NewDatabase, OwnerOf
from tests.faults.conftest import Figures, Size
from tests.migrations import old_books

pytestmark = pytest.mark.slow

LATER = '''"""A later release adds a table, fills it, adds a column and hangs a guard."""

atomic = {atomic}


def up(migrator, db):
    db.execute_sql("CREATE TABLE later (id INTEGER PRIMARY KEY, entry_id VARCHAR(36) NOT NULL REFERENCES entry (id))")
    db.execute_sql("INSERT INTO later (id, entry_id) SELECT MIN(seq), MIN(id) FROM entry GROUP BY seq")
    db.execute_sql("ALTER TABLE club ADD COLUMN later INTEGER NOT NULL DEFAULT 0")
    db.execute_sql("UPDATE club SET later = (SELECT COUNT(*) FROM later)")
    db.execute_sql("CREATE UNIQUE INDEX later_entry_id ON later (entry_id)")
'''


@contextmanager
def closing_all(opened: Any) -> Iterator[None]:
    try:
        yield
    finally:
        opened.close_all()


@dataclass(frozen=True)
class Place:
    """A database to migrate, by the app's URL and by the owner's."""

    url: str
    owner_url: str

    def migrate_and_die(self, folder: Path, *, before: str = "") -> subprocess.CompletedProcess[str]:
        """Migrate in a process of its own, killed before a statement, or not at all."""
        program = [sys.executable, "-m", "tests.faults.dying_migration", self.url, self._owner, str(folder), before]
        return subprocess.run(program, cwd=ROOT, capture_output=True, text=True, check=False)

    def migrate(self, folder: Path) -> None:
        """Migrate to the end."""
        opened: Any = database.open_database(self.url)
        with pytest.MonkeyPatch.context() as patch, closing_all(opened):
            patch.setattr(migrating, "MIGRATIONS", folder)
            database.migrate(self._owner)

    @property
    def _owner(self) -> str:
        return "" if self.url.startswith("sqlite") else self.owner_url

    def look(self) -> tuple[str, Any]:
        """The schema and the facts that stand there."""
        opened: Any = database.open_database(self.owner_url)
        with opened.connection_context():
            assert [each for each in proof((*LAWS, *receipts.LAWS)) if each.broken] == []
            found = schema.listing(), old_books.facts()
        opened.close_all()
        return found


@pytest.fixture(params=BOTH)
def new_place(
    request: pytest.FixtureRequest, new_database: NewDatabase, owner_of: OwnerOf, tmp_path: Path
) -> Iterator[Callable[[], Place]]:
    """Makes places without a book."""
    with ExitStack() as places:

        def make() -> Place:
            if request.param == "sqlite":
                file = tmp_path / f"{len(list(tmp_path.iterdir()))}.db"
                file.touch()
                return Place(f"sqlite:///{file}", f"sqlite:///{file}")
            url = places.enter_context(new_database("postgresql"))
            with psycopg.connect(owner_of(url), autocommit=True) as owner:
                owner.execute("DROP SCHEMA public CASCADE")
                owner.execute("CREATE SCHEMA public")
            return Place(url, owner_of(url))

        yield make


def later(folder: Path, *, atomic: bool) -> Path:
    """All migrations and one more."""
    shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "0999_later.py").write_text(LATER.format(atomic=atomic), encoding="utf-8")
    return folder


def points(whole: subprocess.CompletedProcess[str], seed: int, many: int) -> list[int]:
    """Some statements to be killed before, out of all."""
    assert whole.returncode == 0, whole.stderr
    every = range(1, int(whole.stdout) + 1)
    return sorted(random.Random(seed).sample(every, min(many, len(every))))


def killed(place: Place, folder: Path, point: int | str) -> None:
    assert place.migrate_and_die(folder, before=str(point)).returncode == -signal.SIGKILL


def test_the_first_migrations_killed(new_place: Callable[[], Place], size: Size, seed: int, figures: Figures) -> None:
    whole = new_place()
    chosen = points(whole.migrate_and_die(MIGRATIONS), seed, size(quick=2, full=30))
    right = whole.look()
    for point in chosen:
        place = new_place()
        killed(place, MIGRATIONS, point)
        place.migrate(MIGRATIONS)
        assert place.look() == right, f"killed before statement {point}"
    figures(f"first migrations killed, {_kind()}", kills=len(chosen), completed=len(chosen))


def test_a_later_migration_killed(
    new_place: Callable[[], Place], tmp_path: Path, size: Size, seed: int, figures: Figures
) -> None:
    folder, whole = later(tmp_path / "later", atomic=True), _old_book(new_place())
    before = whole.look()[1]
    chosen = points(whole.migrate_and_die(folder), seed, size(quick=2, full=30))
    right = whole.look()
    assert right[1] == before
    assert "later" in right[0]
    for point in chosen:
        place = _old_book(new_place())
        killed(place, folder, point)
        assert place.look()[1] == before
        place.migrate(folder)
        assert place.look() == right, f"killed before statement {point}"
    figures(f"later migration killed, {_kind()}", kills=len(chosen), completed=len(chosen))


def test_without_its_transaction_it_cannot_be_run_again(new_place: Callable[[], Place], tmp_path: Path) -> None:
    """The control."""
    folder, place = later(tmp_path / "later", atomic=False), _old_book(new_place())
    killed(place, folder, "UPDATE club SET later")
    with pytest.raises(DatabaseError, match="already exists"):
        place.migrate(folder)


def _old_book(place: Place) -> Place:
    old_books.load(old_books.RELEASES[-1], place.owner_url)
    return place


def _kind() -> str:
    return "SQLite" if database.on_sqlite() else "PostgreSQL"
