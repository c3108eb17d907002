"""The house rules kept: the street, who may touch SQL and Flask, names, measures, guards, and what README must say.

Every rule is one test; beside it stands a control that plants an offence and must find it.
"""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass, fields
from pathlib import Path

import click
import pytest
from flask import Flask

import savings_app
from savings_app.refusals import N_, Refusal
from savings_app.settings import Settings
from tests import house_rules
from tests.house_rules import ROOT, Source

STORED_NOUNS = {
    *("database", "places", "clubs", "people", "members", "users", "ledger", "receipts", "contributions"),
    *("coverage", "approvals", "outbox_reviews", "meetings", "devices", "provisional_slips", "tellings"),
    *("reports", "audit", "backups"),
}
"""The middle of the street: the only houses that write SQL, each about its own tables (reports and audit read any)."""

DOORS = {"", "web", "cli"}
"""The busy end; "" is savings_app itself, where create_app puts the parts together."""

DATABASE_LIBRARIES = {"peewee", "playhouse", "psycopg", "psycopg_pool", "sqlite3"}
WEB_LIBRARIES = {"flask", "werkzeug", "wtforms", "jinja2", "click"}

FLOATS_ALLOWED = {"papers": "lengths on paper, in points"}
"""Houses that need floats, and for what; never for money, shares or months."""

MOST_LINES = {"savings_app/**/*.py": 300, "tests/**/*.py": 300, "templates/**/*.html": 120, "static/**/*.js": 200}
"""The measures of a file. Migrations are as long as the schema they freeze."""

OURS = house_rules.sources("savings_app")
ALL = house_rules.sources("savings_app", "migrations", "tests")
STREET = house_rules.read_street(savings_app.__doc__ or "")


def planted(text: str, path: str = "savings_app/clubs.py") -> Source:
    return Source(Path(path), text)


def none(offences: list[str]) -> None:
    """Fail with one offence a line."""
    if offences:
        pytest.fail("\n".join(sorted(offences)), pytrace=False)


def test_every_house_stands_on_the_street() -> None:
    none(house_rules.off_the_street(OURS, STREET))


def test_a_house_missing_from_the_street_is_found() -> None:
    offences = house_rules.off_the_street([planted("")], [{"money"}, {"money", "months"}])
    assert len(offences) == 4
    assert any(each.startswith("clubs stands on no line") for each in offences)


def test_the_street_is_read_from_lines_of_names_only() -> None:
    docstring = "Title.\n\nSome words:\n\n    money months\n    clubs\n\n    A sentence, indented.\n  web\n"
    assert house_rules.read_street(docstring) == [{"money", "months"}, {"clubs"}]


def test_a_house_looks_only_toward_the_quiet_end() -> None:
    none([offence for source in OURS if source.house for offence in house_rules.looks_back(source, STREET)])


@pytest.mark.parametrize(
    "text",
    [
        "import savings_app.web.guard",
        "from savings_app import web",
        "from savings_app.web.guard import requires",
        "from .web import guard",
        "def late():\n    from savings_app.web import guard",
        "from savings_app import create_app",
        "import savings_app",
        "from savings_app.unheard_of import anything",
    ],
)
def test_a_look_toward_the_busy_end_is_found(text: str) -> None:
    street = [{"money"}, {"clubs", "people"}, {"web"}]
    assert len(house_rules.looks_back(planted(text), street)) == 1
    fine = "import peewee\nfrom savings_app import money\nfrom savings_app.people import Person"
    assert house_rules.looks_back(planted(fine), street) == []


def test_only_stored_nouns_write_sql() -> None:
    none([each for source in OURS for each in house_rules.imported_outside(source, DATABASE_LIBRARIES, STORED_NOUNS)])


def test_only_the_doors_know_the_web() -> None:
    none([each for source in OURS for each in house_rules.imported_outside(source, WEB_LIBRARIES, DOORS)])


@pytest.mark.parametrize("text", ["import peewee", "from playhouse.pool import PooledSqliteDatabase", "import sqlite3"])
def test_sql_in_a_verb_is_found(text: str) -> None:
    verb, noun = planted(text, "savings_app/deposits.py"), planted(text, "savings_app/ledger/book.py")
    assert len(house_rules.imported_outside(verb, DATABASE_LIBRARIES, STORED_NOUNS)) == 1
    assert house_rules.imported_outside(noun, DATABASE_LIBRARIES, STORED_NOUNS) == []


@pytest.mark.parametrize("text", ["import flask", "from flask_login import current_user", "from wtforms import Form"])
def test_the_web_in_a_value_is_found(text: str) -> None:
    assert len(house_rules.imported_outside(planted(text, "savings_app/money.py"), WEB_LIBRARIES, DOORS)) == 1
    assert house_rules.imported_outside(planted(text, "savings_app/web/forms.py"), WEB_LIBRARIES, DOORS) == []
    assert house_rules.imported_outside(planted(text, "savings_app/__init__.py"), WEB_LIBRARIES, DOORS) == []


def test_every_name_says_something() -> None:
    none([offence for source in ALL for offence in house_rules.empty_names(source)])


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("", "savings_app/utils.py"),
        ("", "savings_app/money_helpers.py"),
        ("class MemberManager: ...", "savings_app/members.py"),
        ("class HTTPHandler: ...", "savings_app/members.py"),
        ("class Club:\n    def _info(self): ...", "savings_app/clubs.py"),
        ("async def load_data(): ...", "savings_app/clubs.py"),
    ],
)
def test_a_name_that_says_nothing_is_found(text: str, path: str) -> None:
    assert len(house_rules.empty_names(planted(text, path))) == 1


