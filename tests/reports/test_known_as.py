"""How a member is known in her club."""

from __future__ import annotations

from savings_app import members
from savings_app.reports.known_as import KnownAs
from tests.village import Village


def test_she_is_known_by_number_names_year_and_hamlet(cast: Village) -> None:
    found = [KnownAs.of(member) for member in members.in_club(cast.club.id)]
    assert found == [
        KnownAs(cast.an.id, 1, "Nguyễn Thị An", "Ba An", 1971, "Ấp 3"),
        KnownAs(cast.binh.id, 2, "Trần Thị Bình", "", 1968, "Ấp 3"),
    ]
