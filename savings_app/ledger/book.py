"""The only writer of entries and postings.

A verb gives a draft; the book looks the accounts up (making those that are new), writes the postings and then the
entry, which seals them. The database's triggers check everything again; what they refuse comes back as a named
refusal where a person can cause it, and as an error where only a bug can.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from savings_app import clubs
from savings_app.clubs import Club, ClubDissolved
from savings_app.database import ask
from savings_app.ledger.chart import PURSE_KINDS, Place, Side
from savings_app.ledger.entry import Draft, EntryKind, Key, Move, Request, Sealed
from savings_app.ledger.tables import Account, Entry, Posting
from savings_app.members import Purse
from savings_app.money import NOTHING, Dong
from savings_app.months import local_day
from savings_app.refusals import N_, Refusal
from savings_app.schemes import Labelled


@dataclass(eq=False)
class BalanceTooSmall(Refusal):
    account: Labelled
    balance: Dong
    amount: Dong
    says = N_("Không đủ tiền: {account} chỉ còn {balance}, cần {amount}.")


@dataclass(eq=False)
class MonthClosed(Refusal):
    closed_through: dt.date
    says = N_("Sổ đã khóa đến hết ngày {closed_through:%d/%m/%Y}: hãy ghi vào ngày hôm nay.")


@dataclass(eq=False)
class DayInFuture(Refusal):
    booked_on: dt.date
    says = N_("Ngày {booked_on:%d/%m/%Y} chưa tới.")


@dataclass(eq=False)
class AlreadyReversed(Refusal):
    says = N_("Khoản này đã được sửa rồi.")
    status = 409


@dataclass(eq=False)
class NotReversible(Refusal):
    says = N_("Khoản này không sửa bằng cách đảo được.")


def post(draft: Draft, *, by: int, at: dt.datetime) -> Entry:
    """Write a draft and return its entry; inside the transaction of the verb. ``at`` is the server's clock.

    Raises BalanceTooSmall, MonthClosed, DayInFuture, AmountNotPositive or AmountTooLarge.
    """
    (entry,) = post_all((draft,), by=by, at=at)
    return entry


def post_all(drafts: Sequence[Draft], *, by: int, at: dt.datetime) -> list[Entry]:
    """Write several drafts of one club in their order; the club is locked, and each account looked up, once.

    Raises what post raises; then nothing may be kept of those before it.
    """
    if not drafts:
        return []
    pen = _Pen.take(clubs.lock(drafts[0].request.club_id), by=by, at=at)
    pen.look_up(drafts)
    return [pen.write(draft) for draft in drafts]


def reversal(entry: Entry, *, request: Request, booked_on: dt.date, reason: str) -> Draft:
    """The draft that undoes an entry, move by move, the last first. Raises AlreadyReversed or NotReversible."""
    if entry.kind is EntryKind.REVERSAL:
        raise NotReversible()
    if Entry.find(reverses=entry.id):
        raise AlreadyReversed()
    moves = tuple(move.mirrored for move in reversed(moves_of(entry)))
    return Draft(request, EntryKind.REVERSAL, booked_on, moves, reverses_id=entry.id, reason=reason)


def moves_of(entry: Entry) -> tuple[Move, ...]:
    """The moves of an entry, in the order they were written."""
    debit, credit = Account.alias(), Account.alias()
    query: Iterable[Any] = (
        Posting.select(Posting, debit, credit)
        .join(debit, on=Posting.debit == debit.id, attr="debit_account")
        .switch(Posting)
        .join(credit, on=Posting.credit == credit.id, attr="credit_account")
        .where(Posting.entry == entry.id)
        .order_by(Posting.id)
    )
    return tuple(Move(_place(row.debit_account), _place(row.credit_account), row.amount) for row in query)


def purse_moved(entry_id: str) -> Purse | None:
    """The one purse an entry moves, or none when it moves no member's money."""
    query = (
        Account.select()
        .join(Posting, on=(Posting.debit == Account.id) | (Posting.credit == Account.id))
        .where(Posting.entry == entry_id, Account.kind.in_(PURSE_KINDS))
    )
    account = query.first()
    return _place(account).purse if account else None


def get(club_id: int, entry_id: str) -> Entry | None:
    """That entry of that club, or none."""
    return Entry.find(club=club_id, id=entry_id)


def answered(club_id: int, key: Key) -> Entry | None:
    """The entry written under that key, or none."""
    return Entry.find(club=club_id, key=str(key))


def answered_keys(club_id: int, keys: Iterable[Key]) -> set[str]:
    """Those of some keys that an entry was written under."""
    query: Any = Entry.select(Entry.key).where(Entry.club == club_id, Entry.key.in_([str(key) for key in keys] or [""]))
    return {key for (key,) in query.tuples()}


