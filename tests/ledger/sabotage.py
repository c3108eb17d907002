"""A book broken on purpose: somebody without guards, and for every law the deed that breaks it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any
from uuid import uuid4

from savings_app import approvals, contributions
from savings_app.approvals import Approval, Subject
from savings_app.clubs import Club
from savings_app.contributions import State
from savings_app.database import on_sqlite, proxy
from savings_app.ledger.entry import EntryKind
from tests import village
from tests.ledger.forgery import GUARDED, Forger, Row
from tests.village import Village

UNSLIPPED = EntryKind.CONFIRMATION
"""A kind that moves money in or out without a slip or a second person, so that those laws stay out of it."""


class Saboteur(Forger):
    """A forger without guards: what triggers did, she does herself, and leaves out one thing."""

    def __init__(self, cast: Village) -> None:
        super().__init__(cast)
        if not on_sqlite():  # a table whose deferred checks are pending cannot be altered
            self.sql("SET CONSTRAINTS ALL IMMEDIATE")
            self.sql("SET CONSTRAINTS ALL DEFERRED")
        for table in GUARDED:
            self.unguard(table._meta.table_name)

    def unguard(self, table: str) -> None:
        """Take the triggers of a table away."""
        if on_sqlite():
            names = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
            for (name,) in proxy.execute_sql(names, (table,)).fetchall():
                self.sql(f"DROP TRIGGER {name}")
        else:
            self.sql(f"ALTER TABLE {table} DISABLE TRIGGER USER")

    def write(self, postings: list[Row], **columns: Any) -> str:
        """An entry with totals and head as they should be, except where told otherwise."""
        columns = {"kind": UNSLIPPED} | columns
        entry = self.entry(postings, **columns)
        self.move_totals(postings)
        self.sql(
            "UPDATE club SET head_seq = seq, head_hash = hash FROM entry WHERE club.id = club_id AND entry.id = ?",
            entry,
        )
        return entry

    def move_totals(self, postings: list[Row]) -> None:
        """What the trigger on postings did."""
        for debit, credit, amount in postings:
            self.sql("UPDATE account SET debits = debits + ? WHERE id = ?", amount, debit)
            self.sql("UPDATE account SET credits = credits + ? WHERE id = ?", amount, credit)

    def there_and_back(self, one: int, other: int, amount: int) -> list[Row]:
        """Two postings after which everything is as before."""
        return [(one, other, amount), (other, one, amount)]


def dip_below_zero(s: Saboteur) -> None:
    s.entry([(s.savings, s.cash, 60_000)], kind=UNSLIPPED)
    s.sql("UPDATE club SET head_seq = seq, head_hash = hash FROM entry WHERE club.id = club_id AND seq = head_seq + 1")
    s.write([(s.cash, s.savings, 60_000)])
    s.move_totals([(s.savings, s.cash, 60_000)])


def half_a_reversal(s: Saboteur) -> None:
    mirror = [(s.savings, s.cash, 49_000)]
    s.slip(s.write(mirror, kind=EntryKind.REVERSAL, reverses_id=s.first.id))


def orphan(s: Saboteur) -> None:
    s.posting((s.savings, s.other_savings, 1_000))
    s.move_totals([(s.savings, s.other_savings, 1_000)])


def less_than_nothing(s: Saboteur) -> None:
    s.sql(
        "PRAGMA ignore_check_constraints = ON" if on_sqlite() else "ALTER TABLE posting DROP CONSTRAINT posting_amount"
    )
    s.write([(s.cash, s.savings, -1_000)])


def undone_twice(s: Saboteur) -> None:
    s.sql("DROP INDEX entry_reverses_id")
    s.slip(s.write([(s.other_savings, s.cash, 20_000)], kind=EntryKind.REVERSAL, reverses_id=s.reversed.id))


def swap_two_slips(s: Saboteur) -> None:
    for number, other in ((3, 9), (2, 3), (9, 2)):
        s.sql("UPDATE receipt SET number = ? WHERE number = ? AND club_id = ?", other, number, s.cast.club.id)


def reserve_in_words_only(s: Saboteur) -> None:
    """A contribution is said to be paid for, and no money was set aside."""
    s.slip(s.write([(s.cash, s.savings, 3_000_000)], kind=EntryKind.DEPOSIT))
    conversion = s.cast.propose(s.cast.line(s.cast.an))
    (followed,) = contributions.of_conversion(conversion.id)
    contributions.take_step(followed, State.RESERVED, by=s.cast.lan.id, at=village.NOW, entry=s.first.id)


def price_in_words_only(s: Saboteur) -> None:
    """A contribution says that a province supports her, and its line of the quote knows nothing of it."""
    s.slip(s.write([(s.cash, s.savings, 3_000_000)], kind=EntryKind.DEPOSIT))
    s.cast.propose(s.cast.line(s.cast.an))
    s.unguard("contribution")
    s.sql("UPDATE contribution SET local_support = 9")


def ask(s: Saboteur, subject: Subject, **content: Any) -> Approval:
    return approvals.ask(s.cast.club.id, subject, content, key=str(uuid4()), by=s.cast.hoa.id, at=village.NOW)


def answer_herself(s: Saboteur) -> None:
    approvals.answer(ask(s, Subject.HANDOVER), yes=True, by=s.cast.lan.id, at=village.NOW)
    s.unguard("approval")
    s.sql("UPDATE approval SET answered_by_id = asked_by_id")


def record_into_a_closed_month(s: Saboteur) -> None:
    """October is signed away with all that is in the book; then a deposit of October comes after it."""
    head_seq = Club.the(id=s.cast.club.id).head_seq
    closing = ask(s, Subject.CLOSING, month="2026-10", through="2026-10-31", head_seq=head_seq)
    approvals.answer(closing, yes=True, by=s.cast.lan.id, at=village.NOW)
    s.write(s.deposit, booked_on=dt.date(2026, 10, 15))


VIOLATIONS: dict[str, Callable[[Saboteur], object]] = {
    "every_entry_has_postings": lambda s: s.write([]),
    "totals_are_sums_of_postings": lambda s: s.sql("UPDATE account SET debits = debits + 9, credits = credits + 9"),
    "no_account_was_ever_overdrawn": dip_below_zero,
    "nothing_is_reversed_twice": undone_twice,
    "reversals_mirror": half_a_reversal,
    "keys_are_used_once": lambda s: s.sql("UPDATE refused_key SET key = ?", s.first.key),
    "chain_joins": lambda s: s.write(s.deposit, prev_hash="a" * 64),
    "heads_are_the_last_entries": lambda s: s.sql("UPDATE club SET head_seq = head_seq + 1"),
    "hashes_are_right": lambda s: s.sql("UPDATE entry SET fingerprint = '' WHERE seq = 2"),
    "entries_stay_in_their_club": lambda s: s.write(s.there_and_back(s.cash, s.abroad, 1_000)),
    "no_posting_without_entry": orphan,
    "amounts_are_whole": less_than_nothing,
    "no_day_had_yet_to_come": lambda s: s.write(s.deposit, booked_on=village.TODAY + dt.timedelta(days=1)),
    "clock_never_runs_back": lambda s: s.write(s.deposit, recorded_at=village.NOW - dt.timedelta(seconds=1)),
    "trial_balance_is_zero": lambda s: s.sql("UPDATE account SET debits = debits + 9 WHERE id = ?", s.cash),
    "each_entry_moves_one_purse": lambda s: s.write([(s.savings, s.other_savings, 1_000)]),
    "numbers_run_without_gap": lambda s: s.sql("UPDATE receipt SET number = 9 WHERE number = 4"),
    "every_moved_purse_has_one_slip": lambda s: s.sql("DELETE FROM receipt WHERE number = 4"),
    "numbers_follow_the_chain": swap_two_slips,
    "cash_is_what_came_in_less_what_went_out": lambda s: s.write(s.deposit, kind=EntryKind.CASH_BACK),
    "accounts_are_what_their_addresses_say": lambda s: s.sql(
        "UPDATE account SET member_id = ? WHERE id = ?", s.cast.binh.id, s.savings
    ),
    "conversions_conserve_money": lambda s: s.slip(s.write(s.deposit, kind=EntryKind.CONVERSION)),
    "nothing_stays_reserved_for_what_is_decided": reserve_in_words_only,
    "contributions_are_what_was_quoted": price_in_words_only,
    "questions_are_answered_by_another": answer_herself,
    "what_needs_a_yes_has_one": lambda s: s.write(s.there_and_back(s.cash, s.savings, 1_000), kind=EntryKind.HANDOVER),
    "what_is_closed_stays_closed": record_into_a_closed_month,
    "places_hold_what_their_clubs_hold": lambda s: s.sql(
        "UPDATE account SET credits = credits + 9 WHERE id = ?", s.savings
    ),
    "no_identity_number_in_words": lambda s: s.sql("UPDATE member SET nickname = 'Ba 079198001234'"),
}

TOTALS = {"totals_are_sums_of_postings", "trial_balance_is_zero", "places_hold_what_their_clubs_hold"}

ALSO: dict[str, set[str]] = {
    "no_posting_without_entry": {"each_entry_moves_one_purse"},
    "trial_balance_is_zero": {*TOTALS, "cash_is_what_came_in_less_what_went_out"},
    "places_hold_what_their_clubs_hold": TOTALS,
    "conversions_conserve_money": {"cash_is_what_came_in_less_what_went_out", "what_needs_a_yes_has_one"},
}
"""What else one deed breaks: totals are looked at from several sides, and a posting is always of a purse."""
