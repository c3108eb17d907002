"""How far she is on the way to a pension (đã đóng mấy tháng), and how much of the rest may be paid at once.

Whole months: only full ones count, the half years of the benefit formula do not. From Luật BHXH 41/2024/QH15 Điều 98
(180 months) and 36.2.e (at most 60 missing, paid "cho đủ" once the pension age is reached); until 30/6/2025 Luật BHXH
58/2014/QH13 Điều 73 (240) and Nghị định 134/2015/NĐ-CP Điều 9 (120). Always true: paid and missing make up what is
needed, or nothing is missing. Whether a part of the missing months may be paid, no text says; it is not refused.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from savings_app.insurance.figures import LawRow
from savings_app.insurance.law import Law
from savings_app.refusals import N_, Refusal, as_written


@dataclass(eq=False)
class MonthsPaidBelowZero(Refusal):
    months: int
    says = N_("Số tháng đã đóng không thể nhỏ hơn 0 ({months}).")


@dataclass(eq=False)
class TooFarFromPension(Refusal):
    """More is missing than may be paid at once, so she first goes on paying another way."""

    missing: int
    most: int
    says = N_(
        "Còn thiếu {missing} tháng mới đủ để hưởng lương hưu: chỉ đóng một lần được khi còn thiếu nhiều nhất {most} "
        "tháng, chị đóng tiếp theo phương thức khác."
    )


@dataclass(eq=False)
class BeyondWhatIsMissing(Refusal):
    months: int
    missing: int
    paid: int
    needed: int
    says = N_("Đã đóng {paid} trên {needed} tháng, chỉ còn thiếu {missing} tháng: không đóng thêm được {months} tháng.")


@dataclass(frozen=True, slots=True)
class MonthsNotKnown:
    """She paid before the book did, and nobody wrote down how many months; ``paid_here`` are those of the book."""

    paid_here: int = 0
    rows: tuple[LawRow, ...] = ()

    @property
    def says(self) -> str:
        """The Vietnamese sentence with its facts in braces."""
        if self.paid_here:
            return N_(
                "Đã đóng {paid} tháng qua sổ này; trước đó chưa rõ đã đóng bao nhiêu tháng: xem sổ BHXH hoặc ứng dụng "
                "VssID."
            )
        return N_("Chưa rõ đã đóng bao nhiêu tháng: xem sổ BHXH hoặc ứng dụng VssID.")

    @property
    def sentence(self) -> str:
        """The sentence in Vietnamese, facts filled in."""
        return self.say(as_written)

    def say(self, translate: Callable[[str], str]) -> str:
        """The sentence in the language of ``translate``."""
        return translate(self.says).format(paid=self.paid_here)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Months paid of those needed; ``most_at_once`` of the missing ones may be paid together at the pension age."""

    paid: int
    needed: int
    most_at_once: int
    rows: tuple[LawRow, ...]

    @property
    def missing(self) -> int:
        return max(0, self.needed - self.paid)

    @property
    def years_and_months(self) -> tuple[int, int]:
        """What is missing in full years and the months over: 143 are 11 years and 11 months."""
        return self.missing // 12, self.missing % 12

    @property
    def is_enough(self) -> bool:
        return not self.missing

    @property
    def rest_at_once(self) -> bool:
        """Whether the rest could be paid at once, were she at the pension age. The club does not collect it."""
        return 0 < self.missing <= self.most_at_once

    @property
    def says(self) -> str:
        """The Vietnamese sentence with its facts in braces."""
        years, over = self.years_and_months
        if self.is_enough:
            return N_("Đã đóng {paid} tháng, đủ {needed} tháng để hưởng lương hưu khi đến tuổi.")
        if not years:
            return N_("Đã đóng {paid} trên {needed} tháng; còn {missing} tháng.")
        if not over:
            return N_("Đã đóng {paid} trên {needed} tháng; còn {missing} tháng ({years} năm).")
        return N_("Đã đóng {paid} trên {needed} tháng; còn {missing} tháng ({years} năm {over} tháng).")

    @property
    def sentence(self) -> str:
        """The sentence in Vietnamese, facts filled in."""
        return self.say(as_written)

    def say(self, translate: Callable[[str], str]) -> str:
        """The sentence in the language of ``translate``; one more where the rest may be paid at once."""
        years, over = self.years_and_months
        said = translate(self.says).format(
            paid=self.paid, needed=self.needed, missing=self.missing, years=years, over=over
        )
        at_once = N_("Khi đã đến tuổi nghỉ hưu, số tháng còn thiếu được đóng một lần: hỏi nhân viên thu.")
        return f"{said} {translate(at_once)}" if self.rest_at_once else said


def towards_pension(law: Law, months_paid: int) -> Progress:
    """How far so many months go by the law of the day. Raises MonthsPaidBelowZero.

    37 months on 22/11/2026: 143 of 180 are missing, too many to be paid at once.
    """
    if months_paid < 0:
        raise MonthsPaidBelowZero(months_paid)
    needed, most = law.pension_months_needed, law.pension_missing_months
    return Progress(paid=months_paid, needed=needed.value, most_at_once=most.value, rows=(needed.row, most.row))


def check_missing(law: Law, months_paid: int, months: int) -> None:
    """Whether so many missing months may be paid at once after ``months_paid``.

    Raises MonthsPaidBelowZero, TooFarFromPension or BeyondWhatIsMissing.
    """
    found = towards_pension(law, months_paid)
    if found.missing > found.most_at_once:
        raise TooFarFromPension(found.missing, found.most_at_once)
    if months > found.missing:
        raise BeyondWhatIsMissing(months, found.missing, months_paid, found.needed)
