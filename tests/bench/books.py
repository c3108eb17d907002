"""Books to measure with: one with a whole club present, and large ones written fast through every guard.

The large ones are clubs of ten thousand entries, as a club of thirty-five writes in a year; in each, one member has
thirty lines spread over the whole book.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from savings_app import clubs, database, deposits, members, people, places
from savings_app.clubs import CHAIN_START, Club, FundKind, Organisation
from savings_app.deposits import Present
from savings_app.ledger.chart import AccountKind, Place, held_by, savings
from savings_app.ledger.entry import EntryKind, Sealed
from savings_app.ledger.tables import Account
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.months import local_day
from savings_app.schemes import Rhythm, Scheme
from tests import village
from tests.village import Village

PER_CLUB = 10_000
MEMBERS = 35
LINES = 30
OPENED = dt.datetime(2025, 1, 6, 3, 0, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Written:
    """A club of a large book: its purses (the first has thirty lines) and its accounts by address."""

    club: Club
    by: int
    purses: list[Purse]
    accounts: dict[str, int]


def empty(file: Path) -> None:
    """A migrated book with the provinces in it."""
    database.open_database(f"sqlite:///{file}")
    database.migrate()
    with database.proxy.connection_context():
        places.add_provinces()


def practice(file: Path, *, present: int) -> Village:
    """A small book in which so many members put in a little every day, yesterday for the first time."""
    empty(file)
    with database.proxy.connection_context(), database.transaction():
        cast = village.build()
        for number in range(present):
            _saver(cast.club, cast.purse_fund.id, number)
        yesterday = Present(cast.club.id, village.TODAY - dt.timedelta(days=1), uuid4())
        deposits.record_everyone(yesterday, by=cast.hoa, at=village.NOW)
    database.proxy.obj.close_all()
    return cast


def large(file: Path, entries: int) -> Purse:
    """A book of so many entries; a purse with thirty lines in its first club."""
    empty(file)
    with database.proxy.connection_context(), database.transaction():
        cast = village.build()
        opened = [_open_club(cast, number) for number in range(max(1, entries // PER_CLUB))]
    database.proxy.obj.close_all()
    connection = sqlite3.connect(file, isolation_level=None)
    for pragma in ("journal_mode = MEMORY", "synchronous = OFF", "foreign_keys = ON", "recursive_triggers = ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("BEGIN IMMEDIATE")
    for written in opened:
        _fill(connection, written, min(entries, PER_CLUB))
    connection.execute("COMMIT")
    connection.close()
    return opened[0].purses[0]


def _open_club(cast: Village, number: int) -> Written:
    club = clubs.add(
        f"Tổ {number}",
        place=cast.commune,
        organisation=Organisation.WOMEN,
        kinds=[FundKind.GROUP_PURSE],
        at=OPENED,
        practice=False,
    )
    (fund,) = clubs.funds(club.id)
    purses = [_saver(club, fund.id, each) for each in range(MEMBERS)]
    held = [held_by(AccountKind.CASH_LEADER, fund.id), *map(savings, purses)]
    return Written(club, cast.hoa.id, purses, {place.address: _account(club.id, place) for place in held})


def _saver(club: Club, fund_id: int, number: int) -> Purse:
    person = people.add(club.id, f"Nguyễn Thị Bông {number}", birth_year=1970)
    member = members.add(club.id, person, hamlet="Ấp 3", joined_on=village.JOINED)
    purse = Purse(member.id, fund_id, Scheme.HOUSEHOLD_HEALTH)
    members.pledge(purse, Dong(3_000), rhythm=Rhythm.DAY, from_day=village.JOINED)
    return purse


def _account(club_id: int, place: Place) -> int:
    named = {"kind": place.kind, "side": place.kind.side, "fund": place.fund_id, "member": place.member_id}
    Account.write(club=club_id, address=place.address, scheme=place.scheme, **named)
    return Account.the(club=club_id, address=place.address).id


def _fill(connection: sqlite3.Connection, written: Written, entries: int) -> None:
    cash, *_ = written.accounts
    numbers: dict[int, int] = {}
    for sealed in _sealed(written, entries):
        ((_, saved, amount),) = sealed.postings
        year = local_day(sealed.recorded_at).year
        numbers[year] = numbers.get(year, 0) + 1
        connection.execute(
            "INSERT INTO posting (entry_id, debit_id, credit_id, amount) VALUES (?, ?, ?, ?)",
            (sealed.entry_id, written.accounts[cash], written.accounts[saved], amount),
        )
        connection.execute(_ENTRY, _columns(sealed))
        connection.execute(
            "INSERT INTO receipt (club_id, year, number, entry_id) VALUES (?, ?, ?, ?)",
            (written.club.id, year, numbers[year], sealed.entry_id),
        )


def _sealed(written: Written, entries: int) -> Iterator[Sealed]:
    """Deposits one after the other, a day's every thirty-five."""
    watched, *others = written.purses
    cash, *_ = written.accounts
    previous = CHAIN_START
    for seq in range(1, entries + 1):
        purse = watched if seq % (entries // LINES) == 0 else others[seq % len(others)]
        recorded_at = OPENED + dt.timedelta(days=seq // MEMBERS, seconds=seq % MEMBERS)
        sealed = Sealed(
            entry_id=str(uuid4()),
            club_id=written.club.id,
            seq=seq,
            prev_hash=previous,
            kind=EntryKind.DEPOSIT,
            key=str(uuid4()),
            fingerprint="f" * 64,
            booked_on=local_day(recorded_at),
            recorded_at=recorded_at,
            recorded_by=written.by,
            reverses_id=None,
            happened_on=None,
            postings=((cash, savings(purse).address, 3_000),),
        )
        previous = sealed.hash
        yield sealed


_ENTRY = (
    "INSERT INTO entry (id, club_id, seq, kind, key, fingerprint, booked_on, recorded_at, recorded_by_id, reason,"
    " prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?)"
)


def _columns(sealed: Sealed) -> tuple[object, ...]:
    return (
        *(sealed.entry_id, sealed.club_id, sealed.seq, sealed.kind.value, sealed.key, sealed.fingerprint),
        *(sealed.booked_on.isoformat(), int(sealed.recorded_at.timestamp()), sealed.recorded_by),
        *(sealed.prev_hash, sealed.hash),
    )
