"""The laws of the book as a list of checks; each gives the ids that break it, none when the book is right.

The numbers are those of the invariants carried over to one-row postings (I01 …); those of other houses stand beside
their noun or in ``audit``, which has every one of them in one list. Balances need no query: each posting balances.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from savings_app.clubs import CHAIN_START
from savings_app.database import ask, on_sqlite
from savings_app.ledger import reading
from savings_app.ledger.reading import Line

Check = Callable[[], list[str]]


@dataclass(frozen=True)
class Finding:
    """One law with what breaks it."""

    law: str
    broken: list[str]


def every_entry_has_postings() -> list[str]:
    """I01: an entry moves something. (Each posting balances by itself.)"""
    return _ids("SELECT e.id FROM entry e WHERE NOT EXISTS (SELECT 1 FROM posting p WHERE p.entry_id = e.id)")


def totals_are_sums_of_postings() -> list[str]:
    """I02: an account's totals are what its postings add up to."""
    return _ids(
        "SELECT a.id FROM account a"
        " LEFT JOIN (SELECT debit_id AS id, SUM(amount) AS moved FROM posting GROUP BY debit_id) d ON d.id = a.id"
        " LEFT JOIN (SELECT credit_id AS id, SUM(amount) AS moved FROM posting GROUP BY credit_id) c ON c.id = a.id"
        " WHERE a.debits <> COALESCE(d.moved, 0) OR a.credits <> COALESCE(c.moved, 0)"
    )


def no_account_was_ever_overdrawn() -> list[str]:
    """I03: at no point of the chain did an account go below zero."""
    return _ids(
        "SELECT account_id FROM (SELECT m.account_id, SUM(m.grown) OVER (PARTITION BY m.account_id ORDER BY e.seq,"
        " m.posting_id) AS balance FROM (SELECT p.id AS posting_id, p.entry_id, a.id AS account_id,"
        " CASE WHEN (a.side = 'D') = (a.id = p.debit_id) THEN p.amount ELSE -p.amount END AS grown"
        " FROM posting p JOIN account a ON a.id IN (p.debit_id, p.credit_id)) m JOIN entry e ON e.id = m.entry_id) run"
        " WHERE balance < 0"
    )


def nothing_is_reversed_twice() -> list[str]:
    """I04: an entry is undone once at most."""
    return _ids("SELECT reverses_id FROM entry WHERE reverses_id IS NOT NULL GROUP BY reverses_id HAVING COUNT(*) > 1")


def reversals_mirror() -> list[str]:
    """I05: a reversal is the mirror of an entry of its own club that is not a reversal."""
    moves = "SELECT {0}, {1}, amount, COUNT(*) FROM posting WHERE entry_id = {2} GROUP BY {0}, {1}, amount"
    made, undone = moves.format("debit_id", "credit_id", "r.id"), moves.format("credit_id", "debit_id", "o.id")
    differ = f"EXISTS ({made} EXCEPT {undone}) OR EXISTS ({undone} EXCEPT {made})"
    return _ids(
        f"SELECT r.id FROM entry r JOIN entry o ON o.id = r.reverses_id"  # noqa: S608 -- fixed text
        f" WHERE o.kind = 'REVERSAL' OR o.club_id <> r.club_id OR {differ}"
    )


def keys_are_used_once() -> list[str]:
    """I06: in a club one key leads to one entry, or to one refusal, never to both."""
    return _ids(
        "SELECT key FROM (SELECT club_id, key FROM entry UNION ALL SELECT club_id, key FROM refused_key) used"
        " GROUP BY club_id, key HAVING COUNT(*) > 1"
    )


def chain_joins() -> list[str]:
    """I07: every entry holds the hash of the one before it, from 1 on without a gap."""
    return _ids(
        "SELECT e.id FROM entry e LEFT JOIN entry p ON p.club_id = e.club_id AND p.seq = e.seq - 1"  # noqa: S608 -- fixed
        f" WHERE (e.seq = 1 AND e.prev_hash <> '{CHAIN_START}')"
        " OR (e.seq > 1 AND (p.hash IS NULL OR p.hash <> e.prev_hash)) OR e.seq < 1"
    )


