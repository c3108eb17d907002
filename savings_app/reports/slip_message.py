"""A slip as a message to its member (lời báo): a text short enough for an SMS, and the lines of a picture.

In Vietnamese always: it goes to the member. Whole đồng; her own balance and nobody else's. What the phone says of a
deposit that is not in the book yet is made of ``ON_THE_PHONE``, with the facts put in by the phone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from savings_app.ledger.entry import EntryKind
from savings_app.months import show_day
from savings_app.reports import slip_words
from savings_app.reports.slips import ShownSlip
from savings_app.schemes import Scheme
from savings_app.words import in_words

DISCLAIMER = "Sổ của câu lạc bộ, không thay biên lai BHXH."
PRACTICE = "MẪU, không có giá trị"

SMS_PART = 67
"""Letters in one part of a long SMS with Vietnamese marks."""


class Look(StrEnum):
    """How a line of the picture is drawn."""

    HEAD = "head"
    BIG = "big"
    PLAIN = "plain"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class PictureLine:
    """One line of the picture; a long one is broken where it is drawn."""

    words: str
    look: Look = Look.PLAIN


MOST_PARTS = 3
"""The sum in words is left out where it would take a fourth."""

SAVED = "để dành mua {scheme}"
DONE = {EntryKind.DEPOSIT: "góp", EntryKind.PIG_OPENING: "khui heo, nộp"}
BY_TRANSFER, IN_HER_PIG = "chuyển khoản", "bỏ heo ở nhà"

ON_THE_PHONE = {
    "deposit": f"Chị {{name}} đã góp {{amount}} ({{words}}) ngày {{day}}, {SAVED}. {{slip}}, {{club}}. {DISCLAIMER}",
    "at-home": (
        f"Chị {{name}} đã bỏ heo ở nhà {{amount}} ({{words}}) ngày {{day}}, {SAVED}. {{slip}}, {{club}}. {DISCLAIMER}"
    ),
    "waiting": "Phiếu tạm {slip}, chờ vào sổ",
    "in-book": "Phiếu {slip}",
    "for": "Góp tiền tiết kiệm mua {scheme}",
    "for-at-home": "Bỏ heo ở nhà để dành mua {scheme}",
    "by": "Người ghi sổ: {by}",
    "disclaimer": DISCLAIMER,
    "practice": PRACTICE,
    "health": Scheme.HOUSEHOLD_HEALTH.label,
    "pension": Scheme.VOLUNTARY_PENSION.label,
}
"""The words for a deposit just saved on the phone, by what they are for."""


def text(slip: ShownSlip) -> str:
    """What she is sent.

    Chị Nguyễn Thị An đã góp 6.000 đ (Sáu nghìn đồng) ngày 22/11/2026, để dành mua BHYT hộ gia đình. Số dư 9.000 đ.
    Phiếu 2026-0002, CLB Heo Đất ấp 3. Sổ của câu lạc bộ, không thay biên lai BHXH.
    """
    in_full = _text(slip, f"{slip.amount} ({in_words(slip.amount)})")
    return in_full if parts(in_full) <= MOST_PARTS else _text(slip, str(slip.amount))


def _text(slip: ShownSlip, sum_: str) -> str:
    said = [
        f"Chị {slip.member.person.name}{_what(slip, sum_)}",
        f"{_balance(slip)} {slip.balance.after}.",
        f"Phiếu {slip.number}{_provisional(slip)}, {slip.club.name}.",
        *_undone(slip),
        DISCLAIMER,
    ]
    return " ".join([f"({PRACTICE})", *said] if slip.club.practice else said)


def picture(slip: ShownSlip) -> list[PictureLine]:
    """What the picture of it says, from top to bottom."""
    small = Look.SMALL
    facts = [
        PictureLine(slip.kind.heading, Look.HEAD),
        PictureLine(f"Số {slip.number}{_provisional(slip)} · {show_day(slip.day)}"),
        PictureLine(str(slip.amount), Look.BIG),
        PictureLine(in_words(slip.amount), small),
        PictureLine(f"{slip.member.person.name}, số {slip.member.number}"),
        PictureLine(slip_words.purpose(slip).sentence),
        PictureLine(f"{_balance(slip)} trước {slip.balance.before}, sau {slip.balance.after}"),
    ]
    remarks = [*(each.sentence for each in slip_words.remarks(slip)), *_undone(slip)]
    foot = [f"{slip.club.name} · người ghi sổ: {slip.recorded_by}", slip.seal, DISCLAIMER]
    practice = [PictureLine(PRACTICE, Look.HEAD)] if slip.club.practice else []
    return [*practice, *facts, *(PictureLine(each, small) for each in (*remarks, *foot))]


def parts(message: str) -> int:
    """How many parts of a long SMS it takes."""
    return -(-len(message) // SMS_PART)


def _what(slip: ShownSlip, sum_: str) -> str:
    """What she did, the rest of a sentence that begins with her name; what others did is told as on the slip."""
    day, done = show_day(slip.day), _done(slip)
    if done:
        return f" đã {done} {sum_} ngày {day}, {SAVED.format(scheme=slip.scheme.label)}."
    words = slip_words.purpose(slip).sentence
    return f": {words[:1].lower()}{words[1:]}, {sum_}, ngày {day}."


def _done(slip: ShownSlip) -> str:
    if slip.undoes is not None:
        return ""
    if slip.entry.kind is EntryKind.DEPOSIT and slip.at_home:
        return IN_HER_PIG
    return BY_TRANSFER if slip.statement is not None else DONE.get(slip.entry.kind, "")


def _provisional(slip: ShownSlip) -> str:
    """The number she was given first, when it was written on a phone."""
    return f" (phiếu tạm {slip.provisional})" if slip.provisional else ""


def _balance(slip: ShownSlip) -> str:
    return "Trong heo" if slip.at_home else "Số dư"


def _undone(slip: ShownSlip) -> list[str]:
    return [f"Khoản này đã sửa bằng phiếu {slip.undone_by}."] if slip.undone_by else []
