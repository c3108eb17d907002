"""When the book was last written to (khoản ghi cuối cùng)."""

from __future__ import annotations

import datetime as dt

from savings_app.database import ask


def last_recorded_at() -> dt.datetime | None:
    """The moment of the newest entry of all clubs; in each club it is the last of the chain."""
    ((newest,),) = ask("SELECT max(e.recorded_at) FROM club c JOIN entry e ON e.club_id = c.id AND e.seq = c.head_seq")
    return None if newest is None else dt.datetime.fromtimestamp(int(newest), dt.UTC)
