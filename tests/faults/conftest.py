"""Faults made on purpose: how large a run is, which seed it has, and what it found, in figures.

`./dev test` runs about a twentieth of each fault, `./dev faults` (``FAULTS=full``) all of it. Every run says its seed;
``FAULTS_SEED`` runs it again. Figures are printed at the end and written as JSON lines to ``FAULTS_FIGURES``.
"""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

Size = Callable[..., int]
Figures = Callable[..., None]

FIGURES = "figures"


@pytest.fixture(scope="session")
def size() -> Size:
    """How much of a fault to run: ``size(quick=10, full=200)``."""
    full_run = os.environ.get("FAULTS") == "full"

    def choose(*, quick: int, full: int) -> int:
        return full if full_run else quick

    return choose


@pytest.fixture
def seed(request: pytest.FixtureRequest) -> int:
    """The seed of this run, said in what the test prints and beside its figures."""
    chosen = int(os.environ.get("FAULTS_SEED") or random.SystemRandom().randrange(2**31))
    print(f"FAULTS_SEED={chosen}")  # noqa: T201 -- shown when the test fails, so that it can be run again
    request.node.user_properties.append(("seed", chosen))
    return chosen


@pytest.fixture
def figures(request: pytest.FixtureRequest) -> Figures:
    """Keep what a run found: ``figures("kill -9, TRUNCATE + FULL", kills=200, acknowledged=100509, lost=0)``."""

    def keep(name: str, **found: Any) -> None:
        request.node.user_properties.append((FIGURES, {"fault": name, **found}))

    return keep


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """The figures of every fault that was run, one line each."""
    reports = [each for kind in ("passed", "failed") for each in terminalreporter.stats.get(kind, [])]
    lines = [line for report in reports for line in _lines(report)]
    if not lines:
        return
    terminalreporter.section("figures")
    for line in lines:
        terminalreporter.write_line(json.dumps(line, ensure_ascii=False))
    if os.environ.get("FAULTS_FIGURES"):
        kept = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        Path(os.environ["FAULTS_FIGURES"]).write_text(kept, encoding="utf-8")


def _lines(report: Any) -> Iterable[dict[str, Any]]:
    properties = getattr(report, "user_properties", [])
    seeds = [value for name, value in properties if name == "seed"]
    for name, value in properties:
        if name == FIGURES:
            yield {**value, **({"seed": seeds[0]} if seeds else {}), "seconds": round(report.duration, 1)}
