"""The command line over a fresh book, or over no book at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from savings_app import create_app, database
from savings_app.settings import Settings

Run = Callable[..., Result]


@pytest.fixture
def run(database_url: str, tmp_path: Path) -> Iterator[Run]:
    """Runs a command on a migrated book."""
    app = create_app(Settings(database_url=database_url, instance_folder=str(tmp_path / "instance")))
    yield lambda *words: app.test_cli_runner().invoke(args=list(words))
    database.proxy.obj.close_all()


@pytest.fixture
def run_without_book(tmp_path: Path) -> Run:
    """Runs a command where there is no database, no folder and no secret."""
    app = create_app(Settings(instance_folder=str(tmp_path / "nothing")))
    return lambda *words: app.test_cli_runner().invoke(args=list(words))
