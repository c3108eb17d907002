"""kill -9 of the server while deposits come in: nothing acknowledged is lost, nothing is written twice.

On SQLite the one process there is, in the shipped mode TRUNCATE + FULL; on PostgreSQL one of two. The controls: a
server that answers before it has written loses, phones that make a new key for each try double.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.conftest import NewDatabase
from tests.faults.conftest import Figures, Size
from tests.faults.running_server import RunningServer, running
from tests.faults.rush import Found, Rush, settle

EARLY = "tests.faults.early_answers"


def test_the_whole_server_on_sqlite(
    new_database: NewDatabase, tmp_path: Path, size: Size, seed: int, figures: Figures
) -> None:
    kills, acknowledged = size(quick=10, full=200), size(quick=2_000, full=100_000)
    with new_database("sqlite") as url:
        found = killed_again_and_again(url, tmp_path, seed, kills=kills, acknowledged=acknowledged)
    figures("kill -9 of the whole server, SQLite TRUNCATE + FULL", kills=kills, **found.figures)
    assert (found.lost, found.doubled, found.wrong) == (0, 0, [])
    assert found.reads > kills, "the witness hardly read"


@pytest.mark.postgres
def test_one_of_two_servers_on_postgresql(
    new_database: NewDatabase, tmp_path: Path, size: Size, seed: int, figures: Figures
) -> None:
    kills, acknowledged = size(quick=2, full=40), size(quick=250, full=5_000)
    with new_database("postgresql") as url:
        found = killed_again_and_again(url, tmp_path, seed, servers=2, kills=kills, acknowledged=acknowledged)
    figures("kill -9 of one server of two, PostgreSQL", kills=kills, **found.figures)
    assert (found.lost, found.doubled, found.wrong) == (0, 0, [])


def test_control_a_server_that_answers_before_it_writes_loses(
    new_database: NewDatabase, tmp_path: Path, size: Size, seed: int, figures: Figures
) -> None:
    kills = size(quick=2, full=10)
    with new_database("sqlite") as url:
        found = killed_again_and_again(url, tmp_path, seed, app=EARLY, kills=kills, acknowledged=100 * kills)
    figures("control: answered before written", kills=kills, **found.figures)
    assert found.lost > 0
    assert found.wrong == [], "a book that lost is still a book that adds up"


def test_control_phones_that_make_a_new_key_for_each_try_double(
    new_database: NewDatabase, tmp_path: Path, size: Size, seed: int, figures: Figures
) -> None:
    kills = size(quick=2, full=10)
    with new_database("sqlite") as url:
        found = killed_again_and_again(url, tmp_path, seed, worse=True, kills=kills, acknowledged=100 * kills)
    figures("control: a new key for each try", kills=kills, **found.figures)
    assert (found.doubled > 0, found.wrong) == (True, [])


def killed_again_and_again(
    url: str,
    folder: Path,
    seed: int,
    *,
    kills: int,
    acknowledged: int,
    servers: int = 1,
    app: str = "savings_app",
    worse: bool = False,
) -> Found:
    """Four phones send deposits; now and then one of the servers is killed and started again."""
    rush = Rush(url, settle(url), folder, seed, worse=worse)
    up = [RunningServer(url, folder, app=app, more_to_come=True) for _ in range(servers)]
    chance = random.Random(seed)

    def kill_one() -> None:
        server = chance.choice(up)
        server.kill()
        server.start()

    with running(*up):
        rush.run(tuple(each.port for each in up), kill_one, times=kills, acknowledged=acknowledged)
    return rush.found()
