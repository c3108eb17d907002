"""One day of the tick sheet as typed (ô đánh dấu): a tick for the pledge or an amount for each purse, and the totals.

Fields are named after the purse: ``full-12-3-HOUSEHOLD_HEALTH`` and ``amount-…``; the order is the form's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from savings_app import members
from savings_app.members import Purse
from savings_app.money import NOTHING, Dong, NoAmount
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.reports.tick_sheet import TickSheet
from savings_app.schemes import Labelled, Scheme
from savings_app.tick_sheets import Tick, Totals
from savings_app.typed import read_choice, read_whole

FULL, AMOUNT = "full-", "amount-"


class TotalKind(Labelled):
    """A total written by hand; its value is the field's name."""

    CASH = "total_cash", N_("tổng tiền mặt")
    AT_HOME = "total_at_home", N_("tổng heo nhà")


@dataclass(frozen=True)
class TypedBox:
    """What was typed for one purse."""

    full: bool = False
    amount: str = ""


@dataclass(eq=False)
class FullAndAmount(Refusal):
    says = N_("vừa đánh dấu đủ mức vừa ghi số tiền, chỉ chọn một.")


@dataclass(eq=False)
class UnreadableTick(Refusal):
    member: str
    why: Refusal
    says = N_("{member}: {why}")


@dataclass(eq=False)
class NoTotal(Refusal):
    total: TotalKind
    says = N_("Chưa nhập {total} ghi trên giấy; ngày không ai góp thì nhập 0. Chưa lưu gì.")


@dataclass(eq=False)
class UnreadableTotal(Refusal):
    total: TotalKind
    why: Refusal
    says = N_("Chưa đọc được {total}: {why}")


def boxes(form: Mapping[str, str]) -> dict[str, TypedBox]:
    """What was typed, by purse, in the order of the form."""
    found: dict[str, TypedBox] = {}
    for name, typed in form.items():
        for field in (FULL, AMOUNT):
            if name.startswith(field):
                purse = name.removeprefix(field)
                before = found.get(purse, TypedBox())
                found[purse] = replace(before, full=True) if field == FULL else replace(before, amount=typed)
    return found


def ticks(form: Mapping[str, str], *, club_id: int) -> tuple[Tick, ...]:
    """The boxes that hold something. Raises UnreadableTick, saying whose box cannot be read."""
    found = []
    for purse, box in _filled(form):
        try:
            found.append(_tick(purse, box))
        except Refusal as refusal:
            raise UnreadableTick(_name(club_id, purse), refusal) from None
    return tuple(found)


def faults(form: Mapping[str, str]) -> dict[str, Refusal]:
    """Why a field cannot be read: by purse, and by the name of a total."""
    found: dict[str, Refusal] = {}
    for purse, box in _filled(form):
        try:
            _tick(purse, box)
        except Refusal as refusal:
            found[purse] = refusal
    for kind in TotalKind:
        try:
            Dong.read_any(form.get(kind.value, "0"))
        except Refusal as refusal:
            found[kind.value] = refusal
    return found


def totals(form: Mapping[str, str], sheet: TickSheet) -> Totals:
    """The totals of the paper, of each kind of money that stands on it. Raises NoTotal or UnreadableTotal."""
    return Totals(
        cash=_total(form, TotalKind.CASH) if sheet.has_cash else NOTHING,
        at_home=_total(form, TotalKind.AT_HOME) if sheet.has_pigs_at_home else NOTHING,
    )


def _filled(form: Mapping[str, str]) -> Iterator[tuple[str, TypedBox]]:
    return ((purse, box) for purse, box in boxes(form).items() if box.full or box.amount.strip())


def _tick(purse: str, box: TypedBox) -> Tick:
    whose = _purse(purse)
    if not box.amount.strip():
        return Tick(whose)
    if box.full:
        raise FullAndAmount()
    return Tick(whose, Dong.read(box.amount))


def _purse(typed: str) -> Purse:
    """The purse a field is named after. Raises NotFound for a name no page of ours gives."""
    parts = typed.split("-")
    if len(parts) != 3:
        raise NotFound()
    try:
        return Purse(read_whole(parts[0]), read_whole(parts[1]), read_choice(parts[2], Scheme))
    except Refusal:
        raise NotFound() from None


def _name(club_id: int, purse: str) -> str:
    """Whose box it is. Raises NotFound where it is nobody's."""
    member = members.get(club_id, _purse(purse).member_id)
    if member is None:
        raise NotFound()
    return str(member.person.name)


def _total(form: Mapping[str, str], kind: TotalKind) -> Dong:
    try:
        return Dong.read_any(form.get(kind.value, ""))
    except NoAmount:
        raise NoTotal(kind) from None
    except Refusal as refusal:
        raise UnreadableTotal(kind, refusal) from None
