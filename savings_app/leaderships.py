"""A club gets a new leader (thay tổ trưởng): her cash is counted and signed for, an officer names her, she accepts.

What is handed over is read when the officer asks and kept in the question: cash by fund, every balance, what is on its
way, what waits for an answer, and when each phone was heard of last. If the book moved since, it is asked anew, so the
minute says what was true when she accepted. The old leader's role ends and the new one's begins at one moment.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from savings_app import accounts, approvals, cash_counts, clubs, contributions, outbox_reviews, provisional_slips, users
from savings_app.approvals import Approval, Question, Subject
from savings_app.clubs import Club
from savings_app.contributions import State
from savings_app.database import transaction
from savings_app.ledger import advanced, balances
from savings_app.ledger.chart import AccountKind, short
from savings_app.ledger.devices import last_heard
from savings_app.money import Dong
from savings_app.permissions import Role
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.users import User

TO_ACCEPT = dt.timedelta(hours=72)
"""How long the question waits for the new leader."""


@dataclass(frozen=True)
class NewLeader:
    """Whom an officer names: the phone of her account. ``gone``: the old leader is dead or cannot be found."""

    club_id: int
    phone: str
    key: UUID
    gone: bool = False

    @property
    def typed(self) -> dict[str, Any]:
        """What the officer says, without what the book adds."""
        return {"phone": self.phone, "gone": self.gone}


@dataclass(eq=False)
class NoAccount(Refusal):
    phone: str
    says = N_("Số {phone} chưa có tài khoản: nhờ người quản trị mở tài khoản cho chị ấy trước.")


@dataclass(eq=False)
class NamesHerself(Refusal):
    says = N_("Cán bộ không tự đặt mình làm tổ trưởng.")


@dataclass(eq=False)
class LeadsAlready(Refusal):
    leader: str
    says = N_("{leader} đang là tổ trưởng rồi.")
    status = 409


@dataclass(eq=False)
class IsTreasurer(Refusal):
    user: str
    says = N_("{user} đang là thủ quỹ: tổ trưởng và thủ quỹ phải là hai người.")


@dataclass(eq=False)
class IsCollector(Refusal):
    user: str
    says = N_("{user} đang là nhân viên thu ở đây: tổ trưởng và nhân viên thu phải là hai người.")


@dataclass(eq=False)
class CountCashFirst(Refusal):
    fund: str
    held: Dong
    says = N_(
        "Quỹ “{fund}” tổ trưởng giữ {held}, chưa kiểm hoặc đã có tiền ra vào sau lúc kiểm: kiểm quỹ rồi mới thay."
    )


@dataclass(eq=False)
class CountedWithoutLeader(Refusal):
    leader: str
    says = N_("{leader} phải cùng đếm tiền mình giữ; nếu không còn gặp được, đánh dấu “Tổ trưởng cũ không còn”.")


@dataclass(eq=False)
class AdvanceNotTaken(Refusal):
    leader: str
    repaid: Dong
    says = N_("Hội viên đã trả {repaid} tiền ứng mà {leader} chưa nhận lại: tổ trưởng cũ nhận lại trước, rồi mới thay.")


@dataclass(eq=False)
class ChangeAsked(Refusal):
    says = N_("Đã có đề nghị thay tổ trưởng đang chờ người mới nhận.")
    status = 409


@dataclass(eq=False)
class BookMoved(Refusal):
    says = N_("Sổ có khoản mới sau khi lập biên bản: cán bộ Hội lập lại đề nghị.")
    status = 409


def propose(named: NewLeader, *, by: User, at: dt.datetime) -> Approval:
    """An officer names the new leader, once her predecessor's cash is counted; the same key asks once.

    Raises KeyReused and the refusals above.
    """
    subject = Subject.LEADERSHIP
    question = Question(club_id=named.club_id, subject=subject, key=named.key, typed=named.typed, lasts=TO_ACCEPT)

    def look() -> dict[str, Any]:
        club = clubs.lock(named.club_id)
        new, old = _check_people(named, club, at=at, by=by), leaders(named.club_id)
        counts = _check_counts(named, old)
        _check_taken(named, old)
        return {"new": new.id, "old": [each.id for each in old], "cash": counts, **_handed_over(club, at=at)}

    return approvals.ask_once(question, look, by=by.id, at=at)


def accept(approval: Approval, *, by: User, at: dt.datetime) -> None:
    """The new leader takes the club over; accepting twice is once.

    Raises NotFound for anybody else, Expired, AlreadyAnswered, BookMoved, IsTreasurer or IsCollector.
    """
    _check_hers(approval, by)
    with transaction():
        club = clubs.lock(approval.club)
        now = approvals.get(approval.club, approval.id)
        if now is not None and now.yes:
            return
        approvals.answer(approval, yes=True, by=by.id, at=at)
        if _is_stale(approval):
            raise BookMoved()
        _check_two_people(by, club)
        for old in leaders(club.id):
            users.end_role(old.id, Role.LEADER, club_id=club.id, at=at)
            users.end_sessions(old.id, at=at)
        users.grant(by, Role.LEADER, club=club)


def decline(approval: Approval, *, reason: str, by: User, at: dt.datetime) -> None:
    """She does not want it: everything stays."""
    _check_hers(approval, by)
    approvals.decline(approval, reason=reason, by=by.id, at=at)


def offered_to(user: User, *, at: dt.datetime) -> list[Approval]:
    """The questions that wait for her to take a club over."""
    waiting = approvals.waiting(Subject.LEADERSHIP)
    hers = (each for each in waiting if each.facts["new"] == user.id and each.waits(at))
    return [each for each in hers if not _is_stale(each)]


def leaders(club_id: int) -> list[User]:
    """Who leads the club now."""
    return users.with_role(Role.LEADER, club_id=club_id)


def _is_stale(approval: Approval) -> bool:
    """Whether the book moved since it was asked: then nobody can accept it any more."""
    club = clubs.get(approval.club)
    return club is None or [club.head_seq, club.head_hash] != approval.facts["head"]


def _check_hers(approval: Approval, user: User) -> None:
    if approval.subject is not Subject.LEADERSHIP or approval.facts["new"] != user.id:
        raise NotFound()


def _check_people(named: NewLeader, club: Club, *, at: dt.datetime, by: User) -> User:
    new = users.by_phone(named.phone)
    # Whose password is shown to whoever tries the app out leads no real club.
    if new is None or new.practice is not club.practice:
        raise NoAccount(named.phone)
    if new.id in users.accounts_of(by.id):
        raise NamesHerself()
    if any(each.id == new.id for each in leaders(named.club_id)):
        raise LeadsAlready(new.name)
    _check_two_people(new, club)
    asked = approvals.unanswered(named.club_id, Subject.LEADERSHIP)
    if any(each.waits(at) and not _is_stale(each) for each in asked):
        raise ChangeAsked()
    return new


def _check_two_people(new: User, club: Club) -> None:
    roles = accounts.roles_over(club, new.id)
    if Role.TREASURER in roles:
        raise IsTreasurer(new.name)
    if Role.COLLECTOR in roles:
        raise IsCollector(new.name)


def _check_counts(named: NewLeader, old: list[User]) -> list[list[int]]:
    """By fund, the leader's cash and the signed count it was held against; the old leader counted or signed it."""
    counted, hers = [], {each.id for each in old}
    for fund in clubs.funds(named.club_id):
        held = balances.cash(named.club_id).get((AccountKind.CASH_LEADER, fund.id), Dong(0))
        count = cash_counts.current(named.club_id, AccountKind.CASH_LEADER, fund.id)
        if not held:
            continue
        if count is None:
            raise CountCashFirst(fund.name, held)
        if old and not named.gone and not hers & {count.asked_by, count.answered_by}:
            raise CountedWithoutLeader(old[0].name)
        counted.append([fund.id, int(held), count.id])
    return counted