@dataclass
class _Pen:
    """The end of a locked club's book: what the next entry follows, and what lies in the accounts touched so far."""

    club: Club
    by: int
    today: dt.date
    recorded_at: dt.datetime
    held: dict[str, _Held] = field(default_factory=dict)

    @classmethod
    def take(cls, club: Club, *, by: int, at: dt.datetime) -> _Pen:
        return cls(club, by, local_day(at), _not_before_the_last(club, at))

    def look_up(self, drafts: Sequence[Draft]) -> None:
        """The accounts that stand already, all by one question."""
        moves = [move for draft in drafts for move in draft.moves]
        sides = {place.address: place.kind.side for move in moves for place in (move.debit, move.credit)}
        marks = ", ".join("?" * len(sides))
        sql = f"SELECT address, id, debits, credits FROM account WHERE club_id = ? AND address IN ({marks})"  # noqa: S608 -- marks only
        for address, account_id, debits, credits in ask(sql, self.club.id, *sides):
            grown = debits - credits if sides[address] is Side.DEBIT else credits - debits
            self.held[address] = _Held(account_id, Dong(grown))

    def write(self, draft: Draft) -> Entry:
        if draft.request.club_id != self.club.id:
            raise ValueError("one pen writes in one book")
        self._check_day(draft.booked_on)
        for move in draft.moves:
            self._move(move)
        entry_id = str(uuid4())
        for move in draft.moves:
            debit, credit = self.held[move.debit.address].id, self.held[move.credit.address].id
            Posting.write(entry=entry_id, debit=debit, credit=credit, amount=move.amount)
        entry = _write_entry(self._sealed(draft, entry_id))
        self.club.head_seq, self.club.head_hash = entry.seq, entry.hash
        return entry

    def _check_day(self, booked_on: dt.date) -> None:
        if self.club.dissolved_on is not None:
            raise ClubDissolved(self.club.dissolved_on)
        if booked_on <= self.club.closed_through:
            raise MonthClosed(self.club.closed_through)
        if booked_on > self.today:
            raise DayInFuture(booked_on)

    def _move(self, move: Move) -> None:
        """Say in words what the database's CHECK would say with an error; the club's lock keeps the totals still."""
        move.amount.for_an_entry()
        for place, sign in ((move.debit, Side.DEBIT), (move.credit, Side.CREDIT)):
            account = self._account(place)
            after = account.balance + move.amount if place.kind.side is sign else account.balance - move.amount
            if after < NOTHING:
                raise BalanceTooSmall(place.kind, account.balance, move.amount)
            self.held[place.address] = _Held(account.id, after)

    def _account(self, place: Place) -> _Held:
        return self.held.get(place.address) or _open(self.club.id, place)

    def _sealed(self, draft: Draft, entry_id: str) -> Sealed:
        return Sealed(
            entry_id=entry_id,
            club_id=self.club.id,
            seq=self.club.head_seq + 1,
            prev_hash=self.club.head_hash,
            kind=draft.kind,
            key=str(draft.request.key),
            fingerprint=draft.request.fingerprint,
            booked_on=draft.booked_on,
            recorded_at=self.recorded_at,
            recorded_by=self.by,
            reverses_id=draft.reverses_id,
            happened_on=draft.happened_on,
            postings=tuple((move.debit.address, move.credit.address, int(move.amount)) for move in draft.moves),
            reason=draft.reason,
            device=draft.device,
        )


@dataclass(frozen=True)
class _Held:
    """An account as it is before the entry: its id, and what lies there."""

    id: int
    balance: Dong


def _open(club_id: int, place: Place) -> _Held:
    Account.write(
        club=club_id,
        address=place.address,
        kind=place.kind,
        side=place.kind.side,
        fund=place.fund_id,
        member=place.member_id,
        scheme=place.scheme,
        contribution_id=place.contribution_id,
    )
    return _Held(Account.the(club=club_id, address=place.address).id, NOTHING)


def _place(account: Account) -> Place:
    return Place(account.kind, account.fund, account.member, account.scheme, account.contribution_id)


def balance_of(account: Account) -> Dong:
    """What lies there, on the side it grows on."""
    grown: Dong = account.debits - account.credits
    return grown if account.side is Side.DEBIT else -grown


def _not_before_the_last(club: Club, at: dt.datetime) -> dt.datetime:
    """The clock of a server may be set back; the book's never runs backwards."""
    last = ask("SELECT recorded_at FROM entry WHERE club_id = ? AND seq = ?", club.id, club.head_seq)
    whole = dt.datetime.fromtimestamp(int(at.timestamp()), dt.UTC)
    return max(whole, dt.datetime.fromtimestamp(last[0][0], dt.UTC)) if last else whole


def _write_entry(sealed: Sealed) -> Entry:
    columns = {
        "id": sealed.entry_id,
        "club": sealed.club_id,
        "seq": sealed.seq,
        "kind": sealed.kind,
        "key": sealed.key,
        "fingerprint": sealed.fingerprint,
        "booked_on": sealed.booked_on,
        "happened_on": sealed.happened_on,
        "recorded_at": sealed.recorded_at,
        "recorded_by": sealed.recorded_by,
        "reverses": sealed.reverses_id,
        "reason": sealed.reason,
        "device": sealed.device,
        "prev_hash": sealed.prev_hash,
        "hash": sealed.hash,
    }
    Entry.write(**columns)
    return Entry.as_written(columns)
