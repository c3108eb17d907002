"""A member pays into the club's bank account (chuyển khoản): a deposit that waits until it stands on a statement.

Leader or treasurer writes down what was announced; until it is matched it is neither in the book nor in any balance,
and is only shown beside them ("chờ đối chiếu"). A second person, who has the bank's statement, matches it with one line
of it, and no line counts twice; or says that it never came. It waits as long as it takes.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from savings_app import approvals, clubs, deposits, receipts, repayments
from savings_app.approvals import AlreadyAnswered, Approval, Question, Subject
from savings_app.database import transaction
from savings_app.ledger import book, deposited, late
from savings_app.ledger.book import DayInFuture
from savings_app.ledger.chart import AccountKind, held_by, savings
from savings_app.ledger.entry import Draft, EntryKind, Move, PartKey, Request, part_of, request
from savings_app.ledger.keys import Answer
from savings_app.members import Purse
from savings_app.money import NOTHING, Dong
from savings_app.months import local_day
from savings_app.receipts import Issued
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.typed import bare_number
from savings_app.users import User

LONGEST_OPEN = dt.timedelta(days=7)
"""Between banks money takes a day, two over a week's end; what is not there after a week is asked about."""


@dataclass(eq=False)
class NoTransferIntoPig(Refusal):
    says = N_("Heo nhà do hội viên giữ tiền: không nhận chuyển khoản vào quỹ này.")


@dataclass(eq=False)
class NoStatementLine(Refusal):
    says = N_("Chưa nhập số dòng hoặc mã giao dịch trên sao kê.")


@dataclass(eq=False)
class ArrivedBeforeSent(Refusal):
    sent_on: dt.date
    booked_on: dt.date
    says = N_("Sao kê ngày {booked_on:%d/%m/%Y} có trước ngày chuyển {sent_on:%d/%m/%Y}: không phải khoản này.")


@dataclass(eq=False)
class StatementLineUsed(Refusal):
    booked_on: dt.date
    line: str
    says = N_("Dòng “{line}” của sao kê ngày {booked_on:%d/%m/%Y} đã đối chiếu cho một khoản khác.")
    status = 409


@dataclass(frozen=True)
class Transfer:
    """What was announced: into whose purse, how much, the day it was sent, and what was written with it."""

    club_id: int
    purse: Purse
    amount: Dong
    sent_on: dt.date
    key: UUID
    reference: str = ""

    @property
    def content(self) -> dict[str, Any]:
        """What is matched, or is not."""
        return {
            **self.purse.content,
            "amount": int(self.amount),
            "sent_on": self.sent_on.isoformat(),
            "reference": self.reference,
        }


@dataclass(frozen=True)
class StatementLine:
    """One line of the bank's statement: its day, and its number or reference."""

    booked_on: dt.date
    line: str


def announced_in(approval: Approval) -> Transfer:
    """The transfer a question is about. Raises NotFound where it is about something else."""
    approvals.check_about(approval, Subject.BANK_TRANSFER)
    facts = approval.facts
    purse = Purse.of(facts)
    sent_on = dt.date.fromisoformat(facts["sent_on"])
    return Transfer(approval.club, purse, Dong(facts["amount"]), sent_on, UUID(approval.key), facts["reference"])


def announce(transfer: Transfer, *, by: User, at: dt.datetime) -> Approval:
    """Write down that a member says she sent money; the same key announces once.

    Raises KeyReused, NoTransferIntoPig, DayInFuture, AmountNotPositive, AmountTooLarge and what her purse raises.
    """
    subject, typed = Subject.BANK_TRANSFER, transfer.content
    question = Question(club_id=transfer.club_id, subject=subject, key=transfer.key, typed=typed)

    def look() -> dict[str, Any]:
        _check(transfer, today=local_day(at))
        return {}

    return approvals.ask_once(question, look, by=by.id, at=at)


def match(approval: Approval, found: StatementLine, *, by: User, at: dt.datetime) -> Issued:
    """It stands on the statement: the deposit of that day, with its slip; sent again, the same slip.

    Where the statement's month is closed it is booked on the day it is matched. Raises AskedByHerself, AlreadyAnswered,
    NoStatementLine, ArrivedBeforeSent, StatementLineUsed, DayInFuture and what her purse raises.
    """
    transfer = announced_in(approval)
    asked = request(approval.club, written_under(approval), **approval.facts, **_content(found))
    with transaction():
        clubs.lock(approval.club)
        before = book.answered(approval.club, asked.key)
        if before is not None and before.fingerprint != asked.fingerprint:
            raise AlreadyAnswered()
        entry = before or book.get(approval.club, _match(approval, transfer, found, asked, by=by, at=at))
        if entry is None:
            raise NotFound()
        return receipts.issued(Answer(entry, created=before is None))


def never_came(approval: Approval, *, reason: str, by: User, at: dt.datetime) -> None:
    """It is on no statement: it waits no longer. Raises AskedByHerself or AlreadyAnswered."""
    announced_in(approval)
    approvals.decline(approval, reason=reason, by=by.id, at=at)


def waiting(club_id: int) -> dict[Purse, Dong]:
    """By purse, what was announced and nobody has matched or denied yet."""
    found: dict[Purse, Dong] = defaultdict(lambda: NOTHING)
    for each in approvals.unanswered(club_id, Subject.BANK_TRANSFER):
        transfer = announced_in(each)
        found[transfer.purse] += transfer.amount
    return dict(found)


def written_under(approval: Approval) -> PartKey:
    """The key of the deposit a matched transfer became."""
    return part_of(UUID(approval.key), "confirmed")


def _check(transfer: Transfer, *, today: dt.date) -> None:
    if transfer.sent_on > today:
        raise DayInFuture(transfer.sent_on)
    _, fund = deposits.purse_of(transfer.club_id, transfer.purse, on=transfer.sent_on)
    if fund.own_pig:
        raise NoTransferIntoPig()
    transfer.amount.for_an_entry()


def _match(
    approval: Approval, transfer: Transfer, found: StatementLine, asked: Request, *, by: User, at: dt.datetime
) -> str:
    """The entry of the deposit; the line is kept as the words of the answer."""
    if not found.line:
        raise NoStatementLine()
    if found.booked_on < transfer.sent_on:
        raise ArrivedBeforeSent(transfer.sent_on, found.booked_on)
    approvals.answer(approval, yes=True, by=by.id, at=at, reason=found.line)
    _check_unused(approval, found)
    deposits.purse_of(transfer.club_id, transfer.purse, on=found.booked_on)
    move = Move(held_by(AccountKind.CASH_BANK, transfer.purse.fund_id), savings(transfer.purse), transfer.amount)
    booked_on, true_day = late.days_of(approval.club, found.booked_on, on=local_day(at))
    draft = Draft(asked, EntryKind.DEPOSIT, booked_on, (move,), happened_on=true_day)
    return repayments.post(draft, by=by.id, at=at).id


def _check_unused(approval: Approval, found: StatementLine) -> None:
    """No line counts twice; one whose deposit was undone is free again."""
    for each in approvals.asked(approval.club, Subject.BANK_TRANSFER):
        if each.id != approval.id and each.yes and bare_number(each.reason) == bare_number(found.line):
            entry = deposited.standing(each.club, written_under(each))
            if entry is not None and (entry.happened_on or entry.booked_on) == found.booked_on:
                raise StatementLineUsed(found.booked_on, found.line)


def _content(found: StatementLine) -> dict[str, str]:
    return {"statement_day": found.booked_on.isoformat(), "statement_line": found.line}