def test_a_name_that_says_something_is_let_be() -> None:
    assert house_rules.empty_names(planted("class Database: ...\ndef service_worker(): ...\ndef based_on(): ...")) == []


def test_functions_are_short() -> None:
    readable = [source for source in ALL if source.path.parts[0] != "migrations"]
    none([offence for source in readable for offence in house_rules.long_functions(source, most=40)])


def test_a_long_function_is_found() -> None:
    def source(lines: int) -> Source:
        return planted("class Club:\n    def recount(self):\n" + "        pass\n" * (lines - 1))

    assert len(house_rules.long_functions(source(41), most=40)) == 1
    assert house_rules.long_functions(source(40), most=40) == []


@pytest.mark.parametrize(("pattern", "most"), MOST_LINES.items())
def test_files_are_short(pattern: str, most: int) -> None:
    texts = ((path.relative_to(ROOT), path.read_text(encoding="utf-8")) for path in ROOT.glob(pattern))
    none([offence for path, text in texts for offence in house_rules.too_long(path, text, most=most)])


def test_a_long_file_is_found() -> None:
    assert len(house_rules.too_long(Path("templates/long.html"), "<p>\n" * 121, most=120)) == 1
    assert house_rules.too_long(Path("templates/short.html"), "<p>\n" * 120, most=120) == []


def test_every_module_says_what_it_is() -> None:
    none([offence for source in ALL for offence in house_rules.without_docstring(source)])


@pytest.mark.parametrize("text", ["", "# A comment.\nx = 1", "x = 1\n'too late'", '"" ""'])
def test_a_module_without_docstring_is_found(text: str) -> None:
    assert len(house_rules.without_docstring(planted(text))) == 1


def test_no_float_anywhere() -> None:
    exact = [source for source in OURS if source.house not in FLOATS_ALLOWED]
    none([offence for source in exact for offence in house_rules.floats(source)])


@pytest.mark.parametrize("text", ["rate = 0.22", "most = 1e9", "float('1')", "sum(float(x) for x in ())"])
def test_a_float_is_found(text: str) -> None:
    assert len(house_rules.floats(planted(text))) == 1
    assert house_rules.floats(planted("half = Decimal('0.5')  # 0.5")) == []


def test_every_sentence_is_marked_for_translation() -> None:
    none([offence for source in OURS for offence in house_rules.unmarked_sentences(source)])


@pytest.mark.parametrize("value", ["'Không.'", "N_(f'Không {x}.')", "N_(NO)", "N_('Không') + 'g'", "gettext('Không.')"])
def test_a_sentence_without_mark_is_found(value: str) -> None:
    assert len(house_rules.unmarked_sentences(planted(f"class No(Refusal):\n    says = {value}"))) == 1
    assert house_rules.unmarked_sentences(planted("class No(Refusal):\n    says = N_('Không' \" 'được'.\")")) == []


def test_every_refusal_says_its_facts() -> None:
    for found in pkgutil.walk_packages(savings_app.__path__, "savings_app."):
        importlib.import_module(found.name)
    ours = [each for each in _subclasses(Refusal) if each.__module__.startswith("savings_app.")]
    assert ours
    none([offence for refusal in ours for offence in house_rules.wrong_facts(refusal)])


def _subclasses(cls: type[Refusal]) -> set[type[Refusal]]:
    return {each for child in cls.__subclasses__() for each in {child, *_subclasses(child)}}


def test_a_refusal_with_wrong_facts_is_found() -> None:
    class Silent(Refusal): ...

    class NoFields(Refusal):
        says = N_("Ngày {day} đã khóa.")

    @dataclass(eq=False)
    class WrongField(Refusal):
        month: str
        says = N_("Ngày {day:%d/%m/%Y} đã khóa, {} {month.shown}.")

    @dataclass(eq=False)
    class Right(Refusal):
        month: str
        says = N_("Tháng {month} đã khóa.")

    found = [len(house_rules.wrong_facts(each)) for each in (Silent, NoFields, WrongField, Right)]
    assert found == [1, 1, 2, 0]


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Flask:
    """The whole app on an empty book of its own."""
    from savings_app import create_app

    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'book.db'}")
    monkeypatch.setenv("INSTANCE_FOLDER", str(tmp_path))
    return create_app()


def test_every_route_is_guarded(app: Flask) -> None:
    none(house_rules.unguarded(app))


def test_an_unguarded_route_is_found() -> None:
    def guarded() -> str:
        return ""

    guarded.guard = "public"  # type: ignore[attr-defined]
    planted_app = Flask("planted")
    planted_app.add_url_rule("/open", view_func=lambda: "", endpoint="open")
    planted_app.add_url_rule("/guarded", view_func=guarded)
    assert [each.split()[0] for each in house_rules.unguarded(planted_app)] == ["/open"]


def test_every_command_stands_in_readme(app: Flask) -> None:
    none(house_rules.unwritten(house_rules.commands(app.cli, "flask"), _readme()))


def test_every_setting_stands_in_readme() -> None:
    names = [each.metadata["env"] for each in fields(Settings) if "env" in each.metadata]
    assert names
    none(house_rules.unwritten(names, _readme()))


def _readme() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


def test_what_readme_leaves_out_is_found() -> None:
    check = click.Command("check")
    group = click.Group(commands={"ledger": click.Group(commands={"check": check}), "words": click.Command("words")})
    names = house_rules.commands(group, "flask")
    assert names == ["flask ledger check", "flask words"]
    text = "`flask ledger check-all`, `./dev flask words N`, `SECRET_KEY_FILE`"
    assert len(house_rules.unwritten([*names, "SECRET_KEY"], text)) == 2
