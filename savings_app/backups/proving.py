"""A copy proven: opened as a book of its own, brought to the newest schema, held against its manifest and every law.

Looking into another database turns the whole process to it, so this is for a process that does nothing else meanwhile:
a command, never a request.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from peewee import DatabaseError

from savings_app import audit, database
from savings_app.backups import manifest
from savings_app.backups.manifest import Manifest
from savings_app.refusals import N_, Refusal


@dataclass(eq=False)
class BackupOfNewerVersion(Refusal):
    migration: str
    says = N_("Bản sao này của một bản Heo Đất mới hơn (có {migration}): hãy mở bằng bản đó.")


@dataclass(eq=False)
class BackupDiffers(Refusal):
    clubs: str
    says = N_("Bản sao không giống sổ lúc chép: câu lạc bộ số {clubs}. Đừng dùng, hãy sao lưu lại.")


@dataclass(eq=False)
class BackupBreaksLaws(Refusal):
    broken: str
    says = N_(
        "Mở bản sao ra thì sổ sai: {broken}. Hãy chạy `flask ledger check` trên sổ đang dùng; thêm --unverified nếu vẫn"
        " phải giữ sổ như nó đang là."
    )


def prove(url: str, told: Manifest) -> None:
    """Open the copy and believe nothing: pages, heads, laws. Brings it to the newest schema on the way."""
    known = database.migrating.names()
    for migration in told.migrations:
        if migration not in known:
            raise BackupOfNewerVersion(migration)
    try:
        with looking_into(url):
            database.migrate()
            with database.proxy.connection_context():
                _compare(told)
                _check_laws()
    except DatabaseError as fault:
        raise BackupBreaksLaws(str(fault)) from fault


@contextmanager
def looking_into(url: str) -> Iterator[None]:
    """Make another database the one in use, and turn back afterwards."""
    before = database.proxy.obj
    opened: Any = database.open_database(url)
    try:
        yield
    finally:
        opened.close_all()
        database.proxy.initialize(before)


def _compare(told: Manifest) -> None:
    found = manifest.heads(database.ask)
    if found != told.clubs:
        differing = {club.club_id for club in {*found} ^ {*told.clubs}}
        raise BackupDiffers(", ".join(map(str, sorted(differing))))


def _check_laws() -> None:
    broken = audit.broken()
    if broken:
        raise BackupBreaksLaws("; ".join(f"{finding.law}: {', '.join(finding.broken[:3])}" for finding in broken[:5]))
