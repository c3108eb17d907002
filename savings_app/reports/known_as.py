"""How a member is known in her club (số, họ tên, tên thường gọi): what tells two women of one name apart on a page."""

from __future__ import annotations

from dataclasses import dataclass

from savings_app.members import Member


@dataclass(frozen=True, slots=True)
class KnownAs:
    """Her number, names, birth year and hamlet; ``id`` is the member's."""

    id: int
    number: int
    name: str
    nickname: str
    birth_year: int | None
    hamlet: str

    @classmethod
    def of(cls, member: Member) -> KnownAs:
        """Of a member read with her person."""
        person = member.person
        return cls(member.id, member.number, person.name, member.nickname, person.birth_year, member.hamlet)
