"""``flask serve``, ``flask gate`` and ``flask demo``: the app for a browser, what must hold first, and clubs to try."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from typing import Any

import click
import waitress
from flask import current_app
from flask.cli import with_appcontext

from savings_app import clubs, database, gate
from savings_app.cli.speaking import as_json, prepare_book, refusing, say_json, with_book
from savings_app.months import local_day
from savings_app.settings import Settings, SettingsFault
from savings_app.stories import cast, chau_thanh, practice, thach_ha
from savings_app.stories.cast import SignIn, Told
from savings_app.typed import UnreadableChoice

STORIES: dict[str, Callable[[], Told]] = {"chau-thanh": chau_thanh.tell, "thach-ha": thach_ha.tell}
THREADS = 16


@click.command()
@click.option("--story", help="chau-thanh or thach-ha; without it the practice club")
@as_json
@with_appcontext
@refusing
@with_book
def demo(story: str | None, as_json: bool) -> None:
    """Write a practice club or a story, and print how to sign in; telling it again adds nothing."""
    told = _tell(story)
    sign_ins = cast.sign_ins(told, at=_now())
    if as_json:
        users = {each.role.value.lower(): {"phone": each.phone, "password": each.password} for each in sign_ins}
        say_json({"clubs": list(told.club_ids), "users": users})
        return
    click.echo(f"{len(told.club_ids)} câu lạc bộ: {', '.join(map(str, told.club_ids))}")
    _say_sign_ins(sign_ins)


@click.command()
@click.option("--practice", is_flag=True, help="make a practice club in an empty book, and print how to sign in to it")
@with_appcontext
@refusing
def serve(practice: bool) -> None:
    """Serve the app; migrates first where it may, and refuses while the gate names a reason."""
    settings: Settings = current_app.extensions["settings"]
    try:
        _ = settings.listen_port, settings.least_free
        _prepare()
        _pass_gate(settings)
        _ = settings.secret
    except SettingsFault as fault:
        click.echo(str(fault), err=True)
        sys.exit(1)
    if practice and settings.loopback:
        with database.proxy.connection_context():
            _offer_practice()
    server = _listen(settings)
    click.echo(f"Heo Đất: {settings.address}")
    server.run()


@click.command("gate")
@with_appcontext
def show_gate() -> None:
    """What must hold before the app serves, check by check; exit 1 when one refuses."""
    settings: Settings = current_app.extensions["settings"]
    try:
        findings = gate.look(settings, now=_now(), debug=current_app.debug)
    except SettingsFault as fault:
        click.echo(str(fault), err=True)
        sys.exit(1)
    for each in findings:
        click.echo(f"{each.check}: {each.reason.sentence if each.reason else 'được'}")
    sys.exit(1 if any(each.refuses for each in findings) else 0)


def _prepare() -> None:
    """Bring the schema to the newest version where the app's own role may; what cannot be opened the gate will name."""
    try:
        may = database.may_prepare()
    except database.FAULTS:
        return
    if may:
        prepare_book(always=True)


def _pass_gate(settings: Settings) -> None:
    """Say every reason the gate has; go no further when one refuses."""
    findings = gate.look(settings, now=_now(), debug=current_app.debug)
    for each in findings:
        if each.reason:
            click.echo(each.reason.sentence, err=True)
    if any(each.refuses for each in findings):
        sys.exit(1)


def _listen(settings: Settings) -> Any:
    """The server, listening already, so that the address printed next can be opened at once."""
    # The application behind the context's proxy: waitress outlives this command's context.
    app = current_app._get_current_object()  # type: ignore[attr-defined]
    try:
        return waitress.create_server(app, host=settings.host, port=settings.listen_port, threads=THREADS, ident=None)
    except OSError as fault:
        click.echo(f"Không mở được cổng {settings.listen_port}: {fault.strerror}.", err=True)
        sys.exit(1)


def _tell(story: str | None) -> Told:
    if story is None:
        return practice.tell(today=local_day(_now()))
    if story not in STORIES:
        raise UnreadableChoice(story[:20], ", ".join(STORIES))
    return STORIES[story]()


def _offer_practice() -> None:
    """Sign-ins of the practice club, made first when the book holds no club at all."""
    if clubs.everywhere() and clubs.named(practice.NAME) is None:
        return
    _say_sign_ins(cast.sign_ins(practice.tell(today=local_day(_now())), at=_now()))


def _say_sign_ins(sign_ins: list[SignIn]) -> None:
    for each in sign_ins:
        click.echo(f"  {each.role.label}: {each.phone}  mật khẩu {each.password}  ({each.name})")


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
