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
	(1, 1, 'CASH_COUNT', 'c3f96c4d-ee4e-5eb7-8884-0ab0a29dbc99', '{"book":4719000,"counted":4719000,"fund":1,"hash":"f84ad6e65048c98efc8c0d0ea5c8121fbbcbdd51fe5a7c202786aa2ced0ae457","holder":"CASH_LEADER","notes":[[500000,9],[200000,1],[10000,1],[5000,1],[2000,2]],"reason":"","seq":130,"witnesses":""}', 'a5fce9d69ad478d4d793cacf34cbe458c1874f83e5eff3a0a89167c3b3371c60', 1, 1795176000, 1795435200, 2, 1795176000, true, ''),
	(2, 1, 'CASH_COUNT', '7eb192cd-966a-5beb-a1fc-8d47b9d50ccc', '{"book":0,"counted":0,"fund":2,"hash":"f84ad6e65048c98efc8c0d0ea5c8121fbbcbdd51fe5a7c202786aa2ced0ae457","holder":"CASH_LEADER","notes":[],"reason":"","seq":130,"witnesses":""}', '497868022d13c60b81ad572264059b33e91cf6be165bedd17a0fe5f2ca49bdd2', 1, 1795176000, 1795435200, 2, 1795176000, true, ''),
	(3, 1, 'CLOSING', '2232643e-9c35-5c24-bdb8-7ab03c03e5e3', '{"balances":"8a655efc61c5889981cacb1c0d10353cbb643564dc16d1a96072c8fc4a8eca30","counts":[1,2],"head_hash":"f84ad6e65048c98efc8c0d0ea5c8121fbbcbdd51fe5a7c202786aa2ced0ae457","head_seq":130,"month":"2026-10","through":"2026-10-31"}', '22d27e3009a589bd6c221cd9dbc720540f170173fcb4f6cae0bdbf1917ae6a47', 2, 1795176000, 1795780800, 1, 1795176000, true, ''),
	(4, 1, 'HANDOVER', 'a8d56b70-c092-5458-bbbe-4662ffe34409', '{"amount":2000000,"fund":1,"route":"TO_TREASURER"}', '4667e49dec08ebfc4a41d2aafb4bda33f397fa131e9254688be4ef19953f3de5', 1, 1795176000, 1795435200, 2, 1795176000, true, ''),
	(5, 1, 'CONVERSION', 'eca21d18-00e8-5c0e-8016-f5c77d2bd45d', '{"conversion":1,"lines":[[1,1,1,341550]],"payment_day":"2026-11-20"}', 'c8d0e0c67a64d36e31cf3bcefdbde436d82b8a056b30f15bbb751d2c16e95d1b', 1, 1795176000, NULL, 2, 1795176000, true, ''),
	(6, 1, 'REMITTANCE', '371fbec5-f535-5ff1-9ddb-5bad8618947e', '{"paid_from":"CASH_TREASURER","remittance":1,"total":341550}', 'a95050828c5cde2f4b60c1c6f2d7a5ad7eefc5c09bc59c0784cb4b088ef63254', 2, 1795176000, NULL, NULL, NULL, NULL, ''),
	(7, 1, 'CONVERSION', 'b39395bf-4fc2-54e9-91d9-ac2f735752cf', '{"conversion":2,"lines":[[2,2,1,239085]],"payment_day":"2026-11-20"}', 'bda4bc64395b413d4cafc35db76a4617bca5f58d6d18ba8321a8db2ba99c869f', 1, 1795176000, NULL, NULL, NULL, NULL, ''),
	(8, 1, 'HANDOVER', 'b5e931ec-3657-5996-928b-83116c0b829d', '{"amount":50000,"fund":1,"route":"TO_TREASURER"}', '5c1872f3136e1d448f99dce67fb16bf6d6fa979ae8f95fcff34714490008ba72', 1, 1795262400, 1795521600, NULL, NULL, NULL, '');
INSERT INTO public.club VALUES
	(1, 'CLB Heo Đất tập dùng', 35, 'WOMEN', true, 1792497600, '2026-10-31', NULL, 135, 'd67afe1c96f7ff21c6612485f2e6482bd9b1aa5e94bdf64b89edb9f62910dc4d');
INSERT INTO public.contribution VALUES
	(1, 1, 1, 1, 1, 1, 'HOUSEHOLD_HEALTH', 'HOUSEHOLD_HEALTH', 1, 3, '2026-11-20', NULL, NULL, NULL, NULL, 341550, 341550, 0, 0, '{"amount":341550,"basis":2530000,"gross":341550,"local_support":0,"provisional":false,"rank":1,"sources":[{"checked_on":"2026-11-22","from":"2025-08-15","parameter":"health_rate","shown":"4,5%","source":"Nghị định 188/2025/NĐ-CP Điều 6","standing":"confirmed"},{"checked_on":"2026-11-22","from":"2026-07-01","parameter":"reference_level","shown":"2.530.000 đ","source":"Nghị định 161/2026/NĐ-CP Điều 3 khoản 2","standing":"confirmed"},{"checked_on":"2026-11-22","from":"2025-07-01","parameter":"health_ladder","shown":"100%","source":"Luật BHYT (sửa đổi bởi Luật 51/2024/QH15) Điều 13 khoản 6","standing":"confirmed"}],"state_support":0,"supported_months":0}'),
	(2, 1, 2, 2, 1, 1, 'HOUSEHOLD_HEALTH', 'HOUSEHOLD_HEALTH', 2, 3, '2026-11-20', NULL, NULL, NULL, NULL, 239085, 239085, 0, 0, '{"amount":239085,"basis":2530000,"gross":239085,"local_support":0,"provisional":false,"rank":2,"sources":[{"checked_on":"2026-11-22","from":"2025-08-15","parameter":"health_rate","shown":"4,5%","source":"Nghị định 188/2025/NĐ-CP Điều 6","standing":"confirmed"},{"checked_on":"2026-11-22","from":"2026-07-01","parameter":"reference_level","shown":"2.530.000 đ","source":"Nghị định 161/2026/NĐ-CP Điều 3 khoản 2","standing":"confirmed"},{"checked_on":"2026-11-22","from":"2025-07-01","parameter":"health_ladder","shown":"70%","source":"Luật BHYT (sửa đổi bởi Luật 51/2024/QH15) Điều 13 khoản 6","standing":"confirmed"}],"state_support":0,"supported_months":0}');
INSERT INTO public.contribution_step VALUES
	(1, 1, 'PROPOSED', 1795176000, 1, NULL, NULL, '', '', NULL, NULL, NULL),
	(2, 1, 'RESERVED', 1795176000, 2, 'a090c617-1691-41b5-ba12-2194e22539d3', NULL, '', '', NULL, NULL, NULL),
	(3, 1, 'REMITTED', 1795176000, 2, '9dc28333-1499-4da0-bff5-49517dd634c5', 1, '', '', NULL, NULL, NULL),
	(4, 2, 'PROPOSED', 1795176000, 1, NULL, NULL, '', '', NULL, NULL, NULL);
INSERT INTO public.conversion VALUES
	(1, 1, 'eca21d18-00e8-5c0e-8016-f5c77d2bd45d', '197b407d29f7f671c85cc1b95270de46d85a80ea1a67216530bcd6234173aa26', 'HOUSEHOLD_HEALTH', 3, '2026-11-20', 1, 1795176000, NULL),
	(2, 1, 'b39395bf-4fc2-54e9-91d9-ac2f735752cf', '43a13cb04192d8af766df32f7d90797dce05967fb46408b5b5e61809d753c098', 'HOUSEHOLD_HEALTH', 3, '2026-11-20', 1, 1795176000, NULL);
INSERT INTO public.entry VALUES
	('523f158f-46e5-458f-a164-531807803dbd', 1, 1, 'OPENING', '6b38f106-b692-50de-b519-2031e2df502e', '3f2b98bb644450d526e5edf1b70d599738b81888c2615457c503c4e7e315a687', '2026-10-21', NULL, 1792584000, 1, NULL, '', NULL, '0000000000000000000000000000000000000000000000000000000000000000', 'ae755ac0ed8ad2c533fdd5f204611112090d6b4dda248e8e70fff2fa21677576'),
	('b69b8066-a8ca-4712-8782-2b9105863c42', 1, 2, 'DEPOSIT', 'f93ea7ee-cd62-5f01-8abb-41607e8fcbc1', 'd1a942ef86c247f5df85c8c434b81d19d545534345a17301c396d819d7bcc7db', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, 'ae755ac0ed8ad2c533fdd5f204611112090d6b4dda248e8e70fff2fa21677576', '53cb616be8f10f73c44a5cb2224f6b27df3bb34bc36e413e5bc8487c1c460a49'),
	('d48ea9a5-f23c-446f-a8a9-51a0b6e0030a', 1, 3, 'DEPOSIT', 'fd8c09d1-6f68-5980-86ac-ae9a827ac5f5', '7cfd012923a151f5cefc6f0b2d02b30770204395ae50d84dd4276d6c8a18c789', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, '53cb616be8f10f73c44a5cb2224f6b27df3bb34bc36e413e5bc8487c1c460a49', '86bf19a5a0c9d22320503e94bf6fb0a60338c11f0c60246233cbea87d5fe93f0'),
	('425c9af4-4585-4630-a383-e257723a6e9f', 1, 4, 'DEPOSIT', 'fc101e4c-27fe-527f-9c0d-1f5b77a7e326', '380267152a158f85fb59f2885c13d6127344522a3071a34b6f4943581d24eb61', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, '86bf19a5a0c9d22320503e94bf6fb0a60338c11f0c60246233cbea87d5fe93f0', 'b2a1463129bf26a06b0f272b0f4d374d633b15c620a5c67ce8662384ad26afc9'),
	('66e0d7d9-d7e0-490d-abe1-ef310f0f698a', 1, 5, 'DEPOSIT', '273ad893-700e-57ae-bd45-5a8f8af720ec', '8a045a5848a37b0a611d000104fe66cf44304d75e46f6633200d44af82b67f74', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, 'b2a1463129bf26a06b0f272b0f4d374d633b15c620a5c67ce8662384ad26afc9', 'b7da9fb69b814f76af5d9e2d3033f866bc80f0cb1e4c88e8835c17c13d1f2c23'),
	('e3c553fe-f09d-4227-9159-0a2abf21e4cc', 1, 6, 'DEPOSIT', '1519023d-8951-5fe9-9584-085b34c1ab20', '48b83f7d4c6b22851e021623e5ab73a542c025b0de65d13beaf6fd4fdfe6614e', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, 'b7da9fb69b814f76af5d9e2d3033f866bc80f0cb1e4c88e8835c17c13d1f2c23', '1be85e3d17a7e505005572c622aae171958bb3f4bc9be02fbd970760bfd38b4e'),
	('98d50701-9309-49bd-b4f1-f78bb2a1d4e4', 1, 7, 'DEPOSIT', 'fa086179-bdc6-5c01-8e05-4133532a7cc4', 'affc83dcfdf615acc4503590e7408fd2027a1b3fd94cb8ee3e5fa98f9341913d', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, '1be85e3d17a7e505005572c622aae171958bb3f4bc9be02fbd970760bfd38b4e', 'e7e357c45b5f0c6831e301598ab630f6f55e0786397051a393ef2a355bd1598c'),
	('5aad4585-d0cb-45ab-815b-e030e6269297', 1, 8, 'DEPOSIT', 'a62baae4-05d3-5ed2-a617-c2b1ae231aa7', 'd2de2b68f7bfa9542fe5f3419e0af6c46764a8bc1c64d70803570fac6c9e376d', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, 'e7e357c45b5f0c6831e301598ab630f6f55e0786397051a393ef2a355bd1598c', '6d0cce351d803452fdbfc5944f4eaecf8f4ddbfcfd8515d373fc3ca7f140811d'),
	('8cbe11c5-cf65-43ec-95ac-aa66a570cbf7', 1, 9, 'DEPOSIT', '513d80f1-d18d-58b7-9a9f-ddb1ca220bc9', '87ea84de4b95ff95ce6083c4a2f3bb6fa4fb881164fe87d075ffb9f7952b3c28', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, '6d0cce351d803452fdbfc5944f4eaecf8f4ddbfcfd8515d373fc3ca7f140811d', 'bed407d557cb17c2e35b21090f6c19572c807e2fdc257a398231dc2267b8eb1c'),
	('f38e6c92-033f-4740-8ae3-0e8c9abbe3ed', 1, 10, 'DEPOSIT', 'e06daee0-a2d5-5034-860f-59436e1139ca', '0b8f0a69b21d75552d4b5fbd5e3022d74fb9b5bb878998818eab4d0d38830044', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, 'bed407d557cb17c2e35b21090f6c19572c807e2fdc257a398231dc2267b8eb1c', 'd21c308ebbe2e878612f75c7e6724c2c5029391999b6ff592778d0588764dbf4'),
	('6ace3050-d556-4381-8772-4e9b51e9d748', 1, 11, 'DEPOSIT', '3fbd37ae-11eb-5e34-aa82-6fb45988cbcf', 'da862b63206d86b766f78a554b5ad50c74b8d4fd9d9aea8bbe6d99278866efc8', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, 'd21c308ebbe2e878612f75c7e6724c2c5029391999b6ff592778d0588764dbf4', '0a8ef7fa8f176f6dfbafcdce8210a650232434debc2853187485606a154fad46'),
	('58bcc305-6bca-4d10-b8e6-2a905be8f5c1', 1, 12, 'DEPOSIT', 'e2a4e66e-752a-526a-ab93-b07a60c2d5e3', '4435048ba8066fde6ab5a4c839bad58619267f5efddf787e977a2a61ab76cf97', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, '0a8ef7fa8f176f6dfbafcdce8210a650232434debc2853187485606a154fad46', 'e24ea1f655d7c0236b3fbdde7f1e6b95d6c027d96fb1b481f13ce005432bceed'),
	('891bfcfa-50c0-4252-8510-035aeb2b5266', 1, 13, 'DEPOSIT', '806c8ceb-bc3e-50c7-bd55-caddb7c88cfa', '02c5dc7967368eb6077b13a3d66a8f830ab1b26b334ed38f138f9eeb84913459', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, 'e24ea1f655d7c0236b3fbdde7f1e6b95d6c027d96fb1b481f13ce005432bceed', '711b88a82998ffa3cc58ea9f5b44064ee798f5100ba2ad9a14d234f530842233'),
	('7112c4d5-ec7e-4923-8829-1fe1cca05815', 1, 14, 'DEPOSIT', 'e989b024-638c-59a7-810d-bdb05983a224', 'adada9bb9667846b174c33311a4d912ad8a8e5a3a4a4e584a92e17298bae933b', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, '711b88a82998ffa3cc58ea9f5b44064ee798f5100ba2ad9a14d234f530842233', '1f4d5da599c078d2403ee52165c8953eb0dafe2be3a318611e70ee5b3c04b5fb'),
	('09648c11-bb8b-48c2-af27-0dea19ed571d', 1, 15, 'DEPOSIT', '13928aa4-0154-52f1-8bab-aa67056f6666', '1e3f638814f480c92bd8ee923ed8f1fe33c38587560d404dd5896021df0f3555', '2026-10-24', NULL, 1792843200, 1, NULL, '', NULL, '1f4d5da599c078d2403ee52165c8953eb0dafe2be3a318611e70ee5b3c04b5fb', 'd2e044de786c4029bac9c559c51fcda6105f74d8cf0d8519911f6400a0689cd5'),
	('80373562-b180-462a-a163-e83ec0c29e9d', 1, 16, 'DEPOSIT', 'c9d45df2-8525-5fa7-b476-91b6b80461de', '3b871b1020e3e6b34f145a343eb088bd27c888b4226dace6b23d0a8bb4f183c2', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, 'd2e044de786c4029bac9c559c51fcda6105f74d8cf0d8519911f6400a0689cd5', '0446ccab6c5751bc2a1581d812c179a165040dff399ec30af6ed3735431b19b3'),
	('55cb59a4-6e86-4896-91cb-408f6fb0cf85', 1, 17, 'DEPOSIT', '29fa311d-775b-5d3a-9128-1fd327813ee2', '71a56c24c23386a6bd721e0b0b26b53647fefe9433e8259d8ff405057dfff774', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, '0446ccab6c5751bc2a1581d812c179a165040dff399ec30af6ed3735431b19b3', '82380c1a71377514b880946ca0bbdec3b6fc0d6c8733fb84ce48c1fb6b408333'),
	('30f38f05-63ac-4500-849e-7ccd9b58e270', 1, 18, 'DEPOSIT', '159b500f-52e7-5a44-83a8-2b78463a7fce', 'acd80435f92f972772722e63401225a3a68e72ac587e214eaa284fc374c176e9', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, '82380c1a71377514b880946ca0bbdec3b6fc0d6c8733fb84ce48c1fb6b408333', '501f32555e718ab2911992b4d7b544c34863fe2cd5d13d4fff5875a194a4288c'),
	('c4e7bef9-3c50-47a8-8817-c5d43d5da673', 1, 19, 'DEPOSIT', '5e3bd95a-a616-5033-a176-f54abc9dce70', '7b078f94cb722a07ee0e73035781bc9d64ce8b3a8444d277bd73c9d851ac98f1', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, '501f32555e718ab2911992b4d7b544c34863fe2cd5d13d4fff5875a194a4288c', 'e4369dd8c32262c27e4448714a501cb48bfd150dc8e740e7f9f4613db9114ee1'),
	('c31d093c-b739-4509-9c0d-b08054e8e3e9', 1, 20, 'DEPOSIT', '69519509-52d2-55b8-b69a-afa39a9df388', '4eb05a324ab516ab2859a573ebc873167fb321cbf41e7e4fae70a9c95fcc2a1e', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, 'e4369dd8c32262c27e4448714a501cb48bfd150dc8e740e7f9f4613db9114ee1', 'f3922319e87f5dd72f64057f61a2d0da6fd62ee9ebf94d116e4f514c59671bfd'),
	('3f991022-6479-4997-9df9-603b5877a4bb', 1, 21, 'DEPOSIT', 'd59ce664-069f-5bab-b790-6c96edfc64f6', '3746c982e7cb72471cec4b8e3a244549ab367136d849c2d81888798c3cc47565', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, 'f3922319e87f5dd72f64057f61a2d0da6fd62ee9ebf94d116e4f514c59671bfd', 'b84208cbe1fad3ea23264a403099be9ea7926f4d4154cf0a05fb8f3cd4e4567a'),
	('60dcaeef-ac1c-4068-8b72-c289da1f4de7', 1, 22, 'DEPOSIT', 'b70cf9a6-7eb1-5df2-ad9b-3a53ad996071', '52dd774fb90b1c6ab178a307d1e6337c161fd9043f6071617d794ad33bf1e8d5', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, 'b84208cbe1fad3ea23264a403099be9ea7926f4d4154cf0a05fb8f3cd4e4567a', 'be4eafb8d6189298a3bb7757bdca3ec40808c703a631c53bcc4c5ec84060e5dc'),
	('a5121c17-842c-4be1-b00c-3bd5d58a7d1e', 1, 23, 'DEPOSIT', 'f4eb142d-4dfe-5c02-b9a0-44823a05808a', 'b6f138fa275fcf0fb60641fd0254f89557e2fc86a3b0dc4cb879139f71a9b910', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, 'be4eafb8d6189298a3bb7757bdca3ec40808c703a631c53bcc4c5ec84060e5dc', '26a599778ceeb38c8bfba5e78ae1c09daf7dd42fb2e1f1f6fb79bb4510062bb7'),
	('84deb224-785d-4b6f-81e1-ee7e5cbf1a1b', 1, 24, 'DEPOSIT', '8d9ae71e-ec00-59ed-8525-31263880deb5', 'b67cc06b1a0142d9cca265eef1d337d5d9e9c6960c621a9454977bc9a7619777', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, '26a599778ceeb38c8bfba5e78ae1c09daf7dd42fb2e1f1f6fb79bb4510062bb7', '8c0d75df0b4e5413028b85329c21f1cfc49d369a644c22c1ef94e3bb206e80f4'),
	('471a01c1-1c5b-45d0-948e-7de402aeb8a2', 1, 25, 'DEPOSIT', 'b95c6740-8dc9-5881-a965-e4758c9fc09e', '0a1cea4668e71e16d6f96623a27d6843266c442e39365b20db2e44b4219d9c92', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, '8c0d75df0b4e5413028b85329c21f1cfc49d369a644c22c1ef94e3bb206e80f4', 'd27bc2a46d1b39130f05d23bc10ba45af9886b5729b7ff3cd0d5fe5b62dd87e0'),
	('cb928234-5020-4ec6-84ab-ca811c5d532e', 1, 26, 'DEPOSIT', '0b7c7c0e-1f19-59ea-9b2a-72f1e6e81431', '5fe4d0405dd9613e377e80567a60911e6259f65f4b24aa597387da1a975e78ca', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, 'd27bc2a46d1b39130f05d23bc10ba45af9886b5729b7ff3cd0d5fe5b62dd87e0', '4ef30179965f90bfc604b97bbfa905467345db4003a659e26b38efc242b7c1d7'),
	('93524d37-1528-455c-ba57-3377e28e84a8', 1, 27, 'DEPOSIT', '264dec65-33c8-5584-a372-821b34ae2f73', '0b665d302abe19666979d4a35738619b89b0ee3a65a0276b23bf9ba94c08ea33', '2026-10-27', NULL, 1793102400, 1, NULL, '', NULL, '4ef30179965f90bfc604b97bbfa905467345db4003a659e26b38efc242b7c1d7', '7dfbea1e93d877acfb6909f8c87cb5941a643614d674707a29d4660fb4c2af07'),
	('ccdf26a0-f4fe-41ce-9cab-ddd99bc634c0', 1, 28, 'DEPOSIT', '210a2fd6-b873-5b49-becf-e5b8fa6f9573', '1d622b620afcbdd57a1ffc46a520daf7ff30e3e67ce0b1d31a282cf547b65b58', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, '7dfbea1e93d877acfb6909f8c87cb5941a643614d674707a29d4660fb4c2af07', '79fa8cafa2cae5093e7741430bd7b43d57907c92d88eda7a533bebf098c9eb4a'),
	('d1ddd315-8dd2-4c22-b69f-cfc50089f409', 1, 29, 'DEPOSIT', '3523d61c-5806-5550-8d3d-169187bec0e6', '5de94ea9a52e7813d8854a3a03281f806af24282c03bebee5437f01ecf96d074', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, '79fa8cafa2cae5093e7741430bd7b43d57907c92d88eda7a533bebf098c9eb4a', '15eeff646d5adb7db2f375e01e5603810a47adee7a34be42bda1b7d90829e249'),
	('3c208928-ec17-4445-b038-0d648c663317', 1, 30, 'DEPOSIT', '075b4b9d-99b2-5d35-8e45-495de432a784', '1b273d4bf2cf263296ab6d0d12e2893c99549c9a8cac22d25e5773d39d8bf91d', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, '15eeff646d5adb7db2f375e01e5603810a47adee7a34be42bda1b7d90829e249', 'fed7c37d7eacd219310aabd5349ec366adfdff5f82b72a8b153b8371d08d2fb8'),
	('68df0ecb-48ab-49c5-aba6-dbff7132cde0', 1, 31, 'DEPOSIT', '22687f6a-e766-55b4-96e5-ef5a95b196f7', 'c92ed928e1301d0c97ac3e6f733ba2c59a45092be13052fb919b12ccc25875a0', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, 'fed7c37d7eacd219310aabd5349ec366adfdff5f82b72a8b153b8371d08d2fb8', '4a3785e722e40972fa1e1d44acd80fe178d8e835775ce9ef7b857356420804e1'),
	('1e27c9ba-1e17-4d6f-ae2b-ac6bbb137d7c', 1, 32, 'DEPOSIT', 'c4765f48-ebbc-5e33-9528-c2cf57e4df47', '1b756f737304bd07c53adb2ba8296cd4f7a8e9d0147739d4011d86b5d251d8f1', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, '4a3785e722e40972fa1e1d44acd80fe178d8e835775ce9ef7b857356420804e1', 'e19e327107f90141bf803cdbc5747419108ad35e845d05971344321a1d19003a'),
	('9ae15b4c-8a93-4929-8138-e52575a728c5', 1, 33, 'DEPOSIT', 'b4b5f82d-4f51-5bbf-a06a-afef346b0004', '9170d179c9b1fcba3b805cd68c8ca4a8a1fb3cd458cc03899dd755793d87835c', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, 'e19e327107f90141bf803cdbc5747419108ad35e845d05971344321a1d19003a', '32c69a000f762c36f4053085caa960581a2391b5aaa1ead707ffa1893557e824'),
	('0e081710-3e4a-4a25-8c6a-30ec8fab649b', 1, 34, 'DEPOSIT', '1128c5ad-0e0e-536d-b139-5b73889d7d46', '2eae6cf3ac063eb5299d6d3c89f3604f93206567eb12834d11f28f48d0f2d38f', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, '32c69a000f762c36f4053085caa960581a2391b5aaa1ead707ffa1893557e824', '896bf99a846be34d9d87c07a72e7823eaa1520a04f42fa29b626b23bfbd95610'),
	('3b656355-fb30-47cb-9449-0bcf14424cf9', 1, 35, 'DEPOSIT', '784c526a-7a36-5b4d-bf18-70e4c126cd96', 'b193220b599dccda0b146d342c863e4d220c406ec93bef12116eee6f69c4e5f8', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, '896bf99a846be34d9d87c07a72e7823eaa1520a04f42fa29b626b23bfbd95610', 'ffc4e89f5b7e2829a36b313472ed8337f11ab5bfebddf6a5a9b229e51a8d52a9'),
	('6b263e60-a0ed-40f8-b1bf-84a1a582e0b7', 1, 36, 'DEPOSIT', 'f387396d-dae7-5797-87d8-a6fc71695a6c', '6a52d4d169e4c95e85d023450a6a2e513504b6b02607d1808419b0be4592f93b', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, 'ffc4e89f5b7e2829a36b313472ed8337f11ab5bfebddf6a5a9b229e51a8d52a9', '664b213321e8b2d18d2e0dd22b771c187913fe414d774beaaf66f85a8d26da42'),
	('4f3d40a0-6ef6-485c-99ea-ad9dfe6359a7', 1, 37, 'DEPOSIT', '4b7f020a-5d19-516d-8c72-4c0865cf4ccf', '0a0e57c7cd29e378beb10d20699ad3ee021b2d703b8f3854125a03bb151c3f09', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, '664b213321e8b2d18d2e0dd22b771c187913fe414d774beaaf66f85a8d26da42', '882ff21c42e1db02444385d45ed4bc1f0c22a7225eeda61a8766d23a6fc811a6'),
	('fb500eef-4137-4be8-b1f4-70999ba3d4da', 1, 38, 'DEPOSIT', '23e3652f-f3a9-5fe1-9fbe-f58aa8dfbf95', '48feb71e24d8b91c0ea65e9d1047bf3a0b90ecbe6c84fac0524d5951fbd5dbf7', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, '882ff21c42e1db02444385d45ed4bc1f0c22a7225eeda61a8766d23a6fc811a6', '2d8f4c7680683708eeb9b0772a70256d6b6e626c7bde4b6ed62fcc4b97fb602e'),
	('cf58b55d-3d0d-48b6-8fdb-2e2fe350cb1e', 1, 39, 'DEPOSIT', '6d4c2e38-3961-51f9-b672-f88e1a55e83c', 'db4cae58e538711ef85bf4631795b5396e6e8078700df1ce268be8ba797e615e', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, '2d8f4c7680683708eeb9b0772a70256d6b6e626c7bde4b6ed62fcc4b97fb602e', 'b95e18cd8642f9ff97fb0e3bad6f86fab06091e12857745eac5ec327d62077b7'),
	('3cd946fd-b660-4db6-8cd1-eba26adc2265', 1, 40, 'DEPOSIT', '5f45b2b4-d684-51d4-b83c-edbc285a2f03', 'bf5f6b518afd1518f7dbf9f639e89d1ab8a68c2552de7e188f6a4609fc9ae282', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, 'b95e18cd8642f9ff97fb0e3bad6f86fab06091e12857745eac5ec327d62077b7', 'd3dbadcacd9a12769925a97a2b9bb024d9c607de4a5f89c2fdaf458c9b43eccf'),
	('205d16e5-adf8-4511-9194-64a9a5f1e2bc', 1, 41, 'DEPOSIT', 'db54f88b-a1f6-57af-b5fc-b3e32af1b75c', '50516f169e8bf4eceb7eb20c360b45981d8d6c615f85258ae930962fe692d01e', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, 'd3dbadcacd9a12769925a97a2b9bb024d9c607de4a5f89c2fdaf458c9b43eccf', 'd2fe0216bf063c2778f9b32ba29c2ff3b337a40e46d2d28a551fcfb1444b83d5'),
	('6ef4a44e-861b-4246-97f3-afa9c06a6225', 1, 42, 'DEPOSIT', '8a48cfe8-d4f0-57c2-9ca9-be04cd6ac69f', 'd9cb72514ee067e6d7fda0873d82a3fb3538fa0551c5e22310b8cfc65e122343', '2026-10-30', NULL, 1793361600, 1, NULL, '', NULL, 'd2fe0216bf063c2778f9b32ba29c2ff3b337a40e46d2d28a551fcfb1444b83d5', '88e9420ae36b9d539ffd6c62a588b3b748c4ed9abc0add7899c63c1229b2d3d5'),
	('c106626a-6f11-4838-9715-b1e6c13e5cac', 1, 43, 'DEPOSIT', '26956de7-0810-5dfb-acde-e3b0718ceb42', '45f9c2cc19c47af5a6b98182812bf5efc647cb33215fd1ca7373d9a7450fb8b3', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, '88e9420ae36b9d539ffd6c62a588b3b748c4ed9abc0add7899c63c1229b2d3d5', 'cc6ccb36fdac64e78773f71866b020bc532d0073a1ec487e5896df8782b12cec'),
	('bcdfe825-efe9-48cc-bdc9-b7d0107eace9', 1, 44, 'DEPOSIT', 'c922904a-34c0-5106-a4a7-236b67fa7504', '9492d90a01b3e9fc29395dbe49a02966dd143e5314ecc70d805bc92c05fd188c', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, 'cc6ccb36fdac64e78773f71866b020bc532d0073a1ec487e5896df8782b12cec', '408e8ba5d5d6e9eb580cc916a87bfe1c44d9b5e419e6d694ca0e6b9fa41dede6'),
	('9b95d2ad-3408-4ead-b2f1-3e3b6030dca9', 1, 45, 'DEPOSIT', '3ef480dd-dc96-570f-96bf-2802dc385967', '99dc2509c9150da1b05689350f5e86e1151a176abb3775085c967ff88cf3d75a', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, '408e8ba5d5d6e9eb580cc916a87bfe1c44d9b5e419e6d694ca0e6b9fa41dede6', '4fbbf9a0c79c0fb52246a09b5a0e549be195a1621a616c3d2abf14cbf748c4c5'),
	('2f5af7c5-a157-4cb9-8e23-edeecea372d5', 1, 46, 'DEPOSIT', 'c9a8bd63-ddf4-55e4-b644-15f80e881996', '086c9265688670de160594e94f90f7454d4062cba4ebf509359868b7dff19d6c', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, '4fbbf9a0c79c0fb52246a09b5a0e549be195a1621a616c3d2abf14cbf748c4c5', 'f3c0b81ca9e3fad054e199d3ad2f7ea3081eaa184513d861a42b2c7c5b9bef90'),
	('830f561d-d329-4125-9c40-55a81939cef6', 1, 47, 'DEPOSIT', '8ef3bf3d-4b9c-54d2-bbf5-38b8678d45cb', '863079c395f826b23cb8a53078af069b08f90e491053cba4f0d54cffb7a2e5a6', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, 'f3c0b81ca9e3fad054e199d3ad2f7ea3081eaa184513d861a42b2c7c5b9bef90', '667d2c0e866f31060c96245653f214be8ae592d68ff7a0104bacfbd655de9bfc'),
	('2437b96e-6c22-4d21-a030-71265c33894a', 1, 48, 'DEPOSIT', 'ecfeb671-7a8a-5552-8ca0-8cb8cbef9e88', 'a3e3420f00e4c621284f1775ca9fbe685bbd8c14bd0febdde4f7c11faeb3529a', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, '667d2c0e866f31060c96245653f214be8ae592d68ff7a0104bacfbd655de9bfc', '4fae41cf8f07f4321a41f2a228b21a4bb681ae0d4882d7a1a1ba34308c95a115'),
	('d18af6cd-615e-4bcb-b9a8-fb797f2e7475', 1, 49, 'DEPOSIT', '443f5ce0-71c1-5ec8-a1d4-264aa376b700', 'b8619d153ff22ce92934d1a72177e80ed6289a62ad9365588264faaf7c5b12a4', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, '4fae41cf8f07f4321a41f2a228b21a4bb681ae0d4882d7a1a1ba34308c95a115', '46de8ab898aebd946462110c5a798d00602244421ecac2fecb8063c7bb494253'),
	('f0bae856-d625-47b6-ba40-a198cc263883', 1, 50, 'DEPOSIT', '2497950c-dcac-5be4-a1f4-d466e6403cda', 'fb684fce2e5998811a88f581291787d7e0da67eee302c5c63e842e4190ca9c8e', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, '46de8ab898aebd946462110c5a798d00602244421ecac2fecb8063c7bb494253', 'c0d700318757f3f94de4c412596727f54b3d6b65641701bd94fe4456416d263b');
INSERT INTO public.entry VALUES
	('7d15ff81-dfb1-4082-8ddf-78e326dd4b9f', 1, 51, 'DEPOSIT', '2130c6e6-793f-5b4f-868a-03b11993f37d', 'cdfb3c31c5102a1fba3fd7a926ecf12386c420293ac48350bd8fb87b305108ec', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, 'c0d700318757f3f94de4c412596727f54b3d6b65641701bd94fe4456416d263b', '7008b346c53c9ee761438154f11663e8a91ef2e95279e2fd42d555688ee4279a'),
	('e9178eb4-3004-49d3-a6ce-f732847f9f5d', 1, 52, 'DEPOSIT', '513cee06-3539-55b8-b908-2a4079a9661d', 'c77b77bf434f763f85c616a094649019c5a8fb4a658a7003bf23380082cae6e5', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, '7008b346c53c9ee761438154f11663e8a91ef2e95279e2fd42d555688ee4279a', '48071f8a10716676a064eb03de6096ba45a6352379a1c51bd405128cdbc386f6'),
	('1be872a1-c09a-4709-a214-7e979bb8c989', 1, 53, 'DEPOSIT', 'f6137827-db2c-5279-8877-2a5c808793aa', '0fe628e371aabb2c148e69e7a40b33f4f8ae4ba371b797e67bbee315fbcfaa20', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, '48071f8a10716676a064eb03de6096ba45a6352379a1c51bd405128cdbc386f6', '103be755633614e9eb9ecf4c7f2e68846933afc37897c7c8927d0ecbeb48e1c6'),
	('9b7c89ee-b514-47bc-b538-2cf4bdee164d', 1, 54, 'DEPOSIT', '59373e30-c26b-55e1-a730-1702b4b9ed06', 'a4a85dffd8361267b303f223fab36aee8c57be3540d5ca3f1a1f17cb88355410', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, '103be755633614e9eb9ecf4c7f2e68846933afc37897c7c8927d0ecbeb48e1c6', 'cc610fd6e9bbb3ae779c2a0e9ba00f4fb6f683b6d0b905afef938b58e5e82c33'),
	('46c8e9ac-b056-44ce-84e9-c85ef15c1ed8', 1, 55, 'DEPOSIT', '07f6c28a-e0bf-5896-a450-837ad4ae1022', 'c84d0325adc95d45b5416038e885d0055afd435889ae8e3717752590994a6554', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, 'cc610fd6e9bbb3ae779c2a0e9ba00f4fb6f683b6d0b905afef938b58e5e82c33', '82e4a7cd12bb1df1a9a7e671c6114cc761c3630f432d4f38aca45e45b6ba1079'),
	('75a80922-9033-44ad-99e1-6dbe89c1247b', 1, 56, 'DEPOSIT', 'aedc1b61-8dfd-5537-8114-30bf2fbacdbf', 'b678ef58b8a9d779dfc89be798bc579057cbec31ae22709e93e61833d335e6c3', '2026-11-02', NULL, 1793620800, 1, NULL, '', NULL, '82e4a7cd12bb1df1a9a7e671c6114cc761c3630f432d4f38aca45e45b6ba1079', '81162bfac5a2dcdf0313bf6a357a675fb45b0e449e103c88d9287f7cadf6c268'),
	('7189fee4-01a8-4dc8-9720-4d4f49f8cd38', 1, 57, 'DEPOSIT', 'afa9dd58-f574-5658-9742-dd48d0aea38d', 'b515166dac77cc7db4bf5ea182cf77df6834edbbbd29f6b5d316a99efb3f5db1', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, '81162bfac5a2dcdf0313bf6a357a675fb45b0e449e103c88d9287f7cadf6c268', 'a2dfc8177a8117ae1a37c773f5560e9a6d6cd48a549a808b25d1d44005ed6cb1'),
	('fa14b2af-3558-4756-95e8-85effaaf7693', 1, 58, 'DEPOSIT', '61c5515a-3bdf-5e93-b192-3c3cbf07088f', 'bf8cbad80c90cee41ea6ccac452101e930f589a14a66dda314ca86904db75ee3', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, 'a2dfc8177a8117ae1a37c773f5560e9a6d6cd48a549a808b25d1d44005ed6cb1', 'cfaedfc32d60ecfc8f76ee28278ec6b561d634e2a34d5f9b905b6ce705c05ab6'),
	('8c8acb07-5a19-4590-8720-b50ca7be5a3d', 1, 59, 'DEPOSIT', '1eef2f3a-4f59-5b7f-b140-c0f18bfee8ec', '820bf93ce90a681852dc5d4e9330c52d9e0951adbdabcd5c96301f97de5adc58', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, 'cfaedfc32d60ecfc8f76ee28278ec6b561d634e2a34d5f9b905b6ce705c05ab6', 'e670ca4e7694900249d6c988cf95650aed35dc20b1df40aa4d530bb080981ef4'),
	('2f2a6f90-13d2-4a93-be33-e8b05c295254', 1, 60, 'DEPOSIT', '91630a0d-1f8c-5d40-a6af-a11e0b5b2f8d', '816102270b3a70bdb3115f819cfa0606e48e2686f868a12fed46d7818cbc3d1f', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, 'e670ca4e7694900249d6c988cf95650aed35dc20b1df40aa4d530bb080981ef4', '4491a9d840cf3b1582dfcb646740925128d8696ff89dfee417a2ce38c678e91c'),
	('a5dc1c60-e46c-403a-a522-63d757ce527f', 1, 61, 'DEPOSIT', 'c6e759e3-de60-516d-91cf-44bf23721c03', '048ab60c29efc9c005cd9d4f49bfa428b336d720d380c1b561af157b92805965', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, '4491a9d840cf3b1582dfcb646740925128d8696ff89dfee417a2ce38c678e91c', '116dbc7ad799d1f44b263535f6fef63922a6bd1e579ed3ca84f3136eb2891818'),
	('f8859aab-0adc-4bae-ad75-537df4faba1a', 1, 62, 'DEPOSIT', '94c5d9b3-f9a6-54e3-a626-2cf6b05329ba', '4e1a7b16f5d67b3702eff4de7c9febcf23480495ca7ab4cecbb67b5b1b96404c', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, '116dbc7ad799d1f44b263535f6fef63922a6bd1e579ed3ca84f3136eb2891818', '8b407c2b5848262c0c8725152aff6d085110ab7b536e96506320e63a931c1f90'),
	('13d2a0ef-3c15-42ec-97c8-60cc54e94ead', 1, 63, 'DEPOSIT', '85fdf535-64e8-5fe4-9b0e-8869f0576d77', '7ae68ae5ad6fe1d8a3ee8e7707b584aeee8bd9b8ab067d3fd133cd79514a3f70', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, '8b407c2b5848262c0c8725152aff6d085110ab7b536e96506320e63a931c1f90', '894d0cb4259671bb63c093b0f4d5deb52e34f7e10b76c983c111a9ead977e250'),
	('ac3f2c6e-9803-49a4-b312-850b5ca5ed4e', 1, 64, 'DEPOSIT', '5c0c6dc3-78ce-578f-90e5-d136d5cb7ef7', 'e18c2be52e5d9755ae723495e9294292bfa1948af81d94445abd82b310bd4398', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, '894d0cb4259671bb63c093b0f4d5deb52e34f7e10b76c983c111a9ead977e250', 'ca163188cf2168bd27a5fbaa5e40d3ec4712118863c9b1f2f2a5c952d70b7715'),
	('0799b0ad-6043-4660-9415-ffd67e68dc24', 1, 65, 'DEPOSIT', 'ca0a3a72-49a9-599d-93a6-1c6766cf765a', 'c15ae29b1aa2ca4faa871e2df5f16566a9d313fe5b63033a5b0c9ea4659eb2f1', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, 'ca163188cf2168bd27a5fbaa5e40d3ec4712118863c9b1f2f2a5c952d70b7715', '70ca02a2cf6eadf26f8e3be5e19daeacd5c6194542d766e193d27ebcf0afca22'),
	('bafa2b0c-cfaf-4167-9ec5-fcc734bda87c', 1, 66, 'DEPOSIT', 'b2330fe6-64b2-5f6a-a679-8a06ef2ec237', '76d10adc3387b0633679f2d7a354e74538c853f92ef43f159ac5d307c9053f76', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, '70ca02a2cf6eadf26f8e3be5e19daeacd5c6194542d766e193d27ebcf0afca22', '698c3e52b5cb05bc459efaf8ef2f1fc517fc7248b8b830caa15a4b73a8392d42'),
	('2d1a3e93-b054-4072-bd0c-c1b40ecc4261', 1, 67, 'DEPOSIT', 'e2fc06f5-e479-55f2-98c8-52be9fd623a0', 'f12a27424e6a652747f5d318c52d0c41157c08882cd6f55c75b8c3763db00502', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, '698c3e52b5cb05bc459efaf8ef2f1fc517fc7248b8b830caa15a4b73a8392d42', '80fbf732b47db49206387e8eace023ccda4cae63e3e92418884ffe29e23a4bef'),
	('a17a6d59-f8b8-4a73-bec2-615918fd148a', 1, 68, 'DEPOSIT', 'ef03a904-affb-5179-801c-0d19efa01cd7', '1b323e5930f327b6edd424dfec7b99030bc4d31c55275afb11c52602e2cd8def', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, '80fbf732b47db49206387e8eace023ccda4cae63e3e92418884ffe29e23a4bef', 'b75c0e58e554352e045dd8fa77bedd99300f497d64c0d3654829015d3b242ace'),
	('9bd417e7-dc20-4ec8-a338-b3a13ddf8718', 1, 69, 'DEPOSIT', '44f908a4-48db-5c5f-bfaf-1e77e84f8afe', 'fc78ef16d1d6e14773de4a3fab0544d70c04fb8e1ede6280fba5b38609d2db5a', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, 'b75c0e58e554352e045dd8fa77bedd99300f497d64c0d3654829015d3b242ace', '19f0193536fae3658b079b8e1e7d9322600fa6e752df1ea25899c0ff4ff65e84'),
	('5c95be94-6b1d-42db-a2f3-c2ab911924b0', 1, 70, 'DEPOSIT', '0d484c0e-0f17-5b68-9f4f-2e16ad29d7ac', 'ff694436dcb17958ece27025a05a94b6c082e8ad237d1793ae3cba1c0cbcfecf', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, '19f0193536fae3658b079b8e1e7d9322600fa6e752df1ea25899c0ff4ff65e84', 'f5aa7b83873284a82d6057e62afdc25432233dfe68fb6d546ff1812923ca3f08'),
	('6429addc-798c-470c-bd4d-024777dc8dee', 1, 71, 'DEPOSIT', '5f67e059-f807-5d4a-be9f-c4c0e8b8d1dd', '0e8e038d2430737b2efdc3d479c1c989192d8376f05ede7d15208d3090b74265', '2026-11-05', NULL, 1793880000, 1, NULL, '', NULL, 'f5aa7b83873284a82d6057e62afdc25432233dfe68fb6d546ff1812923ca3f08', '82a33f77a58be4e801d4da26aed088d00c5868f95430336aa3db6034720ce459'),
	('2696c57c-6fde-44d9-85bb-dee26580d932', 1, 72, 'DEPOSIT', 'd8bf97da-9485-5429-8a65-aee386c4096f', 'fe9200701a9589b81bac2989b44c0f6a5ff176309c465ce925201f4e26ea7cb5', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, '82a33f77a58be4e801d4da26aed088d00c5868f95430336aa3db6034720ce459', '470c8517ab15244f36313bb6c2d3ff2039cbdbe561c9004d9ca64c81fb1ae26d'),
	('cc1845ec-174a-405c-9a52-7d9cd08a3e63', 1, 73, 'DEPOSIT', '2d3b583b-0462-51dd-8881-54c3fccdc2ff', 'e25a75947c291444f2fdde0a2dc92478181fb949940e356d088707199faca4ae', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, '470c8517ab15244f36313bb6c2d3ff2039cbdbe561c9004d9ca64c81fb1ae26d', 'a683e189832dd33b929feba544c0c0d28312d24df0caaf0b689cc0acc4329de5'),
	('8f0edeb6-7287-49af-9de9-342956a3135e', 1, 74, 'DEPOSIT', 'c776b791-66b5-560c-94a3-1becfb41cd3c', 'dbc2865f43d6d89f4357cb7bb9e641a3bf7836a971332b57f116be5fd5c54001', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, 'a683e189832dd33b929feba544c0c0d28312d24df0caaf0b689cc0acc4329de5', '2b45c3f3453550f2b526f64ba86f10d752942caf60ed9923a110281a8697abee'),
	('96e7dbeb-4ab8-4c19-9fb2-caece3bd2096', 1, 75, 'DEPOSIT', 'e440ba5e-fa0a-5d47-8cb4-6740e0ee4c89', '235bc6f61a6dbdddcf2baa4db0849e04a3e336b9ecad929f5fd84d17e62ecc25', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, '2b45c3f3453550f2b526f64ba86f10d752942caf60ed9923a110281a8697abee', 'df1169cec977f4342a060c020b68796c209b2db4340693adc16ace43aaac5e4b'),
	('eae3495c-53fa-44f9-b5ac-db9432ed20de', 1, 76, 'DEPOSIT', 'ae3d8d2b-04b2-5aba-bbac-57149fbd6186', 'eecece43e3cda8ec9c2c6718ec148733c7cf058987a7c05b2c508d509151a6fb', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, 'df1169cec977f4342a060c020b68796c209b2db4340693adc16ace43aaac5e4b', '6fa21e6e7609e9cab61a5cebe9e2c62b4f6e60dcb75b31d44e7b65c75f87945f'),
	('f9212198-2ba0-46f6-b238-15d45bf3a312', 1, 77, 'DEPOSIT', 'cacfa442-49df-59df-a11e-8595b94596bd', 'ec4a3ab20e06911cda1bae4a7ab95fd0c084255fa47b70159cd845c7d2d31cbb', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, '6fa21e6e7609e9cab61a5cebe9e2c62b4f6e60dcb75b31d44e7b65c75f87945f', '33e068bf538e39b3e8e8867e37a1cbe6a51a0bc2abc61cbad91293f081a95186'),
	('7c7f2083-3f65-4a3a-8630-78cb037bfdb3', 1, 78, 'DEPOSIT', '56f9b6af-386f-58c5-8b4b-18b97906c397', 'dfc9399bf7baef3e15cd7ad100c971c6c82def09713f79763aa068260bfa3cdb', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, '33e068bf538e39b3e8e8867e37a1cbe6a51a0bc2abc61cbad91293f081a95186', '022e3b6608942c629cc82f17fb017b63fb72f0743446dc0174dfbd926cc3fe06'),
	('f9764701-7a8f-4f9b-9dd0-0552199e61d9', 1, 79, 'DEPOSIT', '09a01705-7509-5976-ad70-a47bd94d41ad', 'cdf4260955ba6dcc0346e28954e95e05c578d236013e4125bd33b39886b82d45', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, '022e3b6608942c629cc82f17fb017b63fb72f0743446dc0174dfbd926cc3fe06', 'af7879228a59ca53b3d3e30b78f50a251cdbbb0573d497880469a6c3f348dc98'),
	('9c318100-5c5a-4ea5-b3b6-14e7f7dca9fa', 1, 80, 'DEPOSIT', '3a806f7b-40cd-5429-9040-658280fb0873', '7c34ba80ceb165f90130df1125c639213177d1284a8f99d4bf3854bd39642c12', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, 'af7879228a59ca53b3d3e30b78f50a251cdbbb0573d497880469a6c3f348dc98', '5866b5234a5a24cc125d703ae0a58114590953324fb1c3ce43c8da7d61b14a38'),
	('3f415ca1-1e54-4f0e-8f33-0478b2d0cb76', 1, 81, 'DEPOSIT', '47a79550-b3df-5468-a0e1-1b7a6c25a1a5', '3403459ab25d4b38ec6163446b781d0345d1814b346ccb1be86c739d81e1218d', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, '5866b5234a5a24cc125d703ae0a58114590953324fb1c3ce43c8da7d61b14a38', '5fda6e3549b8720d798da96246362e04179d713e0152d65610aeea3b21199610'),
	('a2dc106b-9176-472b-9da1-e5ada4c05d8f', 1, 82, 'DEPOSIT', '7fa05246-7448-59a3-8a50-0e118e2b3b16', 'cb59a7ad4290eca301876237f3d45d17c94c6b94a9385023d88fcae42a3463cc', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, '5fda6e3549b8720d798da96246362e04179d713e0152d65610aeea3b21199610', '92a1b20c91ea9745b298fc49f7a183c22c9339ab6d3eba1042c4866a678ed453'),
	('b263b44f-c327-4c43-99ad-616866fbed25', 1, 83, 'DEPOSIT', 'bad33ff0-7084-5cd0-9d83-b9ac04c2ba48', '90920f0ce008e6ab5e0f8d2654024669763283d858d9f3d529a7b55b9b75138e', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, '92a1b20c91ea9745b298fc49f7a183c22c9339ab6d3eba1042c4866a678ed453', '16f5b572f4bf51ff26702d629935cafee4a39ca3618e1bc6f701d091612e652b'),
	('4e747896-2919-4cef-9c3a-4b548ac32918', 1, 84, 'DEPOSIT', '0497ef3e-80f2-5c28-bd31-0111ad0e726d', '8d3bc4f655a865d2775f2bedb15fa2b5e20c15ebff7b0eceed8a52c9235160b9', '2026-11-08', NULL, 1794139200, 1, NULL, '', NULL, '16f5b572f4bf51ff26702d629935cafee4a39ca3618e1bc6f701d091612e652b', '74a7ba5adaf29d7e5022215887f3b199d4459951e3a23d40176dac5a95063acc'),
	('4f0c5ae1-b68a-4970-a25a-1bcff9467c6a', 1, 85, 'DEPOSIT', 'e54b9df0-2500-54fe-99df-1af1d0356578', '237b4aca7c9a0b17ffcf64df49013e396291a14d60ef5ac752fb169ece528f69', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, '74a7ba5adaf29d7e5022215887f3b199d4459951e3a23d40176dac5a95063acc', 'aba334b8feccf8a9f58f57ee2c8ae3394cf461e1fb0404fbafea207c2ce74208'),
	('6cb20d22-a861-4ee4-857e-afafeaca1a43', 1, 86, 'DEPOSIT', 'aaf789c3-7046-5eda-b3a1-ee0fac030ca7', '3ae5c23abe66f2615416cd877d49e94683c2f8d589c58bfe3306412a429ebfa6', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, 'aba334b8feccf8a9f58f57ee2c8ae3394cf461e1fb0404fbafea207c2ce74208', '02ddffbc70ed7b4005adcaa75a8af18784dd2f8ada1eb029ce5f1ea891fc9493'),
	('913f4e79-f4f2-4cf2-a2d1-eed8fe15239c', 1, 87, 'DEPOSIT', 'c290c52c-6219-5b3e-a795-32baece66332', '7a5a5a13a6d72fe7d79ab2122eb28f72d04d9bea6785201a1cb55382b8bdf283', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, '02ddffbc70ed7b4005adcaa75a8af18784dd2f8ada1eb029ce5f1ea891fc9493', '782276bfb2c51b892ec7a1e87e9353c4472b3ba07e43dc86c5d75be8c3348684'),
	('3423154d-8f2d-4579-bcc7-a8d5ed1fd4cf', 1, 88, 'DEPOSIT', '6a3e0f45-8f4d-5d05-91a2-62f2738e324c', '0e442185574323b7f02fd69b15d31e14e3b38cb138b82c1a7e03b158a30218a7', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, '782276bfb2c51b892ec7a1e87e9353c4472b3ba07e43dc86c5d75be8c3348684', 'd33c33e8a7a0dd2680897134cdd321930240592c259b1948d3d499ced5c925ec'),
	('8449d588-7654-40d4-b43c-b49f6e403470', 1, 89, 'DEPOSIT', 'c7954094-9ac6-5909-aa66-f111764bed19', 'fd227e4a2427341c0ecb00f9c19403f2ad72b272cab3836039f2c198ae54038e', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, 'd33c33e8a7a0dd2680897134cdd321930240592c259b1948d3d499ced5c925ec', 'fdd3ed4d5e54107677e9947ecdd861118566624f625ab8bbaaaf049f865cc501'),
	('9c85ed07-5fc9-4110-a248-a4f6e3099418', 1, 90, 'DEPOSIT', 'e97bdaab-24c3-551e-b9bc-90b139f0f229', '00ded240e186d822ee733fc9520a26f611c7b6c85ff921f27158a78bfffc047e', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, 'fdd3ed4d5e54107677e9947ecdd861118566624f625ab8bbaaaf049f865cc501', 'ecdb5722db8ed5dc74c33bcfe2bee7cb72a197393ff90c96412944a3f2ad9830'),
	('8b0886c6-fd48-4174-9d8e-29161da0d48e', 1, 91, 'DEPOSIT', 'd4c5d314-b316-522f-8001-9b9274a6ffd8', 'dfc71041b8aa11db802339f1996ff3d3436550340f5131b2782b44b3529eb99a', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, 'ecdb5722db8ed5dc74c33bcfe2bee7cb72a197393ff90c96412944a3f2ad9830', '083a57ac75e4489b7fe0371c38a993cbad787c91f2eca085c9b78c3ffa3c06b7'),
	('3115189a-e730-43e0-bf7f-f48aff537fdb', 1, 92, 'DEPOSIT', '57179b45-26ba-56c5-ac38-f205e7308bb8', '1adac9dcb96ee9b91959d3ec930e9a449f02397e9970b4564c65635c15d6f58c', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, '083a57ac75e4489b7fe0371c38a993cbad787c91f2eca085c9b78c3ffa3c06b7', '42d147eaac4f0c9883272275714272819466b1a956fd515bc11d46a89be42306'),
	('e0af6a6c-a828-4ca7-9758-895c0553e851', 1, 93, 'DEPOSIT', '5bddaefa-a8f6-58c5-8e5a-469f5c96afd4', '2c344e86bd0cdbcbfbe56e9e8c992d3296afcc8b08353d6f3f14c4cfc259e125', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, '42d147eaac4f0c9883272275714272819466b1a956fd515bc11d46a89be42306', '3a0d43369ac715dfb0e650c76fac9b54187735ccfccc89425dbd54eaa156a834'),
	('323b93ec-22ea-4489-a705-c39a3c7024ab', 1, 94, 'DEPOSIT', '2cb7e702-b10f-5673-a322-f93ee81c54e3', 'a014ec221c5edeb6a296e787a5d754efa78e30b96f9566cfb25bd9c9019186be', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, '3a0d43369ac715dfb0e650c76fac9b54187735ccfccc89425dbd54eaa156a834', '9b0df48f9063725ce28cf6fe812576bc7d6d53c0b43dd494c38e2afd6f949745'),
	('f0ead86e-b67d-403b-983f-a15da869cd5c', 1, 95, 'DEPOSIT', 'd25a01cc-396e-52dc-906f-c8f2ec6ac760', '379e84b516005a0bd8a357c319d29d1131915a1c27db6d02559631f63e08770e', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, '9b0df48f9063725ce28cf6fe812576bc7d6d53c0b43dd494c38e2afd6f949745', '98c29f1242a41c28dbe1da2790fcf6d76b1c39d294908a1689061fa8807fe064'),
	('877abf93-35ec-4b8b-bc4c-cc239500e3e6', 1, 96, 'DEPOSIT', 'd6602fb4-aef8-516e-9472-4d63e22ad20c', '0f97c9e3d289594b10ef579153fb6c28f865c8a0ac4830b82970f493ae0d97a6', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, '98c29f1242a41c28dbe1da2790fcf6d76b1c39d294908a1689061fa8807fe064', 'dcbd19999356ae98df167bcc3022daadf5d05cc0c6268b02904d3029cca52a63'),
	('62132167-5004-473b-9998-04a4d2c4a0a6', 1, 97, 'DEPOSIT', '0af5b212-2ce2-50b2-94b9-ccf4afe59d37', 'e240f935513bc912c24655dbca197d1f50e8bbddd87c304772175f9d40adedf4', '2026-11-11', NULL, 1794398400, 1, NULL, '', NULL, 'dcbd19999356ae98df167bcc3022daadf5d05cc0c6268b02904d3029cca52a63', 'f038e37f83b6f3b2a2a57a394777818d0aba970e251f300980de3b98a8a191a1'),
	('6da2dea4-2e25-439e-887b-56e9e30d37b6', 1, 98, 'DEPOSIT', '7713b75e-9b80-5232-991e-1e6119d2bf62', '2e3b531a42957896fc5cc528e50f4befb2567a738aab67f878ace3db4125ec3f', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, 'f038e37f83b6f3b2a2a57a394777818d0aba970e251f300980de3b98a8a191a1', '1ef201dd0ea28f9516cd723aaf78bc9753875c23175990e6d2431d3bb504448d'),
	('19130e8e-bfee-44de-8684-cf07574a47bb', 1, 99, 'DEPOSIT', '2d54f405-b09f-5f77-8b1d-bd5902b7a92f', 'c8e2137e3a4d76f51b7dc6a7121ff332f2413cd961b48b7a2e85b23121ab54ac', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, '1ef201dd0ea28f9516cd723aaf78bc9753875c23175990e6d2431d3bb504448d', '70ae2c83104fadb6effe23b52aa4b4ac3afd9bb4d1dd4fa90db2a8bb3067cbb9'),
	('4f3631cd-8bbe-4734-b735-65ea89eab5b9', 1, 100, 'DEPOSIT', 'd7e89a7a-4127-5e34-9a27-682c659e3bdc', '6ad8736ec665e0bd01160bb8425eb8de3d113b6eb7b350bb4fd5b6d1bc3b1713', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, '70ae2c83104fadb6effe23b52aa4b4ac3afd9bb4d1dd4fa90db2a8bb3067cbb9', 'c5fc8617416e73ea22ca589e05580d132d18e805c0b974b8e8fbf846032ce23b');
INSERT INTO public.entry VALUES
	('475b8e9f-b6f0-4338-b172-764daae7860d', 1, 101, 'DEPOSIT', '8c77344c-3ec0-5f59-90af-1c3fd1637888', '5de30fabc21e229fc329f77dfe5c7e623825934b4e5ad36f999b26ce7f679a3a', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, 'c5fc8617416e73ea22ca589e05580d132d18e805c0b974b8e8fbf846032ce23b', '01bfb8ec54dc27243dbc427b347876b88e2facc91813bd47e6fa9b44b3d7ce6e'),
	('388463e1-a38a-4c61-819f-765f53f37995', 1, 102, 'DEPOSIT', '0a0e63c0-680e-55ce-b946-be2233d53dea', 'e1f3a677c4c2db30eb44f6891d433a641b53c3c8f19c07eb77bd0c30c4c9380b', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, '01bfb8ec54dc27243dbc427b347876b88e2facc91813bd47e6fa9b44b3d7ce6e', 'f1f1c204fe3afa0407344f7089d039b64cc900e35deeb9629d241e0585c2cf7e'),
	('52da131f-c745-46a8-8a1e-bdc882d3b38b', 1, 103, 'DEPOSIT', 'fc136884-47c8-5599-b9f5-2eeef8472234', '93d57f6b9d62a793dbe4ecfb2aaa91f676a66349be4b84d2da369d301af0e8d5', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, 'f1f1c204fe3afa0407344f7089d039b64cc900e35deeb9629d241e0585c2cf7e', '9b8370f302f24ff3c787efddd083b5416e30ff434b1ebdceca00530d943b2908'),
	('e3c96cd0-bc0b-419b-95bf-848e356fb81a', 1, 104, 'DEPOSIT', '527c119d-4e55-5d53-989b-bec7b381768b', 'd8ce1febfb57e1b7940307e1ab3431fab424df99ea2b7246f2a5eda56664886c', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, '9b8370f302f24ff3c787efddd083b5416e30ff434b1ebdceca00530d943b2908', '1a5490b0d35d2b85b7cd60ecabef560cd455ed83222b3b8cccc6d24cd7443882'),
	('991b239b-6aa0-4615-b4a0-913ccfcaf703', 1, 105, 'DEPOSIT', '7903f557-0a6e-53f1-9fbb-a805624ac938', '6be54c2042f0458c830d45d38325a22a4a308d7b393cd6a9b880efc8c0855fab', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, '1a5490b0d35d2b85b7cd60ecabef560cd455ed83222b3b8cccc6d24cd7443882', 'f570866ea87709ebcd6c87105b5fa77db08d96c0cbb272669664816e642e7fcb'),
	('8bdfe8a9-556a-46a2-993a-c6123f256b3d', 1, 106, 'DEPOSIT', 'c8516ddb-1c13-5527-948b-93df04807b7a', '3502fa1e1acab901e9b782abdb456fb5ba02deb6538c40b26e3972706f8c0904', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, 'f570866ea87709ebcd6c87105b5fa77db08d96c0cbb272669664816e642e7fcb', 'bcb818fbd1cf3f78030e606f690b7e2bb71e9494347e85b39a60c3e783dcfe82'),
	('b02e49f1-6e6a-4370-b2cf-249fd6c352a2', 1, 107, 'DEPOSIT', '6966118b-a53a-5648-b9fb-5cf073f8c7da', '346a1086c929979cdf145f0d31048aed095ee5677bd668a4333bdc5aad6b55a6', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, 'bcb818fbd1cf3f78030e606f690b7e2bb71e9494347e85b39a60c3e783dcfe82', '2ed3174f2e173a5990ead9e6395b8ce85c81f64daa4527e6f3d360e9d756daa6'),
	('798843de-0db9-44d3-a4d4-08770f16bdd5', 1, 108, 'DEPOSIT', '3961cc26-e7da-55ab-bf32-f0e3df060692', 'e2173e0da9bcf7e21430011208a05fbefacfebc99793821fd8ab8052bfe2d021', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, '2ed3174f2e173a5990ead9e6395b8ce85c81f64daa4527e6f3d360e9d756daa6', '749e0dd7df993300723a2a729218e5796a6b647724091bf11f1f274aafd83d72'),
	('845d79a6-085d-4890-a26f-ff58bd92e2ba', 1, 109, 'DEPOSIT', 'fe8f0899-1def-566f-a76a-f04aede5e682', 'db2603346087b518e2fee47cf32b9302ff54c6a565fd5476bcdbef7624cba592', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, '749e0dd7df993300723a2a729218e5796a6b647724091bf11f1f274aafd83d72', '40e1823186a91c175ce884e97b4fd0ae990778237ca347ec2da22206a992231a'),
	('4f6f5e0e-38fa-46c2-a68b-89fb6eabf8ce', 1, 110, 'DEPOSIT', '81859bf1-fd65-5c84-9d48-88bb66333dc4', 'a5f005f8dd73b2774c7c79a3d31e1914b88dded468198b392a033012b37f4e56', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, '40e1823186a91c175ce884e97b4fd0ae990778237ca347ec2da22206a992231a', 'de3fc410319a5f6357ccea5dcca90e1c25c52246bfbe9da13622d65fd8bbd930'),
	('c1fd4b20-10cd-439e-8f40-7336e46d754a', 1, 111, 'DEPOSIT', '0523830a-e9ec-5e0f-b4b9-f6d6b7a6c0e5', 'af7e6bfc5eb1efac285edb37ce6dea75be7f929cd39ed2d787f127a00586ce27', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, 'de3fc410319a5f6357ccea5dcca90e1c25c52246bfbe9da13622d65fd8bbd930', 'cda8384915162c5573145201e2d1bb7a50a147adce4e1a46942fb66d4a47d9da'),
	('f8b8f489-ace4-4233-aa32-a39d4794a6f5', 1, 112, 'DEPOSIT', 'a902a7df-7a86-5dee-b671-30537ea776b3', '86df3ca2c2f4ba7215db9a8cf0f6931050d38e5592266197c1c76153871cad1a', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, 'cda8384915162c5573145201e2d1bb7a50a147adce4e1a46942fb66d4a47d9da', 'dbef0df7638ba34e71e6d69b01cd9797d1f015dd9305eb665d87454acabc4258'),
	('21b71c09-dbc6-4b39-ba9c-091ddb550021', 1, 113, 'DEPOSIT', '80152d4b-d31e-5b0e-9b3d-1e4871ca71e6', '40f35caaf031bda9d95742d88bb75f16738190cd252dc3ad6402de38dd2bdc92', '2026-11-14', NULL, 1794657600, 1, NULL, '', NULL, 'dbef0df7638ba34e71e6d69b01cd9797d1f015dd9305eb665d87454acabc4258', '8bbd434d7dcd692d37d3b0820b06f7c1600765552ad17a5ae6b1fe91e0d35caa'),
	('f1f19ba9-a9d6-4aca-91e8-185ca36d87a2', 1, 114, 'DEPOSIT', 'a890b302-8666-5dd0-89ce-3421f3485e8c', '8e36a3f3b273d9b7e7a1df066ca2fae2f15360a1ea4eee1d67872e552e83f798', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, '8bbd434d7dcd692d37d3b0820b06f7c1600765552ad17a5ae6b1fe91e0d35caa', '19b4a913ec16f224d5cecb03bea7b1a08a9cfc067d8e5e99680778246d51d9df'),
	('74696a4a-d457-417e-91a0-0971ad283253', 1, 115, 'DEPOSIT', 'e65ed071-9252-5287-a0db-3cbb23512a11', '9561206f68fd45b3059e239b662337d3fd36752bc9dd64bbdb07b3bf76c36a49', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, '19b4a913ec16f224d5cecb03bea7b1a08a9cfc067d8e5e99680778246d51d9df', '24bd66ce6f0f58b59bf6c4681f2250ab5e483e472bacf2f102d3faeb9c51a10b'),
	('f95c27de-b8f7-4bcf-9ee1-4794e41e9b02', 1, 116, 'DEPOSIT', '1aba9246-135e-5dc5-aa6b-f69602799a72', '3fc01fd2c7e6c4f963b2c3b0a3f79fbfd155a90a9139cf411b5a9d3e08208e2b', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, '24bd66ce6f0f58b59bf6c4681f2250ab5e483e472bacf2f102d3faeb9c51a10b', '4d1200ebf0cde6f620dc42281eb3d9e4ffe785bb159ad5fb4224afaced2c3cb5'),
	('4abd9875-55ad-41c3-843c-f1aa26dc8905', 1, 117, 'DEPOSIT', '0c9d94be-4cd0-5fbf-968c-99cf1e1fc9d4', 'fe3752542be0f97c073e6f59f2e61f61c798815275b350ba4974124651ba4d1f', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, '4d1200ebf0cde6f620dc42281eb3d9e4ffe785bb159ad5fb4224afaced2c3cb5', '25650c4ba5951a5275cd2ec73cf21a11ecdc691ad97f01ac721b929e616cf27b'),
	('c792e8de-a57a-42aa-bec1-abbbc7eaa103', 1, 118, 'DEPOSIT', 'db306b4d-c901-52ca-b527-2dd60c4f79a4', 'd8942e8d17552295a4da6cb1b5a4f4b35a619f3fa50289433adc75253a21fd3b', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, '25650c4ba5951a5275cd2ec73cf21a11ecdc691ad97f01ac721b929e616cf27b', 'b2d73de1083d67b52f9c053b663b08f3f1dd310df9dac227547fccc87f6f0a94'),
	('fd9db08f-cb68-45c4-ae5c-7788962ee708', 1, 119, 'DEPOSIT', 'dca0a16a-a11f-5b21-916e-cfeace59e04d', '0625a6995ad488ccae25f4d49d312c229eb932e4cc0c2dcf7d98b67d4e8602f5', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, 'b2d73de1083d67b52f9c053b663b08f3f1dd310df9dac227547fccc87f6f0a94', 'f0463023479597b08b2c7bb7c079178cda586d800e1c932858898715e220ef32'),
	('c834d1af-24e0-4152-8ca5-b07293cd1a50', 1, 120, 'DEPOSIT', '632aabcb-211b-5d0c-9ba5-cea9b352956a', '85e3d6da7f8ddac5448e57c40186896adedb864907f275c60d6a23492cd14a1d', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, 'f0463023479597b08b2c7bb7c079178cda586d800e1c932858898715e220ef32', '8d0767614c3539a6ec883ad4e35f37c9b8ab431271b044feec327e0fa4b015b1'),
	('c31e20b8-0cc8-466f-a076-f140ce27e97b', 1, 121, 'DEPOSIT', '0151854f-7ecf-5d52-822f-4454d459bfdb', '97fe1900c744efd7b926eb5902f3096fd46fabc8c574666bac1ef0ef0efefbd8', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, '8d0767614c3539a6ec883ad4e35f37c9b8ab431271b044feec327e0fa4b015b1', '0ebb4a3be888c7b5cb3b766e9330a572b348b498e327ce05475c0b9015beccfa'),
	('0ec501e3-0bb1-4ff8-8540-1f1b2c166c53', 1, 122, 'DEPOSIT', '3f60ebcd-fe37-5936-ba13-2b09a27f6567', '37dbd6c7191dcab438a92fa2f6df86565eb40bcb71b2233a4932e9b3d30805eb', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, '0ebb4a3be888c7b5cb3b766e9330a572b348b498e327ce05475c0b9015beccfa', '53f1d93e0bae44ea8cfdb784603bbc9e37aec27fae59ead9c98c144cf8d64940'),
	('aee4ce3b-110f-404f-98a0-639475d8acf4', 1, 123, 'DEPOSIT', 'd237bd0d-48be-5e37-9b30-29fc3d97370a', 'a195d42196efbe14d89f5fa0ef19c33f7093c7f7a870a622d1b473e45ebe8e85', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, '53f1d93e0bae44ea8cfdb784603bbc9e37aec27fae59ead9c98c144cf8d64940', '96ead354c2d0c387e54ab146f4bf287be354c53013a2002f9d0ecbde9d1cfbef'),
	('4cadfae2-9131-4256-bd23-5b7467d6173b', 1, 124, 'DEPOSIT', '9c890291-da46-5bdd-bbbc-e488038f73d7', '586b96b67f672f2732676b48d054b6979d7ab5a0d50bda59f8d1d8c96703fd02', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, '96ead354c2d0c387e54ab146f4bf287be354c53013a2002f9d0ecbde9d1cfbef', '67940ed8bd2e7bdaafc6c534df36f7889823d5b36523d00e476693dd3344639e'),
	('3fa7d6e7-fd2e-436a-af56-07b11a7a7bdd', 1, 125, 'DEPOSIT', '3b32c55c-6c5d-5204-88aa-aaa41af5402a', '2dee4bb464ecc730f4332fe22d6633c716c150d82ba561578f7c671764744bf0', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, '67940ed8bd2e7bdaafc6c534df36f7889823d5b36523d00e476693dd3344639e', 'a50fafc44839478a7df17b4801ddce671dad81c93c18ad8160bfe4db568e79b9'),
	('b58ba712-8173-4fa5-803e-72c3abd75e37', 1, 126, 'DEPOSIT', '4d944e63-d6c7-5f9d-ae1a-d260de2769e4', 'daaebf881ff7b09d4a73b51919adbc2d892de920c34652d58ff78a2a53128df3', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, 'a50fafc44839478a7df17b4801ddce671dad81c93c18ad8160bfe4db568e79b9', '38847c6d3aceb7abebc9e4e22464b218ab6c99e35cc24bba4fc602ca6d5205c2'),
	('2293789b-1e83-4892-8ebb-4db0380bf1a1', 1, 127, 'DEPOSIT', 'eb00a94f-065f-5baa-9c9c-22aa63edc081', 'ee5622f7a9dd3bc49352a2b3634df597585089139120db4add25c165c99bc894', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, '38847c6d3aceb7abebc9e4e22464b218ab6c99e35cc24bba4fc602ca6d5205c2', 'ba35b8a47c3287fd620187bccecd12b300daf28585f4bb13180918985923c6e2'),
	('c710958b-8343-43dd-9dd9-ba4784668193', 1, 128, 'DEPOSIT', '1e193196-cfd7-5771-adb4-2125eb4b1cb8', 'da019583f598636465e2604dca2558b8413ba04369379445cf5140604310de8e', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, 'ba35b8a47c3287fd620187bccecd12b300daf28585f4bb13180918985923c6e2', '18ae740c927c1458cf8dd1123dfe85b8b70cfdafd70b68164eaacc1e1e792936'),
	('aeaf9de8-bb8e-450a-95ff-29dbae44a632', 1, 129, 'DEPOSIT', '00450f63-1457-5477-9aaf-9f79f66bda16', '1dc0c5b4f4159eca69b7ae3966891c387292e9b7b49aaaa0042d67fa0c324f63', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, '18ae740c927c1458cf8dd1123dfe85b8b70cfdafd70b68164eaacc1e1e792936', 'cfc573690e710df14578f2dbdc953ebcc87de1e232f397fab244a7c71297cc37'),
	('ccc54971-273e-4758-83a8-667833ccb920', 1, 130, 'DEPOSIT', '5ed3cd86-62de-54d0-8033-16f6bcbd3511', '28640163c14e07b31c45f865c99aee941a62856e8bc9e1dd1eac2e4cb85d5da1', '2026-11-17', NULL, 1794916800, 1, NULL, '', NULL, 'cfc573690e710df14578f2dbdc953ebcc87de1e232f397fab244a7c71297cc37', 'f84ad6e65048c98efc8c0d0ea5c8121fbbcbdd51fe5a7c202786aa2ced0ae457'),
	('d9536b1f-f452-4b17-8f1e-8970309cdfe3', 1, 131, 'REVERSAL', 'd513d004-62aa-5e7c-a6e5-bd907e4fc2b5', 'bd95d613feac535746389754f72032a1211b95ee23b3aa31d01029d349d303e6', '2026-11-20', NULL, 1795176000, 1, 'ccc54971-273e-4758-83a8-667833ccb920', 'ghi nhầm số tiền', NULL, 'f84ad6e65048c98efc8c0d0ea5c8121fbbcbdd51fe5a7c202786aa2ced0ae457', 'fc0c3c5586ee547709514a62f30032aa2ae723f5702e3bccdc414dc846448fbd'),
	('90102bd1-efd7-4846-9f9d-2e7b85c0642d', 1, 132, 'DEPOSIT', 'd513d004-62aa-5e7c-a6e5-bd907e4fc2b5+99262a0284ae7670', '7b1841107eb86aed296bc85e01b71bd15eece84bbff6c18866636fe58dbb7edb', '2026-11-17', NULL, 1795176000, 1, NULL, '', NULL, 'fc0c3c5586ee547709514a62f30032aa2ae723f5702e3bccdc414dc846448fbd', '4b1bd552e628b0b2a5b00cbc714a73386f286706b201449646d09a9bddb2309d'),
	('7cf5990f-8cba-421c-aecb-585495464fee', 1, 133, 'HANDOVER', 'a8d56b70-c092-5458-bbbe-4662ffe34409+9599915bd8cd62b6', '4667e49dec08ebfc4a41d2aafb4bda33f397fa131e9254688be4ef19953f3de5', '2026-11-20', NULL, 1795176000, 2, NULL, '', NULL, '4b1bd552e628b0b2a5b00cbc714a73386f286706b201449646d09a9bddb2309d', 'a23652728359599d9ec826cfab72aefde1e842672223fba30b7cf1251de586dc'),
	('a090c617-1691-41b5-ba12-2194e22539d3', 1, 134, 'CONVERSION', 'eca21d18-00e8-5c0e-8016-f5c77d2bd45d+4a08fab9434efd79', '089a7b20391ee2668ba8aca94c03734db2779fcb2cdb3cef423abd55b1f3e11d', '2026-11-20', NULL, 1795176000, 2, NULL, '', NULL, 'a23652728359599d9ec826cfab72aefde1e842672223fba30b7cf1251de586dc', '09085f422760abd912c55f53d0ffc2fe76c4d1439763bd8493a56dd5be6c76bd'),
	('9dc28333-1499-4da0-bff5-49517dd634c5', 1, 135, 'REMITTANCE', '371fbec5-f535-5ff1-9ddb-5bad8618947e', '3c153f481b033c3a2c6e3c8e32f2d703b178e704210eead2ce3a08235a785961', '2026-11-20', NULL, 1795176000, 2, NULL, '', NULL, '09085f422760abd912c55f53d0ffc2fe76c4d1439763bd8493a56dd5be6c76bd', 'd67afe1c96f7ff21c6612485f2e6482bd9b1aa5e94bdf64b89edb9f62910dc4d');
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
	(1, '523f158f-46e5-458f-a164-531807803dbd', 1, 2, 3900000),
	(2, 'b69b8066-a8ca-4712-8782-2b9105863c42', 3, 4, 30000),
	(3, 'd48ea9a5-f23c-446f-a8a9-51a0b6e0030a', 1, 5, 9000),
	(4, '425c9af4-4585-4630-a383-e257723a6e9f', 1, 6, 9000),
	(5, '66e0d7d9-d7e0-490d-abe1-ef310f0f698a', 1, 7, 9000),
	(6, 'e3c553fe-f09d-4227-9159-0a2abf21e4cc', 8, 9, 30000),
	(7, '98d50701-9309-49bd-b4f1-f78bb2a1d4e4', 1, 10, 9000),
	(8, '5aad4585-d0cb-45ab-815b-e030e6269297', 1, 11, 9000),
	(9, '8cbe11c5-cf65-43ec-95ac-aa66a570cbf7', 12, 13, 30000),
	(10, 'f38e6c92-033f-4740-8ae3-0e8c9abbe3ed', 1, 14, 9000),
	(11, '6ace3050-d556-4381-8772-4e9b51e9d748', 1, 15, 9000),
	(12, '58bcc305-6bca-4d10-b8e6-2a905be8f5c1', 16, 17, 30000),
	(13, '891bfcfa-50c0-4252-8510-035aeb2b5266', 1, 18, 9000),
	(14, '7112c4d5-ec7e-4923-8829-1fe1cca05815', 19, 20, 30000),
	(15, '09648c11-bb8b-48c2-af27-0dea19ed571d', 1, 21, 9000),
	(16, '80373562-b180-462a-a163-e83ec0c29e9d', 1, 2, 9000),
	(17, '55cb59a4-6e86-4896-91cb-408f6fb0cf85', 1, 5, 9000),
	(18, '30f38f05-63ac-4500-849e-7ccd9b58e270', 22, 23, 30000),
	(19, 'c4e7bef9-3c50-47a8-8817-c5d43d5da673', 1, 7, 9000),
	(20, 'c31d093c-b739-4509-9c0d-b08054e8e3e9', 8, 9, 30000),
	(21, '3f991022-6479-4997-9df9-603b5877a4bb', 1, 10, 9000),
	(22, '60dcaeef-ac1c-4068-8b72-c289da1f4de7', 1, 11, 9000),
	(23, 'a5121c17-842c-4be1-b00c-3bd5d58a7d1e', 1, 14, 9000),
	(24, '84deb224-785d-4b6f-81e1-ee7e5cbf1a1b', 1, 15, 9000),
	(25, '471a01c1-1c5b-45d0-948e-7de402aeb8a2', 1, 24, 9000),
	(26, 'cb928234-5020-4ec6-84ab-ca811c5d532e', 1, 18, 9000),
	(27, '93524d37-1528-455c-ba57-3377e28e84a8', 1, 21, 9000),
	(28, 'ccdf26a0-f4fe-41ce-9cab-ddd99bc634c0', 3, 4, 30000),
	(29, 'd1ddd315-8dd2-4c22-b69f-cfc50089f409', 1, 25, 9000),
	(30, '3c208928-ec17-4445-b038-0d648c663317', 1, 5, 9000),
	(31, '68df0ecb-48ab-49c5-aba6-dbff7132cde0', 22, 23, 30000),
	(32, '1e27c9ba-1e17-4d6f-ae2b-ac6bbb137d7c', 1, 6, 9000),
	(33, '9ae15b4c-8a93-4929-8138-e52575a728c5', 1, 7, 9000),
	(34, '0e081710-3e4a-4a25-8c6a-30ec8fab649b', 1, 10, 9000),
	(35, '3b656355-fb30-47cb-9449-0bcf14424cf9', 1, 11, 9000),
	(36, '6b263e60-a0ed-40f8-b1bf-84a1a582e0b7', 12, 13, 30000),
	(37, '4f3d40a0-6ef6-485c-99ea-ad9dfe6359a7', 1, 14, 9000),
	(38, 'fb500eef-4137-4be8-b1f4-70999ba3d4da', 1, 15, 9000),
	(39, 'cf58b55d-3d0d-48b6-8fdb-2e2fe350cb1e', 16, 17, 30000),
	(40, '3cd946fd-b660-4db6-8cd1-eba26adc2265', 1, 24, 9000),
	(41, '205d16e5-adf8-4511-9194-64a9a5f1e2bc', 19, 20, 30000),
	(42, '6ef4a44e-861b-4246-97f3-afa9c06a6225', 1, 21, 9000),
	(43, 'c106626a-6f11-4838-9715-b1e6c13e5cac', 3, 4, 30000),
	(44, 'bcdfe825-efe9-48cc-bdc9-b7d0107eace9', 1, 25, 9000),
	(45, '9b95d2ad-3408-4ead-b2f1-3e3b6030dca9', 1, 5, 9000),
	(46, '2f5af7c5-a157-4cb9-8e23-edeecea372d5', 1, 6, 9000),
	(47, '830f561d-d329-4125-9c40-55a81939cef6', 1, 7, 9000),
	(48, '2437b96e-6c22-4d21-a030-71265c33894a', 1, 10, 9000),
	(49, 'd18af6cd-615e-4bcb-b9a8-fb797f2e7475', 1, 11, 9000),
	(50, 'f0bae856-d625-47b6-ba40-a198cc263883', 12, 13, 30000);
