"""Balances become contributions: who can be chosen, who says yes, and what is set aside."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest

from savings_app import approvals, contributions, conversions
from savings_app.approvals import AlreadyAnswered, Approval, AskedByHerself
from savings_app.contributions import Conversion, NotItsTurn, State
from savings_app.conversions import (
    AlreadyUnderway,
    InsuredElsewhere,
    NobodyChosen,
    PaymentDayPast,
    PersonTwice,
    SavingsShort,
)
from savings_app.ledger import balances
from savings_app.ledger.balances import PurseBalance
from savings_app.ledger.book import BalanceTooSmall
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.keys import KeyReused
from savings_app.ledger.tables import Entry
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.months import Month
from savings_app.people import Person
from savings_app.receipts import Receipt
from savings_app.refusals import NotFound
from savings_app.schemes import PaymentMethod, SupportCategory
from tests.village import HEALTH, NOW, PENSION, TODAY, Village

FIRST = 1_366_200
"""The card of the first in a household for 12 months, paid on 22/11/2026."""
MONTH = 264_000
"""One month of pension on the lowest income, paid on 22/11/2026."""


def purse(cast: Village, of: Purse) -> PurseBalance:
    return balances.purses(cast.club.id)[of]


def states(conversion: Conversion) -> list[State]:
    return [row.state for row in contributions.of_conversion(conversion.id)]


def save(cast: Village, *, an: int = 0, binh: int = 0) -> None:
    for member, amount in ((cast.an, an), (cast.binh, binh)):
        if amount:
            cast.deposit(cast.health(member), amount)


def test_a_proposal_sets_nothing_aside(cast: Village) -> None:
    save(cast, an=1_400_000)
    conversion = cast.propose(cast.line(cast.an))
    assert states(conversion) == [State.PROPOSED]
    assert purse(cast, cast.health(cast.an)) == PurseBalance(savings=Dong(1_400_000))


def test_a_contribution_keeps_its_line_of_the_quote(cast: Village) -> None:
    save(cast, an=1_400_000)
    (row,) = contributions.of_conversion(cast.propose(cast.line(cast.an)).id)
    contribution = row.contribution
    assert (contribution.amount, contribution.rank, contribution.months) == (Dong(FIRST), 1, 12)
    assert (contribution.payment_day, contribution.purse) == (TODAY, cast.health(cast.an))
    assert contribution.line.amount == Dong(FIRST)
    assert (contribution.from_month, contribution.method, contribution.income) == (None, None, None)


def test_a_pension_contribution_keeps_its_month_method_and_income(cast: Village) -> None:
    save(cast, an=1_200_000)
    line = cast.line(cast.an, income=2_000_000)
    (row,) = contributions.of_conversion(cast.propose(line, months=3, scheme=PENSION).id)
    contribution = row.contribution
    assert (contribution.from_month, contribution.method) == (Month(2026, 11), PaymentMethod.QUARTERLY)
    assert (contribution.income, contribution.category) == (Dong(2_000_000), SupportCategory.OTHER)
    assert contribution.gross == contribution.amount + contribution.state_support + contribution.local_support
    assert (contribution.purse.scheme, contribution.scheme) == (HEALTH, PENSION), "her health savings may pay for it"


def test_approved_the_money_is_set_aside_not_gone(cast: Village) -> None:
    save(cast, an=1_400_000)
    conversion = cast.propose(cast.line(cast.an))
    (entry,) = conversions.approve(conversion, by=cast.lan, at=NOW)
    assert purse(cast, cast.health(cast.an)) == PurseBalance(savings=Dong(1_400_000 - FIRST), reserved=Dong(FIRST))
    assert (entry.kind, entry.recorded_by) == (EntryKind.CONVERSION, cast.lan.id)
    assert states(conversion) == [State.RESERVED]


def test_each_purse_that_pays_gets_one_entry_and_one_slip(cast: Village) -> None:
    """An pays for herself and for Bình's pension, Bình for her own card: two purses, two slips."""
    save(cast, an=3_000_000, binh=1_400_000)
    cast.reserve(cast.line(cast.an), cast.line(cast.binh))
    cast.reserve(cast.line(cast.binh, paid_by=cast.health(cast.an)), cast.line(cast.an), months=1, scheme=PENSION)
    written = Entry.select().where(Entry.kind == EntryKind.CONVERSION)
    assert [Receipt.select().where(Receipt.entry == entry.id).count() for entry in written] == [1, 1, 1]
    assert purse(cast, cast.health(cast.an)).reserved == Dong(FIRST + 2 * MONTH)
    assert purse(cast, cast.health(cast.binh)).reserved == Dong(FIRST)


