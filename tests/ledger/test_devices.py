"""Which phones wrote into the book, and when each was heard of last."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

from savings_app import deposits
from savings_app.deposits import Deposit
from savings_app.ledger import devices
from savings_app.money import Dong
from tests.village import NOW, TODAY, Village


def send(cast: Village, device: str | None, at: dt.datetime) -> None:
    deposit = Deposit(cast.club.id, cast.health(cast.an), Dong(1_000), TODAY, uuid4(), device=device)
    deposits.record(deposit, by=cast.hoa, at=at)


def test_each_with_its_last_entry_the_newest_first(cast: Village) -> None:
    later = [NOW + dt.timedelta(minutes=minutes) for minutes in range(4)]
    for device, at in zip(("phone-1", "phone-2", None, "phone-1"), later, strict=True):
        send(cast, device, at)
    assert devices.last_heard(cast.club.id) == {"phone-1": later[3], "phone-2": later[1]}
    assert list(devices.last_heard(cast.club.id)) == ["phone-1", "phone-2"]
    assert devices.last_heard(cast.other_club.id) == {}
