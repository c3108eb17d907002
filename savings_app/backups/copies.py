"""Copying and putting back, whichever database the book is in; by whom, and where copies lie meanwhile.

What is copied lies unsealed only in a folder of its own inside the instance folder, readable by its owner alone, and is
taken away at the end.
"""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from savings_app.backups import postgresql_copies, sqlite_copies
from savings_app.backups.manifest import Manifest
from savings_app.refusals import N_, Refusal
from savings_app.settings import Settings

LEFT_BEHIND = dt.timedelta(hours=12)
"""How old what lies about must be for no backup to be working on it any more."""


class NoBookToCopy(Refusal):
    says = N_("Chưa có sổ nào ở đây để sao lưu: hãy xem lại DATABASE_URL và INSTANCE_FOLDER.")


def kind_of(url: str) -> str:
    """Which kind of database a URL names."""
    return sqlite_copies.KIND if url.startswith("sqlite:") else postgresql_copies.KIND


def owner_url(settings: Settings) -> str:
    """The book, opened by whoever owns its tables."""
    return owner_named(settings) or settings.database


def owner_named(settings: Settings) -> str:
    """Who owns the tables, where that is another role than the app's."""
    return settings.database_owner_url


def copy(settings: Settings, to: Path, *, at: dt.datetime) -> Manifest:
    """Copy the book to a new file, and say what it said at that moment."""
    url = owner_url(settings)
    if kind_of(url) == sqlite_copies.KIND:
        return sqlite_copies.copy(url, to, at=at)
    return postgresql_copies.copy(url, to, at=at, folder=settings.pg_bin)


def expect_book(settings: Settings) -> None:
    """Refuse where no migration was ever applied: a mistyped URL must not become a backup of nothing."""
    url = owner_url(settings)
    living = sqlite_copies if kind_of(url) == sqlite_copies.KIND else postgresql_copies
    if not living.holds_a_book(url):
        raise NoBookToCopy()


@contextmanager
def scratch_folder(settings: Settings, *, at: dt.datetime) -> Iterator[Path]:
    """A folder for copies that are not sealed; gone at the end, and so are those a crash left behind."""
    settings.folder.mkdir(parents=True, exist_ok=True)
    for left in settings.folder.glob("scratch-*"):
        clear_if_old(left, at=at)
    with tempfile.TemporaryDirectory(prefix="scratch-", dir=settings.folder) as folder:
        yield Path(folder)


def clear_if_old(left: Path, *, at: dt.datetime) -> None:
    """Take away what a crash left, but nothing that another backup may be working on."""
    if at.timestamp() - left.stat().st_mtime < LEFT_BEHIND.total_seconds():
        return
    if left.is_dir():
        shutil.rmtree(left)
    else:
        left.unlink()
