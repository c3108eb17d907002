"""A paper as an answer (bản in): PDF bytes to open or print, and the addresses printed on papers."""

from __future__ import annotations

from typing import Any

from flask import Response, current_app, url_for


def on_paper(content: bytes, *, name: str) -> Response:
    """A PDF to be opened in the browser, saved under ``name``."""
    headers = {"Content-Disposition": f'inline; filename="{name}.pdf"'}
    return Response(content, mimetype="application/pdf", headers=headers)


def printed_url(endpoint: str, **values: Any) -> str:
    """Where people find that page, as printed in a code to be scanned: at the address set, whatever this request's."""
    address: str = current_app.extensions["settings"].address
    return address + url_for(endpoint, _external=False, **values)
