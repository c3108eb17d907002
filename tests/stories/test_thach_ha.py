"""The gardeners of Thạch Hà: seeded totals, read back from the club page's own reports."""

from __future__ import annotations

import datetime as dt

from savings_app import clubs, contributions, members, receipts
from savings_app.contributions import State
from savings_app.ledger import proof
from savings_app.ledger.tables import Entry
from savings_app.money import Dong
from savings_app.reports import club_purses
from savings_app.stories import thach_ha

LAST_DAY = dt.date(2022, 12, 31)


def test_the_gardeners_year(book: None) -> None:
    told = thach_ha.tell()
    (club,) = clubs.some(set(told.club_ids))
    everybody = club_purses.in_club(club, on=LAST_DAY)
    paid = [each.contribution for each in contributions.in_club(club.id) if each.state is State.CONFIRMED]
    saved, insured = Dong.total(each.total for each in everybody), Dong.total(each.amount for each in paid)

    assert len(everybody) == 26
    assert sum(member.recruited_by is not None for member in members.in_club(club.id)) == 12
    assert (str(saved + insured), len(paid)) == ("46.260.000 đ", 31)
    assert {each.amount for each in paid} == {Dong(804_600), Dong(693_000)}, "the province pays its part"

    before = Entry.select().count()
    assert thach_ha.tell().club_ids == told.club_ids
    assert Entry.select().count() == before
    assert [finding for finding in proof.proof(proof.LAWS + receipts.LAWS) if finding.broken] == []
