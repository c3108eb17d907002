"""Whose paper it is, and the seal as people read it out."""

from __future__ import annotations

import pytest

from savings_app import clubs
from savings_app.clubs import FundKind, Organisation
from savings_app.reports.letterhead import organisation, seal
from tests.village import NOW, Village


@pytest.mark.parametrize(
    ("runs_it", "line"),
    [
        (Organisation.WOMEN, "Hội Liên hiệp Phụ nữ xã Tân Trụ"),
        (Organisation.ELDERLY, "Hội Người cao tuổi xã Tân Trụ"),
        (Organisation.OTHER, "Xã Tân Trụ"),
    ],
)
def test_the_organisation_stands_with_its_commune(cast: Village, runs_it: Organisation, line: str) -> None:
    club = clubs.add(
        "CLB mới", place=cast.commune, organisation=runs_it, kinds=[FundKind.OWN_PIG], at=NOW, practice=False
    )
    assert organisation(club) == line


def test_the_seal_is_short_enough_to_be_read_out() -> None:
    assert seal("7f3a91c2" + "0" * 56, 1284) == "Mã sổ: 7F3A-91C2 · khoản 1.284"
