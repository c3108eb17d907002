"""``./dev bench``: what law and guards cost as ratios measured side by side, a day sheet on a phone, and the proof.

``--full`` adds the book of a million entries, which alone takes minutes to write. Ratios are what counts; the times
beside them are this machine's. Nothing here is run by pytest.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import click

from savings_app import database
from savings_app.database import opening
from savings_app.ledger import balances
from savings_app.ledger.chart import savings
from savings_app.members import Purse
from savings_app.reports import purse_steps
from tests.bench import books, laws, pages, phone, sides
from tests.bench.sides import Compared

ROUNDS = 9
PAGE_ROUNDS = 3
READS = 20


@click.command()
@click.option("--full", is_flag=True, help="with the book of a million entries")
@click.option("--folder", type=click.Path(exists=True, file_okay=False, path_type=Path), help="on which disk")
def bench(full: bool, folder: Path | None) -> None:
    """Measure and say."""
    _asking_the_law()
    with tempfile.TemporaryDirectory(dir=folder) as made:
        for line in phone.measured(Path(made)):
            click.echo(line)
    with tempfile.TemporaryDirectory(dir=folder) as made:
        _writing(Path(made) / "practice.db")
        _reading_and_proving(Path(made), [10_000, 100_000, *([1_000_000] if full else [])])


def _asking_the_law() -> None:
    for asked, found in laws.compare(rounds=ROUNDS):
        aim = f"; at most {asked.most * 1000:.0f} µs" if asked.most else ""
        click.echo(
            f"{asked.what:34} {1 / found.ratio:6.1f} times as long"
            f"  ({found.first * 1000:.1f} against {found.second * 1000:.2f} µs{aim})"
        )


def _writing(file: Path) -> None:
    cast = books.practice(file, present=48)
    _say("post: of plain sqlite3", sides.posts(file, cast, rounds=ROUNDS), "at least 0.5")
    _say("day sheet of 50: of one by one", sides.day_sheets(file, cast, rounds=ROUNDS), "at least 10")
    _say("… as forms, through the whole app", pages.day_sheets(file, cast, rounds=PAGE_ROUNDS), "at least 10")


def _say(what: str, found: Compared, aim: str) -> None:
    click.echo(f"{what:34} {found.ratio:6.2f} ×  ({found.first:.3f} against {found.second:.3f} ms; {aim})")


def _reading_and_proving(folder: Path, sizes: list[int]) -> None:
    books_of: dict[int, tuple[Path, Purse]] = {}
    for entries in sizes:
        file, began = folder / f"{entries}.db", time.perf_counter()
        books_of[entries] = file, books.large(file, entries)
        click.echo(f"{entries:>9,} entries: written in {time.perf_counter() - began:.1f} s")
        _check(file, entries)
    took = _read_by_turns(books_of)
    for entries, each in took.items():
        ratio = each / took[sizes[0]]
        click.echo(f"{entries:>9,} entries: balance and 30 lines {each * 1000:.2f} ms, {ratio:.2f} × (at most 1.5)")


def _read_by_turns(books_of: dict[int, tuple[Path, Purse]]) -> dict[int, float]:
    """The median of many reads of each book, the books in turn."""
    opened = {entries: opening.pool(f"sqlite:///{file}") for entries, (file, _) in books_of.items()}
    times: dict[int, list[float]] = {entries: [] for entries in books_of}
    for _ in range(ROUNDS):
        for entries, (_, purse) in books_of.items():
            database.proxy.initialize(opened[entries])
            with opened[entries].connection_context():
                times[entries] += [_read(purse) for _ in range(READS)]
    for each in opened.values():
        each.close_all()  # type: ignore[no-untyped-call]
    return {entries: statistics.median(found) for entries, found in times.items()}


def _read(purse: Purse) -> float:
    """A balance and thirty lines, as a member's page asks for them."""
    ((club_id,),) = database.ask("SELECT club_id FROM member WHERE id = ?", purse.member_id)
    began = time.perf_counter()
    balance = balances.of(club_id, savings(purse))
    steps = purse_steps.of_member(purse.member_id)
    took = time.perf_counter() - began
    if len(steps) != books.LINES or balance != steps[-1].savings.after:
        raise AssertionError("that is not her book")
    return took


def _check(file: Path, entries: int) -> None:
    """``flask ledger check``, as the nightly timer runs it."""
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{file}", "FLASK_APP": "savings_app"}
    began, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-m", "flask", "ledger", "check"], env=environment, capture_output=True, text=True, check=False
    )
    took = time.perf_counter() - began
    if done.returncode:
        raise AssertionError(done.stdout + done.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    worked = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    click.echo(
        f"{entries:>9,} entries: flask ledger check {took:.1f} s, {worked:.1f} s of one core,"
        f" at most {after.ru_maxrss // 1024} MiB"
    )


if __name__ == "__main__":
    bench()
