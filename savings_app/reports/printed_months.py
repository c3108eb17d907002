"""A month's balances on the wall sheet (in bảng số dư tháng): what the page shows, ready for ``papers.wall_sheet``."""

from __future__ import annotations

from collections.abc import Iterator

from savings_app import users
from savings_app.ledger.chart import AccountKind
from savings_app.ledger.monthly import Moved
from savings_app.months import show_day
from savings_app.papers import wall_sheet as paper
from savings_app.papers.wall_sheet import SheetRow, WallSheet
from savings_app.permissions import Role
from savings_app.reports.letterhead import organisation
from savings_app.reports.month_balances import OF_MEMBERS, BalanceRow, LateEntry, MemberRows, MonthBalances

OF_KIND = {
    AccountKind.SAVINGS: "",
    AccountKind.HOME_SAVINGS: "heo ở nhà",
    AccountKind.RESERVED: "chờ đóng bảo hiểm",
}


def print_month(balances: MonthBalances) -> bytes:
    """The sheet as a PDF file."""
    return paper.render(on_paper(balances))


def on_paper(balances: MonthBalances) -> WallSheet:
    """All that hangs on the wall: what a member owes does not."""
    club = balances.club
    return WallSheet(
        month=balances.month,
        organisation=organisation(club),
        club=club.name,
        members=tuple(row for each in balances.members for row in _member_rows(each)),
        members_total=_row("", "Cộng tiền của hội viên", balances.members_total),
        holders=tuple(_club_row(each) for each in (*balances.holders, *balances.beside)),
        late=tuple(_late(each) for each in balances.late),
        seal=balances.seal,
        seal_before=balances.seal_before,
        closed=balances.closing is not None,
        leader=_name(club.id, Role.LEADER),
        treasurer=_name(club.id, Role.TREASURER),
        practice=club.practice,
    )


def _member_rows(member: MemberRows) -> Iterator[SheetRow]:
    """Her name once, with her first balance."""
    number, name = str(member.who.number), member.who.name
    for each in member.rows:
        if each.kind in OF_MEMBERS and each.scheme is not None:
            what = ", ".join(part for part in (each.scheme.label, OF_KIND[each.kind]) if part)
            yield _row(number, name, each.moved, note=what) if name else _row("", "", each.moved, note=what)
            number = name = ""


def _club_row(row: BalanceRow) -> SheetRow:
    words = row.kind.label[:1].upper() + row.kind.label[1:]
    return _row("", words, row.moved, note=row.fund)


def _row(number: str, words: str, moved: Moved, *, note: str = "") -> SheetRow:
    return SheetRow(number, words, moved.opening, moved.came_in, moved.went_out, moved.closing, note)


def _late(late: LateEntry) -> str:
    days = f"nộp ngày {show_day(late.happened_on)}, ghi sổ ngày {show_day(late.booked_on)}"
    return f"Ghi muộn: {late.name} {late.amount}, {days}, phiếu {late.number}."


def _name(club_id: int, role: Role) -> str:
    return next((user.name for user in users.with_role(role, club_id=club_id)), "")
