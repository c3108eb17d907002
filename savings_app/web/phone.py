"""What lives on her phone (trên máy này): the worker that answers without a signal, and the pages it answers with.

All of it is for anybody and the same for everybody but for the language: nothing personal may lie in the shell. What
she wrote down stands in the phone's own storage, and is put on these pages by their scripts. Files go out as they are;
the worker's version is a hash over all of them, so that a changed one makes a new worker.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import flask_bootstrap
from flask import Blueprint, Response, json, jsonify, render_template, request, url_for
from flask_babel import gettext

from savings_app.settings import ROOT
from savings_app.web.guard import public
from savings_app.web.language import current_language

phone = Blueprint("phone", __name__)

WORKER = ROOT / "static/js/phone/worker.js"
ICONS = (("icon-192.png", 192, "any"), ("icon-512.png", 512, "any"), ("icon-maskable-512.png", 512, "maskable"))
"""File, side in pixels, and what for: the maskable one a phone cuts to its own shape."""

_ENDINGS = (".css", ".js", ".svg")
_BOOTSTRAP = Path(flask_bootstrap.__file__).parent / "static/bootstrap5/css/bootstrap.min.css"
_WRITTEN = (
    *("templates/frame.html", "templates/door/*.html", "templates/phone/*.html", "templates/macros/*.html"),
    "savings_app/reports/slip_message.py",  # what a slip says when it is told from the phone
)
_TRANSLATED = ROOT / "savings_app/translations/en/LC_MESSAGES/messages.po"


@phone.get("/service-worker.js")
@public
def worker() -> Response:
    """The worker, with the version and the list of what it keeps in front of it."""
    head = f"const VERSION = {json.dumps(shell_version())};\nconst SHELL = {json.dumps(shell())};\n"
    answer = Response(head + WORKER.read_text(encoding="utf-8"), mimetype="text/javascript")
    answer.add_etag()
    answer.make_conditional(request)
    return answer


@phone.get("/manifest.webmanifest")
@public
def manifest() -> Response:
    """What the app is called and looks like on a phone's home screen."""
    answer = jsonify(
        id="/",
        name=gettext("Heo Đất: sổ nuôi heo"),
        short_name="Heo Đất",
        description=gettext("Sổ nuôi heo đất của câu lạc bộ, để dành mua bảo hiểm."),
        lang=current_language(),
        start_url=url_for("door.home"),
        scope="/",
        display="standalone",
        background_color="#fbf6f0",
        theme_color="#923b20",
        icons=[_icon(*each) for each in ICONS],
    )
    answer.mimetype = "application/manifest+json"
    return answer


@phone.get("/phone")
@public
def on_this_phone() -> str:
    """What is written down on this phone: an empty page until its script fills it from the phone's own storage."""
    return render_template("phone/on_this_phone.html")


@phone.get("/offline")
@public
def offline() -> str:
    """What the worker shows where a page cannot be had without a signal."""
    return render_template("phone/offline.html")


def shell() -> list[str]:
    """The addresses of everything that must be there without a signal."""
    pages = [url_for("phone.on_this_phone"), url_for("phone.offline"), url_for("phone.manifest")]
    files = [url_for("static", filename=str(path.relative_to(ROOT / "static"))) for path in _static()]
    return [*pages, url_for("bootstrap.static", filename="css/bootstrap.min.css"), *files]


def shell_version() -> str:
    """Changes with every file of the shell, and with the language its pages are written in."""
    files = [*_static(), WORKER, _BOOTSTRAP, _TRANSLATED, *(path for part in _WRITTEN for path in ROOT.glob(part))]
    return f"{_seen((str(path), path.stat().st_mtime_ns) for path in files)}-{current_language()}"


def version_of(files: Iterable[Path]) -> str:
    """A hash over what the files are called and hold."""
    total = hashlib.sha256()
    for path in sorted(files):
        total.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()[:12]


def _seen(stamps: Iterable[tuple[str, int]]) -> str:
    return _version_at(tuple(sorted(stamps)))


@lru_cache(maxsize=2)
def _version_at(stamps: tuple[tuple[str, int], ...]) -> str:
    """Read once for as long as no file is written to."""
    return version_of(Path(path) for path, _ in stamps)


def _static() -> list[Path]:
    """Style sheets, scripts and drawings; the worker is no part of what it keeps."""
    found = (path for path in (ROOT / "static").rglob("*") if path.suffix in _ENDINGS)
    return sorted(path for path in found if path != WORKER)


def _icon(file: str, side: int, purpose: str) -> dict[str, str]:
    address = url_for("static", filename=f"img/{file}")
    return {"src": address, "sizes": f"{side}x{side}", "type": "image/png", "purpose": purpose}
