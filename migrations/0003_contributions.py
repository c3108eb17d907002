"""Conversions, contributions with their steps, remittances, coverage brought along, approvals."""

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


class Fund(Table):
    pass


class Person(Table):
    pass


class Member(Table):
    pass


class User(Table):
    pass


class Entry(Table):
    id = CharField(max_length=36, primary_key=True)


class Conversion(Table):
    club = refers_to(Club)
    key = CharField(max_length=36)
    fingerprint = CharField(max_length=64)
    scheme = CharField(max_length=40)
    months = IntegerField()
    payment_day = DateField()
    proposed_by = refers_to(User)
    proposed_at = BigIntegerField()
    replaces = refers_to("self", null=True)

    class Meta:
        indexes = ((("club", "key"), True),)


class Contribution(Table):
    club = refers_to(Club)
    conversion = refers_to(Conversion)
    person = refers_to(Person)
    member = refers_to(Member)
    fund = refers_to(Fund)
    purse_scheme = CharField(max_length=40)
    scheme = CharField(max_length=40)
    rank = IntegerField()
    months = IntegerField()
    payment_day = DateField()
    from_month = CharField(max_length=7, null=True)
    method = CharField(max_length=40, null=True)
    income = BigIntegerField(null=True)
    category = CharField(max_length=40, null=True)
    amount = BigIntegerField()
    gross = BigIntegerField()
    state_support = BigIntegerField()
    local_support = BigIntegerField()
    quote_line = TextField()


class Remittance(Table):
    club = refers_to(Club)
    number = IntegerField()
    remitted_on = DateField()
    remitted_by = refers_to(User)
    remitted_at = BigIntegerField()
    entry = refers_to(Entry, unique=True)

    class Meta:
        indexes = ((("club", "number"), True),)


class ContributionStep(Table):
    contribution = refers_to(Contribution)
    state = CharField(max_length=40)
    at = BigIntegerField()
    by = refers_to(User)
    entry = refers_to(Entry, null=True)
    remittance = refers_to(Remittance, null=True)
    reason = CharField(max_length=300, default="")
    official_number = CharField(max_length=60, default="")
    official_on = DateField(null=True)
    covered_from = DateField(null=True)
    covered_to = DateField(null=True)

    class Meta:
        indexes = ((("contribution", "state"), True),)


class PriorCoverage(Table):
    person = refers_to(Person)
    scheme = CharField(max_length=40)
    paid_until = DateField(null=True)
    months_paid = IntegerField(default=0)
    months_supported = IntegerField(default=0)
    noted_on = DateField()
    noted_by = refers_to(User)


class Approval(Table):
    club = refers_to(Club)
    subject = CharField(max_length=40)
    key = CharField(max_length=36)
    content = TextField()
    fingerprint = CharField(max_length=64)
    asked_by = refers_to(User)
    asked_at = BigIntegerField()
    expires_at = BigIntegerField(null=True)
    answered_by = refers_to(User, null=True)
    answered_at = BigIntegerField(null=True)
    yes = BooleanField(null=True)
    reason = CharField(max_length=300, default="")

    class Meta:
        indexes = ((("club", "key"), True),)


class Review(Table):
    club = refers_to(Club)
    key = CharField(max_length=36)
    fingerprint = CharField(max_length=64)
    member = refers_to(Member)
    fund = refers_to(Fund)
    scheme = CharField(max_length=40)
    amount = BigIntegerField()
    booked_on = DateField()
    device = CharField(max_length=64)
    resembles = refers_to(Entry, null=True)
    sent_by = refers_to(User)
    sent_at = BigIntegerField()
    once_more = BooleanField(null=True)
    decided_by = refers_to(User, null=True)
    decided_at = BigIntegerField(null=True)

    class Meta:
        indexes = ((("club", "key"), True),)


