"""Accounts, entries and postings as they are stored; the triggers that guard them stand in ``migrations/``.

Postings are written first and the entry last: inserting the entry is the seal, and nothing can be added after it.
Totals of an account move only by the trigger on postings.
"""

from __future__ import annotations

from peewee import BigIntegerField, CharField, Check, DateField, IntegerField, TextField

from savings_app.clubs import Club, Fund
from savings_app.database import DongField, InstantField, LabelField, Table, refers_to
from savings_app.ledger.chart import AccountKind, Side
from savings_app.ledger.entry import EntryKind
from savings_app.members import Member
from savings_app.money import NOTHING
from savings_app.schemes import Scheme
from savings_app.users import User


class Account(Table):
    """A place money can be. ``debits`` and ``credits`` only grow, and never past each other the wrong way."""

    club = refers_to(Club)
    address = TextField()
    kind = LabelField(AccountKind)
    side = LabelField(Side)
    fund = refers_to(Fund)
    member = refers_to(Member, null=True)
    scheme = LabelField(Scheme, null=True)
    contribution_id = BigIntegerField(null=True)
    debits = DongField(default=NOTHING)
    credits = DongField(default=NOTHING)

    class Meta:
        indexes = ((("club", "address"), True),)
        constraints = (
            Check(
                "(side = 'D' AND debits >= credits) OR (side = 'C' AND credits >= debits)",
                name="account_not_overdrawn",
            ),
        )


class Entry(Table):
    """One happening. ``booked_on`` is the day it counts for, ``recorded_at`` the server's clock.

    ``happened_on`` is the true day of what came too late for its closed month; else both are one day and it is empty.
    """

    id = CharField(max_length=36, primary_key=True)  # type: ignore[assignment]  # text, elsewhere a number
    club = refers_to(Club)
    seq = IntegerField()
    kind = LabelField(EntryKind)
    key = CharField(max_length=64)
    fingerprint = CharField(max_length=64)
    booked_on = DateField()
    happened_on = DateField(null=True)
    recorded_at = InstantField()
    recorded_by = refers_to(User)
    reverses = refers_to("self", null=True, unique=True)
    reason = CharField(max_length=300, default="")
    device = CharField(max_length=64, null=True)
    prev_hash = CharField(max_length=64)
    hash = CharField(max_length=64, unique=True)

    class Meta:
        indexes = ((("club", "seq"), True), (("club", "key"), True), (("club", "prev_hash"), True))
        constraints = (Check("(kind = 'REVERSAL') = (reverses_id IS NOT NULL)", name="entry_reversal_names_entry"),)


class Posting(Table):
    """One move: debit account, credit account, amount above zero. The entry it belongs to is written after it."""

    entry = refers_to(Entry, deferrable="INITIALLY DEFERRED")
    debit = refers_to(Account)
    credit = refers_to(Account)
    amount = DongField()

    class Meta:
        constraints = (
            Check("amount > 0 AND amount <= 1000000000 AND amount = CAST(amount AS BIGINT)", name="posting_amount"),
            Check("debit_id <> credit_id", name="posting_moves"),
        )


class RefusedKey(Table):
    """A refusal kept under its key: asking again gets the same no, never a late yes."""

    club = refers_to(Club)
    key = CharField(max_length=64)
    fingerprint = CharField(max_length=64)
    refusal = CharField(max_length=60)
    sentence = TextField()
    refused_at = InstantField()

    class Meta:
        indexes = ((("club", "key"), True),)
