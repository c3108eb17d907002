"""Every handover with its route, who asked and who answered, and what nobody answered in time."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

from savings_app import handovers
from savings_app.handovers import EXPIRES_AFTER, Handover, Route
from savings_app.money import Dong
from savings_app.reports import handover_list
from tests import village
from tests.village import NOW, TODAY


def test_asked_and_answered_newest_first(book: None) -> None:
    cast = village.build()
    cast.deposit(cast.health(cast.an), 1_000_000)
    cast.hand_over(cast.purse_fund, 600_000)
    late = dt.datetime(2026, 11, 22, 18, tzinfo=dt.UTC)
    asked = handovers.propose(Handover(cast.club.id, cast.purse_fund.id, Dong(100_000), uuid4()), by=cast.hoa, at=late)
    waiting, done = handover_list.asked(cast.club.id, at=late)
    assert (waiting.waiting, waiting.amount, waiting.answered_by, waiting.answered_on) == (
        True,
        Dong(100_000),
        "",
        None,
    )
    assert waiting.asked_on == TODAY + dt.timedelta(days=1), "an hour past midnight in Việt Nam"
    assert (done.waiting, done.asked_by, done.answered_by) == (False, "Lê Thị Hoa", "Phạm Thị Lan")
    assert done.fund == cast.purse_fund
    handovers.decline(asked, reason="Thiếu", by=cast.lan, at=NOW)
    declined, _ = handover_list.asked(cast.club.id, at=NOW)
    assert (declined.waiting, declined.approval.yes, declined.approval.reason) == (False, False, "Thiếu")


def test_what_nobody_answered_in_time_has_expired(book: None) -> None:
    cast = village.build()
    cast.deposit(cast.health(cast.an), 1_000_000)
    cast.hand_over(cast.purse_fund, 600_000)
    to_bank = Handover(cast.club.id, cast.purse_fund.id, Dong(500_000), uuid4(), Route.TO_BANK, "GNT 0012")
    handovers.propose(to_bank, by=cast.lan, at=NOW)
    waits, _ = handover_list.asked(cast.club.id, at=NOW + EXPIRES_AFTER)
    assert (waits.route, waits.bank_slip, waits.waiting, waits.expired) == (Route.TO_BANK, "GNT 0012", True, False)
    gone, done = handover_list.asked(cast.club.id, at=NOW + EXPIRES_AFTER + dt.timedelta(seconds=1))
    assert (gone.waiting, gone.expired) == (False, True)
    assert (done.route, done.bank_slip, done.expired) == (Route.TO_TREASURER, "", False)
