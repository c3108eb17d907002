"""The list that goes with a remittance (bảng kê nộp tiền), gathered for paper and workbook.

Amounts are those frozen with the contributions; what the collector answered since stands beside them. The total is the
cash handed over, refused rows included, whenever it is printed.
"""

from __future__ import annotations

import datetime as dt

from savings_app import clubs, people, places, users
from savings_app.clubs import Club
from savings_app.contributions import Contribution, ContributionStep, Followed, Remittance, State, of_remittance
from savings_app.insurance.quote import Part
from savings_app.ledger import book
from savings_app.money import Dong
from savings_app.months import MonthSpan, show_day
from savings_app.papers.collector_list import CollectorList, ListRow
from savings_app.people import Person
from savings_app.permissions import Role
from savings_app.reports import letterhead, line_words
from savings_app.schemes import HealthGroup, Scheme
from savings_app.users import RoleGrant, User


def of(remittance: Remittance) -> CollectorList:
    """The list of one remittance as it stands now."""
    club = clubs.get(remittance.club)
    if club is None:
        raise LookupError(f"remittance {remittance.id} lies in no club")
    followed = of_remittance(remittance.id)
    who = people.some(each.contribution.person for each in followed)
    return CollectorList(
        organisation=letterhead.organisation(club),
        club=club.name,
        number=str(remittance.number),
        day=remittance.remitted_on,
        collector=_collector(club, followed),
        rows=tuple(_row(each, who[each.contribution.person]) for each in followed),
        leader=_named(club, Role.LEADER),
        treasurer=users.names({remittance.remitted_by})[remittance.remitted_by],
        seal=_seal(remittance),
        practice=club.practice,
    )


def _seal(remittance: Remittance) -> str:
    """The book as it was when the money went out."""
    entry = book.get(remittance.club, remittance.entry)
    return letterhead.seal(entry.hash, entry.seq) if entry else ""


def _named(club: Club, role: Role) -> str:
    """Who has that role in the club, when it is one person."""
    found = users.with_role(role, club_id=club.id)
    return found[0].name if len(found) == 1 else ""


def _collector(club: Club, followed: list[Followed]) -> str:
    """Whoever answered a row; before that, the club's collector when there is only one."""
    answers = {each.last.by for each in followed if each.state in {State.CONFIRMED, State.REFUSED}}
    if answers:
        return ", ".join(sorted(users.names(answers).values()))
    place = places.get(club.place)
    within = {club.place, place.within if place else None} - {None}
    query = (
        User.select()
        .join(RoleGrant)
        .where(RoleGrant.role == Role.COLLECTOR, (RoleGrant.club == club.id) | RoleGrant.place.in_(list(within)))
        .where(RoleGrant.ended_at.is_null())
        .distinct()
    )
    names = [user.name for user in query]
    return names[0] if len(names) == 1 else ""


def _row(followed: Followed, person: Person) -> ListRow:
    contribution, official, line = followed.contribution, _official(followed), followed.contribution.line
    pension = contribution.scheme is Scheme.VOLUNTARY_PENSION
    documents = line_words.documents([line])
    return ListRow(
        name=person.name,
        scheme=contribution.scheme,
        months=contribution.months,
        paid_by_person=contribution.amount,
        monthly=contribution.income if pension else _a_month(contribution),
        state_support=contribution.state_support,
        local_support=contribution.local_support,
        support_rate=line_words.share(line, Part.STATE),
        local_rate=line_words.share(line, Part.LOCAL),
        fund_return=line_words.fund_return(line),
        group=contribution.health_group,
        span=_span(contribution),
        card_from=official.covered_from if official and not pension else None,
        method=contribution.method,
        born=_born(person),
        official_receipt=official.official_number if official else "",
        receipted_on=official.official_on if official else None,
        note=_note(followed, provisional_by=documents),
        provisional_by=documents,
    )


def _official(followed: Followed) -> ContributionStep | None:
    return followed.last if followed.state is State.CONFIRMED else None


def _a_month(contribution: Contribution) -> Dong | None:
    """One month's premium, where the sum is a whole number of them."""
    whole, rest = divmod(contribution.gross.amount, contribution.months)
    return None if rest else Dong(whole)


def _span(contribution: Contribution) -> MonthSpan | None:
    """The months of the pension; a card's days are the insurer's to say."""
    first = contribution.from_month
    return None if first is None else MonthSpan.starting(first, contribution.months)


def _born(person: Person) -> str:
    if isinstance(person.birth_day, dt.date):
        return show_day(person.birth_day)
    return str(person.birth_year) if person.birth_year else ""


def _note(followed: Followed, *, provisional_by: str) -> str:
    """What else the insurer or the club should know of the row."""
    contribution = followed.contribution
    said = [
        _place(contribution),
        f"Mức đóng tạm tính theo {provisional_by}" if provisional_by else "",
        f"Trả lại: {followed.last.reason}" if followed.state is State.REFUSED else "",
    ]
    return "; ".join(words for words in said if words)


def _place(contribution: Contribution) -> str:
    """Her rank where the household is counted, otherwise the group she pays in; nothing for the pension."""
    if contribution.scheme is not Scheme.HOUSEHOLD_HEALTH:
        return ""
    group = contribution.health_group or HealthGroup.HOUSEHOLD
    if group is not HealthGroup.HOUSEHOLD:
        return f"Nhóm {group.label}"
    return f"Người thứ {contribution.rank} trong hộ"
