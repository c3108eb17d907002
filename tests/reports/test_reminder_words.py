"""What a member is reminded of: the day, what is missing at today's price, hers alone, and short enough for an SMS."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from savings_app import clubs, people
from savings_app.members import Member
from savings_app.people import Person
from savings_app.reports import reminder_words
from savings_app.reports.slip_message import parts
from savings_app.schemes import HealthGroup, Relation, Scheme
from tests import insured
from tests.reports.test_coverage_ends import row
from tests.reports.test_last_days import brought
from tests.village import HEALTH, PENSION, Village

FOOT = " CLB Heo Đất ấp 3. Sổ của câu lạc bộ, không thay biên lai BHXH."
IN_TIME = " Đóng chậm nhất ngày 25/11/2026 thì thẻ liền nhau."


def text(cast: Village, person: Person, scheme: Scheme = HEALTH) -> str:
    club = clubs.get(cast.club.id)
    assert club is not None
    return reminder_words.text(row(cast, person, scheme), club)


@pytest.mark.parametrize(
    ("scheme", "days", "saved", "said"),
    [
        (HEALTH, 3, 0, "thẻ BHYT của chị hết hạn ngày 25/11/2026. Sổ có 0 đ, còn thiếu 341.550 đ để mua 3 tháng."),
        (
            HEALTH,
            3,
            9_000,
            "thẻ BHYT của chị hết hạn ngày 25/11/2026. Sổ có 9.000 đ, còn thiếu 332.550 đ để mua 3 tháng.",
        ),
        (
            *(HEALTH, -1, 400_000),
            "thẻ BHYT của chị đã hết hạn ngày 21/11/2026. Sổ có 400.000 đ, đủ mua 3 tháng, "
            "còn thiếu 283.100 đ để mua 6 tháng.",
        ),
        (HEALTH, 60, 1_400_000, "thẻ BHYT của chị hết hạn ngày 21/01/2027. Sổ có 1.400.000 đ, đủ mua 12 tháng."),
        (
            *(PENSION, 8, 10_000),
            "BHXH tự nguyện của chị mới đóng đến hết ngày 30/11/2026. Sổ có 10.000 đ, "
            "còn thiếu 254.000 đ để mua 1 tháng.",
        ),
    ],
)
def test_what_she_is_told(cast: Village, scheme: Scheme, days: int, saved: int, said: str) -> None:
    brought(cast, cast.an.person, days, scheme)
    if saved:
        cast.deposit(cast.health(cast.an) if scheme is HEALTH else cast.pension(cast.an), saved)
    cast.deposit(cast.health(cast.binh), 77_000)
    found = text(cast, cast.an.person, scheme)
    assert found.startswith(f"Chị Nguyễn Thị An: {said}")
    assert found.endswith(FOOT)
    assert parts(found) <= 3
    assert "77.000" not in found, "the money of another"


def test_what_can_be_done_is_told_where_there_is_room(cast: Village) -> None:
    brought(cast, cast.an.person, 3)
    short = clubs.get(cast.club.id)
    assert short is not None
    short.name = "CLB 3"
    found = row(cast, cast.an.person)
    told = reminder_words.text(found, short)
    assert IN_TIME not in told, "three parts are full already"
    husband = people.add(cast.club.id, "Trần Văn Tư")
    people.move_in(husband, people.household_of(cast.an.person.id), Relation.SPOUSE)
    brought(cast, husband, 3)
    assert text(cast, husband) == f"Trần Văn Tư: thẻ BHYT hết hạn ngày 25/11/2026.{IN_TIME}{FOOT}"


def test_a_practice_club_says_so(cast: Village) -> None:
    brought(cast, cast.an.person, 3)
    club = clubs.get(cast.club.id)
    assert club is not None
    club.practice = True
    assert reminder_words.text(row(cast, cast.an.person), club).startswith("(MẪU, không có giá trị) Chị")


@pytest.mark.parametrize(("days", "due"), [(-400, True), (-1, True), (0, True), (60, True), (61, False), (None, False)])
def test_who_is_reminded(cast: Village, days: int | None, due: bool) -> None:
    brought(cast, cast.an.person, days)
    assert reminder_words.due(row(cast, cast.an.person)) is due


def paid_for(cast: Village, an: Member) -> None:
    cast.deposit(cast.health(an), 400_000)
    insured.propose(cast, HEALTH, (an.person, cast.health(an)))


@pytest.mark.parametrize(
    "spared",
    [
        lambda cast, an: people.change(an.person, insured_elsewhere=True),
        lambda cast, an: people.change(an.person, health_group=HealthGroup.POOR),
        paid_for,
    ],
    ids=["insured elsewhere", "paid by the budget", "being paid"],
)
def test_whose_card_is_not_hers_to_pay_is_left_alone(cast: Village, spared: Callable[[Village, Member], None]) -> None:
    brought(cast, cast.an.person, 3)
    assert reminder_words.due(row(cast, cast.an.person))
    spared(cast, cast.an)
    assert not reminder_words.due(row(cast, cast.an.person))
