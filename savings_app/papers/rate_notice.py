"""Notices of a coming rate (giấy báo mức đóng mới): one a member, several on an A4, to be cut apart.

Money is whole đồng. Each notice stands whole on one page, carries the club's name, the document the rate comes from and
"tạm tính" where nobody has confirmed it; in a practice club every one of them says MẪU, since they are cut apart.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, HRFlowable, KeepTogether, Spacer

from savings_app.money import Dong
from savings_app.months import show_day
from savings_app.papers.paragraphs import CENTRE, CLAY, LINE, MUTED, RIGHT, Look, labelled, one_line, paragraph, stacked
from savings_app.papers.ruled import PADDING, ruled
from savings_app.papers.sheet import PRACTICE, Sheet, print_sheet
from savings_app.papers.side_by_side import side_by_side
from savings_app.schemes import Scheme

TITLE = "Giấy báo mức đóng mới"
ENOUGH = "như đang góp"
PROVISIONAL = "tạm tính"
TENTATIVE = "Tạm tính: mức này chưa được xác nhận, có thể còn đổi."
EXPLAINED = (
    "Sẽ có: tiền đã có cộng tiền để dành theo mức đang hứa. Nên để dành: để mỗi năm đủ 12 tháng. "
    "Số tháng là kỳ mức mới làm chị không còn đủ mua, nếu không thì kỳ kế tiếp chị đang để dành tới."
)
OWN_CARD_ONLY = "BHYT: số tiền này chỉ tính thẻ của chị, chưa tính người khác trong hộ."
COLUMNS = {
    "Để dành cho": 0.18,
    "Đang đóng": 0.14,
    "Mức mới": 0.145,
    "Đã có": 0.14,
    "Sẽ có ngày đó": 0.14,
    "Còn thiếu": 0.135,
    "Nên để dành": 0.12,
}
HEAD = Look(8.5, bold=True, align=CENTRE)
WORDS = Look(10.5)
FIGURES = Look(11, align=RIGHT)
STRONG = Look(11.5, bold=True, align=RIGHT)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeLine:
    """One purse: what so many months cost now and then, what she has, will have and lacks, and what to put aside.

    ``put_aside`` is each day, week or month, whichever ``rhythm`` names; none where her pledge is enough as it is.
    """

    scheme: Scheme
    months: int
    now: Dong
    then: Dong
    has: Dong
    expected: Dong
    missing: Dong
    put_aside: Dong | None
    rhythm: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RateNotice:
    """All that one member is told."""

    member: str
    member_number: str
    nickname: str
    hamlet: str
    lines: tuple[NoticeLine, ...]
    provisional: bool
    own_card_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RateNotices:
    """A club's notices of one change: what changes from what to what, from which day, by which document."""

    organisation: str
    club: str
    made_on: dt.date
    what: str
    old: str
    new: str
    since: dt.date
    day: dt.date
    source: str
    notices: tuple[RateNotice, ...]
    practice: bool = False


def render(told: RateNotices) -> bytes:
    """The notices as a PDF file. Raises MissingGlyph for a letter that cannot be printed."""
    sheet = Sheet(
        size=A4,
        margin=11 * mm,
        title=f"{TITLE} từ ngày {show_day(told.since)}",
        author=told.club,
        foot=f"{TITLE} · lập ngày {show_day(told.made_on)} · {told.club}",
        practice=told.practice,
    )
    story: list[Flowable] = []
    for each in told.notices:
        cut = [HRFlowable(width="100%", color=LINE, dash=(3, 3), spaceBefore=9, spaceAfter=9)] if story else []
        story.append(KeepTogether([*cut, *_notice(told, each, sheet.width)]))
    return print_sheet(sheet, story)


def _notice(told: RateNotices, notice: RateNotice, width: float) -> list[Flowable]:
    gap = Spacer(0, 4)
    own = [paragraph(OWN_CARD_ONLY, Look(9, bold=True))] if notice.own_card_only else []
    warned = [paragraph(TENTATIVE, Look(9, italic=True, colour=CLAY))] if notice.provisional else []
    return [
        _head(told, notice, width),
        gap,
        labelled(f"Từ ngày {show_day(told.since)}", f"{told.what} đổi từ {told.old} thành {told.new}.", Look(11)),
        labelled("Theo", told.source, WORDS),
        gap,
        _table(notice, width),
        gap,
        paragraph(f"Ngày đó là {show_day(told.day)}. {EXPLAINED}", Look(8.5, italic=True, colour=MUTED)),
        *own,
        *warned,
    ]


def _head(told: RateNotices, notice: RateNotice, width: float) -> Flowable:
    widths = [width * 0.34, width * 0.36, width * 0.3]
    club = [paragraph(told.organisation, Look(8.5, colour=MUTED)), paragraph(told.club, Look(10.5, bold=True))]
    below = " · ".join([PRACTICE] * told.practice + [PROVISIONAL] * notice.provisional)
    title = [one_line(TITLE.upper(), Look(13.5, bold=True, colour=CLAY, align=CENTRE), within=widths[1] - 8)]
    title += [paragraph(below, Look(10.5, bold=True, colour=CLAY, align=CENTRE))] if below else []
    known = " · ".join(part for part in (f"Số {notice.member_number}", _called(notice), notice.hamlet) if part)
    member = [paragraph(notice.member, Look(11.5, bold=True, align=RIGHT)), paragraph(known, Look(9, align=RIGHT))]
    return side_by_side([[club, title, member]], widths)


def _called(notice: RateNotice) -> str:
    return f"“{notice.nickname}”" if notice.nickname else ""


def _table(notice: RateNotice, width: float) -> Flowable:
    widths = [width * share for share in COLUMNS.values()]
    rows: list[list[Flowable]] = [[paragraph(title, HEAD) for title in COLUMNS]]
    for line in notice.lines:
        missing = str(line.missing) if line.missing else "không"
        sums = [*map(str, (line.now, line.then, line.has, line.expected)), missing]
        looks = [FIGURES, STRONG, FIGURES, FIGURES, STRONG]
        told = zip(sums, looks, widths[1:], strict=False)
        figures = [one_line(each, look, within=room - 2 * PADDING) for each, look, room in told]
        room = widths[0] - 2 * PADDING
        what = stacked(line.scheme.label, WORDS, f"{line.months} tháng", WORDS, within=room)
        rows.append([what, *figures, _put_aside(line, widths[-1] - 2 * PADDING)])
    return ruled(rows, widths)


def _put_aside(line: NoticeLine, room: float) -> Flowable:
    strong, quiet = Look(11, bold=True, align=CENTRE), Look(9, colour=MUTED)
    if line.put_aside is None:
        return paragraph(ENOUGH, Look(10, align=CENTRE))
    return stacked(str(line.put_aside), strong, f"mỗi {line.rhythm}", quiet, within=room)
