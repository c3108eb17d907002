"""One cell at a time, in every form in which a spreadsheet hands it over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from savings_app.member_lists.cells import (
    MOST_MONTHS,
    Birth,
    CellInError,
    CellIsDay,
    CellIsYesOrNo,
    NotWhole,
    UnreadableBirth,
    UnreadableCount,
    UnreadableMonth,
    YearShownAsDay,
    read_amount,
    read_birth,
    read_count,
    read_full_day,
    read_month,
    read_text,
)
from savings_app.member_lists.sheet import Cell
from savings_app.money import LARGEST, AmountNotPositive, AmountTooLarge, Dong, UnreadableAmount
from savings_app.months import EARLIEST_YEAR, LATEST_YEAR, Month, UnreadableDay
from savings_app.refusals import Refusal

DAY = dt.date(1971, 11, 22)
READ: list[tuple[Callable[[Cell], Any], Cell, Any]] = [
    (read_text, "  Út\u00a0", "Út"),
    (read_text, 12, "12"),
    (read_text, "Ðặng", "Đặng"),
    (read_amount, 10_000, Dong(10_000)),
    (read_amount, "10.000", Dong(10_000)),
    (read_amount, "10,000", Dong(10_000)),
    (read_amount, "10 000 đ", Dong(10_000)),
    (read_amount, "10.000 VNĐ", Dong(10_000)),
    (read_amount, " 10000\u00a0", Dong(10_000)),
    (read_amount, 0, None),
    (read_amount, "0 đ", None),
    (read_amount, " - ", None),
    (read_birth, 1971, Birth(1971)),
    (read_birth, "1971", Birth(1971)),
    (read_birth, DAY, Birth(1971, DAY)),
    (read_birth, "22/11/1971", Birth(1971, DAY)),
    (read_birth, "22.11.1971", Birth(1971, DAY)),
    (read_full_day, DAY, DAY),
    (read_full_day, "22-11-1971", DAY),
    (read_month, "10/2026", Month(2026, 10)),
    (read_month, "tháng 1-2026", Month(2026, 1)),
    (read_month, "31/10/2026", Month(2026, 10)),
    (read_month, dt.date(2026, 10, 1), Month(2026, 10)),
    (read_count, 24, 24),
    (read_count, "24 tháng", 24),
    (read_count, 0, 0),
    (read_count, MOST_MONTHS, MOST_MONTHS),
]
REFUSED: list[tuple[Callable[[Cell], Any], Cell, type[Refusal]]] = [
    (read_text, True, CellIsYesOrNo),
    (read_text, DAY, CellIsDay),
    (read_text, Decimal("1.5"), NotWhole),
    (read_text, "=HYPERLINK(1)", CellInError),
    (read_text, "=", CellInError),
    (read_text, "\t=1", CellInError),
    (read_text, "#N/A", CellInError),
    (read_text, "########", CellInError),
    (read_amount, -10_000, AmountNotPositive),
    (read_amount, "-10.000", AmountNotPositive),
    (read_amount, "10k", UnreadableAmount),
    (read_amount, "1e9", UnreadableAmount),
    (read_amount, "１０", UnreadableAmount),
    (read_amount, "+10000", UnreadableAmount),
    (read_amount, "00", AmountNotPositive),
    (read_amount, "9" * 5_000, UnreadableAmount),
    (read_amount, LARGEST + 1, AmountTooLarge),
    (read_amount, Decimal("10000.5"), NotWhole),
    (read_amount, Decimal("1e+300"), NotWhole),
    (read_amount, Decimal("NaN"), NotWhole),
    (read_amount, True, CellIsYesOrNo),
    (read_amount, dt.date(1927, 5, 18), CellIsDay),
    (read_birth, 71, UnreadableBirth),
    (read_birth, 1899, UnreadableBirth),
    (read_birth, 2100, UnreadableBirth),
    (read_birth, 26_259, UnreadableBirth),
    (read_birth, "22/11/71", UnreadableBirth),
    (read_birth, "29/2/2025", UnreadableBirth),
    (read_birth, "１９７１", UnreadableBirth),
    (read_birth, "rằm tháng tám", UnreadableBirth),
    (read_birth, dt.date(1905, 5, 24), YearShownAsDay),
    (read_birth, dt.date(1899, 12, 31), UnreadableDay),
    (read_birth, Decimal("1971.5"), NotWhole),
    (read_full_day, "31/11/2026", UnreadableDay),
    (read_full_day, "22/11/26", UnreadableDay),
    (read_full_day, "22/11/2026 08:30", UnreadableDay),
    (read_full_day, 46_387, UnreadableDay),
    (read_full_day, dt.date(9999, 12, 31), UnreadableDay),
    (read_month, "13/2026", UnreadableMonth),
    (read_month, "10/26", UnreadableMonth),
    (read_month, "00/2026", UnreadableMonth),
    (read_month, "10/2569", UnreadableMonth),
    (read_month, Decimal("10.2026"), NotWhole),
    (read_count, "hai năm", UnreadableCount),
    (read_count, -1, UnreadableCount),
    (read_count, MOST_MONTHS + 1, UnreadableCount),
    (read_count, "9" * 5_000, UnreadableCount),
]


@pytest.mark.parametrize(("read", "cell", "value"), READ)
def test_a_cell_that_is_understood(read: Callable[[Cell], Any], cell: Cell, value: object) -> None:
    assert read(cell) == value


@pytest.mark.parametrize(("read", "cell", "refusal"), REFUSED)
def test_a_cell_that_is_refused(read: Callable[[Cell], Any], cell: Cell, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal) as refused:
        read(cell)
    assert type(refused.value) is refusal
    assert len(refused.value.sentence) < 250


@given(st.integers(1, LARGEST))
def test_an_amount_reads_the_same_as_number_and_as_text(amount: int) -> None:
    assert read_amount(amount) == read_amount(str(amount)) == read_amount(str(Dong(amount))) == Dong(amount)


@given(st.integers(EARLIEST_YEAR, LATEST_YEAR))
def test_a_year_in_a_cell_for_days_is_told_by_its_number(year: int) -> None:
    shown = dt.date(1899, 12, 30) + dt.timedelta(days=year)
    with pytest.raises(YearShownAsDay) as refused:
        read_birth(shown)
    assert refused.value.year == year
    assert read_birth(year) == Birth(year)
