"""What must be settled before a member leaves (trước khi rời tổ): nothing of hers may still be on its way."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app import approvals, clubs, contributions, members, outbox_reviews, users
from savings_app.approvals import Subject
from savings_app.contributions import UNDERWAY
from savings_app.deposits import NoLongerMember, NotYetMember
from savings_app.ledger import advanced, balances
from savings_app.ledger.book import DayInFuture
from savings_app.ledger.chart import AccountKind, held_by, savings, short
from savings_app.members import Member
from savings_app.money import NOTHING, Dong
from savings_app.permissions import Role
from savings_app.refusals import N_, NotFound, Refusal


@dataclass(eq=False)
class ContributionUnderway(Refusal):
    member: str
    says = N_("{member} còn khoản đóng bảo hiểm chưa xong: chờ BHXH xác nhận hoặc thôi trả, rồi mới rời tổ.")


@dataclass(eq=False)
class TransferWaits(Refusal):
    member: str
    says = N_("{member} còn khoản chuyển khoản chờ đối chiếu: thủ quỹ đối chiếu trước.")


@dataclass(eq=False)
class ReviewWaits(Refusal):
    member: str
    says = N_("{member} còn khoản từ điện thoại chờ xem lại: tổ trưởng xem lại trước.")


@dataclass(eq=False)
class DebtTooLarge(Refusal):
    member: str
    owes: Dong
    saved: Dong
    says = N_("{member} còn nợ tổ trưởng ứng {owes}, trong sổ chỉ có {saved}: hãy góp thêm cho đủ rồi mới rời tổ.")


@dataclass(eq=False)
class LeaderHoldsCash(Refusal):
    member: str
    held: Dong
    says = N_("{member} là tổ trưởng, còn giữ hoặc còn thiếu {held} của tổ: bàn giao, bù đủ hoặc thay tổ trưởng trước.")


def check(club_id: int, member_id: int, *, day: dt.date, on: dt.date) -> Member:
    """The member, where nothing holds her back.

    Raises NotFound, DayInFuture, NotYetMember, NoLongerMember, ContributionUnderway, TransferWaits,
    ReviewWaits, DebtTooLarge or LeaderHoldsCash.
    """
    member = members.get(club_id, member_id)
    if member is None:
        raise NotFound()
    if day > on:
        raise DayInFuture(day)
    if day < member.joined_on:
        raise NotYetMember(member.person.name, member.joined_on)
    if member.left_on is not None and not _has_money(member):
        raise NoLongerMember(member.person.name, member.left_on)
    _check_on_the_way(member)
    _check_debts(member)
    _check_hands(member)
    return member


def _has_money(member: Member) -> bool:
    """Whether money came in after she left: a deposit that was late on its way."""
    return any(held.total for purse, held in balances.purses(member.club).items() if purse.member_id == member.id)


def _check_on_the_way(member: Member) -> None:
    underway = (each.contribution for each in contributions.in_club(member.club) if each.state in UNDERWAY)
    if any(member.id == each.member or member.person.id == each.person for each in underway):
        raise ContributionUnderway(member.person.name)
    transfers = approvals.unanswered(member.club, Subject.BANK_TRANSFER)
    if any(each.facts["member"] == member.id for each in transfers):
        raise TransferWaits(member.person.name)
    if any(review.member == member.id for review in outbox_reviews.waiting(member.club)):
        raise ReviewWaits(member.person.name)


def _check_debts(member: Member) -> None:
    for purse, debt in advanced.in_club(member.club).items():
        saved = balances.of(member.club, savings(purse))
        if purse.member_id == member.id and debt.owes > saved:
            raise DebtTooLarge(member.person.name, debt.owes, saved)


def _check_hands(member: Member) -> None:
    """Nobody is paid her own while she has the others': a leader who leaves is the one who does not come back."""
    leaders = users.with_role(Role.LEADER, club_id=member.club)
    if all(each.person != member.person.id for each in leaders):
        return
    fund_ids = [fund.id for fund in clubs.funds(member.club)]
    places = [of(AccountKind.CASH_LEADER, fund_id) for fund_id in fund_ids for of in (held_by, short)]
    held = Dong.total(balances.of(member.club, place) for place in places)
    if held > NOTHING:
        raise LeaderHoldsCash(member.person.name, held)
