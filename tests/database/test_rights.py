"""What the app's own role may do on PostgreSQL: what is listed, given as listed, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from peewee import PeeweeException

from savings_app import database
from savings_app.database import proxy, rights, schema, standing
from savings_app.database.migrating import MigrationsWaiting
from tests.conftest import APP, OWNER, NewDatabase, OwnerOf

pytestmark = pytest.mark.postgres

MONEY = {
    *("account", "entry", "posting", "receipt", "refused_key", "club"),
    *("conversion", "contribution", "contribution_step", "remittance", "prior_coverage", "approval", "review"),
}
ADDED_TO_ONLY = MONEY - {"club", "approval", "review"}


@pytest.fixture
def postgresql_url(new_database: NewDatabase) -> Iterator[str]:
    """A migrated database on PostgreSQL, opened as the app."""
    with new_database("postgresql") as url:
        opened: Any = database.open_database(url)
        with opened.connection_context():
            yield url
        opened.close_all()


def owner_runs(url: str, statement: str) -> None:
    owner: Any = database.opening.pool(url.replace(APP, OWNER))
    with owner.connection_context():
        owner.execute_sql(statement)
    owner.close_all()


def test_the_list_names_every_table_there_is(postgresql_url: str) -> None:
    assert {each.table for each in rights.listed()} == set(proxy.get_tables())


def test_money_is_never_taken_away_and_mostly_only_added_to() -> None:
    listed = {each.table: each for each in rights.listed()}
    assert not [table for table in MONEY if listed[table].remove]
    assert not [table for table in ADDED_TO_ONLY if listed[table].change]
    assert not {"head_seq", "head_hash"} & set(listed["club"].change)


def test_a_table_is_granted_one_by_one(tmp_path: Path) -> None:
    file = tmp_path / "rights.toml"
    file.write_text('club = { add = true, change = ["name"] }\nfund = {}\ntries = { remove = true }\n')
    club, fund, tries = rights.listed(file)
    assert club.granted == {"club SELECT", "club INSERT", "club.name UPDATE"}
    assert (fund.granted, tries.granted) == ({"fund SELECT"}, {"tries SELECT", "tries DELETE"})


def test_the_app_may_what_is_listed_and_owns_nothing(postgresql_url: str) -> None:
    assert rights.differences() == []
    assert standing.owned() == []
    assert not standing.is_superuser()


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("GRANT UPDATE ON posting TO {app}", "+ posting UPDATE"),
        ("GRANT UPDATE (debits) ON account TO {app}", "+ account.debits UPDATE"),
        ("GRANT TRUNCATE, TRIGGER ON entry TO {app}", "+ entry TRIGGER"),
        ("GRANT DELETE ON receipt TO PUBLIC", "+ receipt DELETE"),
        ("GRANT EXECUTE ON FUNCTION posting_moves_totals() TO {app}", "+ posting_moves_totals() EXECUTE"),
        ("GRANT CREATE ON SCHEMA public TO {app}", "+ public CREATE"),
        ("REVOKE INSERT ON entry FROM {app}", "- entry INSERT"),
    ],
)
def test_a_right_too_many_or_too_few_is_named_and_put_right(postgresql_url: str, statement: str, named: str) -> None:
    owner_runs(postgresql_url, statement.format(app=APP))
    assert named in rights.differences()
    database.migrate(postgresql_url.replace(APP, OWNER))
    assert rights.differences() == []


def test_the_owner_owns_and_keeps_her_own_rights(postgresql_url: str, owner_of: OwnerOf) -> None:
    """The control: with one role for everything, nothing is taken from it, and that is seen."""
    opened: Any = database.open_database(owner_of(postgresql_url))
    assert database.migrate(owner_of(postgresql_url)) == []
    with opened.connection_context():
        assert {"account", "posting", "posting_moves_totals()"} <= set(standing.owned())
        assert "+ posting TRUNCATE" in rights.differences()
    opened.close_all()


def test_the_app_alone_does_not_migrate(postgresql_url: str) -> None:
    """What is not migrated is said, with the way on; nothing is tried."""
    assert not database.may_prepare()
    owner_runs(postgresql_url, "DELETE FROM schema_migration WHERE name LIKE '0004%%'")
    with pytest.raises(MigrationsWaiting):
        database.migrate()
    assert schema.differences() == []


def test_no_temporary_table_is_read_in_place_of_ours(postgresql_url: str) -> None:
    """Every function of ours names its schema, and the temporary one last."""
    loose = "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND NOT proconfig::text LIKE {0}"
    assert proxy.execute_sql(loose.format("'%%search_path=public, pg_temp%%'")).fetchall() == []


def test_no_function_of_ours_hangs_on_a_table_of_hers(postgresql_url: str) -> None:
    """The functions that move totals act for the owner: on her own table they would move what she writes there."""
    proxy.execute_sql("CREATE TEMP TABLE mine (entry_id text, debit_id int, credit_id int, amount int)")
    hung = "CREATE TRIGGER mine AFTER INSERT ON mine FOR EACH ROW EXECUTE FUNCTION posting_moves_totals()"
    with pytest.raises(PeeweeException, match="permission denied for function"):
        proxy.execute_sql(hung)
