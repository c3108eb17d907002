"""One row as a member: all that it may say, and each cell that is wrong."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from savings_app.member_lists import Column, ListedMember, understand
from savings_app.member_lists.cells import (
    CellInError,
    CellIsYesOrNo,
    CellMissing,
    NotWhole,
    UnreadableBirth,
    UnreadableCount,
)
from savings_app.member_lists.choices import UnknownChoice
from savings_app.member_lists.listed_member import (
    BornLater,
    MoreSupportedThanPaid,
    SupportedWithoutPaid,
    TooManySupported,
)
from savings_app.member_lists.old_letters import OldLetters
from savings_app.member_lists.sheet import Cell
from savings_app.money import Dong, UnreadableAmount
from savings_app.months import Month
from savings_app.names import IdentityNumberInNote, NameTooLong, NoteTooLong, UnreadableName, search_key
from savings_app.phones import UnreadablePhone
from savings_app.refusals import Refusal
from savings_app.schemes import HealthGroup, Relation, Rhythm, SupportCategory
from tests.member_lists.lists import FULL, faults, listing, she

SHE = ListedMember(
    row=2,
    name="Nguyễn Thị Thử",
    nickname="Sáu",
    hamlet="Ấp 3",
    birth_year=1971,
    phone="0912345678",
    household="Hộ 1",
    relation=Relation.HEAD,
    pension_pledge=Dong(10_000),
    health_pledge=Dong(3_000),
    rhythm=Rhythm.WEEK,
    pension_opening=Dong(450_000),
    health_opening=Dong(135_000),
    support=SupportCategory.NEAR_POOR,
    health_group=HealthGroup.STUDENT,
    health_until=dt.date(2026, 12, 31),
    pension_through=Month(2026, 10),
    months_paid=24,
    months_supported=12,
    insured_elsewhere=True,
    introducer="Tư Hoa",
)


def test_a_full_row_is_read_whole() -> None:
    members = understand(listing(FULL))
    assert members.rows == (SHE,)
    assert members.acceptable
    assert members.warnings == ()


def test_name_and_hamlet_are_enough() -> None:
    members = understand(listing(she(), columns=(Column.HAMLET, Column.NAME)))
    assert members.rows == (ListedMember(row=2, name="Trần Thị Mẫu", hamlet="Ấp 4"),)


@pytest.mark.parametrize(
    ("changes", "column", "refusal"),
    [
        ({"NAME": ""}, Column.NAME, CellMissing),
        ({"NAME": "  "}, Column.NAME, CellMissing),
        ({"NAME": "Lan 👩‍🌾"}, Column.NAME, UnreadableName),
        ({"NAME": "<script>alert(1)</script>"}, Column.NAME, UnreadableName),
        ({"NAME": "{{7*7}}"}, Column.NAME, UnreadableName),
        ({"NAME": "=HYPERLINK(1)"}, Column.NAME, CellInError),
        ({"NAME": "@SUM(1)"}, Column.NAME, UnreadableName),
        ({"NAME": "Lan\u202egnort"}, Column.NAME, UnreadableName),
        ({"NAME": "Lan\x00"}, Column.NAME, UnreadableName),
        ({"NAME": "Lan\nAnh"}, Column.NAME, UnreadableName),
        ({"NAME": "a" * 10_000}, Column.NAME, NameTooLong),
        ({"NAME": "a" + "\u0300\u0323" * 60_000}, Column.NAME, NameTooLong),
        ({"NAME": "NguyÔn ThÞ Hoa"}, Column.NAME, OldLetters),
        ({"NAME": 12}, Column.NAME, UnreadableName),
        ({"HAMLET": ""}, Column.HAMLET, CellMissing),
        ({"HAMLET": "#REF!"}, Column.HAMLET, CellInError),
        ({"HAMLET": "a" * 101}, Column.HAMLET, NoteTooLong),
        ({"NICKNAME": "080171012345"}, Column.NICKNAME, IdentityNumberInNote),
        ({"BIRTH": "71"}, Column.BIRTH, UnreadableBirth),
        ({"PHONE": "113"}, Column.PHONE, UnreadablePhone),
        ({"PHONE": "0912 345 678 / 0987 654 321"}, Column.PHONE, UnreadablePhone),
        ({"PHONE": Decimal("912345678.5")}, Column.PHONE, NotWhole),
        ({"RELATION": "bạn"}, Column.RELATION, UnknownChoice),
        ({"PENSION_PLEDGE": "10k"}, Column.PENSION_PLEDGE, UnreadableAmount),
        ({"HEALTH_PLEDGE": Decimal("3000.5")}, Column.HEALTH_PLEDGE, NotWhole),
        ({"HEALTH_OPENING": "#N/A"}, Column.HEALTH_OPENING, CellInError),
        ({"PENSION_OPENING": True}, Column.PENSION_OPENING, CellIsYesOrNo),
        ({"ELSEWHERE": "có thể"}, Column.ELSEWHERE, UnknownChoice),
        ({"MONTHS_PAID": 6, "MONTHS_SUPPORTED": 7}, Column.MONTHS_SUPPORTED, MoreSupportedThanPaid),
        ({"MONTHS_SUPPORTED": 7}, Column.MONTHS_SUPPORTED, SupportedWithoutPaid),
        ({"MONTHS_PAID": "nhiều", "MONTHS_SUPPORTED": 7}, Column.MONTHS_PAID, UnreadableCount),
        ({"MONTHS_PAID": 200, "MONTHS_SUPPORTED": 121}, Column.MONTHS_SUPPORTED, TooManySupported),
    ],
)
def test_a_bad_cell_is_named_by_row_and_column(
    changes: dict[str, Cell], column: Column, refusal: type[Refusal]
) -> None:
    members = understand(listing(FULL, she(**changes)))
    assert faults(members) == [(3, column.label, refusal)]
    assert members.rows == (SHE,)
    assert not members.acceptable


@pytest.mark.parametrize(("birth", "wrong"), [(2027, True), ("23/11/2026", True), ("22/11/2026", False), (2026, False)])
def test_nobody_is_born_after_today(birth: Cell, wrong: bool) -> None:
    sheet = listing(she(BIRTH=birth))
    members = understand(sheet, today=dt.date(2026, 11, 22))
    assert faults(members) == ([(2, Column.BIRTH.label, BornLater)] if wrong else [])
    assert understand(sheet).acceptable, "without today nothing is later than it"


@pytest.mark.parametrize(
    "changes",
    [{"MONTHS_SUPPORTED": 0}, {"MONTHS_PAID": 0, "MONTHS_SUPPORTED": 0}, {"MONTHS_PAID": 120, "MONTHS_SUPPORTED": 120}],
)
def test_every_month_paid_may_have_been_supported(changes: dict[str, Cell]) -> None:
    assert understand(listing(she(**changes))).acceptable


def test_a_lost_zero_is_back() -> None:
    members = understand(listing(she(PHONE=912345678)))
    assert members.rows[0].phone == "0912345678"


def test_identity_stays_when_a_list_is_handed_in_again() -> None:
    first = understand(listing(FULL)).rows[0]
    again = understand(listing(she(), {**FULL, Column.PHONE: "", Column.NAME: "nguyen thi thu"})).rows[1]
    assert first.identity == again.identity
    assert first.identity.name == search_key("Nguyễn Thị Thử")
    assert first.identity.birth_year == 1971
