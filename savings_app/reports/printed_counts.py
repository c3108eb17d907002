"""The minute of a cash count on paper (in bảng kiểm kê quỹ): what its page shows, ready for ``papers.count_minute``."""

from __future__ import annotations

from savings_app import users
from savings_app.clubs import Club
from savings_app.months import VIETNAM
from savings_app.papers import count_minute as paper
from savings_app.papers.count_minute import CountMinute
from savings_app.permissions import Role
from savings_app.reports.cash_counts_kept import CountState, KeptCount
from savings_app.reports.letterhead import organisation


def print_minute(count: KeptCount, club: Club) -> bytes:
    """The minute as a PDF file."""
    return paper.render(on_paper(count, club))


def on_paper(count: KeptCount, club: Club) -> CountMinute:
    """All that stands on the paper."""
    return CountMinute(
        number=number(count),
        organisation=organisation(club),
        club=club.name,
        at=count.approval.asked_at.astimezone(VIETNAM),
        holder=count.holder.label,
        fund=count.fund.name[:1].lower() + count.fund.name[1:],
        book=count.book,
        counted=count.counted,
        notes=count.notes,
        counted_by=count.asked_by,
        signed_by=count.answered_by,
        conclusion=conclusion(count),
        reason=count.reason,
        witnesses=count.witnesses,
        leader=_name(club, Role.LEADER),
        treasurer=_name(club, Role.TREASURER),
        seal=count.seal,
        practice=club.practice,
    )


def number(count: KeptCount) -> str:
    """Its number: the year, and the question it was put in."""
    return f"KQ-{count.counted_on.year}-{count.approval.id:04}"


def conclusion(count: KeptCount) -> str:
    """What came of it, in one sentence."""
    if count.state is not CountState.SIGNED:
        return f"{count.state.label}; {count.approval.reason}".rstrip("; ") + "."
    if count.missing:
        return f"thiếu {count.missing}, người giữ tiền phải bù; đã ghi sổ thành một khoản riêng."
    if count.too_much:
        return f"thừa {count.too_much}, chưa rõ của ai; đã ghi sổ thành một khoản riêng."
    return "tiền đếm được khớp với sổ."


def _name(club: Club, role: Role) -> str:
    return next((user.name for user in users.with_role(role, club_id=club.id)), "")
