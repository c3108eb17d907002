"""What somebody with the database open may try, and what the database itself must refuse.

She comes over a connection of her own: on SQLite any program may, whatever it says about recurring triggers; on
PostgreSQL as the app's role, as the owner of the tables, and as the superuser, whom only the guards stop. Every attack
ends with a commit. It is refused when it fails and leaves every row as it was and every law kept; a few may pass
without an error where the statement says so (``DO NOTHING``), and must change nothing either.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, suppress
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import pytest
from peewee import PeeweeException

from savings_app import audit, coverage, database
from savings_app.database import on_sqlite, proxy, transaction
from tests import village
from tests.conftest import OwnerOf
from tests.ledger.attacks import POSTGRESQL, SQLITE, Attack, against
from tests.ledger.forgery import Forger, as_stored
from tests.village import HEALTH, TODAY, Village

APP, OWNER, SUPERUSER = ROLES = "app", "owner", "superuser"

RECUR, RECUR_NOT, NO_REFERENCES = "recursive_triggers = 1", "recursive_triggers = 0", "foreign_keys = 0"

BY_REFERENCE = [each for each in against(SQLITE) if each.values[0].says == "(?i)foreign key"]
"""Attacks that no guard refuses, only a reference to a row that is not there."""

AT_LEAST = {SQLITE: 33, POSTGRESQL: 24}
"""How many attacks the bar asks for."""


@pytest.fixture(scope="module")
def forger(
    request: pytest.FixtureRequest, new_database: Callable[[str], AbstractContextManager[str]], owner_of: OwnerOf
) -> Iterator[Forger]:
    """One book for all attacks of a kind: each must leave it as it was."""
    kind, how = request.param
    with new_database(kind) as url:
        opened: Any = database.open_database(url)
        hers: dict[str, Callable[[str], str]] = {OWNER: owner_of, SUPERUSER: partial(_of_superuser, request)}
        pen: Any = database.opening.pool(hers.get(how, str)(url))
        with opened.connection_context(), pen.connection_context():
            if on_sqlite():
                pen.execute_sql(f"PRAGMA {how}")
            cast = village.build()
            _insure(cast)
            yield Forger(cast, pen)
        pen.close_all()
        opened.close_all()


def _of_superuser(request: pytest.FixtureRequest, url: str) -> str:
    server = urlsplit(request.getfixturevalue("postgresql_server"))
    return str(server._replace(path=urlsplit(url).path).geturl())


def _insure(cast: Village) -> None:
    """Something in every table beside the book, too."""
    cast.deposit(cast.health(cast.binh), 3_000_000)
    cast.hand_over(cast.purse_fund, 3_000_000)
    cast.remit(cast.reserve(cast.line(cast.binh)))
    coverage.note(
        *(cast.an.person.id, HEALTH),
        paid_until=TODAY,
        months_paid=1,
        months_supported=1,
        noted_on=TODAY,
        by=cast.hoa.id,
    )


@pytest.mark.parametrize("attack", against(SQLITE))
@pytest.mark.parametrize("forger", [(SQLITE, RECUR), (SQLITE, RECUR_NOT)], indirect=True, ids=[RECUR, RECUR_NOT])
def test_every_attack_is_refused_on_sqlite(forger: Forger, attack: Attack) -> None:
    """Where triggers do not recur, ``INSERT OR REPLACE`` deletes without firing any."""
    assert_refused(attack, forger)


@pytest.mark.parametrize("attack", [each for each in against(SQLITE) if each not in BY_REFERENCE])
@pytest.mark.parametrize("forger", [(SQLITE, NO_REFERENCES)], indirect=True, ids=[NO_REFERENCES])
def test_guards_stand_where_references_are_not_kept(forger: Forger, attack: Attack) -> None:
    """As they are not by any program that does not ask for it."""
    assert_refused(attack, forger)


@pytest.mark.parametrize("attack", BY_REFERENCE)
def test_what_only_references_refuse_is_found(sqlite_book: None, attack: Attack) -> None:
    """Where they are not kept SQLite lets it through; the laws tell."""
    forger = Forger(village.build())
    proxy.execute_sql(f"PRAGMA {NO_REFERENCES}")
    assert laws_broken() == []
    with transaction():
        attack.act(forger)
    assert laws_broken() != []


@pytest.mark.postgres
@pytest.mark.parametrize("attack", against(POSTGRESQL))
@pytest.mark.parametrize("forger", [(POSTGRESQL, each) for each in ROLES], indirect=True, ids=ROLES)
def test_every_attack_is_refused_on_postgresql(forger: Forger, attack: Attack) -> None:
    assert_refused(attack, forger)


@pytest.mark.parametrize("kind", AT_LEAST)
def test_there_are_attacks_enough(kind: str) -> None:
    assert len(against(kind)) >= AT_LEAST[kind]


def assert_refused(attack: Attack, forger: Forger) -> None:
    before = as_stored()
    refused = pytest.raises(PeeweeException, match=f"{attack.says}|permission denied")
    with refused if attack.says else suppress(PeeweeException), forger.pen.atomic():
        attack.act(forger)
    assert as_stored() == before
    assert laws_broken() == []


def laws_broken() -> list[Any]:
    return audit.broken(audit.BOOK_LAWS)


EACH = [(SQLITE, RECUR), pytest.param((POSTGRESQL, OWNER), marks=pytest.mark.postgres)]
BY_ITSELF = "(?i)constraint|null|permission|unique|duplicate|out of range|invalid input"
"""What a table refuses without any guard, by its own conditions."""


@pytest.mark.parametrize("forger", EACH, indirect=True, ids=[SQLITE, POSTGRESQL])
def test_without_the_guards_the_same_attacks_go_through(forger: Forger) -> None:
    """The control: it is the guards that refuse, not a slip of the attacker's pen."""
    attacks = [each.values[0] for each in against(SQLITE if on_sqlite() else POSTGRESQL)]
    before, outcomes = as_stored(), {attack: _without_guards(attack, forger) for attack in attacks}
    stopped = [f"{attack}: {says}" for attack, says in outcomes.items() if says and not re.search(BY_ITSELF, says)]
    assert stopped == []
    assert sum(says is None for says in outcomes.values()) >= AT_LEAST[SQLITE if on_sqlite() else POSTGRESQL]
    assert as_stored() == before


def _without_guards(attack: Attack, forger: Forger) -> str | None:
    """Why an attack fails where no guard stands, or none when it goes through; everything is undone afterwards."""
    with forger.pen.atomic() as undone:
        for statement in _guards_away(forger.pen):
            forger.pen.execute_sql(statement)
        try:
            attack.act(forger)
        except PeeweeException as fault:
            return str(fault)
        finally:
            undone.rollback()
    return None


def _guards_away(pen: Any) -> list[str]:
    if on_sqlite():
        names = pen.execute_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        return [f"DROP TRIGGER {name}" for (name,) in names]
    tables = pen.execute_sql("SELECT DISTINCT tgrelid::regclass FROM pg_trigger WHERE NOT tgisinternal").fetchall()
    return [f"ALTER TABLE {table} DISABLE TRIGGER USER" for (table,) in tables]


@pytest.mark.parametrize("forger", EACH, indirect=True, ids=[SQLITE, POSTGRESQL])
def test_what_is_right_passes(forger: Forger) -> None:
    """The control: with nothing wrong in it, the same pen writes an entry, a reversal and a slip."""
    with forger.pen.atomic():
        forger.slip(forger.entry())
    with forger.pen.atomic():
        forger.slip(forger.undo(forger.first))
    assert laws_broken() == []
