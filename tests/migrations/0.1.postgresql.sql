SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE FUNCTION public.account_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
CREATE FUNCTION public.approval_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.yes IS NOT NULL OR NEW.answered_by_id IS NOT NULL OR NEW.answered_at IS NOT NULL THEN
      RAISE EXCEPTION 'ledger: a question opens unanswered' USING ERRCODE = '23514'; END IF;
  ELSIF OLD.yes IS NOT NULL OR NEW.yes IS NULL OR NEW.answered_by_id IS NULL OR NEW.answered_at IS NULL OR (NEW.id, NEW.club_id, NEW.subject, NEW.key, NEW.content, NEW.fingerprint, NEW.asked_by_id, NEW.asked_at, NEW.expires_at) IS DISTINCT FROM (OLD.id, OLD.club_id, OLD.subject, OLD.key, OLD.content, OLD.fingerprint, OLD.asked_by_id, OLD.asked_at, OLD.expires_at) OR NEW.answered_by_id = OLD.asked_by_id OR NEW.answered_at > OLD.expires_at THEN
    RAISE EXCEPTION 'ledger: a question is answered once, by another' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION public.club_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
CREATE FUNCTION public.entry_moves_head() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  UPDATE club SET head_seq = NEW.seq, head_hash = NEW.hash WHERE id = NEW.club_id;
  RETURN NULL;
END $$;
CREATE FUNCTION public.entry_seal() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
CREATE FUNCTION public.ledger_refuse() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  RAISE EXCEPTION 'ledger: % is append-only', TG_TABLE_NAME USING ERRCODE = '23514';
END $$;
CREATE FUNCTION public.posting_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended(NEW.entry_id, 0));
  IF EXISTS (SELECT 1 FROM entry WHERE id = NEW.entry_id) THEN
    RAISE EXCEPTION 'ledger: entry is sealed' USING ERRCODE = '23514'; END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION public.posting_moves_totals() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  UPDATE account SET debits = debits + NEW.amount WHERE id = NEW.debit_id;
  UPDATE account SET credits = credits + NEW.amount WHERE id = NEW.credit_id;
  RETURN NULL;
END $$;
CREATE FUNCTION public.receipt_is_next() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
CREATE FUNCTION public.review_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.once_more IS NOT NULL OR NEW.decided_by_id IS NOT NULL OR NEW.decided_at IS NOT NULL THEN
      RAISE EXCEPTION 'ledger: a question opens unanswered' USING ERRCODE = '23514'; END IF;
  ELSIF OLD.once_more IS NOT NULL OR NEW.once_more IS NULL OR NEW.decided_by_id IS NULL OR NEW.decided_at IS NULL OR (NEW.id, NEW.club_id, NEW.key, NEW.fingerprint, NEW.member_id, NEW.fund_id, NEW.scheme, NEW.amount, NEW.booked_on, NEW.device, NEW.resembles_id, NEW.sent_by_id, NEW.sent_at) IS DISTINCT FROM (OLD.id, OLD.club_id, OLD.key, OLD.fingerprint, OLD.member_id, OLD.fund_id, OLD.scheme, OLD.amount, OLD.booked_on, OLD.device, OLD.resembles_id, OLD.sent_by_id, OLD.sent_at) OR 1 = 0 THEN
    RAISE EXCEPTION 'ledger: a question is answered once, by another' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.account (
    id integer NOT NULL,
    club_id integer NOT NULL,
    address text NOT NULL,
    kind character varying(40) NOT NULL,
    side character varying(40) NOT NULL,
    fund_id integer NOT NULL,
    member_id integer,
    scheme character varying(40),
    contribution_id bigint,
    debits bigint NOT NULL,
    credits bigint NOT NULL,
    CONSTRAINT account_not_overdrawn CHECK (((((side)::text = 'D'::text) AND (debits >= credits)) OR (((side)::text = 'C'::text) AND (credits >= debits))))
);
CREATE SEQUENCE public.account_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.account_id_seq OWNED BY public.account.id;
CREATE TABLE public.approval (
    id integer NOT NULL,
    club_id integer NOT NULL,
    subject character varying(40) NOT NULL,
    key character varying(36) NOT NULL,
    content text NOT NULL,
    fingerprint character varying(64) NOT NULL,
    asked_by_id integer NOT NULL,
    asked_at bigint NOT NULL,
    expires_at bigint,
    answered_by_id integer,
    answered_at bigint,
    yes boolean,
    reason character varying(300) NOT NULL
);
CREATE SEQUENCE public.approval_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.approval_id_seq OWNED BY public.approval.id;
CREATE TABLE public.club (
    id integer NOT NULL,
    name character varying(100) NOT NULL,
    place_id integer NOT NULL,
    organisation character varying(40) NOT NULL,
    practice boolean NOT NULL,
    created_at bigint NOT NULL,
    closed_through date NOT NULL,
    dissolved_on date,
    head_seq integer NOT NULL,
    head_hash character varying(64) NOT NULL
);
CREATE SEQUENCE public.club_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.club_id_seq OWNED BY public.club.id;
CREATE TABLE public.contribution (
    id integer NOT NULL,
    club_id integer NOT NULL,
    conversion_id integer NOT NULL,
    person_id integer NOT NULL,
    member_id integer NOT NULL,
    fund_id integer NOT NULL,
    purse_scheme character varying(40) NOT NULL,
    scheme character varying(40) NOT NULL,
    rank integer NOT NULL,
    months integer NOT NULL,
    payment_day date NOT NULL,
    from_month character varying(7),
    method character varying(40),
    income bigint,
    category character varying(40),
    amount bigint NOT NULL,
    gross bigint NOT NULL,
    state_support bigint NOT NULL,
    local_support bigint NOT NULL,
    quote_line text NOT NULL
);
CREATE SEQUENCE public.contribution_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.contribution_id_seq OWNED BY public.contribution.id;
CREATE TABLE public.contribution_step (
    id integer NOT NULL,
    contribution_id integer NOT NULL,
    state character varying(40) NOT NULL,
    at bigint NOT NULL,
    by_id integer NOT NULL,
    entry_id character varying(36),
    remittance_id integer,
    reason character varying(300) NOT NULL,
    official_number character varying(60) NOT NULL,
    official_on date,
    covered_from date,
    covered_to date
);
CREATE SEQUENCE public.contribution_step_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.contribution_step_id_seq OWNED BY public.contribution_step.id;
CREATE TABLE public.conversion (
    id integer NOT NULL,
    club_id integer NOT NULL,
    key character varying(36) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    scheme character varying(40) NOT NULL,
    months integer NOT NULL,
    payment_day date NOT NULL,
    proposed_by_id integer NOT NULL,
    proposed_at bigint NOT NULL,
    replaces_id integer
);
CREATE SEQUENCE public.conversion_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.conversion_id_seq OWNED BY public.conversion.id;
CREATE TABLE public.entry (
    id character varying(36) NOT NULL,
    club_id integer NOT NULL,
    seq integer NOT NULL,
    kind character varying(40) NOT NULL,
    key character varying(64) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    booked_on date NOT NULL,
    happened_on date,
    recorded_at bigint NOT NULL,
    recorded_by_id integer NOT NULL,
    reverses_id character varying(36),
    reason character varying(300) NOT NULL,
    device character varying(64),
    prev_hash character varying(64) NOT NULL,
    hash character varying(64) NOT NULL,
    CONSTRAINT entry_reversal_names_entry CHECK ((((kind)::text = 'REVERSAL'::text) = (reverses_id IS NOT NULL)))
);
CREATE TABLE public.fund (
    id integer NOT NULL,
    club_id integer NOT NULL,
    kind character varying(40) NOT NULL,
    name character varying(100) NOT NULL
);
CREATE SEQUENCE public.fund_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.fund_id_seq OWNED BY public.fund.id;
CREATE TABLE public.household (
    id integer NOT NULL,
    club_id integer NOT NULL,
    name character varying(100) NOT NULL
);
CREATE SEQUENCE public.household_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.household_id_seq OWNED BY public.household.id;
CREATE TABLE public.member (
    id integer NOT NULL,
    club_id integer NOT NULL,
    person_id integer NOT NULL,
    number integer NOT NULL,
    nickname character varying(100) NOT NULL,
    hamlet character varying(100) NOT NULL,
    search_key text NOT NULL,
    place_in_list integer NOT NULL,
    joined_on date NOT NULL,
    left_on date,
    recruited_by_id integer
);
CREATE SEQUENCE public.member_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.member_id_seq OWNED BY public.member.id;
CREATE TABLE public.person (
    id integer NOT NULL,
    club_id integer NOT NULL,
    name character varying(100) NOT NULL,
    sort_key text NOT NULL,
    search_key text NOT NULL,
    birth_year integer,
    birth_day date,
    phone character varying(10),
    household_id integer,
    relation character varying(40),
    place_in_household integer NOT NULL,
    category character varying(40) NOT NULL,
    insured_elsewhere boolean NOT NULL
);
CREATE SEQUENCE public.person_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.person_id_seq OWNED BY public.person.id;
CREATE TABLE public.place (
    id integer NOT NULL,
    kind character varying(40) NOT NULL,
    code character varying(5),
    name character varying(100) NOT NULL,
    formerly text NOT NULL,
    search_key text NOT NULL,
    within_id integer
);
CREATE SEQUENCE public.place_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.place_id_seq OWNED BY public.place.id;
CREATE TABLE public.pledge (
    id integer NOT NULL,
    member_id integer NOT NULL,
    fund_id integer NOT NULL,
    scheme character varying(40) NOT NULL,
    amount bigint NOT NULL,
    rhythm character varying(40) NOT NULL,
    from_day date NOT NULL
);
CREATE SEQUENCE public.pledge_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.pledge_id_seq OWNED BY public.pledge.id;
CREATE TABLE public.posting (
    id integer NOT NULL,
    entry_id character varying(36) NOT NULL,
    debit_id integer NOT NULL,
    credit_id integer NOT NULL,
    amount bigint NOT NULL,
    CONSTRAINT posting_amount CHECK (((amount > 0) AND (amount <= 1000000000) AND (amount = amount))),
    CONSTRAINT posting_moves CHECK ((debit_id <> credit_id))
);
CREATE SEQUENCE public.posting_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.posting_id_seq OWNED BY public.posting.id;
CREATE TABLE public.prior_coverage (
    id integer NOT NULL,
    person_id integer NOT NULL,
    scheme character varying(40) NOT NULL,
    paid_until date,
    months_paid integer NOT NULL,
    months_supported integer NOT NULL,
    noted_on date NOT NULL,
    noted_by_id integer NOT NULL
);
CREATE SEQUENCE public.prior_coverage_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.prior_coverage_id_seq OWNED BY public.prior_coverage.id;
CREATE TABLE public.receipt (
    club_id integer NOT NULL,
    year integer NOT NULL,
    number integer NOT NULL,
    entry_id character varying(36) NOT NULL
);
CREATE TABLE public.refused_key (
    id integer NOT NULL,
    club_id integer NOT NULL,
    key character varying(64) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    refusal character varying(60) NOT NULL,
    sentence text NOT NULL,
    refused_at bigint NOT NULL
);
CREATE SEQUENCE public.refused_key_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.refused_key_id_seq OWNED BY public.refused_key.id;
CREATE TABLE public.remittance (
    id integer NOT NULL,
    club_id integer NOT NULL,
    number integer NOT NULL,
    remitted_on date NOT NULL,
    remitted_by_id integer NOT NULL,
    remitted_at bigint NOT NULL,
    entry_id character varying(36) NOT NULL
);
CREATE SEQUENCE public.remittance_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.remittance_id_seq OWNED BY public.remittance.id;
CREATE TABLE public.review (
    id integer NOT NULL,
    club_id integer NOT NULL,
    key character varying(36) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    member_id integer NOT NULL,
    fund_id integer NOT NULL,
    scheme character varying(40) NOT NULL,
    amount bigint NOT NULL,
    booked_on date NOT NULL,
    device character varying(64) NOT NULL,
    resembles_id character varying(36),
    sent_by_id integer NOT NULL,
    sent_at bigint NOT NULL,
    once_more boolean,
    decided_by_id integer,
    decided_at bigint
);
CREATE SEQUENCE public.review_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.review_id_seq OWNED BY public.review.id;
CREATE TABLE public.role_grant (
    id integer NOT NULL,
    user_id integer NOT NULL,
    role character varying(40) NOT NULL,
    club_id integer,
    place_id integer,
    ended_at bigint
);
CREATE SEQUENCE public.role_grant_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.role_grant_id_seq OWNED BY public.role_grant.id;
CREATE TABLE public.schema_migration (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp without time zone NOT NULL
);
CREATE SEQUENCE public.schema_migration_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.schema_migration_id_seq OWNED BY public.schema_migration.id;
CREATE TABLE public.session (
    id integer NOT NULL,
    token_hash character varying(64) NOT NULL,
    user_id integer NOT NULL,
    created_at bigint NOT NULL,
    seen_at bigint NOT NULL,
    ended_at bigint
);
CREATE SEQUENCE public.session_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.session_id_seq OWNED BY public.session.id;
CREATE TABLE public.sign_in_try (
    id integer NOT NULL,
    phone character varying(10) NOT NULL,
    tried_at bigint NOT NULL
);
CREATE SEQUENCE public.sign_in_try_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.sign_in_try_id_seq OWNED BY public.sign_in_try.id;
CREATE TABLE public."user" (
    id integer NOT NULL,
    phone character varying(10) NOT NULL,
    name character varying(100) NOT NULL,
    password_hash text NOT NULL,
    person_id integer,
    active boolean NOT NULL,
    practice boolean NOT NULL,
    created_at bigint NOT NULL
);
CREATE SEQUENCE public.user_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.user_id_seq OWNED BY public."user".id;
ALTER TABLE ONLY public.account ALTER COLUMN id SET DEFAULT nextval('public.account_id_seq'::regclass);
ALTER TABLE ONLY public.approval ALTER COLUMN id SET DEFAULT nextval('public.approval_id_seq'::regclass);
ALTER TABLE ONLY public.club ALTER COLUMN id SET DEFAULT nextval('public.club_id_seq'::regclass);
ALTER TABLE ONLY public.contribution ALTER COLUMN id SET DEFAULT nextval('public.contribution_id_seq'::regclass);
ALTER TABLE ONLY public.contribution_step ALTER COLUMN id SET DEFAULT nextval('public.contribution_step_id_seq'::regclass);
ALTER TABLE ONLY public.conversion ALTER COLUMN id SET DEFAULT nextval('public.conversion_id_seq'::regclass);
ALTER TABLE ONLY public.fund ALTER COLUMN id SET DEFAULT nextval('public.fund_id_seq'::regclass);
ALTER TABLE ONLY public.household ALTER COLUMN id SET DEFAULT nextval('public.household_id_seq'::regclass);
ALTER TABLE ONLY public.member ALTER COLUMN id SET DEFAULT nextval('public.member_id_seq'::regclass);
ALTER TABLE ONLY public.person ALTER COLUMN id SET DEFAULT nextval('public.person_id_seq'::regclass);
ALTER TABLE ONLY public.place ALTER COLUMN id SET DEFAULT nextval('public.place_id_seq'::regclass);
ALTER TABLE ONLY public.pledge ALTER COLUMN id SET DEFAULT nextval('public.pledge_id_seq'::regclass);
ALTER TABLE ONLY public.posting ALTER COLUMN id SET DEFAULT nextval('public.posting_id_seq'::regclass);
ALTER TABLE ONLY public.prior_coverage ALTER COLUMN id SET DEFAULT nextval('public.prior_coverage_id_seq'::regclass);
ALTER TABLE ONLY public.refused_key ALTER COLUMN id SET DEFAULT nextval('public.refused_key_id_seq'::regclass);
ALTER TABLE ONLY public.remittance ALTER COLUMN id SET DEFAULT nextval('public.remittance_id_seq'::regclass);
ALTER TABLE ONLY public.review ALTER COLUMN id SET DEFAULT nextval('public.review_id_seq'::regclass);
ALTER TABLE ONLY public.role_grant ALTER COLUMN id SET DEFAULT nextval('public.role_grant_id_seq'::regclass);
ALTER TABLE ONLY public.schema_migration ALTER COLUMN id SET DEFAULT nextval('public.schema_migration_id_seq'::regclass);
ALTER TABLE ONLY public.session ALTER COLUMN id SET DEFAULT nextval('public.session_id_seq'::regclass);
ALTER TABLE ONLY public.sign_in_try ALTER COLUMN id SET DEFAULT nextval('public.sign_in_try_id_seq'::regclass);
ALTER TABLE ONLY public."user" ALTER COLUMN id SET DEFAULT nextval('public.user_id_seq'::regclass);
INSERT INTO public.account VALUES
	(8, 1, 'HOME_PIG/fund:2/member:5/VOLUNTARY_PENSION', 'HOME_PIG', 'D', 2, 5, 'VOLUNTARY_PENSION', NULL, 150000, 0),
	(9, 1, 'HOME_SAVINGS/fund:2/member:5/VOLUNTARY_PENSION', 'HOME_SAVINGS', 'C', 2, 5, 'VOLUNTARY_PENSION', NULL, 0, 150000),
	(3, 1, 'HOME_PIG/fund:2/member:1/VOLUNTARY_PENSION', 'HOME_PIG', 'D', 2, 1, 'VOLUNTARY_PENSION', NULL, 210000, 0),
	(4, 1, 'HOME_SAVINGS/fund:2/member:1/VOLUNTARY_PENSION', 'HOME_SAVINGS', 'C', 2, 1, 'VOLUNTARY_PENSION', NULL, 0, 210000),
	(25, 1, 'SAVINGS/fund:1/member:2/HOUSEHOLD_HEALTH', 'SAVINGS', 'C', 1, 2, 'HOUSEHOLD_HEALTH', NULL, 0, 63000),
	(5, 1, 'SAVINGS/fund:1/member:3/HOUSEHOLD_HEALTH', 'SAVINGS', 'C', 1, 3, 'HOUSEHOLD_HEALTH', NULL, 0, 72000),
	(22, 1, 'HOME_PIG/fund:2/member:3/VOLUNTARY_PENSION', 'HOME_PIG', 'D', 2, 3, 'VOLUNTARY_PENSION', NULL, 150000, 0),
	(23, 1, 'HOME_SAVINGS/fund:2/member:3/VOLUNTARY_PENSION', 'HOME_SAVINGS', 'C', 2, 3, 'VOLUNTARY_PENSION', NULL, 0, 150000),
	(6, 1, 'SAVINGS/fund:1/member:4/HOUSEHOLD_HEALTH', 'SAVINGS', 'C', 1, 4, 'HOUSEHOLD_HEALTH', NULL, 0, 72000),
	(7, 1, 'SAVINGS/fund:1/member:5/HOUSEHOLD_HEALTH', 'SAVINGS', 'C', 1, 5, 'HOUSEHOLD_HEALTH', NULL, 0, 72000),
	(10, 1, 'SAVINGS/fund:1/member:6/HOUSEHOLD_HEALTH', 'SAVINGS', 'C', 1, 6, 'HOUSEHOLD_HEALTH', NULL, 0, 72000),
	(11, 1, 'SAVINGS/fund:1/member:7/HOUSEHOLD_HEALTH', 'SAVINGS', 'C', 1, 7, 'HOUSEHOLD_HEALTH', NULL, 0, 81000),
	(12, 1, 'HOME_PIG/fund:2/member:7/VOLUNTARY_PENSION', 'HOME_PIG', 'D', 2, 7, 'VOLUNTARY_PENSION', NULL, 240000, 0),
	(13, 1, 'HOME_SAVINGS/fund:2/member:7/VOLUNTARY_PENSION', 'HOME_SAVINGS', 'C', 2, 7, 'VOLUNTARY_PENSION', NULL, 0, 240000),
	(14, 1, 'SAVINGS/fund:1/member:8/HOUSEHOLD_HEALTH', 'SAVINGS', 'C', 1, 8, 'HOUSEHOLD_HEALTH', NULL, 0, 81000),
	(15, 1, 'SAVINGS/fund:1/member:9/HOUSEHOLD_HEALTH', 'SAVINGS', 'C', 1, 9, 'HOUSEHOLD_HEALTH', NULL, 0, 63000),
	(16, 1, 'HOME_PIG/fund:2/member:9/VOLUNTARY_PENSION', 'HOME_PIG', 'D', 2, 9, 'VOLUNTARY_PENSION', NULL, 210000, 0),
	(17, 1, 'HOME_SAVINGS/fund:2/member:9/VOLUNTARY_PENSION', 'HOME_SAVINGS', 'C', 2, 9, 'VOLUNTARY_PENSION', NULL, 0, 210000),
	(24, 1, 'SAVINGS/fund:1/member:10/HOUSEHOLD_HEALTH', 'SAVINGS', 'C', 1, 10, 'HOUSEHOLD_HEALTH', NULL, 0, 54000),
	(18, 1, 'SAVINGS/fund:1/member:11/HOUSEHOLD_HEALTH', 'SAVINGS', 'C', 1, 11, 'HOUSEHOLD_HEALTH', NULL, 0, 63000),
	(19, 1, 'HOME_PIG/fund:2/member:11/VOLUNTARY_PENSION', 'HOME_PIG', 'D', 2, 11, 'VOLUNTARY_PENSION', NULL, 180000, 0),
	(20, 1, 'HOME_SAVINGS/fund:2/member:11/VOLUNTARY_PENSION', 'HOME_SAVINGS', 'C', 2, 11, 'VOLUNTARY_PENSION', NULL, 0, 180000),
	(21, 1, 'SAVINGS/fund:1/member:12/HOUSEHOLD_HEALTH', 'SAVINGS', 'C', 1, 12, 'HOUSEHOLD_HEALTH', NULL, 9000, 78000),
	(1, 1, 'CASH_LEADER/fund:1', 'CASH_LEADER', 'D', 1, NULL, NULL, NULL, 4725000, 2009000),
	(2, 1, 'SAVINGS/fund:1/member:1/HOUSEHOLD_HEALTH', 'SAVINGS', 'C', 1, 1, 'HOUSEHOLD_HEALTH', NULL, 341550, 3954000),
	(27, 1, 'RESERVED/fund:1/member:1/HOUSEHOLD_HEALTH/contribution:1', 'RESERVED', 'C', 1, 1, 'HOUSEHOLD_HEALTH', 1, 0, 341550),
	(28, 1, 'WITH_COLLECTOR/fund:1', 'WITH_COLLECTOR', 'D', 1, NULL, NULL, NULL, 341550, 0),
	(26, 1, 'CASH_TREASURER/fund:1', 'CASH_TREASURER', 'D', 1, NULL, NULL, NULL, 2000000, 341550);