TABLES = [Conversion, Contribution, Remittance, ContributionStep, PriorCoverage, Approval, Review]
APPEND_ONLY = {
    "conversion": "(club_id, key) = (NEW.club_id, NEW.key)",
    "contribution": "id = NEW.id",
    "contribution_step": "(contribution_id, state) = (NEW.contribution_id, NEW.state)",
    "remittance": "entry_id = NEW.entry_id OR (club_id, number) = (NEW.club_id, NEW.number)",
    "prior_coverage": "id = NEW.id",
}
"""Tables whose rows stay as they are, and what else than its id names a row, so that no `INSERT OR REPLACE` passes."""
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
)

QUESTIONS = {
    "approval": (
        "id, club_id, subject, key, content, fingerprint, asked_by_id, asked_at, expires_at",
        ("yes", "answered_by_id", "answered_at"),
        "NEW.answered_by_id = OLD.asked_by_id OR NEW.answered_at > OLD.expires_at",
    ),
    "review": (
        "id, club_id, key, fingerprint, member_id, fund_id, scheme, amount, booked_on, device, resembles_id,"
        " sent_by_id, sent_at",
        ("once_more", "decided_by_id", "decided_at"),
        "1 = 0",
    ),
}
"""Tables of questions: what never changes, what an answer says (all of it, once), and which answer is none."""
QUESTIONS_SQLITE = (
    "CREATE TRIGGER {table}_opens_unanswered BEFORE INSERT ON {table} WHEN {answered_new}"
    " OR EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id OR (club_id, key) = (NEW.club_id, NEW.key))"
    " BEGIN SELECT RAISE(ABORT, 'ledger: a question opens unanswered'); END",
    "CREATE TRIGGER {table}_answered_once BEFORE UPDATE ON {table}"
    " WHEN {answered_old} OR {unanswered_new} OR ({new}) IS NOT ({old}) OR {none}"
    " BEGIN SELECT RAISE(ABORT, 'ledger: a question is answered once, by another'); END",
    "CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}"
    " BEGIN SELECT RAISE(ABORT, 'ledger: {table} is append-only'); END",
)
QUESTIONS_POSTGRESQL = (
    """
CREATE FUNCTION {table}_guard() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF {answered_new} THEN
      RAISE EXCEPTION 'ledger: a question opens unanswered' USING ERRCODE = '23514'; END IF;
  ELSIF {answered_old} OR {unanswered_new} OR ({new}) IS DISTINCT FROM ({old}) OR {none} THEN
    RAISE EXCEPTION 'ledger: a question is answered once, by another' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$""",
    "CREATE TRIGGER {table}_guard BEFORE INSERT OR UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_guard()",
    "CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION ledger_refuse()",
    "CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse()",
)


def up(migrator: SchemaMigrator, db: Database) -> None:
    """Make the tables; what happened to a contribution is only ever added to."""
    with db.bind_ctx([Club, Fund, Person, Member, User, Entry, *TABLES], bind_refs=False, bind_backrefs=False):
        db.create_tables(TABLES)
    on_sqlite = isinstance(db, SqliteDatabase)
    for table, same in APPEND_ONLY.items():
        for statement in SQLITE if on_sqlite else POSTGRESQL:
            db.execute_sql(statement.format(table=table, same=same))
    for table in QUESTIONS:
        for statement in QUESTIONS_SQLITE if on_sqlite else QUESTIONS_POSTGRESQL:
            db.execute_sql(statement.format(**_question(table)))
    if not on_sqlite:
        _guard_replicas_too(db)


def _question(table: str) -> dict[str, str]:
    kept, answer, none = QUESTIONS[table]
    columns = kept.split(", ")
    return {
        "table": table,
        "new": ", ".join(f"NEW.{column}" for column in columns),
        "old": ", ".join(f"OLD.{column}" for column in columns),
        "answered_new": " OR ".join(f"NEW.{column} IS NOT NULL" for column in answer),
        "answered_old": f"OLD.{answer[0]} IS NOT NULL",
        "unanswered_new": " OR ".join(f"NEW.{column} IS NULL" for column in answer),
        "none": none,
    }


def _guard_replicas_too(db: Database) -> None:
    """Plain triggers sleep where a session calls itself a replica; ours never do."""
    ours = "SELECT tgrelid::regclass, tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O'"
    for table, trigger in db.execute_sql(ours).fetchall():
        db.execute_sql(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {trigger}")