def test_asked_twice_it_is_proposed_once(cast: Village) -> None:
    save(cast, an=1_400_000)
    proposal = cast.proposal(cast.line(cast.an))
    first = conversions.propose(proposal, by=cast.hoa, at=NOW)
    assert conversions.propose(proposal, by=cast.hoa, at=NOW) == first
    with pytest.raises(KeyReused):
        conversions.propose(replace(proposal, months=3), by=cast.hoa, at=NOW)
    assert contributions.conversions(cast.club.id) == [first]


def test_what_is_asked_names_everything_that_is_approved(cast: Village) -> None:
    save(cast, an=1_400_000)
    conversion = cast.propose(cast.line(cast.an))
    question = approvals.by_key(cast.club.id, conversion.key)
    assert question is not None
    (row,) = contributions.of_conversion(conversion.id)
    line = [row.contribution.id, cast.an.person.id, cast.an.id, FIRST]
    assert question.facts == {"conversion": conversion.id, "payment_day": "2026-11-22", "lines": [line]}


def test_who_proposes_does_not_approve(cast: Village) -> None:
    save(cast, an=1_400_000)
    conversion = cast.propose(cast.line(cast.an))
    with pytest.raises(AskedByHerself):
        conversions.approve(conversion, by=cast.hoa, at=NOW)
    assert states(conversion) == [State.PROPOSED]
    conversions.approve(conversion, by=cast.thuy, at=NOW)
    assert states(conversion) == [State.RESERVED], "the officer approves where there is no treasurer"


def test_a_proposal_is_answered_once(cast: Village) -> None:
    save(cast, an=1_400_000)
    conversion = cast.reserve(cast.line(cast.an))
    with pytest.raises(AlreadyAnswered):
        conversions.approve(conversion, by=cast.thuy, at=NOW)
    with pytest.raises(AlreadyAnswered):
        conversions.decline(conversion, reason="", by=cast.thuy, at=NOW)
    assert purse(cast, cast.health(cast.an)).reserved == Dong(FIRST)


def test_declined_nothing_moves_and_she_is_free_again(cast: Village) -> None:
    save(cast, an=1_400_000)
    conversion = cast.propose(cast.line(cast.an))
    conversions.decline(conversion, reason="chờ thẻ cũ", by=cast.lan, at=NOW)
    (row,) = contributions.of_conversion(conversion.id)
    assert (row.state, row.last.reason) == (State.DECLINED, "chờ thẻ cũ")
    assert Entry.select().count() == 1
    assert states(cast.propose(cast.line(cast.an))) == [State.PROPOSED]


def test_savings_that_went_elsewhere_meanwhile_are_not_set_aside(cast: Village) -> None:
    """The deposit was corrected after it was proposed: the yes is refused, the question stays open."""
    slip = cast.deposit(cast.health(cast.an), 1_400_000).receipt
    conversion = cast.propose(cast.line(cast.an))
    cast.undo(slip.entry)
    with pytest.raises(BalanceTooSmall):
        conversions.approve(conversion, by=cast.lan, at=NOW)
    assert states(conversion) == [State.PROPOSED]
    assert Approval.select().where(Approval.yes.is_null()).count() == 1


def test_only_counted_money_converts(cast: Village) -> None:
    cast.deposit(cast.pension(cast.an), 1_400_000)
    with pytest.raises(SavingsShort) as no:
        cast.propose(cast.line(cast.an, paid_by=cast.pension(cast.an)))
    assert vars(no.value) == {"member": "Nguyễn Thị An", "balance": Dong(0), "missing": Dong(FIRST)}
    cast.open_pig(cast.pension(cast.an), 1_400_000)
    assert states(cast.propose(cast.line(cast.an, paid_by=cast.pension(cast.an)))) == [State.PROPOSED]


def test_what_is_proposed_already_is_spoken_for(cast: Village) -> None:
    save(cast, an=1_400_000)
    cast.propose(cast.line(cast.an))
    with pytest.raises(SavingsShort) as no:
        cast.propose(cast.line(cast.binh, paid_by=cast.health(cast.an)), months=1, scheme=PENSION)
    assert (no.value.balance, no.value.missing) == (Dong(1_400_000 - FIRST), Dong(MONTH - (1_400_000 - FIRST)))


