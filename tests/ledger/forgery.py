"""A forger's pen: rows written past the book, straight into the tables.

Everything has a default that passes, so that an attack names only what is wrong with it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from typing import Any
from uuid import uuid4

from savings_app import clubs, corrections, deposits, members, people
from savings_app.clubs import Club
from savings_app.corrections import Correction
from savings_app.database import proxy
from savings_app.deposits import Deposit
from savings_app.ledger.entry import EntryKind, Sealed
from savings_app.ledger.tables import Account, Entry, Posting, RefusedKey
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.receipts import Receipt
from savings_app.schemes import Rhythm
from tests import village
from tests.village import Village

GUARDED = (Club, Account, Entry, Posting, Receipt, RefusedKey)

Row = tuple[int, int, int]


class Forger:
    """Somebody with the database open: a club with deposits, one of them reversed, and a closed month.

    ``pen`` is the connection she writes over.
    """

    def __init__(self, cast: Village, pen: Any = proxy) -> None:
        self.cast, self.pen = cast, pen
        self.first = Entry.the(id=cast.deposit(cast.health(cast.an), 50_000).receipt.entry)
        second = cast.deposit(cast.health(cast.binh), 20_000).receipt
        undo = Correction(cast.club.id, second.entry, "ghi nhầm", uuid4())
        self.reversal = Entry.the(id=corrections.record(undo, by=cast.hoa, at=village.NOW).reversal.entry)
        self.reversed = Entry.the(id=second.entry)
        cast.deposit(cast.health(cast.binh), 20_000)
        self.cash, self.savings = _accounts(self.first)
        self.other_savings = _accounts(self.reversed)[1]
        self.elsewhere = _entry_of_another_club(cast)
        self.abroad = _postings(self.elsewhere)[0].credit
        Club.update(closed_through=dt.date(2026, 10, 31)).where(Club.id == cast.club.id).execute()
        RefusedKey.create(
            club=cast.club.id, key=str(uuid4()), fingerprint="0" * 64, refusal="DayInFuture", sentence="", refused_at=0
        )

    @property
    def deposit(self) -> list[Row]:
        """A posting that could follow: An puts in 1.000 đ."""
        return [(self.cash, self.savings, 1_000)]

    def sql(self, statement: str, *values: Any) -> None:
        """Run one statement, values marked by ``?`` on either database."""
        self.pen.execute_sql(statement.replace("?", self.pen.param), values)

    def as_replica(self, statement: str) -> None:
        """Run one statement as replication would, which passes over plain triggers."""
        self.sql("SET LOCAL session_replication_role = replica")
        self.sql(statement)

    def insert(self, table: str, *, verb: str = "INSERT", ending: str = "", **columns: Any) -> None:
        """Insert one row."""
        names, marks = ", ".join(columns), ", ".join("?" * len(columns))
        self.sql(f"{verb} INTO {table} ({names}) VALUES ({marks}) {ending}", *columns.values())

    def posting(self, row: Row | tuple[Any, ...], *, entry: str | None = None, **how: Any) -> None:
        """Insert one posting, of an entry that is not written yet unless one is named."""
        debit, credit, amount = row
        self.insert("posting", entry_id=entry or str(uuid4()), debit_id=debit, credit_id=credit, amount=amount, **how)

    def entry(
        self, postings: list[Row] | None = None, *, verb: str = "INSERT", ending: str = "", **columns: Any
    ) -> str:
        """Insert postings and then their entry, at the end of the chain; its id."""
        rows = self.deposit if postings is None else postings
        plain = self._next(tuple(rows))
        sound = {name: value for name, value in columns.items() if _fits(plain, name, value)}
        sealed = replace(plain, **sound)
        for row in rows:
            self.posting(row, entry=columns.get("id", sealed.entry_id))
        unsound = {name: value for name, value in columns.items() if name not in sound}
        self.insert("entry", verb=verb, ending=ending, **(_columns(sealed) | unsound))
        return sealed.entry_id

    def _next(self, postings: tuple[Row, ...]) -> Sealed:
        club = Club.the(id=self.cast.club.id)
        return Sealed(
            entry_id=str(uuid4()),
            club_id=club.id,
            seq=club.head_seq + 1,
            prev_hash=club.head_hash,
            kind=EntryKind.DEPOSIT,
            key=str(uuid4()),
            fingerprint="f" * 64,
            booked_on=village.TODAY,
            recorded_at=village.NOW,
            recorded_by=self.cast.hoa.id,
            reverses_id=None,
            happened_on=None,
            postings=tuple((_address(debit), _address(credit), amount) for debit, credit, amount in postings),
        )

    def undo(self, entry: Entry, postings: list[Row] | None = None) -> str:
        """Insert a reversal of an entry, by default its mirror."""
        rows = postings or [(row.credit, row.debit, int(row.amount)) for row in _postings(entry)]
        return self.entry(rows, kind=EntryKind.REVERSAL, reverses_id=entry.id)

    def slip(self, entry: str, *, verb: str = "INSERT", ending: str = "", **columns: Any) -> None:
        """Insert the slip of an entry, with the next number unless another is named."""
        plain: dict[str, Any] = {
            "club_id": self.cast.club.id,
            "year": 2026,
            "number": Receipt.select().where(Receipt.club == self.cast.club.id).count() + 1,
            "entry_id": entry,
        }
        self.insert("receipt", verb=verb, ending=ending, **(plain | columns))

    def account(self, *, verb: str = "INSERT", **columns: Any) -> None:
        """Insert an account of the club."""
        plain: dict[str, Any] = {"club_id": self.cast.club.id, "address": "forged", "kind": "SAVINGS", "side": "C"}
        plain |= {"fund_id": self.cast.purse_fund.id, "debits": 0, "credits": 0}
        self.insert("account", verb=verb, **(plain | columns))

    def club(self, *, verb: str = "INSERT", **columns: Any) -> None:
        """Insert a club."""
        plain: dict[str, Any] = {
            "name": "CLB",
            "place_id": self.cast.commune.id,
            "organisation": "WOMEN",
            "practice": False,
        }
        plain |= {"created_at": 0, "closed_through": "1900-01-01", "head_seq": 0, "head_hash": "0" * 64}
        self.insert("club", verb=verb, **(plain | columns))


@contextmanager
def triggers_not_recurring() -> Iterator[None]:
    """As a SQLite connection is that nobody took care of: deleting by ``INSERT OR REPLACE`` fires no trigger."""
    proxy.execute_sql("PRAGMA recursive_triggers = OFF")
    try:
        yield
    finally:
        proxy.execute_sql("PRAGMA recursive_triggers = ON")


def as_stored() -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table."""
    return {
        table: sorted(proxy.execute_sql(f'SELECT * FROM "{table}"').fetchall(), key=str) for table in proxy.get_tables()
    }


