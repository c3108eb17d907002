"""The minutes of a meeting on paper (in biên bản họp): what the page shows, ready for ``papers.meeting_minutes``."""

from __future__ import annotations

from collections.abc import Iterator

from savings_app.clubs import Club
from savings_app.contributions import State
from savings_app.months import show_day
from savings_app.papers import meeting_minutes as paper
from savings_app.papers.meeting_minutes import MeetingMinutes, OpenedPig
from savings_app.reports.known_as import KnownAs
from savings_app.reports.letterhead import organisation
from savings_app.reports.meeting_record import MeetingRecord

INSURED = {State.PROPOSED: "Đề nghị trả bảo hiểm", State.REMITTED: "Đã nộp cho nhân viên thu"}


def print_minutes(record: MeetingRecord, club: Club) -> bytes:
    """The minutes as a PDF file."""
    return paper.render(on_paper(record, club))


def on_paper(record: MeetingRecord, club: Club) -> MeetingMinutes:
    """All that stands on the paper."""
    meeting = record.meeting
    return MeetingMinutes(
        number=meeting.number,
        organisation=organisation(club),
        club=club.name,
        day=meeting.held_on,
        place=meeting.place,
        chair=meeting.chair,
        secretary=meeting.secretary,
        came=tuple(map(_called, record.came)),
        absent=tuple(map(_called, record.absent)),
        pigs=tuple(OpenedPig(_called(pig.who), pig.scheme.label, pig.sum, ", ".join(pig.slips)) for pig in record.pigs),
        money=tuple(_money(record)),
        cash=record.cash,
        decided=tuple(record.decided),
        correction=_correction(record),
        practice=club.practice,
    )


def _called(who: KnownAs) -> str:
    """As the club calls her; her number tells two of one name apart."""
    nickname = f" “{who.nickname}”" if who.nickname else ""
    return f"{who.name}{nickname} (số {who.number})"


def _money(record: MeetingRecord) -> Iterator[str]:
    put_in = record.put_in
    if not put_in.count:
        yield "Không có khoản góp nào."
    if put_in.cash_count:
        yield f"Góp trong ngày: {put_in.cash_count} khoản, tiền mặt {put_in.cash}."
    if put_in.at_home_count:
        yield f"{put_in.at_home_count} khoản ghi vào heo ở nhà, hội viên giữ: {put_in.at_home}."
    if put_in.in_bank_count:
        yield f"{put_in.in_bank_count} khoản chuyển khoản vào tài khoản của tổ: {put_in.in_bank}."
    for each in record.insured:
        yield f"{INSURED[each.state]}: {each.count} khoản đóng, {each.sum}."


def _correction(record: MeetingRecord) -> str:
    """What this record is to others of the same meeting."""
    if record.corrected_by is not None:
        return f"BẢN NÀY ĐÃ ĐƯỢC GHI LẠI: xem biên bản số {record.corrected_by.number}."
    if record.corrects is None:
        return ""
    before = record.corrects
    moved = f", ngày {show_day(before.held_on)}" if before.held_on != record.meeting.held_on else ""
    return f"Ghi lại thay biên bản số {before.number}{moved}. Lý do: {record.meeting.reason}"
