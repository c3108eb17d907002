"""How laws are asked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from savings_app import audit
from savings_app.ledger.proof import Check


def law_of(*answers: list[str] | Exception) -> Check:
    left: Iterator[list[str] | Exception] = iter(answers)

    def law() -> list[str]:
        answer = next(left)
        if isinstance(answer, Exception):
            raise answer
        return answer

    return law


@pytest.mark.parametrize(
    ("answers", "broken"),
    [
        (([],), []),
        ((["1"], []), []),
        ((["1", "2"], ["2", "3"]), ["2"]),
        ((["1"], ["1"]), ["1"]),
        ((ValueError("no kind"), ValueError("no kind")), ["ValueError('no kind')"]),
    ],
    ids=["right", "in the middle of a writing", "one stays", "broken", "unreadable"],
)
def test_only_what_breaks_a_law_twice_is_broken(answers: tuple[list[str] | Exception, ...], broken: list[str]) -> None:
    (finding,) = audit.findings((law_of(*answers),))
    assert finding.broken == broken
