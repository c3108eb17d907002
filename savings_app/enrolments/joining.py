"""One woman joins the club (vào tổ): person, member, household, pledges, and what she already has beside the book."""

from __future__ import annotations

import datetime as dt

from savings_app import clubs, coverage, members, people
from savings_app.database import transaction
from savings_app.enrolments.enrolment import AlreadyMember, Enrolment, check_funds, known
from savings_app.enrolments.homes import settle
from savings_app.ledger.book import DayInFuture
from savings_app.members import Member
from savings_app.months import local_day
from savings_app.refusals import NotFound
from savings_app.users import User


def enrol(enrolment: Enrolment, *, by: User, at: dt.datetime) -> Member:
    """Write a woman down as a member. Raises AlreadyMember when the club knows her, so that asking twice adds one."""
    with transaction():
        clubs.lock(enrolment.club_id)
        there = known(enrolment.club_id).get(enrolment.identity)
        if there is not None:
            raise AlreadyMember(there.person.name, there.hamlet, there.number)
        return join(enrolment, by=by, at=at)


def join(enrolment: Enrolment, *, by: User, at: dt.datetime) -> Member:
    """Write her down whoever is there; in the transaction of whoever asks, under the club's lock."""
    check_funds(enrolment)
    joined_on = check_day(enrolment.joined_on or local_day(at), today=local_day(at))
    person = people.add(
        enrolment.club_id,
        enrolment.name,
        birth_year=enrolment.birth_year,
        birth_day=enrolment.birth_day,
        phone=enrolment.phone,
        category=enrolment.category,
        local_category=enrolment.local_category,
        health_group=enrolment.health_group,
        insured_elsewhere=enrolment.insured_elsewhere,
    )
    member = members.add(
        enrolment.club_id,
        person,
        hamlet=enrolment.hamlet,
        joined_on=joined_on,
        nickname=enrolment.nickname,
        recruited_by=recruiter(enrolment),
    )
    if enrolment.home is not None:
        settle(person, enrolment.home)
    for pledge in enrolment.pledges:
        members.pledge(pledge.purse(member.id), pledge.amount, rhythm=pledge.rhythm, from_day=joined_on)
    note_coverage(member, enrolment, by=by, at=at)
    return member


def recruiter(enrolment: Enrolment) -> Member | None:
    """The member who won her. Raises NotFound when it is nobody of the club."""
    if enrolment.recruited_by is None:
        return None
    found = members.get(enrolment.club_id, enrolment.recruited_by)
    if found is None:
        raise NotFound()
    return found


def check_day(joined_on: dt.date, *, today: dt.date) -> dt.date:
    """The day she joined, if it has come. Raises DayInFuture."""
    if joined_on > today:
        raise DayInFuture(joined_on)
    return joined_on


def note_coverage(member: Member, enrolment: Enrolment, *, by: User, at: dt.datetime) -> None:
    """Write down what she already has, scheme by scheme, where it is not what is written."""
    person_id = member.person.id
    noted = coverage.noted([person_id])
    for scheme, brought in enrolment.prior.items():
        if brought != noted.get((person_id, scheme), coverage.Coverage()):
            coverage.note(
                person_id,
                scheme,
                paid_until=brought.until,
                months_paid=brought.months_paid,
                months_supported=brought.months_supported,
                noted_on=local_day(at),
                by=by.id,
            )
