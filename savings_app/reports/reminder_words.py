"""What a member is reminded of (lời nhắc): until when she is covered, and what is missing to go on.

In Vietnamese always: it goes to the member. Whole đồng at the price of the day asked about; her own purse and nobody
else's. As short as an SMS of three parts, so what can still be done is told only where there is room.
"""

from __future__ import annotations

from savings_app.clubs import Club
from savings_app.insurance.affordable import Affordable
from savings_app.months import show_day
from savings_app.reports.card_renewal import CardRenewal
from savings_app.reports.coverage_ends import CoverageEnd
from savings_app.reports.last_days import Band
from savings_app.reports.slip_message import DISCLAIMER, PRACTICE, parts
from savings_app.schemes import Scheme

MOST_PARTS = 3
"""Of one SMS."""

NEAR = frozenset({Band.ENDED, Band.WITHIN_15, Band.WITHIN_30, Band.WITHIN_60})


def due(row: CoverageEnd) -> bool:
    """Whether there is something to remind her of."""
    return row.known.reminded and row.band in NEAR


def text(row: CoverageEnd, club: Club) -> str:
    """What she is sent; only for a row that is due.

    Chị Nguyễn Thị An: thẻ BHYT của chị hết hạn ngày 25/11/2026. Sổ có 9.000 đ, còn thiếu 332.550 đ để mua 3 tháng. CLB
    Heo Đất ấp 3. Sổ của câu lạc bộ, không thay biên lai BHXH.
    """
    said = [_until(row), *_missing(row)]
    foot = [f"{club.name}.", DISCLAIMER]
    head = [f"({PRACTICE})"] if club.practice else []
    whole = " ".join([*head, *said, *_advice(row), *foot])
    return whole if parts(whole) <= MOST_PARTS else " ".join([*head, *said, *foot])


def _until(row: CoverageEnd) -> str:
    """Whose cover ends when. Only of a member is it known how she is addressed."""
    name, of = (f"Chị {row.person.name}", " của chị") if row.who else (row.person.name, "")
    day, over = show_day(row.known.until or row.on), row.days_left is not None and row.days_left < 0
    if row.scheme is Scheme.VOLUNTARY_PENSION:
        return f"{name}: BHXH tự nguyện{of} mới đóng đến hết ngày {day}."
    return f"{name}: thẻ BHYT{of} {'đã ' if over else ''}hết hạn ngày {day}."


def _missing(row: CoverageEnd) -> list[str]:
    buys = row.buys
    if not isinstance(buys, Affordable) or row.free is None:
        return []
    provisional = " (tạm tính)" if buys.provisional else ""
    enough = f", đủ mua {buys.months} tháng" if buys.months else ""
    more = f", còn thiếu {buys.missing} để mua {buys.next_months} tháng" if buys.missing else ""
    return [f"Sổ có {row.free}{enough}{more}{provisional}."]


def _advice(row: CoverageEnd) -> list[str]:
    """What paying now, or later, does."""
    if row.scheme is Scheme.HOUSEHOLD_HEALTH and isinstance(row.card, CardRenewal) and row.card.continuous:
        return [f"Đóng chậm nhất ngày {show_day(row.known.until or row.on)} thì thẻ liền nhau."]
    return [row.card.sentence] if isinstance(row.card, CardRenewal) else []