INSERT INTO public.approval VALUES
	(1, 1, 'CASH_COUNT', 'e0e3d3af-657a-5887-92b9-1b7bb920615e', '{"book":4161000,"counted":4161000,"fund":1,"hash":"10aea50d7352e29fa87c912318396a8fbd04a91fddcc883c226e18c9683994a5","holder":"CASH_LEADER","notes":[[500000,8],[100000,1],[50000,1],[10000,1],[1000,1]],"reason":"","seq":42,"witnesses":""}', 'd56b09c30c8751731df9ef8db26fbdda542130c6395b8245e4a03532a398840e', 1, 1793448000, 1793707200, 2, 1793448000, true, ''),
	(2, 1, 'CLOSING', '8f0a6909-02a6-5b27-9ba7-bfabee0535fa', '{"balances":"8a655efc61c5889981cacb1c0d10353cbb643564dc16d1a96072c8fc4a8eca30","counts":[1],"head_hash":"10aea50d7352e29fa87c912318396a8fbd04a91fddcc883c226e18c9683994a5","head_seq":42,"month":"2026-10","through":"2026-10-31"}', '6518bab482b015f8d39f2d8f832a27ba6cdb4d8a60a2be30b6e9707138fe2ba3', 2, 1793448000, 1794052800, 1, 1793448000, true, ''),
	(3, 1, 'HANDOVER', 'a8d56b70-c092-5458-bbbe-4662ffe34409', '{"amount":2000000,"fund":1,"route":"TO_TREASURER"}', '4667e49dec08ebfc4a41d2aafb4bda33f397fa131e9254688be4ef19953f3de5', 1, 1795176000, 1795435200, 2, 1795176000, true, ''),
	(4, 1, 'CONVERSION', 'eca21d18-00e8-5c0e-8016-f5c77d2bd45d', '{"conversion":1,"lines":[[1,1,1,341550]],"payment_day":"2026-11-20"}', 'c8d0e0c67a64d36e31cf3bcefdbde436d82b8a056b30f15bbb751d2c16e95d1b', 1, 1795176000, NULL, 2, 1795176000, true, ''),
	(5, 1, 'REMITTANCE', '371fbec5-f535-5ff1-9ddb-5bad8618947e', '{"paid_from":"CASH_TREASURER","remittance":1,"total":341550}', 'a95050828c5cde2f4b60c1c6f2d7a5ad7eefc5c09bc59c0784cb4b088ef63254', 2, 1795176000, NULL, NULL, NULL, NULL, ''),
	(6, 1, 'CONVERSION', 'b39395bf-4fc2-54e9-91d9-ac2f735752cf', '{"conversion":2,"lines":[[2,2,1,239085]],"payment_day":"2026-11-20"}', 'bda4bc64395b413d4cafc35db76a4617bca5f58d6d18ba8321a8db2ba99c869f', 1, 1795176000, NULL, NULL, NULL, NULL, ''),
	(7, 1, 'HANDOVER', 'b5e931ec-3657-5996-928b-83116c0b829d', '{"amount":50000,"fund":1,"route":"TO_TREASURER"}', '5c1872f3136e1d448f99dce67fb16bf6d6fa979ae8f95fcff34714490008ba72', 1, 1795262400, 1795521600, NULL, NULL, NULL, '');
INSERT INTO public.club VALUES
	(1, 'CLB Heo Đất tập dùng', 35, 'WOMEN', true, 1792497600, '2026-10-31', NULL, 135, '888edff42e9ef0e55c331b6788cfc737872e8339d167c4f6d1fd3941f080ac31');
INSERT INTO public.contribution VALUES
	(1, 1, 1, 1, 1, 1, 'HOUSEHOLD_HEALTH', 'HOUSEHOLD_HEALTH', 1, 3, '2026-11-20', NULL, NULL, NULL, NULL, 341550, 341550, 0, 0, '{"amount":341550,"basis":2530000,"gross":341550,"local_support":0,"provisional":false,"rank":1,"sources":[{"checked_on":"2026-11-22","from":"2025-08-15","parameter":"health_rate","shown":"4,5%","source":"Nghị định 188/2025/NĐ-CP Điều 6","standing":"confirmed"},{"checked_on":"2026-11-22","from":"2026-07-01","parameter":"reference_level","shown":"2.530.000 đ","source":"Nghị định 161/2026/NĐ-CP Điều 3 khoản 2","standing":"confirmed"},{"checked_on":"2026-11-22","from":"2025-07-01","parameter":"health_ladder","shown":"100%","source":"Luật BHYT (sửa đổi bởi Luật 51/2024/QH15) Điều 13 khoản 6","standing":"confirmed"}],"state_support":0,"supported_months":0}'),
	(2, 1, 2, 2, 1, 1, 'HOUSEHOLD_HEALTH', 'HOUSEHOLD_HEALTH', 2, 3, '2026-11-20', NULL, NULL, NULL, NULL, 239085, 239085, 0, 0, '{"amount":239085,"basis":2530000,"gross":239085,"local_support":0,"provisional":false,"rank":2,"sources":[{"checked_on":"2026-11-22","from":"2025-08-15","parameter":"health_rate","shown":"4,5%","source":"Nghị định 188/2025/NĐ-CP Điều 6","standing":"confirmed"},{"checked_on":"2026-11-22","from":"2026-07-01","parameter":"reference_level","shown":"2.530.000 đ","source":"Nghị định 161/2026/NĐ-CP Điều 3 khoản 2","standing":"confirmed"},{"checked_on":"2026-11-22","from":"2025-07-01","parameter":"health_ladder","shown":"70%","source":"Luật BHYT (sửa đổi bởi Luật 51/2024/QH15) Điều 13 khoản 6","standing":"confirmed"}],"state_support":0,"supported_months":0}');
INSERT INTO public.contribution_step VALUES
	(1, 1, 'PROPOSED', 1795176000, 1, NULL, NULL, '', '', NULL, NULL, NULL),
	(2, 1, 'RESERVED', 1795176000, 2, '0511156b-86f6-4058-8357-df8f9ca641a8', NULL, '', '', NULL, NULL, NULL),
	(3, 1, 'REMITTED', 1795176000, 2, '4e71e189-802c-4069-b62d-7cfb24536d01', 1, '', '', NULL, NULL, NULL),
	(4, 2, 'PROPOSED', 1795176000, 1, NULL, NULL, '', '', NULL, NULL, NULL);
INSERT INTO public.conversion VALUES
	(1, 1, 'eca21d18-00e8-5c0e-8016-f5c77d2bd45d', '197b407d29f7f671c85cc1b95270de46d85a80ea1a67216530bcd6234173aa26', 'HOUSEHOLD_HEALTH', 3, '2026-11-20', 1, 1795176000, NULL),
	(2, 1, 'b39395bf-4fc2-54e9-91d9-ac2f735752cf', '43a13cb04192d8af766df32f7d90797dce05967fb46408b5b5e61809d753c098', 'HOUSEHOLD_HEALTH', 3, '2026-11-20', 1, 1795176000, NULL);
