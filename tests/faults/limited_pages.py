"""The app with a book that may only have so many pages (``PRAGMA max_page_count``); how many stands in a file.

Read again by every request, so that a test can take room away and give it back. Never shipped.
"""

from __future__ import annotations

import os
from pathlib import Path

from flask import Flask

import savings_app
from savings_app import database

MOST_PAGES = "TEST_MOST_PAGES"
"""Where that file lies."""


def create_app() -> Flask:
    """The app behind a limit of SQLite's own."""
    app = savings_app.create_app()
    app.before_request(_limit)
    return app


def _limit() -> None:
    pages = int(Path(os.environ[MOST_PAGES]).read_text(encoding="ascii"))
    database.proxy.execute_sql(f"PRAGMA max_page_count = {pages}")