INSERT INTO public.posting VALUES
	(51, '7d15ff81-dfb1-4082-8ddf-78e326dd4b9f', 1, 14, 9000),
	(52, 'e9178eb4-3004-49d3-a6ce-f732847f9f5d', 1, 15, 9000),
	(53, '1be872a1-c09a-4709-a214-7e979bb8c989', 16, 17, 30000),
	(54, '9b7c89ee-b514-47bc-b538-2cf4bdee164d', 1, 24, 9000),
	(55, '46c8e9ac-b056-44ce-84e9-c85ef15c1ed8', 1, 18, 9000),
	(56, '75a80922-9033-44ad-99e1-6dbe89c1247b', 19, 20, 30000),
	(57, '7189fee4-01a8-4dc8-9720-4d4f49f8cd38', 1, 2, 9000),
	(58, 'fa14b2af-3558-4756-95e8-85effaaf7693', 3, 4, 30000),
	(59, '8c8acb07-5a19-4590-8720-b50ca7be5a3d', 1, 25, 9000),
	(60, '2f2a6f90-13d2-4a93-be33-e8b05c295254', 1, 5, 9000),
	(61, 'a5dc1c60-e46c-403a-a522-63d757ce527f', 1, 6, 9000),
	(62, 'f8859aab-0adc-4bae-ad75-537df4faba1a', 1, 7, 9000),
	(63, '13d2a0ef-3c15-42ec-97c8-60cc54e94ead', 8, 9, 30000),
	(64, 'ac3f2c6e-9803-49a4-b312-850b5ca5ed4e', 1, 10, 9000),
	(65, '0799b0ad-6043-4660-9415-ffd67e68dc24', 1, 11, 9000),
	(66, 'bafa2b0c-cfaf-4167-9ec5-fcc734bda87c', 12, 13, 30000),
	(67, '2d1a3e93-b054-4072-bd0c-c1b40ecc4261', 1, 14, 9000),
	(68, 'a17a6d59-f8b8-4a73-bec2-615918fd148a', 16, 17, 30000),
	(69, '9bd417e7-dc20-4ec8-a338-b3a13ddf8718', 1, 18, 9000),
	(70, '5c95be94-6b1d-42db-a2f3-c2ab911924b0', 19, 20, 30000),
	(71, '6429addc-798c-470c-bd4d-024777dc8dee', 1, 21, 9000),
	(72, '2696c57c-6fde-44d9-85bb-dee26580d932', 1, 2, 9000),
	(73, 'cc1845ec-174a-405c-9a52-7d9cd08a3e63', 3, 4, 30000),
	(74, '8f0edeb6-7287-49af-9de9-342956a3135e', 1, 25, 9000),
	(75, '96e7dbeb-4ab8-4c19-9fb2-caece3bd2096', 22, 23, 30000),
	(76, 'eae3495c-53fa-44f9-b5ac-db9432ed20de', 1, 6, 9000),
	(77, 'f9212198-2ba0-46f6-b238-15d45bf3a312', 1, 7, 9000),
	(78, '7c7f2083-3f65-4a3a-8630-78cb037bfdb3', 1, 10, 9000),
	(79, 'f9764701-7a8f-4f9b-9dd0-0552199e61d9', 1, 11, 9000),
	(80, '9c318100-5c5a-4ea5-b3b6-14e7f7dca9fa', 12, 13, 30000),
	(81, '3f415ca1-1e54-4f0e-8f33-0478b2d0cb76', 1, 14, 9000),
	(82, 'a2dc106b-9176-472b-9da1-e5ada4c05d8f', 1, 15, 9000),
	(83, 'b263b44f-c327-4c43-99ad-616866fbed25', 1, 24, 9000),
	(84, '4e747896-2919-4cef-9c3a-4b548ac32918', 1, 21, 9000),
	(85, '4f0c5ae1-b68a-4970-a25a-1bcff9467c6a', 1, 2, 9000),
	(86, '6cb20d22-a861-4ee4-857e-afafeaca1a43', 1, 25, 9000),
	(87, '913f4e79-f4f2-4cf2-a2d1-eed8fe15239c', 1, 5, 9000),
	(88, '3423154d-8f2d-4579-bcc7-a8d5ed1fd4cf', 22, 23, 30000),
	(89, '8449d588-7654-40d4-b43c-b49f6e403470', 1, 6, 9000),
	(90, '9c85ed07-5fc9-4110-a248-a4f6e3099418', 8, 9, 30000),
	(91, '8b0886c6-fd48-4174-9d8e-29161da0d48e', 1, 11, 9000),
	(92, '3115189a-e730-43e0-bf7f-f48aff537fdb', 12, 13, 30000),
	(93, 'e0af6a6c-a828-4ca7-9758-895c0553e851', 1, 14, 9000),
	(94, '323b93ec-22ea-4489-a705-c39a3c7024ab', 16, 17, 30000),
	(95, 'f0ead86e-b67d-403b-983f-a15da869cd5c', 1, 24, 9000),
	(96, '877abf93-35ec-4b8b-bc4c-cc239500e3e6', 1, 18, 9000),
	(97, '62132167-5004-473b-9998-04a4d2c4a0a6', 1, 21, 9000),
	(98, '6da2dea4-2e25-439e-887b-56e9e30d37b6', 1, 2, 9000),
	(99, '19130e8e-bfee-44de-8684-cf07574a47bb', 3, 4, 30000),
	(100, '4f3631cd-8bbe-4734-b735-65ea89eab5b9', 1, 25, 9000);