INSERT INTO public.entry VALUES
	('ccfd2dc9-797d-4c73-b16a-02098829141c', 1, 1, 'OPENING', '6b38f106-b692-50de-b519-2031e2df502e', '3f2b98bb644450d526e5edf1b70d599738b81888c2615457c503c4e7e315a687', '2026-10-21', NULL, 1792584000, 1, NULL, '', NULL, '0000000000000000000000000000000000000000000000000000000000000000', 'df83d2dffec0a40872c35845df68264257b2f7a70135f88ddaf63bd684fc5bee'),
	('c13088c5-c8b9-4dbb-bfc8-645730346e64', 1, 2, 'DEPOSIT', 'f93ea7ee-cd62-5f01-8abb-41607e8fcbc1', 'd1a942ef86c247f5df85c8c434b81d19d545534345a17301c396d819d7bcc7db', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, 'df83d2dffec0a40872c35845df68264257b2f7a70135f88ddaf63bd684fc5bee', 'd64081f87ae156be6dab2e3f6eff91de2c9d9029291a97960c0be4b89b45d805'),
	('767bb11d-63dd-4d86-8e57-b65ee5c8bca5', 1, 3, 'DEPOSIT', 'fd8c09d1-6f68-5980-86ac-ae9a827ac5f5', '7cfd012923a151f5cefc6f0b2d02b30770204395ae50d84dd4276d6c8a18c789', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, 'd64081f87ae156be6dab2e3f6eff91de2c9d9029291a97960c0be4b89b45d805', 'f09f2d240cf10e8e0a5c3267458885146105594f123e6d8fa63e48dadd8db6c6'),
	('dfcc4056-23f9-42e4-9c4f-ffcb3caf8b1c', 1, 4, 'DEPOSIT', 'fc101e4c-27fe-527f-9c0d-1f5b77a7e326', '380267152a158f85fb59f2885c13d6127344522a3071a34b6f4943581d24eb61', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, 'f09f2d240cf10e8e0a5c3267458885146105594f123e6d8fa63e48dadd8db6c6', '2d160bb96931d64d4499023c20a534d24460ac20d0ecd2408d90b223255f0b27'),
	('a26dc6f5-2b36-44d3-a137-deb6829c51fa', 1, 5, 'DEPOSIT', '273ad893-700e-57ae-bd45-5a8f8af720ec', '8a045a5848a37b0a611d000104fe66cf44304d75e46f6633200d44af82b67f74', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, '2d160bb96931d64d4499023c20a534d24460ac20d0ecd2408d90b223255f0b27', '47257b5f029a6d99300d6646037854bc61953d88464ff8c139fa6f1f813bb10a'),
	('d8f354c2-5476-4050-9554-30f52a56fdd5', 1, 6, 'DEPOSIT', '1519023d-8951-5fe9-9584-085b34c1ab20', '48b83f7d4c6b22851e021623e5ab73a542c025b0de65d13beaf6fd4fdfe6614e', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, '47257b5f029a6d99300d6646037854bc61953d88464ff8c139fa6f1f813bb10a', '23971ecadb12138240487681aad54f1bc423cd223614f22423b5daf88a3e1d42'),
	('3067ee3d-6668-4356-8919-7868e40d6cc8', 1, 7, 'DEPOSIT', 'fa086179-bdc6-5c01-8e05-4133532a7cc4', 'affc83dcfdf615acc4503590e7408fd2027a1b3fd94cb8ee3e5fa98f9341913d', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, '23971ecadb12138240487681aad54f1bc423cd223614f22423b5daf88a3e1d42', 'a09e9ca621b52fb338b568724a266afe68142ccbe7a1889e61208d4f937b58cc'),
	('2579fea5-1428-444b-90cd-218d9404caf0', 1, 8, 'DEPOSIT', 'a62baae4-05d3-5ed2-a617-c2b1ae231aa7', 'd2de2b68f7bfa9542fe5f3419e0af6c46764a8bc1c64d70803570fac6c9e376d', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, 'a09e9ca621b52fb338b568724a266afe68142ccbe7a1889e61208d4f937b58cc', 'e1b85dc8820f4595ee6d7e3a069e61df921f6d3ffba0dc0f0f9a550f49126524'),
	('087d2463-2f1a-4708-96f6-b9355079e660', 1, 9, 'DEPOSIT', '513d80f1-d18d-58b7-9a9f-ddb1ca220bc9', '87ea84de4b95ff95ce6083c4a2f3bb6fa4fb881164fe87d075ffb9f7952b3c28', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, 'e1b85dc8820f4595ee6d7e3a069e61df921f6d3ffba0dc0f0f9a550f49126524', 'b8951cf85ba9f3b6b44acfa8f39ad06c9360a97c361e47ec986509a094824e6a'),
	('99ba5a1e-ab2d-4605-854d-d6bcb94ec122', 1, 10, 'DEPOSIT', 'e06daee0-a2d5-5034-860f-59436e1139ca', '0b8f0a69b21d75552d4b5fbd5e3022d74fb9b5bb878998818eab4d0d38830044', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, 'b8951cf85ba9f3b6b44acfa8f39ad06c9360a97c361e47ec986509a094824e6a', '1389fee77eb2e9e0ea82cc67f9f7424dd00b4d077cbe1df2c71878f43035eb7e'),
	('be36a42a-e9a7-4c15-94d9-f1225425ced4', 1, 11, 'DEPOSIT', '3fbd37ae-11eb-5e34-aa82-6fb45988cbcf', 'da862b63206d86b766f78a554b5ad50c74b8d4fd9d9aea8bbe6d99278866efc8', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, '1389fee77eb2e9e0ea82cc67f9f7424dd00b4d077cbe1df2c71878f43035eb7e', 'a7de308a1474c6ac9a583ba8411cea7ef0a86a25dafd369f37f0557f36fd56fe'),
	('1d956ece-5e28-44cf-863c-e27923536162', 1, 12, 'DEPOSIT', 'e2a4e66e-752a-526a-ab93-b07a60c2d5e3', '4435048ba8066fde6ab5a4c839bad58619267f5efddf787e977a2a61ab76cf97', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, 'a7de308a1474c6ac9a583ba8411cea7ef0a86a25dafd369f37f0557f36fd56fe', '9c3a0a9dd91d152a3e1f9cbd87a41f1028e4f6f75127101cdb73d00dff10e79e'),
	('f62e2c18-5e6f-405c-914b-78dc546bc2c4', 1, 13, 'DEPOSIT', '806c8ceb-bc3e-50c7-bd55-caddb7c88cfa', '02c5dc7967368eb6077b13a3d66a8f830ab1b26b334ed38f138f9eeb84913459', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, '9c3a0a9dd91d152a3e1f9cbd87a41f1028e4f6f75127101cdb73d00dff10e79e', 'e06054357c5d29553fb6db85fdbb7de1a5f3b4d17d824858dcc61287d953b1c9'),
	('91394acf-0e33-478e-b5e4-b4a1d6e7edee', 1, 14, 'DEPOSIT', 'e989b024-638c-59a7-810d-bdb05983a224', 'adada9bb9667846b174c33311a4d912ad8a8e5a3a4a4e584a92e17298bae933b', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, 'e06054357c5d29553fb6db85fdbb7de1a5f3b4d17d824858dcc61287d953b1c9', '328f327bcf2caff3d5c0f479d35d2758b2c9b3f39d19f70128c9e5d489cae561'),
	('12ba3a69-5525-45a4-9c52-79e13cb8d982', 1, 15, 'DEPOSIT', '13928aa4-0154-52f1-8bab-aa67056f6666', '1e3f638814f480c92bd8ee923ed8f1fe33c38587560d404dd5896021df0f3555', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, '328f327bcf2caff3d5c0f479d35d2758b2c9b3f39d19f70128c9e5d489cae561', '21013168eeb97d1075083663ee262dbf49a5ee031baaae6e071b60ffb977f5b2'),
	('6d328889-60a8-48e2-aea1-fa9ca44e573f', 1, 16, 'DEPOSIT', 'c9d45df2-8525-5fa7-b476-91b6b80461de', '3b871b1020e3e6b34f145a343eb088bd27c888b4226dace6b23d0a8bb4f183c2', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, '21013168eeb97d1075083663ee262dbf49a5ee031baaae6e071b60ffb977f5b2', '6a91a34723034de7af66f4517434d7b7f9813ef533bb6efc3da0f1440ab67e7a'),
	('4bb85c82-bd73-4224-96af-247099c0adcb', 1, 17, 'DEPOSIT', '29fa311d-775b-5d3a-9128-1fd327813ee2', '71a56c24c23386a6bd721e0b0b26b53647fefe9433e8259d8ff405057dfff774', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, '6a91a34723034de7af66f4517434d7b7f9813ef533bb6efc3da0f1440ab67e7a', 'cd65d79e7551eaa00611c543406873acdd553b8240bcf87e14a84fde66a3df78'),
	('ee8407f9-5729-435c-931b-ca1c7b3fb79a', 1, 18, 'DEPOSIT', '159b500f-52e7-5a44-83a8-2b78463a7fce', 'acd80435f92f972772722e63401225a3a68e72ac587e214eaa284fc374c176e9', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, 'cd65d79e7551eaa00611c543406873acdd553b8240bcf87e14a84fde66a3df78', '885835741d21d04f3603ccb50ad5f694e6ddb4400d6203bc2d7bd05e22c10336'),
	('8e53a611-50f8-40f2-9236-a3bfc795b97f', 1, 19, 'DEPOSIT', '5e3bd95a-a616-5033-a176-f54abc9dce70', '7b078f94cb722a07ee0e73035781bc9d64ce8b3a8444d277bd73c9d851ac98f1', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, '885835741d21d04f3603ccb50ad5f694e6ddb4400d6203bc2d7bd05e22c10336', '37245ac684e6f9839e4d6b21581e3f264ab87cfa86d4d385bdca7bcd74350141'),
	('7e7520e2-64d1-4fc3-a8ee-738fbcbe46dc', 1, 20, 'DEPOSIT', '69519509-52d2-55b8-b69a-afa39a9df388', '4eb05a324ab516ab2859a573ebc873167fb321cbf41e7e4fae70a9c95fcc2a1e', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, '37245ac684e6f9839e4d6b21581e3f264ab87cfa86d4d385bdca7bcd74350141', '2911018f06000e437ddac4e451c142100c7a1a35214deed14b93c49fb41327c5'),
	('7650deb2-fe45-4004-9afe-87ba00e976f6', 1, 21, 'DEPOSIT', 'd59ce664-069f-5bab-b790-6c96edfc64f6', '3746c982e7cb72471cec4b8e3a244549ab367136d849c2d81888798c3cc47565', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, '2911018f06000e437ddac4e451c142100c7a1a35214deed14b93c49fb41327c5', '918c61f7b6e872bb47fa6b88568ce88b20560a81d1ecf25cb7a3d282c17bfda3'),
	('0c121633-d8f5-464e-85d4-671074c014cf', 1, 22, 'DEPOSIT', 'b70cf9a6-7eb1-5df2-ad9b-3a53ad996071', '52dd774fb90b1c6ab178a307d1e6337c161fd9043f6071617d794ad33bf1e8d5', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, '918c61f7b6e872bb47fa6b88568ce88b20560a81d1ecf25cb7a3d282c17bfda3', '87fdbaa305f98946c5a7e52bbaa37b500951fafaa66ee880c72b94939a81ee0c'),
	('f502404c-fc42-4ffa-bdd0-5420e6705658', 1, 23, 'DEPOSIT', 'f4eb142d-4dfe-5c02-b9a0-44823a05808a', 'b6f138fa275fcf0fb60641fd0254f89557e2fc86a3b0dc4cb879139f71a9b910', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, '87fdbaa305f98946c5a7e52bbaa37b500951fafaa66ee880c72b94939a81ee0c', '54baee9d60e909c47398105110395d14a71eb2399f0dc227a111c9fe22124084'),
	('0677219c-ad89-43f1-8109-4f24abf5d6a2', 1, 24, 'DEPOSIT', '8d9ae71e-ec00-59ed-8525-31263880deb5', 'b67cc06b1a0142d9cca265eef1d337d5d9e9c6960c621a9454977bc9a7619777', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, '54baee9d60e909c47398105110395d14a71eb2399f0dc227a111c9fe22124084', 'c9e5fd7a4fbec261b81dbfdeaddce1a51aa67b1210ee30fd370523af5be21244'),
	('a4942f50-e91b-49a4-9e90-69d94ce611f4', 1, 25, 'DEPOSIT', 'b95c6740-8dc9-5881-a965-e4758c9fc09e', '0a1cea4668e71e16d6f96623a27d6843266c442e39365b20db2e44b4219d9c92', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, 'c9e5fd7a4fbec261b81dbfdeaddce1a51aa67b1210ee30fd370523af5be21244', 'e2b619d73a619b656fe5efdebcb8c9d2634fe9e5958df1942e49ff3858343763'),
	('fb193dfd-5024-4b72-a2c9-c904aa258078', 1, 26, 'DEPOSIT', '0b7c7c0e-1f19-59ea-9b2a-72f1e6e81431', '5fe4d0405dd9613e377e80567a60911e6259f65f4b24aa597387da1a975e78ca', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, 'e2b619d73a619b656fe5efdebcb8c9d2634fe9e5958df1942e49ff3858343763', 'a8762a716c8a53a4bd49daaecae9378700f22a0c031de920288985bf1f8ff174'),
	('d1bcfa47-20f1-41e7-8cd3-0c908f0f153b', 1, 27, 'DEPOSIT', '264dec65-33c8-5584-a372-821b34ae2f73', '0b665d302abe19666979d4a35738619b89b0ee3a65a0276b23bf9ba94c08ea33', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, 'a8762a716c8a53a4bd49daaecae9378700f22a0c031de920288985bf1f8ff174', 'f090b56d33e4575a2f53f9e85e225f89a55d9045e2320ced258c3dd44ec7297a'),
	('f08425e7-8c5b-488c-b000-d501610dcce7', 1, 28, 'DEPOSIT', '210a2fd6-b873-5b49-becf-e5b8fa6f9573', '1d622b620afcbdd57a1ffc46a520daf7ff30e3e67ce0b1d31a282cf547b65b58', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, 'f090b56d33e4575a2f53f9e85e225f89a55d9045e2320ced258c3dd44ec7297a', 'a4a9c2fcae820c59ddc0e07712e06575ee4380956dc33bf87e6138cf8d9a2af9'),
	('748f6f8c-d68a-45dc-b50d-6e0db5290b8e', 1, 29, 'DEPOSIT', '3523d61c-5806-5550-8d3d-169187bec0e6', '5de94ea9a52e7813d8854a3a03281f806af24282c03bebee5437f01ecf96d074', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, 'a4a9c2fcae820c59ddc0e07712e06575ee4380956dc33bf87e6138cf8d9a2af9', '32204a240c123a29ef59117a7bbe9657cc648b1de093041210950bbfaecf7fb8'),
	('9175a500-3fa3-4b76-8970-96f98f8ec2f3', 1, 30, 'DEPOSIT', '075b4b9d-99b2-5d35-8e45-495de432a784', '1b273d4bf2cf263296ab6d0d12e2893c99549c9a8cac22d25e5773d39d8bf91d', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, '32204a240c123a29ef59117a7bbe9657cc648b1de093041210950bbfaecf7fb8', 'acbb563bc538523b19ff0cd19b88645a93198b80e9868d5247a188963856bc39'),
	('141c7dc9-ff82-44f9-9a36-0c470be5f5c1', 1, 31, 'DEPOSIT', '22687f6a-e766-55b4-96e5-ef5a95b196f7', 'c92ed928e1301d0c97ac3e6f733ba2c59a45092be13052fb919b12ccc25875a0', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, 'acbb563bc538523b19ff0cd19b88645a93198b80e9868d5247a188963856bc39', '686b91ffff57dbb70f3a0f039deb8ed3e46dc34983738e44bc21c0986e3a8d99'),
	('e8de7bc7-9039-4133-882b-16118f3e1840', 1, 32, 'DEPOSIT', 'c4765f48-ebbc-5e33-9528-c2cf57e4df47', '1b756f737304bd07c53adb2ba8296cd4f7a8e9d0147739d4011d86b5d251d8f1', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, '686b91ffff57dbb70f3a0f039deb8ed3e46dc34983738e44bc21c0986e3a8d99', 'f2fe1edd59441ff511bcf2eaadb9a72afefaebd8aedfa688bc938868f68f2b2b'),
	('51d00d98-a356-4979-bdac-427b9ec12684', 1, 33, 'DEPOSIT', 'b4b5f82d-4f51-5bbf-a06a-afef346b0004', '9170d179c9b1fcba3b805cd68c8ca4a8a1fb3cd458cc03899dd755793d87835c', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, 'f2fe1edd59441ff511bcf2eaadb9a72afefaebd8aedfa688bc938868f68f2b2b', '9678750cbf7e70b963c8ad12dc520dd7baad3bcd6c83513c05517ebaf00b05a9'),
	('e5c9b073-9c53-43ea-bb8e-d3bb9ce121e5', 1, 34, 'DEPOSIT', '1128c5ad-0e0e-536d-b139-5b73889d7d46', '2eae6cf3ac063eb5299d6d3c89f3604f93206567eb12834d11f28f48d0f2d38f', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, '9678750cbf7e70b963c8ad12dc520dd7baad3bcd6c83513c05517ebaf00b05a9', '4b2aba61b9609ca9e81018941b0cb7ef3c43b7ca8050768c1fd668e623223317'),
	('2c4f93be-116b-4e61-8ec0-1e27be2a4674', 1, 35, 'DEPOSIT', '784c526a-7a36-5b4d-bf18-70e4c126cd96', 'b193220b599dccda0b146d342c863e4d220c406ec93bef12116eee6f69c4e5f8', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, '4b2aba61b9609ca9e81018941b0cb7ef3c43b7ca8050768c1fd668e623223317', 'f68f623d1431332f2e4e67fc19010acfcddd1b90cbbae43f49979874a3fc04de'),
	('ff75d8a1-cf5f-40a9-b33b-e5e4ca47a128', 1, 36, 'DEPOSIT', 'f387396d-dae7-5797-87d8-a6fc71695a6c', '6a52d4d169e4c95e85d023450a6a2e513504b6b02607d1808419b0be4592f93b', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, 'f68f623d1431332f2e4e67fc19010acfcddd1b90cbbae43f49979874a3fc04de', '0de808cfa68b11e26f13ae9f92969af8a9ff841d74ccd1ddc154cbcce4d4048a'),
	('f9383201-1af7-42f9-a721-637b45c4e2a6', 1, 37, 'DEPOSIT', '4b7f020a-5d19-516d-8c72-4c0865cf4ccf', '0a0e57c7cd29e378beb10d20699ad3ee021b2d703b8f3854125a03bb151c3f09', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, '0de808cfa68b11e26f13ae9f92969af8a9ff841d74ccd1ddc154cbcce4d4048a', 'abf09058013530217515d181442014ebf91924ed75d6ba854901bbfcae353ba6'),
	('b9b99aca-6d71-45f9-ba1e-6880457f01c8', 1, 38, 'DEPOSIT', '23e3652f-f3a9-5fe1-9fbe-f58aa8dfbf95', '48feb71e24d8b91c0ea65e9d1047bf3a0b90ecbe6c84fac0524d5951fbd5dbf7', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, 'abf09058013530217515d181442014ebf91924ed75d6ba854901bbfcae353ba6', '9c74dd0003956d52621ae58f8ef49ae7f0dd47213e1be004d6794e511ec15169'),
	('0c6f1d59-949c-421b-8620-f8da59ef0c66', 1, 39, 'DEPOSIT', '6d4c2e38-3961-51f9-b672-f88e1a55e83c', 'db4cae58e538711ef85bf4631795b5396e6e8078700df1ce268be8ba797e615e', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, '9c74dd0003956d52621ae58f8ef49ae7f0dd47213e1be004d6794e511ec15169', 'c72054e861880c82a062648a2fc9dd33cc9da1a508b227bbae2004a0c50a1877'),
	('9c5b4a08-f192-4e5b-b8c8-0ccd3d0b5fd5', 1, 40, 'DEPOSIT', '5f45b2b4-d684-51d4-b83c-edbc285a2f03', 'bf5f6b518afd1518f7dbf9f639e89d1ab8a68c2552de7e188f6a4609fc9ae282', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, 'c72054e861880c82a062648a2fc9dd33cc9da1a508b227bbae2004a0c50a1877', 'e2beb9cc2304f496df1b841fe23741f61a63d30c13a51d87f7517f12883c18f6'),
	('aed6c1fd-bfa6-49a3-9cd8-058b657dc164', 1, 41, 'DEPOSIT', 'db54f88b-a1f6-57af-b5fc-b3e32af1b75c', '50516f169e8bf4eceb7eb20c360b45981d8d6c615f85258ae930962fe692d01e', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, 'e2beb9cc2304f496df1b841fe23741f61a63d30c13a51d87f7517f12883c18f6', '7599ab890b4e0c1977e4c83caf279b0142f058c1820908044808cddd02f1ab5d'),
	('c8139fd2-bc39-4abb-a3fc-a0b973ec8dc5', 1, 42, 'DEPOSIT', '8a48cfe8-d4f0-57c2-9ca9-be04cd6ac69f', 'd9cb72514ee067e6d7fda0873d82a3fb3538fa0551c5e22310b8cfc65e122343', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, '7599ab890b4e0c1977e4c83caf279b0142f058c1820908044808cddd02f1ab5d', '10aea50d7352e29fa87c912318396a8fbd04a91fddcc883c226e18c9683994a5'),
	('55022441-95cf-4ce1-9240-a264f8f638f5', 1, 43, 'DEPOSIT', '26956de7-0810-5dfb-acde-e3b0718ceb42', '45f9c2cc19c47af5a6b98182812bf5efc647cb33215fd1ca7373d9a7450fb8b3', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, '10aea50d7352e29fa87c912318396a8fbd04a91fddcc883c226e18c9683994a5', 'b9e2e3911b9571fb64e88f284c0734f7d89969cf7dd74a7395b35321a70c12fb'),
	('5cee1e72-d646-4dd9-9458-0ad156a8a622', 1, 44, 'DEPOSIT', 'c922904a-34c0-5106-a4a7-236b67fa7504', '9492d90a01b3e9fc29395dbe49a02966dd143e5314ecc70d805bc92c05fd188c', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, 'b9e2e3911b9571fb64e88f284c0734f7d89969cf7dd74a7395b35321a70c12fb', 'e80ec2c2e6ad6248f85f0a080fac5e37e7d1a25005fad72286f0b39c923dc2a4'),
	('6256d117-0462-4323-a7e9-ee12af6efc16', 1, 45, 'DEPOSIT', '3ef480dd-dc96-570f-96bf-2802dc385967', '99dc2509c9150da1b05689350f5e86e1151a176abb3775085c967ff88cf3d75a', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, 'e80ec2c2e6ad6248f85f0a080fac5e37e7d1a25005fad72286f0b39c923dc2a4', '27920a61e598b3a166603e0428f21c9600db5cbe8cc108fe4819739715dee35e'),
	('a8a3108c-3c60-4dbd-a16f-e6a6045a5ff1', 1, 46, 'DEPOSIT', 'c9a8bd63-ddf4-55e4-b644-15f80e881996', '086c9265688670de160594e94f90f7454d4062cba4ebf509359868b7dff19d6c', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, '27920a61e598b3a166603e0428f21c9600db5cbe8cc108fe4819739715dee35e', '328ee2b504b2d90a697efa4e727bf5d39cd0b15b853ce2e9d89010e8e77ebe10'),
	('fe6dd70d-b996-4285-a87a-c13c7e5c0f6f', 1, 47, 'DEPOSIT', '8ef3bf3d-4b9c-54d2-bbf5-38b8678d45cb', '863079c395f826b23cb8a53078af069b08f90e491053cba4f0d54cffb7a2e5a6', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, '328ee2b504b2d90a697efa4e727bf5d39cd0b15b853ce2e9d89010e8e77ebe10', '443fbad20e35f76d501718cd008be1f30bc4d48c727e07d4115fb73c38e5f1be'),
	('e9c202d2-0453-4e54-a8dd-fa727e5f0b67', 1, 48, 'DEPOSIT', 'ecfeb671-7a8a-5552-8ca0-8cb8cbef9e88', 'a3e3420f00e4c621284f1775ca9fbe685bbd8c14bd0febdde4f7c11faeb3529a', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, '443fbad20e35f76d501718cd008be1f30bc4d48c727e07d4115fb73c38e5f1be', '8f1185cd6fa7b61bb578196fce126852257dccbfbf6d48e702086dc12badbb6c'),
	('570fb4f7-11a5-450c-a695-850005843065', 1, 49, 'DEPOSIT', '443f5ce0-71c1-5ec8-a1d4-264aa376b700', 'b8619d153ff22ce92934d1a72177e80ed6289a62ad9365588264faaf7c5b12a4', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, '8f1185cd6fa7b61bb578196fce126852257dccbfbf6d48e702086dc12badbb6c', '204e3d35a211584f604f1978959e2f36cd80e0533be904ee0f3c5871328746a6'),
	('e3b5a97b-37b1-47cd-9bf0-846e9fafd7a1', 1, 50, 'DEPOSIT', '2497950c-dcac-5be4-a1f4-d466e6403cda', 'fb684fce2e5998811a88f581291787d7e0da67eee302c5c63e842e4190ca9c8e', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, '204e3d35a211584f604f1978959e2f36cd80e0533be904ee0f3c5871328746a6', '76d1f751782e03517faddd583ebf331df4bd4fcd7c82048cd364fa62ac477760');
INSERT INTO public.entry VALUES
	('d19546ce-6b59-4f23-8039-7f219e118f02', 1, 51, 'DEPOSIT', '2130c6e6-793f-5b4f-868a-03b11993f37d', 'cdfb3c31c5102a1fba3fd7a926ecf12386c420293ac48350bd8fb87b305108ec', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, '76d1f751782e03517faddd583ebf331df4bd4fcd7c82048cd364fa62ac477760', '1a25b6ce2befa52e95e6baecabce35d6afb7abb4de1bda76a46e74334aa546fb'),
	('9a211789-e149-4523-a745-c8111736d765', 1, 52, 'DEPOSIT', '513cee06-3539-55b8-b908-2a4079a9661d', 'c77b77bf434f763f85c616a094649019c5a8fb4a658a7003bf23380082cae6e5', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, '1a25b6ce2befa52e95e6baecabce35d6afb7abb4de1bda76a46e74334aa546fb', '0e4ba17faaaa725f08178107c9cd12d85ae9d7314067198be72c88f5b47794fd'),
	('3334a77e-6194-41d3-acb0-8f816c1af659', 1, 53, 'DEPOSIT', 'f6137827-db2c-5279-8877-2a5c808793aa', '0fe628e371aabb2c148e69e7a40b33f4f8ae4ba371b797e67bbee315fbcfaa20', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, '0e4ba17faaaa725f08178107c9cd12d85ae9d7314067198be72c88f5b47794fd', '5448562cbf46649fd2cc8b8bd6f36217ea6cef65505c4d99303e147b3766a810'),
	('5753111a-fa0d-4f07-8cba-feeff65277ee', 1, 54, 'DEPOSIT', '59373e30-c26b-55e1-a730-1702b4b9ed06', 'a4a85dffd8361267b303f223fab36aee8c57be3540d5ca3f1a1f17cb88355410', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, '5448562cbf46649fd2cc8b8bd6f36217ea6cef65505c4d99303e147b3766a810', '547a69365bc636723da4ebf780827bf2f98baa53f43a5806b20f841c0525685c'),
	('744561e1-027a-4959-abca-e231d17f79fb', 1, 55, 'DEPOSIT', '07f6c28a-e0bf-5896-a450-837ad4ae1022', 'c84d0325adc95d45b5416038e885d0055afd435889ae8e3717752590994a6554', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, '547a69365bc636723da4ebf780827bf2f98baa53f43a5806b20f841c0525685c', '510f6b0fc4d63fde75db9e63105098fed811326d553d21959598fa3690836b0d'),
	('bee9e4cf-d196-4610-8610-0cefba298385', 1, 56, 'DEPOSIT', 'aedc1b61-8dfd-5537-8114-30bf2fbacdbf', 'b678ef58b8a9d779dfc89be798bc579057cbec31ae22709e93e61833d335e6c3', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, '510f6b0fc4d63fde75db9e63105098fed811326d553d21959598fa3690836b0d', '4795a5ebc7bac541d611c433e79111096ddccdd3ed2362a35258f3324d3d9e58'),
	('c5b6f267-e6e1-4786-bf96-b9bd061f0354', 1, 57, 'DEPOSIT', 'afa9dd58-f574-5658-9742-dd48d0aea38d', 'b515166dac77cc7db4bf5ea182cf77df6834edbbbd29f6b5d316a99efb3f5db1', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, '4795a5ebc7bac541d611c433e79111096ddccdd3ed2362a35258f3324d3d9e58', 'ef8d92a85aa3d3631e0c3e40a3e0ce2074b94659ed5237735e2814d8e9aa31d1'),
	('71a253a5-7871-4674-86df-db52dab56415', 1, 58, 'DEPOSIT', '61c5515a-3bdf-5e93-b192-3c3cbf07088f', 'bf8cbad80c90cee41ea6ccac452101e930f589a14a66dda314ca86904db75ee3', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, 'ef8d92a85aa3d3631e0c3e40a3e0ce2074b94659ed5237735e2814d8e9aa31d1', '167df14834e99256aac36f27f573b16c34425f7ac315a4afbb7f37301f8a0ffa'),
	('5e2bf5a2-a320-466b-96c4-9740e346a78c', 1, 59, 'DEPOSIT', '1eef2f3a-4f59-5b7f-b140-c0f18bfee8ec', '820bf93ce90a681852dc5d4e9330c52d9e0951adbdabcd5c96301f97de5adc58', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, '167df14834e99256aac36f27f573b16c34425f7ac315a4afbb7f37301f8a0ffa', 'c9902f839f2d3bda69000970307bd0a29dab22e98bd54ceec640c6c324eb2613'),
	('f471d25c-b3ef-4cd1-a893-20fb329cb99d', 1, 60, 'DEPOSIT', '91630a0d-1f8c-5d40-a6af-a11e0b5b2f8d', '816102270b3a70bdb3115f819cfa0606e48e2686f868a12fed46d7818cbc3d1f', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, 'c9902f839f2d3bda69000970307bd0a29dab22e98bd54ceec640c6c324eb2613', '26c0d63ce3fb4db9cb1fc30b98fe0a559cdcf33e8aedb43de9dd3671d2cc7ed1'),
	('8ae479e1-6378-43d0-837c-fb1e47bc51fb', 1, 61, 'DEPOSIT', 'c6e759e3-de60-516d-91cf-44bf23721c03', '048ab60c29efc9c005cd9d4f49bfa428b336d720d380c1b561af157b92805965', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, '26c0d63ce3fb4db9cb1fc30b98fe0a559cdcf33e8aedb43de9dd3671d2cc7ed1', '50ed25c2ac25098cf3f8ebc74e0bf41eda47e7de64bf070e87a149e522c8fac9'),
	('1eea11b3-c8aa-4110-bf7d-8bafece3a7ad', 1, 62, 'DEPOSIT', '94c5d9b3-f9a6-54e3-a626-2cf6b05329ba', '4e1a7b16f5d67b3702eff4de7c9febcf23480495ca7ab4cecbb67b5b1b96404c', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, '50ed25c2ac25098cf3f8ebc74e0bf41eda47e7de64bf070e87a149e522c8fac9', '089f1d03b3be31a07b30e4edbfb4c33e93c03b2f8e09bbccc57a02a4fef4166b'),
	('2ccfc863-f9a4-4d50-b7e7-a7c8eef787ee', 1, 63, 'DEPOSIT', '85fdf535-64e8-5fe4-9b0e-8869f0576d77', '7ae68ae5ad6fe1d8a3ee8e7707b584aeee8bd9b8ab067d3fd133cd79514a3f70', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, '089f1d03b3be31a07b30e4edbfb4c33e93c03b2f8e09bbccc57a02a4fef4166b', 'b1d0697ca7e1ef52fca9823e5df71a33c9f6f700840846ca1052b5c6e0332796'),
	('e789bc87-028f-4ed0-b757-ad5ed5952aa8', 1, 64, 'DEPOSIT', '5c0c6dc3-78ce-578f-90e5-d136d5cb7ef7', 'e18c2be52e5d9755ae723495e9294292bfa1948af81d94445abd82b310bd4398', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, 'b1d0697ca7e1ef52fca9823e5df71a33c9f6f700840846ca1052b5c6e0332796', 'ebdc5f9e2e8d031fde52e9390022a59be71c191ba198d9958a8fc1bf36be7b36'),
	('32d33068-2c57-42c1-82ab-6adccfeb9a6f', 1, 65, 'DEPOSIT', 'ca0a3a72-49a9-599d-93a6-1c6766cf765a', 'c15ae29b1aa2ca4faa871e2df5f16566a9d313fe5b63033a5b0c9ea4659eb2f1', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, 'ebdc5f9e2e8d031fde52e9390022a59be71c191ba198d9958a8fc1bf36be7b36', '5a6d9f2d32957292b7427a19e2ae893899b3c83ac7f516c6bd53c4372cb83802'),
	('f66a689b-c093-405b-b891-2affc641cddb', 1, 66, 'DEPOSIT', 'b2330fe6-64b2-5f6a-a679-8a06ef2ec237', '76d10adc3387b0633679f2d7a354e74538c853f92ef43f159ac5d307c9053f76', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, '5a6d9f2d32957292b7427a19e2ae893899b3c83ac7f516c6bd53c4372cb83802', '8d5cbb2e5f84da7b69d1c98f178123d5d8fc0f48593e70c302a370cdb9e4adea'),
	('3da0d03d-bf7b-4f03-88c5-8e937e81216f', 1, 67, 'DEPOSIT', 'e2fc06f5-e479-55f2-98c8-52be9fd623a0', 'f12a27424e6a652747f5d318c52d0c41157c08882cd6f55c75b8c3763db00502', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, '8d5cbb2e5f84da7b69d1c98f178123d5d8fc0f48593e70c302a370cdb9e4adea', '50eb6922f5b5b2ced2f837f64f25660f6ec4f202e54def7edb564a84abfebcdf'),
	('184b4289-eb57-4b5d-9a8b-85bea61937f1', 1, 68, 'DEPOSIT', 'ef03a904-affb-5179-801c-0d19efa01cd7', '1b323e5930f327b6edd424dfec7b99030bc4d31c55275afb11c52602e2cd8def', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, '50eb6922f5b5b2ced2f837f64f25660f6ec4f202e54def7edb564a84abfebcdf', '3d4521ee7fdb2725996a6ec97c2a29f37e1107107055fbe6eb8d7d0ceba8da22'),
	('e8c69ec2-dd52-4992-ae1a-6007597a44a4', 1, 69, 'DEPOSIT', '44f908a4-48db-5c5f-bfaf-1e77e84f8afe', 'fc78ef16d1d6e14773de4a3fab0544d70c04fb8e1ede6280fba5b38609d2db5a', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, '3d4521ee7fdb2725996a6ec97c2a29f37e1107107055fbe6eb8d7d0ceba8da22', '28413deee1b8cc4538fc9179887cd8dc2cb47cd4080d3a152a68a351665ef33e'),
	('2873efec-218c-4fd1-a443-41d6021c123d', 1, 70, 'DEPOSIT', '0d484c0e-0f17-5b68-9f4f-2e16ad29d7ac', 'ff694436dcb17958ece27025a05a94b6c082e8ad237d1793ae3cba1c0cbcfecf', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, '28413deee1b8cc4538fc9179887cd8dc2cb47cd4080d3a152a68a351665ef33e', '25cacf4d8ab393b451810b23fff908a438f2fe1b1ea49c8debbdeb19997d5eee'),
	('ba850d20-70e9-4e1a-9fe6-56f24b03b071', 1, 71, 'DEPOSIT', '5f67e059-f807-5d4a-be9f-c4c0e8b8d1dd', '0e8e038d2430737b2efdc3d479c1c989192d8376f05ede7d15208d3090b74265', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, '25cacf4d8ab393b451810b23fff908a438f2fe1b1ea49c8debbdeb19997d5eee', 'b7ce6bb331e3f240b9b56f2fff6e232e5f4d64f7e4a4d92024f3ead6af7ac20b'),
	('f8827de5-5ca9-4ca6-8e61-955f87935cf1', 1, 72, 'DEPOSIT', 'd8bf97da-9485-5429-8a65-aee386c4096f', 'fe9200701a9589b81bac2989b44c0f6a5ff176309c465ce925201f4e26ea7cb5', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, 'b7ce6bb331e3f240b9b56f2fff6e232e5f4d64f7e4a4d92024f3ead6af7ac20b', 'ff3a72c8a86c7ee6a7f7de7857e519e867ed1cdf2cf81de7b6586eb70a0b5a26'),
	('3bbc8698-cce8-43c8-a643-d90403d9451b', 1, 73, 'DEPOSIT', '2d3b583b-0462-51dd-8881-54c3fccdc2ff', 'e25a75947c291444f2fdde0a2dc92478181fb949940e356d088707199faca4ae', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, 'ff3a72c8a86c7ee6a7f7de7857e519e867ed1cdf2cf81de7b6586eb70a0b5a26', 'cf95c1ca0c5c2de2275a35fa007d369fe3844034c6c72540fdabc2aee059a22d'),
	('515174ef-e8a1-467a-89c6-c91527da55be', 1, 74, 'DEPOSIT', 'c776b791-66b5-560c-94a3-1becfb41cd3c', 'dbc2865f43d6d89f4357cb7bb9e641a3bf7836a971332b57f116be5fd5c54001', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, 'cf95c1ca0c5c2de2275a35fa007d369fe3844034c6c72540fdabc2aee059a22d', 'b000715983c185eaba75dbce139e94a62565a689d6889f17d6a8fbdff09ec1eb'),
	('18aa3410-cfbd-4b89-8a78-bb936c6dc377', 1, 75, 'DEPOSIT', 'e440ba5e-fa0a-5d47-8cb4-6740e0ee4c89', '235bc6f61a6dbdddcf2baa4db0849e04a3e336b9ecad929f5fd84d17e62ecc25', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, 'b000715983c185eaba75dbce139e94a62565a689d6889f17d6a8fbdff09ec1eb', 'ce4c2ced924b16515d4cb914bdfa1be0d0ee08465b68ed2dd5532de76739a9e4'),
	('8b888388-5e8e-4dc9-85b4-5fcb5cc34dd5', 1, 76, 'DEPOSIT', 'ae3d8d2b-04b2-5aba-bbac-57149fbd6186', 'eecece43e3cda8ec9c2c6718ec148733c7cf058987a7c05b2c508d509151a6fb', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, 'ce4c2ced924b16515d4cb914bdfa1be0d0ee08465b68ed2dd5532de76739a9e4', 'e464c461d8ee8c9bc3be89d8c2e2897b211c25db7e05805a906f4f7f01a575c5'),
	('4d520c53-3ad4-4ea5-a8e1-927a80f58513', 1, 77, 'DEPOSIT', 'cacfa442-49df-59df-a11e-8595b94596bd', 'ec4a3ab20e06911cda1bae4a7ab95fd0c084255fa47b70159cd845c7d2d31cbb', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, 'e464c461d8ee8c9bc3be89d8c2e2897b211c25db7e05805a906f4f7f01a575c5', '94ffa9f83b5ce0a80a2c502152c3bf6c6a42783ee83c34b4cbdbb622d619cf17'),
	('ceed193a-c7c0-4ee5-a4c8-f6f3d3604671', 1, 78, 'DEPOSIT', '56f9b6af-386f-58c5-8b4b-18b97906c397', 'dfc9399bf7baef3e15cd7ad100c971c6c82def09713f79763aa068260bfa3cdb', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, '94ffa9f83b5ce0a80a2c502152c3bf6c6a42783ee83c34b4cbdbb622d619cf17', '4e726d827032ab8510fa367e772f5b50220680cb1b2986df1027efe17b97b29b'),
	('20180a9f-7d78-447c-9c39-4c81189d5012', 1, 79, 'DEPOSIT', '09a01705-7509-5976-ad70-a47bd94d41ad', 'cdf4260955ba6dcc0346e28954e95e05c578d236013e4125bd33b39886b82d45', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, '4e726d827032ab8510fa367e772f5b50220680cb1b2986df1027efe17b97b29b', '09d766d715b19d5a1a01feab3e93b2a69a7fad9f210f5a0db92eb27293df275a'),
	('eb05c28b-d727-49d9-9d86-073afd3c4831', 1, 80, 'DEPOSIT', '3a806f7b-40cd-5429-9040-658280fb0873', '7c34ba80ceb165f90130df1125c639213177d1284a8f99d4bf3854bd39642c12', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, '09d766d715b19d5a1a01feab3e93b2a69a7fad9f210f5a0db92eb27293df275a', 'a7da5cfaa93899740079f43708a37cbed35014b9baa46da693f30b9f3aebd767'),
	('7ed5c9b1-069b-4ea8-8e8a-c8479e241507', 1, 81, 'DEPOSIT', '47a79550-b3df-5468-a0e1-1b7a6c25a1a5', '3403459ab25d4b38ec6163446b781d0345d1814b346ccb1be86c739d81e1218d', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, 'a7da5cfaa93899740079f43708a37cbed35014b9baa46da693f30b9f3aebd767', '5e7ef12973c0b3bbf3c5c5c7749efac9b46cea6a347a17daea1f21cdecd8dd06'),
	('f1def734-d1af-44da-9dcc-702e211ee5b8', 1, 82, 'DEPOSIT', '7fa05246-7448-59a3-8a50-0e118e2b3b16', 'cb59a7ad4290eca301876237f3d45d17c94c6b94a9385023d88fcae42a3463cc', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, '5e7ef12973c0b3bbf3c5c5c7749efac9b46cea6a347a17daea1f21cdecd8dd06', '08d575973cdd5f6d838f2e27f0546d9deec9503268ccb624abbe846f2d359be5'),
	('9c75a175-9fbb-4ef6-aaa0-22dceed12cb4', 1, 83, 'DEPOSIT', 'bad33ff0-7084-5cd0-9d83-b9ac04c2ba48', '90920f0ce008e6ab5e0f8d2654024669763283d858d9f3d529a7b55b9b75138e', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, '08d575973cdd5f6d838f2e27f0546d9deec9503268ccb624abbe846f2d359be5', '2be1da72e3e86e49e79403a7487feed5fac325215ca643540d849e6c0027c8c8'),
	('9990b2fa-3eaa-4c2f-9b8f-02f37f8c27e6', 1, 84, 'DEPOSIT', '0497ef3e-80f2-5c28-bd31-0111ad0e726d', '8d3bc4f655a865d2775f2bedb15fa2b5e20c15ebff7b0eceed8a52c9235160b9', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, '2be1da72e3e86e49e79403a7487feed5fac325215ca643540d849e6c0027c8c8', '24ac81a241cbc1b8a232231f15393e36472db4cdd4e8f0cd496439e30270848a'),
	('5ea16634-77c6-4a78-9327-8d931192a7b9', 1, 85, 'DEPOSIT', 'e54b9df0-2500-54fe-99df-1af1d0356578', '237b4aca7c9a0b17ffcf64df49013e396291a14d60ef5ac752fb169ece528f69', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, '24ac81a241cbc1b8a232231f15393e36472db4cdd4e8f0cd496439e30270848a', '8086a23a8e2f812d7fe37168982693f9253fa7ad25ef63ad586cb50dfeb86cd5'),
	('ff07d028-9e5a-449b-b1a4-b3e87830ae09', 1, 86, 'DEPOSIT', 'aaf789c3-7046-5eda-b3a1-ee0fac030ca7', '3ae5c23abe66f2615416cd877d49e94683c2f8d589c58bfe3306412a429ebfa6', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, '8086a23a8e2f812d7fe37168982693f9253fa7ad25ef63ad586cb50dfeb86cd5', 'b024d49fee1f5cbfd5b0fb2fb80fb005fd4e7444e138a2b9f83e4e3d1fdc9017'),
	('2f6045cd-afd7-48f7-990d-ce1ee28fd8f1', 1, 87, 'DEPOSIT', 'c290c52c-6219-5b3e-a795-32baece66332', '7a5a5a13a6d72fe7d79ab2122eb28f72d04d9bea6785201a1cb55382b8bdf283', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, 'b024d49fee1f5cbfd5b0fb2fb80fb005fd4e7444e138a2b9f83e4e3d1fdc9017', '9b828335a729282589e68386172dbc090319a7335193117ac7179346bff61bdd'),
	('9b217bda-bbb1-45aa-a599-79d4d13c6012', 1, 88, 'DEPOSIT', '6a3e0f45-8f4d-5d05-91a2-62f2738e324c', '0e442185574323b7f02fd69b15d31e14e3b38cb138b82c1a7e03b158a30218a7', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, '9b828335a729282589e68386172dbc090319a7335193117ac7179346bff61bdd', '50fb24fa129c841e3b40b248b3c359098aec5d193bab24705e688794573be0a4'),
	('e776402a-f6f2-4d4a-ad50-91ad89436f71', 1, 89, 'DEPOSIT', 'c7954094-9ac6-5909-aa66-f111764bed19', 'fd227e4a2427341c0ecb00f9c19403f2ad72b272cab3836039f2c198ae54038e', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, '50fb24fa129c841e3b40b248b3c359098aec5d193bab24705e688794573be0a4', '2585bf27101b14eeff1c37c5e5896fb43ca81348290c68c17068da93aed3f42e'),
	('1258bc5b-4f80-46a9-9b88-d3f09536c07f', 1, 90, 'DEPOSIT', 'e97bdaab-24c3-551e-b9bc-90b139f0f229', '00ded240e186d822ee733fc9520a26f611c7b6c85ff921f27158a78bfffc047e', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, '2585bf27101b14eeff1c37c5e5896fb43ca81348290c68c17068da93aed3f42e', '0272000d5e20560854731c537670e3202527c1d3f684b46cafbd01cd4004c202'),
	('5486728f-7b97-4561-a49b-ac8ec47345d3', 1, 91, 'DEPOSIT', 'd4c5d314-b316-522f-8001-9b9274a6ffd8', 'dfc71041b8aa11db802339f1996ff3d3436550340f5131b2782b44b3529eb99a', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, '0272000d5e20560854731c537670e3202527c1d3f684b46cafbd01cd4004c202', '57f21025ca4f114bb2e03d9f2bb29fea7ff00cd9442d175fbdd7674758ea8c0a'),
	('8d764224-5646-4502-be1d-d232ac514d8c', 1, 92, 'DEPOSIT', '57179b45-26ba-56c5-ac38-f205e7308bb8', '1adac9dcb96ee9b91959d3ec930e9a449f02397e9970b4564c65635c15d6f58c', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, '57f21025ca4f114bb2e03d9f2bb29fea7ff00cd9442d175fbdd7674758ea8c0a', '376b82e4a4b6648c4a1dbe8bbf33036607817138529780c524ae8be7cb0fa586'),
	('2ff3fb99-312d-4836-b511-cb694646af5f', 1, 93, 'DEPOSIT', '5bddaefa-a8f6-58c5-8e5a-469f5c96afd4', '2c344e86bd0cdbcbfbe56e9e8c992d3296afcc8b08353d6f3f14c4cfc259e125', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, '376b82e4a4b6648c4a1dbe8bbf33036607817138529780c524ae8be7cb0fa586', 'da16cfd894390b7bd237fb7c24a8d2e283237e62414ad992ed52ae3ef8e4e737'),
	('d135c4d4-d9d7-45f4-b62d-f98355418a03', 1, 94, 'DEPOSIT', '2cb7e702-b10f-5673-a322-f93ee81c54e3', 'a014ec221c5edeb6a296e787a5d754efa78e30b96f9566cfb25bd9c9019186be', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, 'da16cfd894390b7bd237fb7c24a8d2e283237e62414ad992ed52ae3ef8e4e737', '1bdaf05539b40196cf5703e132edb1e0ee6202d9ca5d618ec09413c5fb3fcc10'),
	('eefa3219-4c5a-4991-a4d5-5fbcc6b55622', 1, 95, 'DEPOSIT', 'd25a01cc-396e-52dc-906f-c8f2ec6ac760', '379e84b516005a0bd8a357c319d29d1131915a1c27db6d02559631f63e08770e', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, '1bdaf05539b40196cf5703e132edb1e0ee6202d9ca5d618ec09413c5fb3fcc10', '77dd30d6f0cbf00f20bdf1acfc9a41b0b4514ec42c7662a732ba38eba754510e'),
	('5ac67895-8379-4608-93aa-367c9f587763', 1, 96, 'DEPOSIT', 'd6602fb4-aef8-516e-9472-4d63e22ad20c', '0f97c9e3d289594b10ef579153fb6c28f865c8a0ac4830b82970f493ae0d97a6', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, '77dd30d6f0cbf00f20bdf1acfc9a41b0b4514ec42c7662a732ba38eba754510e', 'ff01b89c0c5f9ebf83876824649518b84c3c4a481bda668ad3a5d8b4953b4274'),
	('f2ec09bd-27c9-43d8-ad42-e6854e5b8d8c', 1, 97, 'DEPOSIT', '0af5b212-2ce2-50b2-94b9-ccf4afe59d37', 'e240f935513bc912c24655dbca197d1f50e8bbddd87c304772175f9d40adedf4', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, 'ff01b89c0c5f9ebf83876824649518b84c3c4a481bda668ad3a5d8b4953b4274', 'ff87736fc981de03155b8985f2be554f2b833cb0261d027bcae0d993414fcf6b'),
	('f8c8dc2a-8cd5-4f69-a7e3-2f0bfa16e9ae', 1, 98, 'DEPOSIT', '7713b75e-9b80-5232-991e-1e6119d2bf62', '2e3b531a42957896fc5cc528e50f4befb2567a738aab67f878ace3db4125ec3f', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, 'ff87736fc981de03155b8985f2be554f2b833cb0261d027bcae0d993414fcf6b', 'beff61bc51f151b669c1e32b1e1ab86ad185e886eedc973a946eec3207cc5c6a'),
	('64c21521-6518-41ab-8fad-af7065814ad6', 1, 99, 'DEPOSIT', '2d54f405-b09f-5f77-8b1d-bd5902b7a92f', 'c8e2137e3a4d76f51b7dc6a7121ff332f2413cd961b48b7a2e85b23121ab54ac', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, 'beff61bc51f151b669c1e32b1e1ab86ad185e886eedc973a946eec3207cc5c6a', '8e75082397c927ab8e7f99fa60798477a41b079574c6753ce026240475663f0e'),
	('cb3ae59a-a457-4960-b9c8-f191533f32cd', 1, 100, 'DEPOSIT', 'd7e89a7a-4127-5e34-9a27-682c659e3bdc', '6ad8736ec665e0bd01160bb8425eb8de3d113b6eb7b350bb4fd5b6d1bc3b1713', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, '8e75082397c927ab8e7f99fa60798477a41b079574c6753ce026240475663f0e', 'f85cbdd8e1427c564ed054e7aa33e972683467d42620618cc544ac090125ab31');
