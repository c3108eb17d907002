"""Days and months as papers write them (ngày tháng): "Ngày 02 tháng 11 năm 2026", with the lunar day beside it.

The office form has a leading nought for days and months under ten.
"""

from __future__ import annotations

import datetime as dt

from savings_app.lunar import lunar_day
from savings_app.months import MonthSpan


def spelled(day: dt.date) -> str:
    """Ngày 02 tháng 11 năm 2026."""
    return f"Ngày {day:%d} tháng {day:%m} năm {day:%Y}"


def spelled_with_lunar(day: dt.date) -> str:
    """The day with its lunar day in brackets."""
    return f"{spelled(day)} ({lunar_day(day).shown})"


def from_to(span: MonthSpan) -> str:
    """12/2026–11/2027; a single month alone: 11/2026."""
    return str(span) if span.count > 1 else span.first.shown
