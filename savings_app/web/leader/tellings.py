"""She was told (đã báo): a slip or a reminder was shared from this phone, or read to her, and is noted here.

A form is answered with the page it stood on; a script, which asks for JSON or sends it, with the sentence to show and a
fresh key.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from flask import flash, jsonify, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from savings_app import members, people, receipts, tellings, users
from savings_app.clubs import Club
from savings_app.ledger import book
from savings_app.months import VIETNAM, local_day, show_day
from savings_app.permissions import Action
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.reports import last_days, reminder_words, slip_message
from savings_app.reports.coverage_ends import CoverageEnd, CoverageEnds
from savings_app.schemes import Scheme
from savings_app.tellings import About, Telling, Told, Way
from savings_app.web import forms
from savings_app.web.clock import now
from savings_app.web.guard import requires, signed_in
from savings_app.web.leader.blueprint import leader
from savings_app.web.outbox_items import read_json


@dataclass(frozen=True, kw_only=True)
class Message:
    """What a page offers to tell somebody: the text, where it can be sent, what the form says, what was told before."""

    text: str
    name: str
    phone: str
    fields: Mapping[str, Any]
    told: Collection[str] = ()
    told_on: dt.date | None = None

    @property
    def sms(self) -> str:
        """The address that opens the phone's own SMS with the text in it."""
        return f"sms:{self.phone}?body={quote(self.text, safe='')}"


@dataclass(eq=False)
class EndsAnotherDay(Refusal):
    member: str
    until: dt.date
    says = N_("Theo danh sách, bảo hiểm của {member} không hết hạn ngày {until:%d/%m/%Y}: mở lại danh sách rồi nhắc.")


@leader.post("/clubs/<int:club>/tellings")
@requires(Action.TELL_MEMBERS)
def note_telling(club: Club) -> ResponseReturnValue:
    """Note that she was told."""
    form = _sent()
    about = forms.choice(form, "about", About)
    told = _slip(club, form) if about is About.SLIP else _reminder(club, form)
    telling = tellings.note(club.id, told, key=forms.key(form), by=signed_in().id, at=now())
    (sentence,) = sentences([telling])
    if request.is_json or request.accept_mimetypes.best_match(["text/html", "application/json"]) == "application/json":
        return jsonify(sentence=sentence, key=forms.fresh_key())
    flash(sentence, "success")
    return redirect(_page(club, told, form), code=303)


@leader.app_template_global()
def words_for_the_phone() -> dict[str, str]:
    """What a phone tells of a deposit that is only saved on it."""
    return slip_message.ON_THE_PHONE


def sentences(told: Collection[Telling]) -> list[str]:
    """What to say of each telling: when, by whom, how."""
    names = users.names({each.told_by for each in told})
    return [_sentence(each, names[each.told_by]) for each in told]


def reminders(club: Club, ends: CoverageEnds, rows: Collection[CoverageEnd]) -> dict[tuple[int, Scheme], Message]:
    """The reminder of each row that is due, by person and scheme."""
    due = [row for row in rows if reminder_words.due(row)]
    told = tellings.reminders(club.id, {row.until for row in due if row.until})
    names = users.names({each.told_by for each in told.values()})
    before = {(row.person.id, row.scheme): told.get((row.person.id, row.scheme, row.until)) for row in due}
    return {of: _reminding(club, row, before[of], names) for row in due for of in [(row.person.id, row.scheme)]}


def _reminding(club: Club, row: CoverageEnd, before: Telling | None, names: Mapping[int, str]) -> Message:
    return Message(
        text=reminder_words.text(row, club),
        name=row.person.name,
        phone=row.person.phone or "",
        fields={
            "key": forms.fresh_key(),
            "about": About.REMINDER.value,
            "person": row.person.id,
            "insurance": row.scheme.value,
            "until": row.until,
        },
        told=[_sentence(before, names[before.told_by])] if before else [],
        told_on=local_day(before.told_at) if before else None,
    )


def _sent() -> Mapping[str, str]:
    """The fields of the form, or of the JSON a phone sends."""
    if not request.is_json:
        return request.form
    sent = read_json(request.get_data())
    return {name: str(value) for name, value in sent.items()} if isinstance(sent, dict) else {}


def _slip(club: Club, form: Mapping[str, str]) -> Told:
    receipt = receipts.get(club.id, form.get("receipt", ""))
    purse = book.purse_moved(receipt.entry) if receipt else None
    member = members.get(club.id, purse.member_id) if purse else None
    if receipt is None or member is None:
        raise NotFound()
    return Told(member.person.id, forms.choice(form, "way", Way), entry_id=receipt.entry)


def _reminder(club: Club, form: Mapping[str, str]) -> Told:
    person = people.get(club.id, forms.whole(form, "person"))
    if person is None:
        raise NotFound()
    way, scheme = forms.choice(form, "way", Way), forms.choice(form, "insurance", Scheme)
    until = forms.day(form, "until")
    ends = {(each.person_id, each.scheme, each.until) for each in last_days.in_clubs([club.id])}
    if (person.id, scheme, until) not in ends:
        raise EndsAnotherDay(person.name, until)
    return Told(person.id, way, scheme=scheme, until=until)


def _page(club: Club, told: Told, form: Mapping[str, str]) -> str:
    """Where the form stood."""
    if told.entry_id:
        return url_for("leader.show_receipt", club=club.id, receipt=form["receipt"], _anchor="tell")
    asked: dict[str, Any] = {name: request.args[name] for name in ("within", "scheme") if name in request.args}
    return url_for("leader.show_coverage", club=club.id, **asked, _anchor=f"row-{told.person_id}-{told.scheme}")


def _sentence(telling: Telling, by: str) -> str:
    says = (
        N_("Đã báo lúc %(time)s ngày %(day)s, %(by)s: %(way)s.")
        if telling.about is About.SLIP
        else N_("Đã nhắc lúc %(time)s ngày %(day)s, %(by)s: %(way)s.")
    )
    moment = telling.told_at.astimezone(VIETNAM)
    facts = {"time": f"{moment:%H:%M}", "day": show_day(moment.date()), "by": by, "way": gettext(telling.way.label)}
    return str(gettext(says, **facts))
