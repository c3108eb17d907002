"""Where the money is (tiền ở đâu): added up another way than the totals are, and bound to the purse it belongs to."""

from __future__ import annotations

from savings_app.database import ask
from savings_app.ledger.chart import HOLDERS, AccountKind, Place, Side
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.proof import Check
from savings_app.schemes import Scheme

_HOLDERS = ", ".join(f"'{kind.value}'" for kind in HOLDERS)

CROSSING = (
    *(EntryKind.OPENING, EntryKind.DEPOSIT, EntryKind.PIG_OPENING, EntryKind.ARRIVAL),
    *(EntryKind.CASH_DIFFERENCE, EntryKind.SHORTAGE_REPAID),
    *(EntryKind.ADVANCE, EntryKind.ADVANCE_REPAID, EntryKind.ADVANCE_TAKEN),
    *(EntryKind.CONFIRMATION, EntryKind.PAYOUT),
)
"""What brings cash to the club or takes it away; everything else only passes it from hand to hand."""


def cash_is_what_came_in_less_what_went_out() -> list[str]:
    """I17: all that is held of a fund is what crossed the club's border, kind by kind, what was undone netted."""
    kinds = ", ".join(f"'{kind.value}'" for kind in CROSSING)
    found = ask(
        "SELECT club_id, fund_id FROM (SELECT a.club_id, a.fund_id, a.debits - a.credits AS held FROM account a"  # noqa: S608 -- names of ours
        f" WHERE a.kind IN ({_HOLDERS}) UNION ALL SELECT a.club_id, a.fund_id,"
        " CASE WHEN a.id = p.debit_id THEN -p.amount ELSE p.amount END FROM account a"
        " JOIN posting p ON a.id = p.debit_id OR a.id = p.credit_id JOIN entry e ON e.id = p.entry_id"
        f" LEFT JOIN entry o ON o.id = e.reverses_id WHERE a.kind IN ({_HOLDERS})"
        f" AND COALESCE(o.kind, e.kind) IN ({kinds})) crossed GROUP BY club_id, fund_id HAVING SUM(held) <> 0"
    )
    return [f"{club_id}/{fund_id}" for club_id, fund_id in found]


def accounts_are_what_their_addresses_say() -> list[str]:
    """What the chain seals is an address: so whose money it is cannot be changed without breaking the chain."""
    found = ask("SELECT id, address, kind, side, fund_id, member_id, scheme, contribution_id FROM account")
    return [str(account_id) for account_id, *named in found if not _named_right(*named)]


def _named_right(
    address: str, kind: str, side: str, fund: int, member: int | None, scheme: str | None, contribution: int | None
) -> bool:
    try:
        place = Place(AccountKind(kind), fund, member, Scheme(scheme) if scheme else None, contribution)  # type: ignore[call-arg]
        return place.address == address and place.kind.side is Side(side)  # type: ignore[call-arg]
    except ValueError:  # a kind there is none of
        return False


LAWS: tuple[Check, ...] = (cash_is_what_came_in_less_what_went_out, accounts_are_what_their_addresses_say)
