"""The notices of a coming rate on paper (in giấy báo): what each member is told, ready for ``papers.rate_notice``."""

from __future__ import annotations

from dataclasses import dataclass

from savings_app.clubs import Club
from savings_app.papers import rate_notice as paper
from savings_app.papers.rate_notice import NoticeLine, RateNotice, RateNotices
from savings_app.refusals import N_, Refusal
from savings_app.reports.letterhead import organisation
from savings_app.reports.rehearsal import Rehearsal
from savings_app.reports.rehearsed_purses import RehearsedMember, RehearsedPurse


@dataclass(eq=False)
class NobodyToTell(Refusal):
    says = N_("Mức mới không làm đổi tiền đóng của ai trong tổ, nên không có giấy báo nào để in.")


def print_notices(rehearsal: Rehearsal, club: Club) -> bytes:
    """A notice for each member whose cost changes, as a PDF file. Raises NobodyToTell."""
    if not rehearsal.members:
        raise NobodyToTell()
    return paper.render(on_paper(rehearsal, club))


def on_paper(rehearsal: Rehearsal, club: Club) -> RateNotices:
    """All that stands on them, in the order of the members' numbers: that is how they are handed out."""
    tried = rehearsal.rehearsed
    ordered = sorted(rehearsal.members, key=lambda each: each.who.number)
    return RateNotices(
        organisation=organisation(club),
        club=club.name,
        made_on=rehearsal.on,
        what=tried.parameter.label,
        old=tried.in_force.shown,
        new=tried.row.shown,
        since=tried.row.since,
        day=tried.day,
        source=tried.row.source,
        notices=tuple(_notice(each, provisional=tried.provisional) for each in ordered),
        practice=club.practice,
    )


def _notice(member: RehearsedMember, *, provisional: bool) -> RateNotice:
    who = member.who
    return RateNotice(
        member=who.name,
        member_number=str(who.number),
        nickname=who.nickname,
        hamlet=who.hamlet,
        lines=tuple(map(_line, member.purses)),
        own_card_only=any(each.at_home for each in member.purses),
        provisional=provisional or any(each.provisional for each in member.purses),
    )


def _line(purse: RehearsedPurse) -> NoticeLine:
    return NoticeLine(
        scheme=purse.scheme,
        months=purse.months,
        now=purse.before,
        then=purse.after,
        has=purse.has,
        expected=purse.expected,
        missing=purse.short,
        put_aside=None if purse.reaches else purse.needed,
        rhythm=purse.rhythm.label,
    )
