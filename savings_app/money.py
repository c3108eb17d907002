"""Whole đồng (đồng): the only type in which money travels.

Unit: one đồng, a whole number that may be negative only as a difference. Never a float, never a bare int on its
way to a money column. Read as people write it ("10.000", "10,000", "10 000đ"), shown with dots ("10.000 đ").
The forms accepted and refused are those of the bad-input corpus, section A.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from savings_app.refusals import N_, Refusal

LARGEST = 1_000_000_000
"""One entry never moves more than a thousand million đồng; a typed amount above it is a slip of the finger."""

LONGEST = 30
"""Characters looked at; a longer text is refused before it is read."""

_SUFFIX = re.compile(r"(?:đ|₫|vnđ|vnd|đồng)$", re.IGNORECASE)
_PLAIN = re.compile(r"[0-9]{1,15}")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:([., ])[0-9]{3})(?:\1[0-9]{3}){0,3}")


@dataclass(eq=False)
class NoAmount(Refusal):
    says = N_("Chưa nhập số tiền.")


@dataclass(eq=False)
class UnreadableAmount(Refusal):
    typed: str
    says = N_("Không đọc được số tiền “{typed}”: chỉ dùng số 0–9, ví dụ 10.000.")


@dataclass(eq=False)
class AmountNotPositive(Refusal):
    says = N_("Số tiền phải lớn hơn 0; muốn trừ thì sửa khoản đã ghi.")


@dataclass(eq=False)
class AmountTooLarge(Refusal):
    largest: Dong
    says = N_("Số tiền quá lớn: mỗi lần ghi nhiều nhất {largest}.")


@dataclass(frozen=True, slots=True, order=True)
class Dong:
    """A whole amount of đồng. Adds to and compares with ``Dong`` only; multiplies by whole numbers only."""

    amount: int

    def __post_init__(self) -> None:
        if type(self.amount) is not int:
            raise TypeError(f"Dong takes a whole number, not {self.amount!r}")

    @classmethod
    def read(cls, typed: str) -> Dong:
        """The amount a person typed, fit for an entry: above zero, not above LARGEST.

        Raises NoAmount, UnreadableAmount, AmountNotPositive or AmountTooLarge.
        """
        return cls.read_any(typed).for_an_entry()

    @classmethod
    def read_any(cls, typed: str) -> Dong:
        """The amount a person typed, zero and the largest included."""
        if len(typed) > LONGEST:
            raise UnreadableAmount(typed[:12] + "…")
        text = unicodedata.normalize("NFC", typed).replace("\u00a0", " ").replace("\u202f", " ").strip(" ")
        if not text:
            raise NoAmount()
        digits = _SUFFIX.sub("", text).rstrip(" ")
        if re.fullmatch(r"-[0-9][0-9., ]*", digits):
            raise AmountNotPositive()
        if not (_PLAIN.fullmatch(digits) or _GROUPED.fullmatch(digits)):
            raise UnreadableAmount(typed)
        return cls(int(re.sub(r"[., ]", "", digits)))

    @classmethod
    def round_half_up(cls, exact: Fraction | Decimal) -> Dong:
        """The nearest whole đồng, halves away from zero: the one rounding, done once at the end of a sum."""
        if not isinstance(exact, Fraction | Decimal):
            raise TypeError(f"an exact sum is a Fraction or a Decimal, not {exact!r}")
        over, under = exact.as_integer_ratio()
        nearest = (2 * abs(over) + under) // (2 * under)
        return cls(nearest if over >= 0 else -nearest)

    @classmethod
    def total(cls, amounts: Iterable[Dong]) -> Dong:
        """The sum, zero of none."""
        return cls(sum(each.amount for each in amounts))

    def for_an_entry(self) -> Dong:
        """Itself when it can stand in the book: above zero and not above LARGEST."""
        if self.amount <= 0:
            raise AmountNotPositive()
        if self.amount > LARGEST:
            raise AmountTooLarge(Dong(LARGEST))
        return self

    def share(self, weights: Sequence[int]) -> list[Dong]:
        """Split by whole weights without losing a đồng; what is left over goes to the first that have a weight."""
        whole = sum(weights)
        if whole <= 0 or min(weights) < 0:
            raise ValueError("weights must be whole, not negative, and not all zero")
        shares = [self.amount * weight // whole for weight in weights]
        left = self.amount - sum(shares)
        weighed = [place for place, weight in enumerate(weights) if weight]
        for place in weighed[:left]:
            shares[place] += 1
        return [Dong(share) for share in shares]

    def __add__(self, other: Dong) -> Dong:
        return Dong(self.amount + other.amount) if isinstance(other, Dong) else NotImplemented

    def __sub__(self, other: Dong) -> Dong:
        return Dong(self.amount - other.amount) if isinstance(other, Dong) else NotImplemented

    def __mul__(self, times: int) -> Dong:
        return Dong(self.amount * times) if type(times) is int else NotImplemented

    __rmul__ = __mul__

    def __neg__(self) -> Dong:
        return Dong(-self.amount)

    def __bool__(self) -> bool:
        return self.amount != 0

    def __int__(self) -> int:
        return self.amount

    @property
    def figures(self) -> str:
        """The digits in groups of three with dots: 1.263.600."""
        return f"{self.amount:,}".replace(",", ".")

    def __str__(self) -> str:
        return f"{self.figures} đ"


NOTHING = Dong(0)
