"""Random histories of one club: after every step the laws hold, and the book says what a plain dictionary says.

A run is repeated by ``FAULTS_SEED``.
"""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import Any, ClassVar

import hypothesis
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import rule, run_state_machine_as_test

from savings_app.database import proxy
from tests.conftest import BOTH, NewDatabase
from tests.faults.conftest import Figures, Size
from tests.faults.history import History

STEPS = 50
MANY = 100
"""Histories in which every verb must have been done."""
EVERY_VERB = {"deposited", "reversed", "handed over", "converted", "confirmed", "refused", "closed", "crashed"}


def run(machine: Any, *, seed: int, histories: int, phases: Any = tuple(Phase)) -> None:
    """So many histories of one machine, chosen by a seed."""
    small = settings(
        max_examples=histories,
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        print_blob=True,
        phases=phases,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(hypothesis.seed(seed)(machine), settings=small)


@pytest.mark.parametrize("kind", BOTH)
def test_random_histories_keep_the_laws(
    kind: str, new_database: NewDatabase, seed: int, size: Size, figures: Figures
) -> None:
    class HistoryHere(History):
        new_book = partial(new_database, kind)
        done: ClassVar[Counter[str]] = Counter()

    histories = size(quick=10, full=200)
    run(HistoryHere, seed=seed, histories=histories)
    figures(f"random histories, {kind}", histories=histories, steps_each=STEPS, broken=0, **HistoryHere.done)
    assert histories < MANY or set(HistoryHere.done) >= EVERY_VERB


def test_a_history_with_a_thief_in_it_breaks_a_law(new_database: NewDatabase, seed: int) -> None:
    """The control."""

    class Robbed(History):
        new_book = partial(new_database, "sqlite")
        done: ClassVar[Counter[str]] = Counter()

        @rule()
        def steal(self) -> None:
            proxy.execute_sql("DROP TRIGGER IF EXISTS posting_no_update")
            proxy.execute_sql("UPDATE posting SET amount = amount - 1 WHERE id = 1")

    with pytest.raises(AssertionError):
        run(Robbed, seed=seed, histories=20, phases=[Phase.generate])
