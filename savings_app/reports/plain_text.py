"""The whole book of a club as plain text (xuất sổ), for any program that keeps books in plain text to add up again.

Kept to what beancount 3 and hledger both read: ``open`` and ``balance`` lines (a note without postings to hledger),
transactions whose amounts are whole VND, and comments. What is known of an entry beside its money stands in comments
that hledger reads as tags; its place in the chain and its slip are also links, which beancount reads. Debits are
positive. Nobody is named, a member has her number, unless names are asked for.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from savings_app import clubs, receipts
from savings_app.clubs import Club
from savings_app.database import ask
from savings_app.ledger import reading
from savings_app.ledger.chart import Side
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.reading import Line
from savings_app.receipts import Receipt
from savings_app.refusals import NotFound
from savings_app.reports.letterhead import seal

TOGETHER = 500
"""Entries whose slips are looked up together."""


@dataclass(frozen=True)
class _Account:
    """An account as plain text calls it, with what lies there (debits positive) and whose it is."""

    name: str
    balance: int
    member: int | None
    called: str


def book_of(club_id: int, *, names: bool = False) -> Iterator[str]:
    """The lines of a club's book, one entry after the other. Raises NotFound before the first line."""
    club = clubs.get(club_id)
    if club is None:
        raise NotFound()
    return _lines(club, names=names)


def _lines(club: Club, *, names: bool) -> Iterator[str]:
    accounts = _accounts(club.id)
    yield f"; {_plain(club.name)} · {seal(club.head_hash, club.head_seq)}"
    first, last = _days(club.id)
    if first is None or last is None:
        return
    yield ""
    yield from (f"{first} open {account.name} VND" for account in accounts.values())
    entries = reading.entries(club.id)
    while batch := list(islice(entries, TOGETHER)):
        slips = receipts.of_entries(line.id for line in batch)
        for line in batch:
            yield ""
            yield from _transaction(line, slips.get(line.id), accounts, names=names)
    yield ""
    closed = dt.date.fromisoformat(last) + dt.timedelta(days=1)
    yield from (f"{closed} balance {account.name}  {account.balance} VND" for account in accounts.values())


def _transaction(line: Line, slip: Receipt | None, accounts: dict[str, _Account], *, names: bool) -> Iterator[str]:
    touched = [accounts[address] for move in line.postings for address in move[:2]]
    links = [f"^khoan-{line.seq}", *([f"^phieu-{slip.shown}"] if slip else [])]
    yield f'{line.booked_on} * "{_narration(line, touched, names=names)}" {" ".join(links)}'
    yield from (f"  ; {name}: {value}" for name, value in _known(line, slip).items() if value is not None)
    for debit, credit, amount in line.postings:
        yield f"  {accounts[debit].name}  {amount} VND"
        yield f"  {accounts[credit].name}  {-amount} VND"


def _narration(line: Line, touched: Iterable[_Account], *, names: bool) -> str:
    whose = {(account.member, account.called) for account in touched if account.member is not None}
    members = (f"hội viên {number} {called}" if names else f"hội viên {number}" for number, called in sorted(whose))
    return _plain(", ".join([EntryKind[line.kind].label, *members]))


def _known(line: Line, slip: Receipt | None) -> dict[str, object]:
    """What stands beside the money; the moment in UTC."""
    recorded_at = dt.datetime.fromtimestamp(line.recorded_at, dt.UTC)
    return {
        "seq": line.seq,
        "key": line.key,
        "hash": line.hash,
        "receipt": slip.shown if slip else None,
        "recorded_at": f"{recorded_at:%Y-%m-%dT%H:%M:%SZ}",
        "happened_on": line.happened_on,
        "reverses": line.reverses_id,
        "entry": line.id,
    }


def _days(club_id: int) -> tuple[str | None, str | None]:
    """The first and the last day anything is booked on."""
    ((first, last),) = ask("SELECT MIN(booked_on), MAX(booked_on) FROM entry WHERE club_id = ?", club_id)
    return (str(first), str(last)) if first is not None else (None, None)


def _accounts(club_id: int) -> dict[str, _Account]:
    """Every account of a club by its address, in the order they were opened."""
    found = ask(
        "SELECT a.address, a.kind, a.side, a.fund_id, m.number, p.name, a.scheme, a.contribution_id,"
        " a.debits - a.credits FROM account a LEFT JOIN member m ON m.id = a.member_id"
        " LEFT JOIN person p ON p.id = m.person_id WHERE a.club_id = ? ORDER BY a.id",
        club_id,
    )
    return {
        address: _Account(_named(kind, side, fund, member, scheme, contribution), int(balance), member, called or "")
        for address, kind, side, fund, member, called, scheme, contribution, balance in found
    }


def _named(kind: str, side: str, fund: int, member: int | None, scheme: str | None, contribution: int | None) -> str:
    """Liabilities:Savings:Fund-1:Member-3:Household-Health."""
    parts = ["Assets" if side == Side.DEBIT else "Liabilities", _capital(kind), f"Fund-{fund}"]
    parts += [f"Member-{member}"] if member is not None else []
    parts += [_capital(scheme)] if scheme else []
    parts += [f"Contribution-{contribution}"] if contribution is not None else []
    return ":".join(parts)


def _capital(stored: str) -> str:
    return "-".join(word.capitalize() for word in stored.split("_"))


def _plain(text: str) -> str:
    """Without the signs that end a text or begin a comment."""
    return " ".join(text.replace('"', "'").replace("\\", "/").replace(";", ",").replace("|", "/").split())
