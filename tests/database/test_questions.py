"""Questions to a second person, attacked by whoever owns the tables: asked once, answered once, never changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from peewee import PeeweeException

from savings_app import approvals, database
from savings_app.approvals import Subject
from savings_app.database import on_sqlite, proxy
from savings_app.money import Dong
from savings_app.outbox_reviews import Cause, Review
from tests.conftest import OwnerOf
from tests.village import HEALTH, NOW, TODAY, Village

ANSWERS = {
    "approval": "yes = true, answered_by_id = {other}, answered_at = 1",
    "review": "once_more = true, decided_by_id = {other}, decided_at = 1",
}
ANSWER_COLUMNS = {"yes", "answered_by_id", "answered_at", "reason", "once_more", "decided_by_id", "decided_at"}


@dataclass(frozen=True)
class Pen:
    """The owner's connection to a book in which a question waits, and who may answer it."""

    opened: Any
    table: str
    asker: int
    other: int

    @property
    def answer(self) -> str:
        """An answer that passes."""
        return ANSWERS[self.table].format(other=self.other)

    def update(self, what: str) -> None:
        """Change the question."""
        self.run(f"UPDATE {self.table} SET {what}")

    def run(self, statement: str) -> None:
        """Run one statement, all or nothing."""
        with self.opened.atomic():
            self.opened.execute_sql(statement)

    def rows(self) -> list[tuple[Any, ...]]:
        """The questions as they stand."""
        rows: list[tuple[Any, ...]] = self.opened.execute_sql(f"SELECT * FROM {self.table}").fetchall()
        return rows


@pytest.fixture(params=ANSWERS)
def pen(request: pytest.FixtureRequest, settled_cast: Village, database_url: str, owner_of: OwnerOf) -> Iterator[Pen]:
    """One question asked, of either kind."""
    cast = settled_cast
    if request.param == "approval":
        content = {"sum": 1}
        approvals.ask(cast.club.id, Subject.HANDOVER, content, key="k", by=cast.hoa.id, at=NOW)
    else:
        _review(cast)
    opened: Any = database.opening.pool(owner_of(database_url))
    with opened.connection_context():
        yield Pen(opened, request.param, cast.hoa.id, cast.lan.id)
    opened.close_all()


def _review(cast: Village) -> None:
    purse = cast.health(cast.an)
    Review.create(
        club=cast.club.id,
        key="k",
        fingerprint="f" * 64,
        member=purse.member_id,
        fund=purse.fund_id,
        scheme=HEALTH,
        amount=Dong(50_000),
        booked_on=TODAY,
        device="d",
        resembles=cast.deposit(purse, 50_000).receipt.entry,
        sent_by=cast.hoa.id,
        sent_at=NOW,
        cause=Cause.ALIKE,
    )


@pytest.mark.parametrize("answer_too", [False, True], ids=["alone", "with an answer"])
def test_nothing_that_was_asked_ever_changes(pen: Pen, answer_too: bool) -> None:
    before = pen.rows()
    kept = [each.name for each in proxy.get_columns(pen.table) if each.name not in ANSWER_COLUMNS]
    assert len(kept) >= 9
    for column in kept:
        what = f"{column} = {OTHERWISE.get(column, '99')}"
        with pytest.raises(PeeweeException, match="answered once, by another"):
            pen.update(f"{pen.answer}, {what}" if answer_too else what)
    assert pen.rows() == before


OTHERWISE = {
    **dict.fromkeys(
        ("subject", "content", "fingerprint", "key", "scheme", "device", "resembles_id", "cause"), "'other'"
    ),
    "booked_on": "'2020-01-01'",
    "revoked": "true",
}


def test_it_is_answered_once(pen: Pen) -> None:
    """The control: a whole answer passes, and then none."""
    pen.update(pen.answer)
    answered = pen.rows()
    for change in (pen.answer, pen.answer.replace("true", "false"), pen.answer.replace("true", "NULL")):
        with pytest.raises(PeeweeException, match="answered once, by another"):
            pen.update(change)
    assert pen.rows() == answered


def test_an_answer_says_what_who_and_when(pen: Pen) -> None:
    parts = pen.answer.split(", ")
    for missing in parts:
        with pytest.raises(PeeweeException, match="answered once, by another"):
            pen.update(", ".join(part for part in parts if part != missing))


@pytest.mark.parametrize("pen", ["approval"], indirect=True)
def test_whoever_asked_gives_no_answer(pen: Pen) -> None:
    with pytest.raises(PeeweeException, match="by another"):
        pen.update(f"yes = true, answered_by_id = {pen.asker}, answered_at = 1")


@pytest.mark.parametrize("pen", ["approval"], indirect=True)
def test_an_answer_that_comes_too_late_is_none(pen: Pen, settled_cast: Village) -> None:
    late = NOW + dt.timedelta(hours=72)
    club, asker = settled_cast.club.id, settled_cast.hoa.id
    approvals.ask(club, Subject.HANDOVER, {}, key="l", by=asker, at=NOW, expires_at=late)
    answer = f"yes = true, answered_by_id = {pen.other}, answered_at = {{}} WHERE key = 'l'"
    with pytest.raises(PeeweeException, match="answered once, by another"):
        pen.update(answer.format(int(late.timestamp()) + 1))
    pen.update(answer.format(int(late.timestamp())))


def test_none_is_taken_away(pen: Pen) -> None:
    before = pen.rows()
    statements = [f"DELETE FROM {pen.table}"] + ([] if on_sqlite() else [f"TRUNCATE {pen.table}"])
    for statement in statements:
        with pytest.raises(PeeweeException, match="append-only"):
            pen.run(statement)
    assert pen.rows() == before


def test_none_is_asked_with_its_answer(pen: Pen) -> None:
    columns = [each.name for each in proxy.get_columns(pen.table) if each.name not in {"id", "key"}]
    values = {**{name: name for name in columns}, **dict(part.split(" = ") for part in pen.answer.split(", "))}
    copied = ", ".join(values[name] for name in columns)
    with pytest.raises(PeeweeException, match="opens unanswered"):
        pen.run(f"INSERT INTO {pen.table} (key, {', '.join(columns)}) SELECT 'n', {copied} FROM {pen.table}")
    pen.run(f"INSERT INTO {pen.table} (key, {', '.join(columns)}) SELECT 'n', {', '.join(columns)} FROM {pen.table}")
