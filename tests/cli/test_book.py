"""``flask ledger``, ``club``, ``user``, ``place``, ``database``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result

from savings_app import clubs, create_app, database, users
from savings_app.database import schema
from savings_app.permissions import Role
from savings_app.settings import Settings
from tests.cli.conftest import Run
from tests.conftest import OwnerOf

CLUB = ("club", "add", "CLB Ấp 5", "--province", "80", "--commune", "Xã Tân Trụ")


def test_a_club_and_its_leader(run: Run) -> None:
    club_id = run(*CLUB, "--fund", "OWN_PIG", "--fund", "GROUP_PURSE").stdout.strip()
    made = run("user", "add", "0912 345 678", "--name", "Lê Thị Hoa", "--role", "LEADER", "--club", club_id)
    password = re.fullmatch(r"Mật khẩu: (\S{12,})\n", made.stdout)
    assert password
    with database.proxy.connection_context():
        assert [fund.kind.value for fund in clubs.funds(int(club_id))] == ["OWN_PIG", "GROUP_PURSE"]
        user = users.by_phone("0912345678")
        assert user is not None
        assert [(grant.role, grant.club_id) for grant in users.grants(user.id)] == [(Role.LEADER, int(club_id))]


def test_a_second_role_keeps_the_password(run: Run) -> None:
    club_id = run(*CLUB).stdout.strip()
    leader = ("user", "add", "0912345678", "--name", "Lê Thị Hoa", "--club", club_id)
    run(*leader, "--role", "LEADER")
    assert "Mật khẩu" not in run(*leader, "--role", "MEMBER").stdout


@pytest.mark.parametrize(
    ("first", "second"), [("LEADER", "TREASURER"), ("TREASURER", "COLLECTOR"), ("COLLECTOR", "LEADER")]
)
def test_who_keeps_money_checks_nobody_s_and_takes_it_nowhere(run: Run, first: str, second: str) -> None:
    """Two of these roles in one pair of hands, and she hands the club's money to herself."""
    club_id, other = run(*CLUB).stdout.strip(), run("club", "add", "CLB Ấp 6", *CLUB[3:]).stdout.strip()
    hers = ("user", "add", "0912345678", "--name", "Lê Thị Hoa", "--role")
    place = next(line.split("\t")[0] for line in run("place", "list").stdout.splitlines() if "Xã Tân Trụ" in line)
    where = {role: ("--place", place) if role == "COLLECTOR" else ("--club", club_id) for role in (first, second)}
    run(*hers, first, *where[first])
    refused = run(*hers, second, *where[second])
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "phải là hai người" in refused.stderr
    with database.proxy.connection_context():
        user = users.by_phone("0912345678")
        assert user is not None
        assert [grant.role.value for grant in users.grants(user.id)] == [first]
    assert run(*hers, "MEMBER", "--club", other).exit_code == 0


