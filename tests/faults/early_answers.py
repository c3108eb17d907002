"""A server that lies, for a control: it says "created" without waiting for what it writes. Never shipped.

``flask --app tests.faults.early_answers serve`` serves it.
"""

from __future__ import annotations

import io
import json
import threading
import time
from collections.abc import Iterable
from typing import Any

from flask import Flask
from werkzeug.test import run_wsgi_app

import savings_app

ANSWERS_AFTER = 0.03
"""Seconds; a batch takes longer to be written."""


def create_app() -> Flask:
    """The app behind a door that promises too much."""
    app = savings_app.create_app()
    app.wsgi_app = _Promising(app.wsgi_app)  # type: ignore[method-assign]
    return app


class _Promising:
    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        if environ["PATH_INFO"] != "/outbox":
            return self._inner(environ, start_response)  # type: ignore[no-any-return]
        body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        later = {**environ, "wsgi.input": io.BytesIO(body)}
        threading.Thread(target=run_wsgi_app, args=(self._inner, later), daemon=True).start()
        time.sleep(ANSWERS_AFTER)
        answers = [{"key": item["key"], "answer": "created"} for item in json.loads(body)["items"]]
        start_response("200 OK", [("Content-Type", "application/json")])
        return [json.dumps({"results": answers}).encode()]
