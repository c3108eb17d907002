"""A book with the cast in it, ready to be backed up on either database."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from savings_app.backups import keys
from savings_app.settings import Settings
from tests import postgresql_tools
from tests.conftest import BOTH, OWNER, OwnerOf
from tests.village import Village

AT = dt.datetime(2026, 11, 22, 1, 15, 2, tzinfo=dt.UTC)

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ON_POSTGRESQL = pytest.mark.parametrize("database_url", [BOTH[1]], indirect=True)


@pytest.fixture
def settings(database_url: str, owner_of: OwnerOf, tmp_path: Path) -> Settings:
    """Settings of a server whose owner role may not make databases."""
    pg_bin = "" if database_url.startswith("sqlite") else postgresql_tools.folder_for(database_url)
    made = Settings(
        database_url=database_url,
        database_owner_url="" if database_url.startswith("sqlite") else owner_of(database_url),
        instance_folder=str(tmp_path / "instance"),
        pg_bin=pg_bin,
    )
    keys.made_if_missing(made)
    return made


@pytest.fixture
def may_make_databases(request: pytest.FixtureRequest, settings: Settings) -> Iterator[Callable[[], None]]:
    """On PostgreSQL the owner may make the scratch database in which a backup is proven, until this is called."""
    if not settings.database_owner_url:
        yield lambda: None
        return
    with psycopg.connect(request.getfixturevalue("postgresql_server"), autocommit=True) as server:

        def forbid() -> None:
            server.execute(f"ALTER ROLE {OWNER} NOCREATEDB")

        server.execute(f"ALTER ROLE {OWNER} CREATEDB")
        yield forbid
        forbid()


@pytest.fixture
def filled(settled_cast: Village) -> Village:
    """The cast with a little money in the book, one entry undone, and a handover."""
    cast = settled_cast
    slip = cast.deposit(cast.health(cast.an), 30_000)
    cast.deposit(cast.pension(cast.binh), 10_000)
    cast.undo(slip.receipt.entry, instead=20_000)
    cast.hand_over(cast.purse_fund, 5_000)
    return cast


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The folder that backups go to."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder
