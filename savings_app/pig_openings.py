"""A pig is opened at the meeting and counted (khui heo).

What was counted goes to the leader's cash and becomes savings that convert. Where the count differs from the tally,
the difference is a posting of its own: it is the member's own money at her own home, so nobody owes it. An empty pig
takes any count, so the same count could be written twice: a second opening on one day has to be meant.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app import receipts, repayments
from savings_app.deposits import purse_of
from savings_app.ledger import balances, keys, late, pigs_opened
from savings_app.ledger.chart import AccountKind, held_by, home_pig, home_savings, savings
from savings_app.ledger.entry import Draft, EntryKind, Key, Move, PartKey, Request, request
from savings_app.members import Purse
from savings_app.money import NOTHING, Dong
from savings_app.receipts import Issued
from savings_app.refusals import N_, Refusal
from savings_app.users import User


@dataclass(frozen=True)
class PigOpening:
    """What was counted out of one member's pig on a day. ``again``: it is meant, though the pig was opened that day.

    ``happened_on`` is its true day where that lies in a closed month.
    """

    club_id: int
    purse: Purse
    counted: Dong
    opened_on: dt.date
    key: Key
    again: bool = False
    happened_on: dt.date | None = None

    @property
    def true_day(self) -> dt.date:
        """The day the pig was opened."""
        return self.happened_on or self.opened_on

    @property
    def request(self) -> Request:
        """The content by which the same key is known to be the same opening."""
        meant = {"again": True} if self.again else {}
        late_by = {"happened_on": self.happened_on.isoformat()} if self.happened_on else {}
        return request(
            self.club_id,
            self.key,
            kind=EntryKind.PIG_OPENING.value,
            **self.purse.content,
            amount=int(self.counted),
            booked_on=self.opened_on.isoformat(),
            **meant,
            **late_by,
        )


@dataclass(eq=False)
class NoPigAtHome(Refusal):
    says = N_("Quỹ này góp chung, không có heo ở nhà để khui.")


@dataclass(eq=False)
class OpenedAlready(Refusal):
    counted: Dong
    slip: str
    says = N_(
        "Heo này đã khui {counted} ngày này, phiếu {slip}: đúng là khui thêm thì đánh dấu"
        " “Đúng là khui thêm lần nữa” rồi ghi."
    )
    status = 409


def record(opening: PigOpening, *, by: User, at: dt.datetime) -> Issued:
    """Write a pig opening once, however often it is sent, and return its slip."""
    return receipts.issued(
        keys.answer_once(opening.request, lambda: repayments.post(_draft(opening), by=by.id, at=at), at=at)
    )


def _draft(opening: PigOpening) -> Draft:
    if opening.happened_on is not None:
        late.check(opening.club_id, opening.happened_on)
        purse_of(opening.club_id, opening.purse, on=opening.happened_on)
    _, fund = purse_of(opening.club_id, opening.purse, on=opening.opened_on)
    if not fund.own_pig:
        raise NoPigAtHome()
    _be_meant(opening)
    tallied = balances.of(opening.club_id, home_savings(opening.purse))
    moves = (*_difference(opening.purse, opening.counted - tallied), *_counted(opening.purse, opening.counted))
    late_by = opening.happened_on
    return Draft(opening.request, EntryKind.PIG_OPENING, opening.opened_on, moves, happened_on=late_by)


def _be_meant(opening: PigOpening) -> None:
    """Raises OpenedAlready. What a correction writes anew, with a part of its key, is meant."""
    before = pigs_opened.on(opening.club_id, opening.true_day).get(opening.purse)
    if before is None or opening.again or isinstance(opening.key, PartKey):
        return
    slips = receipts.of_entries(before.entry_ids)
    raise OpenedAlready(before.counted, ", ".join(slips[each].shown for each in before.entry_ids))


def _difference(purse: Purse, difference: Dong) -> tuple[Move, ...]:
    if difference > NOTHING:
        return (Move(home_pig(purse), home_savings(purse), difference),)
    if difference < NOTHING:
        return (Move(home_savings(purse), home_pig(purse), -difference),)
    return ()


def _counted(purse: Purse, counted: Dong) -> tuple[Move, ...]:
    return (
        Move(held_by(AccountKind.CASH_LEADER, purse.fund_id), home_pig(purse), counted),
        Move(home_savings(purse), savings(purse), counted),
    )