INSERT INTO public.entry VALUES
	('e132fb60-2afd-41a3-98ce-a0c1bc17b7ff', 1, 101, 'DEPOSIT', '8c77344c-3ec0-5f59-90af-1c3fd1637888', '5de30fabc21e229fc329f77dfe5c7e623825934b4e5ad36f999b26ce7f679a3a', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, 'f85cbdd8e1427c564ed054e7aa33e972683467d42620618cc544ac090125ab31', '88de40c0a29cab7262bbbe7ba56ddbe81c9b61d930c30237d8de8d2ffa75fadb'),
	('b1ae1002-dbe9-42a8-b33c-3a1780d0ca5a', 1, 102, 'DEPOSIT', '0a0e63c0-680e-55ce-b946-be2233d53dea', 'e1f3a677c4c2db30eb44f6891d433a641b53c3c8f19c07eb77bd0c30c4c9380b', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, '88de40c0a29cab7262bbbe7ba56ddbe81c9b61d930c30237d8de8d2ffa75fadb', 'f5acc56f2b84518a89bee9b1484eba6552c9ceb81e129482bb128b09ba662d43'),
	('7f91d5d2-4663-4ebc-b2c2-3f9d874e9252', 1, 103, 'DEPOSIT', 'fc136884-47c8-5599-b9f5-2eeef8472234', '93d57f6b9d62a793dbe4ecfb2aaa91f676a66349be4b84d2da369d301af0e8d5', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, 'f5acc56f2b84518a89bee9b1484eba6552c9ceb81e129482bb128b09ba662d43', '895f47d349848f1fdfc652854049fe7f9e37abf39861396f321cc429af7ded16'),
	('51ecd3be-fc83-4713-94fb-ca8e3822b19b', 1, 104, 'DEPOSIT', '527c119d-4e55-5d53-989b-bec7b381768b', 'd8ce1febfb57e1b7940307e1ab3431fab424df99ea2b7246f2a5eda56664886c', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, '895f47d349848f1fdfc652854049fe7f9e37abf39861396f321cc429af7ded16', '0ce64a7ab20a26de79e352a45059d3e7d2bac7e224670e34ef061a005354ce82'),
	('5a69f60e-01ec-4214-842c-60b40004e7f6', 1, 105, 'DEPOSIT', '7903f557-0a6e-53f1-9fbb-a805624ac938', '6be54c2042f0458c830d45d38325a22a4a308d7b393cd6a9b880efc8c0855fab', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, '0ce64a7ab20a26de79e352a45059d3e7d2bac7e224670e34ef061a005354ce82', '074bc9095bcfe48021cb9137484fbd70874a3531e7518f8f22097618cdd035de'),
	('6ad91163-9498-4580-a0a4-a956016edd39', 1, 106, 'DEPOSIT', 'c8516ddb-1c13-5527-948b-93df04807b7a', '3502fa1e1acab901e9b782abdb456fb5ba02deb6538c40b26e3972706f8c0904', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, '074bc9095bcfe48021cb9137484fbd70874a3531e7518f8f22097618cdd035de', '3c3e9d5960dd110cd33d67f775469633ae779a2357b1f215abee3cfbd2be20fb'),
	('e88280e7-3902-4f0d-9a43-7b3a2df88216', 1, 107, 'DEPOSIT', '6966118b-a53a-5648-b9fb-5cf073f8c7da', '346a1086c929979cdf145f0d31048aed095ee5677bd668a4333bdc5aad6b55a6', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, '3c3e9d5960dd110cd33d67f775469633ae779a2357b1f215abee3cfbd2be20fb', '0bf8ebcf409f7f3778f247ba2471585efa0f7911da5fae112fc18d912ca04d0d'),
	('858c4011-74ff-491d-bb39-5c1b5fed24c0', 1, 108, 'DEPOSIT', '3961cc26-e7da-55ab-bf32-f0e3df060692', 'e2173e0da9bcf7e21430011208a05fbefacfebc99793821fd8ab8052bfe2d021', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, '0bf8ebcf409f7f3778f247ba2471585efa0f7911da5fae112fc18d912ca04d0d', '94e10da7f308acfaed62d20fd949d2ace334e476a08f0e5ce975d11bd003577c'),
	('cffac6de-2f70-4403-accb-2428b017467a', 1, 109, 'DEPOSIT', 'fe8f0899-1def-566f-a76a-f04aede5e682', 'db2603346087b518e2fee47cf32b9302ff54c6a565fd5476bcdbef7624cba592', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, '94e10da7f308acfaed62d20fd949d2ace334e476a08f0e5ce975d11bd003577c', 'd8d5dfab1edbec6149ad47349167fbe1ad14345f9bffafcb922e4c6edac2f0b7'),
	('8bc4e9b2-b808-40a3-bcc3-ae7044fed40b', 1, 110, 'DEPOSIT', '81859bf1-fd65-5c84-9d48-88bb66333dc4', 'a5f005f8dd73b2774c7c79a3d31e1914b88dded468198b392a033012b37f4e56', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, 'd8d5dfab1edbec6149ad47349167fbe1ad14345f9bffafcb922e4c6edac2f0b7', 'bc321806f2df4e9bb9c57ad50c32f7ca57637a867915ac2b6c1cd68d43e16351'),
	('23280ac4-ddd3-4cd2-87dd-19aadf9023e1', 1, 111, 'DEPOSIT', '0523830a-e9ec-5e0f-b4b9-f6d6b7a6c0e5', 'af7e6bfc5eb1efac285edb37ce6dea75be7f929cd39ed2d787f127a00586ce27', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, 'bc321806f2df4e9bb9c57ad50c32f7ca57637a867915ac2b6c1cd68d43e16351', '6c1ca6cda9d1f2dc31eb068eadc3b33625e92fec22a09d3e1c476d9eb1ad6ad7'),
	('69f49f8a-f6c3-48a7-ae27-704b08104b94', 1, 112, 'DEPOSIT', 'a902a7df-7a86-5dee-b671-30537ea776b3', '86df3ca2c2f4ba7215db9a8cf0f6931050d38e5592266197c1c76153871cad1a', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, '6c1ca6cda9d1f2dc31eb068eadc3b33625e92fec22a09d3e1c476d9eb1ad6ad7', 'af29eabf8902dd4076a07a4ed4dbf7869f43a09ca4d2a7bbbd2de5fb3ea0bb37'),
	('b2d383b6-2f0a-427e-a8d0-c9232117115b', 1, 113, 'DEPOSIT', '80152d4b-d31e-5b0e-9b3d-1e4871ca71e6', '40f35caaf031bda9d95742d88bb75f16738190cd252dc3ad6402de38dd2bdc92', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, 'af29eabf8902dd4076a07a4ed4dbf7869f43a09ca4d2a7bbbd2de5fb3ea0bb37', '0d0fc7cb737692e72c2c4b48d4e31ab1912c2affb5764dc4600c30d2c21d5a5f'),
	('6e35d63c-5839-4ed9-8ec4-1bfbd8b08f85', 1, 114, 'DEPOSIT', 'a890b302-8666-5dd0-89ce-3421f3485e8c', '8e36a3f3b273d9b7e7a1df066ca2fae2f15360a1ea4eee1d67872e552e83f798', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, '0d0fc7cb737692e72c2c4b48d4e31ab1912c2affb5764dc4600c30d2c21d5a5f', '3b2b86b046589f3b912546459d3a322e5d80d6b9b342f3b5fdc2c4ae826df462'),
	('1d35613c-dad3-4481-96cb-66ce804bffda', 1, 115, 'DEPOSIT', 'e65ed071-9252-5287-a0db-3cbb23512a11', '9561206f68fd45b3059e239b662337d3fd36752bc9dd64bbdb07b3bf76c36a49', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, '3b2b86b046589f3b912546459d3a322e5d80d6b9b342f3b5fdc2c4ae826df462', 'eefecf60b9a7b8a34e2e2f2e6ceb49ac088598fd449fae826a9c5dae4ddab6d7'),
	('45b1f072-2dd2-4d0b-b53c-36d50826176d', 1, 116, 'DEPOSIT', '1aba9246-135e-5dc5-aa6b-f69602799a72', '3fc01fd2c7e6c4f963b2c3b0a3f79fbfd155a90a9139cf411b5a9d3e08208e2b', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, 'eefecf60b9a7b8a34e2e2f2e6ceb49ac088598fd449fae826a9c5dae4ddab6d7', 'ada56094e290006c4d334ad0c3592a8d26142fefd628bb66d5182320c9282c4b'),
	('15767929-b0a1-42c6-8769-face89eee6e7', 1, 117, 'DEPOSIT', '0c9d94be-4cd0-5fbf-968c-99cf1e1fc9d4', 'fe3752542be0f97c073e6f59f2e61f61c798815275b350ba4974124651ba4d1f', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, 'ada56094e290006c4d334ad0c3592a8d26142fefd628bb66d5182320c9282c4b', 'c62f3c45fe67fd674cc73213f8c599bec86a66c387bc51f86074902e4e95188a'),
	('79b0b362-4490-4db3-9c35-3f62131931c7', 1, 118, 'DEPOSIT', 'db306b4d-c901-52ca-b527-2dd60c4f79a4', 'd8942e8d17552295a4da6cb1b5a4f4b35a619f3fa50289433adc75253a21fd3b', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, 'c62f3c45fe67fd674cc73213f8c599bec86a66c387bc51f86074902e4e95188a', '968c4d868e8e98a6e0fa9fea904f77da34fb8b7720e2b22fe93573fa4b57a024'),
	('40aeb651-1af6-4aa7-b9bf-6fceda594fc2', 1, 119, 'DEPOSIT', 'dca0a16a-a11f-5b21-916e-cfeace59e04d', '0625a6995ad488ccae25f4d49d312c229eb932e4cc0c2dcf7d98b67d4e8602f5', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, '968c4d868e8e98a6e0fa9fea904f77da34fb8b7720e2b22fe93573fa4b57a024', 'e351e0ba12c6c8889b05d663e29ad525aab1ff0518d2067604e4c022caa47be8'),
	('0b1b38c3-a31c-4295-a30b-545ac1993c51', 1, 120, 'DEPOSIT', '632aabcb-211b-5d0c-9ba5-cea9b352956a', '85e3d6da7f8ddac5448e57c40186896adedb864907f275c60d6a23492cd14a1d', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, 'e351e0ba12c6c8889b05d663e29ad525aab1ff0518d2067604e4c022caa47be8', '50d874e83bc72d34665a08e5da9e91595d010b2cbda1cd378b3e40a619f38d3f'),
	('08e53d1a-2726-41e8-a642-de757cfee372', 1, 121, 'DEPOSIT', '0151854f-7ecf-5d52-822f-4454d459bfdb', '97fe1900c744efd7b926eb5902f3096fd46fabc8c574666bac1ef0ef0efefbd8', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, '50d874e83bc72d34665a08e5da9e91595d010b2cbda1cd378b3e40a619f38d3f', '79b96efec06322643659463c0e9ac9eaad89af2dec240963e1a81be30256e51e'),
	('73dc31b0-f46e-433a-be7e-4d658bdedebc', 1, 122, 'DEPOSIT', '3f60ebcd-fe37-5936-ba13-2b09a27f6567', '37dbd6c7191dcab438a92fa2f6df86565eb40bcb71b2233a4932e9b3d30805eb', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, '79b96efec06322643659463c0e9ac9eaad89af2dec240963e1a81be30256e51e', 'cd64e8ae30eb28f5f06534fbc0e04861cec0d283a1474c12d6e51ba788c4d125'),
	('1e213c83-04e2-4563-8049-fd01f21d7786', 1, 123, 'DEPOSIT', 'd237bd0d-48be-5e37-9b30-29fc3d97370a', 'a195d42196efbe14d89f5fa0ef19c33f7093c7f7a870a622d1b473e45ebe8e85', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, 'cd64e8ae30eb28f5f06534fbc0e04861cec0d283a1474c12d6e51ba788c4d125', '6e76a6f1b358e6f8f16cb0a17e38e13578ed94f52cdbf11faa747462097eb4c5'),
	('42d45394-e3b3-48a7-88d2-d6e5da36dc16', 1, 124, 'DEPOSIT', '9c890291-da46-5bdd-bbbc-e488038f73d7', '586b96b67f672f2732676b48d054b6979d7ab5a0d50bda59f8d1d8c96703fd02', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, '6e76a6f1b358e6f8f16cb0a17e38e13578ed94f52cdbf11faa747462097eb4c5', '0b5b078e97b9b1a731322f7cbc585cf48b062d3eb08debd989d706ea6ee1bc32'),
	('e3a0448d-bddd-40ca-ab68-5d4b43d532fa', 1, 125, 'DEPOSIT', '3b32c55c-6c5d-5204-88aa-aaa41af5402a', '2dee4bb464ecc730f4332fe22d6633c716c150d82ba561578f7c671764744bf0', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, '0b5b078e97b9b1a731322f7cbc585cf48b062d3eb08debd989d706ea6ee1bc32', 'b6a22e681a4f93149df1e1e5d5686e502eace66185423313d81d55696174dfdc'),
	('9ea55c96-4175-4aef-8a5a-81e7a641e1a9', 1, 126, 'DEPOSIT', '4d944e63-d6c7-5f9d-ae1a-d260de2769e4', 'daaebf881ff7b09d4a73b51919adbc2d892de920c34652d58ff78a2a53128df3', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, 'b6a22e681a4f93149df1e1e5d5686e502eace66185423313d81d55696174dfdc', '34afa7a0ff6b7554a2848cea62f595a328803c2f669ac9437646179b851f2a7d'),
	('31a779e9-2cb5-45a9-92d9-7fc2af1bc737', 1, 127, 'DEPOSIT', 'eb00a94f-065f-5baa-9c9c-22aa63edc081', 'ee5622f7a9dd3bc49352a2b3634df597585089139120db4add25c165c99bc894', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, '34afa7a0ff6b7554a2848cea62f595a328803c2f669ac9437646179b851f2a7d', '0bd33a445c97c063e5c0df242c2b325a4adbab68b6e2442873dc99cd90e7e8a1'),
	('26dcf1dd-24ca-47dd-8f9d-3f158c5a1062', 1, 128, 'DEPOSIT', '1e193196-cfd7-5771-adb4-2125eb4b1cb8', 'da019583f598636465e2604dca2558b8413ba04369379445cf5140604310de8e', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, '0bd33a445c97c063e5c0df242c2b325a4adbab68b6e2442873dc99cd90e7e8a1', 'e39b6297dc201392c36f2d4574847b9cdc95b5f078bba9e813749a5df875cf5d'),
	('cc565969-28a3-4b0e-878b-a3339feb1c62', 1, 129, 'DEPOSIT', '00450f63-1457-5477-9aaf-9f79f66bda16', '1dc0c5b4f4159eca69b7ae3966891c387292e9b7b49aaaa0042d67fa0c324f63', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, 'e39b6297dc201392c36f2d4574847b9cdc95b5f078bba9e813749a5df875cf5d', '96465cb2261fbbf83588553a0d09a61ea188f0114aedd3654d94846f8a21e2ee'),
	('a945c94c-8f68-4b73-8108-b5eccc2d3c25', 1, 130, 'DEPOSIT', '5ed3cd86-62de-54d0-8033-16f6bcbd3511', '28640163c14e07b31c45f865c99aee941a62856e8bc9e1dd1eac2e4cb85d5da1', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, '96465cb2261fbbf83588553a0d09a61ea188f0114aedd3654d94846f8a21e2ee', '5a8d2a4a77464b7a760e3614f558b072c110d98965b1eac32eab047ef549b0d8'),
	('a6e5ca66-1b46-44e1-a93e-514388b5506d', 1, 131, 'REVERSAL', 'd513d004-62aa-5e7c-a6e5-bd907e4fc2b5', '4e6cf9829d6225eac98f9f0d7fb0b4447f72ad858a6710aa8a79e393157e4e17', '2026-11-20', NULL, 1795176000, 1, 'a945c94c-8f68-4b73-8108-b5eccc2d3c25', 'ghi nhầm số tiền', NULL, '5a8d2a4a77464b7a760e3614f558b072c110d98965b1eac32eab047ef549b0d8', 'ff39cc75335c1d6b119ffb9b6b752648763a72060f54485862affd80c525fd02'),
	('fcd93a1b-1ae7-45e7-8cdf-375ddac7127e', 1, 132, 'DEPOSIT', 'd513d004-62aa-5e7c-a6e5-bd907e4fc2b5+99262a0284ae7670', '7b1841107eb86aed296bc85e01b71bd15eece84bbff6c18866636fe58dbb7edb', '2026-11-17', NULL, 1795176000, 1, NULL, '', NULL, 'ff39cc75335c1d6b119ffb9b6b752648763a72060f54485862affd80c525fd02', 'e86520e0c0fe457b4b9be674e440d63ea332f2b6d7460d466fb577dc105e0187'),
	('a0892fb7-dcef-4f12-980b-1af47d225df4', 1, 133, 'HANDOVER', 'a8d56b70-c092-5458-bbbe-4662ffe34409+9599915bd8cd62b6', '4667e49dec08ebfc4a41d2aafb4bda33f397fa131e9254688be4ef19953f3de5', '2026-11-20', NULL, 1795176000, 2, NULL, '', NULL, 'e86520e0c0fe457b4b9be674e440d63ea332f2b6d7460d466fb577dc105e0187', '89e19274b4dfe70cd57ebe6b77ccb54cda06f87f95201b1eb9151303096f61a0'),
	('0511156b-86f6-4058-8357-df8f9ca641a8', 1, 134, 'CONVERSION', 'eca21d18-00e8-5c0e-8016-f5c77d2bd45d+4a08fab9434efd79', '089a7b20391ee2668ba8aca94c03734db2779fcb2cdb3cef423abd55b1f3e11d', '2026-11-20', NULL, 1795176000, 2, NULL, '', NULL, '89e19274b4dfe70cd57ebe6b77ccb54cda06f87f95201b1eb9151303096f61a0', '4bd501804040ee99fea7c146ae7ff99548f3379dd00e7e7256c5c465f9cd93b3'),
	('4e71e189-802c-4069-b62d-7cfb24536d01', 1, 135, 'REMITTANCE', '371fbec5-f535-5ff1-9ddb-5bad8618947e', '3c153f481b033c3a2c6e3c8e32f2d703b178e704210eead2ce3a08235a785961', '2026-11-20', NULL, 1795176000, 2, NULL, '', NULL, '4bd501804040ee99fea7c146ae7ff99548f3379dd00e7e7256c5c465f9cd93b3', '888edff42e9ef0e55c331b6788cfc737872e8339d167c4f6d1fd3941f080ac31');
INSERT INTO public.fund VALUES
	(1, 1, 'GROUP_PURSE', 'Heo chung, góp vào quỹ CLB'),
	(2, 1, 'OWN_PIG', 'Heo nhà, tự nuôi');
INSERT INTO public.household VALUES
	(1, 1, 'Hộ Bùi Kim Xuân (1)'),
	(2, 1, 'Hộ Đặng Thị Nga (2)'),
	(3, 1, 'Hộ Huỳnh Thanh Trang (3)'),
	(4, 1, 'Hộ Đỗ Thị Xuân (4)'),
	(5, 1, 'Hộ Lê Thanh Nga (5)'),
	(6, 1, 'Hộ Võ Ngọc Bình (6)'),
	(7, 1, 'Hộ Phan Ngọc Chi (7)'),
	(8, 1, 'Hộ Ngô Thu Yến (8)'),
	(9, 1, 'Hộ Lý Thị Ánh (9)'),
	(10, 1, 'Hộ Phan Bích Hồng (10)'),
	(11, 1, 'Hộ Đặng Thanh Duyên (11)'),
	(12, 1, 'Hộ Lê Bích Loan (12)');
INSERT INTO public.member VALUES
	(1, 1, 1, 1, '', 'Ấp 1', 'bui kim xuan', 1, '2026-10-21', NULL, NULL),
	(2, 1, 5, 2, '', 'Ấp 2', 'dang thi nga', 2, '2026-10-21', NULL, NULL),
	(3, 1, 6, 3, '', 'Ấp 3', 'huynh thanh trang', 3, '2026-10-21', NULL, NULL),
	(4, 1, 7, 4, '', 'Ấp 1', 'do thi xuan', 4, '2026-10-21', NULL, NULL),
	(5, 1, 8, 5, '', 'Ấp 2', 'le thanh nga', 5, '2026-10-21', NULL, NULL),
	(6, 1, 9, 6, '', 'Ấp 3', 'vo ngoc binh', 6, '2026-10-21', NULL, NULL),
	(7, 1, 10, 7, '', 'Ấp 1', 'phan ngoc chi', 7, '2026-10-21', NULL, NULL),
	(8, 1, 11, 8, '', 'Ấp 2', 'ngo thu yen', 8, '2026-10-21', NULL, NULL),
	(9, 1, 12, 9, '', 'Ấp 3', 'ly thi anh', 9, '2026-10-21', NULL, NULL),
	(10, 1, 13, 10, '', 'Ấp 1', 'phan bich hong', 10, '2026-10-21', NULL, NULL),
	(11, 1, 14, 11, '', 'Ấp 2', 'dang thanh duyen', 11, '2026-10-21', NULL, NULL),
	(12, 1, 15, 12, '', 'Ấp 3', 'le bich loan', 12, '2026-10-21', NULL, NULL);
