"""PostgreSQL crashes and comes back in the middle of requests: nothing acknowledged is lost, nothing is written twice.

The app is not started again: connections that died are thrown away, and phones send the same once more. The control is
a server that may forget the last commits (``synchronous_commit=off``).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from savings_app import database, places
from tests.faults.conftest import Figures, Size
from tests.faults.crashing_postgresql import CrashingPostgresql, crashing_postgresql
from tests.faults.running_server import RunningServer, running
from tests.faults.rush import Found, Rush, settle

pytestmark = pytest.mark.postgres

SLOW_WRITER = ("wal_writer_delay=10s", "autovacuum=off")
"""What was not waited for stays in memory for as long as the server can hold it."""


def test_nothing_is_lost_over_immediate_restarts(tmp_path: Path, size: Size, seed: int, figures: Figures) -> None:
    restarts = size(quick=2, full=30)
    with crashing_postgresql() as server:
        found = crashed_again_and_again(server, tmp_path, seed, restarts=restarts)
    figures("PostgreSQL immediate restart", restarts=restarts, **found.figures)
    assert (found.lost, found.doubled, found.wrong) == (0, 0, [])


def test_control_a_server_that_may_forget_loses(tmp_path: Path, size: Size, seed: int, figures: Figures) -> None:
    restarts = size(quick=2, full=10)
    with crashing_postgresql(*SLOW_WRITER) as server:
        # The app would not start over such a server: it becomes forgetful behind its back.
        found = crashed_again_and_again(server, tmp_path, seed, restarts=restarts, behind_its_back=server.may_forget)
    figures("control: synchronous_commit=off", restarts=restarts, **found.figures)
    assert found.lost > 0


def crashed_again_and_again(
    postgresql: CrashingPostgresql,
    folder: Path,
    seed: int,
    *,
    restarts: int,
    behind_its_back: Callable[[], None] = lambda: None,
) -> Found:
    """Four phones send deposits to one app while its database crashes under it."""
    prepare(postgresql.url)
    rush = Rush(postgresql.url, settle(postgresql.url), folder, seed, once_signed_in=behind_its_back)
    app = RunningServer(postgresql.url, folder)

    def crash() -> None:
        postgresql.crash()
        postgresql.start()

    with running(app):
        rush.run((app.port,), crash, times=restarts, acknowledged=100 * restarts)
    return rush.found()


def prepare(url: str) -> None:
    """Migrate an empty database."""
    database.open_database(url)
    database.migrate()
    with database.proxy.connection_context():
        places.add_provinces()
    database.proxy.obj.close_all()
