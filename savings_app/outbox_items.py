"""What a phone sends, as values (khoản từ máy gửi về): the deposit, and what the phone put on it besides.

Whole đồng; moments are the phone's own and may be off.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from savings_app.devices import SlipNumber
from savings_app.money import Dong
from savings_app.schemes import Scheme


@dataclass(frozen=True, kw_only=True)
class Stamped:
    """What a phone puts on an item besides the deposit: its key, its provisional slip, and who wrote it there and when.

    The signed-in sender is proven, ``written_by`` is what the phone says. Phones of before numbered nothing.
    ``undone``: she took it back before it was sent; it comes only so that its number is not missing.
    """

    key: UUID
    club_id: int
    device: str
    slip: SlipNumber | None = None
    written_by: int | None = None
    written_at: dt.datetime | None = None
    undone: bool = False
    undone_at: dt.datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Item(Stamped):
    """One deposit as the phone sent it. Without a fund, the member's one fund for the scheme is meant.

    ``name`` is what the phone calls the member. Who is meant is her row's number; a book restored from a backup gives
    the numbers after it to other people.
    """

    member_id: int
    scheme: Scheme
    amount: Dong
    booked_on: dt.date
    fund_id: int | None = None
    name: str | None = None