INSERT INTO public.person VALUES
	(1, 1, 'Bùi Kim Xuân', '413713280001437230010252327000', 'bui kim xuan', 1989, NULL, NULL, 1, 'head', 1, 'other', false),
	(3, 1, 'Võ Thị Lành', '261128220010392900303622230050', 'vo thi lanh', 1941, NULL, NULL, 1, 'parent', 2, 'other', false),
	(2, 1, 'Ngô Văn Hải', '2211230020282130000391228000', 'ngo van hai', 1965, NULL, NULL, 1, 'spouse', 3, 'other', false),
	(4, 1, 'Lê Minh Khang', '2522112821000261900027232822000', 'le minh khang', 2004, NULL, NULL, 1, 'child', 4, 'other', false),
	(5, 1, 'Đặng Thị Nga', '2821110001712282100503622230050', 'dang thi nga', 1986, NULL, NULL, 2, 'head', 1, 'other', false),
	(6, 1, 'Huỳnh Thanh Trang', '3634112821000223742282200103622112822000', 'huynh thanh trang', 1970, NULL, NULL, 3, 'head', 1, 'other', false),
	(7, 1, 'Đỗ Thị Xuân', '41371328000173000303622230050', 'do thi xuan', 1995, NULL, NULL, 4, 'head', 1, 'other', false),
	(8, 1, 'Lê Thanh Nga', '28211100026190003622112822000', 'le thanh nga', 1966, NULL, NULL, 5, 'head', 1, 'other', false),
	(9, 1, 'Võ Ngọc Bình', '14232822001039290030282129150050', 'vo ngoc binh', 1992, NULL, NULL, 6, 'head', 1, 'other', false),
	(10, 1, 'Phan Ngọc Chi', '15222300032221128000282129150050', 'phan ngoc chi', 1988, NULL, NULL, 7, 'head', 1, 'other', false),
	(11, 1, 'Ngô Thu Yến', '4219280040282130000362237000', 'ngo thu yen', 1981, NULL, NULL, 8, 'head', 1, 'other', false),
	(12, 1, 'Lý Thị Ánh', '1128220040264200403622230050', 'ly thi anh', 1959, NULL, NULL, 9, 'head', 1, 'other', false),
	(13, 1, 'Phan Bích Hồng', '22302821001032221128000142315220040', 'phan bich hong', 1961, NULL, NULL, 10, 'head', 1, 'other', false),
	(14, 1, 'Đặng Thanh Duyên', '16374219280001712282100503622112822000', 'dang thanh duyen', 1983, NULL, NULL, 11, 'head', 1, 'other', false),
	(15, 1, 'Lê Bích Loan', '262911280002619000142315220040', 'le bich loan', 1995, NULL, NULL, 12, 'head', 1, 'other', false);
INSERT INTO public.place VALUES
	(1, 'PROVINCE', '01', 'Hà Nội', '', 'ha noi', NULL),
	(2, 'PROVINCE', '04', 'Cao Bằng', '', 'cao bang', NULL),
	(3, 'PROVINCE', '08', 'Tuyên Quang', 'Hà Giang', 'tuyen quang ha giang', NULL),
	(4, 'PROVINCE', '11', 'Điện Biên', '', 'dien bien', NULL),
	(5, 'PROVINCE', '12', 'Lai Châu', '', 'lai chau', NULL),
	(6, 'PROVINCE', '14', 'Sơn La', '', 'son la', NULL),
	(7, 'PROVINCE', '15', 'Lào Cai', 'Yên Bái', 'lao cai yen bai', NULL),
	(8, 'PROVINCE', '19', 'Thái Nguyên', 'Bắc Kạn', 'thai nguyen bac kan', NULL),
	(9, 'PROVINCE', '20', 'Lạng Sơn', '', 'lang son', NULL),
	(10, 'PROVINCE', '22', 'Quảng Ninh', '', 'quang ninh', NULL),
	(11, 'PROVINCE', '24', 'Bắc Ninh', 'Bắc Giang', 'bac ninh bac giang', NULL),
	(12, 'PROVINCE', '25', 'Phú Thọ', 'Hòa Bình, Vĩnh Phúc', 'phu tho hoa binh, vinh phuc', NULL),
	(13, 'PROVINCE', '31', 'Hải Phòng', 'Hải Dương', 'hai phong hai duong', NULL),
	(14, 'PROVINCE', '33', 'Hưng Yên', 'Thái Bình', 'hung yen thai binh', NULL),
	(15, 'PROVINCE', '37', 'Ninh Bình', 'Hà Nam, Nam Định', 'ninh binh ha nam, nam dinh', NULL),
	(16, 'PROVINCE', '38', 'Thanh Hóa', '', 'thanh hoa', NULL),
	(17, 'PROVINCE', '40', 'Nghệ An', '', 'nghe an', NULL),
	(18, 'PROVINCE', '42', 'Hà Tĩnh', '', 'ha tinh', NULL),
	(19, 'PROVINCE', '44', 'Quảng Trị', 'Quảng Bình', 'quang tri quang binh', NULL),
	(20, 'PROVINCE', '46', 'Huế', 'Thừa Thiên Huế', 'hue thua thien hue', NULL),
	(21, 'PROVINCE', '48', 'Đà Nẵng', 'Quảng Nam', 'da nang quang nam', NULL),
	(22, 'PROVINCE', '51', 'Quảng Ngãi', 'Kon Tum', 'quang ngai kon tum', NULL),
	(23, 'PROVINCE', '52', 'Gia Lai', 'Bình Định', 'gia lai binh dinh', NULL),
	(24, 'PROVINCE', '56', 'Khánh Hòa', 'Ninh Thuận', 'khanh hoa ninh thuan', NULL),
	(25, 'PROVINCE', '66', 'Đắk Lắk', 'Phú Yên', 'dak lak phu yen', NULL),
	(26, 'PROVINCE', '68', 'Lâm Đồng', 'Bình Thuận, Đắk Nông', 'lam dong binh thuan, dak nong', NULL),
	(27, 'PROVINCE', '75', 'Đồng Nai', 'Bình Phước', 'dong nai binh phuoc', NULL),
	(28, 'PROVINCE', '79', 'Hồ Chí Minh', 'Bà Rịa – Vũng Tàu, Bình Dương', 'ho chi minh ba ria – vung tau, binh duong', NULL),
	(29, 'PROVINCE', '80', 'Tây Ninh', 'Long An', 'tay ninh long an', NULL),
	(30, 'PROVINCE', '82', 'Đồng Tháp', 'Tiền Giang', 'dong thap tien giang', NULL),
	(31, 'PROVINCE', '86', 'Vĩnh Long', 'Bến Tre, Trà Vinh', 'vinh long ben tre, tra vinh', NULL),
	(32, 'PROVINCE', '91', 'An Giang', 'Kiên Giang', 'an giang kien giang', NULL),
	(33, 'PROVINCE', '92', 'Cần Thơ', 'Hậu Giang, Sóc Trăng', 'can tho hau giang, soc trang', NULL),
	(34, 'PROVINCE', '96', 'Cà Mau', 'Bạc Liêu', 'ca mau bac lieu', NULL),
	(35, 'COMMUNE', NULL, 'Xã Tập Dùng', '', 'xa tap dung', 29);
INSERT INTO public.pledge VALUES
	(1, 1, 1, 'HOUSEHOLD_HEALTH', 3000, 'day', '2026-10-21'),
	(2, 1, 2, 'VOLUNTARY_PENSION', 10000, 'day', '2026-10-21'),
	(3, 2, 1, 'HOUSEHOLD_HEALTH', 3000, 'day', '2026-10-21'),
	(4, 3, 1, 'HOUSEHOLD_HEALTH', 3000, 'day', '2026-10-21'),
	(5, 3, 2, 'VOLUNTARY_PENSION', 10000, 'day', '2026-10-21'),
	(6, 4, 1, 'HOUSEHOLD_HEALTH', 3000, 'day', '2026-10-21'),
	(7, 5, 1, 'HOUSEHOLD_HEALTH', 3000, 'day', '2026-10-21'),
	(8, 5, 2, 'VOLUNTARY_PENSION', 10000, 'day', '2026-10-21'),
	(9, 6, 1, 'HOUSEHOLD_HEALTH', 3000, 'day', '2026-10-21'),
	(10, 7, 1, 'HOUSEHOLD_HEALTH', 3000, 'day', '2026-10-21'),
	(11, 7, 2, 'VOLUNTARY_PENSION', 10000, 'day', '2026-10-21'),
	(12, 8, 1, 'HOUSEHOLD_HEALTH', 3000, 'day', '2026-10-21'),
	(13, 9, 1, 'HOUSEHOLD_HEALTH', 3000, 'day', '2026-10-21'),
	(14, 9, 2, 'VOLUNTARY_PENSION', 10000, 'day', '2026-10-21'),
	(15, 10, 1, 'HOUSEHOLD_HEALTH', 3000, 'day', '2026-10-21'),
	(16, 11, 1, 'HOUSEHOLD_HEALTH', 3000, 'day', '2026-10-21'),
	(17, 11, 2, 'VOLUNTARY_PENSION', 10000, 'day', '2026-10-21'),
	(18, 12, 1, 'HOUSEHOLD_HEALTH', 3000, 'day', '2026-10-21');
INSERT INTO public.posting VALUES
	(1, 'ccfd2dc9-797d-4c73-b16a-02098829141c', 1, 2, 3900000),
	(2, 'c13088c5-c8b9-4dbb-bfc8-645730346e64', 3, 4, 30000),
	(3, '767bb11d-63dd-4d86-8e57-b65ee5c8bca5', 1, 5, 9000),
	(4, 'dfcc4056-23f9-42e4-9c4f-ffcb3caf8b1c', 1, 6, 9000),
	(5, 'a26dc6f5-2b36-44d3-a137-deb6829c51fa', 1, 7, 9000),
	(6, 'd8f354c2-5476-4050-9554-30f52a56fdd5', 8, 9, 30000),
	(7, '3067ee3d-6668-4356-8919-7868e40d6cc8', 1, 10, 9000),
	(8, '2579fea5-1428-444b-90cd-218d9404caf0', 1, 11, 9000),
	(9, '087d2463-2f1a-4708-96f6-b9355079e660', 12, 13, 30000),
	(10, '99ba5a1e-ab2d-4605-854d-d6bcb94ec122', 1, 14, 9000),
	(11, 'be36a42a-e9a7-4c15-94d9-f1225425ced4', 1, 15, 9000),
	(12, '1d956ece-5e28-44cf-863c-e27923536162', 16, 17, 30000),
	(13, 'f62e2c18-5e6f-405c-914b-78dc546bc2c4', 1, 18, 9000),
	(14, '91394acf-0e33-478e-b5e4-b4a1d6e7edee', 19, 20, 30000),
	(15, '12ba3a69-5525-45a4-9c52-79e13cb8d982', 1, 21, 9000),
	(16, '6d328889-60a8-48e2-aea1-fa9ca44e573f', 1, 2, 9000),
	(17, '4bb85c82-bd73-4224-96af-247099c0adcb', 1, 5, 9000),
	(18, 'ee8407f9-5729-435c-931b-ca1c7b3fb79a', 22, 23, 30000),
	(19, '8e53a611-50f8-40f2-9236-a3bfc795b97f', 1, 7, 9000),
	(20, '7e7520e2-64d1-4fc3-a8ee-738fbcbe46dc', 8, 9, 30000),
	(21, '7650deb2-fe45-4004-9afe-87ba00e976f6', 1, 10, 9000),
	(22, '0c121633-d8f5-464e-85d4-671074c014cf', 1, 11, 9000),
	(23, 'f502404c-fc42-4ffa-bdd0-5420e6705658', 1, 14, 9000),
	(24, '0677219c-ad89-43f1-8109-4f24abf5d6a2', 1, 15, 9000),
	(25, 'a4942f50-e91b-49a4-9e90-69d94ce611f4', 1, 24, 9000),
	(26, 'fb193dfd-5024-4b72-a2c9-c904aa258078', 1, 18, 9000),
	(27, 'd1bcfa47-20f1-41e7-8cd3-0c908f0f153b', 1, 21, 9000),
	(28, 'f08425e7-8c5b-488c-b000-d501610dcce7', 3, 4, 30000),
	(29, '748f6f8c-d68a-45dc-b50d-6e0db5290b8e', 1, 25, 9000),
	(30, '9175a500-3fa3-4b76-8970-96f98f8ec2f3', 1, 5, 9000),
	(31, '141c7dc9-ff82-44f9-9a36-0c470be5f5c1', 22, 23, 30000),
	(32, 'e8de7bc7-9039-4133-882b-16118f3e1840', 1, 6, 9000),
	(33, '51d00d98-a356-4979-bdac-427b9ec12684', 1, 7, 9000),
	(34, 'e5c9b073-9c53-43ea-bb8e-d3bb9ce121e5', 1, 10, 9000),
	(35, '2c4f93be-116b-4e61-8ec0-1e27be2a4674', 1, 11, 9000),
	(36, 'ff75d8a1-cf5f-40a9-b33b-e5e4ca47a128', 12, 13, 30000),
	(37, 'f9383201-1af7-42f9-a721-637b45c4e2a6', 1, 14, 9000),
	(38, 'b9b99aca-6d71-45f9-ba1e-6880457f01c8', 1, 15, 9000),
	(39, '0c6f1d59-949c-421b-8620-f8da59ef0c66', 16, 17, 30000),
	(40, '9c5b4a08-f192-4e5b-b8c8-0ccd3d0b5fd5', 1, 24, 9000),
	(41, 'aed6c1fd-bfa6-49a3-9cd8-058b657dc164', 19, 20, 30000),
	(42, 'c8139fd2-bc39-4abb-a3fc-a0b973ec8dc5', 1, 21, 9000),
	(43, '55022441-95cf-4ce1-9240-a264f8f638f5', 3, 4, 30000),
	(44, '5cee1e72-d646-4dd9-9458-0ad156a8a622', 1, 25, 9000),
	(45, '6256d117-0462-4323-a7e9-ee12af6efc16', 1, 5, 9000),
	(46, 'a8a3108c-3c60-4dbd-a16f-e6a6045a5ff1', 1, 6, 9000),
	(47, 'fe6dd70d-b996-4285-a87a-c13c7e5c0f6f', 1, 7, 9000),
	(48, 'e9c202d2-0453-4e54-a8dd-fa727e5f0b67', 1, 10, 9000),
	(49, '570fb4f7-11a5-450c-a695-850005843065', 1, 11, 9000),
	(50, 'e3b5a97b-37b1-47cd-9bf0-846e9fafd7a1', 12, 13, 30000);
INSERT INTO public.posting VALUES
	(51, 'd19546ce-6b59-4f23-8039-7f219e118f02', 1, 14, 9000),
	(52, '9a211789-e149-4523-a745-c8111736d765', 1, 15, 9000),
	(53, '3334a77e-6194-41d3-acb0-8f816c1af659', 16, 17, 30000),
	(54, '5753111a-fa0d-4f07-8cba-feeff65277ee', 1, 24, 9000),
	(55, '744561e1-027a-4959-abca-e231d17f79fb', 1, 18, 9000),
	(56, 'bee9e4cf-d196-4610-8610-0cefba298385', 19, 20, 30000),
	(57, 'c5b6f267-e6e1-4786-bf96-b9bd061f0354', 1, 2, 9000),
	(58, '71a253a5-7871-4674-86df-db52dab56415', 3, 4, 30000),
	(59, '5e2bf5a2-a320-466b-96c4-9740e346a78c', 1, 25, 9000),
	(60, 'f471d25c-b3ef-4cd1-a893-20fb329cb99d', 1, 5, 9000),
	(61, '8ae479e1-6378-43d0-837c-fb1e47bc51fb', 1, 6, 9000),
	(62, '1eea11b3-c8aa-4110-bf7d-8bafece3a7ad', 1, 7, 9000),
	(63, '2ccfc863-f9a4-4d50-b7e7-a7c8eef787ee', 8, 9, 30000),
	(64, 'e789bc87-028f-4ed0-b757-ad5ed5952aa8', 1, 10, 9000),
	(65, '32d33068-2c57-42c1-82ab-6adccfeb9a6f', 1, 11, 9000),
	(66, 'f66a689b-c093-405b-b891-2affc641cddb', 12, 13, 30000),
	(67, '3da0d03d-bf7b-4f03-88c5-8e937e81216f', 1, 14, 9000),
	(68, '184b4289-eb57-4b5d-9a8b-85bea61937f1', 16, 17, 30000),
	(69, 'e8c69ec2-dd52-4992-ae1a-6007597a44a4', 1, 18, 9000),
	(70, '2873efec-218c-4fd1-a443-41d6021c123d', 19, 20, 30000),
	(71, 'ba850d20-70e9-4e1a-9fe6-56f24b03b071', 1, 21, 9000),
	(72, 'f8827de5-5ca9-4ca6-8e61-955f87935cf1', 1, 2, 9000),
	(73, '3bbc8698-cce8-43c8-a643-d90403d9451b', 3, 4, 30000),
	(74, '515174ef-e8a1-467a-89c6-c91527da55be', 1, 25, 9000),
	(75, '18aa3410-cfbd-4b89-8a78-bb936c6dc377', 22, 23, 30000),
	(76, '8b888388-5e8e-4dc9-85b4-5fcb5cc34dd5', 1, 6, 9000),
	(77, '4d520c53-3ad4-4ea5-a8e1-927a80f58513', 1, 7, 9000),
	(78, 'ceed193a-c7c0-4ee5-a4c8-f6f3d3604671', 1, 10, 9000),
	(79, '20180a9f-7d78-447c-9c39-4c81189d5012', 1, 11, 9000),
	(80, 'eb05c28b-d727-49d9-9d86-073afd3c4831', 12, 13, 30000),
	(81, '7ed5c9b1-069b-4ea8-8e8a-c8479e241507', 1, 14, 9000),
	(82, 'f1def734-d1af-44da-9dcc-702e211ee5b8', 1, 15, 9000),
	(83, '9c75a175-9fbb-4ef6-aaa0-22dceed12cb4', 1, 24, 9000),
	(84, '9990b2fa-3eaa-4c2f-9b8f-02f37f8c27e6', 1, 21, 9000),
	(85, '5ea16634-77c6-4a78-9327-8d931192a7b9', 1, 2, 9000),
	(86, 'ff07d028-9e5a-449b-b1a4-b3e87830ae09', 1, 25, 9000),
	(87, '2f6045cd-afd7-48f7-990d-ce1ee28fd8f1', 1, 5, 9000),
	(88, '9b217bda-bbb1-45aa-a599-79d4d13c6012', 22, 23, 30000),
	(89, 'e776402a-f6f2-4d4a-ad50-91ad89436f71', 1, 6, 9000),
	(90, '1258bc5b-4f80-46a9-9b88-d3f09536c07f', 8, 9, 30000),
	(91, '5486728f-7b97-4561-a49b-ac8ec47345d3', 1, 11, 9000),
	(92, '8d764224-5646-4502-be1d-d232ac514d8c', 12, 13, 30000),
	(93, '2ff3fb99-312d-4836-b511-cb694646af5f', 1, 14, 9000),
	(94, 'd135c4d4-d9d7-45f4-b62d-f98355418a03', 16, 17, 30000),
	(95, 'eefa3219-4c5a-4991-a4d5-5fbcc6b55622', 1, 24, 9000),
	(96, '5ac67895-8379-4608-93aa-367c9f587763', 1, 18, 9000),
	(97, 'f2ec09bd-27c9-43d8-ad42-e6854e5b8d8c', 1, 21, 9000),
	(98, 'f8c8dc2a-8cd5-4f69-a7e3-2f0bfa16e9ae', 1, 2, 9000),
	(99, '64c21521-6518-41ab-8fad-af7065814ad6', 3, 4, 30000),
	(100, 'cb3ae59a-a457-4960-b9c8-f191533f32cd', 1, 25, 9000);
