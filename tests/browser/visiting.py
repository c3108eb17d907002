"""The full book behind a server, and everybody of its cast with a phone in each language, signed in once."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from flask import Flask, Response
from playwright.sync_api import Browser, BrowserContext, Page
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from savings_app import create_app, database
from savings_app.settings import Settings
from savings_app.users import User
from tests import village
from tests.browser import full_book
from tests.browser.conftest import PHONE
from tests.browser.examples import Example, addresses
from tests.browser.full_book import FullBook
from tests.conftest import NewDatabase

LANGUAGES = ("vi", "en")
SHARES = """
Object.defineProperty(Navigator.prototype, "share", { value: async () => undefined });
Object.defineProperty(Navigator.prototype, "canShare", { value: () => true });
"""
"""A phone has a share sheet; the browser without a screen has none."""


class Quiet(WSGIRequestHandler):
    """Tells nobody what was asked for."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        pass


@dataclass
class Visit:
    """Whose pages can be opened, and where they are."""

    chromium: Browser
    app: Flask
    book: FullBook
    host: str
    named: dict[str, object]
    phones: dict[tuple[str, str, dt.datetime], BrowserContext] = field(default_factory=dict)
    now: dt.datetime = village.NOW

    def open(self, example: Example, language: str = "vi") -> Page:
        """The page of an example, on the phone of whoever opens it."""
        page = self.phone(example.who, language)
        page.goto(self.host + example.address.format_map(self.named))
        return page

    def phone(self, who: str, language: str = "vi") -> Page:
        """Her phone, wherever it is; the same one every time, at a time."""
        if (who, language, self.now) not in self.phones:
            self.phones[who, language, self.now] = self._signed_in(who, language)
        return self.phones[who, language, self.now].pages[0]

    @contextmanager
    def at(self, moment: dt.datetime) -> Iterator[None]:
        """At another time, for the server and for phones."""
        before, self.now = self.now, moment
        try:
            yield
        finally:
            self.now = before

    def _signed_in(self, who: str, language: str) -> BrowserContext:
        still: dict[str, Any] = {"reduced_motion": "reduce", "service_workers": "block"}
        phone = self.chromium.new_context(viewport=PHONE, **still)  # type: ignore[arg-type]
        phone.add_init_script(SHARES)
        phone.clock.set_fixed_time(self.now)
        page = phone.new_page()
        page.goto(f"{self.host}/sign-in")
        if language == "en":
            page.get_by_role("button", name="English").click()
        if who:
            page.locator("#phone").fill(self._user(who).phone)
            page.locator("#password").fill(village.PASSWORD)
            page.locator("main button[type=submit]").click()
            page.wait_for_url(lambda url: "/sign-in" not in url)
        return phone

    def _user(self, who: str) -> User:
        others = {"an": self.book.cast.an_user, "mai": self.book.mai, "cuc": self.book.cuc}
        found: User = others.get(who) or getattr(self.book.cast, who)
        return found


@contextmanager
def visiting(chromium: Browser, new_database: NewDatabase, folder: Path) -> Iterator[Visit]:
    """The full book, served at ten in the morning of the village's day."""
    with new_database("sqlite") as url:
        app = create_app(Settings(database_url=url, secret_key="s" * 40, instance_folder=str(folder)))
        app.config.update(SEND_FILE_MAX_AGE_DEFAULT=3600, CLOCK=lambda: village.NOW)
        app.after_request(_read_at_once)
        with database.proxy.connection_context():
            book = full_book.build()
            named = addresses(book)
        server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
        with _serving(server):
            visit = Visit(chromium, app, book, f"http://127.0.0.1:{server.port}", named)
            app.config["CLOCK"] = lambda: visit.now
            yield visit
            for phone in visit.phones.values():
                phone.close()
        database.proxy.obj.close_all()


def _read_at_once(answer: Response) -> Response:
    """A file is read and closed: what is compressed or not modified leaves it open for the collector, which tells."""
    if answer.direct_passthrough:
        opened: Any = answer.response
        answer.direct_passthrough = False
        answer.set_data(answer.get_data())
        opened.close()
    return answer


@contextmanager
def _serving(server: BaseWSGIServer) -> Iterator[None]:
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
