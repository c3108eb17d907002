"""Entries before they are written: what they are known by, and what their hash covers."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from savings_app.ledger.chart import AccountKind, held_by
from savings_app.ledger.entry import (
    EntryKind,
    Move,
    Sealed,
    canonical,
    fingerprint,
    part_of,
    request,
    short_seal,
)
from savings_app.money import Dong

KEY = UUID("6f2d3a44-9a43-4d7b-8f2b-0d3a5f1c2b10")

SEALED = Sealed(
    entry_id="0b3a7e6e-51a5-4f0e-9f5f-3b8a1f6d2c01",
    club_id=1,
    seq=1,
    prev_hash="0" * 64,
    kind=EntryKind.DEPOSIT,
    key=str(KEY),
    fingerprint="f" * 64,
    booked_on=dt.date(2026, 11, 22),
    recorded_at=dt.datetime(2026, 11, 22, 3, 0, tzinfo=dt.UTC),
    recorded_by=1,
    reverses_id=None,
    happened_on=None,
    postings=(("CASH_LEADER/fund:1", "SAVINGS/fund:1/member:1", 10_000),),
)


def test_the_form_of_the_hash_never_changes() -> None:
    """Seals are on paper: this one entry must give this one hash for good, or ``h1`` must become ``h2``."""
    assert SEALED.hash == "ea178218f00d4c6d6308f404eab7a86f09c09d9b14fc295be0584c4051410645"


@pytest.mark.parametrize(
    "change",
    [
        {"entry_id": "0b3a7e6e-51a5-4f0e-9f5f-3b8a1f6d2c02"},
        {"club_id": 2},
        {"seq": 2},
        {"prev_hash": "1" * 64},
        {"kind": EntryKind.OPENING},
        {"key": "x"},
        {"fingerprint": "e" * 64},
        {"booked_on": dt.date(2026, 11, 21)},
        {"recorded_at": dt.datetime(2026, 11, 22, 3, 0, 1, tzinfo=dt.UTC)},
        {"recorded_by": 2},
        {"reverses_id": "x"},
        {"happened_on": dt.date(2026, 10, 31)},
        {"reason": "ghi nhầm"},
        {"device": "x"},
        {"postings": (("SAVINGS/fund:1/member:1", "CASH_LEADER/fund:1", 10_000),)},
        {"postings": (("CASH_LEADER/fund:1", "SAVINGS/fund:1/member:2", 10_000),)},
        {"postings": (("CASH_LEADER/fund:1", "SAVINGS/fund:1/member:1", 10_001),)},
        {"postings": ()},
    ],
    ids=str,
)
def test_the_hash_covers_everything(change: dict[str, Any]) -> None:
    assert replace(SEALED, **change).hash != SEALED.hash


def test_the_hash_counts_whole_seconds_in_any_zone() -> None:
    """The database keeps whole seconds; what is read back must give the hash that was written."""
    later = SEALED.recorded_at.replace(microsecond=999_999)
    assert replace(SEALED, recorded_at=later).hash == SEALED.hash
    elsewhere = SEALED.recorded_at.astimezone(dt.timezone(dt.timedelta(hours=7)))
    assert replace(SEALED, recorded_at=elsewhere).hash == SEALED.hash


CONTENT = st.dictionaries(st.text(max_size=5), st.integers() | st.text(max_size=5) | st.none(), max_size=5)


@given(CONTENT)
def test_one_content_has_one_text_whatever_its_order(content: dict[str, Any]) -> None:
    backwards = dict(reversed(content.items()))
    assert canonical(content) == canonical(backwards)
    assert fingerprint(content) == fingerprint(backwards)


@given(CONTENT, CONTENT)
def test_other_content_has_another_fingerprint(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert (fingerprint(one) == fingerprint(other)) == (one == other)


def test_a_request_is_known_by_key_and_content() -> None:
    asked = request(1, KEY, amount=10_000, member=3)
    assert asked == request(1, KEY, member=3, amount=10_000)
    assert asked.fingerprint != request(1, KEY, member=3, amount=10_001).fingerprint


def test_the_same_part_of_a_key_is_the_same_key() -> None:
    assert part_of(KEY, "instead") == part_of(KEY, "instead")
    assert len({KEY, part_of(KEY, "instead"), part_of(KEY, "confirmed")}) == 3


def test_a_mirrored_move_goes_back_the_way_it_came() -> None:
    leader, treasurer = held_by(AccountKind.CASH_LEADER, 1), held_by(AccountKind.CASH_TREASURER, 1)
    move = Move(treasurer, leader, Dong(5_000))
    assert move.mirrored == Move(leader, treasurer, Dong(5_000))
    assert move.mirrored.mirrored == move


def test_the_end_of_the_chain_can_be_read_out() -> None:
    assert short_seal("7f3a91c2" + "0" * 56) == "7F3A-91C2"
