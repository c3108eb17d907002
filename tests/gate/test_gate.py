"""The gate over a real book on either database: nothing speaks against a sound one, and what is wrong is seen."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from collections import namedtuple
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from savings_app import database, gate
from savings_app.database import on_sqlite, proxy
from savings_app.gate import Finding
from savings_app.settings import Settings
from tests import village
from tests.conftest import OwnerOf
from tests.village import Village

LATER = village.NOW + dt.timedelta(hours=1)


@pytest.fixture
def settings(book: None, database_url: str, tmp_path: Path) -> Settings:
    """The test's own book, served to everybody."""
    return Settings(database_url=database_url, instance_folder=str(tmp_path), host="0.0.0.0")


def against(settings: Settings, now: dt.datetime = LATER, *, debug: bool = False) -> dict[str, str]:
    """What refuses, by check."""
    found = gate.look(settings, now=now, debug=debug)
    return {each.check: each.reason.sentence for each in found if each.reason and each.refuses}


def test_nothing_speaks_against_a_sound_book(settings: Settings) -> None:
    found = gate.look(settings, now=LATER, debug=False)
    assert [each for each in found if each.refuses] == []
    assert len(found) == 10 if on_sqlite() else 11


def test_a_dropped_trigger_is_seen(settings: Settings, by_owner: Callable[[str], None]) -> None:
    by_owner("DROP TRIGGER entry_seal" if on_sqlite() else "DROP TRIGGER entry_seal ON entry")
    assert "thiếu trigger entry_seal" in against(settings)["cấu trúc sổ"]


def test_a_migration_that_waits_is_seen(settings: Settings, by_owner: Callable[[str], None]) -> None:
    newest = database.migrating.names()[-1]
    by_owner(f"DELETE FROM schema_migration WHERE name = '{newest}'")
    assert newest in against(settings)["các bước nâng cấp"]


def test_a_clock_set_back_is_seen(settings: Settings) -> None:
    cast: Village = village.build()
    cast.deposit(cast.health(cast.an), 10_000)
    assert against(settings) == {}
    assert list(against(settings, village.NOW - dt.timedelta(hours=1))) == ["đồng hồ"]


def test_an_example_for_a_secret_and_debugging_are_seen(settings: Settings) -> None:
    assert list(against(replace(settings, secret_key="changeme" * 4))) == ["khóa bí mật"]
    assert list(against(settings, debug=True)) == ["chế độ gỡ lỗi"]
    (settings.folder / "secret_key").write_text("x" * 64)
    assert list(against(settings)) == ["khóa bí mật"]


def test_a_full_disk_is_seen(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda place: usage(10**9, 10**9 - 10**6, 10**6))
    assert list(against(settings)) == ["chỗ trống trên đĩa"]


def test_a_folder_that_takes_nothing_is_seen(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**where: Any) -> None:
        raise PermissionError

    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    assert list(against(settings)) == ["thư mục giữ sổ"]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_wal_is_only_a_choice_where_it_is_safe(settings: Settings) -> None:
    database.open_database(settings.database, journal="WAL")
    chosen = against(replace(settings, sqlite_journal="WAL"))
    assert chosen == {} if database.wal_is_safe() else list(chosen) == ["thư viện SQLite"]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_looking_makes_no_file(settings: Settings, tmp_path: Path) -> None:
    nowhere = tmp_path / "none" / "book.db"
    database.open_database(f"sqlite:///{nowhere}")
    assert list(against(replace(settings, database_url=f"sqlite:///{nowhere}"))) == ["các bước nâng cấp"]
    assert not nowhere.parent.exists()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_what_is_no_book_is_said(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "letter.db"
    file.write_text("Thưa chị, đây không phải là sổ." * 100)
    database.open_database(f"sqlite:///{file}")
    assert list(against(replace(settings, database_url=f"sqlite:///{file}"))) == ["mở sổ"]


@pytest.mark.postgres
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_one_role_for_everything_serves_this_machine_only(settings: Settings, owner_of: OwnerOf) -> None:
    opened: Any = database.open_database(owner_of(settings.database))
    assert list(against(settings)) == ["chủ của sổ"]
    at_home = gate.look(replace(settings, host="127.0.0.1"), now=LATER, debug=False)
    assert [each.check for each in at_home if each.reason] == ["chủ của sổ"]
    assert not any(each.refuses for each in at_home)
    opened.close_all()


@pytest.mark.postgres
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_session_that_forgets_is_seen(settings: Settings) -> None:
    proxy.execute_sql("SET synchronous_commit = off")
    assert "synchronous_commit" in against(settings)["máy chủ PostgreSQL"]


@pytest.mark.parametrize(
    ("mounts", "kind"),
    [
        ("dev / ext4 rw 0 0\nserver:/x /srv nfs4 rw 0 0\n", "nfs4"),
        ("dev / ext4 rw 0 0\nserver:/x /srv/other nfs4 rw 0 0\n", "ext4"),
        ("", ""),
    ],
)
def test_the_disk_is_the_one_the_folder_lies_on(tmp_path: Path, mounts: str, kind: str) -> None:
    file = tmp_path / "mounts"
    file.write_text(mounts)
    assert gate._kind_of_disk(Path("/srv/heodat"), file) == kind
    assert gate._kind_of_disk(Path("/srv"), tmp_path / "none") == ""


def test_a_finding_without_reason_refuses_nothing() -> None:
    assert not Finding("đồng hồ", None).refuses
