"""The leader's order of the members (thứ tự hội viên): by her own hand, by name, or by hamlet.

It is the order of the day sheet. Names go in Vietnamese order, hamlets by their words and numbers: Ấp 2 before Ấp 10.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from savings_app import clubs, members
from savings_app.database import transaction
from savings_app.names import sort_key
from savings_app.refusals import N_, NotFound
from savings_app.schemes import Labelled

_NUMBER = re.compile(r"([0-9]+)")


class RollOrder(Labelled):
    """How the members can be put in order at once."""

    NAME = "name", N_("theo tên")
    HAMLET = "hamlet", N_("theo thôn/ấp")


def put_in_order(club_id: int, member_ids: Sequence[int]) -> None:
    """The members in that order, all of them. Raises NotFound when they are not the club's."""
    with transaction():
        clubs.lock(club_id)
        if sorted(member_ids) != sorted(member.id for member in members.in_club(club_id)):
            raise NotFound()
        members.put_in_order(club_id, list(member_ids))


def sort_by(club_id: int, order: RollOrder) -> None:
    """The members by name, or by hamlet and then name."""
    with transaction():
        clubs.lock(club_id)
        roll = sorted(members.in_club(club_id), key=lambda each: (each.person.sort_key, each.number))
        if order is RollOrder.HAMLET:
            roll.sort(key=lambda each: reading_order(each.hamlet))
        members.put_in_order(club_id, [member.id for member in roll])


def reading_order(text: str) -> list[tuple[int, str]]:
    """What puts hamlets, or households, in order: words as words and numbers as numbers, so that 2 comes before 10."""
    parts = _NUMBER.split(text)
    return [(int(part), "") if place % 2 else (0, _word_order(part)) for place, part in enumerate(parts)]


def _word_order(words: str) -> str:
    """As a name is ordered, but from the first word on: a hamlet has no given name."""
    first, *others = words.split() or [""]
    return sort_key(" ".join([*others, first]))
