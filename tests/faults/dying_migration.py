"""A migration that is killed before one of its statements (kill -9), or runs to its end and says how many it took.

    python -m tests.faults.dying_migration URL OWNER_URL MIGRATIONS BEFORE

BEFORE is the number of a statement or how one begins; the empty text is never reached, and it runs to its end.
"""

from __future__ import annotations

import itertools
import os
import signal
import sys
from pathlib import Path
from typing import Any

from peewee import Database

from savings_app import database
from savings_app.database import migrating


def main(url: str, owner_url: str, folder: str, before: str) -> None:
    """Migrate, counting."""
    asked: Any = Database.execute_sql
    numbers, last = itertools.count(1), 0

    def count(self: Database, sql: str, *words: Any, **options: Any) -> Any:
        nonlocal last
        last = next(numbers)
        if before and (str(last) == before or sql.startswith(before)):
            os.kill(os.getpid(), signal.SIGKILL)
        return asked(self, sql, *words, **options)

    Database.execute_sql = count  # type: ignore[method-assign]
    migrating.MIGRATIONS = Path(folder)
    database.open_database(url)
    database.migrate(owner_url)
    sys.stdout.write(f"{last}\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4])
