"""``flask demo`` and ``flask serve``."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from savings_app import create_app, database
from savings_app.settings import ROOT, Settings
from tests.cli.conftest import Run

ROLES = ["leader", "treasurer", "member", "officer", "collector", "admin"]


def test_the_practice_club_in_json_signs_everybody_in(run: Run) -> None:
    first = json.loads(run("demo", "--json").stdout)
    assert list(first) == ["clubs", "users"]
    assert list(first["users"]) == ROLES
    assert all(re.fullmatch(r"09[0-9]{8}", user["phone"]) for user in first["users"].values())
    again = json.loads(run("demo", "--json").stdout)
    assert again["clubs"] == first["clubs"]
    assert again["users"]["leader"]["phone"] == first["users"]["leader"]["phone"]
    assert again["users"]["leader"]["password"] != first["users"]["leader"]["password"]


def test_an_unknown_story_is_refused(run: Run) -> None:
    found = run("demo", "--story", "atlantis", "--json")
    assert found.exit_code == 1
    assert json.loads(found.stdout)["refusal"] == "UnreadableChoice"


def test_serve_prints_address_and_sign_ins_and_serves(tmp_path: Path, free_port: int) -> None:
    with _served(tmp_path, PORT=str(free_port)) as server:
        assert server.stdout is not None
        said = [server.stdout.readline() for _ in range(7)]
        assert said[-1] == f"Heo Đất: http://127.0.0.1:{free_port}\n"
        assert sum("mật khẩu" in line for line in said) == 6
        with urllib.request.urlopen(f"http://127.0.0.1:{free_port}/sign-in", timeout=10) as page:
            assert "Đăng nhập" in page.read().decode()


def test_practice_passwords_are_printed_on_loopback_only(tmp_path: Path, free_port: int) -> None:
    with _served(tmp_path, PORT=str(free_port), HOST="0.0.0.0") as server:
        assert server.stdout is not None
        assert server.stdout.readline().startswith("Heo Đất: ")


@pytest.mark.parametrize(
    "settings", [{"PORT": "eighty"}, {"SECRET_KEY": "short"}, {"SECRET_KEY": "changeme" * 5}, {"LEAST_FREE_MB": "x"}]
)
def test_a_setting_that_cannot_be_used_is_said(tmp_path: Path, settings: dict[str, str]) -> None:
    with _served(tmp_path, **settings) as server:
        said = server.communicate(timeout=30)
        assert server.returncode == 1
        assert len(said[1].splitlines()) == 1


def test_every_reason_is_said_before_it_gives_up(tmp_path: Path) -> None:
    """The book lost a guard, and the secret is a poor one."""
    app = create_app(Settings(instance_folder=str(tmp_path)))
    assert app.test_cli_runner().invoke(args=["database", "migrate"]).exit_code == 0
    database.proxy.obj.close_all()
    with closing(sqlite3.connect(tmp_path / "heodat.db")) as book:
        book.execute("DROP TRIGGER posting_before_seal")
    with _served(tmp_path, SECRET_KEY="changeme" * 5) as server:
        said, reasons = server.communicate(timeout=30)
    assert server.returncode == 1
    assert said == ""
    assert len(reasons.splitlines()) == 2
    assert "thiếu trigger posting_before_seal" in reasons


def test_the_gate_tells_each_check(run: Run, by_owner: Callable[[str], None]) -> None:
    sound = run("gate")
    assert sound.exit_code == 0, sound.output
    assert "cấu trúc sổ: được" in sound.stdout
    by_owner("ALTER TABLE club ADD COLUMN hidden INTEGER")
    changed = run("gate")
    assert changed.exit_code == 1
    assert "hidden" in changed.stdout


@contextmanager
def _served(folder: Path, **settings: str) -> Iterator[subprocess.Popen[str]]:
    environ = {**os.environ, "INSTANCE_FOLDER": str(folder), "DATABASE_URL": "", "SECRET_KEY": "", **settings}
    command = [sys.executable, "-u", "-m", "flask", "--app", "savings_app", "serve", "--practice"]
    with subprocess.Popen(
        command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    ) as server:
        try:
            yield server
        finally:
            server.kill()
