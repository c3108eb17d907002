"""Guards taken down by whoever may: the app's role on PostgreSQL may not; on SQLite it is found at the next start.

SQLite has no roles: who owns the file may drop a trigger or a table and write into the schema itself. Each is named by
the gate and by the check of the book. On PostgreSQL the owner of the tables may, and is found in the same way; that is
the control for what the app's role is refused.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from peewee import PeeweeException

from savings_app import database, gate
from savings_app.audit import soundness
from savings_app.database import proxy, rights, schema
from savings_app.settings import Settings
from tests import village
from tests.conftest import NewDatabase, OwnerOf
from tests.faults.conftest import Figures
from tests.village import Village

# What is refused to the app's role, and whether the owner of the tables may do it.
AS_THE_APP = {
    "a trigger asleep": ("ALTER TABLE entry DISABLE TRIGGER entry_seal", True),
    "every trigger asleep": ("ALTER TABLE entry DISABLE TRIGGER ALL", False),
    "a trigger not for replicas": ("ALTER TABLE posting ENABLE TRIGGER posting_guard", True),
    "a trigger dropped": ("DROP TRIGGER posting_append_only ON posting", True),
    "a trigger of her own": (
        "CREATE TRIGGER hers BEFORE INSERT ON posting FOR EACH ROW EXECUTE FUNCTION ledger_refuse()",
        True,
    ),
    "a rule of her own": ("CREATE RULE hers AS ON INSERT TO entry DO INSTEAD NOTHING", True),
    "a table dropped": ("DROP TABLE receipt", True),
    "a table emptied": ("TRUNCATE sign_in_try", True),
    "a table of her own": ("CREATE TABLE public.hers (id int)", True),
    "a check dropped": ("ALTER TABLE account DROP CONSTRAINT account_not_overdrawn", True),
    "a reference dropped": ("ALTER TABLE posting DROP CONSTRAINT posting_entry_id_fkey", True),
    "a unique index dropped": ("DROP INDEX entry_club_id_key", True),
    "a column renamed": ("ALTER TABLE posting RENAME amount TO sum", True),
    "a function replaced": (
        "CREATE OR REPLACE FUNCTION posting_guard() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
        True,
    ),
    "a function renamed": ("ALTER FUNCTION ledger_refuse() RENAME TO hers", True),
    "a function for its caller": ("ALTER FUNCTION posting_moves_totals() SECURITY INVOKER", True),
    "a function with another path": ("ALTER FUNCTION entry_seal() SET search_path = pg_temp, public", True),
    "a function dropped": ("DROP FUNCTION ledger_refuse() CASCADE", True),
    "a table taken": ("ALTER TABLE posting OWNER TO current_user", None),
    "as a replica": ("SET session_replication_role = replica", False),
    "as somebody else": ("SET ROLE pg_write_all_data", False),
    "a program": ("COPY entry TO PROGRAM 'cat'", False),
    "a file": ("COPY posting FROM '/etc/hostname'", False),
    "totals": ("UPDATE account SET debits = debits + 1, credits = credits + 1", False),
    "a head": ("UPDATE club SET head_seq = 0", False),
    "a slip": ("DELETE FROM receipt", False),
    "the history of migrations": ("DELETE FROM schema_migration", None),
}
"""From what it is to the statement and to who else may: True the owner, and it is found; False nobody but a superuser;
None the owner, and it is no change of the schema."""


@pytest.fixture
def as_the_app(new_database: NewDatabase) -> Iterator[str]:
    """A book on PostgreSQL with a deposit in it, opened by the app's role."""
    with new_database("postgresql") as url:
        opened: Any = database.open_database(url)
        with opened.connection_context():
            _deposit(village.build())
            yield url
        opened.close_all()


@pytest.mark.postgres
def test_the_apps_role_is_refused_all_of_it(as_the_app: str, figures: Figures) -> None:
    standing, totals = schema.listing(), _totals()
    for name, (statement, _) in AS_THE_APP.items():
        with pytest.raises(PeeweeException, match=r"(?i)permission denied|must be owner|must be superuser"):
            _run(proxy, statement)
        assert (schema.listing(), _totals()) == (standing, totals), name
    _run(proxy, "GRANT UPDATE ON posting TO PUBLIC")
    assert rights.differences() == [], "PostgreSQL only warns, and grants nothing"
    figures("DDL as the app's role, PostgreSQL", tried=len(AS_THE_APP), refused=len(AS_THE_APP))


