"""The slips that phones number before the book does (phiếu tạm), B-0047, and what each was written for.

Every label that reached the server is kept for good as it was printed, whether its money went into the book, waits, was
refused, or was taken back before it was sent, so that the paper in a member's hand always finds its answer. A label
never stands in the way of the money: where its letter or number is another's meanwhile, it is only kept beside. A
number not heard of yet is missing, not wrong: its phone may still hold it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any

from peewee import BooleanField, CharField, Check, DateField, IntegerField, fn

from savings_app import devices
from savings_app.clubs import Club, Fund
from savings_app.database import DongField, InstantField, LabelField, Table, ask, refers_to
from savings_app.devices import Device, SlipNumber
from savings_app.members import Member
from savings_app.money import Dong
from savings_app.months import VIETNAM, Month
from savings_app.schemes import Scheme
from savings_app.users import User

LARGEST_NUMBER = 999_999
LARGEST_STEP = 10_000
"""A number further above the highest known is no phone's count; of a phone the book has forgotten none is known."""
MOST_MISSING = 200
"""Missing numbers told one by one; where there are more, as many runs of them, further ones once these have come."""


class ProvisionalSlip(Table):
    """One paper: its label, the key it was sent under, who wrote it there, and what for as far as it could be read.

    ``number`` is its place in the count of ``device``; none where that is another key's, or no phone's count.
    ``undone``: she took it back before it was sent, and it never was to go into the book; ``undone_at`` is the phone's.
    """

    club = refers_to(Club)
    device = refers_to(Device, null=True)
    number = IntegerField(null=True)
    label = CharField(max_length=12)
    key = CharField(max_length=36)
    undone = BooleanField()
    undone_at = InstantField(null=True)
    written_by = refers_to(User, null=True)
    written_at = InstantField(null=True)
    member = refers_to(Member, null=True)
    fund = refers_to(Fund, null=True)
    scheme = LabelField(Scheme, null=True)
    amount = DongField(null=True)
    booked_on = DateField(null=True)
    sent_by = refers_to(User)
    sent_at = InstantField()

    class Meta:
        indexes = ((("device", "number"), True), (("club", "key"), True), (("club", "label"), False))
        constraints = (
            Check("number > 0 AND number <= 999999", name="provisional_slip_number"),
            Check("number IS NULL OR device_id IS NOT NULL", name="provisional_slip_device"),
            Check("undone_at IS NULL OR undone", name="provisional_slip_undone"),
        )

    @property
    def author(self) -> int:
        """Who says she wrote it on the phone; where unsaid, who sent it."""
        author: int = self.written_by or self.sent_by
        return author


@dataclass(frozen=True, kw_only=True)
class Noted:
    """What a number was written for; only what could be read, and belongs to the club, is there."""

    club_id: int
    key: str
    undone: bool = False
    undone_at: dt.datetime | None = None
    written_by: int | None = None
    written_at: dt.datetime | None = None
    member_id: int | None = None
    fund_id: int | None = None
    scheme: Scheme | None = None
    amount: Dong | None = None
    booked_on: dt.date | None = None


@dataclass(frozen=True)
class Written:
    """A provisional slip as people see it: its number, and who wrote it on the phone; where unsaid, who sent it."""

    shown: str
    by: int
    undone: bool


@dataclass(frozen=True)
class Received:
    """Every number up to ``upto`` was answered for good, but for those that are ``missing``.

    Where those are very many, they are told as ``runs`` instead, each by its first and last number: of a phone the book
    has forgotten the old ones may never come, and what did come must not be asked for again with them.
    """

    upto: int
    missing: tuple[int, ...] = ()
    runs: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Counted:
    """A phone's letter, its highest number known, how many below it have not come, and the first of those."""

    letter: str
    highest: int = 0
    gaps: int = 0
    first: tuple[int, ...] = ()


def note(device: Device | None, slip: SlipNumber, content: Noted, *, by: int, at: dt.datetime) -> None:
    """Keep a label with what it was written for; the first under a key stays.

    It counts as a number of its phone where no other key has that number and the count may have come so far; the first
    one known of a phone may be any.
    """
    if noted(content.club_id, content.key) is not None:
        return
    ProvisionalSlip.write(
        club=content.club_id,
        device=device.id if device else None,
        number=slip.number if device and _may_count(device.id, slip.number) else None,
        label=str(slip),
        key=content.key,
        undone=content.undone,
        undone_at=content.undone_at,
        written_by=content.written_by,
        written_at=content.written_at,
        member=content.member_id,
        fund=content.fund_id,
        scheme=content.scheme,
        amount=content.amount,
        booked_on=content.booked_on,
        sent_by=by,
        sent_at=at,
    )


