"""Deposits made offline arrive (hàng chờ gửi): ``POST /outbox``, JSON, one answer an item in the order sent.

Beside the answers a phone hears which of its numbers the server knows, so that after a restored backup it sends again
what is not there any more. ``GET /outbox`` gives a fresh token to a page that lay on the phone, and
``POST /outbox/devices`` gives a phone its letter in a club.

The batch as a whole is turned away only when nobody is signed in (401), the token or the JSON is wrong (400), it is
not JSON (415) or there is too much of it (413). Everything else is told item by item; a phone sends an item again, with
the same key, for as long as it hears ``retry`` or nothing. Where the server has no room left (507) or the book is in
doubt (503), the batch says so in its status too, and still answers every item.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import wraps
from typing import Any

from flask import Blueprint, Response, current_app, jsonify, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from flask_login import current_user
from flask_wtf import CSRFProtect
from flask_wtf.csrf import generate_csrf, validate_csrf
from wtforms import ValidationError

from savings_app import clubs, devices, outbox, permissions, provisional_slips, users
from savings_app.accounts import scope_of
from savings_app.database import FAULTS, transaction
from savings_app.ledger.keys import KeyReused
from savings_app.out_of_reach import BookFull, BookInDoubt, BookOutOfReach
from savings_app.outbox import Outcome
from savings_app.outbox_items import Stamped
from savings_app.permissions import Action
from savings_app.provisional_slips import Received
from savings_app.receipts import Issued
from savings_app.refusals import N_, Refusal
from savings_app.users import Led
from savings_app.web import answers
from savings_app.web.clock import now
from savings_app.web.guard import grants, public, signed_in
from savings_app.web.outbox_answers import NotHersToSend, result
from savings_app.web.outbox_items import (
    LARGEST_ID,
    Asking,
    Batch,
    Sent,
    UnreadableBatch,
    read_asking,
    read_batch,
    read_item,
    read_stamp,
)

outbox_door = Blueprint("outbox", __name__)

Answered = tuple[Outcome, bool]
"""What became of an item, and whether the label of its provisional slip is only kept beside it."""


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
    batch = read_batch(request)
    answered = list(_answered(batch))
    outcomes = [outcome for outcome, _ in answered]
    told = [result(sent, *each) for sent, each in zip(batch.items, answered, strict=True)]
    answer = jsonify(results=told, now=_milliseconds(), received=_received(batch, outcomes))
    answer.status_code = _status(outcomes)
    return answer


@outbox_door.get("/outbox")
@public
def give_token() -> Response:
    """A fresh token, and who is signed in: a page that lay on the phone may be older than both."""
    user = signed_in().id if current_user.is_authenticated else None
    return jsonify(token=generate_csrf(), user=user, now=_milliseconds())


@outbox_door.post("/outbox/devices")
@known_by_token
def register_device() -> Response:
    """A phone's letter in each of the clubs she writes in; clubs she does not write in are left out."""
    asking = read_asking(request)
    letters = {str(club): _letter(asking, club) for club in asking.clubs if _writes_in(club)}
    return jsonify(letters=letters)


@outbox_door.errorhandler(Refusal)
def _turned_away(refusal: Refusal) -> tuple[Response, int]:
    return jsonify(refusal=refusal.name, sentence=refusal.say(gettext)), refusal.status


def _out_of_reach(fault: Exception) -> ResponseReturnValue:
    told = answers.out_of_reach(fault)
    return _turned_away(told) if told is not None else answers.bug(fault)


for _fault in FAULTS:
    outbox_door.register_error_handler(_fault, _out_of_reach)


def _letter(asking: Asking, club: int) -> str:
    with transaction():
        clubs.lock(club)
        before = asking.letters.get(club)
        letter: str = devices.register(club, asking.device, before=before, by=signed_in().id, at=now()).letter
    return letter


