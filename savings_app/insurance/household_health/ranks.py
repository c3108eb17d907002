"""Who stands at which rank of a household on a payment day (thứ tự trong hộ): first, second … person of the ladder.

Ranks count from 1. Only people in household form count: whoever is insured elsewhere or by another group never does
(wife at work, two pupils: the husband is the first person). People count together within one financial year, from
01/01 to 31/12 by the payment day; they need not pay on one day. From Luật BHYT Điều 13 khoản 6; the order itself, what
becomes of a rank on renewal, at New Year, when somebody leaves or is paid for by others is written nowhere:
``policies.toml``. Always true: what was paid is never priced again, and no two who count are given one rank.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from savings_app.insurance.law import Law
from savings_app.insurance.policies import CardAcrossYears, LeaverInYear, RankOnRenewal, SponsoredMember
from savings_app.refusals import N_
from savings_app.schemes import HealthGroup, Labelled


class RankNote(Labelled):
    """Why she stands where she stands, for the leader."""

    KEPT = "kept", N_("giữ thứ tự đã có")
    NEXT_FREE = "next_free", N_("thứ tự trống kế tiếp")
    MOVED_UP = "moved_up", N_("người đứng trước đã rời hộ, xếp lại thứ tự")
    NOT_BY_RANK = "not_by_rank", N_("không tính theo thứ tự trong hộ")
    SPONSORED = "sponsored", N_("có người được tài trợ trong hộ, xem lại")


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """What somebody of the household paid before, at which rank.

    ``card_to`` is the last day it covers, as far as known; without it a card of last year does not count.
    ``sponsored`` when others paid all of it. ``left_on`` is the day she left the household form after it;
    the payment day, where only that she is insured elsewhere by now is known.
    """

    person: int
    rank: int
    paid_on: dt.date
    card_to: dt.date | None = None
    group: HealthGroup = HealthGroup.HOUSEHOLD
    sponsored: bool = False
    left_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Joiner:
    """Somebody of the household who pays now."""

    person: int
    group: HealthGroup = HealthGroup.HOUSEHOLD
    insured_elsewhere: bool = False
    sponsored: bool = False

    @property
    def by_rank(self) -> bool:
        return self.group is HealthGroup.HOUSEHOLD and not self.insured_elsewhere


@dataclass(frozen=True, slots=True, kw_only=True)
class RankGiven:
    """Where a joiner stands, 1 where ranks do not count, and why."""

    person: int
    rank: int
    notes: tuple[RankNote, ...]


def give_ranks(law: Law, joiners: Sequence[Joiner], known: Iterable[Participation] = ()) -> list[RankGiven]:
    """The ranks of one household's joiners, in the leader's order, by what is ``known`` of everybody in it.

    A paid in January at rank 1, B at 2. In June B goes on and C joins: B keeps 2, C takes 3. Had A left for a job in
    May, B would move up to 1 and C take 2; what A and B paid in January stays as it was.
    """
    row = _row(law, joiners, list(known))
    given = [row.give(joiner) for joiner in joiners]
    return [_reviewed(each) for each in given] if row.to_review else given


@dataclass
class _Row:
    """A household's ranks while its joiners are seated one after the other."""

    law: Law
    held: dict[int, int]
    """The rank of everybody who counts, by person."""
    left_behind: int | None
    """The lowest rank of those who left this year and count no more."""
    to_review: bool

    def give(self, joiner: Joiner) -> RankGiven:
        if not joiner.by_rank:
            return RankGiven(person=joiner.person, rank=1, notes=(RankNote.NOT_BY_RANK,))
        before = self.held.pop(joiner.person, None)
        rank, note = self._rank(before)
        if _counts(self.law, sponsored=joiner.sponsored):
            self.held[joiner.person] = rank
        return RankGiven(person=joiner.person, rank=rank, notes=(note,))

    def _rank(self, before: int | None) -> tuple[int, RankNote]:
        free = _lowest_free(self.held.values())
        if before is None or self.law.policies.rank_on_renewal is RankOnRenewal.NEXT_FREE:
            return free, RankNote.NEXT_FREE
        if free < before and self.left_behind is not None and self.left_behind < before:
            return free, RankNote.MOVED_UP
        return before, RankNote.KEPT


def _row(law: Law, joiners: Sequence[Joiner], known: list[Participation]) -> _Row:
    gone = {each.person for each in joiners if not each.by_rank}
    paid = [each for each in known if each.group is HealthGroup.HOUSEHOLD and _counts(law, sponsored=each.sponsored)]
    left = [each for each in paid if _has_left(law, each, gone)]
    staying = [each for each in paid if each not in left]
    this_year, carried = _of_year(law, staying), list(_still_valid(law, staying))
    held = {each.person: each.rank for each in this_year}
    for each in carried:
        held.setdefault(each.person, _lowest_free(held.values()))
    sponsored = [each.sponsored for each in (*this_year, *carried)]
    sponsored += [each.sponsored for each in joiners if each.by_rank]
    return _Row(
        law,
        held,
        left_behind=min((each.rank for each in (*_of_year(law, left), *_still_valid(law, left))), default=None),
        to_review=any(sponsored) and _counts(law, sponsored=True),
    )


def _has_left(law: Law, paid: Participation, gone: set[int]) -> bool:
    """Whether it counts no more because she is not in household form any longer."""
    left_on = law.day if paid.person in gone else paid.left_on
    if left_on is None or not paid.paid_on <= left_on <= law.day:
        return False
    return law.policies.leaver_in_year is LeaverInYear.FREES_RANK or left_on.year < law.day.year


def _counts(law: Law, *, sponsored: bool) -> bool:
    """Whether she holds a rank, for all that others pay."""
    return not sponsored or law.policies.sponsored_member is SponsoredMember.HOLDS_RANK


def _of_year(law: Law, paid: Iterable[Participation]) -> list[Participation]:
    """Those of the payment day's financial year, the newest of a person last."""
    return sorted((each for each in paid if each.paid_on.year == law.day.year), key=lambda each: each.paid_on)


def _still_valid(law: Law, paid: Iterable[Participation]) -> Iterator[Participation]:
    """Those of years before with a card that lasts to the payment day or longer, one a person, by their old ranks."""
    if law.policies.card_across_years is CardAcrossYears.DOES_NOT_COUNT:
        return
    newest = {
        each.person: each
        for each in sorted(paid, key=lambda each: each.paid_on)
        if each.paid_on.year < law.day.year and each.card_to is not None and each.card_to >= law.day
    }
    yield from sorted(newest.values(), key=lambda each: (each.rank, each.paid_on, each.person))


def _lowest_free(taken: Iterable[int]) -> int:
    ranks = set(taken)
    return next(rank for rank in count(1) if rank not in ranks)


def _reviewed(given: RankGiven) -> RankGiven:
    if RankNote.NOT_BY_RANK in given.notes:
        return given
    return replace(given, notes=(*given.notes, RankNote.SPONSORED))