def heads_are_the_last_entries() -> list[str]:
    """I08: a club's head is its last entry."""
    return _ids(
        "SELECT c.id FROM club c LEFT JOIN entry e ON e.club_id = c.id AND e.seq ="  # noqa: S608 -- fixed text
        " (SELECT MAX(seq) FROM entry WHERE club_id = c.id)"
        f" WHERE c.head_seq <> COALESCE(e.seq, 0) OR c.head_hash <> COALESCE(e.hash, '{CHAIN_START}')"
    )


def hashes_are_right() -> list[str]:
    """I07: every hash is the one its content gives."""
    return [line.id for club_id in reading.books() for line in reading.entries(club_id) if not _hashed_right(line)]


def entries_stay_in_their_club() -> list[str]:
    """I11: no posting touches an account of another club."""
    return _ids(
        "SELECT e.id FROM entry e JOIN posting p ON p.entry_id = e.id"
        " JOIN account a ON a.id IN (p.debit_id, p.credit_id) WHERE a.club_id <> e.club_id"
    )


def no_posting_without_entry() -> list[str]:
    """I12: every posting belongs to an entry."""
    return _ids("SELECT p.id FROM posting p LEFT JOIN entry e ON e.id = p.entry_id WHERE e.id IS NULL")


def amounts_are_whole() -> list[str]:
    """I13: amounts are whole đồng above zero."""
    return _ids("SELECT id FROM posting WHERE amount <= 0 OR amount <> CAST(amount AS BIGINT)")


def no_day_had_yet_to_come() -> list[str]:
    """I14: nothing happened after the day it was recorded, as days are counted in Việt Nam."""
    recorded_on = (
        "date(recorded_at, 'unixepoch', '+7 hours')"
        if on_sqlite()
        else "(to_timestamp(recorded_at) AT TIME ZONE 'UTC' + interval '7 hours')::date"
    )
    return _ids(f"SELECT id FROM entry WHERE booked_on > {recorded_on}")  # noqa: S608 -- fixed text


def clock_never_runs_back() -> list[str]:
    """I15: in a club nothing was recorded before the entry before it."""
    return _ids(
        "SELECT e.id FROM entry e JOIN entry p ON p.club_id = e.club_id AND p.seq = e.seq - 1"
        " WHERE e.recorded_at < p.recorded_at"
    )


def trial_balance_is_zero() -> list[str]:
    """I16: what a club holds is what it owes."""
    return _ids("SELECT club_id FROM account GROUP BY club_id HAVING SUM(debits) <> SUM(credits)")


def each_entry_moves_one_purse() -> list[str]:
    """A slip speaks of one purse: an entry touches the savings of one member, fund and scheme at most."""
    return _ids(
        "SELECT entry_id FROM (SELECT DISTINCT p.entry_id, a.member_id, a.fund_id, a.scheme FROM posting p JOIN"
        " account a ON a.id IN (p.debit_id, p.credit_id) WHERE a.kind IN ('SAVINGS', 'HOME_SAVINGS')) touched"
        " GROUP BY entry_id HAVING COUNT(*) > 1"
    )


LAWS: tuple[Check, ...] = (
    every_entry_has_postings,
    totals_are_sums_of_postings,
    no_account_was_ever_overdrawn,
    nothing_is_reversed_twice,
    reversals_mirror,
    keys_are_used_once,
    chain_joins,
    heads_are_the_last_entries,
    hashes_are_right,
    entries_stay_in_their_club,
    no_posting_without_entry,
    amounts_are_whole,
    no_day_had_yet_to_come,
    clock_never_runs_back,
    trial_balance_is_zero,
    each_entry_moves_one_purse,
)


def proof(laws: tuple[Check, ...] = LAWS) -> list[Finding]:
    """Every law with what breaks it, in order."""
    return [Finding(law.__name__, law()) for law in laws]


def _ids(sql: str) -> list[str]:
    return [str(row[0]) for row in ask(sql)]


def _hashed_right(line: Line) -> bool:
    try:
        return line.rightful_hash == line.hash
    except (TypeError, AttributeError):  # damaged: bytes where text should be
        return False
