"""The day sheet (thu tiền): one tap for a pledge, another amount, several missed days, or everyone at once.

Without script every form posts here; with script the same taps are saved on the phone and come by the outbox. The page
lies in the phone's cache, so no balance stands on it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext

from savings_app import deposits
from savings_app.clubs import Club
from savings_app.deposits import Present
from savings_app.ledger.book import DayInFuture
from savings_app.permissions import Action
from savings_app.refusals import Refusal
from savings_app.reports import day_sheet as sheets
from savings_app.reports import sheet_order
from savings_app.reports.day_sheet import DaySheet
from savings_app.reports.sheet_order import SheetOrder
from savings_app.web import forms, module_scripts
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now, today
from savings_app.web.guard import requires, signed_in
from savings_app.web.late_offers import book_days, late_offer
from savings_app.web.leader import deposit_forms, deposits_said
from savings_app.web.leader.blueprint import leader

LONGEST_ASKED = 100


@dataclass(frozen=True)
class Refused:
    """What was refused on the sheet: of which purse, which field with what was typed, and why."""

    purse: str | None
    field: str
    typed: str
    sentence: str


def _page(club: Club, *, refusal: Refusal | None = None) -> str:
    try:
        day = _day()
    except Refusal:
        day = today()
    sheet = sheets.read(club, day)
    refused, order, asked = _refused(refusal, sheet) if refusal else None, _order(), _asked()
    chosen = sheet.purse(_chosen(refused))
    return render_template(
        "leader/day_sheet.html",
        club=club,
        sheet=sheet,
        rows=sheet_order.asked_for(sheet_order.arranged(sheet.rows, order), asked),
        places=sheet_order.places(sheet.rows),
        order=order,
        orders=list(SheetOrder),
        asked=asked,
        today=today(),
        manages=Action.MANAGE_MEMBERS,
        chosen=chosen,
        catch_up=deposit_forms.caught_up(chosen[1].due) if chosen and not refusal and "until" in request.args else None,
        refused=refused,
        late=late_offer(club, refusal),
        fresh_key=forms.fresh_key,
        scripts=module_scripts.needed_by("phone/on-this-phone.js", "day_sheet/sheet.js"),
    )


@leader.get("/clubs/<int:club>/day-sheet")
@requires(Action.RECORD_DEPOSIT)
@refilled_by(_page)
def day_sheet(club: Club) -> str:
    """The sheet of today, or of a day gone by."""
    _day()
    return _page(club)


@leader.post("/clubs/<int:club>/deposits")
@requires(Action.RECORD_DEPOSIT)
@refilled_by(_page)
def record_deposit(club: Club) -> Any:
    """Take a member's money into the club's book, or tally it in her pig at home."""
    deposit = deposit_forms.deposit(club.id, request.form)
    issued = deposits.record(deposit, by=signed_in(), at=now())
    card = f"member-{deposit.purse.member_id}"
    flash(deposits_said.of_one(deposit, issued), card)
    return _to_sheet(club, deposit.true_day, card=card)


@leader.post("/clubs/<int:club>/deposits/everyone")
@requires(Action.RECORD_DEPOSIT)
@refilled_by(_page)
def record_everyone(club: Club) -> Any:
    """Write every daily pledge that is not written for that day yet, but for those who are absent."""
    day, true_day = book_days(request.form, "booked_on")
    absent = deposit_forms.absent(request.form)
    present = Present(club.id, day, forms.key(request.form), happened_on=true_day, absent=absent)
    recorded = deposits.record_everyone(present, by=signed_in(), at=now())
    if recorded.slips:
        flash(deposits_said.of_everyone(club, recorded), "success")
    elif absent:
        flash(gettext("Không còn ai để ghi ngoài những người vắng: không ghi thêm."), "warning")
    else:
        flash(gettext("Ngày này cả tổ đã ghi đủ mức nuôi heo: không ghi thêm."), "warning")
    return _to_sheet(club, present.true_day)


def _day() -> dt.date:
    """The day the sheet is for. Raises UnreadableDay or DayInFuture."""
    name, asked = ("booked_on", request.form) if request.method == "POST" else ("day", request.args)
    day = forms.day(asked, name, default=today())
    if day > today():
        raise DayInFuture(day)
    return day


def _order() -> SheetOrder:
    """The order asked for in the address; one that cannot be read is as good as none."""
    return next((each for each in SheetOrder if each.value == request.args.get("order")), SheetOrder.HAND)


def _asked() -> str:
    return request.args.get("q", "")[:LONGEST_ASKED].strip()


def _chosen(refused: Refused | None) -> str:
    """The purse whose "Khác" is open: the one in the address, or the one whose amount or days were refused."""
    if refused is not None:
        return (refused.purse or "") if refused.field in ("amount", "days", "until") else ""
    return request.args.get("purse", "")


def _refused(refusal: Refusal, sheet: DaySheet) -> Refused:
    purse, field, typed = deposit_forms.sent(request.values)
    return Refused(purse if sheet.purse(purse) else None, field, typed, refusal.say(gettext))


def _to_sheet(club: Club, day: dt.date, *, card: str | None = None) -> Any:
    return redirect(url_for("leader.day_sheet", club=club.id, day=day.isoformat(), _anchor=card), code=303)
