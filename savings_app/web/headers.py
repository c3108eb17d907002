"""What every answer carries: nothing from other hosts, no framing, nothing of money kept by the browser."""

from __future__ import annotations

from typing import Any

import secure
from flask import Flask, Response, g, request, session
from flask.sessions import SecureCookieSessionInterface
from flask_login import current_user

from savings_app.web.phone import shell_version

ASK_AGAIN_AFTER = 5
"""Seconds until a book that was out of reach is worth asking again."""

WITHOUT_BALANCES = "leader.day_sheet"
"""The one page of a club that a phone keeps for when there is no signal; only for whom it was made."""

ASKED_ANEW = frozenset({"phone.worker", "phone.manifest"})
"""Kept by the browser, and asked for again each time: a new version is never missed."""

_policy = (
    secure.ContentSecurityPolicy()
    .default_src("'none'")
    .script_src("'self'")
    .style_src("'self'")
    .img_src("'self'", "data:")
    .font_src("'self'")
    .connect_src("'self'")
    .worker_src("'self'")
    .manifest_src("'self'")
    .form_action("'self'")
    .base_uri("'none'")
    .frame_ancestors("'none'")
)
_headers = secure.Secure(
    csp=_policy,
    referrer=secure.ReferrerPolicy().same_origin(),
    xcto=secure.XContentTypeOptions().nosniff(),
    xfo=secure.XFrameOptions().deny(),
)
_NO_PAGES = {"text/css", "text/javascript", "image/png", "image/svg+xml"}
"""Files of a page, forty of them, all ours: what a page may do stands on the page, and on a weak line every line of it
counts."""
_OF_PAGES = (
    *("Content-Security-Policy", "Referrer-Policy", "X-Frame-Options", "Content-Disposition"),
    *("Last-Modified", "Accept-Ranges"),  # asked for again by its ETag, and whole
)


def carry_headers(app: Flask) -> None:
    """Add them to every answer."""
    app.session_interface = _CookieOnPages()

    @app.before_request
    def see_what_was_said() -> None:
        # A page that says what has just been saved must not say it again tomorrow.
        g.kept = request.endpoint == WITHOUT_BALANCES and request.method == "GET" and "_flashes" not in session

    @app.after_request
    def add(response: Response) -> Response:
        response.headers.update(_headers.headers)
        if _is_file():
            _spare(response)
        else:
            response.headers["Cache-Control"] = "no-cache" if request.endpoint in ASKED_ANEW else "no-store"
        if response.status_code == 503:
            response.headers["Retry-After"] = str(ASK_AGAIN_AFTER)
        _tell_the_phone(response)
        return response


class _CookieOnPages(SecureCookieSessionInterface):
    """A file is no sign of life: only pages make the cookie last longer."""

    def should_set_cookie(self, app: Flask, session: Any) -> bool:
        return not _is_file() and super().should_set_cookie(app, session)


def _is_file() -> bool:
    return request.endpoint is not None and request.endpoint.endswith("static")


def _spare(response: Response) -> None:
    if response.mimetype in _NO_PAGES:
        for name in _OF_PAGES:
            response.headers.pop(name, None)


def _tell_the_phone(response: Response) -> None:
    """What its worker goes by; after signing out the browser lets go of pages, and never of money written down."""
    if response.mimetype == "text/html":
        response.headers["Shell-Version"] = shell_version()
    if g.get("kept") and response.status_code == 200:
        response.headers["Kept-For"] = str(current_user.user.id)
    if request.endpoint == "door.sign_out" and response.status_code == 303:
        response.headers["Clear-Site-Data"] = '"cache"'
