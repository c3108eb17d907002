"""One meeting as it is read: who came as it was written, the money as the book has it; and what its paper says."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

from savings_app import bank_transfers, members, minutes
from savings_app.bank_transfers import StatementLine, Transfer
from savings_app.contributions import State
from savings_app.meetings import Meeting
from savings_app.minutes import Minutes
from savings_app.money import Dong
from savings_app.reports import meeting_record, printed_meetings
from savings_app.reports.meeting_record import PutIn
from tests.village import HEALTH, NOW, PENSION, TODAY, Village

YESTERDAY = TODAY - dt.timedelta(days=1)


def held(cast: Village, *came: int, replaces: Meeting | None = None, on: dt.date = TODAY) -> Meeting:
    said = Minutes(
        club_id=cast.club.id,
        held_on=on,
        came=frozenset(came),
        key=uuid4(),
        chair="Lê Thị Hoa",
        decided="Khui heo.\nHọp sớm.",
        replaces=replaces.id if replaces else None,
        reason="nhầm" if replaces else "",
    )
    return minutes.write(said, by=cast.hoa, at=NOW)


def test_who_came_is_what_was_written(cast: Village) -> None:
    meeting = held(cast, cast.an.id)
    members.leave(cast.an, TODAY)
    record = meeting_record.read(cast.club, meeting)
    assert [who.name for who in record.came] == ["Nguyễn Thị An"]
    assert [who.name for who in record.absent] == ["Trần Thị Bình"]
    assert (record.members, record.written_by) == (2, "Lê Thị Hoa")
    assert record.decided == ["Khui heo.", "Họp sớm."]


def test_the_pigs_and_the_money_of_the_day(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 30_000)
    cast.deposit(cast.health(cast.binh), 3_000, on=YESTERDAY)
    cast.deposit(cast.pension(cast.binh), 50_000)
    first = cast.open_pig(cast.pension(cast.binh), 48_000)
    again = cast.open_pig(cast.pension(cast.binh), 2_000, again=True)
    record = meeting_record.read(cast.club, held(cast, cast.an.id))
    (pig,) = record.pigs
    assert (pig.who.name, pig.scheme, pig.sum) == ("Trần Thị Bình", PENSION, Dong(50_000))
    assert pig.slips == (first.receipt.shown, again.receipt.shown)
    assert record.put_in == PutIn(1, Dong(30_000), 1, Dong(50_000))
    assert (record.out_of_pigs, record.cash) == (Dong(50_000), Dong(80_000))


def test_what_was_undone_since_does_not_count(cast: Village) -> None:
    wrong = cast.deposit(cast.health(cast.an), 30_000)
    opened = cast.open_pig(cast.pension(cast.an), 10_000)
    meeting = held(cast, cast.an.id)
    for each in (wrong, opened):
        cast.undo(each.receipt.entry)
    record = meeting_record.read(cast.club, meeting)
    assert (record.pigs, record.put_in.count, record.cash) == ((), 0, Dong(0))


def test_who_was_seen_is_who_brought_cash_or_a_pig(cast: Village) -> None:
    assert meeting_record.seen_on(cast.club, TODAY) == frozenset()
    cast.deposit(cast.health(cast.an), 3_000)
    cast.open_pig(cast.pension(cast.binh), 10_000, on=YESTERDAY)
    assert meeting_record.seen_on(cast.club, TODAY) == {cast.an.id}
    assert meeting_record.seen_on(cast.club, YESTERDAY) == {cast.binh.id}


def test_what_was_insured_that_day(cast: Village) -> None:
    for member in (cast.an, cast.binh):
        cast.deposit(cast.health(member), 3_000_000)
    gone = cast.propose(cast.line(cast.an), scheme=HEALTH)
    cast.hand_over(cast.purse_fund, 2_000_000)
    reserved = cast.reserve(cast.line(cast.binh), scheme=HEALTH)
    cast.remit(reserved)
    record = meeting_record.read(cast.club, held(cast, cast.an.id))
    assert [(each.state, each.count) for each in record.insured] == [(State.PROPOSED, 2), (State.REMITTED, 1)]
    assert record.insured[0].sum > record.insured[1].sum > Dong(0)
    earlier = meeting_record.read(cast.club, held(cast, cast.an.id, on=YESTERDAY))
    assert earlier.insured == ()
    assert gone.id != reserved.id


def test_a_transfer_shows_nobody_there(cast: Village) -> None:
    """Its owner may have stayed at home, and nobody had the money in hand."""
    sent = Transfer(cast.club.id, cast.health(cast.an), Dong(100_000), TODAY, uuid4(), "nop heo")
    asked = bank_transfers.announce(sent, by=cast.hoa, at=NOW)
    bank_transfers.match(asked, StatementLine(TODAY, "FT263260001234"), by=cast.lan, at=NOW)
    cast.deposit(cast.health(cast.binh), 3_000)
    assert meeting_record.seen_on(cast.club, TODAY) == {cast.binh.id}
    found = meeting_record.put_in(cast.club, TODAY)
    assert found == PutIn(cash_count=1, cash=Dong(3_000), in_bank_count=1, in_bank=Dong(100_000))
    paper = printed_meetings.on_paper(meeting_record.read(cast.club, held(cast, cast.an.id)), cast.club)
    assert "1 khoản chuyển khoản vào tài khoản của tổ: 100.000 đ." in paper.money


def test_the_list_has_what_stands(cast: Village) -> None:
    first = held(cast, cast.an.id)
    right = held(cast, cast.an.id, cast.binh.id, replaces=first)
    earlier = held(cast, cast.binh.id, on=YESTERDAY)
    found = meeting_record.held(cast.club)
    assert [(each.meeting.id, each.came, each.of) for each in found] == [(right.id, 2, 2), (earlier.id, 1, 2)]
    old, new = (meeting_record.read(cast.club, each) for each in (first, right))
    assert (old.corrected_by and old.corrected_by.id, old.corrects) == (right.id, None)
    assert (new.corrected_by, new.corrects and new.corrects.id) == (None, first.id)


def test_its_paper_names_whom_the_club_calls_and_what_it_corrects(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 30_000)
    cast.deposit(cast.pension(cast.an), 5_000)
    first = held(cast, cast.an.id)
    right = held(cast, cast.an.id, replaces=first)
    paper = printed_meetings.on_paper(meeting_record.read(cast.club, right), cast.club)
    assert paper.came == ("Nguyễn Thị An “Ba An” (số 1)",)
    assert paper.absent == ("Trần Thị Bình (số 2)",)
    assert paper.money == (
        "Góp trong ngày: 1 khoản, tiền mặt 30.000 đ.",
        "1 khoản ghi vào heo ở nhà, hội viên giữ: 5.000 đ.",
    )
    assert paper.correction == f"Ghi lại thay biên bản số {first.number}. Lý do: nhầm"
    before = printed_meetings.on_paper(meeting_record.read(cast.club, first), cast.club)
    assert before.correction == f"BẢN NÀY ĐÃ ĐƯỢC GHI LẠI: xem biên bản số {right.number}."
    assert printed_meetings.print_minutes(meeting_record.read(cast.club, right), cast.club).startswith(b"%PDF")
