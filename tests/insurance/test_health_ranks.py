"""Ranks in a household: who counts on a payment day, who keeps hers, who takes the next free one; what is policy."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.insurance import household_health
from savings_app.insurance.household_health import Joiner, Participation, RankNote, give_ranks
from savings_app.insurance.law import Law
from savings_app.insurance.policies import CardAcrossYears, LeaverInYear, RankOnRenewal, SponsoredMember
from savings_app.schemes import HealthGroup

TODAY = dt.date(2026, 11, 22)
AN, BA, CHI, DO = 1, 2, 3, 4
KEPT, FREE, UP, NO, REVIEW = (
    RankNote.KEPT,
    RankNote.NEXT_FREE,
    RankNote.MOVED_UP,
    RankNote.NOT_BY_RANK,
    RankNote.SPONSORED,
)
LAW = Law.on(TODAY)


def paid(person: int, rank: int, on: str, **rest: object) -> Participation:
    days = {name: dt.date.fromisoformat(str(rest.pop(name))) for name in ("card_to", "left_on") if name in rest}
    return Participation(person=person, rank=rank, paid_on=dt.date.fromisoformat(on), **days, **rest)  # type: ignore[arg-type]


def law(on: dt.date = TODAY, **policies: object) -> Law:
    there = Law.on(on)
    return replace(there, policies=replace(there.policies, **policies))  # type: ignore[arg-type]


def places(by: Law, joiners: list[int | Joiner], *known: Participation) -> list[tuple[int, RankNote]]:
    everybody = [each if isinstance(each, Joiner) else Joiner(person=each) for each in joiners]
    return [(each.rank, each.notes[0]) for each in give_ranks(by, everybody, known)]


def test_a_household_is_ranked_in_the_leaders_order() -> None:
    assert places(LAW, [CHI, AN, BA]) == [(1, FREE), (2, FREE), (3, FREE)]
    assert [each.person for each in give_ranks(LAW, [Joiner(person=CHI), Joiner(person=AN)])] == [CHI, AN]


def test_wife_at_work_and_two_pupils_leave_the_husband_first() -> None:
    wife = Joiner(person=AN, insured_elsewhere=True)
    pupils = [Joiner(person=each, group=HealthGroup.STUDENT) for each in (BA, CHI)]
    known = [paid(each, 1, "2026-09-05", group=HealthGroup.STUDENT) for each in (BA, CHI)]
    assert places(LAW, [wife, *pupils, DO], *known) == [(1, NO), (1, NO), (1, NO), (1, FREE)]
    assert places(LAW, [DO], *known) == [(1, FREE)]


def test_who_joins_later_in_the_year_takes_the_next_free_rank() -> None:
    known = [paid(AN, 1, "2026-01-10"), paid(BA, 2, "2026-03-01")]
    assert places(LAW, [CHI, DO], *known) == [(3, FREE), (4, FREE)]
    assert places(law(dt.date(2027, 1, 1)), [CHI], *known) == [(1, FREE)]


def test_a_payment_planned_for_a_later_day_of_the_year_holds_its_rank() -> None:
    assert places(LAW, [BA], paid(AN, 1, "2026-12-15")) == [(2, FREE)]
    assert places(LAW, [BA], paid(AN, 1, "2027-01-15", card_to="2028-01-14")) == [(1, FREE)]


def test_a_rank_held_this_year_is_kept_and_never_given_to_another() -> None:
    known = [paid(AN, 1, "2026-01-10"), paid(BA, 2, "2026-01-10")]
    assert places(LAW, [CHI, BA, AN], *known) == [(3, FREE), (2, KEPT), (1, KEPT)]


def test_the_rank_of_her_newest_payment_of_the_year_is_hers() -> None:
    known = [paid(AN, 1, "2026-06-01"), paid(AN, 3, "2026-01-10"), paid(BA, 2, "2026-01-10")]
    assert places(LAW, [AN, CHI], *known) == [(1, KEPT), (3, FREE)]


@pytest.mark.parametrize(("policy", "said"), [(RankOnRenewal.KEPT, (2, KEPT)), (RankOnRenewal.NEXT_FREE, (1, FREE))])
def test_whether_a_rank_is_kept_on_renewal_is_policy(policy: RankOnRenewal, said: tuple[int, RankNote]) -> None:
    assert places(law(rank_on_renewal=policy), [BA], paid(BA, 2, "2026-01-10")) == [said]


def test_a_rank_taken_anew_is_never_one_that_another_holds() -> None:
    by = law(rank_on_renewal=RankOnRenewal.NEXT_FREE)
    known = [paid(AN, 1, "2026-01-10"), paid(BA, 3, "2026-01-10")]
    assert places(by, [AN], *known) == [(1, FREE)]
    assert places(by, [CHI, BA], *known) == [(2, FREE), (3, FREE)]


def test_cards_of_last_year_that_still_hold_come_first_in_their_old_order() -> None:
    known = [paid(AN, 4, "2025-12-01", card_to="2026-12-31"), paid(BA, 2, "2025-12-05", card_to="2026-11-22")]
    assert places(LAW, [CHI], *known) == [(3, FREE)]
    assert places(LAW, [AN, BA], *known) == [(2, KEPT), (1, KEPT)]
    known.append(paid(CHI, 1, "2025-02-01", card_to="2026-11-21"))
    assert places(LAW, [DO], *known) == [(3, FREE)]


def test_a_card_of_last_year_whose_end_nobody_knows_does_not_count() -> None:
    assert places(LAW, [BA], paid(AN, 1, "2025-12-01")) == [(1, FREE)]


def test_a_card_of_last_year_does_not_push_a_rank_paid_this_year() -> None:
    known = [paid(AN, 1, "2025-12-05", card_to="2026-12-04"), paid(BA, 1, "2026-02-01")]
    assert places(LAW, [BA, CHI], *known) == [(1, KEPT), (3, FREE)]


def test_whether_a_card_of_last_year_counts_is_policy() -> None:
    known = paid(AN, 1, "2025-12-05", card_to="2026-12-04")
    assert places(law(card_across_years=CardAcrossYears.DOES_NOT_COUNT), [BA], known) == [(1, FREE)]
    assert places(LAW, [BA], known) == [(2, FREE)]


LEFT = [paid(AN, 1, "2026-01-10", left_on="2026-05-01"), paid(BA, 2, "2026-01-10"), paid(CHI, 3, "2026-01-10")]


def test_who_leaves_frees_her_rank_for_the_next_payment() -> None:
    assert places(LAW, [DO], *LEFT) == [(1, FREE)]
    assert places(LAW, [BA, DO], *LEFT) == [(1, UP), (2, FREE)]
    assert places(LAW, [BA, CHI], *LEFT) == [(1, UP), (2, UP)]
    assert places(LAW, [DO, BA], *LEFT) == [(1, FREE), (2, KEPT)]
    assert places(Law.on(dt.date(2026, 4, 30)), [BA, DO], *LEFT) == [(2, KEPT), (4, FREE)]


def test_who_leaves_with_a_card_of_last_year_frees_her_rank_too() -> None:
    left = paid(AN, 1, "2025-12-05", card_to="2026-12-04", left_on="2026-05-01")
    assert places(LAW, [BA], left, paid(BA, 2, "2026-02-01")) == [(1, UP)]


def test_whoever_stands_before_the_leaver_keeps_her_rank() -> None:
    known = [paid(BA, 2, "2026-01-10"), paid(CHI, 3, "2026-01-10", left_on="2026-05-01")]
    assert places(LAW, [BA, DO], *known) == [(2, KEPT), (1, FREE)]


def test_whether_a_leaver_counts_to_the_end_of_the_year_is_policy() -> None:
    by = law(leaver_in_year=LeaverInYear.KEEPS_RANK)
    assert places(by, [BA, DO], *LEFT) == [(2, KEPT), (4, FREE)]
    last_year = paid(AN, 1, "2025-06-01", card_to="2027-05-31", left_on="2025-12-31")
    assert places(by, [BA], last_year) == [(1, FREE)]


def test_who_comes_back_stands_where_she_then_paid() -> None:
    back = [*LEFT, paid(DO, 1, "2026-08-01"), paid(AN, 4, "2026-09-01")]
    assert places(LAW, [AN, BA], *back) == [(4, KEPT), (2, KEPT)]


def test_who_was_away_before_she_paid_has_not_left() -> None:
    assert places(LAW, [BA], paid(AN, 1, "2026-03-01", left_on="2026-02-01")) == [(2, FREE)]


def test_who_pays_by_another_group_now_has_left_the_household_form() -> None:
    farmer = Joiner(person=AN, group=HealthGroup.AGRICULTURE)
    assert places(LAW, [farmer, CHI], paid(AN, 1, "2026-01-10")) == [(1, NO), (1, FREE)]


def test_a_sponsored_member_holds_a_rank_and_the_leader_is_told() -> None:
    sponsored = paid(AN, 1, "2026-01-10", sponsored=True)
    pupil = Joiner(person=DO, group=HealthGroup.STUDENT)
    given_ = give_ranks(LAW, [Joiner(person=BA), pupil], [sponsored])
    assert [(each.rank, each.notes) for each in given_] == [(2, (FREE, REVIEW)), (1, (NO,))]
    assert give_ranks(LAW, [Joiner(person=AN, sponsored=True)])[0].notes == (FREE, REVIEW)
    sponsored_pupil = Joiner(person=DO, group=HealthGroup.STUDENT, sponsored=True)
    assert give_ranks(LAW, [Joiner(person=BA), sponsored_pupil])[0].notes == (FREE,)
    by = law(sponsored_member=SponsoredMember.HOLDS_NONE)
    assert [(each.rank, each.notes) for each in give_ranks(by, [Joiner(person=BA)], [sponsored])] == [(1, (FREE,))]
    assert places(by, [Joiner(person=AN, sponsored=True), BA]) == [(1, FREE), (1, FREE)]


def test_the_example_of_the_docstring_and_what_they_pay() -> None:
    june = Law.on(dt.date(2026, 6, 15))
    january = [paid(1, 1, "2026-01-10"), paid(2, 2, "2026-01-10")]
    assert places(june, [2, 3], *january) == [(2, KEPT), (3, FREE)]
    left = [replace(january[0], left_on=dt.date(2026, 5, 2)), january[1]]
    assert places(june, [2, 3], *left) == [(1, UP), (2, FREE)]
    cost = household_health.quote(june, months=12, first_rank=places(june, [2, 3], *left)[1][0])
    assert cost.total.figures == "884.520"


DAYS = st.dates(dt.date(2024, 6, 1), dt.date(2027, 12, 31))
GROUPS = st.sampled_from((HealthGroup.HOUSEHOLD, HealthGroup.HOUSEHOLD, HealthGroup.STUDENT))


@st.composite
def participations(draw: st.DrawFn) -> Participation:
    """One of somebody whose rank is nobody else's."""
    person = draw(st.integers(1, 8))
    return Participation(
        person=person,
        rank=person,
        paid_on=draw(DAYS),
        card_to=draw(st.none() | DAYS),
        group=draw(GROUPS),
        sponsored=draw(st.booleans()),
        left_on=draw(st.none() | DAYS),
    )


