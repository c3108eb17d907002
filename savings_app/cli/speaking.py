"""How commands speak: results on standard output, refusals as one sentence on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import wraps
from typing import Any, NoReturn

import click

from savings_app import database, out_of_reach, places
from savings_app.refusals import Refusal

VALUES = {"ignore_unknown_options": True}
"""For arguments read by our own readers, so that one that cannot be read is a refusal and not a usage error."""

as_json = click.option("--json", "as_json", is_flag=True, help="in JSON")


def refusing(command: Callable[..., None]) -> Callable[..., None]:
    """Turn a refusal into its sentence and exit 1; a book that cannot be opened or read is one too, with its fault."""

    @wraps(command)
    def spoken(**options: Any) -> None:
        try:
            command(**options)
        except Refusal as refusal:
            _give_up(refusal, options)
        except database.FAULTS as fault:
            meant = out_of_reach.seen(fault)
            if meant is None:
                raise
            click.echo(str(fault), err=True)
            _give_up(meant, options)

    return spoken


def _give_up(refusal: Refusal, options: dict[str, Any]) -> NoReturn:
    if options.get("as_json"):
        say_json({"refusal": refusal.name, "sentence": refusal.sentence})
    click.echo(refusal.sentence, err=True)
    sys.exit(1)


def with_book(command: Callable[..., None]) -> Callable[..., None]:
    """Run with the database connected, migrated first when it is empty."""

    @wraps(command)
    def connected(**options: Any) -> None:
        prepare_book()
        with database.proxy.connection_context():
            command(**options)

    return connected


def prepare_book(*, always: bool = False, owner_url: str = "") -> list[str]:
    """Migrate an empty database (any, when asked) and put the provinces in; the names of what was applied.

    Raises MigrationsWaiting where the app's role may not and no owner is named.
    """
    if not always and not database.is_empty():
        return []
    applied = database.migrate(owner_url)
    with database.proxy.connection_context():
        places.add_provinces()
    return applied


def say_json(content: Any) -> None:
    """One line of JSON."""
    click.echo(json.dumps(content, ensure_ascii=False))
