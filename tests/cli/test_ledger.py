"""``flask ledger check``, ``anchor`` and ``export``."""

from __future__ import annotations

import re
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from savings_app import audit, database
from savings_app.clubs import Club
from tests.cli.conftest import Run


@pytest.fixture
def practice(run: Run) -> Run:
    """A book with a practice club in it."""
    run("demo")
    return run


def heads() -> list[Club]:
    with database.proxy.connection_context():
        return list(Club.select().where(Club.head_seq > 0).order_by(Club.id))


def test_every_law_is_said_with_its_count(practice: Run) -> None:
    found = practice("ledger", "check")
    assert (found.exit_code, found.stderr) == (0, "")
    assert found.stdout.splitlines() == [*(f"{law.__name__}: 0" for law in audit.LAWS), "Sổ đúng."]


def test_heads_are_anchored_and_held_against_the_book(practice: Run, tmp_path: Path) -> None:
    (club,) = heads()
    assert practice("ledger", "anchor").stdout == f"{club.id}\t{club.head_seq}\t{_seal(club)}\n"
    assert practice("ledger", "anchor").stdout == "", "once is enough"
    found = practice("ledger", "check", "--anchors")
    assert found.exit_code == 0
    assert found.stdout.endswith("anchors_are_in_the_book: 0\nSổ đúng.\n")
    assert practice("ledger", "anchor", "--file", str(tmp_path / "elsewhere.jsonl")).exit_code == 0
    assert practice("ledger", "check", "--anchors", str(tmp_path / "elsewhere.jsonl")).exit_code == 0


def test_a_paper_that_disagrees_is_kept_and_said(practice: Run) -> None:
    (club,) = heads()
    paper = ("ledger", "anchor", "--club", str(club.id), "--seq", "1.284", "--seal", "7f3a-91c2")
    kept = practice(*paper)
    assert (kept.exit_code, kept.stdout) == (1, f"{club.id}\t1284\t7F3A-91C2\n")
    assert "nay không có trong sổ" in kept.stderr
    found = practice("ledger", "check", "--anchors")
    assert found.exit_code == 1
    assert "anchors_are_in_the_book: 1\nSỔ SAI" in found.stdout
    assert f"dòng 1: câu lạc bộ {club.id}, khoản 1.284: đã neo 7F3A-91C2" in found.stderr


def test_a_paper_that_agrees_is_kept(practice: Run) -> None:
    (club,) = heads()
    seq = f"{club.head_seq:,}".replace(",", ".")
    kept = practice("ledger", "anchor", "--club", str(club.id), "--seq", seq, "--seal", _seal(club))
    assert (kept.exit_code, kept.stderr) == (0, "")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("ledger", "check", "--anchors"), 1),
        (("ledger", "anchor", "--club", "1", "--seq", "1", "--seal", "XYZ"), 1),
        (("ledger", "anchor", "--club", "99", "--seq", "1", "--seal", "7F3A-91C2"), 1),
        (("ledger", "anchor", "--club", "1", "--seq", "-1", "--seal", "7F3A-91C2"), 1),
        (("ledger", "anchor", "--club", "1"), 2),
        (("ledger", "export", "99"), 1),
    ],
)
def test_what_cannot_be_is_refused(practice: Run, words: tuple[str, ...], code: int) -> None:
    found = practice(*words)
    assert found.exit_code == code
    assert code == 2 or len(found.stderr.splitlines()) == 1


def test_a_book_is_written_out_for_its_owner_alone(practice: Run, tmp_path: Path) -> None:
    (club,) = heads()
    file = tmp_path / "book.beancount"
    assert practice("ledger", "export", str(club.id), "--file", str(file)).exit_code == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert practice("ledger", "export", str(club.id)).stdout == file.read_text(encoding="utf-8")
    assert len(re.findall(r" \^khoan-[0-9]+", file.read_text(encoding="utf-8"))) == club.head_seq


def test_what_cannot_be_written_is_said(practice: Run, tmp_path: Path) -> None:
    (club,) = heads()
    found = practice("ledger", "export", str(club.id), "--file", str(tmp_path / "nowhere" / "book"))
    assert (found.exit_code, len(found.stderr.splitlines())) == (1, 1)


def _seal(club: Club) -> str:
    return f"{club.head_hash[:4]}-{club.head_hash[4:8]}".upper()


def test_a_book_whose_schema_cannot_be_read_is_one_sentence(run: Run, database_url: str) -> None:
    if not database_url.startswith("sqlite"):
        pytest.skip("only whoever owns a SQLite file can do this to it")
    with closing(sqlite3.connect(database_url.removeprefix("sqlite:///"))) as file, file:
        file.execute("PRAGMA writable_schema = ON")
        file.execute("UPDATE sqlite_master SET sql = replace(sql, 'BEFORE', 'BEFPRE') WHERE name = 'entry_seal'")
    database.proxy.obj.close_all()
    found = run("ledger", "check")
    assert found.exit_code == 1
    assert isinstance(found.exception, SystemExit)
    assert "malformed database schema (entry_seal)" in found.stderr
    assert found.stderr.endswith("báo cán bộ Hội.\n")
