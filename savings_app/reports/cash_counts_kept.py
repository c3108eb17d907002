"""The counts of a club's cash (biên bản kiểm quỹ): whose, what was counted and what the book said, and what came of it.

Whole đồng. A count is frozen with the place in the chain it stands against; what was written after it and happened
before is shown beside it as late, and so is what was taken out of the book just before.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from savings_app import approvals, cash_counts, clubs, users
from savings_app.approvals import Approval, Subject
from savings_app.clubs import Fund
from savings_app.ledger import balances
from savings_app.ledger.chart import AccountKind, Side
from savings_app.ledger.tables import Account, Entry, Posting
from savings_app.money import NOTHING, Dong
from savings_app.months import VIETNAM, local_day
from savings_app.refusals import N_
from savings_app.reports.letterhead import seal
from savings_app.schemes import Labelled


class CountState(Labelled):
    """What came of a count."""

    WAITING = "waiting", N_("chờ người thứ hai ký")
    STALE = "stale", N_("tiền đã ra vào sau lúc đếm, đếm lại")
    EXPIRED = "expired", N_("quá hạn ký, đếm lại")
    SIGNED = "signed", N_("đã ký")
    DECLINED = "declined", N_("không ký")


@dataclass(frozen=True)
class KeptCount:
    """One count, with its answer."""

    approval: Approval
    holder: AccountKind
    fund: Fund
    counted: Dong
    book: Dong
    notes: tuple[tuple[Dong, int], ...]
    reason: str
    witnesses: str
    asked_by: str
    answered_by: str
    state: CountState
    seal: str

    @property
    def difference(self) -> Dong:
        """What was counted more than the book says; below zero, what was missing."""
        return self.counted - self.book

    @property
    def missing(self) -> Dong:
        """What was missing, as a sum above zero; nothing where nothing was."""
        return max(-self.difference, NOTHING)

    @property
    def too_much(self) -> Dong:
        """What was too much; nothing where nothing was."""
        return max(self.difference, NOTHING)

    @property
    def counted_on(self) -> dt.date:
        return local_day(self.approval.asked_at)

    @property
    def at_bank(self) -> bool:
        """Whether the sum was read from the bank's book."""
        return self.holder is AccountKind.CASH_BANK


@dataclass(frozen=True)
class HeldCash:
    """Cash of one fund in one pair of hands, and the last count of it; ``current`` while none of it moved since."""

    holder: AccountKind
    fund: Fund
    amount: Dong
    count: KeptCount | None
    current: bool


@dataclass(frozen=True)
class Beside:
    """An entry that moved the counted cash: ``amount`` came in, or went out below zero."""

    seq: int
    kind: str
    day: dt.date
    recorded_at: dt.datetime
    recorded_by: str
    amount: Dong


def in_club(club_id: int, *, at: dt.datetime) -> list[KeptCount]:
    """Every count ever put before a second person, newest first."""
    return _kept(approvals.asked(club_id, Subject.CASH_COUNT), club_id, at=at)


def of(approval: Approval, *, at: dt.datetime) -> KeptCount:
    """One count."""
    return _kept([approval], approval.club, at=at)[0]


def held(club_id: int, counts: list[KeptCount]) -> list[HeldCash]:
    """Everybody who ever held cash, fund by fund, with her last signed count out of those."""
    cash, found = balances.cash(club_id), []
    for fund in clubs.funds(club_id):
        for holder in cash_counts.KEPT_BY:
            amount = cash.get((holder, fund.id), NOTHING)
            signed = [each for each in counts if each.state is CountState.SIGNED]
            last = next((each for each in signed if (each.holder, each.fund.id) == (holder, fund.id)), None)
            if (holder, fund.id) in cash or last is not None:
                current = last is not None and not cash_counts.is_stale(last.approval)
                found.append(HeldCash(holder, fund, amount, last, current))
    return found


def written_after(approval: Approval) -> list[Beside]:
    """What moved the counted cash in the book after the count, but happened on its day or before."""
    counted_on, own = local_day(approval.asked_at), str(cash_counts.key_of(approval))
    since = Entry.seq > approval.facts["seq"]
    return _beside(approval, since, lambda each: each.day <= counted_on and each.key != own)


def taken_out_before(approval: Approval) -> list[Beside]:
    """What the book says went out of the counted cash, written on the day of the count and before it.

    A slip made up just before a count hides what is missing: the second person sees each of them.
    """
    began = dt.datetime.combine(local_day(approval.asked_at), dt.time(), VIETNAM)
    before = (Entry.seq <= approval.facts["seq"]) & (Entry.recorded_at >= began)
    return _beside(approval, before, lambda each: each.amount < NOTHING)


@dataclass(frozen=True)
class _Moved:
    """One entry's posting on the counted account."""

    entry: Entry
    amount: Dong

    @property
    def day(self) -> dt.date:
        day: dt.date = self.entry.happened_on or self.entry.booked_on
        return day

    @property
    def key(self) -> str:
        return str(self.entry.key)


def _beside(approval: Approval, where: Any, shown: Callable[[_Moved], bool]) -> list[Beside]:
    account = Account.find(club=approval.club, address=cash_counts.counted_place(approval).address)
    if account is None:
        return []
    query: Any = (
        Entry.select(Entry, Posting.debit, Posting.amount.alias("moved"))
        .join(Posting, on=(Posting.entry == Entry.id))
        .where(where, (Posting.debit == account.id) | (Posting.credit == account.id))
        .order_by(Entry.seq, Posting.id)
    )
    moved = [_Moved(each, each.moved if _grows(each, account) else -each.moved) for each in query.objects()]
    found = [each for each in moved if shown(each)]
    names = users.names({each.entry.recorded_by for each in found})
    return [_told(each, names) for each in found]


def _grows(entry: Any, account: Account) -> bool:
    debited: bool = entry.debit == account.id
    return debited is (account.side is Side.DEBIT)


def _told(each: _Moved, names: dict[int, str]) -> Beside:
    entry = each.entry
    by = names[entry.recorded_by]
    return Beside(entry.seq, entry.kind.label, each.day, entry.recorded_at, by, each.amount)


def _kept(asked: list[Approval], club_id: int, *, at: dt.datetime) -> list[KeptCount]:
    names = users.names({each.asked_by for each in asked} | {each.answered_by for each in asked if each.answered_by})
    funds = {fund.id: fund for fund in clubs.funds(club_id)}
    return [_one(each, names, funds, at=at) for each in asked]


def _one(approval: Approval, names: dict[int, str], funds: dict[int, Fund], *, at: dt.datetime) -> KeptCount:
    facts = approval.facts
    return KeptCount(
        approval=approval,
        holder=AccountKind[facts["holder"]],
        fund=funds[facts["fund"]],
        counted=Dong(facts["counted"]),
        book=Dong(facts["book"]),
        notes=tuple((Dong(note), how_many) for note, how_many in facts["notes"]),
        reason=facts["reason"],
        witnesses=facts["witnesses"],
        asked_by=names[approval.asked_by],
        answered_by=names[approval.answered_by] if approval.answered_by else "",
        state=_state(approval, at=at),
        seal=seal(facts["hash"], facts["seq"]),
    )


def _state(approval: Approval, *, at: dt.datetime) -> CountState:
    if approval.yes is not None:
        return CountState.SIGNED if approval.yes else CountState.DECLINED
    if not approval.waits(at):
        return CountState.EXPIRED
    return CountState.STALE if cash_counts.is_stale(approval) else CountState.WAITING