INSERT INTO public.posting VALUES
	(101, '475b8e9f-b6f0-4338-b172-764daae7860d', 1, 5, 9000),
	(102, '388463e1-a38a-4c61-819f-765f53f37995', 1, 6, 9000),
	(103, '52da131f-c745-46a8-8a1e-bdc882d3b38b', 1, 7, 9000),
	(104, 'e3c96cd0-bc0b-419b-95bf-848e356fb81a', 8, 9, 30000),
	(105, '991b239b-6aa0-4615-b4a0-913ccfcaf703', 1, 10, 9000),
	(106, '8bdfe8a9-556a-46a2-993a-c6123f256b3d', 1, 11, 9000),
	(107, 'b02e49f1-6e6a-4370-b2cf-249fd6c352a2', 12, 13, 30000),
	(108, '798843de-0db9-44d3-a4d4-08770f16bdd5', 1, 14, 9000),
	(109, '845d79a6-085d-4890-a26f-ff58bd92e2ba', 1, 15, 9000),
	(110, '4f6f5e0e-38fa-46c2-a68b-89fb6eabf8ce', 16, 17, 30000),
	(111, 'c1fd4b20-10cd-439e-8f40-7336e46d754a', 1, 18, 9000),
	(112, 'f8b8f489-ace4-4233-aa32-a39d4794a6f5', 19, 20, 30000),
	(113, '21b71c09-dbc6-4b39-ba9c-091ddb550021', 1, 21, 9000),
	(114, 'f1f19ba9-a9d6-4aca-91e8-185ca36d87a2', 1, 2, 9000),
	(115, '74696a4a-d457-417e-91a0-0971ad283253', 3, 4, 30000),
	(116, 'f95c27de-b8f7-4bcf-9ee1-4794e41e9b02', 1, 25, 9000),
	(117, '4abd9875-55ad-41c3-843c-f1aa26dc8905', 1, 5, 9000),
	(118, 'c792e8de-a57a-42aa-bec1-abbbc7eaa103', 22, 23, 30000),
	(119, 'fd9db08f-cb68-45c4-ae5c-7788962ee708', 1, 6, 9000),
	(120, 'c834d1af-24e0-4152-8ca5-b07293cd1a50', 1, 7, 9000),
	(121, 'c31e20b8-0cc8-466f-a076-f140ce27e97b', 1, 10, 9000),
	(122, '0ec501e3-0bb1-4ff8-8540-1f1b2c166c53', 1, 11, 9000),
	(123, 'aee4ce3b-110f-404f-98a0-639475d8acf4', 12, 13, 30000),
	(124, '4cadfae2-9131-4256-bd23-5b7467d6173b', 1, 14, 9000),
	(125, '3fa7d6e7-fd2e-436a-af56-07b11a7a7bdd', 1, 15, 9000),
	(126, 'b58ba712-8173-4fa5-803e-72c3abd75e37', 16, 17, 30000),
	(127, '2293789b-1e83-4892-8ebb-4db0380bf1a1', 1, 24, 9000),
	(128, 'c710958b-8343-43dd-9dd9-ba4784668193', 1, 18, 9000),
	(129, 'aeaf9de8-bb8e-450a-95ff-29dbae44a632', 19, 20, 30000),
	(130, 'ccc54971-273e-4758-83a8-667833ccb920', 1, 21, 9000),
	(131, 'd9536b1f-f452-4b17-8f1e-8970309cdfe3', 21, 1, 9000),
	(132, '90102bd1-efd7-4846-9f9d-2e7b85c0642d', 1, 21, 6000),
	(133, '7cf5990f-8cba-421c-aecb-585495464fee', 26, 1, 2000000),
	(134, 'a090c617-1691-41b5-ba12-2194e22539d3', 2, 27, 341550),
	(135, '9dc28333-1499-4da0-bff5-49517dd634c5', 28, 26, 341550);
