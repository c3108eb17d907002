"""Every law of every house in one list (kiểm sổ): what `flask ledger check`, every backup and every test asks.

The numbers are those of the invariants they carry over (I01 …). The ledger's own laws stand in ``ledger/proof.py`` and
those of slips in ``receipts.py``; here stand those that look into several houses:

soundness.py   the file itself is whole, and its schema is the one it should be (I25)
custody.py     cash is what came in and did not go out (I17), and accounts are what their addresses say
set_aside.py   what a conversion took is what its contributions cost (I18)
frozen_quotes.py  a contribution is its line of the quote, and the line adds up (I18)
four_eyes.py   a second person said yes (I21), and what is closed stays closed (I20)
roll_up.py     what is shown of a place is what lies in its clubs (I22)
law_tables.py  figures of the law do not overlap (I19)
identities.py  nobody's identity number stands in a text (I24)
device_numbers.py  a phone's number stands once, for what the book has under its key (I23)
"""

from __future__ import annotations

from savings_app import receipts
from savings_app.audit import (
    custody,
    device_numbers,
    four_eyes,
    frozen_quotes,
    identities,
    law_tables,
    roll_up,
    set_aside,
    soundness,
)
from savings_app.database import FAULTS
from savings_app.ledger import proof
from savings_app.ledger.proof import Check, Finding

BOOK_LAWS: tuple[Check, ...] = (
    *proof.LAWS,
    *receipts.LAWS,
    *custody.LAWS,
    *set_aside.LAWS,
    *frozen_quotes.LAWS,
    *four_eyes.LAWS,
    *roll_up.LAWS,
    *identities.LAWS,
    *device_numbers.LAWS,
)
"""What is written is right; asked after every test."""

LAWS: tuple[Check, ...] = (*soundness.LAWS, *law_tables.LAWS, *BOOK_LAWS)
"""And the file it is written in is whole."""


UNREADABLE = (ValueError, KeyError, TypeError, AttributeError)
"""What reading a damaged value raises: a kind there is none of, a key that is no key, bytes where text should be."""


def findings(laws: tuple[Check, ...] = LAWS) -> list[Finding]:
    """Every law with what breaks it, in order; one that the database cannot even answer is broken."""
    return [_asked(law) for law in laws]


def broken(laws: tuple[Check, ...] = LAWS) -> list[Finding]:
    """Those that are broken."""
    return [finding for finding in findings(laws) if finding.broken]


def _asked(law: Check) -> Finding:
    """A law of several questions may meet the middle of somebody's writing: only what breaks it twice is broken."""
    first = set(_once(law))
    return Finding(law.__name__, [each for each in _once(law) if each in first] if first else [])


def _once(law: Check) -> list[str]:
    try:
        return law()
    except (*FAULTS, *UNREADABLE) as fault:
        return [repr(fault)]
