"""What a phone is told of each item it sent (trả lời từng khoản): one word for the phone, one sentence for the person.

``created`` and ``exists`` carry the slip and its seal, ``review`` waits for a person, ``refused`` and ``undone`` are
final, ``kept`` stays on the phone until somebody who may send it signs in, ``retry`` is sent again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask_babel import gettext

from savings_app.ledger import book
from savings_app.ledger.entry import short_seal
from savings_app.out_of_reach import BookOutOfReach
from savings_app.outbox import Outcome, TakenBack
from savings_app.outbox_reviews import Review
from savings_app.receipts import Issued
from savings_app.refusals import N_, Refusal
from savings_app.web.outbox_items import Sent


@dataclass(eq=False)
class NotHersToSend(Refusal):
    """Told alike whether the club is not there, not hers to see, or not hers to write in."""

    says = N_("Chị không ghi sổ ở tổ này: khoản này ở lại trên máy, chờ người ghi sổ của tổ đăng nhập rồi gửi.")
    status = 403


def result(sent: Sent, outcome: Outcome, beside: bool) -> dict[str, Any]:
    """What a phone is told of one item; its key and number as it wrote them.

    ``beside``: the label is another's in the book, and the money is taken all the same.
    """
    told, slip = _told(outcome), _text(sent.get("slip"))
    if beside and isinstance(outcome, Issued | Review):
        also = gettext("Số phiếu tạm %(slip)s chỉ ghi kèm: trong sổ số ấy không đứng cho khoản này.", slip=slip)
        told["sentence"] = f"{told['sentence']} {also}"
    return {"key": _text(sent.get("key")), "slip": slip, **told}


def _text(given: object) -> str | None:
    return given if isinstance(given, str) else None


def _told(outcome: Outcome) -> dict[str, Any]:
    if isinstance(outcome, Issued):
        return _told_issued(outcome)
    if isinstance(outcome, TakenBack):
        return _answer("undone", gettext("Chị đã bỏ khoản này trước khi gửi, không vào sổ."))
    if isinstance(outcome, Review):
        return _answer("review", gettext("Chờ xem lại: %(cause)s.", cause=gettext(outcome.cause.label)))
    if isinstance(outcome, BookOutOfReach):
        return _answer("retry", outcome.say(gettext))
    answer = "kept" if isinstance(outcome, NotHersToSend) else "refused"
    return {**_answer(answer, outcome.say(gettext)), "refusal": outcome.name}


def _told_issued(issued: Issued) -> dict[str, Any]:
    slip = issued.receipt.shown
    entry = book.get(issued.receipt.club, issued.receipt.entry)
    seal = short_seal(entry.hash) if entry else None
    if issued.created:
        return _answer("created", gettext("Đã vào sổ, phiếu %(slip)s.", slip=slip), receipt=slip, seal=seal)
    return _answer("exists", gettext("Khoản này đã có trong sổ, phiếu %(slip)s.", slip=slip), receipt=slip, seal=seal)


def _answer(answer: str, sentence: str, *, receipt: str | None = None, seal: str | None = None) -> dict[str, Any]:
    return {"answer": answer, "receipt": receipt, "seal": seal, "sentence": sentence}
