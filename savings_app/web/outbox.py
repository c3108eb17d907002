"""Deposits made offline arrive (hàng chờ gửi): ``POST /outbox``, JSON, one answer an item in the order sent.

The batch as a whole is turned away only when nobody is signed in (401), the token or the JSON is wrong (400), it is
not JSON (415) or there is too much of it (413). Everything else is told item by item; a phone sends an item again, with
the same key, for as long as it hears ``retry`` or nothing. Where the server has no room left (507) or the book is in
doubt (503), the batch says so in its status too, and still answers every item.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import wraps
from typing import Any

from flask import Blueprint, Response, jsonify, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from flask_login import current_user
from flask_wtf import CSRFProtect
from flask_wtf.csrf import validate_csrf
from wtforms import ValidationError

from savings_app import clubs, outbox, permissions
from savings_app.accounts import scope_of
from savings_app.database import FAULTS
from savings_app.out_of_reach import BookFull, BookInDoubt, BookOutOfReach
from savings_app.outbox import Item, Outcome
from savings_app.outbox_reviews import Review
from savings_app.permissions import Action
from savings_app.receipts import Issued
from savings_app.refusals import N_, Forbidden, NotFound, Refusal
from savings_app.web import answers
from savings_app.web.clock import now
from savings_app.web.guard import grants, signed_in
from savings_app.web.outbox_items import Sent, UnreadableBatch, read_batch, read_item

outbox_door = Blueprint("outbox", __name__)


@dataclass(eq=False)
class SignedOut(Refusal):
    says = N_("Chị đăng nhập lại rồi gửi; những khoản chưa gửi vẫn còn trên máy.")
    status = 401


def trust_own_check(csrf: CSRFProtect) -> None:
    """The outbox checks the token itself, after it knows who is signed in: signed out answers 401, not 400."""
    csrf.exempt(outbox_door)


def known_by_token(view: Callable[[], Response]) -> Callable[[], Response]:
    """Whoever is signed in may come in with the token of her page; what she may write is asked item by item."""

    @wraps(view)
    def guarded() -> Response:
        if not current_user.is_authenticated:
            raise SignedOut()
        try:
            validate_csrf(request.headers.get("X-CSRFToken"))
        except ValidationError:
            raise UnreadableBatch() from None
        return view()

    guarded.guard = "signed in"  # type: ignore[attr-defined]
    return guarded


@outbox_door.post("/outbox")
@known_by_token
def accept() -> Response:
    """Answer every deposit a phone sent."""
    device, items = read_batch(request)
    outcomes = list(_outcomes(items, device))
    results = [{"key": _key(sent), **_told(outcome)} for sent, outcome in zip(items, outcomes, strict=True)]
    answer = jsonify(results=results)
    answer.status_code = _status(outcomes)
    return answer


@outbox_door.errorhandler(Refusal)
def _turned_away(refusal: Refusal) -> tuple[Response, int]:
    return jsonify(refusal=refusal.name, sentence=refusal.say(gettext)), refusal.status


def _out_of_reach(fault: Exception) -> ResponseReturnValue:
    told = answers.out_of_reach(fault)
    return _turned_away(told) if told is not None else answers.bug(fault)


for _fault in FAULTS:
    outbox_door.register_error_handler(_fault, _out_of_reach)


def _outcomes(items: list[Sent], device: str) -> Iterator[Outcome]:
    """One an item; once the book is out of reach the rest need not wait for it one by one."""
    outcome: Outcome | None = None
    for sent in items:
        if not isinstance(outcome, BookOutOfReach):
            outcome = _outcome(sent, device)
        yield outcome


def _status(outcomes: list[Outcome]) -> int:
    """That of a server without room or a book in doubt, which the last item met too; else every item has its own."""
    last = outcomes[-1] if outcomes else None
    return last.status if isinstance(last, BookFull | BookInDoubt) else 200


def _key(sent: Sent) -> str | None:
    key = sent.get("key")
    return key if isinstance(key, str) else None


def _outcome(sent: Sent, device: str) -> Outcome:
    try:
        item = read_item(sent, device=device)
        _check_may_record(item)
        return outbox.accept(item, by=signed_in(), at=now())
    except Refusal as refusal:
        return refusal
    except FAULTS as fault:
        told = answers.out_of_reach(fault)
        if told is None:
            raise
        return told


def _check_may_record(item: Item) -> None:
    """Raises NotFound where the club is not hers to see, Forbidden where it is but deposits are not hers to write."""
    club = clubs.get(item.club_id)
    scope = None if club is None else scope_of(club)
    if scope is None or not permissions.may(grants(), Action.SEE_CLUB, scope=scope):
        raise NotFound()
    if not permissions.may(grants(), Action.RECORD_DEPOSIT, scope=scope):
        raise Forbidden()


def _told(outcome: Outcome) -> dict[str, Any]:
    if isinstance(outcome, Issued):
        slip = outcome.receipt.shown
        if outcome.created:
            return _answer("created", gettext("Đã vào sổ, phiếu %(slip)s.", slip=slip), receipt=slip)
        return _answer("exists", gettext("Khoản này đã có trong sổ, phiếu %(slip)s.", slip=slip), receipt=slip)
    if isinstance(outcome, Review):
        if outcome.resembles is None:
            return _answer("review", gettext("Tháng của khoản này đã khóa sổ: tổ trưởng xem lại rồi quyết định."))
        return _answer("review", gettext("Giống một khoản đã ghi từ máy khác: tổ trưởng xem lại rồi quyết định."))
    answer = "retry" if isinstance(outcome, BookOutOfReach) else "refused"
    told = _answer(answer, outcome.say(gettext))
    return told if answer == "retry" else {**told, "refusal": outcome.name}


def _answer(answer: str, sentence: str, *, receipt: str | None = None) -> dict[str, Any]:
    return {"answer": answer, "receipt": receipt, "sentence": sentence}
