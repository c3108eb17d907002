"""What the app's own role may do on PostgreSQL, where it owns nothing: as listed in ``migrations/rights.toml``.

SQLite has no roles: whoever may write the file may do anything to it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from savings_app.database.opening import ask

RIGHTS = Path(__file__).resolve().parent.parent.parent / "migrations" / "rights.toml"

WHOLE_TABLE = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER")

# Before anything is given. Nobody but the owner may hang our trigger functions on a table of her own: those that move
# totals act for the owner wherever they hang.
TAKEN_BACK = (
    "REVOKE CREATE ON SCHEMA public FROM PUBLIC, {role}",
    "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, {role}",
    "REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, {role}",
    "REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC, {role}",
    "GRANT USAGE ON SCHEMA public TO {role}",
)


@dataclass(frozen=True)
class Rights:
    """What may be done to one table besides reading it."""

    table: str
    add: bool = False
    change: tuple[str, ...] = ()
    remove: bool = False

    @property
    def granted(self) -> set[str]:
        """One by one: "club SELECT", "club.closed_through UPDATE"."""
        whole = {"SELECT": True, "INSERT": self.add, "DELETE": self.remove}
        return {f"{self.table} {right}" for right, given in whole.items() if given} | {
            f"{self.table}.{column} UPDATE" for column in self.change
        }


def listed(file: Path = RIGHTS) -> list[Rights]:
    """The list, table by table."""
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    return [
        Rights(table, each.get("add", False), tuple(each.get("change", ())), each.get("remove", False))
        for table, each in tables.items()
    ]


def give(owner: Any, role: str) -> None:
    """Take back whatever the role may do to the owner's tables, and give it what is listed; asked by the owner."""
    (owns,) = owner.execute_sql("SELECT current_user").fetchone()
    if role == owns:
        return
    with owner.atomic():
        for statement in _statements(_quoted(role)):
            owner.execute_sql(statement)


def differences() -> list[str]:
    """Rights that the role in use has and should not have ("+"), or should have and has not ("-")."""
    has, should = set(_standing()), {each for rights in listed() for each in rights.granted}
    return sorted([f"+ {each}" for each in has - should] + [f"- {each}" for each in should - has])


def _standing() -> Iterator[str]:
    """What the role in use may really do, by whichever way it came to it."""
    tables = "FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')"
    for right in WHOLE_TABLE:
        for (table,) in ask(f"SELECT c.relname {tables} AND has_table_privilege(c.oid, ?)", right):
            yield f"{table} {right}"
    columns = tables.replace("WHERE", "JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 WHERE")
    for right in ("UPDATE", "REFERENCES"):
        query = f"SELECT c.relname, a.attname {columns} AND has_column_privilege(c.oid, a.attnum, ?)"
        for table, column in ask(query, right):
            yield f"{table}.{column} {right}"
    functions = "FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND has_function_privilege(oid, 'EXECUTE')"
    for (name,) in ask(f"SELECT proname {functions}"):
        yield f"{name}() EXECUTE"
    if ask("SELECT has_schema_privilege('public', 'CREATE')")[0][0]:
        yield "public CREATE"


def _statements(role: str) -> Iterator[str]:
    for statement in TAKEN_BACK:
        yield statement.format(role=role)
    for rights in listed():
        table = _quoted(rights.table)
        yield f"GRANT SELECT ON {table} TO {role}"
        if rights.add:
            yield f"GRANT INSERT ON {table} TO {role}"
        if rights.change:
            yield f"GRANT UPDATE ({', '.join(map(_quoted, rights.change))}) ON {table} TO {role}"
        if rights.remove:
            yield f"GRANT DELETE ON {table} TO {role}"
    # A number for a new row is taken from its table's sequence.
    yield f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {role}"


def _quoted(name: str) -> str:
    doubled = name.replace('"', '""').replace("%", "%%")
    return f'"{doubled}"'
