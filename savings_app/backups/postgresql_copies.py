"""A PostgreSQL book copied by ``pg_dump`` while others write to it, and put back by ``pg_restore``.

The dump looks at the snapshot in which the manifest was read: both see the same moment, and nobody waits. A dump can
be made and read back only by tools as new as the server: those in ``PG_BIN``, or where commands are found.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from savings_app.backups import manifest
from savings_app.backups.manifest import Manifest
from savings_app.refusals import N_, Refusal

KIND = "postgresql"

_VERSION = re.compile(r"\(PostgreSQL\) ([0-9]+)")


@dataclass(eq=False)
class PostgresqlToolMissing(Refusal):
    tool: str
    says = N_("Không tìm thấy {tool}: hãy cài bộ lệnh PostgreSQL, hoặc đặt PG_BIN là thư mục có {tool}.")


@dataclass(eq=False)
class PostgresqlToolTooOld(Refusal):
    tool: str
    version: int
    server: int
    says = N_(
        "{tool} bản {version} không đọc được máy chủ PostgreSQL bản {server}: hãy đặt PG_BIN là thư mục có {tool}"
        " bản {server}."
    )


@dataclass(eq=False)
class PostgresqlToolFailed(Refusal):
    tool: str
    said: str
    says = N_("{tool} không làm được: {said}")


@dataclass(eq=False)
class PostgresqlOutOfReach(Refusal):
    where: str
    why: str
    says = N_("Không mở được cơ sở dữ liệu {where}: {why}")


class MayNotMakeDatabases(Exception):
    """The role is not allowed to make the scratch database a backup is proven in."""


def copy(url: str, to: Path, *, at: dt.datetime, folder: str) -> Manifest:
    """Dump the book to a new file, and say what it said at that moment."""
    with connected(url) as living:
        dump = _tool("pg_dump", folder, server=living.info.server_version // 10_000)
        living.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        told = manifest.read_book(lambda sql: living.execute(sql.encode()).fetchall(), database=KIND, at=at)
        ((snapshot,),) = living.execute("SELECT pg_export_snapshot()").fetchall()
        # Packed once, when it is sealed; who owns what is the business of the server it is put back on.
        how = ("--format=custom", "--compress=0", "--no-owner", "--no-privileges", f"--snapshot={snapshot}")
        _run(dump, url, *how, f"--file={to}")
        living.execute("ROLLBACK")
    return told


def holds_a_book(url: str) -> bool:
    """Whether migrations were ever applied there."""
    with connected(url) as opened:
        return opened.execute("SELECT to_regclass('schema_migration')").fetchall() != [(None,)]


def is_free(url: str) -> bool:
    """Whether a book can be put there: a database without tables."""
    with connected(url) as opened:
        return opened.execute("SELECT 1 FROM pg_tables WHERE schemaname = 'public'").fetchone() is None


def put(copied: Path, url: str, *, folder: str) -> None:
    """Read a dump back into a database without tables: all of it or nothing."""
    with connected(url) as opened:
        restore = _tool("pg_restore", folder, server=opened.info.server_version // 10_000)
    _run(restore, url, "--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", last=str(copied))


@contextmanager
def scratch(url: str) -> Iterator[str]:
    """A new database beside the book, taken away afterwards; MayNotMakeDatabases where the role may not."""
    name = f"heodat_scratch_{secrets.token_hex(6)}"
    with connected(url) as opened:
        try:
            opened.execute(f"CREATE DATABASE {name} TEMPLATE template0".encode())
        except psycopg.errors.InsufficientPrivilege:
            raise MayNotMakeDatabases from None
    try:
        yield urlunsplit(urlsplit(url)._replace(path=f"/{name}"))
    finally:
        with connected(url) as opened:
            opened.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


def contents(copied: Path, *, folder: str) -> str:
    """What a dump says it holds: proves that it can be read, not what stands in it."""
    return _said(_tool("pg_restore", folder, server=0), "--list", str(copied))


def shown(url: str) -> str:
    """Which database, without the password."""
    told = conninfo_to_dict(url)
    return f"{told.get('dbname', '')}@{told.get('host', 'localhost')}"


@contextmanager
def connected(url: str) -> Iterator[psycopg.Connection[tuple[Any, ...]]]:
    """One connection, without a transaction of its own."""
    try:
        opened = psycopg.connect(url, autocommit=True, connect_timeout=10)
    except psycopg.OperationalError as fault:
        raise PostgresqlOutOfReach(shown(url), _last_line(str(fault))) from None
    with opened:
        yield opened


def _tool(name: str, folder: str, *, server: int) -> str:
    found = shutil.which(name, path=folder or None)
    if found is None:
        raise PostgresqlToolMissing(name)
    version = 0
    with suppress(OSError):
        told = _VERSION.search(subprocess.run([found, "--version"], capture_output=True, text=True, check=False).stdout)  # noqa: S603 -- a program of the administrator's
        version = int(told[1]) if told else 0
    if version < server or not version:
        raise PostgresqlToolTooOld(name, version, server)
    return found


def _run(tool: str, url: str, *words: str, last: str = "") -> str:
    """Run a tool on a database; the password goes by the environment, where other users of the machine see nothing."""
    parts = {name: str(value) for name, value in conninfo_to_dict(url).items() if value is not None}
    password = parts.pop("password", None)
    environ = {**os.environ, **({"PGPASSWORD": password} if password else {})}
    return _said(tool, *words, f"--dbname={make_conninfo(**parts)}", *filter(None, [last]), environ=environ)


def _said(tool: str, *words: str, environ: dict[str, str] | None = None) -> str:
    ran = subprocess.run([tool, *words], env=environ, capture_output=True, text=True, errors="replace", check=False)  # noqa: S603 -- as above
    if ran.returncode:
        raise PostgresqlToolFailed(Path(tool).name, _last_line(ran.stderr))
    return ran.stdout


def _last_line(said: str) -> str:
    return ([line.strip() for line in said.splitlines() if line.strip()] or ["?"])[-1]
