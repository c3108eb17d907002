"""A member list beside the club (so danh sách với câu lạc bộ): who is new, who is there. Writes nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from savings_app.enrolments.enrolment import known
from savings_app.member_lists import Identity, ListedMember, MemberList, Notice
from savings_app.members import Member
from savings_app.names import search_key
from savings_app.refusals import N_


@dataclass(eq=False)
class LooksLikeMembers(Notice):
    count: int
    member: str
    row: int
    number: int
    says = N_(
        "Có {count} người cùng họ tên và thôn/ấp với hội viên đã có, ví dụ {member} ở dòng {row} giống hội viên "
        "số {number}. Nếu là một người, chị bỏ dòng ấy khỏi danh sách."
    )


@dataclass(eq=False)
class IntroducersUnknown(Notice):
    count: int
    introducer: str
    row: int
    says = N_(
        "Có {count} người giới thiệu không rõ là ai, ví dụ “{introducer}” ở dòng {row}: cột ấy sẽ để trống. "
        "Chị ghi đúng họ tên hoặc tên thường gọi của một hội viên."
    )


@dataclass(frozen=True)
class SortedOut:
    """A list beside the club: who is new, who is there already, and what to look at."""

    new: tuple[ListedMember, ...]
    there: tuple[tuple[ListedMember, Member], ...]
    notices: tuple[Notice, ...]


def sort_out(club_id: int, listed: MemberList) -> SortedOut:
    """What taking a list over would do. Writes nothing."""
    in_club = known(club_id)
    new = tuple(row for row in listed.rows if row.identity not in in_club)
    there = tuple((row, in_club[row.identity]) for row in listed.rows if row.identity in in_club)
    return SortedOut(new, there, (*_lookalikes(new, in_club), *_unknown_introducers(new, in_club)))


def called(rows: Iterable[ListedMember], in_club: Iterable[Identity]) -> dict[str, set[Identity]]:
    """Whom a name or a nickname can mean."""
    meanings: dict[str, set[Identity]] = defaultdict(set)
    for identity in (*in_club, *(row.identity for row in rows)):
        for name in filter(None, (identity.name, identity.nickname)):
            meanings[name].add(identity)
    return meanings


def introducer(row: ListedMember, meanings: Mapping[str, set[Identity]]) -> Identity | None:
    """The one member her list can mean; none where it means nobody, several, or herself."""
    meant = meanings.get(search_key(row.introducer), set()) - {row.identity}
    return next(iter(meant)) if len(meant) == 1 else None


def _lookalikes(new: Sequence[ListedMember], in_club: Mapping[Identity, Member]) -> Iterable[Notice]:
    """New ones who share name and hamlet with a member, and are not told apart by two years of birth."""
    alike: dict[tuple[str, str], list[Identity]] = defaultdict(list)
    for identity in in_club:
        alike[identity.name, identity.hamlet].append(identity)
    found = [
        (row, in_club[identity])
        for row in new
        for identity in alike[row.identity.name, row.identity.hamlet]
        if None in (identity.birth_year, row.birth_year)
    ]
    if found:
        row, member = found[0]
        yield LooksLikeMembers(len({each.row for each, _ in found}), row.name, row.row, member.number)


def _unknown_introducers(new: Sequence[ListedMember], in_club: Mapping[Identity, Member]) -> Iterable[Notice]:
    meanings = called(new, in_club)
    unknown = [row for row in new if row.introducer and introducer(row, meanings) is None]
    if unknown:
        yield IntroducersUnknown(len(unknown), unknown[0].introducer, unknown[0].row)