@pytest.mark.postgres
def test_what_the_owner_can_do_is_found(as_the_app: str, owner_of: OwnerOf) -> None:
    """The control: the statements are right, and only the role is in their way."""
    owner: Any = database.opening.pool(owner_of(as_the_app))
    with owner.connection_context():
        for name, (statement, may) in AS_THE_APP.items():
            if may is False:
                with pytest.raises(PeeweeException):
                    _run(owner, statement)
            elif may:
                assert bool(_differences_after(owner, statement)) is (name != "a table emptied"), name
    owner.close_all()


ON_SQLITE = {
    "a trigger dropped": ("DROP TRIGGER posting_no_update", "thiếu trigger posting_no_update"),
    "a trigger emptied": (
        "DROP TRIGGER entry_no_delete; CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry BEGIN SELECT 1; END",
        "khác trigger entry_no_delete",
    ),
    "a table dropped": ("DROP TABLE receipt", "thiếu table receipt"),
    "a unique index dropped": ("DROP INDEX entry_club_id_key", "thiếu index entry_club_id_key"),
    "a check written away": (
        "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, 'debits >= credits', '1 = 1')"
        " WHERE name = 'account'; PRAGMA writable_schema = OFF",
        "khác table account",
    ),
    "a trigger written away": (
        "PRAGMA writable_schema = ON; DELETE FROM sqlite_master WHERE name = 'account_totals_follow';"
        " PRAGMA writable_schema = OFF",
        "thiếu trigger account_totals_follow",
    ),
    "a trigger that lets one through": (
        "CREATE TRIGGER hers BEFORE INSERT ON posting BEGIN SELECT RAISE(IGNORE); END",
        "lạ trigger hers",
    ),
    "a view": ("CREATE VIEW hers AS SELECT * FROM posting", "lạ view hers"),
}


@pytest.fixture
def in_a_file(new_database: NewDatabase) -> Iterator[Settings]:
    """A book in a SQLite file with a deposit in it, as it is served."""
    with new_database("sqlite") as url:
        opened: Any = database.open_database(url)
        with opened.connection_context():
            _deposit(village.build())
        opened.close_all()
        yield Settings(database_url=url, instance_folder=str(Path(opened.database).parent))


@pytest.mark.parametrize("change", ON_SQLITE)
def test_on_sqlite_it_is_found_at_the_next_start(in_a_file: Settings, change: str) -> None:
    script, named = ON_SQLITE[change]
    assert _found(in_a_file) == ([], [])
    with closing(sqlite3.connect(in_a_file.database.removeprefix("sqlite:///"))) as hers:
        hers.executescript(script)
    refusals, broken = _found(in_a_file)
    assert any(named in each for each in refusals)
    assert any(each.startswith(named) for each in broken)


def _found(settings: Settings) -> tuple[list[str], list[str]]:
    """What the gate refuses for, and what the check of the book says of the schema."""
    opened: Any = database.open_database(settings.database)
    refusals = _refusals(settings)
    with opened.connection_context():
        broken = soundness.schema_is_the_newest()
    opened.close_all()
    return refusals, broken


def _refusals(settings: Settings) -> list[str]:
    found = gate.look(settings, now=village.NOW + dt.timedelta(hours=1), debug=False)
    return [each.reason.sentence for each in found if each.reason and each.refuses]


def _deposit(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 50_000)


def _totals() -> list[Any]:
    return [proxy.execute_sql(f"SELECT * FROM {table} ORDER BY 1, 2, 3").fetchall() for table in ("account", "posting")]


def _differences_after(owner: Any, statement: str) -> list[str]:
    """What is found after the owner's statement, which is undone again."""
    ours = proxy.obj
    with owner.atomic() as undone:
        owner.execute_sql(statement)
        proxy.initialize(owner)
        try:
            return schema.differences()
        finally:
            proxy.initialize(ours)
            undone.rollback()


def _run(opened: Any, statement: str) -> None:
    with opened.atomic():
        opened.execute_sql(statement)
