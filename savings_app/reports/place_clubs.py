"""The clubs of a place (các câu lạc bộ): which there are and who runs them, and what lies in their books.

Whole đồng. What clubs are is kept apart from what they hold: whoever opens clubs and accounts sees no balance.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from peewee import fn

from savings_app import clubs, places
from savings_app.clubs import Club, Fund, FundKind
from savings_app.ledger.book import balance_of
from savings_app.ledger.chart import HOLDERS, AccountKind
from savings_app.ledger.tables import Account, Entry
from savings_app.members import Member
from savings_app.money import NOTHING, Dong
from savings_app.months import local_day
from savings_app.permissions import Role
from savings_app.places import Place
from savings_app.users import RoleGrant, User


@dataclass(frozen=True)
class PlaceClub:
    """A club: where it is, what it keeps, who runs it, how many are in it."""

    club: Club
    commune: Place
    kinds: tuple[FundKind, ...]
    leaders: tuple[str, ...]
    members: int


@dataclass(frozen=True)
class Holdings:
    """What lies in a club's book: counted savings, pigs at home, the cash by who holds it, the last day written."""

    savings: Dong = NOTHING
    at_home: Dong = NOTHING
    cash: Mapping[AccountKind, Dong] = field(default_factory=dict)
    last_day: dt.date | None = None


def in_places(place_ids: frozenset[int] | None) -> list[PlaceClub]:
    """The clubs in those communes and provinces, or everywhere, by commune and name; practice clubs last."""
    found = clubs.everywhere() if place_ids is None else clubs.in_places(set(place_ids))
    ids = [club.id for club in found]
    communes = {place.id: place for place in places.communes()}
    kinds, leaders, counts = _kinds(ids), _leaders(ids), _counts(ids)
    rows = [
        PlaceClub(club, communes[club.place], kinds[club.id], leaders[club.id], counts.get(club.id, 0))
        for club in found
    ]
    return sorted(rows, key=lambda row: (row.club.practice, row.commune.search_key, row.club.name))


def holdings(club_ids: Iterable[int]) -> dict[int, Holdings]:
    """What lies in the books of some clubs, by club."""
    ids = list(club_ids)
    held: dict[int, dict[AccountKind, Dong]] = defaultdict(lambda: defaultdict(lambda: NOTHING))
    kinds = (*HOLDERS, AccountKind.SAVINGS, AccountKind.HOME_SAVINGS)
    for account in Account.select().where(Account.club.in_(ids or [0]), Account.kind.in_(kinds)):
        held[account.club][account.kind] += balance_of(account)
    days = _last_days(ids)
    return {
        club_id: Holdings(
            savings=held[club_id][AccountKind.SAVINGS],
            at_home=held[club_id][AccountKind.HOME_SAVINGS],
            cash={kind: held[club_id][kind] for kind in HOLDERS if held[club_id][kind]},
            last_day=days.get(club_id),
        )
        for club_id in ids
    }


def _kinds(ids: list[int]) -> dict[int, tuple[FundKind, ...]]:
    found: dict[int, tuple[FundKind, ...]] = defaultdict(tuple)
    for fund in Fund.select().where(Fund.club.in_(ids or [0])).order_by(Fund.id):
        found[fund.club] += (fund.kind,)
    return found


def _leaders(ids: list[int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = defaultdict(tuple)
    query: Any = (
        RoleGrant.select(RoleGrant.club, User.name)
        .join(User)
        .where(RoleGrant.role == Role.LEADER, RoleGrant.club.in_(ids or [0]), User.active, RoleGrant.ended_at.is_null())
        .order_by(RoleGrant.id)
    )
    for club_id, name in query.tuples():
        found[club_id] += (name,)
    return found


def _counts(ids: list[int]) -> dict[int, int]:
    query: Any = (
        Member.select(Member.club, fn.COUNT(Member.id))
        .where(Member.club.in_(ids or [0]), Member.left_on.is_null())
        .group_by(Member.club)
    )
    return dict(query.tuples())


def _last_days(ids: list[int]) -> dict[int, dt.date]:
    """The day on which the newest entry of each club was written."""
    newest = Entry.select().join(Club, on=(Entry.club == Club.id) & (Entry.seq == Club.head_seq))
    return {entry.club: local_day(entry.recorded_at) for entry in newest.where(Club.id.in_(ids or [0]))}