def test_one_purse_pays_for_several_only_what_it_holds(cast: Village) -> None:
    save(cast, an=FIRST + 1_000)
    with pytest.raises(SavingsShort) as no:
        cast.propose(cast.line(cast.an), cast.line(cast.binh, paid_by=cast.health(cast.an)))
    assert no.value.missing == Dong(FIRST - 1_000)


def test_who_cannot_be_chosen(cast: Village) -> None:
    save(cast, an=5_000_000)
    with pytest.raises(NobodyChosen):
        cast.propose()
    with pytest.raises(PersonTwice) as twice:
        cast.propose(cast.line(cast.an), cast.line(cast.an))
    assert twice.value.person == "Nguyễn Thị An"
    Person.update(insured_elsewhere=True).where(Person.id == cast.an.person.id).execute()
    with pytest.raises(InsuredElsewhere):
        cast.propose(cast.line(cast.an))
    assert states(cast.propose(cast.line(cast.an), months=1, scheme=PENSION)) == [State.PROPOSED], (
        "elsewhere is about health insurance only"
    )


def test_one_contribution_of_a_scheme_at_a_time(cast: Village) -> None:
    save(cast, an=5_000_000)
    cast.propose(cast.line(cast.an))
    with pytest.raises(AlreadyUnderway) as no:
        cast.propose(cast.line(cast.an))
    assert no.value.person == "Nguyễn Thị An"
    assert states(cast.propose(cast.line(cast.an), months=1, scheme=PENSION)) == [State.PROPOSED], (
        "the other scheme does not stand in the way"
    )


def test_a_day_that_is_over_is_no_payment_day(cast: Village) -> None:
    save(cast, an=1_400_000)
    with pytest.raises(PaymentDayPast):
        cast.propose(cast.line(cast.an), day=TODAY - dt.timedelta(days=1))
    assert states(cast.propose(cast.line(cast.an), day=TODAY + dt.timedelta(days=3))) == [State.PROPOSED]


def test_strangers_are_not_there(cast: Village) -> None:
    save(cast, an=1_400_000)
    line = cast.line(cast.an)
    with pytest.raises(NotFound):
        cast.propose(replace(line, person_id=999_999))
    with pytest.raises(NotFound):
        cast.propose(replace(line, purse=Purse(999_999, cast.purse_fund.id, HEALTH)))
    elsewhere = replace(cast.proposal(line), club_id=cast.other_club.id)
    with pytest.raises(NotFound):
        conversions.propose(elsewhere, by=cast.ut, at=NOW)


def test_quoted_anew_the_money_comes_back_and_is_asked_for_again(cast: Village) -> None:
    save(cast, an=1_400_000)
    before, key, later = cast.reserve(cast.line(cast.an)), uuid4(), TODAY + dt.timedelta(days=7)
    again = conversions.quote_anew(before, payment_day=later, key=key, by=cast.hoa, at=NOW)
    assert (states(before), states(again)) == ([State.RELEASED], [State.PROPOSED])
    assert (again.replaces, again.payment_day) == (before.id, later)
    assert purse(cast, cast.health(cast.an)) == PurseBalance(savings=Dong(1_400_000))
    assert conversions.quote_anew(before, payment_day=later, key=key, by=cast.hoa, at=NOW) == again


@pytest.mark.parametrize("state", [State.PROPOSED, State.DECLINED, State.REMITTED, State.RELEASED])
def test_only_what_is_set_aside_is_quoted_anew(cast: Village, state: State) -> None:
    save(cast, an=1_400_000)
    cast.hand_over(cast.purse_fund, 1_400_000)
    conversion = cast.propose(cast.line(cast.an))
    if state is State.DECLINED:
        conversions.decline(conversion, reason="", by=cast.lan, at=NOW)
    elif state is not State.PROPOSED:
        conversions.approve(conversion, by=cast.lan, at=NOW)
    if state is State.REMITTED:
        cast.remit(conversion)
    elif state is State.RELEASED:
        conversions.quote_anew(conversion, payment_day=TODAY, key=uuid4(), by=cast.hoa, at=NOW)
    with pytest.raises(NotItsTurn) as no:
        conversions.quote_anew(conversion, payment_day=TODAY, key=uuid4(), by=cast.hoa, at=NOW)
    assert no.value.state is state