INSERT INTO public.receipt VALUES
	(1, 2026, 1, '523f158f-46e5-458f-a164-531807803dbd'),
	(1, 2026, 2, 'b69b8066-a8ca-4712-8782-2b9105863c42'),
	(1, 2026, 3, 'd48ea9a5-f23c-446f-a8a9-51a0b6e0030a'),
	(1, 2026, 4, '425c9af4-4585-4630-a383-e257723a6e9f'),
	(1, 2026, 5, '66e0d7d9-d7e0-490d-abe1-ef310f0f698a'),
	(1, 2026, 6, 'e3c553fe-f09d-4227-9159-0a2abf21e4cc'),
	(1, 2026, 7, '98d50701-9309-49bd-b4f1-f78bb2a1d4e4'),
	(1, 2026, 8, '5aad4585-d0cb-45ab-815b-e030e6269297'),
	(1, 2026, 9, '8cbe11c5-cf65-43ec-95ac-aa66a570cbf7'),
	(1, 2026, 10, 'f38e6c92-033f-4740-8ae3-0e8c9abbe3ed'),
	(1, 2026, 11, '6ace3050-d556-4381-8772-4e9b51e9d748'),
	(1, 2026, 12, '58bcc305-6bca-4d10-b8e6-2a905be8f5c1'),
	(1, 2026, 13, '891bfcfa-50c0-4252-8510-035aeb2b5266'),
	(1, 2026, 14, '7112c4d5-ec7e-4923-8829-1fe1cca05815'),
	(1, 2026, 15, '09648c11-bb8b-48c2-af27-0dea19ed571d'),
	(1, 2026, 16, '80373562-b180-462a-a163-e83ec0c29e9d'),
	(1, 2026, 17, '55cb59a4-6e86-4896-91cb-408f6fb0cf85'),
	(1, 2026, 18, '30f38f05-63ac-4500-849e-7ccd9b58e270'),
	(1, 2026, 19, 'c4e7bef9-3c50-47a8-8817-c5d43d5da673'),
	(1, 2026, 20, 'c31d093c-b739-4509-9c0d-b08054e8e3e9'),
	(1, 2026, 21, '3f991022-6479-4997-9df9-603b5877a4bb'),
	(1, 2026, 22, '60dcaeef-ac1c-4068-8b72-c289da1f4de7'),
	(1, 2026, 23, 'a5121c17-842c-4be1-b00c-3bd5d58a7d1e'),
	(1, 2026, 24, '84deb224-785d-4b6f-81e1-ee7e5cbf1a1b'),
	(1, 2026, 25, '471a01c1-1c5b-45d0-948e-7de402aeb8a2'),
	(1, 2026, 26, 'cb928234-5020-4ec6-84ab-ca811c5d532e'),
	(1, 2026, 27, '93524d37-1528-455c-ba57-3377e28e84a8'),
	(1, 2026, 28, 'ccdf26a0-f4fe-41ce-9cab-ddd99bc634c0'),
	(1, 2026, 29, 'd1ddd315-8dd2-4c22-b69f-cfc50089f409'),
	(1, 2026, 30, '3c208928-ec17-4445-b038-0d648c663317'),
	(1, 2026, 31, '68df0ecb-48ab-49c5-aba6-dbff7132cde0'),
	(1, 2026, 32, '1e27c9ba-1e17-4d6f-ae2b-ac6bbb137d7c'),
	(1, 2026, 33, '9ae15b4c-8a93-4929-8138-e52575a728c5'),
	(1, 2026, 34, '0e081710-3e4a-4a25-8c6a-30ec8fab649b'),
	(1, 2026, 35, '3b656355-fb30-47cb-9449-0bcf14424cf9'),
	(1, 2026, 36, '6b263e60-a0ed-40f8-b1bf-84a1a582e0b7'),
	(1, 2026, 37, '4f3d40a0-6ef6-485c-99ea-ad9dfe6359a7'),
	(1, 2026, 38, 'fb500eef-4137-4be8-b1f4-70999ba3d4da'),
	(1, 2026, 39, 'cf58b55d-3d0d-48b6-8fdb-2e2fe350cb1e'),
	(1, 2026, 40, '3cd946fd-b660-4db6-8cd1-eba26adc2265'),
	(1, 2026, 41, '205d16e5-adf8-4511-9194-64a9a5f1e2bc'),
	(1, 2026, 42, '6ef4a44e-861b-4246-97f3-afa9c06a6225'),
	(1, 2026, 43, 'c106626a-6f11-4838-9715-b1e6c13e5cac'),
	(1, 2026, 44, 'bcdfe825-efe9-48cc-bdc9-b7d0107eace9'),
	(1, 2026, 45, '9b95d2ad-3408-4ead-b2f1-3e3b6030dca9'),
	(1, 2026, 46, '2f5af7c5-a157-4cb9-8e23-edeecea372d5'),
	(1, 2026, 47, '830f561d-d329-4125-9c40-55a81939cef6'),
	(1, 2026, 48, '2437b96e-6c22-4d21-a030-71265c33894a'),
	(1, 2026, 49, 'd18af6cd-615e-4bcb-b9a8-fb797f2e7475'),
	(1, 2026, 50, 'f0bae856-d625-47b6-ba40-a198cc263883');