def stands(club_id: int, key: str, slip: SlipNumber) -> bool:
    """Whether a label is what was sent under a key, counted, and under its phone's own letter."""
    found = ask(
        "SELECT 1 FROM provisional_slip s JOIN device d ON d.id = s.device_id"
        " WHERE s.club_id = ? AND s.key = ? AND s.number = ? AND d.letter = ?",
        *(club_id, key, slip.number, slip.letter),
    )
    return bool(found)


def noted(club_id: int, key: str) -> ProvisionalSlip | None:
    """The number that was sent under a key, or none."""
    return ProvisionalSlip.find(club=club_id, key=key)


def agrees(noted: ProvisionalSlip, content: Noted) -> bool:
    """Whether a number that came before was for the same, as far as was known then; a refusal may freeze no key."""
    if noted.undone and not content.undone:
        return False
    known = noted.member in {None, content.member_id} and noted.fund in {None, content.fund_id}
    same = (noted.scheme, noted.amount, noted.booked_on) == (content.scheme, content.amount, content.booked_on)
    return noted.amount is None or (known and same)


def written_under(club_id: int, keys: Iterable[str]) -> dict[str, Written]:
    """The provisional slips that were sent under some keys, by key."""
    found = ProvisionalSlip.select().where(ProvisionalSlip.club == club_id, ProvisionalSlip.key.in_(list(keys) or [""]))
    return {each.key: Written(each.label, each.author, each.undone) for each in found}


def received(club_id: int, code: str) -> Received:
    """Which numbers of a phone the book knows: none of a phone it does not know."""
    device = devices.known(club_id, code)
    if device is None:
        return Received(0)
    counted = _counted([device], MOST_MISSING)[device.code]
    if counted.gaps <= MOST_MISSING:
        return Received(counted.highest, counted.first)
    runs = tuple((before + 1, number - 1) for _, before, number in _asked_of(_STEPS, [device.id]))
    if len(runs) > MOST_MISSING:  # the rest is told when these have come
        return Received(runs[MOST_MISSING - 1][1], runs=runs[:MOST_MISSING])
    return Received(counted.highest, runs=runs)


def in_club(club_id: int, *, most: int = MOST_MISSING) -> dict[str, Counted]:
    """Every phone of a club by its code, in the order they came, with the first ``most`` numbers that did not."""
    return _counted(devices.in_club(club_id), most)


def count_undone(club_ids: Iterable[int], month: Month) -> dict[int, int]:
    """How many came from that month on that had been taken back, in each of some clubs where any did."""
    start = dt.datetime.combine(month.first_day, dt.time(), VIETNAM)
    lately = ProvisionalSlip.undone & (ProvisionalSlip.sent_at >= start)
    query: Any = (
        ProvisionalSlip.select(ProvisionalSlip.club, fn.COUNT(ProvisionalSlip.id))
        .where(ProvisionalSlip.club.in_(list(club_ids) or [0]), lately)
        .group_by(ProvisionalSlip.club)
    )
    return dict(query.tuples())


def _may_count(device_id: int, number: int) -> bool:
    if ProvisionalSlip.find(device=device_id, number=number) is not None:
        return False
    ((highest,),) = ask("SELECT COALESCE(MAX(number), 0) FROM provisional_slip WHERE device_id = ?", device_id)
    return bool(not highest or number <= highest + LARGEST_STEP)


def _counted(phones: list[Device], most: int) -> dict[str, Counted]:
    """What came of some phones. Numbers are only gone through where some are missing: every sending asks this."""
    heads = _asked_of(_HEADS, [phone.id for phone in phones])
    came = {device_id: (highest, highest - count) for device_id, highest, count in heads}
    steps: dict[int, list[tuple[int, int]]] = {device_id: [] for device_id, (_, gaps) in came.items() if gaps}
    for device_id, before, number in _asked_of(_STEPS, list(steps)):
        steps[device_id].append((before, number))

    def counted(phone: Device) -> Counted:
        highest, gaps = came.get(phone.id, (0, 0))
        missing = (each for before, number in steps.get(phone.id, ()) for each in range(before + 1, number))
        return Counted(phone.letter, highest, gaps, tuple(islice(missing, most)))

    return {phone.code: counted(phone) for phone in phones}


def _asked_of(question: str, device_ids: list[int]) -> list[Any]:
    return list(ask(question.format(", ".join("?" * len(device_ids))), *device_ids)) if device_ids else []


_HEADS = """
SELECT device_id, MAX(number), COUNT(*) FROM provisional_slip
WHERE device_id IN ({}) AND number IS NOT NULL GROUP BY device_id
"""
_STEPS = """
SELECT device_id, before, number FROM (
  SELECT device_id, number, LAG(number, 1, 0) OVER (PARTITION BY device_id ORDER BY number) AS before
  FROM provisional_slip WHERE device_id IN ({}) AND number IS NOT NULL
) step WHERE number > before + 1 ORDER BY device_id, number
"""
