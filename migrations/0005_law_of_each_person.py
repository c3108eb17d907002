"""What the law prices a person by besides her support category: her health group, and the province's own poverty line.

A contribution keeps the group it was priced by and the household in which it holds a rank; those of 0.1 were all priced
as a household's, the one the person lives in now. It never changes, so its guard stands aside while the new columns
are filled, in the migration's own transaction. What 0004 says of every column holds for these: on SQLite they stand
twice, or are indexed by themselves.
"""

from __future__ import annotations

from peewee import Database, SqliteDatabase
from playhouse.migrate import SchemaMigrator

COLUMNS = {
    "person": {"health_group": "VARCHAR(40) NOT NULL DEFAULT 'household'", "local_category": "VARCHAR(40)"},
    "contribution": {"health_group": "VARCHAR(40)"},
}
HOUSEHOLD = 'ALTER TABLE contribution ADD COLUMN household_id INTEGER REFERENCES "household" ("id") ON DELETE RESTRICT'
PRICED_AS_A_HOUSEHOLD = """
UPDATE contribution SET health_group = 'household',
  household_id = (SELECT person.household_id FROM person WHERE person.id = contribution.person_id)
WHERE scheme = 'HOUSEHOLD_HEALTH'
"""


def up(migrator: SchemaMigrator, db: Database) -> None:
    """Add the columns and say by which group what is in the book was priced."""
    for table, columns in COLUMNS.items():
        for column, kind in columns.items():
            db.execute_sql(f'ALTER TABLE "{table}" ADD COLUMN "{column}" {kind}')
    db.execute_sql(HOUSEHOLD)
    db.execute_sql("CREATE INDEX contribution_household_id ON contribution (household_id)")
    if isinstance(db, SqliteDatabase):
        _fill_on_sqlite(db)
        for table, columns in COLUMNS.items():
            _stand_twice(db, table, list(columns))
    else:
        _fill_on_postgresql(db)


def _fill_on_sqlite(db: Database) -> None:
    query = "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = 'contribution_no_update'"
    ((guard,),) = db.execute_sql(query).fetchall()
    db.execute_sql("DROP TRIGGER contribution_no_update")
    db.execute_sql(PRICED_AS_A_HOUSEHOLD)
    db.execute_sql(guard)


def _fill_on_postgresql(db: Database) -> None:
    db.execute_sql("ALTER TABLE contribution DISABLE TRIGGER contribution_append_only")
    db.execute_sql(PRICED_AS_A_HOUSEHOLD)
    db.execute_sql("ALTER TABLE contribution ENABLE ALWAYS TRIGGER contribution_append_only")


def _stand_twice(db: Database, table: str, added: list[str]) -> None:
    """The index over what stands once in a table, with the columns added to it."""
    query = "SELECT name FROM pragma_index_info(?) ORDER BY seqno"
    before = [column for (column,) in db.execute_sql(query, [f"{table}_twice"]).fetchall()]
    columns = ", ".join(f'"{column}"' for column in [*before, *added])
    db.execute_sql(f'DROP INDEX "{table}_twice"')
    db.execute_sql(f'CREATE INDEX "{table}_twice" ON "{table}" ({columns})')
