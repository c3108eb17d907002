"""The book of every release, migrated to the newest schema: every đồng, slip, hash and guard is where it was."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from peewee import PeeweeException

from savings_app import clubs, database, receipts
from savings_app.audit import frozen_quotes
from savings_app.clubs import NOTHING_CLOSED
from savings_app.database import ask, proxy, schema
from savings_app.ledger.proof import LAWS, proof
from savings_app.settings import ROOT
from savings_app.stories import practice
from tests.conftest import BOTH, NewDatabase, OwnerOf
from tests.migrations import old_books
from tests.migrations.old_books import RELEASES, Facts


@pytest.fixture(params=BOTH)
def empty(request: pytest.FixtureRequest, new_database: NewDatabase, tmp_path: Path) -> Iterator[str]:
    """The URL of a place for a book: a file that is not there yet, or a database to be cleared."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'old.db'}"
        return
    with new_database("postgresql") as url:
        yield url


@pytest.fixture(params=RELEASES)
def before(request: pytest.FixtureRequest, empty: str, owner_of: OwnerOf) -> Iterator[Facts]:
    """What an old book said; it is the one in use now, not migrated yet."""
    old_books.load(request.param, owner_of(empty))
    opened: Any = database.open_database(owner_of(empty))
    with opened.connection_context():
        told = old_books.facts()
    opened.close_all()
    opened = database.open_database(empty)
    yield told
    opened.close_all()


def test_this_release_has_its_book() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert version.rpartition(".")[0] in RELEASES


def test_an_old_book_is_the_same_at_the_newest_schema(before: Facts, empty: str, owner_of: OwnerOf) -> None:
    database.migrate("" if database.on_sqlite() else owner_of(empty))
    with proxy.connection_context():
        assert old_books.facts() == before
        assert schema.differences() == []
        assert [finding for finding in proof((*LAWS, *receipts.LAWS, *frozen_quotes.LAWS)) if finding.broken] == []
        assert database.on_sqlite() or database.rights.differences() == []
        assert database.migrate() == []


def test_the_book_has_what_a_club_has_under_way(before: Facts) -> None:
    """Control: a book in which nothing waits and nothing was undone would prove little."""
    assert len(before.hashes) > 50
    assert any(reverses for *_, reverses in before.hashes)
    assert len(before.waiting) >= 2
    assert {str(closed) for *_, closed in before.heads} - {str(NOTHING_CLOSED)}


def test_people_go_on_in_an_old_book(before: Facts, empty: str, owner_of: OwnerOf) -> None:
    database.migrate("" if database.on_sqlite() else owner_of(empty))
    with proxy.connection_context():
        told = practice.tell(today=dt.date(2026, 11, 20))
        assert [club.id for club in clubs.everywhere()] == list(told.club_ids)
        assert old_books.facts() == before


PENSION_OF_0_1 = """
INSERT INTO contribution (id, club_id, conversion_id, person_id, member_id, fund_id, purse_scheme, scheme, rank, months,
  payment_day, amount, gross, state_support, local_support, quote_line)
SELECT 9999, club_id, conversion_id, person_id, member_id, fund_id, purse_scheme, 'VOLUNTARY_PENSION', rank, months,
  payment_day, amount, gross, state_support, local_support, quote_line FROM contribution ORDER BY id LIMIT 1
"""


def test_what_0_1_priced_was_a_household_and_still_never_changes(before: Facts, empty: str, owner_of: OwnerOf) -> None:
    owner: Any = database.opening.pool(owner_of(empty))
    with owner.connection_context():
        owner.execute_sql(PENSION_OF_0_1)
    owner.close_all()
    database.migrate("" if database.on_sqlite() else owner_of(empty))
    with proxy.connection_context():
        found = ask("SELECT DISTINCT scheme, health_group FROM contribution ORDER BY scheme")
        assert found == [("HOUSEHOLD_HEALTH", "household"), ("VOLUNTARY_PENSION", None)]
        assert ask("SELECT DISTINCT health_group, local_category FROM person") == [("household", None)]
        elsewhere = """
          SELECT count(*) FROM contribution JOIN person ON person.id = contribution.person_id
          WHERE contribution.scheme = 'HOUSEHOLD_HEALTH' AND contribution.household_id <> person.household_id
        """
        assert ask(elsewhere) == [(0,)]
        with pytest.raises(PeeweeException, match=r"append-only|permission denied"):
            proxy.execute_sql("UPDATE contribution SET health_group = 'poor'")


REVIEW_OF_0_1 = """
INSERT INTO review (club_id, key, fingerprint, member_id, fund_id, scheme, amount, booked_on, device, resembles_id,
  sent_by_id, sent_at)
SELECT entry.club_id, '{key}', 'f', member.id, fund.id, 'HOUSEHOLD_HEALTH', 3000, entry.booked_on, 'd', {resembles},
  entry.recorded_by_id, 1 FROM entry JOIN member ON member.club_id = entry.club_id
  JOIN fund ON fund.club_id = entry.club_id ORDER BY entry.id, member.id, fund.id LIMIT 1
"""


def test_what_waited_in_0_1_says_why_and_still_never_changes(before: Facts, empty: str, owner_of: OwnerOf) -> None:
    owner: Any = database.opening.pool(owner_of(empty))
    with owner.connection_context():
        owner.execute_sql(REVIEW_OF_0_1.format(key="late", resembles="NULL"))
        owner.execute_sql(REVIEW_OF_0_1.format(key="twin", resembles="entry.id"))
    owner.close_all()
    database.migrate("" if database.on_sqlite() else owner_of(empty))
    with proxy.connection_context():
        assert ask("SELECT key, cause FROM review ORDER BY key") == [("late", "MONTH_CLOSED"), ("twin", "ALIKE")]
        answer = "once_more = true, decided_by_id = sent_by_id, decided_at = 2"
        with pytest.raises(PeeweeException, match=r"answered once|permission denied"):
            proxy.execute_sql(f"UPDATE review SET {answer}, cause = 'OLD'")
        proxy.execute_sql(f"UPDATE review SET {answer}")
