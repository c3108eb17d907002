"""The database as it is opened, what its columns take, and that the migrations make what the tables say."""

from __future__ import annotations

import datetime as dt
import importlib
import pkgutil
import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

import savings_app
from savings_app import clubs, database
from savings_app.clubs import Club, FundKind
from savings_app.database import DongField, InstantField, LabelField, MonthField, Table, on_sqlite, proxy, transaction
from savings_app.members import Member
from savings_app.money import Dong
from savings_app.months import Month
from tests.conftest import OwnerOf
from tests.village import Village

UTC = dt.UTC

JOURNALS = [
    ("TRUNCATE", True, "TRUNCATE"),
    ("TRUNCATE", False, "TRUNCATE"),
    ("WAL", True, "WAL"),
    ("WAL", False, "TRUNCATE"),
    ("OFF", True, "TRUNCATE"),
]
"""What was asked for, whether the library is safe, and what is kept."""


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("trusted_schema", 0),
        ("busy_timeout", 10_000),
        ("synchronous", 2),
        ("journal_mode", "truncate"),
    ],
)
def test_every_connection_to_sqlite_is_careful(
    sqlite_template: Path, tmp_path: Path, pragma: str, value: object
) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(sqlite_template.read_bytes())
    opened = database.open_database(f"sqlite:///{copy}")
    with opened.connection_context():
        assert proxy.execute_sql(f"PRAGMA {pragma}").fetchone() == (value,)
    proxy.obj.close_all()


@pytest.mark.parametrize(("asked", "safe", "kept"), JOURNALS)
def test_wal_is_kept_by_choice_and_only_where_it_is_safe(
    monkeypatch: pytest.MonkeyPatch, asked: str, safe: bool, kept: str
) -> None:
    monkeypatch.setattr(database.opening, "wal_is_safe", lambda: safe)
    assert database.opening.journal_kept(asked) == kept


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 7, 0), False),
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 52, 0), False),
        ((3, 53, 0), True),
        ((4, 0, 0), True),
    ],
)
def test_wal_only_outside_the_wal_reset_bug(version: tuple[int, ...], safe: bool) -> None:
    assert database.wal_is_safe(version) is safe


def test_the_folder_of_a_sqlite_file_is_made(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'instance' / 'deep' / 'book.db'}"
    database.open_database(url)
    assert database.is_empty()
    assert database.migrate()
    assert not database.is_empty()
    proxy.obj.close_all()


def test_migrating_again_does_nothing(database_url: str, owner_of: OwnerOf) -> None:
    database.open_database(database_url)
    with proxy.connection_context():
        before = schema()
    assert database.migrate() == []
    assert database.migrate(owner_of(database_url)) == []
    with proxy.connection_context():
        assert schema() == before
    proxy.obj.close_all()


@pytest.mark.parametrize("amount", [10_000, 10_000.0, True, "10000", "10.000"])
def test_a_money_column_takes_dong_only(amount: object) -> None:
    with pytest.raises(TypeError, match="takes Dong"):
        DongField().db_value(amount)


def test_columns_take_and_give_values() -> None:
    assert DongField().db_value(Dong(5)) == 5
    assert DongField().python_value(5) == Dong(5)
    assert MonthField().db_value(Month(2026, 3)) == "2026-03"
    assert MonthField().python_value("2026-03") == Month(2026, 3)
    assert LabelField(FundKind).db_value("OWN_PIG") == "OWN_PIG"
    assert LabelField(FundKind).python_value("OWN_PIG") is FundKind.OWN_PIG
    with pytest.raises(ValueError, match="ELEPHANT"):
        LabelField(FundKind).db_value("ELEPHANT")


def test_no_column_turns_nothing_into_something() -> None:
    for field in (DongField(), MonthField(), LabelField(FundKind), InstantField()):
        assert field.db_value(None) is None
        assert field.python_value(None) is None


def test_an_instant_has_its_zone_and_whole_seconds() -> None:
    instant = dt.datetime(2026, 11, 22, 10, 0, 0, 999_999, tzinfo=dt.timezone(dt.timedelta(hours=7)))
    stored = InstantField().db_value(instant)
    assert InstantField().python_value(stored) == dt.datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
    with pytest.raises(TypeError, match="time zone"):
        InstantField().db_value(instant.replace(tzinfo=None))


def test_a_row_is_found_by_its_values(cast: Village) -> None:
    assert Club.find(id=cast.club.id) == cast.club
    assert Club.find(id=cast.club.id, name="CLB khác") is None
    assert Club.the(name=cast.club.name).closed_through == clubs.NOTHING_CLOSED
    with pytest.raises(LookupError, match="no Club"):
        Club.the(id=999_999)


