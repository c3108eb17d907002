"""What time it is: asked here and nowhere else in the web, so that a test can set it."""

from __future__ import annotations

import datetime as dt

from flask import current_app

from savings_app.months import local_day


def now() -> dt.datetime:
    """The moment, in UTC."""
    clock = current_app.config.get("CLOCK")
    moment: dt.datetime = clock() if clock else dt.datetime.now(dt.UTC)
    return moment


def today() -> dt.date:
    """The day it is in Việt Nam."""
    return local_day(now())