def _postings(entry: Entry) -> list[Posting]:
    return list(Posting.select().where(Posting.entry == entry.id).order_by(Posting.id))


def _accounts(entry: Entry) -> tuple[int, int]:
    only = _postings(entry)[0]
    return only.debit, only.credit


def _address(account_id: object) -> str:
    known = Account.find(id=account_id)
    return known.address if known else str(account_id)


def _entry_of_another_club(cast: Village) -> Entry:
    """A deposit in the club next door, whose leader is Út."""
    club, fund = cast.other_club, clubs.funds(cast.other_club.id)[0]
    member = members.add(club.id, people.add(club.id, "Mai Thị Sáu"), hamlet="", joined_on=village.JOINED)
    purse = Purse(member.id, fund.id, village.HEALTH)
    members.pledge(purse, Dong(1_000), rhythm=Rhythm.DAY, from_day=village.JOINED)
    deposit = Deposit(club.id, purse, Dong(50_000), village.TODAY, uuid4())
    return Entry.the(id=deposits.record(deposit, by=cast.ut, at=village.NOW).receipt.entry)


def _fits(sealed: Sealed, name: str, value: object) -> bool:
    """Whether the hash can cover it: a number is a number, a day a day."""
    known = {field.name for field in fields(sealed)}
    return name == "reverses_id" or (name in known and type(value) is type(getattr(sealed, name)))


def _columns(sealed: Sealed) -> dict[str, Any]:
    return {
        "id": sealed.entry_id,
        "club_id": sealed.club_id,
        "seq": sealed.seq,
        "kind": sealed.kind.value,
        "key": sealed.key,
        "fingerprint": sealed.fingerprint,
        "booked_on": sealed.booked_on.isoformat(),
        "recorded_at": int(sealed.recorded_at.timestamp()),
        "recorded_by_id": sealed.recorded_by,
        "reverses_id": sealed.reverses_id,
        "reason": "",
        "prev_hash": sealed.prev_hash,
        "hash": sealed.hash,
    }
