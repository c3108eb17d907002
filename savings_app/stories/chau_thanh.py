"""Châu Thành, Long An, January to May 2023, as the newspapers printed it.

13 communes, 1.352 members in groups of three organisations; 548 feed a pig with 10.000 đ a day for the voluntary
pension, 794 with 3.000 đ a day for household health, ten save for neither (practice notes S-01, S-02: TTXVN, 6/2023).
39 own-pig clubs; the pigs are opened together on the last day of each month. From 1/1 to 31/5/2023 that is
(548 × 10.000 + 794 × 3.000) × 151 = 1.187.162.000 đ. On 31/3 the pension is paid for three months, on 31/5 health for
six, by the law of those days. Names are invented; the place is in Tây Ninh since 1/7/2025.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from random import Random

from savings_app import clubs, places
from savings_app.clubs import Club, FundKind, Organisation
from savings_app.database import transaction
from savings_app.ledger import balances
from savings_app.ledger.chart import AccountKind, held_by
from savings_app.members import Member, Purse
from savings_app.money import NOTHING, Dong
from savings_app.months import Month, MonthSpan
from savings_app.places import Place
from savings_app.pricing import Line
from savings_app.schemes import Rhythm, Scheme
from savings_app.stories import cast
from savings_app.stories.cast import Told
from savings_app.stories.telling import Teller, evening_of

COMMUNES = tuple(
    "Thị trấn Tầm Vu, Xã An Lục Long, Xã Bình Quới, Xã Dương Xuân Hội, Xã Hiệp Thạnh, Xã Hòa Phú, Xã Long Trì,"
    " Xã Phú Ngãi Trị, Xã Phước Tân Hưng, Xã Thanh Phú Long, Xã Thanh Vĩnh Đông, Xã Thuận Mỹ, Xã Vĩnh Công".split(", ")
)
ORGANISATIONS = (Organisation.WOMEN, Organisation.VETERANS, Organisation.ELDERLY)
PENSION_SAVERS, HEALTH_SAVERS, NEITHER = 548, 794, 10
PLEDGES = {Scheme.VOLUNTARY_PENSION: Dong(10_000), Scheme.HOUSEHOLD_HEALTH: Dong(3_000)}
FIRST_DAY = dt.date(2023, 1, 1)
MONTHS = MonthSpan(Month(2023, 1), Month(2023, 5))
PAYMENTS = {
    dt.date(2023, 3, 31): (Scheme.VOLUNTARY_PENSION, 3),
    dt.date(2023, 5, 31): (Scheme.HOUSEHOLD_HEALTH, 6),
}
FIRST_PHONE = 900_010_001
REFUSED_ONE_IN = 97


@dataclass(frozen=True)
class Saver:
    """A member and what she saves for, if anything."""

    member: Member
    purse: Purse | None

    @property
    def daily(self) -> Dong:
        return PLEDGES[self.purse.scheme] if self.purse else NOTHING


def tell() -> Told:
    """Write the story, club by club; a club that is there already is left as it is."""
    chance = Random(2023)
    schemes = _shuffled_schemes(chance)
    told: list[Club] = []
    tellers: list[Teller] = []
    for number, (commune, organisation) in enumerate((c, o) for c in _communes() for o in ORGANISATIONS):
        size = len(schemes) // 39 + (number < len(schemes) % 39)
        first = sum(len(schemes) // 39 + (each < len(schemes) % 39) for each in range(number))
        teller = _tell_club(number, commune, organisation, schemes[first : first + size])
        told.append(teller.club)
        tellers.append(teller)
    return Told(tuple(club.id for club in told), tellers[0].users)


def _shuffled_schemes(chance: Random) -> list[Scheme | None]:
    """What each of the 1.352 saves for."""
    schemes = [Scheme.VOLUNTARY_PENSION] * PENSION_SAVERS + [Scheme.HOUSEHOLD_HEALTH] * HEALTH_SAVERS + [None] * NEITHER
    chance.shuffle(schemes)
    return schemes


def _communes() -> list[Place]:
    long_an = places.province("80")
    return [places.commune(name, within=long_an, formerly="huyện Châu Thành, tỉnh Long An") for name in COMMUNES]


def _tell_club(number: int, commune: Place, organisation: Organisation, schemes: list[Scheme | None]) -> Teller:
    name = f"Tổ nuôi heo đất {organisation.label} {commune.name}"
    with transaction():
        there = clubs.named(name)
        club = there or clubs.add(
            name,
            place=commune,
            organisation=organisation,
            kinds=[FundKind.OWN_PIG],
            at=evening_of(FIRST_DAY),
            practice=True,
        )
        chance = Random(number)
        savers = [] if there else _join(club, schemes, chance)
        users = cast.people_of(club, first_phone=FIRST_PHONE + 10 * number, at=evening_of(FIRST_DAY), seed=number)
        teller = Teller(club, users)
        for month in MONTHS if not there else ():
            _tell_month(teller, savers, month)
    return teller


def _join(club: Club, schemes: list[Scheme | None], chance: Random) -> list[Saver]:
    fund = clubs.funds(club.id)[0]
    teller = Teller(club, {})
    savers = []
    for scheme in schemes:
        birth_year, hamlet = chance.randint(1955, 1999), f"Ấp {chance.randint(1, 6)}"
        member = teller.join(cast.name(chance), hamlet=hamlet, on=FIRST_DAY, birth_year=birth_year)
        purse = Purse(member.id, fund.id, scheme) if scheme else None
        if purse:
            teller.pledge(purse, int(PLEDGES[purse.scheme]), rhythm=Rhythm.DAY, on=FIRST_DAY)
        savers.append(Saver(member, purse))
    return savers


def _tell_month(teller: Teller, savers: list[Saver], month: Month) -> None:
    """Every pig is fed each day, and opened on the last."""
    last = month.last_day
    for saver in savers:
        if saver.purse:
            saved = saver.daily * last.day
            teller.put_in(saver.purse, saved, on=last)
            teller.open_pig(saver.purse, saved, on=last)
    fund_id = clubs.funds(teller.club.id)[0].id
    cash = balances.of(teller.club.id, held_by(AccountKind.CASH_LEADER, fund_id))
    teller.hand_over(fund_id, cash, on=last)
    if last in PAYMENTS:
        _pay(teller, savers, on=last)


def _pay(teller: Teller, savers: list[Saver], *, on: dt.date) -> None:
    scheme, months = PAYMENTS[on]
    lines = tuple(
        Line(saver.member.person.id, saver.purse) for saver in savers if saver.purse and saver.purse.scheme is scheme
    )
    if lines:
        remittance = teller.remit(teller.convert(scheme, months, lines, on=on), on=on)
        teller.answer(remittance, on=on, refuse_every=REFUSED_ONE_IN)
