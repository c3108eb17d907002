"""What is known of a member written anew (sửa thông tin): herself, her household, her pledges, what she already has.

Pledges are dated: a new one counts from today, the earlier ones stay. Whoever stops saving for a scheme keeps her purse
with a pledge of nothing, and what is in it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app import clubs, members, people
from savings_app.database import transaction
from savings_app.enrolments.enrolment import AlreadyMember, Enrolment, Home, check_funds, known
from savings_app.enrolments.homes import settle
from savings_app.enrolments.joining import check_day, note_coverage, recruiter
from savings_app.members import Member, Pledge
from savings_app.money import NOTHING
from savings_app.months import local_day
from savings_app.people import Person
from savings_app.refusals import N_, Refusal
from savings_app.users import User


@dataclass(eq=False)
class JoinedBefore(Refusal):
    member: str
    joined_on: dt.date
    says = N_("{member} đã vào tổ từ ngày {joined_on:%d/%m/%Y}: chỉ đổi sang ngày trước đó được.")


def amend(member: Member, wanted: Enrolment, *, by: User, at: dt.datetime) -> None:
    """Make everything known of a member what is wanted; whatever already is so writes nothing."""
    with transaction():
        clubs.lock(wanted.club_id)
        check_funds(wanted)
        there = known(wanted.club_id).get(wanted.identity)
        if there is not None and there.id != member.id:
            raise AlreadyMember(there.person.name, there.hamlet, there.number)
        _rewrite(member, wanted, today=local_day(at))
        _move(member.person, wanted.home)
        _pledge_anew(member, wanted, today=local_day(at))
        note_coverage(member, wanted, by=by, at=at)


def _rewrite(member: Member, wanted: Enrolment, *, today: dt.date) -> None:
    joined_on = check_day(wanted.joined_on or member.joined_on, today=today)
    if joined_on > member.joined_on:
        raise JoinedBefore(member.person.name, member.joined_on)
    people.change(
        member.person,
        name=wanted.name,
        birth_year=wanted.birth_day.year if wanted.birth_day else wanted.birth_year,
        birth_day=wanted.birth_day,
        phone=wanted.phone,
        category=wanted.category,
        local_category=wanted.local_category,
        health_group=wanted.health_group,
        insured_elsewhere=wanted.insured_elsewhere,
    )
    members.change(member, name=wanted.name, nickname=wanted.nickname, hamlet=wanted.hamlet, joined_on=joined_on)
    won_by = recruiter(wanted)
    members.recruit(member, won_by.id if won_by and won_by.id != member.id else None)


def _move(person: Person, home: Home | None) -> None:
    """Only where her household or her relation changes: moving in again would put her last in its order."""
    there = people.get_household(person.club, person.household) if person.household else None
    if home is None:
        if there is not None:
            people.move_out(person)
    elif there is None or there.name != home.name or home.relation not in (None, person.relation):
        settle(person, home)


def _pledge_anew(member: Member, wanted: Enrolment, *, today: dt.date) -> None:
    counting = {members.purse_of(each): each for each in members.pledges(wanted.club_id).get(member.id, [])}
    kept = {pledge.purse(member.id) for pledge in wanted.pledges}
    for purse, before in counting.items():
        if purse not in kept and before.amount != NOTHING:
            members.pledge(purse, NOTHING, rhythm=before.rhythm, from_day=today)
    for pledge in wanted.pledges:
        purse = pledge.purse(member.id)
        if not _says(counting.get(purse), pledge.amount, pledge.rhythm):
            members.pledge(purse, pledge.amount, rhythm=pledge.rhythm, from_day=today)


def _says(pledge: Pledge | None, amount: object, rhythm: object) -> bool:
    """Whether the pledge that counts is that one already."""
    return pledge is not None and (pledge.amount, pledge.rhythm) == (amount, rhythm)
