"""A list understood: every row and column that is wrong, what is odd, and who is who."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.member_lists import (
    Column,
    EmptyList,
    MissingColumns,
    Notice,
    Sheet,
    SheetRow,
    TooManyRows,
    read_pasted,
    understand,
)
from savings_app.member_lists.cells import UnreadableBirth
from savings_app.member_lists.notices import ColumnsIgnored, HouseholdInTwoHamlets, PhonesCompleted, UnusualAmounts
from savings_app.member_lists.sheet import Cell
from savings_app.member_lists.understanding import NamedTwice, TwoHeads
from savings_app.money import Dong, UnreadableAmount
from savings_app.refusals import Refusal
from tests.member_lists.lists import FULL, faults, listing, she


@given(st.permutations(list(Column)))
def test_the_order_of_the_columns_says_nothing(columns: list[Column]) -> None:
    assert understand(listing(FULL, she(), columns=tuple(columns))).rows == understand(listing(FULL, she())).rows


def test_all_faults_of_all_rows_are_told_at_once() -> None:
    bad = she(NAME="", BIRTH="71", PHONE="113", HEALTH_PLEDGE="10k")
    members = understand(listing(bad, she(), {**bad, Column.HAMLET: ""}))
    labels = [Column.NAME.label, Column.BIRTH.label, Column.PHONE.label, Column.HEALTH_PLEDGE.label]
    assert [(fault.row, fault.column) for fault in members.faults] == [
        *((2, label) for label in labels),
        *((4, label) for label in [labels[0], Column.HAMLET.label, *labels[1:]]),
    ]


def test_row_57_of_a_hundred() -> None:
    names = [f"Nguyễn Thị {chr(ord('A') + number // 26)}{chr(ord('a') + number % 26)}" for number in range(100)]
    rows = [she(NAME=name, PENSION_PLEDGE=10_000 if number != 55 else "mười ngàn") for number, name in enumerate(names)]
    members = understand(listing(*rows))
    assert faults(members) == [(57, Column.PENSION_PLEDGE.label, UnreadableAmount)]
    assert len(members.rows) == 99


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({"NAME": "TRẦN  THỊ MẪU"}, {"HAMLET": "ấp 4"}),
        ({"NAME": unicodedata.normalize("NFD", "Trần Thị Mẫu")}, {}),
        ({"NAME": "Tr\u200bần Thị Mẫu"}, {}),
        ({"BIRTH": 1984}, {"BIRTH": "05/06/1984"}),
        ({"NICKNAME": "Sáu"}, {"NICKNAME": "sau"}),
    ],
)
def test_a_member_named_twice_is_told_with_both_rows(one: dict[str, Cell], other: dict[str, Cell]) -> None:
    members = understand(listing(FULL, she(**one), she(**other)))
    (fault,) = members.faults
    assert isinstance(fault.refusal, NamedTwice)
    assert (fault.row, fault.refusal.row, fault.refusal.first) == (4, 4, 3)


@pytest.mark.parametrize(
    "other", [{"BIRTH": 1985}, {"NICKNAME": "Tư"}, {"HAMLET": "Ấp 5"}, {"NAME": "Trần Thị Mậu", "BIRTH": 1985}]
)
def test_namesakes_that_differ_are_two_members(other: dict[str, Cell]) -> None:
    assert len(understand(listing(she(BIRTH=1984), she(**{"BIRTH": 1984, **other}))).rows) == 2


def test_an_unreadable_birth_makes_nobody_a_double() -> None:
    members = understand(listing(she(), she(BIRTH="71")))
    assert faults(members) == [(3, Column.BIRTH.label, UnreadableBirth)]


def test_a_household_has_one_head() -> None:
    head = {"HOUSEHOLD": "Hộ bà Hoa", "RELATION": "chủ hộ"}
    members = understand(
        listing(
            she(NAME="Một", **head),
            she(NAME="Hai", HOUSEHOLD="hộ  BÀ Hoa", RELATION="chủ hộ"),
            she(NAME="Ba", HOUSEHOLD="Hộ bà Hòa", RELATION="chủ hộ"),
            she(NAME="Bốn", RELATION="chủ hộ"),
            she(NAME="Năm", RELATION="chủ hộ"),
        )
    )
    (fault,) = members.faults
    assert isinstance(fault.refusal, TwoHeads)
    assert (fault.row, fault.column, fault.refusal.first) == (3, Column.RELATION.label, 2)


def test_a_label_that_is_a_number_is_a_household_all_the_same() -> None:
    members = understand(listing(she(NAME="Một", HOUSEHOLD=7), she(NAME="Hai", HOUSEHOLD="7"))).rows
    assert {member.household_key for member in members} == {"7"}


WARNED: list[tuple[list[dict[Column, Cell]], type[Notice], dict[str, object]]] = [
    ([she(PHONE=912345678), she(NAME="Hai", PHONE="987 654 321")], PhonesCompleted, {"count": 2, "row": 2}),
    (
        [she(HEALTH_PLEDGE=3_000), she(NAME="Hai", HEALTH_PLEDGE=10)],
        UnusualAmounts,
        {"column": Column.HEALTH_PLEDGE, "count": 1, "amount": Dong(10), "row": 3},
    ),
    (
        [she(PENSION_PLEDGE=10_001)],
        UnusualAmounts,
        {"column": Column.PENSION_PLEDGE, "count": 1, "amount": Dong(10_001), "row": 2},
    ),
    (
        [she(PENSION_OPENING=450)],
        UnusualAmounts,
        {"column": Column.PENSION_OPENING, "count": 1, "amount": Dong(450), "row": 2},
    ),
    (
        [she(HOUSEHOLD="Hộ 1"), she(NAME="Hai", HAMLET="Ấp 5", HOUSEHOLD="Hộ 1"), she(NAME="Ba", HAMLET="Ấp 6")],
        HouseholdInTwoHamlets,
        {"household": "Hộ 1", "first": 2, "second": 3},
    ),
]


@pytest.mark.parametrize(("rows", "notice", "facts"), WARNED)
def test_what_is_odd_is_told_once_and_stops_nothing(
    rows: list[dict[Column, Cell]], notice: type[Notice], facts: dict[str, object]
) -> None:
    members = understand(listing(*rows))
    assert [(type(each), vars(each)) for each in members.warnings] == [(notice, facts)]
    assert members.acceptable
    assert "{" not in members.warnings[0].sentence


def test_usual_amounts_are_not_odd() -> None:
    members = understand(listing(she(PENSION_PLEDGE=1_500, HEALTH_PLEDGE=0, PENSION_OPENING=168_600)))
    assert members.warnings == ()
    assert members.rows[0].health_pledge is None


def test_columns_that_are_not_ours_are_told_and_left_out() -> None:
    text = "STT\tHọ tên\tThôn\tSố CCCD\tKý nhận\n1\tTrần Thị Mẫu\tẤp 4\t080171012345\t\n2\t\t\t\t"
    members = understand(read_pasted(text))
    (notice,) = members.warnings
    assert isinstance(notice, ColumnsIgnored)
    assert notice.names == "“Số CCCD”"
    assert len(members.rows) == 1
    assert "080171012345" not in repr(members)


@pytest.mark.parametrize("numbers", [("A", "B", "1", "2"), ("(1)", "(2)", "(3)", "(4)"), (1, 2, 3, 4)])
def test_a_row_that_numbers_the_columns_is_nobody(numbers: tuple[Cell, ...]) -> None:
    lines: list[tuple[Cell, ...]] = [
        ("TT", "Họ tên", "Thôn", "Năm sinh"),
        numbers,
        (1, "Ba", "3", ""),
        ("", "Y", "3", ""),
    ]
    members = understand(Sheet(tuple(SheetRow(number, line) for number, line in enumerate(lines, start=1))))
    assert [(member.row, member.name) for member in members.rows] == [(3, "Ba"), (4, "Y")]
    assert members.acceptable


def test_headings_alone_are_an_empty_list() -> None:
    with pytest.raises(EmptyList):
        understand(listing({}, {}))


def test_a_list_without_headings_misses_its_columns() -> None:
    with pytest.raises(MissingColumns):
        understand(read_pasted("Trần Thị Mẫu\tẤp 4"))


def test_more_members_than_the_limit_are_refused_with_the_limit() -> None:
    rows = [she(NAME=f"Trần {'a' * (number % 50)}", NICKNAME=str(number)) for number in range(2_001)]
    assert understand(listing(*rows[:2_000], columns=(Column.NAME, Column.HAMLET, Column.NICKNAME))).acceptable
    with pytest.raises(TooManyRows) as refused:
        understand(listing(*rows))
    assert (refused.value.limit, refused.value.last) == (2_000, 2_002)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.dictionaries(
            st.sampled_from(Column),
            st.one_of(
                st.text(max_size=12),
                st.integers(-(10**14), 10**14),
                st.booleans(),
                st.dates(),
                st.decimals(-(10**6), 10**6, places=2),
            ),
            max_size=4,
        ),
        max_size=4,
    )
)
def test_whatever_stands_in_the_cells_every_row_is_a_member_or_at_fault(rows: list[dict[Column, Cell]]) -> None:
    try:
        members = understand(listing(she(), *rows))
    except Refusal:
        pytest.fail("a list with headings and a member is understood, however bad its cells")
    told = {member.row for member in members.rows} | {fault.row for fault in members.faults}
    filled = {number for number, row in enumerate(rows, start=3) if any(str(cell).strip() for cell in row.values())}
    assert told == {2, *filled}
    assert {member.row for member in members.rows}.isdisjoint(fault.row for fault in members.faults)
    assert all(fault.refusal.sentence for fault in members.faults)
