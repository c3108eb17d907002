"""What is looked at before the app serves (cửa mở máy): every check with what it found, refusals and warnings.

``flask serve`` refuses with every reason at once; ``flask gate`` prints each check. Nothing is changed by looking.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from savings_app import database
from savings_app.database import migrating, on_sqlite, opening, proxy, rights, schema, standing
from savings_app.gate import checks
from savings_app.gate.checks import Reason
from savings_app.ledger.newest import last_recorded_at
from savings_app.settings import Settings

MOUNTS = Path("/proc/self/mounts")


@dataclass(frozen=True)
class Finding:
    """One check by name, and what speaks against serving, if anything."""

    check: str
    reason: Reason | None

    @property
    def refuses(self) -> bool:
        """Whether the app must not serve."""
        return self.reason is not None and self.reason.refuses


def look(settings: Settings, *, now: dt.datetime, debug: bool) -> list[Finding]:
    """Every check on this machine, this setting and this book."""
    return [*_machine(settings, debug), *_opened(settings, now)]


def _machine(settings: Settings, debug: bool) -> Iterator[Finding]:
    yield Finding("khóa bí mật", checks.secret(_secret(settings)))
    yield Finding("chế độ gỡ lỗi", checks.debug(on=debug, loopback=settings.loopback))
    yield Finding("múi giờ", checks.time_zone(ZoneInfo))
    place = _there(_folder(settings))
    disk = shutil.disk_usage(place)
    yield Finding("chỗ trống trên đĩa", checks.room(disk.free, disk.total, least=settings.least_free))
    yield Finding(
        "thư mục giữ sổ", checks.folder(_kind_of_disk(place) if on_sqlite() else "", writable=_may_write(place))
    )


def _opened(settings: Settings, now: dt.datetime) -> Iterator[Finding]:
    """The checks of the database, or that it cannot be opened; a file that is not there yet is not made by looking."""
    if on_sqlite() and not Path(proxy.obj.database).exists():
        yield Finding("các bước nâng cấp", checks.migrations(migrating.names()))
        return
    try:
        found = [*(_sqlite(settings) if on_sqlite() else _postgresql(settings)), *_book(now)]
    except database.FAULTS as fault:
        found = [Finding("mở sổ", Reason(f"Không mở được sổ ({type(fault).__name__}): kiểm tra DATABASE_URL."))]
    yield from found


def _sqlite(settings: Settings) -> Iterator[Finding]:
    asked, safe = settings.sqlite_journal, database.wal_is_safe()
    yield Finding("thư viện SQLite", checks.journal(asked, opening.LIBRARY, wal_is_safe=safe))
    kept = opening.journal_kept(asked)
    read = standing.pragmas(settings.database, journal=kept)
    yield Finding("cách mở SQLite", checks.pragmas(read, journal=kept))


def _postgresql(settings: Settings) -> Iterator[Finding]:
    with proxy.connection_context():
        yield Finding("máy chủ PostgreSQL", checks.server(standing.server_settings()))
        superuser, owned = standing.is_superuser(), standing.owned()
        yield Finding("chủ của sổ", checks.owner(owned, superuser=superuser, loopback=settings.loopback))
        # Who owns the tables may do anything; before they are made nobody may.
        if not superuser and not owned and not migrating.pending():
            yield Finding("quyền trên sổ", checks.rights(rights.differences()))


def _book(now: dt.datetime) -> Iterator[Finding]:
    with proxy.connection_context():
        pending = migrating.pending()
        yield Finding("các bước nâng cấp", checks.migrations(pending))
        if not pending:
            yield Finding("cấu trúc sổ", checks.schema(schema.differences()))
            yield Finding("đồng hồ", checks.clock(last_recorded_at(), now))


def _secret(settings: Settings) -> str:
    """The secret key as it is kept; none where it is still to be made."""
    file = settings.folder / "secret_key"
    return settings.secret_key or (file.read_text(encoding="utf-8").strip() if file.exists() else "")


def _folder(settings: Settings) -> Path:
    return Path(settings.database.removeprefix("sqlite:///")).parent if on_sqlite() else settings.folder


def _there(folder: Path) -> Path:
    """The folder, or the nearest above it that is there."""
    return next(each for each in (folder, *folder.resolve().parents) if each.is_dir())


def _may_write(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _kind_of_disk(folder: Path, mounts: Path = MOUNTS) -> str:
    """The kind of file system a folder lies on, where the system tells."""
    if not mounts.exists():
        return ""
    lines = [line.split(" ") for line in mounts.read_text(encoding="utf-8").splitlines()]
    above = [(len(where), kind) for _, where, kind, *_ in lines if _lies_within(folder.resolve(), where)]
    return max(above, default=(0, ""))[1]


def _lies_within(folder: Path, mount: str) -> bool:
    return os.path.commonpath([folder, mount.replace("\\040", " ")]) == mount.replace("\\040", " ")
