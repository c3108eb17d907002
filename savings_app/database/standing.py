"""What the database says of itself, for the gate: pragmas and server settings read back, and what our role owns."""

from __future__ import annotations

from typing import Any

from savings_app.database.opening import ask, careful, pool

SERVER_SETTINGS = ("fsync", "synchronous_commit", "full_page_writes")


def pragmas(url: str, *, journal: str) -> dict[str, str | int]:
    """Every pragma of ours as a fresh connection to a SQLite file has it."""
    fresh: Any = pool(url, journal=journal)
    try:
        with fresh.connection_context():
            return {name: fresh.execute_sql(f"PRAGMA {name}").fetchone()[0] for name in careful()}
    finally:
        fresh.close_all()


def server_settings() -> dict[str, str]:
    """What a PostgreSQL server promises about a commit, in our session; asked over a connection."""
    return {name: ask(f"SHOW {name}")[0][0] for name in SERVER_SETTINGS}


def owned() -> list[str]:
    """Tables, functions and the schema that our role on PostgreSQL owns, by itself or through a role it belongs to."""
    owns = "pg_has_role({0}, 'USAGE')"
    within = "relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S')"
    tables = f"SELECT relname FROM pg_class WHERE {within} AND {owns.format('relowner')}"  # noqa: S608 -- fixed text
    functions = "SELECT proname || '()' FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND "
    schema = "SELECT 'public' FROM pg_namespace WHERE nspname = 'public' AND "
    queries = (tables, functions + owns.format("proowner"), schema + owns.format("nspowner"))
    return sorted(name for query in queries for (name,) in ask(query))


def is_superuser() -> bool:
    """Whether our role on PostgreSQL may do anything at all."""
    return bool(ask("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")[0][0])
