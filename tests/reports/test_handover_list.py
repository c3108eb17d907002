"""Who holds how much, and every handover with who asked and who answered."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

from savings_app import handovers
from savings_app.handovers import Handover
from savings_app.money import Dong
from savings_app.reports import handover_list
from tests import insured, village
from tests.village import HEALTH, NOW, TODAY


def test_the_cash_of_every_fund_by_holder(book: None) -> None:
    cast = village.build()
    cast.deposit(cast.health(cast.an), 1_000_000)
    cast.hand_over(cast.purse_fund, 600_000)
    conversion = insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))
    insured.approve(cast, conversion)
    insured.remit(cast, conversion)
    purse, pig = handover_list.holdings(cast.club.id)
    assert (purse.leader, purse.treasurer, purse.collector) == (Dong(400_000), Dong(258_450), Dong(341_550))
    assert (pig.leader, pig.treasurer, pig.collector) == (Dong(0), Dong(0), Dong(0))


def test_asked_and_answered_newest_first(book: None) -> None:
    cast = village.build()
    cast.deposit(cast.health(cast.an), 1_000_000)
    cast.hand_over(cast.purse_fund, 600_000)
    late = dt.datetime(2026, 11, 22, 18, tzinfo=dt.UTC)
    asked = handovers.propose(Handover(cast.club.id, cast.purse_fund.id, Dong(100_000), uuid4()), by=cast.hoa, at=late)
    waiting, done = handover_list.asked(cast.club.id)
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
    declined, _ = handover_list.asked(cast.club.id)
    assert (declined.waiting, declined.approval.yes, declined.approval.reason) == (False, False, "Thiếu")
