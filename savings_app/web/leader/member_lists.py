"""A member list comes in (nhận danh sách): a file or pasted text, looked at whole before anything is written.

The preview carries the list as text in the page; accepting it reads that text again. Nothing is kept on the server
between the two, and a file that was read is gone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import Response, flash, redirect, render_template, request, url_for
from flask_babel import gettext

from savings_app import clubs, enrolments
from savings_app.clubs import Club
from savings_app.ledger.book import DayInFuture
from savings_app.member_lists import Column, ListedMember, MemberList, read_pasted, read_workbook, template, understand
from savings_app.member_lists.unpacking import LARGEST_FILE
from savings_app.money import NOTHING, Dong
from savings_app.permissions import Action
from savings_app.refusals import NotFound, Refusal
from savings_app.schemes import Scheme
from savings_app.typed import read_whole
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now, today
from savings_app.web.guard import requires, signed_in
from savings_app.web.leader import listed_text
from savings_app.web.leader.blueprint import leader
from savings_app.web.leader.member_form import FIELDS

LARGEST_SENT = LARGEST_FILE + 256 * 1024
"""A file at its bound with the form around it."""

SHOWN = 200
"""Rows of a list, and faults, that a page shows; more would not be read on a phone."""

ALWAYS_SHOWN = {
    Column.NAME,
    Column.NICKNAME,
    Column.HAMLET,
    Column.BIRTH,
    Column.HOUSEHOLD,
    Column.PENSION_PLEDGE,
    Column.HEALTH_PLEDGE,
    Column.RHYTHM,
    Column.PENSION_OPENING,
    Column.HEALTH_OPENING,
}
"""What the preview has a column for; what any other says of somebody stands beside her."""

TAKING = {"leader.preview_member_list", "leader.take_member_list"}
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@leader.url_value_preprocessor
def take_a_whole_file(endpoint: str | None, values: dict[str, Any] | None) -> None:
    """A list may be larger than any other form; said before anything reads the request."""
    if endpoint in TAKING:
        request.max_content_length = request.max_form_memory_size = LARGEST_SENT


@dataclass(frozen=True)
class Terms:
    """Under which terms a list is taken: the fund of each scheme, and the day its balances are booked."""

    funds: dict[Scheme, int]
    day: dt.date

    @property
    def sent(self) -> dict[str, str]:
        """As the fields of a form."""
        funds = {f"{FIELDS[scheme]}_fund": str(fund) for scheme, fund in self.funds.items()}
        return {"day": self.day.isoformat(), **funds}


def _page(club: Club, *, refusal: Refusal | None = None) -> str:
    usual = {f"{FIELDS[scheme]}_fund": fund for scheme, fund in enrolments.usual_funds(club.id).items()}
    return render_template(
        "leader/member_list.html",
        club=club,
        funds=clubs.funds(club.id),
        chosen={name: request.form.get(name, str(fund)) for name, fund in usual.items()},
        day=request.form.get("day") or today().isoformat(),
        pasted=request.form.get("pasted", ""),
        today=today(),
        refusal=refusal,
    )


@leader.get("/clubs/<int:club>/member-list")
@requires(Action.MANAGE_MEMBERS)
def member_list(club: Club) -> str:
    """Choose a file, or paste."""
    return _page(club)


@leader.get("/clubs/<int:club>/member-list/template.xlsx")
@requires(Action.MANAGE_MEMBERS)
def member_list_template(club: Club) -> Response:
    """The empty list to fill in."""
    answer = Response(template(), mimetype=SPREADSHEET)
    answer.headers["Content-Disposition"] = "attachment; filename=danh-sach-hoi-vien.xlsx"
    return answer


@leader.post("/clubs/<int:club>/member-list/preview")
@requires(Action.MANAGE_MEMBERS)
@refilled_by(_page)
def preview_member_list(club: Club) -> Any:
    """What taking the list over would do, or all that is wrong in it; nothing is written."""
    terms = _terms(club)
    file = request.files.get("file")
    pasted = request.form.get("pasted", "")
    sheet = read_workbook(file.read(LARGEST_SENT), file.filename or "") if file else read_pasted(pasted)
    listed = understand(sheet, today=today())
    return _preview(club, listed, terms), 200 if listed.acceptable else 422


def _again(club: Club, *, refusal: Refusal | None = None) -> str:
    return _preview(club, understand(read_pasted(request.form.get("listed", "")), today=today()), _terms(club), refusal)


@leader.post("/clubs/<int:club>/member-list")
@requires(Action.MANAGE_MEMBERS)
@refilled_by(_again)
def take_member_list(club: Club) -> Any:
    """Everyone new on the list into the club, all or nothing."""
    terms = _terms(club)
    listed = understand(read_pasted(request.form.get("listed", "")), today=today())
    taken = enrolments.enrol_list(club.id, listed, by=signed_in(), at=now(), funds=terms.funds, on=terms.day)
    counts = {"added": len(taken.added), "there": len(taken.there)}
    flash(gettext("Đã nhận %(added)s hội viên mới; %(there)s người đã có, giữ nguyên.", **counts), "success")
    return redirect(url_for("leader.show_members", club=club.id), code=303)


def _preview(club: Club, listed: MemberList, terms: Terms, refusal: Refusal | None = None) -> str:
    sorted_out = enrolments.sort_out(club.id, listed)
    funds = {fund.id: fund for fund in clubs.funds(club.id)}
    return render_template(
        "leader/member_list_preview.html",
        club=club,
        listed=listed,
        sorted_out=sorted_out,
        brought={
            Scheme.HOUSEHOLD_HEALTH: Dong.total(row.health_opening or NOTHING for row in sorted_out.new),
            Scheme.VOLUNTARY_PENSION: Dong.total(row.pension_opening or NOTHING for row in sorted_out.new),
        },
        shown=SHOWN,
        cells=listed_text.cells,
        filled=_filled(sorted_out.new),
        text=listed_text.written(listed.rows) if listed.acceptable else "",
        pasted=request.form.get("pasted", ""),
        terms=terms,
        funds={scheme: funds[fund] for scheme, fund in terms.funds.items()},
        refusal=refusal,
    )


def _filled(rows: Sequence[ListedMember]) -> list[Column]:
    """The columns not always shown that say something of anybody."""
    said = {column for row in rows for column, text in listed_text.cells(row).items() if text}
    return [column for column in Column if column in said - ALWAYS_SHOWN]


def _terms(club: Club) -> Terms:
    usual = enrolments.usual_funds(club.id)
    typed = {scheme: request.form.get(f"{FIELDS[scheme]}_fund", "") for scheme in usual}
    funds = {scheme: read_whole(typed[scheme]) if typed[scheme] else usual[scheme] for scheme in usual}
    if not set(funds.values()) <= {fund.id for fund in clubs.funds(club.id)}:
        raise NotFound()
    day = forms.day(request.form, "day", default=today())
    if day > today():
        raise DayInFuture(day)
    return Terms(funds, day)
