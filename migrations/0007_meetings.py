"""The day a club meets, the meetings it held, and who came: only ever added to.

A corrected record of a meeting is a record of its own that replaces the one before. What 0004 says of every column
holds for these: on SQLite they stand twice, or are indexed by themselves.
"""

from __future__ import annotations

from typing import Any

from peewee import (
    BigIntegerField,
    BooleanField,
    CharField,
    Database,
    DateField,
    ForeignKeyField,
    IntegerField,
    Model,
    SqliteDatabase,
    TextField,
)
from playhouse.migrate import SchemaMigrator


class Table(Model):
    class Meta:
        legacy_table_names = False


def refers_to(table: Any, **options: Any) -> ForeignKeyField:
    return ForeignKeyField(table, backref="+", on_delete="RESTRICT", lazy_load=False, **options)


class Club(Table):
    pass


class Member(Table):
    pass


class User(Table):
    pass


class MeetingSchedule(Table):
    club = refers_to(Club)
    kind = CharField(max_length=40)
    day = IntegerField()
    week = IntegerField(default=0)
    from_day = DateField()
    set_by = refers_to(User)
    set_at = BigIntegerField()


class Meeting(Table):
    club = refers_to(Club)
    key = CharField(max_length=36)
    fingerprint = CharField(max_length=64)
    held_on = DateField()
    place = CharField(max_length=100)
    chair = CharField(max_length=100)
    secretary = CharField(max_length=100)
    decided = TextField()
    replaces = refers_to("self", null=True, unique=True)
    reason = CharField(max_length=300, default="")
    written_by = refers_to(User)
    written_at = BigIntegerField()

    class Meta:
        indexes = ((("club", "key"), True),)


class Attendance(Table):
    meeting = refers_to(Meeting)
    member = refers_to(Member)
    came = BooleanField()

    class Meta:
        indexes = ((("meeting", "member"), True),)


TABLES = [MeetingSchedule, Meeting, Attendance]
APPEND_ONLY = {
    "meeting_schedule": "id = NEW.id",
    "meeting": "(club_id, key) = (NEW.club_id, NEW.key) OR replaces_id = NEW.replaces_id",
    "attendance": "(meeting_id, member_id) = (NEW.meeting_id, NEW.member_id)",
}
"""What else than its id names a row, so that no `INSERT OR REPLACE` passes."""
SQLITE = (
    "CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table}"
    " BEGIN SELECT RAISE(ABORT, 'ledger: {table} is append-only'); END",
    "CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}"
    " BEGIN SELECT RAISE(ABORT, 'ledger: {table} is append-only'); END",
    "CREATE TRIGGER {table}_once BEFORE INSERT ON {table}"
    " WHEN EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id OR {same})"
    " BEGIN SELECT RAISE(ABORT, 'ledger: {table} is append-only'); END",
)
POSTGRESQL = (
    "CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table}"
    " FOR EACH ROW EXECUTE FUNCTION ledger_refuse()",
    "CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse()",
    "ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_append_only",
    "ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_no_truncate",
)


def up(migrator: SchemaMigrator, db: Database) -> None:
    """Make the tables and their guards."""
    with db.bind_ctx([Club, Member, User, *TABLES], bind_refs=False, bind_backrefs=False):
        db.create_tables(TABLES)
    on_sqlite = isinstance(db, SqliteDatabase)
    for table, same in APPEND_ONLY.items():
        for statement in SQLITE if on_sqlite else POSTGRESQL:
            db.execute_sql(statement.format(table=table, same=same))
        if on_sqlite:
            _stand_twice(db, table)


def _stand_twice(db: Database, table: str) -> None:
    """An index over the columns that are in none yet."""
    named = db.execute_sql("SELECT name FROM pragma_table_info(?) WHERE pk = 0 ORDER BY cid", [table]).fetchall()
    query = "SELECT i.name FROM pragma_index_list(?) l JOIN pragma_index_info(l.name) i"
    indexed = {column for (column,) in db.execute_sql(query, [table]).fetchall()}
    columns = ", ".join(f'"{column}"' for (column,) in named if column not in indexed)
    db.execute_sql(f'CREATE INDEX "{table}_twice" ON "{table}" ({columns})')
