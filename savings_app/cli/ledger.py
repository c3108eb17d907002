"""``flask ledger``: the book proven, its ends kept outside it, and the whole of it written out."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Callable
from pathlib import Path

import click
from flask import current_app
from flask.cli import AppGroup

from savings_app import anchors, audit
from savings_app.cli.speaking import refusing, with_book
from savings_app.ledger.proof import Finding
from savings_app.reports import plain_text
from savings_app.settings import Settings
from savings_app.typed import read_whole

ledger = AppGroup("ledger", help="The book itself.")

SHOWN = 20
"""So many of what breaks a law are named."""


@ledger.command("check")
@click.option(
    "--anchors", "anchored", is_flag=False, flag_value="", help="hold the book against what was anchored in FILE too"
)
@refusing
@with_book
def check_ledger(anchored: str | None) -> None:
    """Prove every law of the book; exit 1 when one is broken."""
    audit.soundness.make_room()
    broken = [finding.law for finding in map(_told, audit.LAWS) if finding.broken]
    if anchored is not None:
        found = Finding("anchors_are_in_the_book", [each.sentence for each in anchors.faults(_anchor_file(anchored))])
        _say(found)
        broken += [found.law] if found.broken else []
    click.echo("SỔ SAI" if broken else "Sổ đúng.")
    sys.exit(1 if broken else 0)


def _told(law: Callable[[], list[str]]) -> Finding:
    """One law asked, and what it found said at once: a large book takes a while."""
    (finding,) = audit.findings((law,))
    _say(finding)
    return finding


def _say(finding: Finding) -> None:
    click.echo(f"{finding.law}: {len(finding.broken)}")
    for each in finding.broken[:SHOWN]:
        click.echo(f"    {each}", err=True)


@ledger.command("anchor")
@click.option("--file", default="", help="where to keep it instead of ANCHOR_FILE")
@click.option("--club", "club_id", type=int, help="with --seq and --seal: keep what stands on a slip or sheet")
@click.option("--seq", help="the number after “khoản”")
@click.option("--seal", help="the letters after “Mã sổ”, such as 7F3A-91C2")
@refusing
@with_book
def anchor(file: str, club_id: int | None, seq: str | None, seal: str | None) -> None:
    """Keep where every club's chain ends now, or what one paper says, in a file beside the book."""
    paper = None
    if club_id is not None and seq is not None and seal is not None:
        paper = anchors.read_paper(club_id, read_whole(seq.replace(".", "")), seal)
    elif (club_id, seq, seal) != (None, None, None):
        raise click.UsageError("--club, --seq and --seal go together")
    kept = anchors.keep(_anchor_file(file), [paper] if paper else anchors.heads(), at=dt.datetime.now(dt.UTC))
    for each in kept:
        click.echo(f"{each.club_id}\t{each.seq}\t{each.seal}")
    fault = anchors.fault_of(paper) if paper else None
    if fault is not None:
        click.echo(fault.sentence, err=True)
        sys.exit(1)


@ledger.command("export")
@click.argument("club_id", metavar="CLUB", type=int)
@click.option("--file", type=click.Path(dir_okay=False, path_type=Path), help="write it there, readable by you alone")
@click.option("--names", is_flag=True, help="with the names of members, not only their numbers")
@refusing
@with_book
def export(club_id: int, file: Path | None, names: bool) -> None:
    """Write the whole book of a club as plain text that beancount and hledger read."""
    lines = plain_text.book_of(club_id, names=names)
    if file is None:
        for line in lines:
            click.echo(line)
        return
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as opened:
            opened.writelines(f"{line}\n" for line in lines)
    except OSError as fault:
        click.echo(f"Không ghi được vào {file}: {fault.strerror}.", err=True)
        sys.exit(1)


def _anchor_file(named: str) -> Path:
    settings: Settings = current_app.extensions["settings"]
    return Path(named) if named else settings.anchor_path
