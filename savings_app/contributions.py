"""A quote made real for a person (khoản đóng), and the states it goes through.

A conversion is what a leader proposes: contributions of one scheme on one payment day, each paid from one purse, each
with its line of the quote frozen. A contribution never changes; what happens to it is added as steps, each state once,
with who and when. A remittance is what is handed to the collector together (đợt nộp).
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass

from peewee import CharField, DateField, IntegerField, TextField, fn

from savings_app.clubs import Club, Fund
from savings_app.database import DongField, InstantField, LabelField, MonthField, Table, refers_to
from savings_app.insurance.quote import QuoteLine
from savings_app.ledger.tables import Entry
from savings_app.members import Member, Purse
from savings_app.people import Household, Person
from savings_app.refusals import N_, Refusal
from savings_app.schemes import HealthGroup, Labelled, PaymentMethod, Scheme, SupportCategory
from savings_app.users import User


class State(Labelled):
    """Where a contribution is. The first four are the way of a contribution that goes well."""

    PROPOSED = "PROPOSED", N_("đã thu")
    RESERVED = "RESERVED", N_("thủ quỹ giữ")
    REMITTED = "REMITTED", N_("đã nộp nhân viên thu")
    CONFIRMED = "CONFIRMED", N_("BHXH đã xác nhận")
    REFUSED = "REFUSED", N_("nhân viên thu trả lại")
    DECLINED = "DECLINED", N_("không duyệt")
    RELEASED = "RELEASED", N_("thôi, tiền về sổ")


UNDERWAY = frozenset({State.PROPOSED, State.RESERVED, State.REMITTED})
"""Not decided yet: a person has at most one contribution of a scheme underway."""

DEAD = frozenset({State.REFUSED, State.DECLINED, State.RELEASED})
"""Came to nothing; the money is back in the purse, or never left it."""

WAY = (State.PROPOSED, State.RESERVED, State.REMITTED, State.CONFIRMED)
"""The four states a member watches."""

FOLLOWS = {
    State.RESERVED: State.PROPOSED,
    State.DECLINED: State.PROPOSED,
    State.REMITTED: State.RESERVED,
    State.RELEASED: State.RESERVED,
    State.CONFIRMED: State.REMITTED,
    State.REFUSED: State.REMITTED,
}
"""Which state a state comes after."""


class Conversion(Table):
    """What a leader proposed: the form of it, before and after a second person's yes."""

    club = refers_to(Club)
    key = CharField(max_length=36)
    fingerprint = CharField(max_length=64)
    scheme = LabelField(Scheme)
    months = IntegerField()
    payment_day = DateField()
    proposed_by = refers_to(User)
    proposed_at = InstantField()
    replaces = refers_to("self", null=True)

    class Meta:
        indexes = ((("club", "key"), True),)


class Contribution(Table):
    """One person, one span, one purse, one line of a quote; never changed.

    ``health_group`` is none for the pension; method, income, category and first month are none for health.
    ``household`` is the one in which a card of health insurance holds its rank, none for whoever lived in none.
    """

    club = refers_to(Club)
    conversion = refers_to(Conversion)
    person = refers_to(Person)
    member = refers_to(Member)
    fund = refers_to(Fund)
    purse_scheme = LabelField(Scheme)
    scheme = LabelField(Scheme)
    household = refers_to(Household, null=True)
    rank = IntegerField()
    months = IntegerField()
    payment_day = DateField()
    from_month = MonthField(max_length=7, null=True)
    method = LabelField(PaymentMethod, null=True)
    income = DongField(null=True)
    category = LabelField(SupportCategory, null=True)
    amount = DongField()
    gross = DongField()
    state_support = DongField()
    local_support = DongField()
    quote_line = TextField()
    health_group = LabelField(HealthGroup, null=True)

    @property
    def line(self) -> QuoteLine:
        """Its line of the quote, as it was frozen."""
        return QuoteLine.from_json(json.loads(self.quote_line))

    @property
    def purse(self) -> Purse:
        """The purse that pays."""
        return Purse(self.member, self.fund, self.purse_scheme)


class Remittance(Table):
    """Contributions handed to the collector together; their total is the cash handed over."""

    club = refers_to(Club)
    number = IntegerField()
    remitted_on = DateField()
    remitted_by = refers_to(User)
    remitted_at = InstantField()
    entry = refers_to(Entry, unique=True)

    class Meta:
        indexes = ((("club", "number"), True),)


class ContributionStep(Table):
    """A state a contribution reached: when, by whom, by which entry, and what the collector answered."""

    contribution = refers_to(Contribution)
    state = LabelField(State)
    at = InstantField()
    by = refers_to(User)
    entry = refers_to(Entry, null=True)
    remittance = refers_to(Remittance, null=True)
    reason = CharField(max_length=300, default="")
    official_number = CharField(max_length=60, default="")
    official_on = DateField(null=True)
    covered_from = DateField(null=True)
    covered_to = DateField(null=True)

    class Meta:
        indexes = ((("contribution", "state"), True),)


@dataclass(eq=False)
class NotItsTurn(Refusal):
    state: State
    says = N_("Khoản đóng này đang ở bước “{state}”: không làm bước này được.")
    status = 409


