"""What the day sheet says after a deposit without script: the amount read back in figures and words, with its slip."""

from __future__ import annotations

from collections.abc import Sequence

from flask_babel import gettext
from markupsafe import Markup

from savings_app import deposits, receipts, repayments
from savings_app.clubs import Club
from savings_app.deposits import Deposit, Recorded
from savings_app.ledger import book
from savings_app.ledger.chart import AccountKind
from savings_app.money import Dong
from savings_app.receipts import Issued
from savings_app.web.slip_links import slip_link
from savings_app.words import in_words


def of_one(deposit: Deposit, issued: Issued) -> Markup:
    """The amount read back in figures and words, with a way to the slip."""
    member, fund = deposits.purse_of(deposit.club_id, deposit.purse, on=deposit.booked_on)
    if not issued.created:
        sentence = gettext("Khoản này đã ghi rồi, không ghi thêm: %(sum)s (%(words)s) cho %(name)s, phiếu %(slip)s.")
    elif fund.own_pig:
        sentence = gettext("Đã ghi vào heo nhà %(sum)s (%(words)s) cho %(name)s, phiếu %(slip)s.")
    else:
        sentence = gettext("Đã ghi %(sum)s (%(words)s) cho %(name)s, phiếu %(slip)s.")
    said = Markup(sentence) % {  # noqa: S704 -- the sentence is ours, what goes into it is escaped
        "sum": deposit.amount,
        "words": in_words(deposit.amount),
        "name": member.person.name,
        "slip": slip_link(deposit.club_id, issued.receipt),
    }
    return said + _of_repayment(deposit, issued)


def of_everyone(club: Club, recorded: Recorded) -> Markup:
    sentence = gettext("Đã ghi cả tổ %(count)s khoản: %(sums)s, %(slips)s.")
    return Markup(sentence) % {  # noqa: S704 -- the sentence is ours, what goes into it is escaped
        "count": len(recorded.slips),
        "sums": apart(recorded),
        "slips": numbers(club, recorded.slips),
    }


def numbers(club: Club, slips: Sequence[Issued]) -> Markup:
    """The slips of several deposits: from the first number to the last only where no other slip lies between them."""
    ordered = sorted((each.receipt for each in slips), key=lambda each: (each.year, each.number))
    first, last = ordered[0], ordered[-1]
    if len(ordered) == 1:
        sentence = gettext("phiếu %(first)s")
    elif first.year == last.year and last.number - first.number == len(ordered) - 1:
        sentence = gettext("phiếu %(first)s đến %(last)s")
    else:
        sentence = gettext("mỗi khoản một phiếu, số nhỏ nhất là %(first)s")
    links = {"first": slip_link(club.id, first), "last": slip_link(club.id, last)}
    return Markup(sentence) % links  # noqa: S704 -- the sentence is ours, what goes into it is escaped


def apart(recorded: Recorded) -> str:
    """The cash, and apart from it what stays in the pigs at home, each in figures and words."""
    parts = []
    if recorded.cash:
        cash = {"sum": recorded.cash, "words": in_words(recorded.cash)}
        parts.append(gettext("tiền mặt %(sum)s (%(words)s)", **cash))
    if recorded.at_home:
        at_home = {"sum": recorded.at_home, "words": in_words(recorded.at_home)}
        parts.append(gettext("heo nhà ghi thêm %(sum)s (%(words)s)", **at_home))
    return " · ".join(parts)


def _of_repayment(deposit: Deposit, issued: Issued) -> Markup:
    """How much of it repaid the leader at once, with that slip; nothing where nothing was owed."""
    brought = book.get(deposit.club_id, issued.receipt.entry)
    entry = repayments.repaid_with(brought) if brought else None
    slip = receipts.of_entry(entry.id) if entry else None
    if entry is None or slip is None:
        return Markup()
    sentence = gettext("Trong đó %(sum)s trả tiền tổ trưởng đã ứng, phiếu %(slip)s.")
    repaid = Dong.total(move.amount for move in book.moves_of(entry) if move.credit.kind is AccountKind.ADVANCED)
    return Markup(" " + sentence) % {  # noqa: S704 -- the sentence is ours, what goes into it is escaped
        "sum": repaid,
        "slip": slip_link(deposit.club_id, slip),
    }
