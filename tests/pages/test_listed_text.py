"""A list written out as text is the same list when it is read again."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from savings_app.member_lists import Column, ListedMember, read_pasted, understand
from savings_app.money import Dong
from savings_app.months import Month
from savings_app.schemes import Relation, Rhythm, SupportCategory
from savings_app.web.leader.listed_text import written
from tests.village import TODAY

_AMOUNTS = st.none() | st.integers(1, 1_000_000_000).map(Dong)
_NAMES = st.sampled_from(["Lê Thị Cúc", "Đặng Thị Ỷ", "H'Hen Niê", "Nguyễn-Lê T. Quỳnh Như"])
_WORDS = st.sampled_from(["Ấp 3", 'Xóm "Trên"', "Tổ 1; 2", "Thôn A, B", "'Nhà' | bà Hai", "chị Ba 👩‍🌾", "x", "0"])
_NOTES = st.lists(_WORDS, min_size=1, max_size=4).map(" ".join)
_DAYS = st.dates(dt.date(1900, 1, 1), TODAY)


@st.composite
def _listed(draw: st.DrawFn) -> ListedMember:
    day = draw(st.none() | _DAYS)
    paid = draw(st.none() | st.integers(0, 720))
    return ListedMember(
        row=2,
        name=draw(_NAMES),
        hamlet=draw(_NOTES),
        nickname=draw(_NOTES | st.just("")),
        birth_year=day.year if day else draw(st.none() | st.integers(1900, 2026)),
        birth_day=day,
        phone=draw(st.none() | st.from_regex(r"\A09[0-9]{8}\Z")),
        household=draw(_NOTES | st.just("")),
        relation=draw(st.none() | st.sampled_from(Relation)),
        pension_pledge=draw(_AMOUNTS),
        health_pledge=draw(_AMOUNTS),
        rhythm=draw(st.sampled_from(Rhythm)),
        pension_opening=draw(_AMOUNTS),
        health_opening=draw(_AMOUNTS),
        support=draw(st.none() | st.sampled_from(SupportCategory)),
        health_until=draw(st.none() | _DAYS),
        pension_through=draw(st.none() | _DAYS.map(Month.of)),
        months_paid=paid,
        months_supported=draw(st.none() | st.integers(0, min(paid or 0, 120))),
        insured_elsewhere=draw(st.booleans()),
        introducer=draw(_NOTES | st.just("")),
    )


@given(_listed())
def test_a_list_written_out_reads_back_as_the_same_members(row: ListedMember) -> None:
    found = understand(read_pasted(written([row])), today=TODAY)
    assert (found.rows, found.faults) == ((row,), ())


def test_every_column_is_written() -> None:
    assert written([]).rstrip("\n").split("\t") == [column.label for column in Column]
