"""The door for the command line: one module a family of commands.

Every refusal is one Vietnamese sentence on standard error and exit 1; with ``--json`` it also stands on standard output
as ``{"refusal": …, "sentence": …}``. Exit 2 is for an option that is unknown or missing. ``quote``, ``words`` and
``law`` touch no database and need no secret; the others migrate an empty database first.
"""

from __future__ import annotations

from flask import Flask

from savings_app.cli.backup import backup, restore
from savings_app.cli.book import club, database_commands, place, user
from savings_app.cli.law import law
from savings_app.cli.ledger import ledger
from savings_app.cli.quotes import quote, words
from savings_app.cli.serving import demo, serve, show_gate

COMMANDS = (quote, words, law, ledger, club, user, place, database_commands, backup, restore, demo, serve, show_gate)


def add_commands(app: Flask) -> None:
    """Hang the commands on the app."""
    for command in COMMANDS:
        app.cli.add_command(command)
