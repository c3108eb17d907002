"""The gardeners of Thạch Hà, Hà Tĩnh, in 2022: "vườn rau an sinh" (practice notes S-04, TTXVN, 6/2023).

A club whose income is vegetables: members put in after a harvest, more or less, some weeks nothing, and win over
relatives and neighbours as they go. One group purse, kept for both insurances. In December the pension is paid for
three months and health for a year by whoever has enough, by the law of that day: the province pays 20 % of a pension on
top of the State's 10 %. Figures are seeded, not printed anywhere; names are invented.
"""

from __future__ import annotations

import datetime as dt
from random import Random

from savings_app import clubs, members, places
from savings_app.clubs import FundKind, Organisation
from savings_app.database import transaction
from savings_app.insurance import household_health, voluntary_pension
from savings_app.insurance.law import Law
from savings_app.insurance.participant import Participant
from savings_app.ledger import balances
from savings_app.ledger.chart import AccountKind, held_by, savings
from savings_app.members import Member, Purse
from savings_app.money import Dong
from savings_app.pricing import Line
from savings_app.schemes import PaymentMethod, Rhythm, Scheme
from savings_app.stories import cast
from savings_app.stories.cast import Told
from savings_app.stories.telling import Teller, evening_of

PROVINCE = "42"
NAME = "CLB Vườn rau an sinh Tượng Sơn"
FIRST_PHONE = 900_020_001
FIRST_DAY = dt.date(2022, 1, 10)
LAST_DAY = dt.date(2022, 12, 20)
FOUNDERS = 14
MOST_MEMBERS = 26
NOTES = (20_000, 30_000, 50_000, 50_000, 100_000, 150_000, 200_000)


def tell() -> Told:
    """Write the story, unless it is there."""
    with transaction():
        there = clubs.named(NAME)
        club = there or clubs.add(
            NAME,
            place=places.commune("Xã Tượng Sơn", within=places.province(PROVINCE), formerly="huyện Thạch Hà"),
            organisation=Organisation.WOMEN,
            kinds=[FundKind.GROUP_PURSE],
            at=evening_of(FIRST_DAY),
            practice=True,
        )
        chance = Random(2022)
        if not there:
            _found(Teller(club, {}), chance)
        made = cast.people_of(club, first_phone=FIRST_PHONE, at=evening_of(FIRST_DAY), seed=22)
        if not there:
            _tell_year(Teller(club, made), chance)
    return Told((club.id,), made)


def _found(teller: Teller, chance: Random) -> None:
    for _ in range(FOUNDERS):
        _join(teller, chance, on=FIRST_DAY)


def _join(teller: Teller, chance: Random, *, on: dt.date, recruited_by: Member | None = None) -> Member:
    fund = clubs.funds(teller.club.id)[0]
    member = teller.join(
        cast.name(chance),
        hamlet=f"Thôn {chance.choice(('Bắc Bình', 'Sâm Lộc', 'Hà Thanh', 'Thượng Phú'))}",
        on=on,
        birth_year=chance.randint(1958, 1992),
        recruited_by=recruited_by,
    )
    for scheme in Scheme:
        teller.pledge(Purse(member.id, fund.id, scheme), 400_000, rhythm=Rhythm.SEASON, on=on)
    return member


def _tell_year(teller: Teller, chance: Random) -> None:
    """A market week after another: harvests, a recruit now and then, the cash handed over at the month's end."""
    day = FIRST_DAY
    while day <= LAST_DAY:
        _harvest(teller, chance, on=day)
        if chance.randrange(10) < 3 and len(members.in_club(teller.club.id)) < MOST_MEMBERS:
            _join(teller, chance, on=day, recruited_by=chance.choice(members.in_club(teller.club.id)))
        day += dt.timedelta(days=7)
    fund_id = clubs.funds(teller.club.id)[0].id
    cash = balances.of(teller.club.id, held_by(AccountKind.CASH_LEADER, fund_id))
    teller.hand_over(fund_id, cash, on=LAST_DAY)
    for scheme, months in ((Scheme.HOUSEHOLD_HEALTH, 12), (Scheme.VOLUNTARY_PENSION, 3)):
        _pay(teller, scheme, months, fund_id)


def _harvest(teller: Teller, chance: Random, *, on: dt.date) -> None:
    """Beds ripen when they ripen: about half bring something, to one purse or the other."""
    fund_id = clubs.funds(teller.club.id)[0].id
    for member in members.in_club(teller.club.id):
        if chance.randrange(2):
            purse = Purse(member.id, fund_id, chance.choice(list(Scheme)))
            teller.put_in(purse, Dong(chance.choice(NOTES)), on=on)


def _pay(teller: Teller, scheme: Scheme, months: int, fund_id: int) -> None:
    cost = _cost(scheme, months)
    lines = tuple(
        Line(member.person.id, purse)
        for member in members.in_club(teller.club.id)
        for purse in [Purse(member.id, fund_id, scheme)]
        if balances.of(teller.club.id, savings(purse)) >= cost
    )
    remittance = teller.remit(teller.convert(scheme, months, lines, on=LAST_DAY), on=LAST_DAY)
    teller.answer(remittance, on=LAST_DAY)


def _cost(scheme: Scheme, months: int) -> Dong:
    """What one person pays on the day, by the law of that day."""
    law = Law.on(LAST_DAY)
    if scheme is Scheme.HOUSEHOLD_HEALTH:
        return household_health.quote(law, months=months).total
    lowest = voluntary_pension.lowest_income(law)
    gardener = Participant(province=PROVINCE)
    return voluntary_pension.quote(law, income=lowest, method=PaymentMethod.QUARTERLY, who=gardener).total
