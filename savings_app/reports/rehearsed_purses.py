"""One member's purses at a coming rate (mức đóng mới): what they cost then, what is missing, what pledge would do.

Whole đồng. Plain values, made by ``rehearsal``.
"""

from __future__ import annotations

from dataclasses import dataclass

from savings_app.insurance import pledged
from savings_app.members import Pledge
from savings_app.money import NOTHING, Dong
from savings_app.reports.known_as import KnownAs
from savings_app.schemes import Rhythm, Scheme


@dataclass(frozen=True, kw_only=True)
class RehearsedPurse:
    """One purse on the day: what is in it, what ``months`` cost with the rate of today and with the coming one.

    ``able_before`` is how many months she could buy then at the rate of today: which step is shown follows from it.
    ``at_home`` counts those of her household without a purse of their own, whom this figure leaves out.
    ``year_before`` and ``year_after`` are the same for the longest step, which her pledge of a year is held against.
    """

    scheme: Scheme
    has: Dong
    expected: Dong
    pledge: Pledge | None
    months: int
    before: Dong
    after: Dong
    year_before: Dong
    year_after: Dong
    provisional: bool
    able_before: int = 0
    at_home: int = 0

    @property
    def changes(self) -> bool:
        return (self.before, self.year_before) != (self.after, self.year_after)

    @property
    def difference(self) -> Dong:
        return self.after - self.before

    @property
    def short_before(self) -> Dong:
        return max(self.before - self.expected, NOTHING)

    @property
    def short(self) -> Dong:
        return max(self.after - self.expected, NOTHING)

    @property
    def becomes_short(self) -> bool:
        """She would have had enough, and has not."""
        return not self.short_before and bool(self.short)

    @property
    def saves_a_year(self) -> Dong | None:
        """What her pledge brings in a year; none without one, or where it follows the seasons."""
        return pledged.in_a_year(self.pledge.amount, self.pledge.rhythm) if self.pledge else None

    @property
    def reached_before(self) -> bool:
        """Whether her pledge reached a year's premium."""
        return self.saves_a_year is not None and self.saves_a_year >= self.year_before

    @property
    def reaches(self) -> bool:
        """Whether it still does."""
        return self.saves_a_year is not None and self.saves_a_year >= self.year_after

    @property
    def too_small(self) -> bool:
        """Whether her pledge is known not to reach a year's premium at the coming rate."""
        return self.saves_a_year is not None and not self.reaches

    @property
    def rhythm(self) -> Rhythm:
        """How often she would put aside: as she does, by the day where she has no rhythm of days."""
        return self.pledge.rhythm if self.pledge and self.pledge.rhythm in pledged.TIMES_A_YEAR else Rhythm.DAY

    @property
    def needed(self) -> Dong:
        """The pledge that reaches a year's premium at the coming rate."""
        return pledged.that_reaches(self.year_after, self.rhythm) or NOTHING


@dataclass(frozen=True)
class RehearsedMember:
    """A member with those of her purses that the coming rate changes."""

    who: KnownAs
    purses: tuple[RehearsedPurse, ...]

    @property
    def short(self) -> Dong:
        return Dong.total(each.short for each in self.purses)

    @property
    def short_before(self) -> Dong:
        return Dong.total(each.short_before for each in self.purses)

    @property
    def becomes_short(self) -> bool:
        return any(each.becomes_short for each in self.purses)

    @property
    def pledge_too_small(self) -> bool:
        """Whether a pledge of hers does not reach a year's premium at the coming rate."""
        return any(each.too_small for each in self.purses)

    @property
    def pledge_falls_behind(self) -> bool:
        """Whether a pledge of hers reached a year's premium and no longer does."""
        return any(each.reached_before and not each.reaches for each in self.purses)
