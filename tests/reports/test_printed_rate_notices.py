"""The notices of a coming rate: one for everyone whose cost changes, by number, with what stands on the page."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app import members
from savings_app.insurance.figures import Parameter
from savings_app.insurance.rehearsable import example
from savings_app.insurance.rehearsed import rehearse
from savings_app.money import Dong
from savings_app.papers.rate_notice import NoticeLine
from savings_app.reports import printed_rate_notices, rehearsal
from savings_app.reports.printed_rate_notices import NobodyToTell
from savings_app.reports.rehearsal import Rehearsal
from savings_app.schemes import Rhythm, Scheme
from tests.papers.samples import text
from tests.village import JOINED, TODAY, Village


def tried(cast: Village, parameter: Parameter, *, standing: str = "inferred") -> Rehearsal:
    written = example(parameter, today=TODAY).replace("inferred", standing)
    return rehearsal.of_club(cast.club, rehearse(written, parameter, today=TODAY), on=TODAY)


def test_each_member_is_told_her_own_figures(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 768_000)
    told = printed_rate_notices.on_paper(tried(cast, Parameter.REFERENCE_LEVEL), cast.club)
    assert [each.member for each in told.notices] == ["Nguyễn Thị An", "Trần Thị Bình"]
    assert (told.what, told.old, told.new) == ("mức tham chiếu (lương cơ sở)", "2.530.000 đ", "2.800.000 đ")
    assert (told.since, told.source) == (dt.date(2027, 7, 1), "Dự kiến, chưa có văn bản")
    (line,) = told.notices[0].lines
    assert line == NoticeLine(
        scheme=Scheme.HOUSEHOLD_HEALTH,
        months=12,
        now=Dong(1_366_200),
        then=Dong(1_512_000),
        has=Dong(768_000),
        expected=Dong(1_431_000),
        missing=Dong(81_000),
        put_aside=Dong(5_000),
        rhythm="ngày",
    )


def test_it_prints_with_the_letterhead(cast: Village) -> None:
    said = text(printed_rate_notices.print_notices(tried(cast, Parameter.REFERENCE_LEVEL), cast.club))
    assert said.count("Hội Liên hiệp Phụ nữ xã Tân Trụ") == 2
    assert "“Ba An”" in said
    assert "MẪU" not in said
    cast.club.practice = True
    assert text(printed_rate_notices.print_notices(tried(cast, Parameter.REFERENCE_LEVEL), cast.club)).count("MẪU") > 2


def test_it_is_provisional_unless_row_and_prices_are_confirmed(cast: Village) -> None:
    line = Parameter.RURAL_POVERTY_LINE
    for standing, provisional in (("inferred", True), ("transcribed", True), ("confirmed", False)):
        told = printed_rate_notices.on_paper(tried(cast, line, standing=standing), cast.club)
        assert {each.provisional for each in told.notices} == {provisional}, standing


def test_a_pledge_that_still_reaches_stays_as_it_is(cast: Village) -> None:
    members.pledge(cast.health(cast.an), Dong(5_000), rhythm=Rhythm.DAY, from_day=JOINED)
    told = printed_rate_notices.on_paper(tried(cast, Parameter.REFERENCE_LEVEL), cast.club)
    assert [each.lines[0].put_aside for each in told.notices] == [None, Dong(5_000)]


def test_nobody_to_tell_is_said(cast: Village) -> None:
    with pytest.raises(NobodyToTell):
        printed_rate_notices.print_notices(tried(cast, Parameter.PENSION_RATE), cast.club)
