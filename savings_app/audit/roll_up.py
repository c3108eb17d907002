"""What an officer is shown of a place (tổng hợp địa bàn) is what lies in its clubs, added up from postings."""

from __future__ import annotations

from collections import defaultdict

from savings_app import clubs
from savings_app.database import ask
from savings_app.ledger.chart import HOLDERS
from savings_app.ledger.proof import Check
from savings_app.reports import place_clubs

_SHOWN = (*(kind.value for kind in HOLDERS), "SAVINGS", "HOME_SAVINGS")


def places_hold_what_their_clubs_hold() -> list[str]:
    """I22: savings, pigs at home and cash by holder, commune by commune, recomputed by another query."""
    shown, written = _shown(), _written()
    differ = {place for place, kind in shown.keys() | written.keys() if shown[place, kind] != written[place, kind]}
    return [str(place) for place in sorted(differ)]


def _shown() -> dict[tuple[int, str], int]:
    """As the page has it."""
    commune = {club.id: club.place for club in clubs.everywhere()}
    sums: dict[tuple[int, str], int] = defaultdict(int)
    for club_id, held in place_clubs.holdings(commune).items():
        sums[commune[club_id], "SAVINGS"] += int(held.savings)
        sums[commune[club_id], "HOME_SAVINGS"] += int(held.at_home)
        for kind, cash in held.cash.items():
            sums[commune[club_id], kind.value] += int(cash)
    return sums


def _written() -> dict[tuple[int, str], int]:
    """As the postings have it."""
    kinds = ", ".join(f"'{kind}'" for kind in _SHOWN)
    moved = (  # names of ours: kinds, sides and columns
        "SELECT c.place_id, a.kind, SUM(CASE WHEN a.side = '{side}' THEN p.amount ELSE -p.amount END)"  # noqa: S608
        " FROM posting p JOIN account a ON a.id = p.{column} JOIN club c ON c.id = a.club_id"
        f" WHERE a.kind IN ({kinds}) GROUP BY c.place_id, a.kind"
    )
    sums: dict[tuple[int, str], int] = defaultdict(int)
    for side, column in (("D", "debit_id"), ("C", "credit_id")):
        for place, kind, amount in ask(moved.format(side=side, column=column)):
            sums[place, kind] += int(amount)
    return sums


LAWS: tuple[Check, ...] = (places_hold_what_their_clubs_hold,)