def _check_taken(named: NewLeader, old: list[User]) -> None:
    """What was repaid to the old leader she takes herself: whoever leads later could take it for her own."""
    repaid = Dong.total(debt.repaid for debt in advanced.in_club(named.club_id).values())
    if repaid and old and not named.gone:
        raise AdvanceNotTaken(old[0].name, repaid)


def _handed_over(club: Club, *, at: dt.datetime) -> dict[str, Any]:
    """What the minute lists, as ids and figures."""
    held, debts = balances.purses(club.id), advanced.in_club(club.id)
    shortages = (
        (fund.id, balances.of(club.id, short(AccountKind.CASH_LEADER, fund.id))) for fund in clubs.funds(club.id)
    )
    moving = [each for each in contributions.in_club(club.id) if each.state in {State.RESERVED, State.REMITTED}]
    return {
        "head": [club.head_seq, club.head_hash],
        "balances": [
            [purse.member_id, purse.fund_id, purse.scheme.value, int(held[purse].savings), int(held[purse].at_home)]
            for purse in sorted(held)
            if held[purse].total
        ],
        "debts": [[purse.member_id, purse.scheme.value, int(debts[purse].owes)] for purse in sorted(debts)],
        "shortages": [[fund_id, int(missing)] for fund_id, missing in shortages if missing],
        "contributions": [[each.contribution.id, each.state.value, int(each.contribution.amount)] for each in moving],
        "questions": [[each.subject.value, each.id] for each in approvals.all_unanswered(club.id) if each.waits(at)],
        "reviews": len(outbox_reviews.waiting(club.id)),
        "devices": _phones(club.id),
    }


def _phones(club_id: int) -> list[list[Any]]:
    """Every phone known here: its code, when an entry of it came last; with a letter also how far its numbers came."""
    heard, known = last_heard(club_id), provisional_slips.in_club(club_id)
    phones: list[list[Any]] = []
    for code in dict.fromkeys((*heard, *known)):
        last = int(heard[code].timestamp()) if code in heard else None
        came = known.get(code)
        phones.append([code, last, *((came.letter, came.highest, list(came.first), came.gaps) if came else ())])
    return phones
