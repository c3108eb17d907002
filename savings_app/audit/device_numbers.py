"""What phones numbered (số phiếu tạm): each number once, for one key, and for what the book has under that key.

A number that has not come is missing, not broken: its phone may still hold it. The club's page of a new leader and the
phone itself are told which are missing (``provisional_slips.received``).
"""

from __future__ import annotations

from savings_app.database import ask
from savings_app.ledger.proof import Check
from savings_app.provisional_slips import LARGEST_NUMBER


def a_number_of_a_phone_stands_once() -> list[str]:
    """I23: a phone's numbers count from 1, each for one key; no letter is two phones', no phone has two letters."""
    twice = (
        "SELECT device_id, number FROM provisional_slip WHERE number IS NOT NULL GROUP BY device_id, number"
        " HAVING COUNT(*) > 1 OR number < 1 OR number > ?"
    )
    found = [f"device {device}, number {number}" for device, number in ask(twice, LARGEST_NUMBER)]
    keys = ask("SELECT club_id, key FROM provisional_slip GROUP BY club_id, key HAVING COUNT(*) > 1")
    letters = ask("SELECT club_id, letter FROM device GROUP BY club_id, letter HAVING COUNT(*) > 1")
    codes = ask("SELECT club_id, code FROM device GROUP BY club_id, code HAVING COUNT(*) > 1")
    return found + [f"{club_id}/{twice}" for club_id, twice in (*keys, *letters, *codes)]


def a_number_says_what_the_book_says() -> list[str]:
    """I23: under a provisional slip's key a phone wrote that deposit or none, and none where it was taken back."""
    found = ask(
        "SELECT s.club_id, s.key FROM provisional_slip s LEFT JOIN device d ON d.id = s.device_id"
        " LEFT JOIN entry e ON e.club_id = s.club_id AND e.key = s.key AND e.device IS NOT NULL"
        " LEFT JOIN review r ON r.club_id = s.club_id AND r.key = s.key"
        " WHERE d.club_id <> s.club_id OR (s.undone AND (e.id IS NOT NULL OR r.id IS NOT NULL))"
        # Whoever decides about what waits may write it on another day.
        " OR (s.amount IS NOT NULL AND r.id IS NULL AND COALESCE(e.happened_on, e.booked_on) <> s.booked_on)"
        " OR (s.amount IS NOT NULL AND e.id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM posting p"
        " JOIN account a ON a.id = p.credit_id WHERE p.entry_id = e.id AND e.kind = 'DEPOSIT' AND p.amount = s.amount"
        " AND a.scheme = s.scheme AND (s.member_id IS NULL OR a.member_id = s.member_id)"
        " AND (s.fund_id IS NULL OR a.fund_id = s.fund_id)))"
    )
    return [f"{club_id}/{key}" for club_id, key in found]


LAWS: tuple[Check, ...] = (a_number_of_a_phone_stands_once, a_number_says_what_the_book_says)