INSERT INTO public.posting VALUES
	(101, 'e132fb60-2afd-41a3-98ce-a0c1bc17b7ff', 1, 5, 9000),
	(102, 'b1ae1002-dbe9-42a8-b33c-3a1780d0ca5a', 1, 6, 9000),
	(103, '7f91d5d2-4663-4ebc-b2c2-3f9d874e9252', 1, 7, 9000),
	(104, '51ecd3be-fc83-4713-94fb-ca8e3822b19b', 8, 9, 30000),
	(105, '5a69f60e-01ec-4214-842c-60b40004e7f6', 1, 10, 9000),
	(106, '6ad91163-9498-4580-a0a4-a956016edd39', 1, 11, 9000),
	(107, 'e88280e7-3902-4f0d-9a43-7b3a2df88216', 12, 13, 30000),
	(108, '858c4011-74ff-491d-bb39-5c1b5fed24c0', 1, 14, 9000),
	(109, 'cffac6de-2f70-4403-accb-2428b017467a', 1, 15, 9000),
	(110, '8bc4e9b2-b808-40a3-bcc3-ae7044fed40b', 16, 17, 30000),
	(111, '23280ac4-ddd3-4cd2-87dd-19aadf9023e1', 1, 18, 9000),
	(112, '69f49f8a-f6c3-48a7-ae27-704b08104b94', 19, 20, 30000),
	(113, 'b2d383b6-2f0a-427e-a8d0-c9232117115b', 1, 21, 9000),
	(114, '6e35d63c-5839-4ed9-8ec4-1bfbd8b08f85', 1, 2, 9000),
	(115, '1d35613c-dad3-4481-96cb-66ce804bffda', 3, 4, 30000),
	(116, '45b1f072-2dd2-4d0b-b53c-36d50826176d', 1, 25, 9000),
	(117, '15767929-b0a1-42c6-8769-face89eee6e7', 1, 5, 9000),
	(118, '79b0b362-4490-4db3-9c35-3f62131931c7', 22, 23, 30000),
	(119, '40aeb651-1af6-4aa7-b9bf-6fceda594fc2', 1, 6, 9000),
	(120, '0b1b38c3-a31c-4295-a30b-545ac1993c51', 1, 7, 9000),
	(121, '08e53d1a-2726-41e8-a642-de757cfee372', 1, 10, 9000),
	(122, '73dc31b0-f46e-433a-be7e-4d658bdedebc', 1, 11, 9000),
	(123, '1e213c83-04e2-4563-8049-fd01f21d7786', 12, 13, 30000),
	(124, '42d45394-e3b3-48a7-88d2-d6e5da36dc16', 1, 14, 9000),
	(125, 'e3a0448d-bddd-40ca-ab68-5d4b43d532fa', 1, 15, 9000),
	(126, '9ea55c96-4175-4aef-8a5a-81e7a641e1a9', 16, 17, 30000),
	(127, '31a779e9-2cb5-45a9-92d9-7fc2af1bc737', 1, 24, 9000),
	(128, '26dcf1dd-24ca-47dd-8f9d-3f158c5a1062', 1, 18, 9000),
	(129, 'cc565969-28a3-4b0e-878b-a3339feb1c62', 19, 20, 30000),
	(130, 'a945c94c-8f68-4b73-8108-b5eccc2d3c25', 1, 21, 9000),
	(131, 'a6e5ca66-1b46-44e1-a93e-514388b5506d', 21, 1, 9000),
	(132, 'fcd93a1b-1ae7-45e7-8cdf-375ddac7127e', 1, 21, 6000),
	(133, 'a0892fb7-dcef-4f12-980b-1af47d225df4', 26, 1, 2000000),
	(134, '0511156b-86f6-4058-8357-df8f9ca641a8', 2, 27, 341550),
	(135, '4e71e189-802c-4069-b62d-7cfb24536d01', 28, 26, 341550);
INSERT INTO public.receipt VALUES
	(1, 2026, 1, 'ccfd2dc9-797d-4c73-b16a-02098829141c'),
	(1, 2026, 2, 'c13088c5-c8b9-4dbb-bfc8-645730346e64'),
	(1, 2026, 3, '767bb11d-63dd-4d86-8e57-b65ee5c8bca5'),
	(1, 2026, 4, 'dfcc4056-23f9-42e4-9c4f-ffcb3caf8b1c'),
	(1, 2026, 5, 'a26dc6f5-2b36-44d3-a137-deb6829c51fa'),
	(1, 2026, 6, 'd8f354c2-5476-4050-9554-30f52a56fdd5'),
	(1, 2026, 7, '3067ee3d-6668-4356-8919-7868e40d6cc8'),
	(1, 2026, 8, '2579fea5-1428-444b-90cd-218d9404caf0'),
	(1, 2026, 9, '087d2463-2f1a-4708-96f6-b9355079e660'),
	(1, 2026, 10, '99ba5a1e-ab2d-4605-854d-d6bcb94ec122'),
	(1, 2026, 11, 'be36a42a-e9a7-4c15-94d9-f1225425ced4'),
	(1, 2026, 12, '1d956ece-5e28-44cf-863c-e27923536162'),
	(1, 2026, 13, 'f62e2c18-5e6f-405c-914b-78dc546bc2c4'),
	(1, 2026, 14, '91394acf-0e33-478e-b5e4-b4a1d6e7edee'),
	(1, 2026, 15, '12ba3a69-5525-45a4-9c52-79e13cb8d982'),
	(1, 2026, 16, '6d328889-60a8-48e2-aea1-fa9ca44e573f'),
	(1, 2026, 17, '4bb85c82-bd73-4224-96af-247099c0adcb'),
	(1, 2026, 18, 'ee8407f9-5729-435c-931b-ca1c7b3fb79a'),
	(1, 2026, 19, '8e53a611-50f8-40f2-9236-a3bfc795b97f'),
	(1, 2026, 20, '7e7520e2-64d1-4fc3-a8ee-738fbcbe46dc'),
	(1, 2026, 21, '7650deb2-fe45-4004-9afe-87ba00e976f6'),
	(1, 2026, 22, '0c121633-d8f5-464e-85d4-671074c014cf'),
	(1, 2026, 23, 'f502404c-fc42-4ffa-bdd0-5420e6705658'),
	(1, 2026, 24, '0677219c-ad89-43f1-8109-4f24abf5d6a2'),
	(1, 2026, 25, 'a4942f50-e91b-49a4-9e90-69d94ce611f4'),
	(1, 2026, 26, 'fb193dfd-5024-4b72-a2c9-c904aa258078'),
	(1, 2026, 27, 'd1bcfa47-20f1-41e7-8cd3-0c908f0f153b'),
	(1, 2026, 28, 'f08425e7-8c5b-488c-b000-d501610dcce7'),
	(1, 2026, 29, '748f6f8c-d68a-45dc-b50d-6e0db5290b8e'),
	(1, 2026, 30, '9175a500-3fa3-4b76-8970-96f98f8ec2f3'),
	(1, 2026, 31, '141c7dc9-ff82-44f9-9a36-0c470be5f5c1'),
	(1, 2026, 32, 'e8de7bc7-9039-4133-882b-16118f3e1840'),
	(1, 2026, 33, '51d00d98-a356-4979-bdac-427b9ec12684'),
	(1, 2026, 34, 'e5c9b073-9c53-43ea-bb8e-d3bb9ce121e5'),
	(1, 2026, 35, '2c4f93be-116b-4e61-8ec0-1e27be2a4674'),
	(1, 2026, 36, 'ff75d8a1-cf5f-40a9-b33b-e5e4ca47a128'),
	(1, 2026, 37, 'f9383201-1af7-42f9-a721-637b45c4e2a6'),
	(1, 2026, 38, 'b9b99aca-6d71-45f9-ba1e-6880457f01c8'),
	(1, 2026, 39, '0c6f1d59-949c-421b-8620-f8da59ef0c66'),
	(1, 2026, 40, '9c5b4a08-f192-4e5b-b8c8-0ccd3d0b5fd5'),
	(1, 2026, 41, 'aed6c1fd-bfa6-49a3-9cd8-058b657dc164'),
	(1, 2026, 42, 'c8139fd2-bc39-4abb-a3fc-a0b973ec8dc5'),
	(1, 2026, 43, '55022441-95cf-4ce1-9240-a264f8f638f5'),
	(1, 2026, 44, '5cee1e72-d646-4dd9-9458-0ad156a8a622'),
	(1, 2026, 45, '6256d117-0462-4323-a7e9-ee12af6efc16'),
	(1, 2026, 46, 'a8a3108c-3c60-4dbd-a16f-e6a6045a5ff1'),
	(1, 2026, 47, 'fe6dd70d-b996-4285-a87a-c13c7e5c0f6f'),
	(1, 2026, 48, 'e9c202d2-0453-4e54-a8dd-fa727e5f0b67'),
	(1, 2026, 49, '570fb4f7-11a5-450c-a695-850005843065'),
	(1, 2026, 50, 'e3b5a97b-37b1-47cd-9bf0-846e9fafd7a1');
INSERT INTO public.receipt VALUES
	(1, 2026, 51, 'd19546ce-6b59-4f23-8039-7f219e118f02'),
	(1, 2026, 52, '9a211789-e149-4523-a745-c8111736d765'),
	(1, 2026, 53, '3334a77e-6194-41d3-acb0-8f816c1af659'),
	(1, 2026, 54, '5753111a-fa0d-4f07-8cba-feeff65277ee'),
	(1, 2026, 55, '744561e1-027a-4959-abca-e231d17f79fb'),
	(1, 2026, 56, 'bee9e4cf-d196-4610-8610-0cefba298385'),
	(1, 2026, 57, 'c5b6f267-e6e1-4786-bf96-b9bd061f0354'),
	(1, 2026, 58, '71a253a5-7871-4674-86df-db52dab56415'),
	(1, 2026, 59, '5e2bf5a2-a320-466b-96c4-9740e346a78c'),
	(1, 2026, 60, 'f471d25c-b3ef-4cd1-a893-20fb329cb99d'),
	(1, 2026, 61, '8ae479e1-6378-43d0-837c-fb1e47bc51fb'),
	(1, 2026, 62, '1eea11b3-c8aa-4110-bf7d-8bafece3a7ad'),
	(1, 2026, 63, '2ccfc863-f9a4-4d50-b7e7-a7c8eef787ee'),
	(1, 2026, 64, 'e789bc87-028f-4ed0-b757-ad5ed5952aa8'),
	(1, 2026, 65, '32d33068-2c57-42c1-82ab-6adccfeb9a6f'),
	(1, 2026, 66, 'f66a689b-c093-405b-b891-2affc641cddb'),
	(1, 2026, 67, '3da0d03d-bf7b-4f03-88c5-8e937e81216f'),
	(1, 2026, 68, '184b4289-eb57-4b5d-9a8b-85bea61937f1'),
	(1, 2026, 69, 'e8c69ec2-dd52-4992-ae1a-6007597a44a4'),
	(1, 2026, 70, '2873efec-218c-4fd1-a443-41d6021c123d'),
	(1, 2026, 71, 'ba850d20-70e9-4e1a-9fe6-56f24b03b071'),
	(1, 2026, 72, 'f8827de5-5ca9-4ca6-8e61-955f87935cf1'),
	(1, 2026, 73, '3bbc8698-cce8-43c8-a643-d90403d9451b'),
	(1, 2026, 74, '515174ef-e8a1-467a-89c6-c91527da55be'),
	(1, 2026, 75, '18aa3410-cfbd-4b89-8a78-bb936c6dc377'),
	(1, 2026, 76, '8b888388-5e8e-4dc9-85b4-5fcb5cc34dd5'),
	(1, 2026, 77, '4d520c53-3ad4-4ea5-a8e1-927a80f58513'),
	(1, 2026, 78, 'ceed193a-c7c0-4ee5-a4c8-f6f3d3604671'),
	(1, 2026, 79, '20180a9f-7d78-447c-9c39-4c81189d5012'),
	(1, 2026, 80, 'eb05c28b-d727-49d9-9d86-073afd3c4831'),
	(1, 2026, 81, '7ed5c9b1-069b-4ea8-8e8a-c8479e241507'),
	(1, 2026, 82, 'f1def734-d1af-44da-9dcc-702e211ee5b8'),
	(1, 2026, 83, '9c75a175-9fbb-4ef6-aaa0-22dceed12cb4'),
	(1, 2026, 84, '9990b2fa-3eaa-4c2f-9b8f-02f37f8c27e6'),
	(1, 2026, 85, '5ea16634-77c6-4a78-9327-8d931192a7b9'),
	(1, 2026, 86, 'ff07d028-9e5a-449b-b1a4-b3e87830ae09'),
	(1, 2026, 87, '2f6045cd-afd7-48f7-990d-ce1ee28fd8f1'),
	(1, 2026, 88, '9b217bda-bbb1-45aa-a599-79d4d13c6012'),
	(1, 2026, 89, 'e776402a-f6f2-4d4a-ad50-91ad89436f71'),
	(1, 2026, 90, '1258bc5b-4f80-46a9-9b88-d3f09536c07f'),
	(1, 2026, 91, '5486728f-7b97-4561-a49b-ac8ec47345d3'),
	(1, 2026, 92, '8d764224-5646-4502-be1d-d232ac514d8c'),
	(1, 2026, 93, '2ff3fb99-312d-4836-b511-cb694646af5f'),
	(1, 2026, 94, 'd135c4d4-d9d7-45f4-b62d-f98355418a03'),
	(1, 2026, 95, 'eefa3219-4c5a-4991-a4d5-5fbcc6b55622'),
	(1, 2026, 96, '5ac67895-8379-4608-93aa-367c9f587763'),
	(1, 2026, 97, 'f2ec09bd-27c9-43d8-ad42-e6854e5b8d8c'),
	(1, 2026, 98, 'f8c8dc2a-8cd5-4f69-a7e3-2f0bfa16e9ae'),
	(1, 2026, 99, '64c21521-6518-41ab-8fad-af7065814ad6'),
	(1, 2026, 100, 'cb3ae59a-a457-4960-b9c8-f191533f32cd');
INSERT INTO public.receipt VALUES
	(1, 2026, 101, 'e132fb60-2afd-41a3-98ce-a0c1bc17b7ff'),
	(1, 2026, 102, 'b1ae1002-dbe9-42a8-b33c-3a1780d0ca5a'),
	(1, 2026, 103, '7f91d5d2-4663-4ebc-b2c2-3f9d874e9252'),
	(1, 2026, 104, '51ecd3be-fc83-4713-94fb-ca8e3822b19b'),
	(1, 2026, 105, '5a69f60e-01ec-4214-842c-60b40004e7f6'),
	(1, 2026, 106, '6ad91163-9498-4580-a0a4-a956016edd39'),
	(1, 2026, 107, 'e88280e7-3902-4f0d-9a43-7b3a2df88216'),
	(1, 2026, 108, '858c4011-74ff-491d-bb39-5c1b5fed24c0'),
	(1, 2026, 109, 'cffac6de-2f70-4403-accb-2428b017467a'),
	(1, 2026, 110, '8bc4e9b2-b808-40a3-bcc3-ae7044fed40b'),
	(1, 2026, 111, '23280ac4-ddd3-4cd2-87dd-19aadf9023e1'),
	(1, 2026, 112, '69f49f8a-f6c3-48a7-ae27-704b08104b94'),
	(1, 2026, 113, 'b2d383b6-2f0a-427e-a8d0-c9232117115b'),
	(1, 2026, 114, '6e35d63c-5839-4ed9-8ec4-1bfbd8b08f85'),
	(1, 2026, 115, '1d35613c-dad3-4481-96cb-66ce804bffda'),
	(1, 2026, 116, '45b1f072-2dd2-4d0b-b53c-36d50826176d'),
	(1, 2026, 117, '15767929-b0a1-42c6-8769-face89eee6e7'),
	(1, 2026, 118, '79b0b362-4490-4db3-9c35-3f62131931c7'),
	(1, 2026, 119, '40aeb651-1af6-4aa7-b9bf-6fceda594fc2'),
	(1, 2026, 120, '0b1b38c3-a31c-4295-a30b-545ac1993c51'),
	(1, 2026, 121, '08e53d1a-2726-41e8-a642-de757cfee372'),
	(1, 2026, 122, '73dc31b0-f46e-433a-be7e-4d658bdedebc'),
	(1, 2026, 123, '1e213c83-04e2-4563-8049-fd01f21d7786'),
	(1, 2026, 124, '42d45394-e3b3-48a7-88d2-d6e5da36dc16'),
	(1, 2026, 125, 'e3a0448d-bddd-40ca-ab68-5d4b43d532fa'),
	(1, 2026, 126, '9ea55c96-4175-4aef-8a5a-81e7a641e1a9'),
	(1, 2026, 127, '31a779e9-2cb5-45a9-92d9-7fc2af1bc737'),
	(1, 2026, 128, '26dcf1dd-24ca-47dd-8f9d-3f158c5a1062'),
	(1, 2026, 129, 'cc565969-28a3-4b0e-878b-a3339feb1c62'),
	(1, 2026, 130, 'a945c94c-8f68-4b73-8108-b5eccc2d3c25'),
	(1, 2026, 131, 'a6e5ca66-1b46-44e1-a93e-514388b5506d'),
	(1, 2026, 132, 'fcd93a1b-1ae7-45e7-8cdf-375ddac7127e'),
	(1, 2026, 133, '0511156b-86f6-4058-8357-df8f9ca641a8');
INSERT INTO public.remittance VALUES
	(1, 1, 1, '2026-11-20', 2, 1795176000, '4e71e189-802c-4069-b62d-7cfb24536d01');
INSERT INTO public.role_grant VALUES
	(1, 1, 'LEADER', 1, NULL, NULL),
	(2, 2, 'TREASURER', 1, NULL, NULL),
	(3, 3, 'MEMBER', 1, NULL, NULL),
	(4, 4, 'OFFICER', NULL, 35, NULL),
	(5, 5, 'COLLECTOR', NULL, 35, NULL),
	(6, 6, 'ADMIN', NULL, NULL, NULL);
INSERT INTO public.schema_migration VALUES
	(1, '0001_people_and_clubs', '2026-11-22 10:22:32.781593'),
	(2, '0002_ledger', '2026-11-22 10:22:32.803855'),
	(3, '0003_contributions', '2026-11-22 10:22:32.831266'),
	(4, '0004_every_row_twice', '2026-11-22 10:22:32.832807');
INSERT INTO public."user" VALUES
	(1, '0900000001', 'Lê Hồng Chi', '$argon2id$v=19$m=65536,t=3,p=4$+PULMwLSJMrW+TQdNG2+/w$6m+T1yRnVeVWYE5dWb0v2lJ+zGVQG7+BwRfh07ol9kE', NULL, true, true, 1792584000),
	(2, '0900000002', 'Huỳnh Thị Sen', '$argon2id$v=19$m=65536,t=3,p=4$+PULMwLSJMrW+TQdNG2+/w$6m+T1yRnVeVWYE5dWb0v2lJ+zGVQG7+BwRfh07ol9kE', NULL, true, true, 1792584000),
	(3, '0900000003', 'Bùi Kim Xuân', '$argon2id$v=19$m=65536,t=3,p=4$+PULMwLSJMrW+TQdNG2+/w$6m+T1yRnVeVWYE5dWb0v2lJ+zGVQG7+BwRfh07ol9kE', 1, true, true, 1792584000),
	(4, '0900000004', 'Lý Thanh Quyên', '$argon2id$v=19$m=65536,t=3,p=4$+PULMwLSJMrW+TQdNG2+/w$6m+T1yRnVeVWYE5dWb0v2lJ+zGVQG7+BwRfh07ol9kE', NULL, true, true, 1792584000),
	(5, '0900000005', 'Ngô Mỹ Hoa', '$argon2id$v=19$m=65536,t=3,p=4$+PULMwLSJMrW+TQdNG2+/w$6m+T1yRnVeVWYE5dWb0v2lJ+zGVQG7+BwRfh07ol9kE', NULL, true, true, 1792584000),
	(6, '0900000006', 'Trần Thanh Ánh', '$argon2id$v=19$m=65536,t=3,p=4$+PULMwLSJMrW+TQdNG2+/w$6m+T1yRnVeVWYE5dWb0v2lJ+zGVQG7+BwRfh07ol9kE', NULL, true, true, 1792584000);