JOINERS = st.lists(
    st.builds(Joiner, person=st.integers(1, 12), group=GROUPS, sponsored=st.booleans()),
    unique_by=lambda each: each.person,
    max_size=8,
)


@settings(deadline=None)
@given(
    DAYS, JOINERS, st.lists(participations(), max_size=8), st.sampled_from(RankOnRenewal), st.sampled_from(LeaverInYear)
)
def test_no_two_stand_at_one_rank_and_no_new_one_beyond_the_household(
    day: dt.date, joiners: list[Joiner], known: list[Participation], renewal: RankOnRenewal, leaver: LeaverInYear
) -> None:
    found = give_ranks(law(day, rank_on_renewal=renewal, leaver_in_year=leaver), joiners, known)
    assert [each.person for each in found] == [each.person for each in joiners]
    by_rank = [each for each, joiner in zip(found, joiners, strict=True) if joiner.by_rank]
    assert len({each.rank for each in by_rank}) == len(by_rank)
    everybody = {each.person for each in joiners} | {each.person for each in known}
    assert all(1 <= each.rank <= len(everybody) for each in by_rank if RankNote.KEPT not in each.notes)
    assert all(each.rank in range(1, 9) for each in by_rank if RankNote.KEPT in each.notes)


@settings(deadline=None)
@given(DAYS, JOINERS, JOINERS)
def test_paying_in_two_goes_gives_the_ranks_of_one(day: dt.date, first: list[Joiner], later: list[Joiner]) -> None:
    by = Law.on(day)
    later = [each for each in later if each.person not in {earlier.person for earlier in first}]
    together = give_ranks(by, [*first, *later])
    paid_first = [
        Participation(person=each.person, rank=each.rank, paid_on=day)
        for each in give_ranks(by, first)
        if RankNote.NOT_BY_RANK not in each.notes
    ]
    apart = give_ranks(by, later, paid_first)
    assert [each.rank for each in apart] == [each.rank for each in together[len(first) :]]
