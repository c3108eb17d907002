"""The schema as it stands, written out to be read and compared with the one the newest migration makes.

``migrations/schema.sqlite.txt`` and ``migrations/schema.postgresql.txt`` hold what must stand: every column, reference,
check, index, trigger and function, block by block. SQLite cannot keep whoever may write the file from dropping a
trigger, and a table that is rebuilt loses its triggers without a word: this is how both are found.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from savings_app.database.opening import ask, on_sqlite, proxy

FILES = Path(__file__).resolve().parent.parent.parent / "migrations"

Blocks = dict[str, list[str]]
"""From what it is ("trigger entry_seal") to the lines that say it."""


def differences() -> list[str]:
    """I25: what is missing, unknown or changed in the schema of the database in use; asked over a connection."""
    return compare(standing=_blocks(listing()), kept=_blocks(kept_file().read_text(encoding="utf-8")))


def listing() -> str:
    """The schema of the database in use, as it is kept in the repository; asked over a connection."""
    found = dict(sorted(_on_sqlite() if on_sqlite() else _on_postgresql()))
    return "\n".join(f"{name}\n" + "".join(f"    {line}\n" for line in lines) for name, lines in found.items())


def kept_file() -> Path:
    """The file that holds what must stand in the database in use."""
    return FILES / f"schema.{'sqlite' if on_sqlite() else 'postgresql'}.txt"


def compare(*, standing: Blocks, kept: Blocks) -> list[str]:
    """Each difference by name; of what was changed, the lines that are gone or new."""
    gone = [f"thiếu {name}" for name in kept if name not in standing]
    unknown = [f"lạ {name}" for name in standing if name not in kept]
    changed = [
        f"khác {name}: {line}"
        for name, lines in standing.items()
        if name in kept
        for line in _changed_lines(lines, kept[name])
    ]
    return gone + unknown + changed


def _changed_lines(standing: list[str], kept: list[str]) -> list[str]:
    gone = [f"thiếu “{line}”" for line in kept if line not in standing]
    new = [f"lạ “{line}”" for line in standing if line not in kept]
    return gone + new or (["thứ tự"] if standing != kept else [])


def _blocks(text: str) -> Blocks:
    blocks: Blocks = {}
    name = ""
    for line in filter(None, text.splitlines()):
        if line.startswith("    "):
            blocks[name].append(line[4:])
        else:
            name = line
            blocks[name] = []
    return blocks


def _on_sqlite() -> Iterator[tuple[str, list[str]]]:
    # What SQLite keeps for itself begins with sqlite_; an index without text belongs to a constraint that has one.
    query = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
    for kind, name, sql in ask(query):
        yield f"{kind} {name}", _parts(sql) if kind == "table" else _lines(sql)


def _parts(sql: str) -> list[str]:
    """The columns and constraints of a CREATE TABLE, one a line."""
    inside, depth, parts = sql[sql.index("(") + 1 : sql.rindex(")")], 0, [""]
    for sign in inside:
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if sign == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += sign
    ending = sql[sql.rindex(")") + 1 :].strip()
    return [" ".join(part.split()) for part in [*parts, ending] if part.strip()]


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip().splitlines() if line.strip()]


POSTGRESQL = {
    "table": """
        SELECT c.relname, quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
          || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
          || CASE WHEN a.attidentity <> '' OR a.attgenerated <> '' THEN ' GENERATED' ELSE '' END
          || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
        FROM pg_attribute a LEFT JOIN pg_attrdef d ON (d.adrelid, d.adnum) = (a.attrelid, a.attnum)
        JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
        WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY c.relname, a.attnum""",
    "table lost at a crash": """
        SELECT relname, 'UNLOGGED' FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relpersistence <> 'p'""",
    "view": """
        SELECT relname, pg_get_viewdef(oid) FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')""",
    "constraint": """
        SELECT r.conname, c.relname || ': ' || pg_get_constraintdef(r.oid)
        FROM pg_constraint r JOIN pg_class c ON c.oid = r.conrelid
        WHERE r.connamespace = 'public'::regnamespace AND r.contype IN ('c', 'f', 'p', 'u', 'x')""",
    "index": """
        SELECT c.relname, pg_get_indexdef(c.oid) || CASE WHEN i.indisvalid THEN '' ELSE ' INVALID' END
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relnamespace = 'public'::regnamespace""",
    "trigger": """
        SELECT t.tgname, pg_get_triggerdef(t.oid) || CASE t.tgenabled WHEN 'A' THEN ' ALWAYS' WHEN 'O' THEN ''
          ELSE ' DISABLED' END
        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal""",
    "references unguarded": """
        SELECT c.relname, r.conname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        JOIN pg_constraint r ON r.oid = t.tgconstraint
        WHERE c.relnamespace = 'public'::regnamespace AND t.tgisinternal AND t.tgenabled <> 'O'""",
    "function": """
        SELECT p.proname, pg_get_functiondef(p.oid) FROM pg_proc p
        WHERE p.pronamespace = 'public'::regnamespace AND p.prokind IN ('f', 'p')""",
    "rule": "SELECT rulename, definition FROM pg_rules WHERE schemaname = 'public'",
    "policy": "SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public'",
}
"""Kind by kind: name, and a line (or several) that say what it is."""


def _on_postgresql() -> Iterator[tuple[str, list[str]]]:
    blocks: Blocks = {}
    with proxy.atomic():
        # So that our tables are named without their schema, whatever the role is set to look in first.
        ask("SELECT set_config('search_path', 'public', true)")
        for kind, query in POSTGRESQL.items():
            for name, text in ask(query):
                blocks.setdefault(f"{kind} {name}", []).extend(_lines(text))
    yield from blocks.items()
