"""The schema brought to the newest migration.

Where ``DATABASE_OWNER_URL`` names another role than the app's, the tables are made and owned by that role; after every
run the app's is given what ``migrations/rights.toml`` lists and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playhouse.migrations import Runner

from savings_app.database import rights
from savings_app.database.opening import Pool, ask, on_sqlite, pool, proxy
from savings_app.refusals import N_, Refusal

MIGRATIONS = Path(__file__).resolve().parent.parent.parent / "migrations"


@dataclass(eq=False)
class MigrationsWaiting(Refusal):
    says = N_("Cấu trúc sổ chưa mới nhất: hãy chạy `flask database migrate` với DATABASE_OWNER_URL.")


def migrate(owner_url: str = "") -> list[str]:
    """Bring the schema to the newest migration, making the file where there is none; the names of what was applied.

    Raises MigrationsWaiting where the app's role may not and no owner is named.
    """
    _make_folder()
    if owner_url and not on_sqlite():
        return _migrate_as_owner(owner_url)
    with proxy.connection_context():
        if not pending():
            return []
        if not may_migrate():
            raise MigrationsWaiting()
        return _apply(proxy.obj)


def may_prepare() -> bool:
    """Whether the app's own role may bring the schema to the newest version: always, where one role does everything."""
    _make_folder()
    with proxy.connection_context():
        return may_migrate()


def is_empty() -> bool:
    """Whether no migration was ever applied here."""
    _make_folder()
    with proxy.connection_context():
        return not Runner(proxy.obj, str(MIGRATIONS)).applied()


def pending() -> list[str]:
    """Migrations not applied yet; asked over a connection."""
    applied = Runner(proxy.obj, str(MIGRATIONS)).applied()
    return [each for each in names() if each not in applied]


def names() -> list[str]:
    """Every migration there is, oldest first."""
    return sorted(file.stem for file in MIGRATIONS.glob("[0-9]*.py"))


def may_migrate() -> bool:
    """Whether the app's own role may make tables; asked over a connection."""
    return on_sqlite() or bool(ask("SELECT has_schema_privilege('public', 'CREATE')")[0][0])


def _migrate_as_owner(owner_url: str) -> list[str]:
    with proxy.connection_context():
        ((role,),) = ask("SELECT current_user")
    owner: Any = pool(owner_url)
    try:
        with owner.connection_context():
            applied = _apply(owner)
            rights.give(owner, role)
    finally:
        owner.close_all()
    return applied


def _apply(database: Pool) -> list[str]:
    return list(Runner(database, str(MIGRATIONS)).up())


def _make_folder() -> None:
    if on_sqlite():
        Path(proxy.obj.database).parent.mkdir(parents=True, exist_ok=True)
