"""How far a club's conversions are (các lần trả bảo hiểm): the list, and one of them row by row.

Whole đồng; amounts are those frozen when it was proposed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from savings_app import approvals, contributions, members, people, users
from savings_app.approvals import Approval
from savings_app.contributions import Contribution, Conversion, Followed, State
from savings_app.insurance.figures import LawRow
from savings_app.members import Member
from savings_app.money import Dong
from savings_app.people import Person
from savings_app.reports.contribution_way import Way, ways
from savings_app.reports.conversion_quote import inferred_rows


@dataclass(frozen=True, slots=True)
class ConversionSummary:
    """One conversion in a list: for whom, how much, in which states its rows are."""

    conversion: Conversion
    people: tuple[str, ...]
    total: Dong
    states: tuple[tuple[State, int], ...]

    @property
    def waiting(self) -> bool:
        """Whether a second person's answer is awaited."""
        return self.states[0][0] is State.PROPOSED


@dataclass(frozen=True, slots=True)
class ConversionRow:
    """One person of a conversion: the frozen line, who pays, and its way so far."""

    contribution: Contribution
    person: Person
    payer: Member
    way: Way


@dataclass(frozen=True, slots=True)
class ConversionProgress:
    """One conversion in full; ``replaced_by`` is the conversion quoted in its place."""

    conversion: Conversion
    followed: tuple[Followed, ...]
    rows: tuple[ConversionRow, ...]
    question: Approval
    asked_by: str
    replaced_by: int | None

    @property
    def total(self) -> Dong:
        return Dong.total(row.contribution.amount for row in self.rows)

    @property
    def inferred(self) -> list[LawRow]:
        """The rows of the law nobody has confirmed."""
        return inferred_rows(row.contribution.line for row in self.rows)

    def every(self, state: State) -> bool:
        """Whether all rows are there."""
        return all(row.way.state is state for row in self.rows)


def in_club(club_id: int) -> list[ConversionSummary]:
    """Every conversion of a club, newest first."""
    rows: dict[int, list[Followed]] = defaultdict(list)
    for each in contributions.in_club(club_id):
        rows[each.contribution.conversion].append(each)
    names = people.some(each.contribution.person for paid in rows.values() for each in paid)
    return [
        ConversionSummary(
            conversion,
            tuple(names[each.contribution.person].name for each in rows[conversion.id]),
            Dong.total(each.contribution.amount for each in rows[conversion.id]),
            _counted(each.state for each in rows[conversion.id]),
        )
        for conversion in contributions.conversions(club_id)
    ]


def of(conversion: Conversion) -> ConversionProgress:
    """One conversion, row by row."""
    followed = contributions.of_conversion(conversion.id)
    who = people.some(each.contribution.person for each in followed)
    payers = {member.id: member for member in members.in_club(conversion.club)}
    found = ways(followed)
    question = approvals.by_key(conversion.club, conversion.key)
    if question is None:
        raise LookupError(f"conversion {conversion.id} was never asked for")
    later = Conversion.get_or_none(Conversion.replaces == conversion.id)
    return ConversionProgress(
        conversion,
        tuple(followed),
        tuple(
            ConversionRow(
                each.contribution,
                who[each.contribution.person],
                payers[each.contribution.member],
                found[each.contribution.id],
            )
            for each in followed
        ),
        question,
        users.names({conversion.proposed_by})[conversion.proposed_by],
        later.id if later else None,
    )


def _counted(states: Iterable[State]) -> tuple[tuple[State, int], ...]:
    """Each state once with its count, in the order contributions go through them."""
    counts = Counter(states)
    return tuple((state, counts[state]) for state in State if counts[state])
