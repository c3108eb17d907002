"""A refusal becomes a status, a sentence and a refilled form; a bug becomes one calm page and a line in the log.

A book that cannot be reached or written just now becomes a page that sends the same once more, under the same key.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import Flask, current_app, g, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from savings_app import out_of_reach as reach
from savings_app.out_of_reach import BookOutOfReach, PageOutOfReach
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

    ``page`` takes what the view takes and ``refusal``, and gives the page's text. Not found, forbidden and a book out
    of reach pass through.
    """

    def wrap(view: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(view)
        def answered(**named: Any) -> Any:
            try:
                return view(**named)
            except (NotFound, Forbidden, BookOutOfReach):
                raise
            except Refusal as refusal:
                return page(**named, refusal=refusal), refusal.status

        return answered

    return wrap


def answer_faults(app: Flask) -> None:
    """One handler for every no, and one for every bug."""
    app.register_error_handler(Refusal, _refused)
    app.register_error_handler(BookOutOfReach, _not_now)
    app.register_error_handler(CSRFError, lambda fault: _page(400))
    app.register_error_handler(HTTPException, _http_fault)
    app.register_error_handler(Exception, _fault)


def out_of_reach(fault: Exception) -> BookOutOfReach | None:
    """What to tell her when the database failed; none where a bug did. The log keeps the fault."""
    told = reach.seen(fault)
    if told is not None:
        current_app.logger.warning("%s on %s %s", told.name, request.method, request.endpoint, exc_info=fault)
    return told


def bug(fault: Exception) -> ResponseReturnValue:
    """One calm page, and a line in the log."""
    current_app.logger.exception("unhandled on %s %s", request.method, request.endpoint)
    if current_app.testing and current_app.config.get("RAISE_BUGS", True):
        raise fault
    return _page(500)


def _refused(refusal: Refusal) -> ResponseReturnValue:
    return render_template("door/refusal.html", status=refusal.status, sentence=refusal.say(gettext)), refusal.status


def _http_fault(fault: HTTPException) -> ResponseReturnValue:
    if fault.code is None or fault.code < 400:
        return fault
    return _page(fault.code)


def _fault(fault: Exception) -> ResponseReturnValue:
    told = out_of_reach(fault)
    return bug(fault) if told is None else _not_now(told)


def _not_now(told: BookOutOfReach) -> ResponseReturnValue:
    """Say so, and hand back what was sent, ready to be sent again."""
    # Who she is may be just what could not be read: then the page is shown to nobody in particular.
    current_app.login_manager._update_request_context_with_user(g.get("_login_user"))  # type: ignore[attr-defined]
    reading = request.method in {"GET", "HEAD"}
    told = PageOutOfReach() if reading and type(told) is BookOutOfReach else told
    page = render_template("door/out_of_reach.html", sentence=told.say(gettext), reading=reading, sent=_sent_again())
    return page, told.status


def _sent_again() -> list[tuple[str, str]] | None:
    """The fields of a form that has a key and can be sent again as it is; none for any other."""
    fields = [(name, typed) for name, typed in request.form.items(multi=True) if name != "csrf_token"]
    whole = "key" in request.form and not request.files and all(typed.isprintable() for _, typed in fields)
    return fields if whole else None


def _page(status: int) -> ResponseReturnValue:
    sentence = gettext(SENTENCES.get(status, SENTENCES[400]))
    return render_template("door/refusal.html", status=status, sentence=sentence), status
