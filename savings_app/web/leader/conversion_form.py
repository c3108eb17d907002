"""What a leader fills in to convert: who, in which order, out of which purse (phiếu chọn trả bảo hiểm).

The form travels in the address until it is sent, so that it can be tried, gone back to and kept by a bookmark. ``take``
names the people chosen; each has ``order-<id>``, ``purse-<id>`` and ``income-<id>``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from werkzeug.datastructures import MultiDict

from savings_app import people
from savings_app.clubs import Club
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.people import Person
from savings_app.pricing import Line, Proposal
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.reports.paying_purses import PayingPurse
from savings_app.reports.people_to_insure import Candidate, those_due, usual_income
from savings_app.schemes import HealthGroup, Relation, Scheme
from savings_app.typed import read_choice, read_whole
from savings_app.web import forms

Form = MultiDict[str, str]

MOST_PEOPLE = 200
"""More people in one form than this is no form of ours."""

SENT = ("scheme", "months", "payment_day", "household", "person", "filled", "take")
SENT_EACH = ("order-", "purse-", "income-")


@dataclass(eq=False)
class NoPurseChosen(Refusal):
    person: str
    says = N_("Chưa chọn sổ trả tiền cho {person}.")


@dataclass(eq=False)
class TooManyPeople(Refusal):
    most: int
    says = N_("Mỗi lần chọn nhiều nhất {most} người.")


@dataclass(eq=False)
class SameOrder(Refusal):
    first: str
    second: str
    order: int
    says = N_("{first} và {second} cùng thứ tự {order} trong hộ: người thứ nhất đóng đủ, nên mỗi người một thứ tự.")


@dataclass(frozen=True, slots=True)
class FormRow:
    """One person on the form as it is shown."""

    candidate: Candidate
    taken: bool
    order: str
    purse: str
    income: str


def scheme(form: Form) -> Scheme | None:
    """The scheme chosen, none when there is none yet."""
    return forms.choice(form, "scheme", Scheme) if form.get("scheme") else None


def people_shown(form: Form, club: Club) -> list[Person]:
    """The people the form is about: a household in its order, or some people by name. Raises NotFound."""
    if form.get("household"):
        household = people.get_household(club.id, forms.whole(form, "household"))
        if household is None:
            raise NotFound()
        return people.living_in(household.id)
    ids = _numbers(form, "person")
    found = people.some(ids)
    if any(person_id not in found or found[person_id].club != club.id for person_id in ids):
        raise NotFound()
    return [found[person_id] for person_id in ids]


def proposal(form: Form, club: Club, *, today: dt.date, key: UUID) -> Proposal:
    """What the form asks for, its people in the leader's order."""
    chosen = forms.choice(form, "scheme", Scheme)
    shown = {person.id: person for person in people_shown(form, club)}
    taken = _numbers(form, "take")
    if not set(taken) <= set(shown):
        raise NotFound()
    places = {person_id: place for place, person_id in enumerate(shown, start=1)}
    order = {person_id: _order(form, person_id, places[person_id]) for person_id in taken}
    if chosen is Scheme.HOUSEHOLD_HEALTH:
        _check_order([shown[each] for each in taken], order)
    return Proposal(
        club_id=club.id,
        scheme=chosen,
        months=forms.whole(form, "months"),
        payment_day=forms.day(form, "payment_day", default=today),
        lines=tuple(_line(form, shown[each], chosen) for each in sorted(taken, key=lambda each: order[each])),
        key=key,
    )


def rows(
    form: Form, candidates: list[Candidate], payers: list[PayingPurse], chosen: Scheme, *, on: dt.date
) -> list[FormRow]:
    """The form as it was filled in, or as it begins: whoever is due, each out of her own purse."""
    usual = those_due([each for each in candidates if each.obstacle is None], chosen, on=on)
    taken = form.getlist("take") if form.get("filled") else [str(each.person.id) for each in usual]
    return [
        FormRow(
            candidate=each,
            taken=each.obstacle is None and str(each.person.id) in taken,
            order=form.get(f"order-{each.person.id}", str(place)),
            purse=form.get(f"purse-{each.person.id}") or _own_purse(each.person, candidates, payers, chosen),
            income=form.get(f"income-{each.person.id}") or _usual_income(each, chosen, on),
        )
        for place, each in enumerate(candidates, start=1)
    ]


def purse_value(purse: Purse) -> str:
    """A purse as the form sends it."""
    return f"{purse.member_id}:{purse.fund_id}:{purse.scheme.value}"


def sent_again(form: Form) -> list[tuple[str, str]]:
    """Every field of the form, to be carried along unseen or in an address."""
    return [(name, value) for name, value in form.items(multi=True) if name in SENT or name.startswith(SENT_EACH)]


def _numbers(form: Form, name: str) -> list[int]:
    typed = form.getlist(name)
    if len(typed) > MOST_PEOPLE:
        raise TooManyPeople(MOST_PEOPLE)
    return list(dict.fromkeys(read_whole(each) for each in typed))


def _order(form: Form, person_id: int, place: int) -> tuple[int, int]:
    """The number the leader gave, otherwise her place as the household counts; then that place."""
    name = f"order-{person_id}"
    return (forms.whole(form, name) if form.get(name, "").strip() else place, place)


def _check_order(taken: list[Person], order: dict[int, tuple[int, int]]) -> None:
    """No two who pay by the household at the same number: it decides who pays in full. Raises SameOrder."""
    found: dict[tuple[int, int], Person] = {}
    for person in (each for each in taken if each.health_group is HealthGroup.HOUSEHOLD):
        number, _ = order[person.id]
        home = person.household or -person.id
        other = found.setdefault((home, number), person)
        if other is not person:
            raise SameOrder(other.name, person.name, number)


def _line(form: Form, person: Person, chosen: Scheme) -> Line:
    typed = form.get(f"income-{person.id}", "").strip()
    income = Dong.read(typed) if typed and chosen is Scheme.VOLUNTARY_PENSION else None
    return Line(person.id, _purse(form, person), income)


def _purse(form: Form, person: Person) -> Purse:
    parts = form.get(f"purse-{person.id}", "").split(":")
    if len(parts) != 3:
        raise NoPurseChosen(person.name)
    return Purse(read_whole(parts[0]), read_whole(parts[1]), read_choice(parts[2], Scheme))


def _usual_income(candidate: Candidate, chosen: Scheme, on: dt.date) -> str:
    return usual_income(candidate, on=on).figures if chosen is Scheme.VOLUNTARY_PENSION else ""


def _own_purse(person: Person, candidates: list[Candidate], payers: list[PayingPurse], chosen: Scheme) -> str:
    """Her own purse for the scheme, else the head's, else that of anybody who lives with her."""
    heads = [each.person.id for each in candidates if each.person.relation is Relation.HEAD]
    others = [each.person.id for each in candidates]
    for person_id in (person.id, *heads, *others):
        hers = [each for each in payers if each.member.person.id == person_id and each.purse.scheme is chosen]
        if hers:
            return purse_value(max(hers, key=lambda each: each.free).purse)
    return ""


def in_reach(payers: Iterable[PayingPurse], at_home: set[int]) -> tuple[list[PayingPurse], list[PayingPurse]]:
    """The purses to choose from: those of the people shown, and those of other members that hold something."""
    listed = list(payers)
    theirs = [each for each in listed if each.member.person.id in at_home]
    return theirs, [each for each in listed if each.member.person.id not in at_home and each.free]