@dataclass(frozen=True)
class Followed:
    """A contribution with its steps so far."""

    contribution: Contribution
    steps: tuple[ContributionStep, ...]

    @property
    def last(self) -> ContributionStep:
        return self.steps[-1]

    @property
    def state(self) -> State:
        """Where it is now."""
        state: State = self.last.state
        return state


def by_key(club_id: int, key: str) -> Conversion | None:
    """The conversion proposed under a key, or none."""
    return Conversion.find(club=club_id, key=key)


def get_conversion(club_id: int, conversion_id: int) -> Conversion | None:
    """That conversion of that club, or none."""
    return Conversion.find(club=club_id, id=conversion_id)


def get_remittance(club_id: int, number: int) -> Remittance | None:
    """The club's remittance of that number, or none."""
    return Remittance.find(club=club_id, number=number)


def add_remittance(club_id: int, *, entry: Entry, on: dt.date, by: int, at: dt.datetime) -> Remittance:
    """A remittance with the club's next number."""
    last = Remittance.select(fn.MAX(Remittance.number)).where(Remittance.club == club_id).scalar()
    return Remittance.create(
        club=club_id, number=(last or 0) + 1, remitted_on=on, remitted_by=by, remitted_at=at, entry=entry.id
    )


def remittance_of(entry_id: str) -> Remittance:
    """The remittance an entry handed in."""
    return Remittance.the(entry=entry_id)


def handed_in_with(followed: Followed) -> Remittance:
    """The remittance it went to the collector with; only for a contribution that did."""
    step = next(step for step in followed.steps if step.state is State.REMITTED)
    found: Remittance = Remittance.get_by_id(step.remittance)
    return found


def remitted_on(followed: Followed) -> dt.date:
    """The day it was handed to the collector; only for a contribution that was."""
    day: dt.date = handed_in_with(followed).remitted_on
    return day


def remittances(club_ids: Iterable[int]) -> list[Remittance]:
    """The remittances of some clubs, newest first."""
    query = Remittance.select().where(Remittance.club.in_(list(club_ids) or [0]))
    return list(query.order_by(Remittance.remitted_on.desc(), Remittance.id.desc()))


def take_step(followed: Followed, state: State, *, by: int, at: dt.datetime, **facts: object) -> None:
    """Write that a contribution reached a state, under the club's lock. Raises NotItsTurn."""
    check_turn(followed, state)
    ContributionStep.insert(contribution=followed.contribution.id, state=state, by=by, at=at, **facts).execute()


def check_turn(followed: Followed, state: State) -> None:
    """Whether that state may come next. Raises NotItsTurn."""
    if followed.state is not FOLLOWS[state]:
        raise NotItsTurn(followed.state)


def propose(contribution: Contribution, *, by: int, at: dt.datetime) -> None:
    """Write a new contribution with its first step."""
    contribution.save(force_insert=True)
    ContributionStep.insert(contribution=contribution.id, state=State.PROPOSED, by=by, at=at).execute()


def get(club_id: int, contribution_id: int) -> Followed | None:
    """That contribution of that club with its steps, or none."""
    return next(iter(_followed((Contribution.club == club_id) & (Contribution.id == contribution_id))), None)


def of_conversion(conversion_id: int) -> list[Followed]:
    """The contributions of a conversion by rank."""
    return _followed(Contribution.conversion == conversion_id)


def of_remittance(remittance_id: int) -> list[Followed]:
    """The contributions of a remittance, in the order they were proposed."""
    rows = ContributionStep.select(ContributionStep.contribution).where(ContributionStep.remittance == remittance_id)
    return _followed(Contribution.id.in_([row.contribution for row in rows] or [0]))


def of_people(person_ids: Iterable[int]) -> list[Followed]:
    """Everything ever proposed for some people, oldest first."""
    return _followed(Contribution.person.in_(list(person_ids) or [0]))


def of_homes(several: Iterable[Person]) -> list[Followed]:
    """Everything ever proposed for some people, and for whoever lived in their households, oldest first."""
    ids = {person.id: person.household for person in several}
    homes = {home for home in ids.values() if home}
    return _followed(Contribution.person.in_(list(ids) or [0]) | Contribution.household.in_(list(homes) or [0]))


def in_club(club_id: int) -> list[Followed]:
    """Everything ever proposed in a club, oldest first."""
    return _followed(Contribution.club == club_id)


def conversions(club_id: int) -> list[Conversion]:
    """The club's conversions, newest first."""
    return list(Conversion.select().where(Conversion.club == club_id).order_by(Conversion.id.desc()))


def _followed(where: object) -> list[Followed]:
    found = list(
        Contribution.select().where(where).order_by(Contribution.conversion, Contribution.rank, Contribution.id)
    )
    steps: dict[int, list[ContributionStep]] = {contribution.id: [] for contribution in found}
    query = ContributionStep.select().join(Contribution).where(where).order_by(ContributionStep.id)
    for step in query:
        steps[step.contribution].append(step)
    return [Followed(contribution, tuple(steps[contribution.id])) for contribution in found]
