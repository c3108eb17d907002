"""Why a deposit from a phone waits for a person: until now it looked like another, or its month was closed.

``revoked`` says whether the sender had led the club and did no more: whatever the cause, she decides nothing of it,
also when she leads again. ``sent_name`` is what the phone calls the member where the book calls her otherwise. What was
asked never changes, so the guard of the table stands aside while the new columns are filled, in the migration's own
transaction, and then keeps them like everything else. What 0004 says of every column holds for them: on SQLite they
stand twice.
"""

from __future__ import annotations

from peewee import Database, SqliteDatabase
from playhouse.migrate import SchemaMigrator

ADD = (
    "ALTER TABLE review ADD COLUMN cause VARCHAR(40) NOT NULL DEFAULT 'MONTH_CLOSED'",
    "ALTER TABLE review ADD COLUMN revoked {yes_or_no} NOT NULL DEFAULT FALSE",
    "ALTER TABLE review ADD COLUMN sent_name VARCHAR(100)",
)
LOOKED_ALIKE = "UPDATE review SET cause = 'ALIKE' WHERE resembles_id IS NOT NULL"

KEPT = (
    *("id", "club_id", "key", "fingerprint", "member_id", "fund_id", "scheme", "amount", "booked_on", "device"),
    *("resembles_id", "sent_by_id", "sent_at", "cause", "revoked", "sent_name"),
)
NEW, OLD = (", ".join(f"{row}.{column}" for column in KEPT) for row in ("NEW", "OLD"))
HALF_ANSWERED = "NEW.once_more IS NULL OR NEW.decided_by_id IS NULL OR NEW.decided_at IS NULL"

SQLITE = f"""
CREATE TRIGGER review_answered_once BEFORE UPDATE ON review
 WHEN OLD.once_more IS NOT NULL OR {HALF_ANSWERED} OR ({NEW}) IS NOT ({OLD})
 BEGIN SELECT RAISE(ABORT, 'ledger: a question is answered once, by another'); END
"""
POSTGRESQL = f"""
CREATE OR REPLACE FUNCTION review_guard() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.once_more IS NOT NULL OR NEW.decided_by_id IS NOT NULL OR NEW.decided_at IS NOT NULL THEN
      RAISE EXCEPTION 'ledger: a question opens unanswered' USING ERRCODE = '23514'; END IF;
  ELSIF OLD.once_more IS NOT NULL OR {HALF_ANSWERED} OR ({NEW}) IS DISTINCT FROM ({OLD}) THEN
    RAISE EXCEPTION 'ledger: a question is answered once, by another' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$"""


def up(migrator: SchemaMigrator, db: Database) -> None:
    """Add the columns, say why what is there was asked, and guard them."""
    yes_or_no = "INTEGER" if isinstance(db, SqliteDatabase) else "BOOLEAN"
    for column in ADD:
        db.execute_sql(column.format(yes_or_no=yes_or_no))
    if isinstance(db, SqliteDatabase):
        db.execute_sql("DROP TRIGGER review_answered_once")
        db.execute_sql(LOOKED_ALIKE)
        db.execute_sql(SQLITE)
        _stand_twice(db)
    else:
        db.execute_sql("ALTER TABLE review DISABLE TRIGGER review_guard")
        db.execute_sql(LOOKED_ALIKE)
        db.execute_sql(POSTGRESQL)
        db.execute_sql("ALTER TABLE review ENABLE ALWAYS TRIGGER review_guard")


def _stand_twice(db: Database) -> None:
    query = "SELECT name FROM pragma_index_info('review_twice') ORDER BY seqno"
    before = [column for (column,) in db.execute_sql(query).fetchall()]
    columns = ", ".join(f'"{column}"' for column in [*before, "cause", "revoked", "sent_name"])
    db.execute_sql('DROP INDEX "review_twice"')
    db.execute_sql(f'CREATE INDEX "review_twice" ON "review" ({columns})')
