"""The disk is full, three ways: what was acknowledged stays, what was not is said in a sentence, and pages still open.

A limit of SQLite's own, a limit the system puts on the size of a file, and a file system without room. Every time the
same server goes on as soon as there is room again. The control says "created" without waiting for what it writes.
"""

from __future__ import annotations

import random
import resource
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from tests import village
from tests.conftest import NewDatabase
from tests.faults.conftest import Figures, Size
from tests.faults.limited_pages import MOST_PAGES
from tests.faults.phones import Item, Phone, phone_of
from tests.faults.running_server import RunningServer, running
from tests.faults.rush import SMALLEST, amounts_written, laws_broken, settle
from tests.village import Village

SENTENCE = "Máy chủ hết chỗ — khoản này CHƯA được lưu"
MOST_UNTIL_FULL = 2_000
FORM = "application/x-www-form-urlencoded"
ROOM_FOR_ALL = 2**40


@dataclass
class Collecting:
    """Hoa collects through both doors; what was acknowledged, and what is still on her phone."""

    cast: Village
    phone: Phone
    chance: random.Random
    acknowledged: list[int] = field(default_factory=list)
    unsent: list[Item] = field(default_factory=list)

    def until_full(self) -> None:
        """Send one deposit after another until the server has no room for it."""
        for _ in range(MOST_UNTIL_FULL):
            self.unsent.append(self._item())
            if not self.send():
                return
        raise AssertionError("the disk never got full")

    def send(self) -> bool:
        """Try what is on the phone; whether all of it was taken."""
        status, answers = self.phone.send_once(self.unsent)
        kept = [item for item, told in zip(self.unsent, answers, strict=True) if told["answer"] == "created"]
        self.acknowledged += [item["amount"] for item in kept]
        self.unsent = [item for item in self.unsent if item not in kept]
        assert (status == 507) is bool(self.unsent), status
        assert all(SENTENCE in told["sentence"] for told in answers if told["answer"] != "created")
        return not self.unsent

    def by_form(self, item: Item) -> tuple[int, str]:
        """The same deposit through the day sheet."""
        fields = {**item, "fund": self.cast.purse_fund.id, "csrf_token": self.phone.token}
        return self.phone.post(f"/clubs/{self.cast.club.id}/deposits", urlencode(fields), FORM)

    def _item(self) -> Item:
        return {
            "key": f"{self.chance.getrandbits(128):032x}",
            "club": self.cast.club.id,
            "member": self.chance.choice((self.cast.an.id, self.cast.binh.id)),
            "scheme": "HOUSEHOLD_HEALTH",
            "amount": SMALLEST + len(self.acknowledged) + len(self.unsent),
            "booked_on": village.TODAY.isoformat(),
        }


@dataclass
class Disk:
    """A book on a disk that can be made full and given room again, with a server over it."""

    server: RunningServer
    fill: Callable[[], Any]
    give_room: Callable[[], Any]
    book: Callable[[], Path]


