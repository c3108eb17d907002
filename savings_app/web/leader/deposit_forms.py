"""What the forms of the day sheet send, read into values: a tap, another amount, so many times, or until a day.

Whole đồng. A tap names purse and amount in one value, so that it writes what the button said.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import request

from savings_app.deposits import Deposit
from savings_app.ledger.chart import savings
from savings_app.ledger.entry import part_of
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.refusals import N_, Refusal
from savings_app.reports.pace import Due, Stretch, due_until
from savings_app.schemes import Scheme
from savings_app.web import forms
from savings_app.web.late_offers import book_days

MOST_TIMES = 366
"""Missed days written down at once: a year of them."""

_ABSENT = "absent-"


@dataclass(eq=False)
class NoTimes(Refusal):
    says = N_("Chưa ghi góp bù mấy lần: nhập một số từ 1 đến 366.")


@dataclass(eq=False)
class UnreadableTimes(Refusal):
    typed: str
    says = N_("Không ghi bù được “{typed}” lần: nhập một số nguyên từ 1 đến 366.")


@dataclass(eq=False)
class PaidUpAlready(Refusal):
    until: dt.date
    says = N_("Đã góp đủ đến ngày {until:%d/%m/%Y}: không cần góp bù.")


@dataclass(eq=False)
class DueOnNoDay(Refusal):
    says = N_("Heo này không có mức nuôi theo ngày, tuần hay tháng: không tính được góp đủ đến ngày nào.")


@dataclass(eq=False)
class TooFarAhead(Refusal):
    until: dt.date
    times: int
    most: int
    says = N_("Đến ngày {until:%d/%m/%Y} là {times} lần góp: mỗi lần ghi bù nhiều nhất {most} lần.")


@dataclass(frozen=True)
class CaughtUp:
    """What it takes to be paid up to a day: so many times which pledge, and the sum."""

    until: dt.date
    dues: list[Due]

    @property
    def sum(self) -> Dong:
        """Of them all."""
        return Dong.total(due.sum for due in self.dues)


def deposit(club_id: int, form: Mapping[str, str]) -> Deposit:
    """The deposit a tap or a form of "Khác" asks for."""
    if "tap" in form:
        return _tapped(club_id, form)
    purse = Purse(forms.whole(form, "member"), forms.whole(form, "fund"), forms.choice(form, "scheme", Scheme))
    amount = forms.amount(form) * _times(form)
    day, true_day = book_days(form, "booked_on")
    return Deposit(club_id, purse, amount.for_an_entry(), day, forms.key(form), happened_on=true_day)


def caught_up(stretches: Sequence[Stretch]) -> CaughtUp:
    """What the day in the address takes. Raises UnreadableDay, DueOnNoDay, PaidUpAlready or TooFarAhead."""
    until = forms.day(request.args, "until")
    if not stretches:
        raise DueOnNoDay()
    dues = due_until(stretches, until)
    times = sum(due.times for due in dues)
    if times == 0:
        raise PaidUpAlready(until)
    if times > MOST_TIMES:
        raise TooFarAhead(until, times, MOST_TIMES)
    return CaughtUp(until, dues)


def absent(form: Mapping[str, str]) -> frozenset[int]:
    """The members marked absent."""
    return frozenset(int(name.removeprefix(_ABSENT)) for name in form if _is_absent(name))


def sent(values: Mapping[str, str]) -> tuple[str, str, str]:
    """Of what was sent: the purse by its name on the page, the field that matters, and what was typed there."""
    if "tap" in values:
        return values["tap"].rpartition("-")[0], "tap", ""
    if "until" in values:
        return values.get("purse", ""), "until", values["until"]
    field = "days" if "days" in values else "amount"
    return "-".join(values.get(name, "") for name in ("member", "fund", "scheme")), field, values.get(field, "")


def _tapped(club_id: int, form: Mapping[str, str]) -> Deposit:
    """All taps of a page share its key; each has the part of it that is its purse's."""
    member, fund, scheme, amount = (form["tap"].split("-") + [""] * 4)[:4]
    named = {"member": member, "fund": fund, "scheme": scheme, "amount": amount}
    purse = Purse(forms.whole(named, "member"), forms.whole(named, "fund"), forms.choice(named, "scheme", Scheme))
    day, true_day = book_days(form, "booked_on")
    key = part_of(forms.key(form), savings(purse).address)
    return Deposit(club_id, purse, forms.amount(named).for_an_entry(), day, key, happened_on=true_day)


def _times(form: Mapping[str, str]) -> int:
    """How many missed days at once; one where the form does not ask. Raises NoTimes or UnreadableTimes."""
    if "days" not in form:
        return 1
    typed = form["days"].strip(" ")
    if not typed:
        raise NoTimes()
    if not (typed.isascii() and typed.isdigit() and len(typed) <= 3 and 0 < int(typed) <= MOST_TIMES):
        raise UnreadableTimes(typed[:20])
    return int(typed)


def _is_absent(name: str) -> bool:
    number = name.removeprefix(_ABSENT)
    return name.startswith(_ABSENT) and number.isascii() and number.isdigit() and len(number) <= 10
