"""The phones that write without a signal, each with its letter in a club, and the numbers of their provisional slips.

Both only grow. A provisional slip keeps its label as it was printed and what it was written for, also where nothing
came of it, so that the paper in a member's hand always finds its answer. Its phone and number stay open where that
number is another's. As 0004 has it, every column of theirs stands twice on SQLite.
"""

from __future__ import annotations

from typing import Any

from peewee import (
    BigIntegerField,
    BooleanField,
    CharField,
    Check,
    Database,
    DateField,
    ForeignKeyField,
    IntegerField,
    Model,
    SqliteDatabase,
)
from playhouse.migrate import SchemaMigrator


class Table(Model):
    class Meta:
        legacy_table_names = False


class Club(Table):
    pass


class Fund(Table):
    pass


class Member(Table):
    pass


class User(Table):
    pass


def refers_to(table: Any, **options: Any) -> ForeignKeyField:
    return ForeignKeyField(table, backref="+", on_delete="RESTRICT", lazy_load=False, **options)


class Device(Table):
    club = refers_to(Club)
    code = CharField(max_length=64)
    letter = CharField(max_length=3)
    registered_by = refers_to(User)
    registered_at = BigIntegerField()

    class Meta:
        indexes = ((("club", "letter"), True), (("club", "code"), True))


class ProvisionalSlip(Table):
    club = refers_to(Club)
    device = refers_to(Device, null=True)
    number = IntegerField(null=True)
    label = CharField(max_length=12)
    key = CharField(max_length=36)
    undone = BooleanField()
    undone_at = BigIntegerField(null=True)
    written_by = refers_to(User, null=True)
    written_at = BigIntegerField(null=True)
    member = refers_to(Member, null=True)
    fund = refers_to(Fund, null=True)
    scheme = CharField(max_length=40, null=True)
    amount = BigIntegerField(null=True)
    booked_on = DateField(null=True)
    sent_by = refers_to(User)
    sent_at = BigIntegerField()

    class Meta:
        indexes = ((("device", "number"), True), (("club", "key"), True), (("club", "label"), False))
        constraints = (
            Check("number > 0 AND number <= 999999", name="provisional_slip_number"),
            Check("number IS NULL OR device_id IS NOT NULL", name="provisional_slip_device"),
            Check("undone_at IS NULL OR undone", name="provisional_slip_undone"),
        )


TABLES = [Device, ProvisionalSlip]
APPEND_ONLY = {
    "device": "(club_id, letter) = (NEW.club_id, NEW.letter) OR (club_id, code) = (NEW.club_id, NEW.code)",
    "provisional_slip": "(device_id, number) = (NEW.device_id, NEW.number) OR (club_id, key) = (NEW.club_id, NEW.key)",
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
TWICE = {
    "device": ("registered_at",),
    "provisional_slip": ("undone", "undone_at", "written_at", "scheme", "amount", "booked_on", "sent_at"),
}
"""The columns that stand in no other index."""


def up(migrator: SchemaMigrator, db: Database) -> None:
    """Make both tables, guarded."""
    with db.bind_ctx([Club, Fund, Member, User, *TABLES], bind_refs=False, bind_backrefs=False):
        db.create_tables(TABLES)
    on_sqlite = isinstance(db, SqliteDatabase)
    for table, same in APPEND_ONLY.items():
        for statement in SQLITE if on_sqlite else POSTGRESQL:
            db.execute_sql(statement.format(table=table, same=same))
        if on_sqlite:
            columns = ", ".join(f'"{column}"' for column in TWICE[table])
            db.execute_sql(f'CREATE INDEX "{table}_twice" ON "{table}" ({columns})')
