"""What counts found missing or too much and is not set right, and the questions about it."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

from savings_app import cash_differences
from savings_app.cash_differences import Placing, Repayment
from savings_app.money import Dong
from savings_app.reports import cash_differences_open
from tests.counted import LEADER, TREASURER, signed_count
from tests.village import HEALTH, NOW, Village


def short_and_over(cast: Village) -> None:
    """Hoa lacks 10.000 đ, Lan has 20.000 đ too much."""
    cast.deposit(cast.health(cast.an), 130_000)
    signed_count(cast, 120_000, reason="thối nhầm")
    cast.hand_over(cast.purse_fund, 50_000)
    signed_count(cast, 70_000, holder=TREASURER, reason="chưa rõ")


def test_where_all_is_right_there_is_nothing(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 130_000)
    signed_count(cast, 130_000)
    assert cash_differences_open.missing(cast.club.id) == []
    assert cash_differences_open.too_much(cast.club.id) == []
    assert cash_differences_open.asked(cast.club.id, at=NOW) == []


def test_what_is_missing_and_what_is_too_much(cast: Village) -> None:
    short_and_over(cast)
    (missing,) = cash_differences_open.missing(cast.club.id)
    assert (missing.holder, missing.fund.id, missing.amount) == (LEADER, cast.purse_fund.id, Dong(10_000))
    (too_much,) = cash_differences_open.too_much(cast.club.id)
    assert (too_much.fund.id, too_much.amount) == (cast.purse_fund.id, Dong(20_000))
    assert [(purse.scheme, who.name) for purse, who in too_much.purses] == [
        (HEALTH, "Nguyễn Thị An"),
        (HEALTH, "Trần Thị Bình"),
    ]


def test_the_questions_newest_first(cast: Village) -> None:
    short_and_over(cast)
    club, fund = cast.club.id, cast.purse_fund.id
    brought = cash_differences.make_good(Repayment(club, fund, LEADER, Dong(10_000), uuid4()), by=cast.hoa, at=NOW)
    placing = Placing(club, cast.health(cast.binh), Dong(20_000), "Bình nhận ra", uuid4())
    cash_differences.place_surplus(placing, by=cast.lan, at=NOW)
    cash_differences.sign(brought, by=cast.lan, at=NOW)
    found = cash_differences_open.asked(club, at=NOW)
    assert [(each.holder, each.member, each.amount, each.waiting, each.answered_by) for each in found] == [
        (None, "Trần Thị Bình", Dong(20_000), True, ""),
        (LEADER, "", Dong(10_000), False, "Phạm Thị Lan"),
    ]
    later = cash_differences_open.asked(club, at=NOW + dt.timedelta(days=4))
    assert not any(each.waiting for each in later)
