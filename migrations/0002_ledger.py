"""The book: accounts, entries, postings, slips and frozen refusals, with the triggers that guard them."""

from __future__ import annotations

from typing import Any

from peewee import (
    BigIntegerField,
    CharField,
    Check,
    CompositeKey,
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


class Member(Table):
    pass


class User(Table):
    pass


class Account(Table):
    club = refers_to(Club)
    address = TextField()
    kind = CharField(max_length=40)
    side = CharField(max_length=40)
    fund = refers_to(Fund)
    member = refers_to(Member, null=True)
    scheme = CharField(max_length=40, null=True)
    contribution_id = BigIntegerField(null=True)
    debits = BigIntegerField(default=0)
    credits = BigIntegerField(default=0)

    class Meta:
        indexes = ((("club", "address"), True),)
        constraints = (
            Check(
                "(side = 'D' AND debits >= credits) OR (side = 'C' AND credits >= debits)", name="account_not_overdrawn"
            ),
        )


class Entry(Table):
    id = CharField(max_length=36, primary_key=True)
    club = refers_to(Club)
    seq = IntegerField()
    kind = CharField(max_length=40)
    key = CharField(max_length=64)
    fingerprint = CharField(max_length=64)
    booked_on = DateField()
    happened_on = DateField(null=True)
    recorded_at = BigIntegerField()
    recorded_by = refers_to(User)
    reverses = refers_to("self", null=True, unique=True)
    reason = CharField(max_length=300, default="")
    device = CharField(max_length=64, null=True)
    prev_hash = CharField(max_length=64)
    hash = CharField(max_length=64, unique=True)

    class Meta:
        indexes = (
            (("club", "seq"), True),
            (("club", "key"), True),
            (("club", "prev_hash"), True),
        )
        constraints = (Check("(kind = 'REVERSAL') = (reverses_id IS NOT NULL)", name="entry_reversal_names_entry"),)


class Posting(Table):
    entry = refers_to(Entry, deferrable="INITIALLY DEFERRED")
    debit = refers_to(Account)
    credit = refers_to(Account)
    amount = BigIntegerField()

    class Meta:
        constraints = (
            Check("amount > 0 AND amount <= 1000000000 AND amount = CAST(amount AS BIGINT)", name="posting_amount"),
            Check("debit_id <> credit_id", name="posting_moves"),
        )


class RefusedKey(Table):
    club = refers_to(Club)
    key = CharField(max_length=64)
    fingerprint = CharField(max_length=64)
    refusal = CharField(max_length=60)
    sentence = TextField()
    refused_at = BigIntegerField()

    class Meta:
        indexes = ((("club", "key"), True),)


class Receipt(Table):
    club = refers_to(Club)
    year = IntegerField()
    number = IntegerField()
    entry = refers_to(Entry, unique=True)

    class Meta:
        primary_key = CompositeKey("club", "year", "number")


TABLES = [Account, Entry, Posting, RefusedKey, Receipt]
APPEND_ONLY = ("entry", "posting", "receipt", "refused_key")
APPEND_ONLY_SQLITE = """
CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, 'ledger: {table} is append-only'); END;
CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}
BEGIN SELECT RAISE(ABORT, 'ledger: {table} is append-only'); END;
"""

# One guard a rule, so that the message names what was broken. `INSERT OR REPLACE` deletes without firing delete
# triggers unless recursive_triggers is on: the guards on known ids close that door whatever the pragma says.
# `INSERT OR IGNORE` would skip the change of totals that breaks a CHECK and keep the posting: a guard says no before.
GUARDS_SQLITE = """
CREATE TRIGGER account_opens_empty BEFORE INSERT ON account
WHEN NEW.debits <> 0 OR NEW.credits <> 0
  OR EXISTS (SELECT 1 FROM account WHERE id = NEW.id OR (club_id = NEW.club_id AND address = NEW.address))
BEGIN SELECT RAISE(ABORT, 'ledger: an account opens empty and once'); END;

CREATE TRIGGER account_keeps_its_name BEFORE UPDATE ON account
WHEN (NEW.id, NEW.club_id, NEW.address, NEW.kind, NEW.side, NEW.fund_id, NEW.member_id, NEW.scheme, NEW.contribution_id)
  IS NOT
  (OLD.id, OLD.club_id, OLD.address, OLD.kind, OLD.side, OLD.fund_id, OLD.member_id, OLD.scheme, OLD.contribution_id)
BEGIN SELECT RAISE(ABORT, 'ledger: an account keeps its name'); END;

CREATE TRIGGER account_no_delete BEFORE DELETE ON account
BEGIN SELECT RAISE(ABORT, 'ledger: account is append-only'); END;

CREATE TRIGGER account_totals_follow BEFORE UPDATE ON account
WHEN (NEW.debits, NEW.credits) IS NOT (OLD.debits, OLD.credits) AND NOT EXISTS (
  SELECT 1 FROM posting p WHERE p.id = (SELECT max(id) FROM posting)
  AND NOT EXISTS (SELECT 1 FROM entry WHERE id = p.entry_id)
  AND NEW.debits = OLD.debits + p.amount * (p.debit_id = NEW.id)
  AND NEW.credits = OLD.credits + p.amount * (p.credit_id = NEW.id))
BEGIN SELECT RAISE(ABORT, 'ledger: totals move only with a posting'); END;

CREATE TRIGGER posting_before_seal BEFORE INSERT ON posting
WHEN EXISTS (SELECT 1 FROM entry WHERE id = NEW.entry_id) OR EXISTS (SELECT 1 FROM posting WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'ledger: entry is sealed'); END;

CREATE TRIGGER posting_overdraws_nothing BEFORE INSERT ON posting
WHEN EXISTS (SELECT 1 FROM account WHERE (id = NEW.debit_id AND side = 'C' AND debits + NEW.amount > credits)
  OR (id = NEW.credit_id AND side = 'D' AND credits + NEW.amount > debits))
BEGIN SELECT RAISE(ABORT, 'ledger: account overdrawn'); END;

CREATE TRIGGER posting_moves_totals AFTER INSERT ON posting
BEGIN
  UPDATE account SET debits = debits + NEW.amount WHERE id = NEW.debit_id;
  UPDATE account SET credits = credits + NEW.amount WHERE id = NEW.credit_id;
END;

CREATE TRIGGER entry_seal BEFORE INSERT ON entry
BEGIN
  SELECT RAISE(ABORT, 'ledger: duplicate entry') WHERE EXISTS (SELECT 1 FROM entry
    WHERE id = NEW.id OR hash = NEW.hash OR (club_id = NEW.club_id AND (key = NEW.key OR seq = NEW.seq)));
  SELECT RAISE(ABORT, 'ledger: no posting')
    WHERE NOT EXISTS (SELECT 1 FROM posting WHERE entry_id = NEW.id);
  SELECT RAISE(ABORT, 'ledger: account of another club') WHERE EXISTS (
    SELECT 1 FROM posting p JOIN account a ON a.id IN (p.debit_id, p.credit_id)
    WHERE p.entry_id = NEW.id AND a.club_id <> NEW.club_id);
  SELECT RAISE(ABORT, 'ledger: not a day') WHERE NEW.booked_on IS NOT date(NEW.booked_on, '+0 days');
  SELECT RAISE(ABORT, 'ledger: not a day') WHERE NEW.happened_on IS NOT NULL
    AND (NEW.happened_on IS NOT date(NEW.happened_on, '+0 days') OR NEW.happened_on >= NEW.booked_on);
  SELECT RAISE(ABORT, 'ledger: club is dissolved')
    WHERE (SELECT dissolved_on FROM club WHERE id = NEW.club_id) IS NOT NULL;
  SELECT RAISE(ABORT, 'ledger: not a number')
    WHERE typeof(NEW.seq) <> 'integer' OR typeof(NEW.recorded_at) <> 'integer';
  SELECT RAISE(ABORT, 'ledger: day has not come')
    WHERE NEW.booked_on > date(NEW.recorded_at, 'unixepoch', '+7 hours');
  SELECT RAISE(ABORT, 'ledger: month is closed')
    WHERE NEW.booked_on <= (SELECT closed_through FROM club WHERE id = NEW.club_id);
  SELECT RAISE(ABORT, 'ledger: chain does not join') WHERE NOT EXISTS (
    SELECT 1 FROM club WHERE id = NEW.club_id AND head_seq = NEW.seq - 1 AND head_hash = NEW.prev_hash);
  SELECT RAISE(ABORT, 'ledger: clock runs back') WHERE EXISTS (SELECT 1 FROM entry
    WHERE club_id = NEW.club_id AND seq = NEW.seq - 1 AND recorded_at > NEW.recorded_at);
  SELECT RAISE(ABORT, 'ledger: reversal does not mirror') WHERE NEW.reverses_id IS NOT NULL AND (
    NOT EXISTS (SELECT 1 FROM entry
      WHERE id = NEW.reverses_id AND kind <> 'REVERSAL' AND club_id = NEW.club_id)
    OR EXISTS (SELECT 1 FROM entry WHERE reverses_id = NEW.reverses_id)
    OR EXISTS (SELECT debit_id, credit_id, amount, count(*) FROM posting WHERE entry_id = NEW.id GROUP BY 1, 2, 3
        EXCEPT SELECT credit_id, debit_id, amount, count(*) FROM posting WHERE entry_id = NEW.reverses_id
        GROUP BY 1, 2, 3)
    OR EXISTS (SELECT credit_id, debit_id, amount, count(*) FROM posting WHERE entry_id = NEW.reverses_id
        GROUP BY 1, 2, 3
        EXCEPT SELECT debit_id, credit_id, amount, count(*) FROM posting WHERE entry_id = NEW.id GROUP BY 1, 2, 3));
END;

CREATE TRIGGER entry_moves_head AFTER INSERT ON entry
BEGIN UPDATE club SET head_seq = NEW.seq, head_hash = NEW.hash WHERE id = NEW.club_id; END;

CREATE TRIGGER receipt_is_next BEFORE INSERT ON receipt
BEGIN
  SELECT RAISE(ABORT, 'ledger: slip number is not the next')
    WHERE NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM receipt
      WHERE club_id = NEW.club_id AND year = NEW.year);
  SELECT RAISE(ABORT, 'ledger: slip of another club or year') WHERE NOT EXISTS (
    SELECT 1 FROM entry WHERE id = NEW.entry_id AND club_id = NEW.club_id
    AND CAST(strftime('%Y', recorded_at, 'unixepoch', '+7 hours') AS INTEGER) = NEW.year);
  SELECT RAISE(ABORT, 'ledger: entry has a slip') WHERE EXISTS (
    SELECT 1 FROM receipt WHERE entry_id = NEW.entry_id);
END;

CREATE TRIGGER club_closes_forward BEFORE UPDATE OF closed_through ON club
WHEN NEW.closed_through < OLD.closed_through
BEGIN SELECT RAISE(ABORT, 'ledger: a closed month stays closed'); END;

CREATE TRIGGER club_dissolves_once BEFORE UPDATE OF dissolved_on ON club
WHEN OLD.dissolved_on IS NOT NULL AND NEW.dissolved_on IS NOT OLD.dissolved_on
BEGIN SELECT RAISE(ABORT, 'ledger: a dissolved club stays dissolved'); END;

CREATE TRIGGER club_no_delete BEFORE DELETE ON club
BEGIN SELECT RAISE(ABORT, 'ledger: club is append-only'); END;

CREATE TRIGGER club_opens_empty BEFORE INSERT ON club
WHEN NEW.head_seq <> 0 OR EXISTS (SELECT 1 FROM club WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'ledger: a club opens with an empty book'); END;

CREATE TRIGGER club_head_follows BEFORE UPDATE ON club
WHEN NEW.id <> OLD.id OR ((NEW.head_seq, NEW.head_hash) IS NOT (OLD.head_seq, OLD.head_hash) AND NOT EXISTS (
  SELECT 1 FROM entry WHERE club_id = NEW.id AND seq = OLD.head_seq + 1 AND prev_hash = OLD.head_hash
  AND seq = NEW.head_seq AND hash = NEW.head_hash))
BEGIN SELECT RAISE(ABORT, 'ledger: the head moves only with an entry'); END;

CREATE TRIGGER refused_key_once BEFORE INSERT ON refused_key
WHEN EXISTS (SELECT 1 FROM refused_key WHERE id = NEW.id OR (club_id = NEW.club_id AND key = NEW.key))
BEGIN SELECT RAISE(ABORT, 'ledger: a refusal is kept once'); END;
"""

APPEND_ONLY_POSTGRESQL = """
CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table}
  FOR EACH ROW EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
"""

# The app's role owns nothing and may change no total and no head: the functions that move them act for the owner.
# Every function names its schema, so that no temporary table of the same name is read in place of ours.
GUARDS_POSTGRESQL = """
CREATE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'ledger: % is append-only', TG_TABLE_NAME USING ERRCODE = '23514';
END $$;

CREATE FUNCTION account_guard() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.debits <> 0 OR NEW.credits <> 0 THEN
      RAISE EXCEPTION 'ledger: an account opens empty and once' USING ERRCODE = '23514'; END IF;
  ELSIF (NEW.id, NEW.club_id, NEW.address, NEW.kind, NEW.side, NEW.fund_id, NEW.member_id, NEW.scheme,
      NEW.contribution_id) IS DISTINCT FROM (OLD.id, OLD.club_id, OLD.address, OLD.kind, OLD.side, OLD.fund_id,
      OLD.member_id, OLD.scheme, OLD.contribution_id) THEN
    RAISE EXCEPTION 'ledger: an account keeps its name' USING ERRCODE = '23514';
  ELSIF (NEW.debits, NEW.credits) IS DISTINCT FROM (OLD.debits, OLD.credits) AND pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'ledger: totals move only with a posting' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER account_guard BEFORE INSERT OR UPDATE ON account FOR EACH ROW EXECUTE FUNCTION account_guard();
CREATE TRIGGER account_no_delete BEFORE DELETE ON account FOR EACH ROW EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER account_no_truncate BEFORE TRUNCATE ON account FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();

CREATE FUNCTION posting_guard() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended(NEW.entry_id, 0));
  IF EXISTS (SELECT 1 FROM entry WHERE id = NEW.entry_id) THEN
    RAISE EXCEPTION 'ledger: entry is sealed' USING ERRCODE = '23514'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER posting_guard BEFORE INSERT ON posting FOR EACH ROW EXECUTE FUNCTION posting_guard();

-- After the insert: `ON CONFLICT DO NOTHING` fires what stands before it and then inserts nothing.
CREATE FUNCTION posting_moves_totals() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE account SET debits = debits + NEW.amount WHERE id = NEW.debit_id;
  UPDATE account SET credits = credits + NEW.amount WHERE id = NEW.credit_id;
  RETURN NULL;
END $$;
CREATE TRIGGER posting_moves_totals AFTER INSERT ON posting FOR EACH ROW EXECUTE FUNCTION posting_moves_totals();

CREATE FUNCTION entry_seal() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE c club%ROWTYPE;
BEGIN
  -- Nobody else may have a posting for this entry in hand: it would become the entry's after the seal.
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.id, 0));
  SELECT * INTO c FROM club WHERE id = NEW.club_id FOR UPDATE;
  IF NOT EXISTS (SELECT 1 FROM posting WHERE entry_id = NEW.id) THEN
    RAISE EXCEPTION 'ledger: no posting' USING ERRCODE = '23514'; END IF;
  IF EXISTS (SELECT 1 FROM posting p JOIN account a ON a.id IN (p.debit_id, p.credit_id)
      WHERE p.entry_id = NEW.id AND a.club_id <> NEW.club_id) THEN
    RAISE EXCEPTION 'ledger: account of another club' USING ERRCODE = '23514'; END IF;
  IF NEW.booked_on <= c.closed_through THEN
    RAISE EXCEPTION 'ledger: month is closed' USING ERRCODE = '23514'; END IF;
  IF c.dissolved_on IS NOT NULL THEN
    RAISE EXCEPTION 'ledger: club is dissolved' USING ERRCODE = '23514'; END IF;
  IF NEW.happened_on >= NEW.booked_on THEN
    RAISE EXCEPTION 'ledger: not a day' USING ERRCODE = '23514'; END IF;
  IF NEW.booked_on > (to_timestamp(NEW.recorded_at) AT TIME ZONE 'UTC' + interval '7 hours')::date THEN
    RAISE EXCEPTION 'ledger: day has not come' USING ERRCODE = '23514'; END IF;
  IF NEW.seq <> c.head_seq + 1 OR NEW.prev_hash <> c.head_hash THEN
    RAISE EXCEPTION 'ledger: chain does not join' USING ERRCODE = '23514'; END IF;
  IF EXISTS (SELECT 1 FROM entry
      WHERE club_id = NEW.club_id AND seq = NEW.seq - 1 AND recorded_at > NEW.recorded_at) THEN
    RAISE EXCEPTION 'ledger: clock runs back' USING ERRCODE = '23514'; END IF;
  IF NEW.reverses_id IS NOT NULL AND (
      NOT EXISTS (SELECT 1 FROM entry
        WHERE id = NEW.reverses_id AND kind <> 'REVERSAL' AND club_id = NEW.club_id)
      OR EXISTS (
        (SELECT debit_id, credit_id, amount, count(*) FROM posting WHERE entry_id = NEW.id GROUP BY 1, 2, 3
         EXCEPT SELECT credit_id, debit_id, amount, count(*) FROM posting WHERE entry_id = NEW.reverses_id
         GROUP BY 1, 2, 3)
        UNION ALL
        (SELECT credit_id, debit_id, amount, count(*) FROM posting WHERE entry_id = NEW.reverses_id GROUP BY 1, 2, 3
         EXCEPT SELECT debit_id, credit_id, amount, count(*) FROM posting WHERE entry_id = NEW.id
         GROUP BY 1, 2, 3))) THEN
    RAISE EXCEPTION 'ledger: reversal does not mirror' USING ERRCODE = '23514'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER entry_seal BEFORE INSERT ON entry FOR EACH ROW EXECUTE FUNCTION entry_seal();

CREATE FUNCTION entry_moves_head() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE club SET head_seq = NEW.seq, head_hash = NEW.hash WHERE id = NEW.club_id;
  RETURN NULL;
END $$;
CREATE TRIGGER entry_moves_head AFTER INSERT ON entry FOR EACH ROW EXECUTE FUNCTION entry_moves_head();

CREATE FUNCTION receipt_is_next() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM club WHERE id = NEW.club_id FOR UPDATE;
  IF NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM receipt
      WHERE club_id = NEW.club_id AND year = NEW.year) THEN
    RAISE EXCEPTION 'ledger: slip number is not the next' USING ERRCODE = '23514'; END IF;
  IF NOT EXISTS (SELECT 1 FROM entry WHERE id = NEW.entry_id AND club_id = NEW.club_id
      AND extract(year FROM to_timestamp(recorded_at) AT TIME ZONE 'UTC' + interval '7 hours') = NEW.year) THEN
    RAISE EXCEPTION 'ledger: slip of another club or year' USING ERRCODE = '23514'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER receipt_is_next BEFORE INSERT ON receipt FOR EACH ROW EXECUTE FUNCTION receipt_is_next();

CREATE FUNCTION club_guard() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.head_seq <> 0 THEN
      RAISE EXCEPTION 'ledger: a club opens with an empty book' USING ERRCODE = '23514'; END IF;
  ELSIF NEW.closed_through < OLD.closed_through THEN
    RAISE EXCEPTION 'ledger: a closed month stays closed' USING ERRCODE = '23514';
  ELSIF OLD.dissolved_on IS NOT NULL AND NEW.dissolved_on IS DISTINCT FROM OLD.dissolved_on THEN
    RAISE EXCEPTION 'ledger: a dissolved club stays dissolved' USING ERRCODE = '23514';
  ELSIF NEW.id <> OLD.id
      OR (NEW.head_seq, NEW.head_hash) IS DISTINCT FROM (OLD.head_seq, OLD.head_hash) AND pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'ledger: the head moves only with an entry' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER club_guard BEFORE INSERT OR UPDATE ON club FOR EACH ROW EXECUTE FUNCTION club_guard();
CREATE TRIGGER club_no_delete BEFORE DELETE ON club FOR EACH ROW EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER club_no_truncate BEFORE TRUNCATE ON club FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
"""


def up(migrator: SchemaMigrator, db: Database) -> None:
    """Make the tables and their guards."""
    with db.bind_ctx([Club, Fund, Member, User, *TABLES], bind_refs=False, bind_backrefs=False):
        db.create_tables(TABLES)
    if isinstance(db, SqliteDatabase):
        script = GUARDS_SQLITE + "".join(APPEND_ONLY_SQLITE.format(table=table) for table in APPEND_ONLY)
        for statement in _statements(script):
            db.execute_sql(statement)
    else:
        db.execute_sql(
            (GUARDS_POSTGRESQL + "".join(APPEND_ONLY_POSTGRESQL.format(table=table) for table in APPEND_ONLY)).replace(
                "%", "%%"
            )
        )
        _guard_replicas_too(db)


def _guard_replicas_too(db: Database) -> None:
    """Plain triggers sleep where a session calls itself a replica; ours never do."""
    ours = "SELECT tgrelid::regclass, tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O'"
    for table, trigger in db.execute_sql(ours).fetchall():
        db.execute_sql(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {trigger}")


def _statements(script: str) -> list[str]:
    """SQLite's driver takes one statement at a time; a trigger ends with ``END;``."""
    return [f"{each} END;" for each in script.split("END;") if each.strip()]
