"""A member's book on paper (in sổ tiết kiệm): what the page shows, in Vietnamese, ready for ``papers.member_book``."""

from __future__ import annotations

from savings_app import users
from savings_app.contributions import State
from savings_app.money import NOTHING
from savings_app.months import show_day
from savings_app.papers import member_book as paper
from savings_app.papers.book_cover import BookCover
from savings_app.permissions import Role
from savings_app.reports import line_words
from savings_app.reports.letterhead import organisation, seal
from savings_app.reports.member_book import BookRow, MemberBook
from savings_app.reports.member_contributions import PaidFor
from savings_app.reports.standing import Standing


def print_book(book: MemberBook, *, url: str) -> bytes:
    """The book as a PDF file; ``url`` is where its page is, to be scanned or typed."""
    return paper.render(on_paper(book, url=url))


def on_paper(book: MemberBook, *, url: str) -> paper.MemberBook:
    """All that stands in the book. What was declined never left her purse and is not printed."""
    return paper.MemberBook(
        cover=_cover(book, url),
        purses=tuple(_purse(standing, book) for standing in book.standings),
        insured=tuple(_term(each) for each in reversed(book.paid) if each.state is not State.DECLINED),
        seal=seal(book.club.head_hash, book.club.head_seq),
        practice=book.club.practice,
    )


def _cover(book: MemberBook, url: str) -> BookCover:
    member, person = book.member, book.member.person
    return BookCover(
        organisation=organisation(book.club),
        club=book.club.name,
        member=person.name,
        member_number=str(member.number),
        hamlet=member.hamlet,
        joined=member.joined_on,
        leader=_who(book, Role.LEADER),
        treasurer=_who(book, Role.TREASURER),
        shows_to=book.on,
        url=url,
        code=url.partition("://")[2],
        born=str(person.birth_year or ""),
    )


def _who(book: MemberBook, role: Role) -> str:
    return ", ".join(user.name for user in users.with_role(role, club_id=book.club.id))


def _purse(standing: Standing, book: MemberBook) -> paper.Purse:
    rows = tuple(_row(row) for row in reversed(book.rows) if row.purse == standing.purse)
    return paper.Purse(_title(standing), rows)


def _title(standing: Standing) -> str:
    """What it is saved for, what she owes the leader, and how much of the balance still lies in a pig at home."""
    title = standing.purse.scheme.label
    if standing.owes:
        title = f"{title} (tổ trưởng ứng {standing.advanced}, còn phải trả {standing.owes})"
    if not standing.fund.own_pig:
        return title
    return f"{title} – heo nhà (còn trong heo {standing.balance.at_home}, đã đếm {standing.balance.savings})"


def _row(row: BookRow) -> paper.BookRow:
    words = row.words.sentence
    if row.happened_on:
        words = f"{words} (nộp ngày {show_day(row.happened_on)}, ghi sổ ngày {show_day(row.booked_on)})"
    return paper.BookRow(
        day=row.booked_on,
        number=row.number,
        words=f"{words} (đã sửa bằng phiếu {row.undone_by})" if row.undone_by else words,
        balance=row.balance.after,
        paid_in=row.paid_in or NOTHING,
        paid_out=row.paid_out or NOTHING,
    )


def _term(each: PaidFor) -> paper.InsuredTerm:
    last = each.way.steps[-1]
    return paper.InsuredTerm(
        scheme=each.contribution.scheme,
        span=each.span,
        amount=each.contribution.amount,
        state=each.state.label,
        state_support=each.contribution.state_support,
        local_support=each.contribution.local_support,
        provisional_by=line_words.documents([each.contribution.line]),
        beneficiary=each.person.name,
        paid_on=each.remitted_on,
        official_receipt=last.official_number,
        card_until=last.covered_to,
    )
