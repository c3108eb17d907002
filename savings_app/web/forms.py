"""Strings become values, exactly once; whatever cannot be read is a refusal with its sentence, and freezes no key."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID, uuid4

from flask_babel import gettext, lazy_gettext
from flask_wtf import FlaskForm
from wtforms import PasswordField, StringField

from savings_app.money import Dong
from savings_app.months import read_day
from savings_app.names import read_note
from savings_app.refusals import N_, Refusal
from savings_app.typed import Choice, read_choice, read_whole

LONGEST_REASON = 300

_PAPER_NUMBER = re.compile(r"[\w./ -]{0,60}")

_UNSHOWN = dict.fromkeys([*range(32), 127])


@dataclass(eq=False)
class UnreadableKey(Refusal):
    says = N_("Trang gửi lên thiếu mã gửi: mở lại trang rồi ghi lại. Chưa lưu gì.")
    status = 400


@dataclass(eq=False)
class UnreadablePaperNumber(Refusal):
    typed: str
    says = N_("Không đọc được số “{typed}”: chỉ dùng chữ, số, dấu chấm, gạch nối và gạch chéo, dài nhất 60 ký tự.")


@dataclass(eq=False)
class NoReason(Refusal):
    says = N_("Chưa ghi lý do.")


class SignInForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF ships no types
    """Phone and password."""

    phone = StringField(lazy_gettext(N_("Số điện thoại")))
    password = PasswordField(lazy_gettext(N_("Mật khẩu")))


class ReadForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF ships no types
    """A form that knows how each of its fields is read, so that all that is wrong in it can be told at once."""

    readers: ClassVar[Mapping[str, Callable[[str], Any]]] = {}
    required: ClassVar[Collection[str]] = ()

    def read(self, name: str) -> Any:
        """What was typed in a field as a value; none where nothing was typed in a field that may stay empty."""
        typed = str(self[name].data or "")
        return self.readers[name](typed) if typed.strip() or name in self.required else None

    def tell_faults(self) -> None:
        """Put beside each field why it cannot be read; what no page can show is left out of what was typed."""
        for name in self.readers:
            try:
                self.read(name)
            except Refusal as refusal:
                self[name].errors = [refusal.say(gettext)]
                self[name].data = str(self[name].data or "").translate(_UNSHOWN)


def fresh_key() -> str:
    """A key for a form about to be shown; whatever is sent with it is done once."""
    return str(uuid4())


def key(form: Mapping[str, str]) -> UUID:
    """The key a form was made with."""
    try:
        return UUID(form.get("key", "")[:64])
    except ValueError:
        raise UnreadableKey() from None


def amount(form: Mapping[str, str], name: str = "amount") -> Dong:
    """The amount typed in a field."""
    return Dong.read(form.get(name, ""))


def day(form: Mapping[str, str], name: str, *, default: dt.date | None = None) -> dt.date:
    """The day typed in a field; the default where nothing was typed and there is one."""
    typed = form.get(name, "").strip()
    return default if default is not None and not typed else read_day(typed)


def whole(form: Mapping[str, str], name: str) -> int:
    """A whole number in a form, such as an id."""
    return read_whole(form.get(name, ""))


def choice(form: Mapping[str, str], name: str, among: type[Choice]) -> Choice:
    """One of a fixed list."""
    return read_choice(form.get(name, ""), among)


def reason(form: Mapping[str, str], name: str = "reason") -> str:
    """A reason in one line. Raises NoReason and what a note raises."""
    written = read_note(form.get(name, ""), LONGEST_REASON)
    if not written:
        raise NoReason()
    return written


def paper_number(form: Mapping[str, str], name: str) -> str:
    """The number printed on somebody's paper, such as a bank's; empty where nothing was typed."""
    number = " ".join(form.get(name, "")[:200].split())
    if not _PAPER_NUMBER.fullmatch(number):
        raise UnreadablePaperNumber(form.get(name, "")[:20])
    return number


def year(query: Mapping[str, str]) -> int | None:
    """The year asked for in an address; one that cannot be read is as good as none."""
    typed = query.get("year", "")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) == 4 else None


def order(form: Mapping[str, str], ids: Sequence[int]) -> list[int]:
    """Those things in the order of the places typed (``place-<id>``): what got another place goes just there."""
    typed = {each: whole(form, f"place-{each}") for each in ids}
    moved = [each for place, each in enumerate(ids, start=1) if typed[each] != place]
    ordered = [each for each in ids if each not in moved]
    # Of several sent to one place the first goes in last, so that it stands before the others.
    for each in sorted(moved, key=lambda each: (typed[each], -ids.index(each))):
        ordered.insert(max(typed[each] - 1, 0), each)
    return ordered
