"""The tick sheet on paper (in phiếu đánh dấu): the typing screen's lines, in its order, for ``papers.tick_sheet``."""

from __future__ import annotations

from itertools import groupby

from savings_app import users
from savings_app.clubs import Club
from savings_app.money import Dong
from savings_app.papers import tick_sheet as paper
from savings_app.papers.tick_sheet import TickBox, TickLine, TickMember, TickPaper
from savings_app.permissions import Role
from savings_app.reports.letterhead import organisation
from savings_app.reports.tick_sheet import Box, TickedMember, TickedPurse, TickSheet

AT_HOME = "heo nhà"
NO_PLEDGE = "chưa có mức"


def print_week(club: Club, sheet: TickSheet) -> bytes:
    """A week's sheet as a PDF file."""
    return paper.render(on_paper(club, sheet))


def on_paper(club: Club, sheet: TickSheet) -> TickPaper:
    """All that stands on it."""
    lines = [purse for member in sheet.members for purse in member.purses]
    return TickPaper(
        days=tuple(each.day for each in sheet.days),
        organisation=organisation(club),
        club=club.name,
        members=tuple(_member(each) for each in sheet.members),
        cash=sheet.has_cash,
        at_home=sheet.has_pigs_at_home,
        written_cash=tuple(_figures(each.totals.cash) for each in sheet.days),
        written_at_home=tuple(_figures(each.totals.at_home) for each in sheet.days),
        transfers=any(box.in_bank for purse in lines for box in purse.boxes),
        leader=next((user.name for user in users.with_role(Role.LEADER, club_id=club.id)), ""),
        practice=club.practice,
    )


def _figures(sum_: Dong) -> str:
    """Nothing written is nothing printed."""
    return sum_.figures if sum_ else ""


def _member(member: TickedMember) -> TickMember:
    who = member.who
    return TickMember(str(who.number), who.name, who.nickname, tuple(_line(each) for each in member.purses))


def _line(purse: TickedPurse) -> TickLine:
    said = ", rồi ".join(_pledges(purse))
    pledge = f"{AT_HOME} {said}" if purse.own_pig else said
    return TickLine(purse.scheme.label, pledge, purse.own_pig, tuple(_box(each) for each in purse.boxes))


def _pledges(purse: TickedPurse) -> list[str]:
    """What she pledges over the days she is there, each once: 3.000 đ/ngày."""
    there = [each for each in purse.boxes if each.there]
    return [
        f"{pledge}/{rhythm.label}" if pledge and rhythm else NO_PLEDGE
        for (pledge, rhythm), _ in groupby(there, key=lambda box: (box.pledge, box.rhythm))
    ]


def _box(box: Box) -> TickBox:
    in_hand = _figures(box.written)
    in_bank = f"CK {box.in_bank.figures}" if box.in_bank else ""
    return TickBox(open=box.there, printed=" · ".join(part for part in (in_hand, in_bank) if part))
