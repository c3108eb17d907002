"""Values become strings for templates, exactly once: đồng, days, moments, words, labels in her language."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from flask import Flask, g
from flask_babel import gettext

from savings_app.clubs import Fund, FundKind
from savings_app.lunar import lunar_day
from savings_app.meeting_days import WEEKDAYS
from savings_app.months import VIETNAM, show_day
from savings_app.schemes import Labelled
from savings_app.web.guard import may
from savings_app.words import in_words

_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


def label(choice: Labelled) -> str:
    """A stored choice in her language."""
    return str(gettext(choice.label))


def fund_name(fund: Fund | str) -> str:
    """A fund's own name, or its kind in her language where it was given none of its own; also of its name alone."""
    name = fund if isinstance(fund, str) else fund.name
    for kind in FundKind:
        if name == kind.default_name:
            shown = label(kind)
            return shown[:1].upper() + shown[1:]
    return name


def showable(value: Any) -> Any:
    """What is printed, without the characters no page may hold: what was typed stands in forms shown again."""
    if isinstance(value, str) and _UNSHOWABLE.search(value):
        return type(value)(_UNSHOWABLE.sub("", value))
    return value


def moment(instant: dt.datetime) -> str:
    """dd/mm/yyyy HH:MM in Việt Nam."""
    return f"{instant.astimezone(VIETNAM):%d/%m/%Y %H:%M}"


def say(refusal: Any) -> str:
    """A refusal's sentence in her language."""
    return str(refusal.say(gettext))


def add_filters(app: Flask) -> None:
    """Make them known to templates."""
    app.jinja_env.filters.update(
        label=label,
        fund_name=fund_name,
        moment=moment,
        say=say,
        day=show_day,
        words=in_words,
        lunar=lambda day: lunar_day(day).say(gettext),
        spoken_lunar=lambda day: lunar_day(day).spoken(gettext),
        weekday=lambda day: gettext(WEEKDAYS[day.weekday()]),
    )
    app.jinja_env.globals["may"] = may
    app.jinja_env.finalize = showable
    app.context_processor(lambda: {"practice": "club" in g and g.club.practice})
    app.context_processor(lambda: {"dissolved_on": g.club.dissolved_on if "club" in g else None})