SELECT pg_catalog.setval('public.account_id_seq', 28, true);
SELECT pg_catalog.setval('public.approval_id_seq', 7, true);
SELECT pg_catalog.setval('public.club_id_seq', 1, true);
SELECT pg_catalog.setval('public.contribution_id_seq', 2, true);
SELECT pg_catalog.setval('public.contribution_step_id_seq', 4, true);
SELECT pg_catalog.setval('public.conversion_id_seq', 2, true);
SELECT pg_catalog.setval('public.fund_id_seq', 2, true);
SELECT pg_catalog.setval('public.household_id_seq', 12, true);
SELECT pg_catalog.setval('public.member_id_seq', 12, true);
SELECT pg_catalog.setval('public.person_id_seq', 15, true);
SELECT pg_catalog.setval('public.place_id_seq', 35, true);
SELECT pg_catalog.setval('public.pledge_id_seq', 18, true);
SELECT pg_catalog.setval('public.posting_id_seq', 135, true);
SELECT pg_catalog.setval('public.prior_coverage_id_seq', 1, false);
SELECT pg_catalog.setval('public.refused_key_id_seq', 1, false);
SELECT pg_catalog.setval('public.remittance_id_seq', 1, true);
SELECT pg_catalog.setval('public.review_id_seq', 1, false);
SELECT pg_catalog.setval('public.role_grant_id_seq', 6, true);
SELECT pg_catalog.setval('public.schema_migration_id_seq', 4, true);
SELECT pg_catalog.setval('public.session_id_seq', 1, false);
SELECT pg_catalog.setval('public.sign_in_try_id_seq', 1, false);
SELECT pg_catalog.setval('public.user_id_seq', 6, true);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.approval
    ADD CONSTRAINT approval_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.club
    ADD CONSTRAINT club_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contribution
    ADD CONSTRAINT contribution_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contribution_step
    ADD CONSTRAINT contribution_step_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.conversion
    ADD CONSTRAINT conversion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.entry
    ADD CONSTRAINT entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.fund
    ADD CONSTRAINT fund_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.household
    ADD CONSTRAINT household_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.place
    ADD CONSTRAINT place_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pledge
    ADD CONSTRAINT pledge_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.posting
    ADD CONSTRAINT posting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.prior_coverage
    ADD CONSTRAINT prior_coverage_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.receipt
    ADD CONSTRAINT receipt_pkey PRIMARY KEY (club_id, year, number);
ALTER TABLE ONLY public.refused_key
    ADD CONSTRAINT refused_key_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.remittance
    ADD CONSTRAINT remittance_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.review
    ADD CONSTRAINT review_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.role_grant
    ADD CONSTRAINT role_grant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.schema_migration
    ADD CONSTRAINT schema_migration_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.sign_in_try
    ADD CONSTRAINT sign_in_try_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public."user"
    ADD CONSTRAINT user_pkey PRIMARY KEY (id);
CREATE INDEX account_club_id ON public.account USING btree (club_id);
CREATE UNIQUE INDEX account_club_id_address ON public.account USING btree (club_id, address);
CREATE INDEX account_fund_id ON public.account USING btree (fund_id);
CREATE INDEX account_member_id ON public.account USING btree (member_id);
CREATE INDEX approval_answered_by_id ON public.approval USING btree (answered_by_id);
CREATE INDEX approval_asked_by_id ON public.approval USING btree (asked_by_id);
CREATE INDEX approval_club_id ON public.approval USING btree (club_id);
CREATE UNIQUE INDEX approval_club_id_key ON public.approval USING btree (club_id, key);
CREATE INDEX club_place_id ON public.club USING btree (place_id);
CREATE INDEX contribution_club_id ON public.contribution USING btree (club_id);
CREATE INDEX contribution_conversion_id ON public.contribution USING btree (conversion_id);
CREATE INDEX contribution_fund_id ON public.contribution USING btree (fund_id);
CREATE INDEX contribution_member_id ON public.contribution USING btree (member_id);
CREATE INDEX contribution_person_id ON public.contribution USING btree (person_id);
CREATE INDEX contribution_step_by_id ON public.contribution_step USING btree (by_id);
CREATE INDEX contribution_step_contribution_id ON public.contribution_step USING btree (contribution_id);
CREATE UNIQUE INDEX contribution_step_contribution_id_state ON public.contribution_step USING btree (contribution_id, state);
CREATE INDEX contribution_step_entry_id ON public.contribution_step USING btree (entry_id);
CREATE INDEX contribution_step_remittance_id ON public.contribution_step USING btree (remittance_id);
CREATE INDEX conversion_club_id ON public.conversion USING btree (club_id);
CREATE UNIQUE INDEX conversion_club_id_key ON public.conversion USING btree (club_id, key);
CREATE INDEX conversion_proposed_by_id ON public.conversion USING btree (proposed_by_id);
CREATE INDEX conversion_replaces_id ON public.conversion USING btree (replaces_id);
CREATE INDEX entry_club_id ON public.entry USING btree (club_id);
CREATE UNIQUE INDEX entry_club_id_key ON public.entry USING btree (club_id, key);
CREATE UNIQUE INDEX entry_club_id_prev_hash ON public.entry USING btree (club_id, prev_hash);
CREATE UNIQUE INDEX entry_club_id_seq ON public.entry USING btree (club_id, seq);
CREATE UNIQUE INDEX entry_hash ON public.entry USING btree (hash);
CREATE INDEX entry_recorded_by_id ON public.entry USING btree (recorded_by_id);
CREATE UNIQUE INDEX entry_reverses_id ON public.entry USING btree (reverses_id);
CREATE INDEX fund_club_id ON public.fund USING btree (club_id);
CREATE INDEX household_club_id ON public.household USING btree (club_id);
CREATE INDEX member_club_id ON public.member USING btree (club_id);
CREATE UNIQUE INDEX member_club_id_number ON public.member USING btree (club_id, number);
CREATE INDEX member_person_id ON public.member USING btree (person_id);
CREATE INDEX member_recruited_by_id ON public.member USING btree (recruited_by_id);
CREATE INDEX person_club_id ON public.person USING btree (club_id);
CREATE INDEX person_household_id ON public.person USING btree (household_id);
CREATE UNIQUE INDEX place_code ON public.place USING btree (code);
CREATE INDEX place_within_id ON public.place USING btree (within_id);
CREATE INDEX pledge_fund_id ON public.pledge USING btree (fund_id);
CREATE INDEX pledge_member_id ON public.pledge USING btree (member_id);
CREATE INDEX posting_credit_id ON public.posting USING btree (credit_id);
CREATE INDEX posting_debit_id ON public.posting USING btree (debit_id);
CREATE INDEX posting_entry_id ON public.posting USING btree (entry_id);
CREATE INDEX prior_coverage_noted_by_id ON public.prior_coverage USING btree (noted_by_id);
CREATE INDEX prior_coverage_person_id ON public.prior_coverage USING btree (person_id);
CREATE INDEX receipt_club_id ON public.receipt USING btree (club_id);
CREATE UNIQUE INDEX receipt_entry_id ON public.receipt USING btree (entry_id);
CREATE INDEX refused_key_club_id ON public.refused_key USING btree (club_id);
CREATE UNIQUE INDEX refused_key_club_id_key ON public.refused_key USING btree (club_id, key);
CREATE INDEX remittance_club_id ON public.remittance USING btree (club_id);
CREATE UNIQUE INDEX remittance_club_id_number ON public.remittance USING btree (club_id, number);
CREATE UNIQUE INDEX remittance_entry_id ON public.remittance USING btree (entry_id);
CREATE INDEX remittance_remitted_by_id ON public.remittance USING btree (remitted_by_id);
CREATE INDEX review_club_id ON public.review USING btree (club_id);
CREATE UNIQUE INDEX review_club_id_key ON public.review USING btree (club_id, key);
CREATE INDEX review_decided_by_id ON public.review USING btree (decided_by_id);
CREATE INDEX review_fund_id ON public.review USING btree (fund_id);
CREATE INDEX review_member_id ON public.review USING btree (member_id);
CREATE INDEX review_resembles_id ON public.review USING btree (resembles_id);
CREATE INDEX review_sent_by_id ON public.review USING btree (sent_by_id);
CREATE INDEX role_grant_club_id ON public.role_grant USING btree (club_id);
CREATE INDEX role_grant_place_id ON public.role_grant USING btree (place_id);
CREATE INDEX role_grant_user_id ON public.role_grant USING btree (user_id);
CREATE UNIQUE INDEX schema_migration_name ON public.schema_migration USING btree (name);
CREATE UNIQUE INDEX session_token_hash ON public.session USING btree (token_hash);
CREATE INDEX session_user_id ON public.session USING btree (user_id);
CREATE INDEX user_person_id ON public."user" USING btree (person_id);
CREATE UNIQUE INDEX user_phone ON public."user" USING btree (phone);
CREATE TRIGGER account_guard BEFORE INSERT OR UPDATE ON public.account FOR EACH ROW EXECUTE FUNCTION public.account_guard();
ALTER TABLE public.account ENABLE ALWAYS TRIGGER account_guard;
CREATE TRIGGER account_no_delete BEFORE DELETE ON public.account FOR EACH ROW EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.account ENABLE ALWAYS TRIGGER account_no_delete;
CREATE TRIGGER account_no_truncate BEFORE TRUNCATE ON public.account FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.account ENABLE ALWAYS TRIGGER account_no_truncate;
CREATE TRIGGER approval_guard BEFORE INSERT OR UPDATE ON public.approval FOR EACH ROW EXECUTE FUNCTION public.approval_guard();
ALTER TABLE public.approval ENABLE ALWAYS TRIGGER approval_guard;
CREATE TRIGGER approval_no_delete BEFORE DELETE ON public.approval FOR EACH ROW EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.approval ENABLE ALWAYS TRIGGER approval_no_delete;
CREATE TRIGGER approval_no_truncate BEFORE TRUNCATE ON public.approval FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.approval ENABLE ALWAYS TRIGGER approval_no_truncate;
CREATE TRIGGER club_guard BEFORE INSERT OR UPDATE ON public.club FOR EACH ROW EXECUTE FUNCTION public.club_guard();
ALTER TABLE public.club ENABLE ALWAYS TRIGGER club_guard;
CREATE TRIGGER club_no_delete BEFORE DELETE ON public.club FOR EACH ROW EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.club ENABLE ALWAYS TRIGGER club_no_delete;
CREATE TRIGGER club_no_truncate BEFORE TRUNCATE ON public.club FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.club ENABLE ALWAYS TRIGGER club_no_truncate;
CREATE TRIGGER contribution_append_only BEFORE DELETE OR UPDATE ON public.contribution FOR EACH ROW EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.contribution ENABLE ALWAYS TRIGGER contribution_append_only;
CREATE TRIGGER contribution_no_truncate BEFORE TRUNCATE ON public.contribution FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.contribution ENABLE ALWAYS TRIGGER contribution_no_truncate;
CREATE TRIGGER contribution_step_append_only BEFORE DELETE OR UPDATE ON public.contribution_step FOR EACH ROW EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.contribution_step ENABLE ALWAYS TRIGGER contribution_step_append_only;
CREATE TRIGGER contribution_step_no_truncate BEFORE TRUNCATE ON public.contribution_step FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.contribution_step ENABLE ALWAYS TRIGGER contribution_step_no_truncate;
CREATE TRIGGER conversion_append_only BEFORE DELETE OR UPDATE ON public.conversion FOR EACH ROW EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.conversion ENABLE ALWAYS TRIGGER conversion_append_only;
CREATE TRIGGER conversion_no_truncate BEFORE TRUNCATE ON public.conversion FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.conversion ENABLE ALWAYS TRIGGER conversion_no_truncate;
CREATE TRIGGER entry_append_only BEFORE DELETE OR UPDATE ON public.entry FOR EACH ROW EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.entry ENABLE ALWAYS TRIGGER entry_append_only;
CREATE TRIGGER entry_moves_head AFTER INSERT ON public.entry FOR EACH ROW EXECUTE FUNCTION public.entry_moves_head();
ALTER TABLE public.entry ENABLE ALWAYS TRIGGER entry_moves_head;
CREATE TRIGGER entry_no_truncate BEFORE TRUNCATE ON public.entry FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.entry ENABLE ALWAYS TRIGGER entry_no_truncate;
CREATE TRIGGER entry_seal BEFORE INSERT ON public.entry FOR EACH ROW EXECUTE FUNCTION public.entry_seal();
ALTER TABLE public.entry ENABLE ALWAYS TRIGGER entry_seal;
CREATE TRIGGER posting_append_only BEFORE DELETE OR UPDATE ON public.posting FOR EACH ROW EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.posting ENABLE ALWAYS TRIGGER posting_append_only;
CREATE TRIGGER posting_guard BEFORE INSERT ON public.posting FOR EACH ROW EXECUTE FUNCTION public.posting_guard();
ALTER TABLE public.posting ENABLE ALWAYS TRIGGER posting_guard;
CREATE TRIGGER posting_moves_totals AFTER INSERT ON public.posting FOR EACH ROW EXECUTE FUNCTION public.posting_moves_totals();
ALTER TABLE public.posting ENABLE ALWAYS TRIGGER posting_moves_totals;
CREATE TRIGGER posting_no_truncate BEFORE TRUNCATE ON public.posting FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.posting ENABLE ALWAYS TRIGGER posting_no_truncate;
CREATE TRIGGER prior_coverage_append_only BEFORE DELETE OR UPDATE ON public.prior_coverage FOR EACH ROW EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.prior_coverage ENABLE ALWAYS TRIGGER prior_coverage_append_only;
CREATE TRIGGER prior_coverage_no_truncate BEFORE TRUNCATE ON public.prior_coverage FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.prior_coverage ENABLE ALWAYS TRIGGER prior_coverage_no_truncate;
CREATE TRIGGER receipt_append_only BEFORE DELETE OR UPDATE ON public.receipt FOR EACH ROW EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.receipt ENABLE ALWAYS TRIGGER receipt_append_only;
CREATE TRIGGER receipt_is_next BEFORE INSERT ON public.receipt FOR EACH ROW EXECUTE FUNCTION public.receipt_is_next();
ALTER TABLE public.receipt ENABLE ALWAYS TRIGGER receipt_is_next;
CREATE TRIGGER receipt_no_truncate BEFORE TRUNCATE ON public.receipt FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.receipt ENABLE ALWAYS TRIGGER receipt_no_truncate;
CREATE TRIGGER refused_key_append_only BEFORE DELETE OR UPDATE ON public.refused_key FOR EACH ROW EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.refused_key ENABLE ALWAYS TRIGGER refused_key_append_only;
CREATE TRIGGER refused_key_no_truncate BEFORE TRUNCATE ON public.refused_key FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.refused_key ENABLE ALWAYS TRIGGER refused_key_no_truncate;
CREATE TRIGGER remittance_append_only BEFORE DELETE OR UPDATE ON public.remittance FOR EACH ROW EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.remittance ENABLE ALWAYS TRIGGER remittance_append_only;
CREATE TRIGGER remittance_no_truncate BEFORE TRUNCATE ON public.remittance FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.remittance ENABLE ALWAYS TRIGGER remittance_no_truncate;
CREATE TRIGGER review_guard BEFORE INSERT OR UPDATE ON public.review FOR EACH ROW EXECUTE FUNCTION public.review_guard();
ALTER TABLE public.review ENABLE ALWAYS TRIGGER review_guard;
CREATE TRIGGER review_no_delete BEFORE DELETE ON public.review FOR EACH ROW EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.review ENABLE ALWAYS TRIGGER review_no_delete;
CREATE TRIGGER review_no_truncate BEFORE TRUNCATE ON public.review FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuse();
ALTER TABLE public.review ENABLE ALWAYS TRIGGER review_no_truncate;
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_club_id_fkey FOREIGN KEY (club_id) REFERENCES public.club(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_fund_id_fkey FOREIGN KEY (fund_id) REFERENCES public.fund(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.approval
    ADD CONSTRAINT approval_answered_by_id_fkey FOREIGN KEY (answered_by_id) REFERENCES public."user"(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.approval
    ADD CONSTRAINT approval_asked_by_id_fkey FOREIGN KEY (asked_by_id) REFERENCES public."user"(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.approval
    ADD CONSTRAINT approval_club_id_fkey FOREIGN KEY (club_id) REFERENCES public.club(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.club
    ADD CONSTRAINT club_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.place(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.contribution
    ADD CONSTRAINT contribution_club_id_fkey FOREIGN KEY (club_id) REFERENCES public.club(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.contribution
    ADD CONSTRAINT contribution_conversion_id_fkey FOREIGN KEY (conversion_id) REFERENCES public.conversion(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.contribution
    ADD CONSTRAINT contribution_fund_id_fkey FOREIGN KEY (fund_id) REFERENCES public.fund(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.contribution
    ADD CONSTRAINT contribution_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.contribution
    ADD CONSTRAINT contribution_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.contribution_step
    ADD CONSTRAINT contribution_step_by_id_fkey FOREIGN KEY (by_id) REFERENCES public."user"(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.contribution_step
    ADD CONSTRAINT contribution_step_contribution_id_fkey FOREIGN KEY (contribution_id) REFERENCES public.contribution(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.contribution_step
    ADD CONSTRAINT contribution_step_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.entry(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.contribution_step
    ADD CONSTRAINT contribution_step_remittance_id_fkey FOREIGN KEY (remittance_id) REFERENCES public.remittance(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.conversion
    ADD CONSTRAINT conversion_club_id_fkey FOREIGN KEY (club_id) REFERENCES public.club(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.conversion
    ADD CONSTRAINT conversion_proposed_by_id_fkey FOREIGN KEY (proposed_by_id) REFERENCES public."user"(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.conversion
    ADD CONSTRAINT conversion_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES public.conversion(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.entry
    ADD CONSTRAINT entry_club_id_fkey FOREIGN KEY (club_id) REFERENCES public.club(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.entry
    ADD CONSTRAINT entry_recorded_by_id_fkey FOREIGN KEY (recorded_by_id) REFERENCES public."user"(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.entry
    ADD CONSTRAINT entry_reverses_id_fkey FOREIGN KEY (reverses_id) REFERENCES public.entry(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.fund
    ADD CONSTRAINT fund_club_id_fkey FOREIGN KEY (club_id) REFERENCES public.club(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.household
    ADD CONSTRAINT household_club_id_fkey FOREIGN KEY (club_id) REFERENCES public.club(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_club_id_fkey FOREIGN KEY (club_id) REFERENCES public.club(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_recruited_by_id_fkey FOREIGN KEY (recruited_by_id) REFERENCES public.member(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_club_id_fkey FOREIGN KEY (club_id) REFERENCES public.club(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_household_id_fkey FOREIGN KEY (household_id) REFERENCES public.household(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.place
    ADD CONSTRAINT place_within_id_fkey FOREIGN KEY (within_id) REFERENCES public.place(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.pledge
    ADD CONSTRAINT pledge_fund_id_fkey FOREIGN KEY (fund_id) REFERENCES public.fund(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.pledge
    ADD CONSTRAINT pledge_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.posting
    ADD CONSTRAINT posting_credit_id_fkey FOREIGN KEY (credit_id) REFERENCES public.account(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.posting
    ADD CONSTRAINT posting_debit_id_fkey FOREIGN KEY (debit_id) REFERENCES public.account(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.posting
    ADD CONSTRAINT posting_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.entry(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.prior_coverage
    ADD CONSTRAINT prior_coverage_noted_by_id_fkey FOREIGN KEY (noted_by_id) REFERENCES public."user"(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.prior_coverage
    ADD CONSTRAINT prior_coverage_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.receipt
    ADD CONSTRAINT receipt_club_id_fkey FOREIGN KEY (club_id) REFERENCES public.club(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.receipt
    ADD CONSTRAINT receipt_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.entry(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.refused_key
    ADD CONSTRAINT refused_key_club_id_fkey FOREIGN KEY (club_id) REFERENCES public.club(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.remittance
    ADD CONSTRAINT remittance_club_id_fkey FOREIGN KEY (club_id) REFERENCES public.club(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.remittance
    ADD CONSTRAINT remittance_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.entry(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.remittance
    ADD CONSTRAINT remittance_remitted_by_id_fkey FOREIGN KEY (remitted_by_id) REFERENCES public."user"(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.review
    ADD CONSTRAINT review_club_id_fkey FOREIGN KEY (club_id) REFERENCES public.club(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.review
    ADD CONSTRAINT review_decided_by_id_fkey FOREIGN KEY (decided_by_id) REFERENCES public."user"(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.review
    ADD CONSTRAINT review_fund_id_fkey FOREIGN KEY (fund_id) REFERENCES public.fund(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.review
    ADD CONSTRAINT review_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.review
    ADD CONSTRAINT review_resembles_id_fkey FOREIGN KEY (resembles_id) REFERENCES public.entry(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.review
    ADD CONSTRAINT review_sent_by_id_fkey FOREIGN KEY (sent_by_id) REFERENCES public."user"(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.role_grant
    ADD CONSTRAINT role_grant_club_id_fkey FOREIGN KEY (club_id) REFERENCES public.club(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.role_grant
    ADD CONSTRAINT role_grant_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.place(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.role_grant
    ADD CONSTRAINT role_grant_user_id_fkey FOREIGN KEY (user_id) REFERENCES public."user"(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_user_id_fkey FOREIGN KEY (user_id) REFERENCES public."user"(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public."user"
    ADD CONSTRAINT user_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id) ON DELETE RESTRICT;
