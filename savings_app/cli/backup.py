"""``flask backup`` and ``flask restore``: the whole book sealed into a file, proven, and put back."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext

from savings_app.backups import copies, keys, opening, taking
from savings_app.backups.keys import Key
from savings_app.backups.manifest import Manifest
from savings_app.backups.taking import Kept
from savings_app.cli.speaking import refusing
from savings_app.ledger.entry import short_seal
from savings_app.months import VIETNAM
from savings_app.settings import Settings

UNPROVEN = "SỔ TRONG BẢN SAO NÀY CHƯA CHỨNG MINH ĐƯỢC LÀ ĐÚNG."


@click.command()
@click.argument("target")
@click.option("--keep", type=click.IntRange(min=1), help="take away older backups in that folder beyond so many")
@click.option("--unverified", is_flag=True, help="keep it even where the book in it cannot be proven, or is wrong")
@click.option("--verify", "only_verify", is_flag=True, help="write nothing: open and prove the backup TARGET")
@with_appcontext
@refusing
def backup(target: str, keep: int | None, unverified: bool, only_verify: bool) -> None:
    """Write a sealed backup into the folder or file TARGET, and open and prove it before saying so."""
    settings: Settings = current_app.extensions["settings"]
    if only_verify:
        opened = opening.verify(Path(target), settings=settings, at=_now())
        click.echo("Bản sao mở được, sổ trong đó đúng." if opened.proven else f"Bản sao mở được. {UNPROVEN}")
        _say_manifest(opened.told)
        sys.exit(0 if opened.proven or unverified else 1)
    copies.expect_book(settings)
    made = keys.made_if_missing(settings)
    if made:
        _say_key(made, settings)
    kept = taking.take(target, settings=settings, at=_now(), unverified=unverified)
    _say_kept(kept)
    if keep and kept.file.parent == Path(target):
        _prune(kept, keep)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--into", default="", help="where to put the book instead of DATABASE_URL")
@click.option("--unverified", is_flag=True, help="put a book back even where it is wrong")
@with_appcontext
@refusing
def restore(file: Path, into: str, unverified: bool) -> None:
    """Put the backup FILE where there is no book, prove it, and say how far it reaches."""
    settings: Settings = current_app.extensions["settings"]
    opened = opening.restore(file, settings=settings, at=_now(), into=into, unverified=unverified)
    click.echo("Đã nạp lại; sổ đúng." if opened.proven else f"Đã nạp lại. {UNPROVEN}")
    _say_manifest(opened.told)
    for club in (each for each in opened.told.clubs if each.head_seq):
        click.echo(f"  câu lạc bộ {club.club_id}: Mã sổ {short_seal(club.head_hash)} · khoản {_grouped(club.head_seq)}")
    click.echo("So các mã sổ này với phiếu đã in, rồi chạy: flask ledger check --anchors")
    if into and copies.kind_of(into) == "postgresql":
        click.echo("Chạy flask database migrate để tài khoản của ứng dụng có quyền trên sổ mới.")


def _say_kept(kept: Kept) -> None:
    click.echo(f"Đã sao lưu{', mở lại và kiểm tra' if kept.proven else ''}: {kept.file}")
    _say_manifest(kept.told)
    click.echo(f"  {_grouped(kept.size)} byte, SHA-256 {kept.sha256}, khóa mã {kept.key.name}")
    if not kept.proven:
        click.echo(UNPROVEN, err=True)


def _say_manifest(told: Manifest) -> None:
    last = "chưa có khoản nào"
    if told.last_entry_at is not None:
        last = f"khoản cuối {_when(told.last_entry_at)}"
    click.echo(f"  chép lúc {_when(told.taken_at)}")
    click.echo(f"  {_grouped(len(told.clubs))} câu lạc bộ, {_grouped(told.entries)} khoản, {last}")


def _say_key(key: Key, settings: Settings) -> None:
    click.echo(
        "*** KHÓA SAO LƯU vừa được làm. In ra giấy và cất ở nơi khác, không cùng chỗ với máy này và các bản sao.\n"
        "*** Mất khóa thì KHÔNG bản sao nào mở được nữa; ai có khóa và bản sao thì đọc được cả sổ.\n"
        f"***     {key.written}\n"
        f"*** Mã khóa {key.name}; máy giữ ở {settings.backup_key_path}. Khóa chỉ được in lần này.",
        err=True,
    )


def _prune(kept: Kept, keep: int) -> None:
    for old in taking.prune(kept.file.parent, keep=keep, key=kept.key):
        click.echo(f"Đã bỏ bản cũ: {old.name}")


def _when(seconds: int) -> str:
    return f"{dt.datetime.fromtimestamp(seconds, VIETNAM):%d/%m/%Y %H:%M}"


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
