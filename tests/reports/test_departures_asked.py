"""Who left, with the sums asked for; and what is on its way to another club, seen from both."""

from __future__ import annotations

from savings_app import club_transfers, departures
from savings_app.departures import Leaving
from savings_app.money import Dong
from savings_app.reports import arrivals_asked, departures_asked
from tests.test_club_transfers import new_treasurer, on_the_way
from tests.test_departures import KIN, leaving, propose, saved
from tests.village import NOW, TODAY, Village


def test_a_departure_that_waits_shows_what_is_to_be_paid(cast: Village) -> None:
    saved(cast)
    propose(cast, leaving(cast, Leaving.DIED, KIN))
    (asked,) = departures_asked.in_club(cast.club.id)
    assert (asked.waiting, asked.why, asked.day, asked.asked_by) == (True, Leaving.DIED, TODAY, "Lê Thị Hoa")
    assert (asked.cash, asked.kept, asked.repaid) == (Dong(300_000), Dong(50_000), Dong(0))
    assert (asked.slips, asked.answered_by, asked.to_club) == ((), "", "")
    assert (asked.on_the_way, asked.came_back) == (False, False)


def test_confirmed_it_has_its_slips_and_keeps_its_sums(cast: Village) -> None:
    saved(cast)
    cast.hand_over(cast.purse_fund, 50_000)
    departures.confirm(propose(cast), by=cast.lan, at=NOW)
    (asked,) = departures_asked.in_club(cast.club.id)
    assert (asked.waiting, asked.cash, asked.answered_by, asked.answered_on) == (
        False,
        Dong(300_000),
        "Phạm Thị Lan",
        TODAY,
    )
    assert sorted(each.shown for each in asked.slips) == ["2026-0003", "2026-0004"]


def test_on_the_way_both_clubs_see_it(cast: Village) -> None:
    cuc, arrival = new_treasurer(cast), on_the_way(cast)
    (left,) = departures_asked.in_club(cast.club.id)
    (comes,) = arrivals_asked.in_club(cast.other_club.id)
    assert (left.on_the_way, left.to_club) == (True, "CLB Vườn rau an sinh")
    assert (comes.waiting, comes.from_club, comes.person.name) == (True, "CLB Heo Đất ấp 3", "Nguyễn Thị An")
    assert (comes.cash, comes.at_home, comes.asked_by) == (Dong(300_000), Dong(50_000), "Phạm Thị Lan")
    club_transfers.accept(arrival, by=cuc, at=NOW)
    (left,) = departures_asked.in_club(cast.club.id)
    (comes,) = arrivals_asked.in_club(cast.other_club.id)
    assert (left.on_the_way, left.came_back, comes.waiting) == (False, False, False)
    assert sorted(each.shown for each in comes.slips) == ["2026-0001", "2026-0002"]


def test_sent_back_it_says_so(cast: Village) -> None:
    cuc, arrival = new_treasurer(cast), on_the_way(cast)
    club_transfers.refuse(arrival, reason="không thấy tiền", by=cuc, at=NOW)
    (left,) = departures_asked.in_club(cast.club.id)
    (comes,) = arrivals_asked.in_club(cast.other_club.id)
    assert (left.came_back, comes.approval.reason, comes.slips) == (True, "không thấy tiền", ())
