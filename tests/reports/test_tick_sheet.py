"""A week's sheet: who stands on it in which order, her pledge on each day, what the book has, and how far a day is."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

from savings_app import bank_transfers, members, outbox, tick_sheets
from savings_app.bank_transfers import StatementLine, Transfer
from savings_app.members import Member, Purse
from savings_app.money import NOTHING, Dong
from savings_app.outbox_items import Item
from savings_app.reports import day_sheet, printed_tick_sheet, tick_sheet
from savings_app.reports.tick_sheet import DayState, TickDay, TickedPurse, TickSheet, next_to_type, week_of
from savings_app.schemes import Rhythm
from savings_app.tick_sheets import Tick, TickedDay, Totals
from tests.village import HEALTH, NOW, TODAY, Village

WEEK = week_of(TODAY)
MONDAY, TUESDAY, WEDNESDAY, *_ = WEEK
NEXT_WEEK = week_of(TODAY + dt.timedelta(days=1))


def week(cast: Village, days: tuple[dt.date, ...] = WEEK) -> TickSheet:
    return tick_sheet.read(cast.club, days, today=TODAY)


def line(cast: Village, purse: Purse) -> TickedPurse:
    return next(each for member in week(cast).members for each in member.purses if each.purse == purse)


def typed(cast: Village, day: dt.date, *ticks: Tick, cash: int) -> None:
    ticked = TickedDay(cast.club.id, day, uuid4(), ticks, Totals(Dong(cash)))
    tick_sheets.record(ticked, by=cast.hoa, at=NOW)


def states(cast: Village) -> list[DayState]:
    return [each.state for each in week(cast).days]


def test_a_week_runs_from_monday_to_sunday() -> None:
    assert (MONDAY, WEEK[-1]) == (dt.date(2026, 11, 16), TODAY)
    assert len(WEEK) == 7
    assert week_of(MONDAY) == WEEK
    assert NEXT_WEEK[0] == TODAY + dt.timedelta(days=1)


def test_its_order_is_the_day_sheets(cast: Village) -> None:
    for order in ([cast.binh.id, cast.an.id], [cast.an.id, cast.binh.id]):
        members.put_in_order(cast.club.id, order)
        on_sheet = [each.purse for row in day_sheet.read(cast.club, MONDAY).rows for each in row.purses]
        for days in (WEEK, (MONDAY,)):
            found = [each.purse for member in week(cast, days).members for each in member.purses]
            assert found == on_sheet
    assert [each.who.id for each in week(cast).members] == order


def test_paper_stands_in_the_same_order(cast: Village) -> None:
    members.put_in_order(cast.club.id, [cast.binh.id, cast.an.id])
    sheet = week(cast)
    paper = printed_tick_sheet.on_paper(cast.club, sheet)
    assert [each.name for each in paper.members] == ["Trần Thị Bình", "Nguyễn Thị An"]
    assert [each.number for each in paper.members] == ["2", "1"]
    for member, printed in zip(sheet.members, paper.members, strict=True):
        assert [each.scheme.label for each in member.purses] == [each.scheme for each in printed.lines]
    assert (paper.days, paper.cash, paper.at_home, paper.leader) == (WEEK, True, True, "Lê Thị Hoa")
    assert printed_tick_sheet.print_week(cast.club, sheet).startswith(b"%PDF")


def test_the_pledge_is_that_of_each_day(cast: Village) -> None:
    purse = cast.health(cast.an)
    members.pledge(purse, Dong(35_000), rhythm=Rhythm.WEEK, from_day=WEDNESDAY)
    boxes = line(cast, purse).boxes
    assert [each.pledge for each in boxes] == [Dong(3_000)] * 2 + [Dong(35_000)] * 5
    paper = printed_tick_sheet.on_paper(cast.club, week(cast))
    assert paper.members[0].lines[0].pledge == "3.000 đ/ngày, rồi 35.000 đ/tuần"
    assert paper.members[0].lines[1].pledge == "heo nhà 10.000 đ/ngày"


def test_who_pledges_nothing_any_more_has_still_her_line(cast: Village) -> None:
    members.pledge(cast.health(cast.an), NOTHING, rhythm=Rhythm.DAY, from_day=MONDAY)
    assert {each.pledge for each in line(cast, cast.health(cast.an)).boxes} == {None}
    assert printed_tick_sheet.on_paper(cast.club, week(cast)).members[0].lines[0].pledge == "chưa có mức"


def test_what_the_book_has_stands_in_its_box(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000, on=MONDAY)
    cast.deposit(cast.health(cast.an), 4_000, on=MONDAY)
    gone = cast.deposit(cast.health(cast.an), 9_000, on=TUESDAY)
    cast.undo(gone.receipt.entry)
    transfer = Transfer(cast.club.id, cast.health(cast.an), Dong(8_000), TUESDAY, uuid4())
    asked = bank_transfers.announce(transfer, by=cast.hoa, at=NOW)
    bank_transfers.match(asked, StatementLine(TUESDAY, "FT1"), by=cast.lan, at=NOW)
    monday, tuesday, *_ = line(cast, cast.health(cast.an)).boxes
    assert (monday.written, monday.in_bank) == (Dong(7_000), NOTHING)
    assert (tuesday.written, tuesday.in_bank) == (NOTHING, Dong(8_000))
    paper = printed_tick_sheet.on_paper(cast.club, week(cast))
    assert [each.printed for each in paper.members[0].lines[0].boxes] == ["7.000", "CK 8.000", "", "", "", "", ""]
    assert paper.transfers


def test_boxes_are_hers_only_while_she_is_in_the_club(cast: Village) -> None:
    Member.update(joined_on=TUESDAY, left_on=WEDNESDAY).where(Member.id == cast.an.id).execute()
    boxes = line(cast, cast.health(cast.an)).boxes
    assert [each.there for each in boxes] == [False, True, True, False, False, False, False]
    paper = printed_tick_sheet.on_paper(cast.club, week(cast))
    assert [each.open for each in paper.members[1].lines[0].boxes] == [each.there for each in boxes]
    assert [each.who.name for each in week(cast, (MONDAY,)).members] == ["Trần Thị Bình"]
    assert week(cast, week_of(dt.date(2025, 12, 1))).members == ()


def test_a_day_is_agreed_only_while_the_book_is_what_the_paper_said(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000, on=TUESDAY)
    typed(cast, MONDAY, Tick(cast.health(cast.an)), cash=3_000)
    assert states(cast) == [DayState.AGREED, DayState.IN_BOOK] + [DayState.NOT_WRITTEN] * 5
    assert {each.state for each in week(cast, NEXT_WEEK).days} == {DayState.TO_COME}
    monday = week(cast).days[0]
    assert monday == TickDay(MONDAY, DayState.AGREED, Totals(Dong(3_000)), 1, NOTHING)
    cast.deposit(cast.health(cast.binh), 3_000, on=MONDAY)
    assert states(cast)[0] is DayState.IN_BOOK


def test_a_day_nobody_paid_on_is_done_once_a_later_one_agrees(cast: Village) -> None:
    transfer = Transfer(cast.club.id, cast.health(cast.an), Dong(8_000), TUESDAY, uuid4())
    asked = bank_transfers.announce(transfer, by=cast.hoa, at=NOW)
    bank_transfers.match(asked, StatementLine(TUESDAY, "FT1"), by=cast.lan, at=NOW)
    cast.deposit(cast.health(cast.binh), 3_000, on=WEDNESDAY)
    assert states(cast)[:3] == [DayState.NOT_WRITTEN, DayState.IN_BOOK, DayState.IN_BOOK]
    typed(cast, WEDNESDAY, Tick(cast.health(cast.an)), cash=6_000)
    assert states(cast)[:4] == [DayState.NOBODY, DayState.NOBODY, DayState.AGREED, DayState.NOT_WRITTEN]
    following = next_to_type(week(cast))
    assert following is not None
    assert following.day == WEDNESDAY + dt.timedelta(days=1)
    cast.deposit(cast.health(cast.an), 3_000, on=MONDAY)
    assert states(cast)[0] is DayState.IN_BOOK, "money came for it after all: it is offered again"


def test_the_last_days_of_a_week_are_done_by_the_week_after(cast: Village) -> None:
    week_before = week_of(MONDAY - dt.timedelta(days=1))
    typed(cast, week_before[0], Tick(cast.health(cast.an)), cash=3_000)
    assert {each.state for each in week(cast, week_before).days[1:]} == {DayState.NOT_WRITTEN}
    typed(cast, MONDAY, Tick(cast.health(cast.an)), cash=3_000)
    assert {each.state for each in week(cast, week_before).days[1:]} == {DayState.NOBODY}
    assert next_to_type(week(cast, week_before)) is None


def test_a_day_wholly_from_the_phone_is_not_typed(cast: Village) -> None:
    sent_from_phone(cast, MONDAY)
    sent_from_phone(cast, TUESDAY)
    cast.deposit(cast.health(cast.binh), 3_000, on=TUESDAY)
    assert states(cast)[:3] == [DayState.BY_PHONE, DayState.IN_BOOK, DayState.NOT_WRITTEN]
    following = next_to_type(week(cast))
    assert following is not None
    assert following.day == TUESDAY
    assert not week(cast).begun
    typed(cast, MONDAY, Tick(cast.health(cast.binh)), cash=6_000)
    assert states(cast)[0] is DayState.AGREED, "paper may add to it"
    assert week(cast).begun


def sent_from_phone(cast: Village, day: dt.date) -> None:
    sent = Item(
        key=uuid4(),
        club_id=cast.club.id,
        member_id=cast.an.id,
        scheme=HEALTH,
        amount=Dong(3_000),
        booked_on=day,
        device="phone-2",
    )
    outbox.accept(sent, by=cast.hoa, at=NOW)


def test_what_the_book_has_already_is_printed_under_the_totals(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000, on=MONDAY)
    cast.deposit(cast.pension(cast.an), 10_000, on=TUESDAY)
    paper = printed_tick_sheet.on_paper(cast.club, week(cast))
    assert paper.written_cash == ("3.000", *[""] * 6)
    assert paper.written_at_home == ("", "10.000", *[""] * 5)


def test_what_waits_for_somebody_to_look_at_it_is_counted_on_its_day(cast: Village) -> None:
    assert [each.in_review for each in week(cast).days] == [0] * 7
    cast.deposit(cast.health(cast.an), 3_000, on=TUESDAY)
    sent_from_phone(cast, TUESDAY)
    assert [each.in_review for each in week(cast).days] == [0, 1, 0, 0, 0, 0, 0]


def test_the_next_day_to_type_is_the_first_left(cast: Village) -> None:
    def next_day(after: dt.date | None = None) -> dt.date | None:
        found = next_to_type(week(cast), after=after)
        return found.day if found else None

    cast.deposit(cast.health(cast.an), 3_000, on=MONDAY)
    assert next_day() == MONDAY, "what the phone wrote is compared with paper too"
    assert next_day(after=WEDNESDAY) == WEDNESDAY + dt.timedelta(days=1)
    assert next_day(after=TODAY) == MONDAY
    for day in WEEK[1:]:
        typed(cast, day, Tick(cast.health(cast.binh)), cash=3_000)
    assert next_day() == MONDAY
    typed(cast, MONDAY, Tick(cast.health(cast.binh)), cash=6_000)
    assert next_day() is None
    assert next_to_type(week(cast, NEXT_WEEK)) is None
