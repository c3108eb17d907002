"""A small book in which a little of everything happened, for tests that damage it."""

from __future__ import annotations

import datetime as dt
import shutil
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from savings_app import coverage, database, deposits, outbox, remittances, users
from savings_app.database import proxy
from savings_app.deposits import Deposit
from savings_app.ledger.book import DayInFuture
from savings_app.money import Dong
from savings_app.outbox_items import Item
from savings_app.remittances import OfficialReceipt
from tests import village
from tests.village import HEALTH, NOW, TODAY, Village


def fill(template: Path, file: Path) -> Village:
    """Copy a migrated file and write a club's days into it: deposits, corrections, a pig, a handover, insurance."""
    shutil.copyfile(template, file)
    database.open_database(f"sqlite:///{file}")
    with proxy.connection_context():
        cast = village.build()
        for number in range(40):
            cast.deposit(cast.health(cast.an), 50_000 + 1_000 * number)
            cast.deposit(cast.pension(cast.binh), 10_000)
        wrong = cast.deposit(cast.health(cast.binh), 3_000_000)
        cast.undo(wrong.receipt.entry, instead=2_000_000)
        cast.open_pig(cast.pension(cast.binh), 390_000)
        cast.hand_over(cast.purse_fund, 3_500_000)
        _insure(cast)
        _refuse_and_ask(cast)
    proxy.obj.close_all()
    return cast


def _insure(cast: Village) -> None:
    coverage.note(
        cast.binh.person.id,
        HEALTH,
        paid_until=TODAY,
        months_paid=12,
        months_supported=12,
        noted_on=TODAY,
        by=cast.hoa.id,
    )
    for person, paper in ((cast.an, "0001234"), (cast.binh, None)):
        (row,) = cast.remit(cast.reserve(cast.line(person)))
        if paper:
            official = OfficialReceipt(paper, TODAY, TODAY, TODAY + dt.timedelta(days=364))
            remittances.confirm(row, official, key=uuid4(), by=cast.nga, at=NOW)
        else:
            remittances.refuse(row, reason="sai ngày sinh", key=uuid4(), by=cast.nga, at=NOW)
    cast.propose(cast.line(cast.binh), months=6)


def _refuse_and_ask(cast: Village) -> None:
    """A deposit refused under its key, and one from a phone that looks like another and waits."""
    tomorrow = TODAY + dt.timedelta(days=1)
    with suppress(DayInFuture):
        refused = Deposit(cast.club.id, cast.health(cast.an), Dong(9_000), tomorrow, uuid4())
        deposits.record(refused, by=cast.hoa, at=NOW)
    for phone in ("hoa", "lan"):
        sent = Item(
            key=uuid4(),
            club_id=cast.club.id,
            member_id=cast.an.id,
            scheme=HEALTH,
            amount=Dong(7_000),
            booked_on=TODAY,
            device=phone,
        )
        outbox.accept(sent, by=cast.hoa, at=NOW)
    users.sign_in(cast.hoa.phone, village.PASSWORD, at=NOW)
