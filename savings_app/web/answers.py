"""A refusal becomes a status, a sentence and a refilled form; a bug becomes one calm page and a line in the log."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import Flask, current_app, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from savings_app.refusals import N_, Forbidden, NotFound, Refusal

SENTENCES = {
    400: N_("Trang gửi lên đã cũ hoặc thiếu: mở lại trang rồi làm lại. Chưa lưu gì."),
    403: Forbidden.says,
    404: NotFound.says,
    405: N_("Trang này không nhận cách gửi đó. Chưa lưu gì."),
    413: N_("Tệp gửi lên quá lớn. Chưa lưu gì."),
    500: N_("Máy gặp lỗi, việc vừa rồi chưa được ghi. Chị thử lại, nếu vẫn vậy thì báo cán bộ Hội."),
}


def refilled_by(page: Callable[..., str]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Show a form again when what it asked for is refused: the same page, what was typed, the sentence, a fresh key.

    ``page`` takes what the view takes and ``refusal``, and gives the page's text. Not found and forbidden pass through.
    """

    def wrap(view: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(view)
        def answered(**named: Any) -> Any:
            try:
                return view(**named)
            except (NotFound, Forbidden):
                raise
            except Refusal as refusal:
                return page(**named, refusal=refusal), refusal.status

        return answered

    return wrap


def answer_faults(app: Flask) -> None:
    """One handler for every no, and one for every bug."""
    app.register_error_handler(Refusal, _refused)
    app.register_error_handler(CSRFError, lambda fault: _page(400))
    app.register_error_handler(HTTPException, _http_fault)
    app.register_error_handler(Exception, _bug)


def _refused(refusal: Refusal) -> ResponseReturnValue:
    return render_template("door/refusal.html", status=refusal.status, sentence=refusal.say(gettext)), refusal.status


def _http_fault(fault: HTTPException) -> ResponseReturnValue:
    if fault.code is None or fault.code < 400:
        return fault
    return _page(fault.code)


def _bug(fault: Exception) -> ResponseReturnValue:
    current_app.logger.exception("unhandled on %s %s", request.method, request.endpoint)
    if current_app.testing and current_app.config.get("RAISE_BUGS", True):
        raise fault
    return _page(500)


def _page(status: int) -> ResponseReturnValue:
    sentence = gettext(SENTENCES.get(status, SENTENCES[400]))
    return render_template("door/refusal.html", status=status, sentence=sentence), status
