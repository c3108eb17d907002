"""The leader's order of the members: by hand, by name in Vietnamese order, by hamlet with numbers as numbers."""

from __future__ import annotations

import pytest

from savings_app import enrolments, members
from savings_app.enrolments import Enrolment, RollOrder
from savings_app.refusals import NotFound
from tests.village import NOW, Village

CAST = [("Lê Thị Đào", "Ấp 10"), ("Phạm Thị Ánh", "Ấp 2"), ("Võ Thị Dung", "Thôn Đông"), ("Bùi Thị Êm", "ấp 2")]


@pytest.fixture
def names(the_village: Village) -> None:
    for name, hamlet in CAST:
        enrolments.enrol(Enrolment(club_id=the_village.club.id, name=name, hamlet=hamlet), by=the_village.hoa, at=NOW)


def order(cast: Village) -> list[str]:
    return [member.person.name for member in members.in_club(cast.club.id)]


@pytest.mark.usefixtures("names")
def test_by_name_in_vietnamese_order(the_village: Village) -> None:
    enrolments.sort_by(the_village.club.id, RollOrder.NAME)
    assert [name.split()[-1] for name in order(the_village)] == ["An", "Ánh", "Bình", "Dung", "Đào", "Êm"]


@pytest.mark.usefixtures("names")
def test_by_hamlet_and_then_by_name(the_village: Village) -> None:
    enrolments.sort_by(the_village.club.id, RollOrder.HAMLET)
    assert [name.split()[-1] for name in order(the_village)] == ["Ánh", "Êm", "An", "Bình", "Đào", "Dung"]


def test_hamlets_with_odd_numerals_do_no_harm(the_village: Village) -> None:
    for hamlet in ("Tổ ²", "7", "Khu phố 3/2"):
        enrolments.enrol(
            Enrolment(club_id=the_village.club.id, name="Lê Thị Cúc", hamlet=hamlet), by=the_village.hoa, at=NOW
        )
    enrolments.sort_by(the_village.club.id, RollOrder.HAMLET)
    assert len(order(the_village)) == 5


def test_by_hand(the_village: Village) -> None:
    enrolments.put_in_order(the_village.club.id, [the_village.binh.id, the_village.an.id])
    assert order(the_village) == ["Trần Thị Bình", "Nguyễn Thị An"]


def test_by_hand_it_is_everyone_of_the_club_and_nobody_else(the_village: Village) -> None:
    for ids in ([the_village.an.id], [the_village.an.id, 999], [the_village.an.id] * 2):
        with pytest.raises(NotFound):
            enrolments.put_in_order(the_village.club.id, ids)
