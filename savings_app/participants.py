"""A person of the book as the law prices her (người tham gia): her categories, group and province, and her rank.

Pure joining of what people, coverage and contributions know; nothing is stored. Always true: whoever is insured
elsewhere, or by another group than the household's, holds no rank (Luật BHYT Điều 13 khoản 6; what no text settles is
``insurance/policies.toml``). Her province is that of the club that wrote her down.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Container, Iterable

from savings_app import clubs, coverage
from savings_app.contributions import DEAD, Followed, State
from savings_app.coverage import Coverage
from savings_app.insurance.household_health import card_to
from savings_app.insurance.household_health.ranks import Joiner, Participation, RankGiven, give_ranks
from savings_app.insurance.law import Law
from savings_app.insurance.participant import Participant
from savings_app.people import Person
from savings_app.schemes import HealthGroup, Scheme


def of(person: Person, standing: Coverage, *, province: str | None) -> Participant:
    """What her price depends on besides the day; ``standing`` is where she stands in the scheme that is priced."""
    return Participant(
        category=person.category,
        local_category=person.local_category,
        province=province,
        supported_months=standing.months_supported,
        health_group=person.health_group,
    )


def province_of_club(club_id: int) -> str | None:
    """The two-digit code of the province a club is in."""
    return clubs.province_code(club_id)


def ranks(law: Law, order: Iterable[Person], living: Iterable[Person], paid: Iterable[Followed]) -> dict[int, int]:
    """Where each of ``order`` stands in her household, first come first counted; 1 for whoever holds no rank.

    ``living`` are all people of their households, ``paid`` what was ever paid in them (``contributions.of_homes``).
    """
    return {person: given.rank for person, given in stand(law, order, living, paid).items()}


def stand(
    law: Law,
    order: Iterable[Person],
    living: Iterable[Person],
    paid: Iterable[Followed],
    *,
    by_household: Container[int] = (),
) -> dict[int, RankGiven]:
    """The same with the reason for each; ``by_household`` are people taken as if they paid in household form."""
    homes: dict[int, list[Person]] = defaultdict(list)
    for person in order:
        homes[_home(person)].append(person)
    here = {each.id: each for home in (living, *homes.values()) for each in home}
    known = _known(law, here, list(filter(_holds_a_rank, paid)))
    given = (give_ranks(law, [_joiner(each, by_household) for each in home], known[at]) for at, home in homes.items())
    return {each.person: each for home in given for each in home}


def _known(law: Law, here: dict[int, Person], paid: list[Followed]) -> dict[int, list[Participation]]:
    """What is known of every household: the cards paid in it, and those brought into it by whoever paid none there."""
    known: dict[int, list[Participation]] = defaultdict(list)
    brought = {
        person: each.until
        for (person, scheme), each in coverage.of_people(here, paid=paid).items()
        if scheme is Scheme.HOUSEHOLD_HEALTH and each.until
    }
    for followed in paid:
        contribution = followed.contribution
        at, person = contribution.household or -contribution.person, here.get(contribution.person)
        stays = person is not None and _home(person) == at
        known[at].append(_paid_here(law, followed, stays=stays and _joiner(here[contribution.person]).by_rank))
        if stays:
            brought.pop(contribution.person, None)
    for person_id, until in brought.items():
        known[_home(here[person_id])].append(_brought_along(law, here[person_id], until))
    return known


def _holds_a_rank(paid: Followed) -> bool:
    """Whether it is a card of health insurance that did not come to nothing."""
    return paid.contribution.scheme is Scheme.HOUSEHOLD_HEALTH and paid.state not in DEAD


def _joiner(person: Person, by_household: Container[int] = ()) -> Joiner:
    group = HealthGroup.HOUSEHOLD if person.id in by_household else person.health_group
    return Joiner(person=person.id, group=group, insured_elsewhere=person.insured_elsewhere)


def _paid_here(law: Law, followed: Followed, *, stays: bool) -> Participation:
    """A card paid in the household. Handed in and not confirmed yet, it ends no earlier than what was paid for.

    That somebody lives there no longer, or pays no more in household form, is known, not since when.
    """
    contribution = followed.contribution
    handed_in = followed.state is State.REMITTED
    expected = card_to(contribution.payment_day, contribution.months) if handed_in else None
    return Participation(
        person=contribution.person,
        rank=contribution.rank,
        paid_on=contribution.payment_day,
        card_to=followed.last.covered_to or expected,
        group=contribution.health_group or HealthGroup.HOUSEHOLD,
        left_on=None if stays else law.day,
    )


def _brought_along(law: Law, person: Person, until: dt.date) -> Participation:
    """A card from before she lived here. Its day and rank here are not known: it counts like one of last year."""
    return Participation(
        person=person.id,
        rank=person.place_in_household,
        paid_on=dt.date(law.day.year - 1, 12, 31),
        card_to=until,
        group=person.health_group,
        left_on=None if _joiner(person).by_rank else law.day,
    )


def _home(person: Person) -> int:
    """The household, or a household of her own for someone without one (below zero, so that the two never meet)."""
    home: int | None = person.household
    return home or -int(person.id)
