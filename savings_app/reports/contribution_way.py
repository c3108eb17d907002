"""The way of contributions from purse to insurer (đã thu → … → BHXH đã xác nhận), with who, when and by which paper.

Facts only; ``web.way`` puts them into words.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from savings_app import receipts, users
from savings_app.contributions import WAY, ContributionStep, Followed, Remittance, State
from savings_app.insurance.household_health import card_to
from savings_app.months import local_day


@dataclass(frozen=True, slots=True, kw_only=True)
class WayStep:
    """A state that was reached: the day, who took it there, our slip, the remittance, and what the collector answered.

    ``expected_to`` is the last day the months paid reach to from the first day covered.
    """

    state: State
    on: dt.date
    who: str
    slip: str | None
    remittance: int | None
    reason: str
    official_number: str
    official_on: dt.date | None
    covered_from: dt.date | None
    covered_to: dt.date | None
    expected_to: dt.date | None

    @property
    def days_differ(self) -> bool:
        """Whether the insurer's days are not the months that were paid."""
        return self.covered_to != self.expected_to


@dataclass(frozen=True, slots=True)
class Way:
    """The steps taken, in order, and the states still ahead."""

    steps: tuple[WayStep, ...]

    @property
    def state(self) -> State:
        """Where it is now."""
        return self.steps[-1].state

    @property
    def to_come(self) -> tuple[State, ...]:
        """What is still ahead when all goes well; nothing when it came to nothing."""
        return WAY[WAY.index(self.state) + 1 :] if self.state in WAY else ()

    @property
    def slips(self) -> tuple[str, ...]:
        """The numbers of our slips on the way."""
        return tuple(step.slip for step in self.steps if step.slip)


def ways(several: Iterable[Followed]) -> dict[int, Way]:
    """The way of each, by contribution."""
    asked = list(several)
    steps = [step for followed in asked for step in followed.steps]
    names = users.names({step.by for step in steps})
    slips = receipts.of_entries({step.entry for step in steps if step.entry})
    numbers = _numbers({step.remittance for step in steps if step.remittance})
    shown = {entry: slip.shown for entry, slip in slips.items()}
    return {
        followed.contribution.id: Way(
            tuple(
                _step(step, followed.contribution.months, names=names, slips=shown, numbers=numbers)
                for step in followed.steps
            )
        )
        for followed in asked
    }


def _numbers(remittance_ids: set[int]) -> dict[int, int]:
    query = Remittance.select(Remittance.id, Remittance.number).where(Remittance.id.in_(remittance_ids or {0}))
    return {row.id: row.number for row in query}


def _step(
    step: ContributionStep, months: int, *, names: dict[int, str], slips: dict[str, str], numbers: dict[int, int]
) -> WayStep:
    return WayStep(
        state=step.state,
        on=local_day(step.at),
        who=names.get(step.by, ""),
        slip=slips.get(step.entry),
        remittance=numbers.get(step.remittance),
        reason=step.reason,
        official_number=step.official_number,
        official_on=step.official_on,
        covered_from=step.covered_from,
        covered_to=step.covered_to,
        expected_to=card_to(step.covered_from, months) if step.covered_from else None,
    )