@pytest.mark.parametrize(
    "words",
    [
        ("user", "add", "113", "--name", "Lê Thị Hoa", "--role", "ADMIN"),
        ("user", "add", "0912345678", "--name", "Hoa 2", "--role", "ADMIN"),
        ("user", "add", "0912345678", "--name", "Lê Thị Hoa", "--role", "QUEEN"),
        ("user", "add", "0912345678", "--name", "Lê Thị Hoa", "--role", "LEADER"),
        ("user", "add", "0912345678", "--name", "Lê Thị Hoa", "--role", "OFFICER"),
        ("user", "add", "0912345678", "--name", "Lê Thị Hoa", "--role", "LEADER", "--club", "99"),
        ("user", "password", "0912345678"),
        ("user", "end", "0912345678", "--role", "TREASURER", "--club", "1"),
        ("club", "add", "CLB", "--province", "99", "--commune", "Xã Tân Trụ"),
        ("club", "add", "CLB", "--province", "80", "--commune", "Xã Tân Trụ", "--fund", "BANK"),
        ("club", "add", " ", "--province", "80", "--commune", "Xã Tân Trụ"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(run: Run, words: tuple[str, ...]) -> None:
    found = run(*words)
    assert (found.exit_code, found.stdout, len(found.stderr.splitlines())) == (1, "", 1)


def test_a_new_password_ends_what_was_open(run: Run) -> None:
    run("user", "add", "0912345678", "--name", "Bùi Thị Sen", "--role", "ADMIN")
    first = run("user", "password", "0912345678").stdout
    second = run("user", "password", "0912345678").stdout
    assert first.startswith("Mật khẩu: ")
    assert first != second


def test_a_role_ends_once_and_a_leader_is_replaced_not_ended(run: Run) -> None:
    club = run("club", "add", "CLB Ấp 1", "--province", "80", "--commune", "Xã Tân Trụ").stdout.strip()
    run("user", "add", "0912345678", "--name", "Bùi Thị Lan", "--role", "TREASURER", "--club", club)
    with database.proxy.connection_context():
        lan = users.by_phone("0912345678")
        assert lan is not None
        assert [grant.role for grant in users.grants(lan.id)] == [Role.TREASURER]
    assert run("user", "end", "0912345678", "--role", "LEADER", "--club", club).exit_code == 1
    ended = ("user", "end", "0912345678", "--role", "TREASURER", "--club", club)
    assert run(*ended).stdout == "Không còn vai trò thủ quỹ.\n"
    assert "không giữ vai trò thủ quỹ" in run(*ended).stderr
    with database.proxy.connection_context():
        assert users.grants(lan.id) == []


def test_communes_come_by_file_all_or_nothing(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "communes.csv"
    file.write_text("province,code,name,formerly\n80,27901,Xã Tân Trụ,huyện Tân Trụ\n99,,Xã Không Có,\n", "utf-8")
    assert run("place", "import", str(file)).exit_code == 1
    assert "Xã Tân Trụ" not in run("place", "list").stdout
    file.write_text("province,code,name,formerly\n80,27901,Xã Tân Trụ,huyện Tân Trụ\n", "utf-8")
    assert run("place", "import", str(file)).exit_code == 0
    assert "27901\tXã Tân Trụ" in run("place", "list").stdout


def test_an_empty_database_is_migrated_first(tmp_path: Path) -> None:
    app = create_app(Settings(database_url=f"sqlite:///{tmp_path}/new/book.db", instance_folder=str(tmp_path)))
    found = app.test_cli_runner().invoke(args=["ledger", "check"])
    assert found.exit_code == 0
    assert found.stdout.endswith("Sổ đúng.\n")
    assert app.test_cli_runner().invoke(args=["database", "migrate"]).stdout == ""
    database.proxy.obj.close_all()


def test_the_schema_is_printed_as_it_is_kept(run: Run) -> None:
    """How the file in ``migrations/`` is made anew."""
    with database.proxy.connection_context():
        kept = schema.kept_file()
    assert run("database", "schema").stdout == kept.read_text(encoding="utf-8")


def test_a_schema_that_is_not_what_it_should_be_exits_1(run: Run, by_owner: Callable[[str], None]) -> None:
    assert run("database", "migrate").exit_code == 0
    by_owner("ALTER TABLE club ADD COLUMN hidden INTEGER")
    found = run("database", "migrate")
    assert found.exit_code == 1
    assert "khác table club" in found.stderr


@pytest.mark.postgres
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_the_owner_migrates_and_gives_the_app_its_rights(
    database_url: str, owner_of: OwnerOf, by_owner: Callable[[str], None], tmp_path: Path
) -> None:
    by_owner("DROP SCHEMA public CASCADE")
    by_owner("CREATE SCHEMA public")
    by_owner("GRANT USAGE ON SCHEMA public TO PUBLIC")
    app = Settings(database_url=database_url, instance_folder=str(tmp_path))
    refused = once(app, "place", "list")
    assert (refused.exit_code, len(refused.stderr.splitlines())) == (1, 1)
    assert "DATABASE_OWNER_URL" in refused.stderr
    owner = replace(app, database_owner_url=owner_of(database_url))
    assert once(owner, "database", "migrate").exit_code == 0
    assert once(app, "demo").exit_code == 0
    assert once(app, "gate").exit_code == 0


def once(settings: Settings, *words: str) -> Result:
    """Run one command with some settings, as a process of its own would."""
    try:
        return create_app(settings).test_cli_runner().invoke(args=list(words))
    finally:
        database.proxy.obj.close_all()


def test_a_broken_book_exits_1(run: Run, by_owner: Callable[[str], None]) -> None:
    run("demo")
    if database.on_sqlite():
        by_owner("DROP TRIGGER account_totals_follow")
    else:
        by_owner("ALTER TABLE account DISABLE TRIGGER account_guard")
    by_owner("UPDATE account SET credits = credits + 1 WHERE side = 'C'")
    found = run("ledger", "check")
    assert found.exit_code == 1
    assert "totals_are_sums_of_postings: 0" not in found.stdout
