"""What members were told: a slip, or that a cover ends; only ever added to.

What 0004 says of every column holds for these: on SQLite they stand twice, or are indexed by themselves.
"""

from __future__ import annotations

from typing import Any

from peewee import BigIntegerField, CharField, Check, Database, DateField, ForeignKeyField, Model, SqliteDatabase
from playhouse.migrate import SchemaMigrator


class Table(Model):
    class Meta:
        legacy_table_names = False


def refers_to(table: Any, **options: Any) -> ForeignKeyField:
    return ForeignKeyField(table, backref="+", on_delete="RESTRICT", lazy_load=False, **options)


class Club(Table):
    pass


class Person(Table):
    pass


class User(Table):
    pass


class Entry(Table):
    id = CharField(max_length=36, primary_key=True)


class Telling(Table):
    club = refers_to(Club)
    key = CharField(max_length=36)
    about = CharField(max_length=40)
    person = refers_to(Person)
    entry = refers_to(Entry, null=True)
    scheme = CharField(max_length=40, null=True)
    until = DateField(null=True)
    way = CharField(max_length=40)
    told_by = refers_to(User)
    told_at = BigIntegerField()

    class Meta:
        indexes = ((("club", "key"), True),)
        constraints = (
            Check("(about = 'SLIP') = (entry_id IS NOT NULL)", name="telling_slip"),
            Check("(about = 'REMINDER') = (scheme IS NOT NULL)", name="telling_scheme"),
            Check("(about = 'REMINDER') = (until IS NOT NULL)", name="telling_until"),
        )


SQLITE = (
    "CREATE TRIGGER telling_no_update BEFORE UPDATE ON telling"
    " BEGIN SELECT RAISE(ABORT, 'ledger: telling is append-only'); END",
    "CREATE TRIGGER telling_no_delete BEFORE DELETE ON telling"
    " BEGIN SELECT RAISE(ABORT, 'ledger: telling is append-only'); END",
    "CREATE TRIGGER telling_once BEFORE INSERT ON telling"
    " WHEN EXISTS (SELECT 1 FROM telling WHERE id = NEW.id OR (club_id, key) = (NEW.club_id, NEW.key))"
    " BEGIN SELECT RAISE(ABORT, 'ledger: telling is append-only'); END",
    'CREATE INDEX telling_twice ON telling ("about", "scheme", "until", "way", "told_at")',
)
POSTGRESQL = (
    "CREATE TRIGGER telling_append_only BEFORE UPDATE OR DELETE ON telling"
    " FOR EACH ROW EXECUTE FUNCTION ledger_refuse()",
    "CREATE TRIGGER telling_no_truncate BEFORE TRUNCATE ON telling FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse()",
    "ALTER TABLE telling ENABLE ALWAYS TRIGGER telling_append_only",
    "ALTER TABLE telling ENABLE ALWAYS TRIGGER telling_no_truncate",
)


def up(migrator: SchemaMigrator, db: Database) -> None:
    """Make the table and its guards."""
    with db.bind_ctx([Club, Person, User, Entry, Telling], bind_refs=False, bind_backrefs=False):
        db.create_tables([Telling])
    for statement in SQLITE if isinstance(db, SqliteDatabase) else POSTGRESQL:
        db.execute_sql(statement)