def test_what_is_undone_inside_a_transaction_leaves_the_rest(settled_cast: Village) -> None:
    member = settled_cast.an

    def rename(name: str) -> None:
        Member.update(nickname=name).where(Member.id == member.id).execute()

    with transaction():
        rename("Một")
        with suppress(ZeroDivisionError), transaction():
            rename("Hai")
            raise ZeroDivisionError
    assert Member.the(id=member.id).nickname == "Một"


def test_migrations_make_what_the_tables_say(database_url: str, owner_of: OwnerOf, tmp_path: Path) -> None:
    """The migrations hold frozen copies: a column added to one side only is found here."""
    database.open_database(owner_of(database_url))
    with proxy.connection_context():
        migrated = schema()
        history = migrated.pop("schema_migration")
        if not on_sqlite():
            proxy.execute_sql("DROP SCHEMA public CASCADE")
            proxy.execute_sql("CREATE SCHEMA public")
    if on_sqlite():
        proxy.obj.close_all()
        database.open_database(f"sqlite:///{tmp_path / 'models.db'}")
    with proxy.connection_context():
        proxy.create_tables(tables())
        assert schema() == migrated
        assert len(migrated["posting"]["checks"]) == 2
    proxy.obj.close_all()
    assert history


def test_the_guards_stand(book: None) -> None:
    """Rebuilding a table drops its triggers without a word: whoever migrates finds out here."""
    assert guards() == (GUARDS_ON_SQLITE if on_sqlite() else GUARDS_ON_POSTGRESQL)


IN_THE_BOOK = ["entry", "posting", "receipt", "refused_key"]
BESIDE_IT = ["conversion", "contribution", "contribution_step", "remittance", "prior_coverage"]
OF_THE_MEETING = ["device", "provisional_slip", "telling", "meeting_schedule", "meeting", "attendance"]
APPEND_ONLY = [*IN_THE_BOOK, *BESIDE_IT, *OF_THE_MEETING]
QUESTIONS = ["approval", "review"]

GUARDS_ON_SQLITE = {
    *(f"{table}_no_update" for table in APPEND_ONLY),
    *(f"{table}_no_delete" for table in (*APPEND_ONLY, *QUESTIONS, "account", "club")),
    *(f"{table}_{guard}" for table in QUESTIONS for guard in ("opens_unanswered", "answered_once")),
    *(f"{table}_once" for table in ("refused_key", *BESIDE_IT, *OF_THE_MEETING)),
    *("account_opens_empty", "account_keeps_its_name", "account_totals_follow"),
    *("posting_before_seal", "posting_overdraws_nothing", "posting_moves_totals"),
    *("entry_seal", "entry_moves_head", "receipt_is_next"),
    *("club_opens_empty", "club_head_follows", "club_closes_forward", "club_dissolves_once"),
}

GUARDS_ON_POSTGRESQL = {
    *(f"{table}_append_only" for table in APPEND_ONLY),
    *(f"{table}_no_truncate" for table in (*APPEND_ONLY, *QUESTIONS, "account", "club")),
    *(f"{table}_no_delete" for table in (*QUESTIONS, "account", "club")),
    *(f"{table}_guard" for table in (*QUESTIONS, "account", "club", "posting")),
    *("posting_moves_totals", "entry_seal", "entry_moves_head", "receipt_is_next"),
}


def guards() -> set[str]:
    on_postgresql = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'"
    query = "SELECT name FROM sqlite_master WHERE type = 'trigger'" if on_sqlite() else on_postgresql
    return {name for (name,) in proxy.execute_sql(query).fetchall()}


def tables() -> list[type[Table]]:
    """Every table of ours, whichever module it stands in."""
    for module in pkgutil.walk_packages(savings_app.__path__, "savings_app."):
        importlib.import_module(module.name)
    return [table for table in Table.__subclasses__() if table.__module__.startswith("savings_app.")]


def schema() -> dict[str, Any]:
    """Tables with their columns, references and unique indexes, as the database itself tells them."""
    return {
        table: {
            "columns": sorted(
                (each.name, each.data_type, each.null, each.primary_key) for each in proxy.get_columns(table)
            ),
            "references": sorted((each.column, each.dest_table) for each in proxy.get_foreign_keys(table)),
            "unique": sorted(sorted(each.columns) for each in proxy.get_indexes(table) if each.unique),
            "checks": checks(table),
        }
        for table in proxy.get_tables()
    }


def checks(table: str) -> list[str]:
    """The named conditions on a table, with what they say."""
    if on_sqlite():
        (sql,) = proxy.execute_sql("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        return sorted(re.findall(r'CONSTRAINT "\w+" CHECK.*?(?=, CONSTRAINT|\)$)', sql))
    query = "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'c' AND conrelid = %s::regclass"
    return sorted(says for (says,) in proxy.execute_sql(query, (f'"{table}"',)).fetchall())
