"""A browser's view of the village: the app, its people signed in, and a look at every page that comes back."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import html5lib
import pytest
from flask import Flask
from flask.testing import FlaskClient
from jinja2.bccache import Bucket, BytecodeCache
from werkzeug.test import TestResponse

from savings_app import create_app, database
from savings_app.settings import Settings
from savings_app.users import User
from tests import village
from tests.village import Village


class _Compiled(BytecodeCache):
    """Templates are compiled once for the apps of all tests: most of a first page's time is that."""

    def __init__(self) -> None:
        self._by_key: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._by_key:
            bucket.bytecode_from_string(self._by_key[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._by_key[bucket.key] = bucket.bytecode_to_string()


_compiled = _Compiled()


@pytest.fixture
def the_village(settled_cast: Village) -> Village:
    """The cast in a fresh book."""
    return settled_cast


@pytest.fixture
def app(the_village: Village, database_url: str, tmp_path: Path) -> Iterator[Flask]:
    """The app over the village's book, at ten in the morning of the village's day."""
    made = create_app(Settings(database_url=database_url, secret_key="s" * 40, instance_folder=str(tmp_path)))
    made.config.update(TESTING=True, CLOCK=lambda: village.NOW, SERVER_NAME="localhost")
    made.jinja_env.bytecode_cache = _compiled
    with database.proxy.connection_context():
        yield made
    database.proxy.obj.close_all()


@pytest.fixture
def browser(app: Flask) -> Browser:
    """Nobody signed in yet."""
    return Browser(app)


class Browser:
    """A test client that signs in, carries the token, and checks every page it is shown."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.client: FlaskClient = app.test_client()

    def sign_in(self, user: User) -> Browser:
        """Sign somebody of the cast in, in a browser of her own."""
        fresh = Browser(self.app)
        answer = fresh.post("/sign-in", phone=user.phone, password=village.PASSWORD)
        assert answer.status_code == 303, answer.text
        return fresh

    def get(self, address: str, **query: Any) -> TestResponse:
        """Open a page."""
        return _looked_at(self.client.get(address, query_string=query or None))

    def post(self, address: str, **form: Any) -> TestResponse:
        """Send a form, with the token of the page it stands on."""
        return _looked_at(self.client.post(address, data={"csrf_token": self.token(), **form}))

    def token(self) -> str:
        """A token as every page carries one, from where a phone gets a fresh one."""
        token: str = self.client.get("/outbox").get_json()["token"]
        return token


def _looked_at(answer: TestResponse) -> TestResponse:
    """Every page has a title, one h1, labelled fields, and is valid HTML."""
    if answer.mimetype == "text/html" and answer.status_code not in range(300, 400):
        html5lib.HTMLParser(strict=True).parse(answer.text)
        seen = _Seen()
        seen.feed(answer.text)
        assert seen.titles == 1, "a page has one title"
        assert seen.headings == 1, f"a page has one h1, not {seen.headings}"
        assert not (nameless := seen.fields - seen.labelled), f"fields without a label: {nameless}"
    return answer


class _Seen(HTMLParser):
    """What a page holds."""

    def __init__(self) -> None:
        super().__init__()
        self.titles = self.headings = 0
        self.fields: set[str] = set()
        self.labelled: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        self.titles += tag == "title"
        self.headings += tag == "h1"
        if tag == "label" and "for" in named:
            self.labelled.add(named["for"])
        if tag in {"input", "select", "textarea"} and named.get("type") not in {"hidden", "submit"}:
            name = named.get("id") or f"({named.get('name')})"
            self.fields.add(name)
            if "aria-label" in named or "aria-labelledby" in named:
                self.labelled.add(name)
