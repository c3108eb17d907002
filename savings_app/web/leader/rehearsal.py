"""A coming rate is tried out (thử mức đóng mới): who falls short by how much, and the notices; nothing is kept.

What was sent stands in the page it is answered with, so the notices are printed from the same text, read again.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from flask import Response, render_template, request

from savings_app.clubs import Club
from savings_app.insurance import plain_rate
from savings_app.insurance.figures import Parameter
from savings_app.insurance.plain_rate import RateField
from savings_app.insurance.rehearsable import FIGURES, example, in_force, named_by, next_change
from savings_app.insurance.rehearsed import as_text, rehearse
from savings_app.months import read_day
from savings_app.permissions import Action
from savings_app.refusals import Refusal
from savings_app.reports import printed_rate_notices, rehearsal
from savings_app.reports.rehearsal import Rehearsal
from savings_app.typed import UnreadableChoice
from savings_app.web.answers import refilled_by
from savings_app.web.clock import today
from savings_app.web.guard import requires
from savings_app.web.leader.blueprint import leader
from savings_app.web.paper import on_paper

LARGEST_SENT = 2 * 1024 * 1024
"""Larger than what can be read, so that a wrong file is refused on the page, with its reason."""

FIRST_DAY = "since"
"""The field by which a rate typed in plain fields is known."""

READING = {"leader.try_rate", "leader.print_rate_notices"}


@leader.url_value_preprocessor
def take_a_wrong_file(endpoint: str | None, values: dict[str, Any] | None) -> None:
    """Said before anything reads the request."""
    if endpoint in READING:
        request.max_content_length = request.max_form_memory_size = LARGEST_SENT


def _page(club: Club, *, refusal: Refusal | None = None, found: Rehearsal | None = None) -> str:
    parameter = found.rehearsed.parameter if found else _chosen()
    return render_template(
        "leader/rehearsal.html",
        club=club,
        parameter=parameter,
        parameters=list(FIGURES),
        fields=[(each, _figure(each)) for each in plain_rate.fields(parameter)],
        since=request.form.get(FIRST_DAY, str(next_change(parameter, today()))),
        document=request.form.get("document", ""),
        in_force=in_force(parameter, today()).shown,
        plain=_is_plain(),
        rates_sent=request.method == "POST" and not _is_plain(),
        rates=_kept(parameter),
        day=request.form.get("day", ""),
        today=today(),
        found=found,
        refusal=refusal,
    )


@leader.get("/clubs/<int:club>/rehearsal")
@requires(Action.SEE_CLUB)
def show_rehearsal(club: Club) -> str:
    """Choose what changes, write how."""
    return _page(club)


@leader.post("/clubs/<int:club>/rehearsal")
@requires(Action.SEE_CLUB)
@refilled_by(_page)
def try_rate(club: Club) -> Any:
    """The club at the coming rate; nothing is written."""
    return _page(club, found=_rehearsal(club))


@leader.post("/clubs/<int:club>/rehearsal/notices.pdf")
@requires(Action.SEE_CLUB)
@refilled_by(_page)
def print_rate_notices(club: Club) -> Response:
    """The same once more, on paper."""
    return on_paper(printed_rate_notices.print_notices(_rehearsal(club), club), name=f"giay-bao-muc-moi-{club.id}")


def _rehearsal(club: Club) -> Rehearsal:
    parameter = named_by(_file_name()) or _parameter(request.form.get("parameter", ""))
    return rehearsal.of_club(club, rehearse(_sent(parameter), parameter, today=today(), day=_day()), on=today())


def _chosen() -> Parameter:
    """What the page is about; the first where what was asked for cannot be tried."""
    try:
        return named_by(_file_name()) or _parameter(request.values.get("parameter", ""))
    except Refusal:
        return next(iter(FIGURES))


def _parameter(typed: str) -> Parameter:
    found = next((each for each in FIGURES if each.value == typed), None)
    if found is None:
        raise UnreadableChoice(typed[:20], ", ".join(each.value for each in FIGURES))
    return found


def _kept(parameter: Parameter) -> str:
    """What was sent, as far as a page can show it; the example where nothing was written in blocks."""
    unwritten = example(parameter, today=today())
    if request.method != "POST":
        return unwritten
    try:
        return as_text(_sent(parameter))
    except Refusal:
        return request.form.get("rates", unwritten if _is_plain() else "")


def _is_plain() -> bool:
    return FIRST_DAY in request.form


def _figure(field: RateField) -> str:
    return request.form.get(f"figure_{field.key}", field.filled)


def _file_name() -> str:
    sent = request.files.get("file")
    return (sent.filename or "") if sent else ""


def _sent(parameter: Parameter) -> str | bytes:
    """The plain fields, the file where one was chosen, however often it is asked for, otherwise what is in the box."""
    if _is_plain():
        typed = {each.key: _figure(each) for each in plain_rate.fields(parameter)}
        first, document = request.form[FIRST_DAY], request.form.get("document", "")
        return plain_rate.as_block(parameter, typed, since=first, document=document, today=today())
    sent = request.files.get("file")
    if not sent:
        return request.form.get("rates", "")
    sent.seek(0)
    return bytes(sent.read())


def _day() -> dt.date | None:
    typed = request.form.get("day", "").strip()
    return read_day(typed) if typed else None
