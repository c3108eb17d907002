"""Somebody with the file takes money out of the book and repairs what shows.

The laws alone tell only of a change she did not chain anew: that is the control. Where the end of the book was kept
elsewhere (anchors), also if only as the short seal on a member's slip, all of it is found.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from savings_app import anchors, audit, database
from savings_app.anchors import Anchor
from tests.faults.conftest import Figures
from tests.faults.filled_book import fill
from tests.faults.insider import CUT, Fraud, change_one_amount, cut_the_tail, defraud, rewrite_all
from tests.village import NOW

LAW_BROKEN: dict[Fraud, list[str]] = {change_one_amount: ["hashes_are_right"], cut_the_tail: [], rewrite_all: []}


@contextmanager
def asked(file: Path) -> Iterator[None]:
    """That book, open."""
    opened: Any = database.open_database(f"sqlite:///{file}")
    with opened.connection_context():
        yield
    opened.close_all()


@pytest.fixture(scope="module")
def true_book(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book whose last days are deposits."""
    file = tmp_path_factory.mktemp("true") / "book.db"
    cast = fill(sqlite_template, file)
    with asked(file):
        for number in range(CUT + 5):
            cast.deposit(cast.health(cast.an), 10_000 + number)
    return file


@pytest.fixture
def book(true_book: Path, tmp_path: Path) -> Path:
    """The file she has."""
    return Path(shutil.copyfile(true_book, tmp_path / "book.db"))


@pytest.fixture(params=["the whole hash", "the seal on a slip"])
def anchored(request: pytest.FixtureRequest, book: Path, tmp_path: Path) -> Path:
    """Where the end of the book was kept before she came."""
    file = tmp_path / "elsewhere" / "anchors.jsonl"
    with asked(book):
        heads = anchors.heads()
        if request.param == "the seal on a slip":
            heads = [Anchor(each.club_id, each.seq, each.seal) for each in heads]
        anchors.keep(file, heads, at=NOW)
    return file


def laws_broken(file: Path) -> list[str]:
    with asked(file):
        return [finding.law for finding in audit.broken()]


def anchors_broken(file: Path, anchored: Path) -> list[str]:
    with asked(file):
        return [fault.sentence for fault in anchors.faults(anchored)]


@pytest.mark.parametrize("fraud", LAW_BROKEN)
def test_with_anchors_every_fraud_is_found(book: Path, anchored: Path, fraud: Fraud, figures: Figures) -> None:
    assert (laws_broken(book), anchors_broken(book, anchored)) == ([], [])
    defraud(book, fraud)
    by_laws, by_anchors = laws_broken(book), anchors_broken(book, anchored)
    figures(f"insider: {fraud.__name__}", found_by_laws=bool(by_laws), found_by_anchors=bool(by_anchors))
    assert by_laws or by_anchors


@pytest.mark.parametrize("fraud", LAW_BROKEN)
def test_without_anchors_only_what_was_not_chained_anew_is_found(book: Path, fraud: Fraud) -> None:
    """The control."""
    assert laws_broken(book) == []
    defraud(book, fraud)
    assert laws_broken(book) == LAW_BROKEN[fraud]
