"""What every answer carries: nothing from other hosts, no framing, nothing of money kept by the browser."""

from __future__ import annotations

import secure
from flask import Flask, Response, request

ASK_AGAIN_AFTER = 5
"""Seconds until a book that was out of reach is worth asking again."""

_policy = (
    secure.ContentSecurityPolicy()
    .default_src("'none'")
    .script_src("'self'")
    .style_src("'self'")
    .img_src("'self'", "data:")
    .font_src("'self'")
    .connect_src("'self'")
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


def carry_headers(app: Flask) -> None:
    """Add them to every answer."""

    @app.after_request
    def add(response: Response) -> Response:
        response.headers.update(_headers.headers)
        if request.endpoint is None or not request.endpoint.endswith("static"):
            response.headers["Cache-Control"] = "no-store"
        if response.status_code == 503:
            response.headers["Retry-After"] = str(ASK_AGAIN_AFTER)
        return response
