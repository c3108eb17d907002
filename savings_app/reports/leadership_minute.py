"""The minute of a change of leader (biên bản bàn giao tổ trưởng): what the question kept, with the names of today.

Figures are those read when the officer asked; the book had not moved when the new leader accepted.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from savings_app import approvals, clubs, contributions, members, people, users
from savings_app.approvals import Approval, Subject
from savings_app.clubs import Club
from savings_app.contributions import State
from savings_app.devices import SlipNumber
from savings_app.members import Member
from savings_app.money import NOTHING, Dong
from savings_app.months import VIETNAM, local_day
from savings_app.papers import leadership_minute as paper
from savings_app.papers.leadership_minute import LeadershipMinute, MinuteTable
from savings_app.reports.letterhead import organisation, seal
from savings_app.schemes import Scheme

BALANCES = ("Số", "Họ và tên", "Loại bảo hiểm", "Đã đếm", "Heo ở nhà")
BALANCE_SHARES = (8, 34, 24, 17, 17)
MOST_NUMBERS = 10
"""Of the provisional slips that have not come, those named."""

Row = tuple[str, str, str]


@dataclass(frozen=True)
class LeaderChange:
    """One change of leader as it was asked for, with its minute and its answer."""

    approval: Approval
    club: Club
    minute: LeadershipMinute
    answered_on: dt.date | None


def in_club(club: Club) -> list[LeaderChange]:
    """Every change of leader ever asked for in a club, newest first."""
    return [of(each, club) for each in approvals.asked(club.id, Subject.LEADERSHIP)]


def of(approval: Approval, club: Club) -> LeaderChange:
    """One change of leader; of another club or about something else there is none to be shown."""
    facts = approval.facts
    names = users.names({facts["new"], approval.asked_by, *facts["old"]})
    answered = approval.answered_at
    minute = LeadershipMinute(
        organisation=organisation(club),
        club=club.name,
        day=local_day(answered or approval.asked_at),
        old_leader=", ".join(names[each] for each in facts["old"]),
        new_leader=names[facts["new"]],
        officer=names[approval.asked_by],
        gone=facts["gone"],
        cash=Dong.total(Dong(held) for _, held, _ in facts["cash"]),
        tables=_tables(club, facts),
        seal=seal(facts["head"][1], facts["head"][0]),
        practice=club.practice,
    )
    return LeaderChange(approval, club, minute, local_day(answered) if answered else None)


def print_minute(change: LeaderChange) -> bytes:
    """The minute as a PDF file."""
    return paper.render(change.minute)


def _tables(club: Club, facts: dict[str, Any]) -> tuple[MinuteTable, ...]:
    known = {member.id: member for member in members.in_club(club.id)}
    return (
        _cash(club, facts),
        _balances(facts, known),
        _debts(facts, known),
        _on_the_way(club, facts),
        _waiting(facts),
        _devices(facts),
    )


def _cash(club: Club, facts: dict[str, Any]) -> MinuteTable:
    funds = {fund.id: fund.name for fund in clubs.funds(club.id)}
    rows = [(funds[fund], "đã kiểm, có biên bản", Dong(held)) for fund, held, _ in facts["cash"]]
    rows += [(funds[fund], "tiền thiếu, tổ trưởng cũ phải bù", Dong(missing)) for fund, missing in facts["shortages"]]
    total = Dong.total(Dong(held) for _, held, _ in facts["cash"]) if not facts["shortages"] else None
    return MinuteTable("1. Tiền mặt tổ trưởng giữ", ("Quỹ", "Ghi chú", "Số tiền"), (40, 40, 20), tuple(rows), total)


def _balances(facts: dict[str, Any], known: dict[int, Member]) -> MinuteTable:
    rows = tuple(
        (
            str(known[member].number),
            known[member].person.name,
            Scheme[scheme].label,
            Dong(counted),
            Dong(at_home),
        )
        for member, _, scheme, counted, at_home in facts["balances"]
    )
    return MinuteTable("2. Số dư của hội viên", BALANCES, BALANCE_SHARES, rows)


def _debts(facts: dict[str, Any], known: dict[int, Member]) -> MinuteTable:
    heads, shares = ("Số", "Họ và tên", "Loại bảo hiểm", "Còn phải trả"), (8, 44, 28, 20)
    rows = tuple(
        (str(known[member].number), known[member].person.name, Scheme[scheme].label, Dong(owes))
        for member, scheme, owes in facts["debts"]
        if Dong(owes) > NOTHING
    )
    return MinuteTable("3. Tiền tổ trưởng cũ đã ứng cho hội viên", heads, shares, rows)


def _on_the_way(club: Club, facts: dict[str, Any]) -> MinuteTable:
    found = {each.contribution.id: each.contribution for each in contributions.in_club(club.id)}
    insured = people.some(found[number].person for number, _, _ in facts["contributions"])
    rows = tuple(
        (insured[found[number].person].name, found[number].scheme.label, State[state].label, Dong(amount))
        for number, state, amount in facts["contributions"]
    )
    heads, shares = ("Người được đóng", "Loại bảo hiểm", "Đang ở đâu", "Số tiền"), (34, 22, 26, 18)
    return MinuteTable("4. Khoản đóng bảo hiểm chưa xong", heads, shares, rows)


def _waiting(facts: dict[str, Any]) -> MinuteTable:
    counted: dict[str, int] = {}
    for subject, _ in facts["questions"]:
        counted[Subject[subject].label] = counted.get(Subject[subject].label, 0) + 1
    if facts["reviews"]:
        counted["khoản từ điện thoại chờ xem lại"] = facts["reviews"]
    rows = tuple((words, str(count)) for words, count in counted.items())
    return MinuteTable("5. Việc còn chờ trả lời", ("Việc", "Số lượng"), (80, 20), rows)


def _devices(facts: dict[str, Any]) -> MinuteTable:
    rows = tuple(_device(*phone) for phone in facts["devices"])
    title = "6. Điện thoại đã ghi sổ (mở từng máy, gửi hết khoản chờ trước khi ký)"
    heads, shares = ("Máy", "Lần cuối gửi khoản về sổ", "Phiếu tạm đã tới sổ"), (30, 30, 40)
    return MinuteTable(title, heads, shares, rows, nothing="Chưa có máy nào ghi khi không có mạng.")


def _device(code: str, last: int | None, letter: str = "", *came: Any) -> Row:
    """One phone: by its letter where it has one, how far its numbers came, and the first of those that did not."""
    heard = "chưa lần nào" if last is None else f"{dt.datetime.fromtimestamp(last, VIETNAM):%H:%M ngày %d/%m/%Y}"
    if not letter:
        return code, heard, ""
    highest, first, gaps = came
    if not highest:
        return f"Máy {letter}", heard, "chưa có số nào"
    numbers = [str(SlipNumber(letter, each)) for each in first[:MOST_NUMBERS]]
    more = [f"và {gaps - MOST_NUMBERS} số nữa"] if gaps > MOST_NUMBERS else []
    told = f"còn thiếu {', '.join([*numbers, *more])}" if gaps else "đủ số"
    return f"Máy {letter}", heard, f"đến {SlipNumber(letter, highest)}, {told}"
