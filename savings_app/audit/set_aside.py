"""What a conversion set aside (tiền chờ đóng bảo hiểm) is what its contributions cost: out of savings, never cash."""

from __future__ import annotations

from savings_app.database import ask
from savings_app.ledger.proof import Check


def conversions_conserve_money() -> list[str]:
    """I18: an entry of a conversion moves savings to what is reserved for contributions, each by its exact amount."""
    found = ask(
        "SELECT DISTINCT e.id FROM entry e JOIN posting p ON p.entry_id = e.id"
        " JOIN account d ON d.id = p.debit_id JOIN account c ON c.id = p.credit_id"
        " LEFT JOIN contribution k ON k.id = c.contribution_id AND k.club_id = e.club_id AND k.member_id = c.member_id"
        " AND k.fund_id = c.fund_id AND k.purse_scheme = c.scheme"
        " WHERE e.kind = 'CONVERSION' AND (d.kind <> 'SAVINGS' OR c.kind <> 'RESERVED' OR d.member_id <> c.member_id"
        " OR d.fund_id <> c.fund_id OR d.scheme <> c.scheme OR k.id IS NULL OR k.amount <> p.amount)"
    )
    return [entry_id for (entry_id,) in found]


def nothing_stays_reserved_for_what_is_decided() -> list[str]:
    """I18: what lies reserved for a contribution is its amount while it is underway, and nothing after."""
    step = "EXISTS (SELECT 1 FROM contribution_step s WHERE s.contribution_id = k.id AND s.state IN ({})"
    taken, settled = step.format("'RESERVED'"), step.format("'RELEASED', 'CONFIRMED', 'REFUSED'")
    found = ask(
        "SELECT k.id FROM contribution k LEFT JOIN account a ON a.contribution_id = k.id AND a.kind = 'RESERVED'"  # noqa: S608 -- fixed
        " WHERE COALESCE(a.credits - a.debits, 0) <>"
        f" CASE WHEN {taken} AND s.entry_id IS NOT NULL) AND NOT {settled}) THEN k.amount ELSE 0 END"
    )
    return [str(contribution_id) for (contribution_id,) in found]


LAWS: tuple[Check, ...] = (conversions_conserve_money, nothing_stays_reserved_for_what_is_decided)
