"""Châu Thành as printed (TTXVN, 6/2023), read back from the club pages' own reports."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app import clubs, contributions, receipts
from savings_app.clubs import Organisation
from savings_app.contributions import State
from savings_app.ledger import balances, proof
from savings_app.ledger.tables import Entry
from savings_app.money import Dong
from savings_app.reports import club_purses
from savings_app.schemes import Scheme
from savings_app.stories import chau_thanh

LAST_DAY = dt.date(2023, 5, 31)
DEPOSITED = Dong(1_187_162_000)
PENSION_FOR_3_MONTHS, HEALTH_FOR_6_MONTHS = Dong(891_000), Dong(402_300)

pytestmark = pytest.mark.slow


@pytest.fixture
def told(sqlite_book: None) -> list[clubs.Club]:
    """The clubs of the story."""
    return clubs.some(set(chau_thanh.tell().club_ids))


def test_the_printed_figures(told: list[clubs.Club]) -> None:
    assert len(told) == 39
    assert len({club.place for club in told}) == 13
    assert {club.organisation for club in told} == {Organisation.WOMEN, Organisation.VETERANS, Organisation.ELDERLY}
    assert all(club.practice for club in told)

    everybody = [member for club in told for member in club_purses.in_club(club, on=LAST_DAY)]
    saved_for = [tuple(purse.scheme for purse in member.purses) for member in everybody]
    assert len(everybody) == 1_352
    assert saved_for.count((Scheme.VOLUNTARY_PENSION,)) == 548
    assert saved_for.count((Scheme.HOUSEHOLD_HEALTH,)) == 794
    assert saved_for.count(()) == 10

    paid = [each for club in told for each in contributions.in_club(club.id) if each.state is State.CONFIRMED]
    assert {each.contribution.amount for each in paid} == {PENSION_FOR_3_MONTHS, HEALTH_FOR_6_MONTHS}
    still_saved = Dong.total(member.total for member in everybody)
    assert still_saved + Dong.total(each.contribution.amount for each in paid) == DEPOSITED
    held = Dong.total(held for club in told for held in balances.cash(club.id).values())
    assert held == still_saved

    before = Entry.select().count()
    again = chau_thanh.tell()
    assert set(again.club_ids) == {club.id for club in told}
    assert Entry.select().count() == before
    assert [finding for finding in proof.proof(proof.LAWS + receipts.LAWS) if finding.broken] == []
