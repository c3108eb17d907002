"""The list of covers that end (danh sách sắp hết hạn) on A4: whom to speak to, by when, what is in her purse.

Whole đồng; the first to run out first, a heading for each stretch of days. The last column is left for a pen.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from savings_app.money import Dong
from savings_app.months import show_day
from savings_app.papers.days import spelled
from savings_app.papers.paragraphs import CENTRE, CLAY, MUTED, RIGHT, Look, one_line, paragraph
from savings_app.papers.ruled import PADDING, ruled
from savings_app.papers.sheet import A4_LANDSCAPE, Sheet, print_sheet
from savings_app.papers.side_by_side import side_by_side

TITLE = "Danh sách sắp hết hạn bảo hiểm"
HEADS = ("Họ và tên", "Bảo hiểm", "Hết hạn", "Việc cần biết", "Trong heo", "Đã nhắc ngày")
SHARES = (0.18, 0.1, 0.09, 0.31, 0.22, 0.1)
NOBODY = "Không có ai trong danh sách này."
HEAD = Look(9.5, bold=True, align=CENTRE)
NAME = Look(10.5, bold=True)
WORDS = Look(9.5)
QUIET = Look(9, colour=MUTED)
FIGURES = Look(10.5, bold=True, align=RIGHT)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedEnd:
    """One person in one scheme; ``until`` none where it is not known, ``saved`` where she has no purse of it."""

    name: str
    known_by: str
    scheme: str
    until: dt.date | None
    to_know: str
    saved: Dong | None
    buys: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageList:
    """A club's list on a day: what each stretch of days is called, and who stands in it."""

    on: dt.date
    organisation: str
    club: str
    counts: str
    bands: tuple[tuple[str, tuple[ListedEnd, ...]], ...]
    practice: bool = False
    title: str = TITLE


def render(listed: CoverageList) -> bytes:
    """The list as a PDF file. Raises MissingGlyph for a letter that cannot be printed."""
    paper = Sheet(
        size=A4_LANDSCAPE,
        margin=12 * mm,
        title=f"{listed.title} {show_day(listed.on)}",
        author=listed.club,
        foot=f"{listed.title} · {listed.club} · {show_day(listed.on)}",
        practice=listed.practice,
    )
    story: list[Flowable] = [_head(listed, paper.width), Spacer(0, 6)]
    if not listed.bands:
        story.append(paragraph(NOBODY, Look(11)))
    for band, rows in listed.bands:
        story += [_table(band, rows, paper.width), Spacer(0, 10)]
    return print_sheet(paper, story)


def _head(listed: CoverageList, width: float) -> Flowable:
    widths = [width * 0.38, width * 0.62]
    club = [paragraph(listed.organisation, Look(10, colour=MUTED)), paragraph(listed.club, Look(12, bold=True))]
    title = [
        one_line(listed.title.upper(), Look(17, bold=True, colour=CLAY, align=CENTRE), within=widths[1]),
        paragraph(spelled(listed.on), Look(10, italic=True, align=CENTRE)),
        paragraph(listed.counts, Look(10.5, bold=True, align=CENTRE)),
    ]
    return side_by_side([[club, title]], widths)


def _table(band: str, rows: tuple[ListedEnd, ...], width: float) -> Flowable:
    """One stretch of days, its name and the heads again on every page it runs on to."""
    widths = [width * share for share in SHARES]
    name = paragraph(f"{band}: {len(rows)}", Look(11.5, bold=True, colour=CLAY))
    heads: list[list[Flowable]] = [
        [name, *(paragraph("", HEAD) for _ in HEADS[1:])],
        [paragraph(each, HEAD) for each in HEADS],
    ]
    table = ruled([*heads, *(_row(each, widths) for each in rows)], widths, header=2)
    table.setStyle([("SPAN", (0, 0), (-1, 0))])
    return table


def _row(row: ListedEnd, widths: list[float]) -> list[Flowable]:
    saved: list[Flowable] = [paragraph(row.buys, QUIET)]
    if row.saved is not None:
        saved.insert(0, one_line(str(row.saved), FIGURES, within=widths[4] - 2 * PADDING))
    until = show_day(row.until) if row.until else "chưa biết"
    return [
        [paragraph(row.name, NAME), paragraph(row.known_by, QUIET)],  # type: ignore[list-item]  # a cell may hold several
        paragraph(row.scheme, WORDS),
        one_line(until, Look(10.5, bold=True, align=CENTRE), within=widths[2] - 2 * PADDING),
        paragraph(row.to_know, WORDS),
        saved,  # type: ignore[list-item]
        paragraph("", WORDS),
    ]