@contextmanager
def limited_by_sqlite(url: str, folder: Path) -> Iterator[Disk]:
    """``PRAGMA max_page_count``, read again from a file by every connection."""
    pages = folder / "pages"
    pages.write_text(str(ROOM_FOR_ALL // 4096), encoding="ascii")
    server = RunningServer(url, folder, app="tests.faults.limited_pages", environ={MOST_PAGES: str(pages)})
    book = Path(url.removeprefix("sqlite:///"))

    def fill() -> None:
        pages.write_text(str(book.stat().st_size // 4096), encoding="ascii")

    with running(server):
        yield Disk(server, fill, lambda: pages.write_text(str(ROOM_FOR_ALL // 4096)), lambda: book)


@contextmanager
def limited_by_the_system(url: str, folder: Path, app: str = "savings_app") -> Iterator[Disk]:
    """``RLIMIT_FSIZE`` of the server: no file of its may grow."""
    server = RunningServer(url, folder, app=app)
    book = Path(url.removeprefix("sqlite:///"))

    def limit(size: int) -> None:
        resource.prlimit(server.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

    with running(server):
        yield Disk(server, lambda: limit(book.stat().st_size), lambda: limit(resource.RLIM_INFINITY), lambda: book)


@contextmanager
def limited_by_the_file_system(url: str, folder: Path) -> Iterator[Disk]:
    """A small tmpfs that only the server sees, made smaller and larger."""
    if subprocess.run(["unshare", "-rm", "true"], check=False).returncode:
        pytest.skip("DISK FULL, THE THIRD WAY: this system lets nobody make a file system of her own")
    disk = folder / "disk"
    disk.mkdir()
    mount = f"mount -t tmpfs -o size=1g tmpfs {disk} && cp {url.removeprefix('sqlite:///')} {disk}/book.db"
    before = ("unshare", "-rm", "sh", "-c", f'{mount} && exec "$@"', "sh")
    server = RunningServer(f"sqlite:///{disk}/book.db", folder, before=before)

    def book() -> Path:
        return Path(f"/proc/{server.pid}/root{disk}/book.db")

    def resize(size: str) -> None:
        enter = ["nsenter", "-t", str(server.pid), "-U", "-m", "--preserve-credentials"]
        subprocess.run([*enter, "mount", "-o", f"remount,size={size}", str(disk)], check=True)

    with running(server):
        yield Disk(server, lambda: resize(f"{book().stat().st_size // 1024 + 160}k"), lambda: resize("1g"), book)


WAYS = {
    "max_page_count": limited_by_sqlite,
    "RLIMIT_FSIZE": limited_by_the_system,
    "tmpfs": limited_by_the_file_system,
}


@pytest.mark.parametrize("way", WAYS)
def test_nothing_acknowledged_is_lost_and_it_goes_on_by_itself(
    way: str, new_database: NewDatabase, tmp_path: Path, size: Size, seed: int, figures: Figures
) -> None:
    times = size(quick=1, full=20)
    with new_database("sqlite") as url:
        cast = settle(url)
        with WAYS[way](url, tmp_path) as disk:
            hers = Collecting(cast, phone_of(cast.hoa, "phone-1", disk.server.port), random.Random(seed))
            for _ in range(times):
                got_full_and_got_room(disk, hers)
            hers.phone.hang_up()
            copy = tmp_path / "copy.db"
            copy.write_bytes(disk.book().read_bytes())
    written, broken = amounts_written(f"sqlite:///{copy}"), laws_broken(f"sqlite:///{copy}")
    lost = sum(written[amount] == 0 for amount in hers.acknowledged)
    figures(f"disk full by {way}", times=times, acknowledged=len(hers.acknowledged), lost=lost, broken=len(broken))
    assert (lost, broken) == (0, [])
    assert written == dict.fromkeys(hers.acknowledged, 1)


def got_full_and_got_room(disk: Disk, hers: Collecting) -> None:
    """Once full both doors say so and pages still open; once there is room, the same goes through."""
    disk.fill()
    waiting, status, page = until_both_are_full(hers)
    assert (status, SENTENCE in page, "Gửi lại" in page, waiting["key"] in page) == (507, True, True, True)
    assert hers.phone.get(f"/clubs/{hers.cast.club.id}/members/{hers.cast.an.id}")[0] == 200
    disk.give_room()
    assert hers.send()


def until_both_are_full(hers: Collecting) -> tuple[Item, int, str]:
    """Fill it by both doors: the form needs a page less than the outbox, so what still fits by it is in the book."""
    for _ in range(MOST_UNTIL_FULL):
        hers.until_full()
        (waiting,) = hers.unsent
        status, page = hers.by_form(waiting)
        if status != 303:
            return waiting, status, page
        hers.acknowledged.append(waiting["amount"])
        hers.unsent.clear()
    raise AssertionError("the disk never got full")


def test_control_answered_without_waiting_for_the_disk(
    new_database: NewDatabase, tmp_path: Path, seed: int, figures: Figures
) -> None:
    with new_database("sqlite") as url:
        cast = settle(url)
        with limited_by_the_system(url, tmp_path, "tests.faults.early_answers") as disk:
            hers = Collecting(cast, phone_of(cast.hoa, "phone-1", disk.server.port), random.Random(seed))
            disk.fill()
            for _ in range(60):
                hers.unsent.append(hers._item())
                assert hers.send()
            hers.phone.hang_up()
        written = amounts_written(url)
    lost = sum(written[amount] == 0 for amount in hers.acknowledged)
    figures("control: disk full, answered without waiting", acknowledged=len(hers.acknowledged), lost=lost)
    assert lost > 0
