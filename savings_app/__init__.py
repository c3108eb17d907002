"""Heo Đất: a savings-group ledger for Vietnamese women's savings clubs.

The street, from the quiet end to the busy one; a house may look only toward the quiet end, and houses on one line may
look at each other:

    refusals
    money schemes names phones lunar months settings
    meeting_days tet
    words typed permissions provinces
    insurance papers member_lists
    database out_of_reach
    places
    clubs
    people
    members
    users
    ledger
    receipts contributions coverage approvals outbox_reviews devices provisional_slips tellings meetings
    participants
    pricing repayments
    accounts advances deposits pig_openings corrections handovers requoting conversions remittances enrolments
    outbox_likeness outbox_questions outbox_items outbox_numbers outbox minutes
    bank_transfers tick_sheets
    cash_counts cash_differences closings
    departure_checks departures club_transfers leaderships dissolutions
    reports
    audit anchors
    backups
    stories
    gate
    web
    cli

``create_app`` is the only place where the parts meet.
"""

from __future__ import annotations

from flask import Flask, g
from flask_bootstrap import Bootstrap5
from flask_compress import Compress
from flask_login import LoginManager
from flask_wtf import CSRFProtect

from savings_app import cli, database, users
from savings_app.settings import ROOT, Settings
from savings_app.web import answers, filters, guard, headers, language
from savings_app.web.collector import collector
from savings_app.web.door import door
from savings_app.web.law import law_page
from savings_app.web.leader import leader
from savings_app.web.member import member
from savings_app.web.officer import officer
from savings_app.web.outbox import outbox_door, trust_own_check
from savings_app.web.phone import phone

LARGEST_REQUEST = 256 * 1024
"""Bytes of a request; the import of a list has its own, larger bound."""


class SavingsApp(Flask):
    """Flask whose secret is read or made only when something is signed."""

    settings: Settings

    @property
    def secret_key(self) -> str:  # type: ignore[override]
        return self.settings.secret


def create_app(settings: Settings | None = None) -> Flask:
    """The app; opens no database and needs no secret before the first request or command that does."""
    app = SavingsApp(__name__, template_folder=str(ROOT / "templates"), static_folder=str(ROOT / "static"))
    app.settings = settings or Settings.from_environment()
    app.extensions["settings"] = app.settings
    app.config.update(
        MAX_CONTENT_LENGTH=LARGEST_REQUEST,
        BOOTSTRAP_SERVE_LOCAL=True,
        COMPRESS_ALGORITHM=["br", "gzip"],
        COMPRESS_ALGORITHM_STREAMING=["br", "gzip"],
        COMPRESS_BR_LEVEL=6,
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_SSL_STRICT=False,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        PERMANENT_SESSION_LIFETIME=users.SESSION_IDLE,
        SESSION_COOKIE_SECURE=app.settings.secure_cookies == "1",
    )
    database.open_database(app.settings.database, journal=app.settings.sqlite_journal)
    # Before any part's own check: the page that tells a failed one asks who is signed in.
    app.before_request(_connect)
    app.teardown_request(_disconnect)
    _add_parts(app)
    return app


def _add_parts(app: Flask) -> None:
    Bootstrap5(app)
    Compress(app)
    csrf = CSRFProtect(app)
    trust_own_check(csrf)
    manager = LoginManager(app)
    manager.session_protection = None  # a phone changes its address while it walks
    manager.user_loader(guard.load_signed_in)
    language.speak(app)
    filters.add_filters(app)
    headers.carry_headers(app)
    answers.answer_faults(app)
    for blueprint in (door, law_page, leader, collector, member, officer, outbox_door, phone):
        app.register_blueprint(blueprint)
    cli.add_commands(app)


def _connect() -> None:
    g.connected_here = database.proxy.connect(reuse_if_open=True)


def _disconnect(fault: BaseException | None) -> None:
    if g.pop("connected_here", False):
        database.proxy.close()
