"""The sheet that is ticked at the meeting (phiếu đánh dấu) on A4: a line a purse, a box a day, totals by hand below.

The lines stand in the leader's order, as on the typing screen. A box is ticked where the pledge came in, or takes
another amount; what the book had already when the sheet was printed stands in it. Pigs at home are tinted, and have a
total of their own: nobody had that money in hand.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer, Table

from savings_app.lunar import lunar_day
from savings_app.months import show_day
from savings_app.papers.paragraphs import CENTRE, CLAY, CREAM, LINE, MUTED, RIGHT, Look, one_line, paragraph
from savings_app.papers.ruled import PADDING, ruled
from savings_app.papers.sheet import Sheet, print_sheet
from savings_app.papers.side_by_side import side_by_side
from savings_app.papers.signatures import SIGN_OR_FINGER, Signature, signature_row

TITLE = "Phiếu đánh dấu"
HOW = (
    "Góp đủ mức thì đánh dấu vào ô của ngày, góp số khác thì ghi số tiền, không góp thì để trống. "
    "Cuối ngày cộng lại và ghi tổng ở dòng dưới cùng; số in sẵn trong ô đã có trong sổ, cộng cả vào tổng."
)
TRANSFERS = "Số có chữ CK là chuyển khoản: không cộng vào tổng."
WRITTEN = "đã có trong sổ"
TOTAL_CASH, TOTAL_AT_HOME = "Tổng ngày: tiền mặt", "Tổng ngày: heo nhà"
NOBODY = "Tuần này không có ai nuôi heo."
WEEKDAYS = ("Thứ 2", "Thứ 3", "Thứ 4", "Thứ 5", "Thứ 6", "Thứ 7", "CN")
SHARES = (0.05, 0.2, 0.165)
BOX_HEIGHT, TOTAL_HEIGHT = 21, 25
HEADS = 2

HEAD = Look(9, bold=True, align=CENTRE)
NAME = Look(10, bold=True)
QUIET = Look(8.5, colour=MUTED)
CENTRED = Look(10, align=CENTRE)
PRINTED = Look(9, colour=MUTED, align=CENTRE)


@dataclass(frozen=True, slots=True)
class TickBox:
    """A box: ``open`` where she is in the club that day; ``printed`` what the book has already."""

    open: bool = True
    printed: str = ""


@dataclass(frozen=True, slots=True)
class TickLine:
    """One purse: the scheme, the pledge (and when it changes), and a box a day."""

    scheme: str
    pledge: str
    at_home: bool
    boxes: tuple[TickBox, ...]


@dataclass(frozen=True, slots=True)
class TickMember:
    """One member and her lines."""

    number: str
    name: str
    nickname: str
    lines: tuple[TickLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TickPaper:
    """One week of one club; a total is asked for each kind of money that stands on it.

    ``written_cash`` and ``written_at_home``: what the book has already, in figures, a word a day; empty where nothing.
    """

    days: tuple[dt.date, ...]
    organisation: str
    club: str
    members: tuple[TickMember, ...]
    cash: bool = True
    at_home: bool = False
    written_cash: tuple[str, ...] = ()
    written_at_home: tuple[str, ...] = ()
    transfers: bool = False
    leader: str = ""
    practice: bool = False


def render(week: TickPaper) -> bytes:
    """The sheet as a PDF file. Raises MissingGlyph for a letter that cannot be printed."""
    paper = Sheet(
        size=A4,
        margin=10 * mm,
        title=f"{TITLE} {_from_to(week)}",
        author=week.club,
        foot=f"{TITLE} · {week.club} · {_from_to(week)}",
        practice=week.practice,
    )
    story: list[Flowable] = [_head(week, paper.width), Spacer(0, 4), paragraph(HOW, QUIET), Spacer(0, 6)]
    if not week.members:
        return print_sheet(paper, [*story[:2], paragraph(NOBODY, Look(11))])
    notes: list[Flowable] = [paragraph(TRANSFERS, QUIET)] if week.transfers else []
    story += [_table(week, paper.width), Spacer(0, 6)]
    return print_sheet(paper, [*story, KeepTogether([*notes, Spacer(0, 8), _signing(week, paper.width)])])


def _from_to(week: TickPaper) -> str:
    return f"tuần {show_day(week.days[0])} – {show_day(week.days[-1])}"


def _head(week: TickPaper, width: float) -> Flowable:
    widths = [width * 0.42, width * 0.58]
    club = [paragraph(week.organisation, Look(10, colour=MUTED)), paragraph(week.club, Look(12, bold=True))]
    title = [
        one_line(TITLE.upper(), Look(18, bold=True, colour=CLAY, align=CENTRE), within=widths[1]),
        paragraph(_from_to(week).capitalize(), Look(10.5, bold=True, align=CENTRE)),
    ]
    return side_by_side([[club, title]], widths)


def _table(week: TickPaper, width: float) -> Table:
    """All lines, with whose sheet it is and the days again on every page they run on to."""
    widths = _widths(width, len(week.days))
    rows = _heads(week, widths)
    for member in week.members:
        rows += _lines(member, widths)
    totals = _totals(week, widths)
    table = ruled([*rows, *totals], widths, header=HEADS, totals=len(totals))
    _dress(table, week, len(totals))
    return table


def _widths(width: float, days: int) -> list[float]:
    named = [width * share for share in SHARES]
    return [*named, *[(width - sum(named)) / days] * days]


def _heads(week: TickPaper, widths: list[float]) -> list[list[Flowable]]:
    whose = one_line(f"{week.club} · {_from_to(week)}", Look(9, bold=True, colour=CLAY), within=sum(widths) - 8)
    blank = [paragraph("", HEAD) for _ in widths[1:]]
    named = [paragraph(words, HEAD) for words in ("Số", "Họ và tên", "Sổ, mức góp")]
    return [[whose, *blank], [*named, *(_day(day) for day in week.days)]]


def _day(day: dt.date) -> Flowable:
    lunar = lunar_day(day)
    said: list[Flowable] = [
        paragraph(WEEKDAYS[day.weekday()], HEAD),
        paragraph(f"{day:%d/%m}", HEAD),
        paragraph(f"{lunar.day}/{lunar.month}{'N' if lunar.leap else ''} ÂL", PRINTED),
    ]
    return said  # type: ignore[return-value]  # a cell may hold several flowables


def _lines(member: TickMember, widths: list[float]) -> list[list[Flowable]]:
    """Her lines, her name once."""
    name: list[Flowable] = [paragraph(member.name, NAME)]
    if member.nickname:
        name.append(paragraph(f"“{member.nickname}”", QUIET))
    first: list[Flowable] = [paragraph(member.number, CENTRED), name]  # type: ignore[list-item]  # several
    room = widths[2] - 2 * PADDING
    return [
        [
            *(first if line is member.lines[0] else [paragraph("", QUIET), paragraph("", QUIET)]),
            [one_line(line.scheme, Look(8.5), within=room), one_line(line.pledge, QUIET, within=room)],  # type: ignore[list-item]
            *(_box(box, width) for box, width in zip(line.boxes, widths[3:], strict=True)),
        ]
        for line in member.lines
    ]


def _box(box: TickBox, width: float) -> Flowable:
    if not box.open:
        return paragraph("–", PRINTED)
    if box.printed:
        return one_line(box.printed, PRINTED, within=width - 2 * PADDING)
    return Spacer(0, BOX_HEIGHT)


def _totals(week: TickPaper, widths: list[float]) -> list[list[Flowable]]:
    """A row to write each total in, and under it what the book has of it already."""
    asked = ((TOTAL_CASH, week.cash, week.written_cash), (TOTAL_AT_HOME, week.at_home, week.written_at_home))
    rows: list[list[Flowable]] = []
    for words, stands, written in asked:
        if stands:
            boxes: list[Flowable] = [Spacer(0, TOTAL_HEIGHT) for _ in week.days]
            rows.append(_total(paragraph(words, Look(10, bold=True, align=RIGHT)), boxes))
        if stands and any(written):
            figures = [one_line(sum_, PRINTED, within=widths[-1] - 2 * PADDING) for sum_ in written]
            rows.append(_total(paragraph(WRITTEN, Look(8.5, colour=MUTED, align=RIGHT)), figures))
    return rows


def _total(label: Flowable, boxes: Sequence[Flowable]) -> list[Flowable]:
    return [label, *(paragraph("", HEAD) for _ in SHARES[1:]), *boxes]


def _dress(table: Table, week: TickPaper, totals: int) -> None:
    """Names over all lines of a member, who is never torn over two pages; pigs at home tinted; whose sheet on top."""
    table.setStyle([("SPAN", (0, 0), (-1, 0)), ("LINEBELOW", (0, 0), (-1, 0), 0.4, LINE)])
    table.setStyle([("LINEAFTER", (2, 1), (2, -1), 0.9, CLAY)])
    first = HEADS
    for member in week.members:
        last = first + len(member.lines) - 1
        table.setStyle([("SPAN", (column, first), (column, last)) for column in (0, 1)])
        table.setStyle([("NOSPLIT", (0, first), (0, last)), ("LINEBELOW", (0, last), (-1, last), 0.9, LINE)])
        tinted = [first + after for after, line in enumerate(member.lines) if line.at_home]
        table.setStyle([("BACKGROUND", (2, row), (-1, row), CREAM) for row in tinted])
        first = last + 1
    if totals:
        table.setStyle([("NOSPLIT", (0, first), (0, first + totals - 1))])
    for row in range(first, first + totals):
        table.setStyle([("SPAN", (0, row), (len(SHARES) - 1, row)), ("LINEBELOW", (0, row), (-1, row), 0.9, LINE)])


def _signing(week: TickPaper, width: float) -> Flowable:
    signatures = [
        Signature("Tổ trưởng", name=week.leader),
        Signature("Người đánh dấu", SIGN_OR_FINGER),
        Signature("Người nhập vào sổ"),
    ]
    return signature_row(signatures, width=width, room=16 * mm)