def _answered(batch: Batch) -> Iterator[Answered]:
    """One an item; once the book is out of reach the rest need not wait for it one by one."""
    answered: Answered | None = None
    for sent in batch.items:
        if answered is None or not isinstance(answered[0], BookOutOfReach):
            answered = _answer(sent, batch.device)
        yield answered


def _status(outcomes: list[Outcome]) -> int:
    """That of a server without room or a book in doubt, which the last item met too; else every item has its own."""
    last = outcomes[-1] if outcomes else None
    return last.status if isinstance(last, BookFull | BookInDoubt) else 200


def _received(batch: Batch, outcomes: list[Outcome]) -> dict[str, dict[str, Any]]:
    """Which of the phone's numbers are known, by club; nothing while the book is out of reach.

    To whoever writes in a club no more a phone that is not known there is not told: its numbers cannot come.
    """
    if any(isinstance(each, BookOutOfReach) for each in outcomes):
        return {}
    asked = dict.fromkeys((*batch.clubs, *_clubs_of(batch.items)))
    try:
        told = (club for club in asked if _writes_in(club) or (_led(club) and devices.known(club, batch.device)))
        known = {club: provisional_slips.received(club, batch.device) for club in told}
    except FAULTS as fault:  # every item has its answer; the numbers are told next time
        if answers.out_of_reach(fault) is None:
            raise
        return {}
    return {str(club): _told(each) for club, each in known.items()}


def _told(known: Received) -> dict[str, Any]:
    told: dict[str, Any] = {"upto": known.upto, "missing": known.missing}
    return {**told, "runs": known.runs} if known.runs else told


def _clubs_of(items: list[Sent]) -> Iterable[int]:
    return (club for sent in items if type(club := sent.get("club")) is int and 0 < club <= LARGEST_ID)


def _answer(sent: Sent, device: str) -> Answered:
    try:
        stamp = read_stamp(sent, device=device)
        _check_may_send(stamp)
        outcome = _accepted(sent, stamp)
        beside = not _stands(stamp)
    except Refusal as refusal:
        return refusal, False
    except FAULTS as fault:
        told = answers.out_of_reach(fault)
        if told is None:
            raise
        return told, False
    if isinstance(outcome, KeyReused):
        _tell_the_log(stamp, outcome.name)
    elif beside and not (isinstance(outcome, Issued) and not outcome.created):
        _tell_the_log(stamp, "label kept beside")
    return outcome, beside


def _stands(stamp: Stamped) -> bool:
    return stamp.slip is None or provisional_slips.stands(stamp.club_id, str(stamp.key), stamp.slip)


def _accepted(sent: Sent, stamp: Stamped) -> Outcome:
    """What becomes of an item whose key and club are known."""
    try:
        item = read_item(sent, device=stamp.device)
    except Refusal as refusal:
        return outbox.refuse(stamp, refusal, by=signed_in(), at=now())
    return outbox.accept(item, by=signed_in(), at=now())


def _tell_the_log(stamp: Stamped, why: str) -> None:
    """A key or label with two contents is a phone's fault, or somebody's hand: whoever runs the server sees it."""
    told = "outbox %s: key %s, provisional slip %s, club %s, device %r, sent by user %s"
    known = why, stamp.key, stamp.slip, stamp.club_id, stamp.device, signed_in().id
    current_app.logger.warning(told, *known)


def _check_may_send(stamp: Stamped) -> None:
    """Whoever writes in the club may send what anybody wrote there; who wrote there once, only her own, to be reviewed.

    Raises NotHersToSend.
    """
    if _writes_in(stamp.club_id):
        return
    hers = stamp.written_by in {None, signed_in().id}
    if not (hers and _led(stamp.club_id)):
        raise NotHersToSend()


def _led(club_id: int) -> bool:
    return users.led(signed_in().id, club_id=club_id) is not Led.NEVER


def _writes_in(club_id: int) -> bool:
    club = clubs.get(club_id)
    return club is not None and permissions.may(grants(), Action.RECORD_DEPOSIT, scope=scope_of(club))


def _milliseconds() -> int:
    return int(now().timestamp()) * 1000
