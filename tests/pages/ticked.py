"""A day of the tick sheet as the browser sends it, and what stands in the page that answers."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any
from uuid import uuid4

from werkzeug.test import TestResponse

from savings_app.members import Purse
from tests.pages.conftest import Browser
from tests.village import Village

MONDAY = dt.date(2026, 11, 16)


def week_of(the_village: Village) -> str:
    return f"/clubs/{the_village.club.id}/tick-sheet"


def open_day(browser: Browser, the_village: Village, day: dt.date = MONDAY, **query: str) -> TestResponse:
    return browser.get(f"{week_of(the_village)}/day", day=day.isoformat(), **query)


def named(purse: Purse) -> str:
    return f"{purse.member_id}-{purse.fund_id}-{purse.scheme.value}"


def sent(the_village: Village, **changes: Any) -> dict[str, Any]:
    """Monday as the paper has it: An's pledge for her health and in her pig at home, 5.000 đ of Bình's."""
    form = {
        "key": str(uuid4()),
        "booked_on": MONDAY.isoformat(),
        f"full-{named(the_village.health(the_village.an))}": "1",
        f"full-{named(the_village.pension(the_village.an))}": "1",
        f"amount-{named(the_village.health(the_village.an))}": "",
        f"amount-{named(the_village.health(the_village.binh))}": "5.000",
        "total_cash": "8.000",
        "total_at_home": "10.000",
    }
    return {name: typed for name, typed in {**form, **changes}.items() if typed is not None}


def send(browser: Browser, the_village: Village, form: dict[str, Any]) -> TestResponse:
    return browser.post(f"{week_of(the_village)}/day", **form)


def value_of(answer: TestResponse, name: str) -> str:
    """What stands in a field of the page."""
    found = re.search(rf'name="{name}"\s+value="([^"]*)"', answer.text)
    assert found, name
    return found.group(1)
