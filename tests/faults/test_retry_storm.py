"""Ten threads send the same body at once, again and again: one row a key, and the same slip number for every try.

The control sends the same deposits under a fresh key each time, as a form without keys would.
"""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from uuid import uuid4

from tests import village
from tests.conftest import NewDatabase
from tests.faults.conftest import Figures, Size
from tests.faults.phones import Item, Phone, phone_of
from tests.faults.running_server import RunningServer, running
from tests.faults.rush import SMALLEST, amounts_written, laws_broken, settle
from tests.village import Village

THREADS = 10


def test_every_try_gets_the_same_slip(
    database_url: str, tmp_path: Path, size: Size, seed: int, figures: Figures
) -> None:
    keys = size(quick=10, full=200)
    cast = settle(database_url)
    slips = storm(database_url, tmp_path, cast, bodies(cast, keys, seed))
    written = amounts_written(database_url)
    broken = laws_broken(database_url)
    kind = database_url.partition(":")[0]
    figures(f"retry storm, {kind}", keys=keys, tries=THREADS * keys, rows=written.total(), slips=numbers(slips))
    assert [len(set(each)) for each in slips.values()] == [1] * keys, "a key was given two slips"
    assert all(len(each) == THREADS for each in slips.values())
    assert (written.total(), len(written), broken) == (keys, keys, [])


def test_control_fresh_keys_double(new_database: NewDatabase, tmp_path: Path, seed: int, figures: Figures) -> None:
    with new_database("sqlite") as url:
        cast = settle(url)
        sent = [[{**item, "key": str(uuid4())} for _ in range(THREADS)] for (item, *_) in bodies(cast, 3, seed)]
        storm(url, tmp_path, cast, sent)
        written = amounts_written(url)
    figures("control: fresh keys in a storm", keys=3, tries=THREADS * 3, rows=written.total())
    assert written.total() == THREADS * 3


def bodies(cast: Village, keys: int, seed: int) -> list[list[Item]]:
    """Of each deposit the same body for every thread."""
    chance = random.Random(seed)
    made = []
    for serial in range(keys):
        item = {
            "key": str(uuid4()),
            "club": cast.club.id,
            "member": chance.choice((cast.an.id, cast.binh.id)),
            "scheme": "HOUSEHOLD_HEALTH",
            "amount": SMALLEST + serial,
            "booked_on": village.TODAY.isoformat(),
        }
        made.append([item] * THREADS)
    return made


def storm(url: str, folder: Path, cast: Village, sent: list[list[Item]]) -> dict[int, list[str]]:
    """Send each deposit from all threads at once; the slips each amount was given."""
    server = RunningServer(url, folder)
    slips: dict[int, list[str]] = {}
    with running(server), ExitStack() as over:
        # One device: a phone whose owner is impatient.
        first = phone_of(cast.hoa, "phone-1", server.port)
        phones = [first, *(first.twin("phone-1") for _ in range(THREADS - 1))]
        for each in phones:
            over.callback(each.hang_up)
        pool = over.enter_context(ThreadPoolExecutor(THREADS))
        for tries in sent:
            slips[tries[0]["amount"]] = list(pool.map(_slip, phones, tries))
    return slips


def _slip(phone: Phone, item: Item) -> str:
    (told,) = phone.send_until_answered([item])
    slip: str = told["receipt"]
    return slip


def numbers(slips: dict[int, list[str]]) -> int:
    """How many different slips were given."""
    return len({each for given in slips.values() for each in given})
