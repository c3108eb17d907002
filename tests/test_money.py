"""Dong: what people type, what is refused, and that no đồng is lost in sums, shares and rounding."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from savings_app.money import LARGEST, NOTHING, AmountNotPositive, AmountTooLarge, Dong, NoAmount, UnreadableAmount
from savings_app.refusals import Refusal

READ = [
    ("10.000", 10_000),
    ("10,000", 10_000),
    ("10 000", 10_000),
    ("10000", 10_000),
    ("10000đ", 10_000),
    ("10000 đ", 10_000),
    ("10.000đ", 10_000),
    ("10.000Đ", 10_000),
    ("10.000 ₫", 10_000),
    ("10.000 VNĐ", 10_000),
    ("10.000 vnd", 10_000),
    ("10.000 đồng", 10_000),
    (unicodedata.normalize("NFD", "10.000 đồng"), 10_000),
    (" 10000 ", 10_000),
    ("10000\u00a0", 10_000),
    ("10\u00a0000", 10_000),
    ("10\u202f000 đ", 10_000),
    ("10", 10),
    ("500", 500),
    ("10001", 10_001),
    ("007", 7),
    ("1.263.600", 1_263_600),
    ("1,263,600", 1_263_600),
    ("1 263 600", 1_263_600),
    ("1.000.000.000", 1_000_000_000),
]

NO_AMOUNT = ["", " ", "\u00a0 \u202f"]

NOT_POSITIVE = ["0", "00", "0đ", "0 đồng", "-5", "-10000", "-10.000", " -10 000 đ"]

TOO_LARGE = ["999999999999", "1000000001", "1.000.000.001", "999.999.999.999.999"]

UNREADABLE = [
    "10k",
    "10K",
    "10 nghìn",
    "1tr",
    "hai chục",
    "+10000",
    "−5",
    "--5",
    "1e9",
    "1E4",
    "0x2710",
    "10_000",
    "NaN",
    "Infinity",
    "None",
    "true",
    "１０",
    "１０.０００",
    "١٠",
    "1.00",
    "1.0000",
    "10.00",
    "10000.0",
    "1.263,6",
    "1.263,600",
    "1.263 600",
    "1..000",
    ".000",
    "1.",
    "10.000.",
    "0.500",
    "000.500",
    "10 đ đ",
    "đ",
    "đ10000",
    "$10",
    "10000\n",
    "10000đ\n",
    "10\t000",
    "\u200e10000",
    "\u202e00001",
    "\u206610000\u2069",
    "1\u200b0000",
    "\ufeff10000",
    "1\u00ad0000",
    "10000\x00",
    "10000; DROP TABLE entry",
    str(2**63),
    str(10**30),
    "9" * 5000,
    " " * 5000 + "1",
]

dongs = st.integers(-(10**15), 10**15).map(Dong)
weights = st.lists(st.integers(0, 10**6), min_size=1, max_size=12).filter(any)


@pytest.mark.parametrize(("typed", "amount"), READ)
def test_amounts_are_read_as_people_write_them(typed: str, amount: int) -> None:
    assert Dong.read(typed) == Dong(amount)


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [(typed, NoAmount) for typed in NO_AMOUNT]
    + [(typed, AmountNotPositive) for typed in NOT_POSITIVE]
    + [(typed, AmountTooLarge) for typed in TOO_LARGE]
    + [(typed, UnreadableAmount) for typed in UNREADABLE],
)
def test_what_is_no_amount_is_refused_in_one_sentence(typed: str, refusal: type[Refusal]) -> None:
    with pytest.raises(Refusal) as refused:
        Dong.read(typed)
    assert type(refused.value) is refusal
    assert refused.value.sentence.isprintable()
    assert len(refused.value.sentence) < 120


def test_the_sentences_carry_the_facts() -> None:
    assert UnreadableAmount("10k").sentence == "Không đọc được số tiền “10k”: chỉ dùng số 0–9, ví dụ 10.000."
    assert AmountTooLarge(Dong(LARGEST)).sentence == "Số tiền quá lớn: mỗi lần ghi nhiều nhất 1.000.000.000 đ."


@given(amount=st.integers(1, LARGEST).map(Dong), ending=st.sampled_from(["", "đ", " đồng", " VNĐ"]))
def test_what_is_shown_reads_back(amount: Dong, ending: str) -> None:
    assert Dong.read(str(amount)) == amount
    for figures in (amount.figures, amount.figures.replace(".", ","), amount.figures.replace(".", " ")):
        assert Dong.read(figures + ending) == amount
    assert Dong.read(f"{amount.amount}{ending}") == amount


@given(typed=st.text(alphabet="0123456789., -+đkeE_x\u00a0", max_size=20))
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    try:
        amount = Dong.read(typed)
    except Refusal:
        return
    assert 0 < amount.amount <= LARGEST
    assert amount.amount == int("".join(each for each in typed if each.isdigit()))


@pytest.mark.parametrize(
    "number", [10000.0, 10000.5, True, False, "10000", None, Decimal(5), Fraction(5), float("nan")]
)
def test_only_whole_numbers_are_dong(number: object) -> None:
    with pytest.raises(TypeError):
        Dong(number)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "mixed",
    [
        lambda: Dong(5) + 5,  # type: ignore[operator]
        lambda: 5 + Dong(5),  # type: ignore[operator]
        lambda: Dong(5) - 5,  # type: ignore[operator]
        lambda: Dong(5) * 1.5,  # type: ignore[operator]
        lambda: Dong(5) * True,
        lambda: Dong(5) * Dong(5),  # type: ignore[operator]
        lambda: Dong(5) < 6,  # type: ignore[operator]
        lambda: Dong(5) / 2,  # type: ignore[operator]
    ],
)
def test_dong_mix_with_nothing_else(mixed: Callable[[], object]) -> None:
    with pytest.raises(TypeError):
        mixed()


def test_a_dong_is_not_a_number() -> None:
    assert Dong(5) != 5  # type: ignore[comparison-overlap]
    assert not NOTHING
    assert Dong(-1)
    assert int(Dong(5)) == 5


@given(one=dongs, other=dongs, times=st.integers(-1000, 1000))
def test_sums_follow_whole_numbers(one: Dong, other: Dong, times: int) -> None:
    assert one + other == Dong(one.amount + other.amount)
    assert one - other == one + -other
    assert one * times == times * one == Dong(one.amount * times)
    assert Dong.total([one, other, one]) == one + other + one
    assert (one < other) == (one.amount < other.amount)


def test_the_total_of_none_is_nothing() -> None:
    assert Dong.total([]) == NOTHING


@pytest.mark.parametrize("amount", [1, LARGEST])
def test_an_entry_takes_from_one_dong_to_the_largest(amount: int) -> None:
    assert Dong(amount).for_an_entry() == Dong(amount)


@pytest.mark.parametrize(
    ("amount", "refusal"), [(0, AmountNotPositive), (-1, AmountNotPositive), (LARGEST + 1, AmountTooLarge)]
)
def test_an_entry_takes_nothing_else(amount: int, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        Dong(amount).for_an_entry()


@pytest.mark.parametrize(
    ("amount", "by", "shares"),
    [
        (10_000, [1, 1, 1], [3_334, 3_333, 3_333]),
        (10_000, [50, 30, 20], [5_000, 3_000, 2_000]),
        (1, [0, 1, 1], [0, 1, 0]),
        (5, [0, 2, 0, 2], [0, 3, 0, 2]),
        (0, [1, 2], [0, 0]),
        (-10, [1, 1, 1], [-3, -3, -4]),
    ],
)
def test_shares(amount: int, by: list[int], shares: list[int]) -> None:
    assert Dong(amount).share(by) == [Dong(share) for share in shares]


@given(amount=dongs, by=weights)
def test_sharing_loses_nothing_and_is_fair(amount: Dong, by: list[int]) -> None:
    shares = amount.share(by)
    assert Dong.total(shares) == amount
    assert len(shares) == len(by)
    for share, weight in zip(shares, by, strict=True):
        assert abs(share.amount - Fraction(amount.amount * weight, sum(by))) < 1


@pytest.mark.parametrize("by", [[], [0], [0, 0], [1, -1], [3, -1]])
def test_sharing_by_no_weight_is_an_error(by: list[int]) -> None:
    with pytest.raises(ValueError, match="weights"):
        Dong(10).share(by)


@pytest.mark.parametrize(
    ("exact", "rounded"),
    [
        (Fraction(1, 2), 1),
        (Fraction(3, 2), 2),
        (Fraction(5, 2), 3),
        (Fraction(-1, 2), -1),
        (Fraction(-5, 2), -3),
        (Fraction(1, 3), 0),
        (Fraction(2, 3), 1),
        (Fraction(1, 2) - Fraction(1, 10**40), 0),
        (Fraction(10**40 + 1, 2), (10**40 + 2) // 2),
        (Decimal("68310.5"), 68_311),
        (Decimal("68310.49"), 68_310),
        (Decimal("-0.5"), -1),
        (Decimal("0.4999999999999999999999999999999999"), 0),
    ],
)
def test_halves_are_rounded_away_from_zero(exact: Fraction | Decimal, rounded: int) -> None:
    assert Dong.round_half_up(exact) == Dong(rounded)


@given(exact=st.fractions())
@example(exact=Fraction(1, 2))
def test_rounding_goes_to_the_nearest(exact: Fraction) -> None:
    off = Dong.round_half_up(exact).amount - exact
    assert abs(off) <= Fraction(1, 2)
    if abs(off) == Fraction(1, 2):
        assert off * exact > 0


def test_rounding_does_not_depend_on_the_decimal_context() -> None:
    with localcontext() as context:
        context.prec = 3
        assert Dong.round_half_up(Decimal("1366200.5")) == Dong(1_366_201)
        assert Dong.round_half_up(Fraction(2_732_401, 2)) == Dong(1_366_201)


@pytest.mark.parametrize("exact", [0.5, 1, "1"])
def test_rounding_takes_no_float(exact: object) -> None:
    with pytest.raises(TypeError):
        Dong.round_half_up(exact)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("amount", "shown"),
    [(0, "0 đ"), (999, "999 đ"), (1_000, "1.000 đ"), (1_263_600, "1.263.600 đ"), (-10_000, "-10.000 đ")],
)
def test_amounts_are_shown_with_dots(amount: int, shown: str) -> None:
    assert str(Dong(amount)) == shown


def test_dong_sort_by_amount() -> None:
    for order in permutations([Dong(-1), Dong(0), Dong(2)]):
        assert sorted(order) == [Dong(-1), Dong(0), Dong(2)]
