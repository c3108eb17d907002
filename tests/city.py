"""A club in TP. Hồ Chí Minh whose people are priced by every rule: the city's own line, groups, a mixed household.

Cúc is near-poor by the city's line and not by the State's: the city pays all of her card, and nobody does in another
province. Dung lives with her husband and a daughter who studies. Two households of average standing live off the land,
one of four people and one of five. All invented.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from savings_app import clubs, members, people, places
from savings_app.clubs import Club, FundKind, Organisation
from savings_app.members import Member, Purse
from savings_app.money import Dong
from savings_app.people import Person
from savings_app.schemes import HealthGroup, Relation, Rhythm, SupportCategory
from tests.village import HEALTH, JOINED, NOW, PENSION, Village

HO_CHI_MINH = "79"


@dataclass
class City:
    """``cast`` are the village's people, acting for the city's club. A household begins with the member of it."""

    cast: Village
    cuc: Member
    dung: Member
    with_dung: list[Person]
    four: list[Person]
    five: list[Person]
    head_of_four: Member
    head_of_five: Member


def build(cast: Village, *, province: str = HO_CHI_MINH) -> City:
    """The city beside the village; or the same people in another province."""
    place = places.commune("Xã Bình Chánh", within=places.province(province))
    kinds = [FundKind.GROUP_PURSE, FundKind.OWN_PIG]
    club = clubs.add("CLB Sông Quê", place=place, organisation=Organisation.WOMEN, kinds=kinds, at=NOW, practice=False)
    purse_fund, pig_fund = clubs.funds(club.id)
    acting = replace(cast, club=club, purse_fund=purse_fund, pig_fund=pig_fund)
    student = {"Con gái Dung": HealthGroup.STUDENT}
    with_dung = _home(club, ["Mai Thị Dung", "Lê Văn Em", *student], student)
    four = _home(club, [f"Phan Thị {name}" for name in ("Giang", "Hạnh", "Khánh", "Linh")], HealthGroup.AGRICULTURE)
    five = _home(club, [f"Đoàn Thị {name}" for name in ("Mỹ", "Nhi", "Oanh", "Phúc", "Quy")], HealthGroup.AGRICULTURE)
    (cuc,) = _home(club, ["Huỳnh Thị Cúc"], {})
    people.change(cuc, local_category=SupportCategory.NEAR_POOR)
    joined = [_joins(acting, people.some([each.id])[each.id]) for each in (cuc, with_dung[0], four[0], five[0])]
    return City(acting, joined[0], joined[1], with_dung, four, five, joined[2], joined[3])


def _home(club: Club, names: list[str], group: HealthGroup | dict[str, HealthGroup]) -> list[Person]:
    """A household by its head's name, all of one group or some of another than its own."""
    by_name = group if isinstance(group, dict) else dict.fromkeys(names, group)
    found = [
        people.add(club.id, name, birth_year=1970, health_group=by_name.get(name, HealthGroup.HOUSEHOLD))
        for name in names
    ]
    home = people.household(club.id, f"Hộ {names[0]}")
    for person in found:
        people.move_in(person, home, Relation.CHILD if person is not found[0] else Relation.HEAD)
    return people.living_in(home.id)


def _joins(cast: Village, person: Person) -> Member:
    """She saves for both in the group's purse, where all money is counted."""
    member = members.add(cast.club.id, person, hamlet="Ấp 1", joined_on=JOINED)
    for scheme in (HEALTH, PENSION):
        purse = Purse(member.id, cast.purse_fund.id, scheme)
        members.pledge(purse, Dong(5_000), rhythm=Rhythm.DAY, from_day=JOINED)
    return member
