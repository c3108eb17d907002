"""``flask backup`` and ``flask restore``."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from savings_app import create_app, database
from savings_app.settings import Settings
from tests.cli.conftest import Run

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def backups_in(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


@ON_SQLITE
def test_a_backup_and_the_way_back(run: Run, out: Path, tmp_path: Path) -> None:
    run("demo")
    taken = run("backup", str(out))
    assert taken.exit_code == 0
    (file,) = backups_in(out)
    assert re.fullmatch(r"heodat-\d{4}-\d\d-\d\dT\d{6}Z\.backup", file.name)
    assert taken.stdout.startswith(f"Đã sao lưu, mở lại và kiểm tra: {file}\n")
    assert re.search(r"  1 câu lạc bộ, \d+ khoản, khoản cuối \d\d/\d\d/\d{4} \d\d:\d\d\n", taken.stdout)
    assert re.search(r"  [\d.]+ byte, SHA-256 [0-9a-f]{64}, khóa mã [0-9A-F-]{9}\n", taken.stdout)

    verified = run("backup", "--verify", str(file))
    assert (verified.exit_code, backups_in(out)) == (0, [file])
    assert verified.stdout.startswith("Bản sao mở được, sổ trong đó đúng.\n")

    restored = run("restore", str(file), "--into", f"sqlite:///{tmp_path / 'new.db'}")
    assert restored.exit_code == 0
    assert re.search(r"câu lạc bộ 1: Mã sổ [0-9A-F]{4}-[0-9A-F]{4} · khoản \d+\n", restored.stdout)
    assert restored.stdout.endswith("flask ledger check --anchors\n")
    app = create_app(Settings(database_url=f"sqlite:///{tmp_path / 'new.db'}", instance_folder=str(tmp_path)))
    assert app.test_cli_runner().invoke(args=["ledger", "check"]).exit_code == 0
    database.proxy.obj.close_all()


@ON_SQLITE
def test_the_key_is_shown_once_and_loudly(run: Run, out: Path, tmp_path: Path) -> None:
    first, second = run("backup", str(out / "1.backup")), run("backup", str(out / "2.backup"))
    key = (tmp_path / "instance" / "backup_key").read_text("ascii").strip()
    assert key in first.stderr
    assert "In ra giấy và cất ở nơi khác" in first.stderr
    assert second.stderr == ""
    assert key not in first.stdout


@ON_SQLITE
def test_old_backups_go_only_after_a_new_one(run: Run, out: Path) -> None:
    assert run("backup", str(out)).exit_code == 0
    (first,) = backups_in(out)
    first = first.rename(out / "heodat-2026-01-01T000000Z.backup")
    kept = run("backup", str(out), "--keep", "1")
    assert f"Đã bỏ bản cũ: {first.name}\n" in kept.stdout
    assert len(backups_in(out)) == 1
    assert run("backup", str(out), "--keep", "0").exit_code == 2


@pytest.mark.parametrize(
    "words",
    [
        ("backup", "{out}/nowhere/"),
        ("backup", "--verify", "{out}/no.backup"),
        ("backup", "--verify", "{out}/text.backup"),
        ("restore", "{out}/no.backup"),
        ("restore", "{out}/text.backup", "--into", "sqlite:///{out}/new.db"),
    ],
)
@ON_SQLITE
def test_what_cannot_be_is_refused_in_one_sentence(run: Run, out: Path, words: tuple[str, ...]) -> None:
    run("backup", str(out / "first.backup"))
    (out / "text.backup").write_text("not a backup", "utf-8")
    found = run(*(word.format(out=out) for word in words))
    assert (found.exit_code, found.stdout, len(found.stderr.splitlines())) == (1, "", 1)
    assert sorted(file.name for file in out.iterdir()) == ["first.backup", "text.backup"]


def test_without_a_book_there_is_nothing_to_back_up(run_without_book: Run, tmp_path: Path) -> None:
    found = run_without_book("backup", str(tmp_path))
    assert found.exit_code == 1
    assert "Chưa có sổ nào" in found.stderr
    assert list(tmp_path.iterdir()) == []
