"""A group with a leader and a treasurer (câu lạc bộ, tổ tiết kiệm), and its funds (quỹ).

A club lies in a commune and belongs to the organisation that runs it. It runs one or more funds; a fund has one kind
and never changes it. ``head_seq`` and ``head_hash`` are the end of the club's chain of entries and move only by the
ledger's trigger; ``closed_through`` is the last day of the last closed month; a club
with a ``dissolved_on`` takes no entry any more.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from peewee import BooleanField, CharField, DateField, IntegerField, fn

from savings_app.database import InstantField, LabelField, Table, refers_to, transaction
from savings_app.names import read_note
from savings_app.places import Place
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.schemes import Labelled

NOTHING_CLOSED = dt.date(1900, 1, 1)
CHAIN_START = "0" * 64


class Organisation(Labelled):
    """Who runs the club."""

    WOMEN = "WOMEN", N_("Hội Liên hiệp Phụ nữ")
    VETERANS = "VETERANS", N_("Hội Cựu chiến binh")
    ELDERLY = "ELDERLY", N_("Hội Người cao tuổi")
    FARMERS = "FARMERS", N_("Hội Nông dân")
    OTHER = "OTHER", N_("tổ chức khác")


class FundKind(Labelled):
    """Whose money it is and where the cash lies."""

    OWN_PIG = "OWN_PIG", N_("heo nhà, tự nuôi")
    GROUP_PURSE = "GROUP_PURSE", N_("heo chung, góp vào quỹ CLB")

    @property
    def default_name(self) -> str:
        """What a fund is called that was given no name of its own."""
        return self.label[0].upper() + self.label[1:]


class Club(Table):
    """A club; ``practice`` ones are for trying out and print MẪU on every paper."""

    name = CharField(max_length=100)
    place = refers_to(Place)
    organisation = LabelField(Organisation)
    practice = BooleanField(default=False)
    created_at = InstantField()
    closed_through = DateField(default=NOTHING_CLOSED)
    dissolved_on = DateField(null=True)
    head_seq = IntegerField(default=0)
    head_hash = CharField(max_length=64, default=CHAIN_START)


class Fund(Table):
    """One pot of money, of one kind."""

    club = refers_to(Club)
    kind = LabelField(FundKind)
    name = CharField(max_length=100)

    @property
    def own_pig(self) -> bool:
        """Whether the money stays in her pig at home."""
        return self.kind is FundKind.OWN_PIG


@dataclass(eq=False)
class NoFundChosen(Refusal):
    says = N_("Chưa chọn loại quỹ nào.")


@dataclass(eq=False)
class NoClubName(Refusal):
    says = N_("Chưa nhập tên câu lạc bộ.")


@dataclass(eq=False)
class ClubThere(Refusal):
    place: str
    club: str
    says = N_("{place} đã có câu lạc bộ tên “{club}”.")
    status = 409


@dataclass(eq=False)
class ClubDissolved(Refusal):
    dissolved_on: dt.date
    says = N_("Câu lạc bộ đã giải thể ngày {dissolved_on:%d/%m/%Y}: sổ chỉ còn để xem.")
    status = 409


def add(
    name: str, *, place: Place, organisation: Organisation, kinds: list[FundKind], at: dt.datetime, practice: bool
) -> Club:
    """A new club with a fund of each kind named; a commune has one club of a name.

    Raises NoClubName, NoFundChosen or ClubThere.
    """
    name = read_note(name, 100)
    if not name:
        raise NoClubName()
    if not kinds:
        raise NoFundChosen()
    with transaction():
        if Club.find(place=place.id, name=name):
            raise ClubThere(place.name, name)
        club = Club.create(name=name, place=place.id, organisation=organisation, practice=practice, created_at=at)
        for kind in kinds:
            Fund.create(club=club.id, kind=kind, name=kind.default_name)
    return club


def get(club_id: int) -> Club | None:
    """The club of that id, or none."""
    return Club.find(id=club_id)


def some(club_ids: set[int]) -> list[Club]:
    """The clubs of those ids, by name."""
    return list(Club.select().where(Club.id.in_(club_ids)).order_by(Club.name)) if club_ids else []


def in_places(place_ids: set[int]) -> list[Club]:
    """The clubs in those communes, or in communes of those provinces, by name."""
    return list(
        Club.select().join(Place).where(Place.id.in_(place_ids) | Place.within.in_(place_ids)).order_by(Club.name)
    )


def everywhere(*, practice: bool | None = None) -> list[Club]:
    """Every club, or those that are (not) for practice."""
    query = Club.select().order_by(Club.id)
    return list(query if practice is None else query.where(Club.practice == practice))


def province_code(club_id: int) -> str | None:
    """The two-digit code of the province a club is in, none for a club that is not there."""
    return province_codes([club_id]).get(club_id)


def province_codes(club_ids: Iterable[int]) -> dict[int, str]:
    """The same of several clubs, by club."""
    province = Place.alias()
    at = fn.COALESCE(Place.within, Place.id)
    query = Club.select(Club.id, province.code).join(Place, on=(Club.place == Place.id))
    rows: Any = query.join(province, on=(province.id == at)).where(Club.id.in_(list(club_ids) or [0])).tuples()
    return dict(rows)


def named(name: str) -> Club | None:
    """The club of exactly that name, the first made if there are several."""
    found: Club | None = Club.select().where(Club.name == name).order_by(Club.id).first()
    return found


def funds(club_id: int) -> list[Fund]:
    """The club's funds in the order they were opened."""
    return list(Fund.select().where(Fund.club == club_id).order_by(Fund.id))


def own_pigs(club_id: int) -> set[int]:
    """The funds whose money stays in pigs at home."""
    return {fund.id for fund in funds(club_id) if fund.own_pig}


def fund(club_id: int, fund_id: int) -> Fund | None:
    """That fund of that club, or none."""
    return Fund.find(club=club_id, id=fund_id)


def dissolve(club_id: int, on: dt.date) -> None:
    """The club takes no entry from now on; the database lets nobody take that back."""
    Club.update(dissolved_on=on).where(Club.id == club_id).execute()


def is_dissolved(club_id: int) -> bool:
    """Whether the club has come to its end."""
    club = get(club_id)
    return club is not None and club.dissolved_on is not None


def close_through(club_id: int, day: dt.date) -> None:
    """Nothing is booked through that day any more; the database lets it move forward only."""
    Club.update(closed_through=day).where(Club.id == club_id).execute()


def lock(club_id: int) -> Club:
    """The club's row, locked until the change in hand is done: one order for chain, slips and closing."""
    found = Club.lock(id=club_id)
    if found is None:
        raise NotFound()
    return found
