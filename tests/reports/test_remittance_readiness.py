"""What can be handed in now, fund by fund beside the cash, and what the collector owes back."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

from playhouse.test_utils import count_queries

from savings_app import handovers, remittances
from savings_app.handovers import Handover, Route
from savings_app.ledger.chart import AccountKind
from savings_app.money import Dong
from savings_app.reports import remittance_readiness
from tests import insured, village
from tests.village import HEALTH, NOW, PENSION, TODAY


def test_what_waits_is_set_beside_the_cash_of_its_fund(book: None) -> None:
    cast = village.build()
    cast.deposit(cast.health(cast.an), 800_000)
    cast.deposit(cast.pension(cast.an), 900_000)
    cast.open_pig(cast.pension(cast.an), 900_000)
    cast.hand_over(cast.purse_fund, 500_000)
    assert remittance_readiness.ready(cast.club.id) == []
    cards = insured.propose(
        cast, HEALTH, (cast.an.person, cast.health(cast.an)), (cast.binh.person, cast.health(cast.an))
    )
    pension = insured.propose(cast, PENSION, (cast.an.person, cast.pension(cast.an)), months=1)
    assert remittance_readiness.ready(cast.club.id) == []
    rows = insured.approve(cast, cards)
    insured.approve(cast, pension)
    waiting = remittance_readiness.ready(cast.club.id)
    assert [(each.conversion.id, each.people, each.total) for each in waiting] == [
        (pension.id, ("Nguyễn Thị An",), Dong(264_000)),
        (cards.id, ("Nguyễn Thị An", "Trần Thị Bình"), Dong(683_100)),
    ]
    assert [each.due(TODAY) for each in waiting] == [True, True]
    assert not waiting[0].due(TODAY - dt.timedelta(days=1))
    purse, pig = remittance_readiness.funds(cast.club.id, waiting)
    assert (purse.wanted, purse.treasurer, purse.leader) == (Dong(683_100), Dong(500_000), Dong(300_000))
    assert (purse.missing, purse.owed_back) == (Dong(183_100), Dong(0))
    assert (pig.wanted, pig.treasurer, pig.missing) == (Dong(264_000), Dong(0), Dong(264_000))
    cast.hand_over(cast.purse_fund, 300_000)
    insured.remit(cast, cards)
    insured.refuse(cast, rows[0], "Đã có thẻ")
    assert [each.owed_back for each in remittance_readiness.funds(cast.club.id, [])] == [Dong(341_550), Dong(0)]


def test_many_take_no_more_questions_than_one(book: None) -> None:
    cast = village.build()
    cast.deposit(cast.health(cast.an), 2_000_000)
    insured.approve(cast, insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an))))
    with count_queries() as one:
        remittance_readiness.ready(cast.club.id)
    insured.approve(cast, insured.propose(cast, HEALTH, (cast.binh.person, cast.health(cast.an))))
    with count_queries() as two:
        assert len(remittance_readiness.ready(cast.club.id)) == 2
    assert one.count == two.count


def test_the_bank_can_pay_too_and_is_paid_back(book: None) -> None:
    cast = village.build()
    cast.deposit(cast.health(cast.an), 900_000)
    cast.hand_over(cast.purse_fund, 900_000)
    to_bank = Handover(cast.club.id, cast.purse_fund.id, Dong(700_000), uuid4(), Route.TO_BANK, "GNT 1")
    handovers.confirm(handovers.propose(to_bank, by=cast.lan, at=NOW), by=cast.hoa, at=NOW)
    card = insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))
    (row,) = insured.approve(cast, card)
    purse, _ = remittance_readiness.funds(cast.club.id, remittance_readiness.ready(cast.club.id))
    assert (purse.wanted, purse.treasurer, purse.bank, purse.missing) == (
        *(Dong(341_550), Dong(200_000)),
        *(Dong(700_000), Dong(0)),
    )
    paid_from = AccountKind.CASH_BANK
    remittances.remit(cast.club.id, [card.id], on=TODAY, key=uuid4(), by=cast.lan, at=NOW, paid_from=paid_from)
    insured.refuse(cast, row, "Đã có thẻ")
    purse, _ = remittance_readiness.funds(cast.club.id, [])
    assert (purse.bank, purse.owed_back, purse.owed) == (
        *(Dong(358_450), Dong(341_550)),
        [(AccountKind.CASH_BANK, Dong(341_550))],
    )