INSERT INTO public.receipt VALUES
	(1, 2026, 51, '7d15ff81-dfb1-4082-8ddf-78e326dd4b9f'),
	(1, 2026, 52, 'e9178eb4-3004-49d3-a6ce-f732847f9f5d'),
	(1, 2026, 53, '1be872a1-c09a-4709-a214-7e979bb8c989'),
	(1, 2026, 54, '9b7c89ee-b514-47bc-b538-2cf4bdee164d'),
	(1, 2026, 55, '46c8e9ac-b056-44ce-84e9-c85ef15c1ed8'),
	(1, 2026, 56, '75a80922-9033-44ad-99e1-6dbe89c1247b'),
	(1, 2026, 57, '7189fee4-01a8-4dc8-9720-4d4f49f8cd38'),
	(1, 2026, 58, 'fa14b2af-3558-4756-95e8-85effaaf7693'),
	(1, 2026, 59, '8c8acb07-5a19-4590-8720-b50ca7be5a3d'),
	(1, 2026, 60, '2f2a6f90-13d2-4a93-be33-e8b05c295254'),
	(1, 2026, 61, 'a5dc1c60-e46c-403a-a522-63d757ce527f'),
	(1, 2026, 62, 'f8859aab-0adc-4bae-ad75-537df4faba1a'),
	(1, 2026, 63, '13d2a0ef-3c15-42ec-97c8-60cc54e94ead'),
	(1, 2026, 64, 'ac3f2c6e-9803-49a4-b312-850b5ca5ed4e'),
	(1, 2026, 65, '0799b0ad-6043-4660-9415-ffd67e68dc24'),
	(1, 2026, 66, 'bafa2b0c-cfaf-4167-9ec5-fcc734bda87c'),
	(1, 2026, 67, '2d1a3e93-b054-4072-bd0c-c1b40ecc4261'),
	(1, 2026, 68, 'a17a6d59-f8b8-4a73-bec2-615918fd148a'),
	(1, 2026, 69, '9bd417e7-dc20-4ec8-a338-b3a13ddf8718'),
	(1, 2026, 70, '5c95be94-6b1d-42db-a2f3-c2ab911924b0'),
	(1, 2026, 71, '6429addc-798c-470c-bd4d-024777dc8dee'),
	(1, 2026, 72, '2696c57c-6fde-44d9-85bb-dee26580d932'),
	(1, 2026, 73, 'cc1845ec-174a-405c-9a52-7d9cd08a3e63'),
	(1, 2026, 74, '8f0edeb6-7287-49af-9de9-342956a3135e'),
	(1, 2026, 75, '96e7dbeb-4ab8-4c19-9fb2-caece3bd2096'),
	(1, 2026, 76, 'eae3495c-53fa-44f9-b5ac-db9432ed20de'),
	(1, 2026, 77, 'f9212198-2ba0-46f6-b238-15d45bf3a312'),
	(1, 2026, 78, '7c7f2083-3f65-4a3a-8630-78cb037bfdb3'),
	(1, 2026, 79, 'f9764701-7a8f-4f9b-9dd0-0552199e61d9'),
	(1, 2026, 80, '9c318100-5c5a-4ea5-b3b6-14e7f7dca9fa'),
	(1, 2026, 81, '3f415ca1-1e54-4f0e-8f33-0478b2d0cb76'),
	(1, 2026, 82, 'a2dc106b-9176-472b-9da1-e5ada4c05d8f'),
	(1, 2026, 83, 'b263b44f-c327-4c43-99ad-616866fbed25'),
	(1, 2026, 84, '4e747896-2919-4cef-9c3a-4b548ac32918'),
	(1, 2026, 85, '4f0c5ae1-b68a-4970-a25a-1bcff9467c6a'),
	(1, 2026, 86, '6cb20d22-a861-4ee4-857e-afafeaca1a43'),
	(1, 2026, 87, '913f4e79-f4f2-4cf2-a2d1-eed8fe15239c'),
	(1, 2026, 88, '3423154d-8f2d-4579-bcc7-a8d5ed1fd4cf'),
	(1, 2026, 89, '8449d588-7654-40d4-b43c-b49f6e403470'),
	(1, 2026, 90, '9c85ed07-5fc9-4110-a248-a4f6e3099418'),
	(1, 2026, 91, '8b0886c6-fd48-4174-9d8e-29161da0d48e'),
	(1, 2026, 92, '3115189a-e730-43e0-bf7f-f48aff537fdb'),
	(1, 2026, 93, 'e0af6a6c-a828-4ca7-9758-895c0553e851'),
	(1, 2026, 94, '323b93ec-22ea-4489-a705-c39a3c7024ab'),
	(1, 2026, 95, 'f0ead86e-b67d-403b-983f-a15da869cd5c'),
	(1, 2026, 96, '877abf93-35ec-4b8b-bc4c-cc239500e3e6'),
	(1, 2026, 97, '62132167-5004-473b-9998-04a4d2c4a0a6'),
	(1, 2026, 98, '6da2dea4-2e25-439e-887b-56e9e30d37b6'),
	(1, 2026, 99, '19130e8e-bfee-44de-8684-cf07574a47bb'),
	(1, 2026, 100, '4f3631cd-8bbe-4734-b735-65ea89eab5b9');
INSERT INTO public.receipt VALUES
	(1, 2026, 101, '475b8e9f-b6f0-4338-b172-764daae7860d'),
	(1, 2026, 102, '388463e1-a38a-4c61-819f-765f53f37995'),
	(1, 2026, 103, '52da131f-c745-46a8-8a1e-bdc882d3b38b'),
	(1, 2026, 104, 'e3c96cd0-bc0b-419b-95bf-848e356fb81a'),
	(1, 2026, 105, '991b239b-6aa0-4615-b4a0-913ccfcaf703'),
	(1, 2026, 106, '8bdfe8a9-556a-46a2-993a-c6123f256b3d'),
	(1, 2026, 107, 'b02e49f1-6e6a-4370-b2cf-249fd6c352a2'),
	(1, 2026, 108, '798843de-0db9-44d3-a4d4-08770f16bdd5'),
	(1, 2026, 109, '845d79a6-085d-4890-a26f-ff58bd92e2ba'),
	(1, 2026, 110, '4f6f5e0e-38fa-46c2-a68b-89fb6eabf8ce'),
	(1, 2026, 111, 'c1fd4b20-10cd-439e-8f40-7336e46d754a'),
	(1, 2026, 112, 'f8b8f489-ace4-4233-aa32-a39d4794a6f5'),
	(1, 2026, 113, '21b71c09-dbc6-4b39-ba9c-091ddb550021'),
	(1, 2026, 114, 'f1f19ba9-a9d6-4aca-91e8-185ca36d87a2'),
	(1, 2026, 115, '74696a4a-d457-417e-91a0-0971ad283253'),
	(1, 2026, 116, 'f95c27de-b8f7-4bcf-9ee1-4794e41e9b02'),
	(1, 2026, 117, '4abd9875-55ad-41c3-843c-f1aa26dc8905'),
	(1, 2026, 118, 'c792e8de-a57a-42aa-bec1-abbbc7eaa103'),
	(1, 2026, 119, 'fd9db08f-cb68-45c4-ae5c-7788962ee708'),
	(1, 2026, 120, 'c834d1af-24e0-4152-8ca5-b07293cd1a50'),
	(1, 2026, 121, 'c31e20b8-0cc8-466f-a076-f140ce27e97b'),
	(1, 2026, 122, '0ec501e3-0bb1-4ff8-8540-1f1b2c166c53'),
	(1, 2026, 123, 'aee4ce3b-110f-404f-98a0-639475d8acf4'),
	(1, 2026, 124, '4cadfae2-9131-4256-bd23-5b7467d6173b'),
	(1, 2026, 125, '3fa7d6e7-fd2e-436a-af56-07b11a7a7bdd'),
	(1, 2026, 126, 'b58ba712-8173-4fa5-803e-72c3abd75e37'),
	(1, 2026, 127, '2293789b-1e83-4892-8ebb-4db0380bf1a1'),
	(1, 2026, 128, 'c710958b-8343-43dd-9dd9-ba4784668193'),
	(1, 2026, 129, 'aeaf9de8-bb8e-450a-95ff-29dbae44a632'),
	(1, 2026, 130, 'ccc54971-273e-4758-83a8-667833ccb920'),
	(1, 2026, 131, 'd9536b1f-f452-4b17-8f1e-8970309cdfe3'),
	(1, 2026, 132, '90102bd1-efd7-4846-9f9d-2e7b85c0642d'),
	(1, 2026, 133, 'a090c617-1691-41b5-ba12-2194e22539d3');
INSERT INTO public.remittance VALUES
	(1, 1, 1, '2026-11-20', 2, 1795176000, '9dc28333-1499-4da0-bff5-49517dd634c5');
INSERT INTO public.role_grant VALUES
	(1, 1, 'LEADER', 1, NULL, NULL),
	(2, 2, 'TREASURER', 1, NULL, NULL),
	(3, 3, 'MEMBER', 1, NULL, NULL),
	(4, 4, 'OFFICER', NULL, 35, NULL),
	(5, 5, 'COLLECTOR', NULL, 35, NULL),
	(6, 6, 'ADMIN', NULL, NULL, NULL);
INSERT INTO public.schema_migration VALUES
	(1, '0001_people_and_clubs', '2026-11-22 08:46:26.644576'),
	(2, '0002_ledger', '2026-11-22 08:46:26.780898'),
	(3, '0003_contributions', '2026-11-22 08:46:27.020254'),
	(4, '0004_every_row_twice', '2026-11-22 08:46:27.039805');
INSERT INTO public."user" VALUES
	(1, '0900000001', 'Lê Hồng Chi', '$argon2id$v=19$m=65536,t=3,p=4$5upE2eRzznWSAvrtFYBnLQ$9077zIg2xBj12D8QUkZ6FsIbe5zNrmYeU8PZ4KUPN40', NULL, true, true, 1792584000),
	(2, '0900000002', 'Huỳnh Thị Sen', '$argon2id$v=19$m=65536,t=3,p=4$5upE2eRzznWSAvrtFYBnLQ$9077zIg2xBj12D8QUkZ6FsIbe5zNrmYeU8PZ4KUPN40', NULL, true, true, 1792584000),
	(3, '0900000003', 'Bùi Kim Xuân', '$argon2id$v=19$m=65536,t=3,p=4$5upE2eRzznWSAvrtFYBnLQ$9077zIg2xBj12D8QUkZ6FsIbe5zNrmYeU8PZ4KUPN40', 1, true, true, 1792584000),
	(4, '0900000004', 'Lý Thanh Quyên', '$argon2id$v=19$m=65536,t=3,p=4$5upE2eRzznWSAvrtFYBnLQ$9077zIg2xBj12D8QUkZ6FsIbe5zNrmYeU8PZ4KUPN40', NULL, true, true, 1792584000),
	(5, '0900000005', 'Ngô Mỹ Hoa', '$argon2id$v=19$m=65536,t=3,p=4$5upE2eRzznWSAvrtFYBnLQ$9077zIg2xBj12D8QUkZ6FsIbe5zNrmYeU8PZ4KUPN40', NULL, true, true, 1792584000),
	(6, '0900000006', 'Trần Thanh Ánh', '$argon2id$v=19$m=65536,t=3,p=4$5upE2eRzznWSAvrtFYBnLQ$9077zIg2xBj12D8QUkZ6FsIbe5zNrmYeU8PZ4KUPN40', NULL, true, true, 1792584000);
SELECT pg_catalog.setval('public.account_id_seq', 28, true);
SELECT pg_catalog.setval('public.approval_id_seq', 8, true);
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
