"""The list of covers that end, on paper (in danh sách sắp hết hạn): the page's rows for ``papers.coverage_list``."""

from __future__ import annotations

from collections.abc import Iterable

from savings_app.clubs import Club
from savings_app.months import Month
from savings_app.papers import coverage_list as paper
from savings_app.papers.coverage_list import CoverageList, ListedEnd
from savings_app.reports.coverage_ends import CoverageEnd, CoverageEnds
from savings_app.reports.last_days import Lapsing
from savings_app.reports.letterhead import organisation


def print_list(club: Club, ends: CoverageEnds, rows: Iterable[CoverageEnd], *, lapsing: Lapsing) -> bytes:
    """Those rows of a club's list as a PDF file."""
    return paper.render(on_paper(club, ends, rows, lapsing=lapsing))


def on_paper(club: Club, ends: CoverageEnds, rows: Iterable[CoverageEnd], *, lapsing: Lapsing) -> CoverageList:
    """What stands on it."""
    return CoverageList(
        on=ends.on,
        organisation=organisation(club),
        club=club.name,
        counts=_counts(lapsing),
        bands=tuple((band.label, tuple(map(_listed, some))) for band, some in ends.banded(rows)),
        practice=club.practice,
    )


def print_unpaid(club: Club, ends: CoverageEnds, rows: Iterable[CoverageEnd]) -> bytes:
    """Those whose pension is unpaid this month as a PDF file, in the order of the page."""
    return paper.render(unpaid_on_paper(club, ends, rows))


def unpaid_on_paper(club: Club, ends: CoverageEnds, rows: Iterable[CoverageEnd]) -> CoverageList:
    """What stands on it."""
    month, listed = Month.of(ends.on).shown, tuple(map(_listed, rows))
    return CoverageList(
        on=ends.on,
        organisation=organisation(club),
        club=club.name,
        counts=f"Cần nhắc: {ends.unpaid_people} người",
        bands=((f"Tháng {month} chưa đóng", listed),) if listed else (),
        practice=club.practice,
        title=f"Danh sách chưa đóng BHXH tháng {month}",
    )


def _counts(lapsing: Lapsing) -> str:
    """How many have ended, where some have, and how many end soon."""
    ended = [f"Đã hết hạn: {lapsing.ended} người."] if lapsing.ended else []
    soon = ", ".join(f"trong {days} ngày: {count} người" for days, count in lapsing.within.items())
    return " ".join([*ended, f"Hết hạn {soon}"])


def _listed(row: CoverageEnd) -> ListedEnd:
    return ListedEnd(
        name=row.person.name,
        known_by=_known_by(row),
        scheme=row.scheme.label,
        until=row.until,
        to_know=_to_know(row),
        saved=row.free if row.known.reminded else None,
        buys=_buys(row),
    )


def _known_by(row: CoverageEnd) -> str:
    if row.who is None:
        return row.household
    nickname = f"“{row.who.nickname}”" if row.who.nickname else ""
    return " · ".join(part for part in (f"Số {row.who.number}", nickname, row.who.hamlet) if part)


def _buys(row: CoverageEnd) -> str:
    if not row.known.reminded:
        return ""
    return "không nuôi heo riêng" if row.buys is None else row.buys.sentence


def _to_know(row: CoverageEnd) -> str:
    if row.state is not None:
        return f"Đang đóng: {row.state.label}."
    if row.known.elsewhere:
        return "Không phải nhắc."
    return row.tells.sentence if row.tells else ""
