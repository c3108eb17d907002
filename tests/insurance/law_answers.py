"""What the worked cases of tests/law_cases/ ask of us: each method, and under each name of a figure how we answer it.

``given`` holds the plain words of a case, ``expected`` is only looked at for which figures are asked.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from savings_app.insurance import household_health, voluntary_pension
from savings_app.insurance.household_health import Joiner, Participation, give_ranks
from savings_app.insurance.household_health import refunds as card_refunds
from savings_app.insurance.law import LAST_DAY_KNOWN, Law, shipped_tables
from savings_app.insurance.participant import Participant
from savings_app.insurance.policies import RefundedSupport
from savings_app.insurance.quote import Quote
from savings_app.insurance.rules import Sex
from savings_app.insurance.voluntary_pension import deadlines, progress, refunds
from savings_app.money import Dong
from savings_app.months import Month
from savings_app.schemes import PERIODIC, HealthGroup, LocalBeneficiary, PaymentMethod, SupportCategory
from tests.insurance import asked

Given = dict[str, Any]


def _who(given: Given) -> Participant:
    local, beneficiary = given.get("local_category"), given.get("beneficiary")
    return Participant(
        category=SupportCategory.of(given.get("category", "other")),
        local_category=SupportCategory.of(local) if local else None,
        province=given.get("province"),
        unit=given.get("unit"),
        supported_months=given.get("supported_months", 0),
        health_group=HealthGroup.of(given.get("group", "household")),
        beneficiary=LocalBeneficiary.of(beneficiary) if beneficiary else None,
    )


def health(given: Given) -> Quote:
    asked = {key: given[key] for key in ("months", "members", "first_rank") if key in given}
    donor = Dong(given.get("donor", 0))
    return household_health.quote(Law.on(given["paid_on"]), **asked, who=_who(given), donor=donor)


def pension(given: Given) -> Quote:
    return voluntary_pension.quote(
        Law.on(given["paid_on"]),
        income=Dong(given["income"]),
        method=PaymentMethod.of(given["method"]),
        months=given.get("months"),
        who=_who(given),
        donor=Dong(given.get("donor", 0)),
    )


def _of_each(read: Callable[[Quote], object]) -> Callable[[Given, Any], object]:
    """Answers a table of figures key by key, a single figure for every category or method left open."""

    def answer(given: Given, expected: Any) -> object:
        left_open = "category" if "category" not in given else "method"
        if isinstance(expected, dict):
            return {key: read(pension({**given, left_open: key})) for key in expected}
        choices = [each.value for each in (SupportCategory if left_open == "category" else PERIODIC)]
        asked = [given[left_open]] if left_open in given else choices
        figures = {read(pension({**given, left_open: choice})) for choice in asked}
        return figures.pop() if len(figures) == 1 else figures

    return answer


def _bound(bound: Callable[[Law], Dong]) -> Callable[[Given, Any], object]:
    return lambda given, _: bound(Law.on(given["paid_on"])).amount


def _total_by_members(given: Given, expected: list[int]) -> list[int]:
    return [health({**given, "members": members}).total.amount for members in range(1, len(expected) + 1)]


def _monthly(given: Given, _: Any) -> list[int]:
    """What each line pays of one month; every one is a whole number of đồng."""
    quote = health(given)
    assert all(line.amount.amount % quote.months == 0 for line in quote.lines)
    return [line.amount.amount // quote.months for line in quote.lines]


def _in_household_form(given: Given) -> int:
    return health({**given, "group": "household"}).total.amount


def _cheaper(given: Given, _: Any) -> str:
    own, household = health(given).total.amount, _in_household_form(given)
    if own == household:
        return "neither"
    return str(given["group"]) if own < household else "household"


def _card_from(given: Given) -> dt.date:
    last = None if given.get("first_time") else given["last_card_to"]
    return household_health.card_from(Law.on(given["paid_on"]), last)


def _ranks(given: Given) -> list[int]:
    joiners = [
        Joiner(**{**each, "group": HealthGroup.of(each.get("group", "household"))}) for each in given["household"]
    ]
    known = [Participation(**each) for each in given.get("before", [])]
    ranks = {each.person: each.rank for each in give_ranks(Law.on(given["paid_on"]), joiners, known)}
    return [ranks[person] for person in given["counting"]]


def _lines_by_rank(given: Given) -> list[int]:
    return [health({**given, "first_rank": rank}).total.amount for rank in _ranks(given)]


def card_refund(given: Given) -> card_refunds.CardRefund:
    line, card_from = health(given).lines[0], given["card_from"]
    card_to = household_health.card_to(card_from, given["months"])
    card = card_refunds.PaidCard.of(line, given["months"], card_from=card_from, card_to=card_to)
    reason = card_refunds.CardRefundReason.of(given["reason"])
    return card_refunds.refund(Law.on(given["since"]), card, reason, since=given["since"])


def pension_refund(given: Given) -> refunds.Refund:
    answers = {"refunded_support": RefundedSupport.of(given["refunded_support"])} if "refunded_support" in given else {}
    quote = pension(given)
    return refunds.refund(
        asked.law(given["paid_on"], **answers),
        quote.lines[0],
        method=PaymentMethod.of(given["method"]),
        months=quote.months,
        remaining=given["remaining_months"],
        reason=refunds.RefundReason.of(given.get("reason", "compulsory")),
    )


def _last_days(given: Given, _: Any) -> dict[str, dt.date | None]:
    law, first = Law.on(given["day"]), Month.of(given["first_month"])
    return {each.value: deadlines.last_day(law, each, first) for each in PERIODIC}


def _days_with(given: Given, _: Any) -> int:
    """On how many days of the tables the reference level is that figure."""
    days = (LAST_DAY_KNOWN - dt.date(2016, 5, 1)).days + 1
    levels = (Law.on(LAST_DAY_KNOWN - dt.timedelta(days=back)).reference_level.value for back in range(days))
    return sum(level.amount == given["dong"] for level in levels)


def _rows_with(given: Given, _: Any) -> int:
    rows = (row for _, table in shipped_tables().every() for row in table.rows)
    return sum(Dong(given["dong"]).figures in row.row.shown for row in rows)


def _fund_returns(given: Given, _: Any) -> dict[str, str]:
    """Every year whose return is known, from the first to the last one asked."""
    table = shipped_tables().plain[Law.fund_return.parameter]
    found = {year: table.find(dt.date(year, 7, 1)) for year in range(given["from_year"], given["to_year"] + 1)}
    return {str(year): str(figure.value.hundredths) for year, figure in found.items() if figure}


def _on_each(read: Callable[[Law], Dong]) -> Callable[[Given, Any], list[int]]:
    return lambda given, _: [read(Law.on(day)).amount for day in given["days"]]


def _of_the_day(read: Callable[[Law], object]) -> Callable[[Given, Any], object]:
    return lambda given, _: read(Law.on(given["day"]))


ANSWERS: dict[str, dict[str, Callable[[Given, Any], Any]]] = {
    "household_health": {
        "total": lambda given, _: health(given).total.amount,
        "gross": lambda given, _: health(given).gross.amount,
        "state_support": lambda given, _: health(given).state_support.amount,
        "local_support": lambda given, _: health(given).local_support.amount,
        "provisional": lambda given, _: health(given).provisional,
        "lines": lambda given, _: [line.amount.amount for line in health(given).lines],
        "monthly": _monthly,
        "total_by_members": _total_by_members,
        "total_of_five_such_households": lambda given, _: Dong.total([health(given).total] * 5).amount,
        "as_household": lambda given, _: _in_household_form(given),
        "cheaper": _cheaper,
    },
    "voluntary_pension": {
        "gross": _of_each(lambda quote: quote.gross.amount),
        "state_support": _of_each(lambda quote: quote.state_support.amount),
        "local_support": _of_each(lambda quote: quote.local_support.amount),
        "donor_support": _of_each(lambda quote: quote.donor_support.amount),
        "support": _of_each(lambda quote: (quote.state_support + quote.local_support).amount),
        "payable": _of_each(lambda quote: quote.payable.amount),
        "supported_months": _of_each(lambda quote: quote.lines[0].supported_months),
        "provisional": _of_each(lambda quote: quote.provisional),
        "lowest_income": _bound(voluntary_pension.lowest_income),
        "highest_income": _bound(voluntary_pension.highest_income),
    },
    "card_from": {
        "card_from": lambda given, _: _card_from(given),
        "card_to": lambda given, _: household_health.card_to(_card_from(given), given["months"]),
    },
    "rank": {"ranks": lambda given, _: _ranks(given), "lines": lambda given, _: _lines_by_rank(given)},
    "health_refund": {
        "refund": lambda given, _: card_refund(given).amount.amount,
        "months_back": lambda given, _: card_refund(given).unused,
    },
    "pension_refund": {"refund": lambda given, _: pension_refund(given).amount.amount},
    "card_to": {"card_to": lambda given, _: household_health.card_to(given["start"], given["months"])},
    "law": {
        "pension_age": _of_the_day(lambda law: {sex.value: law.pension_age.value.of(sex) for sex in Sex}),
        "last_days": _last_days,
        "missing": lambda given, _: progress.towards_pension(Law.on(given["day"]), given["months_paid"]).missing,
        "rest_at_once": lambda given, _: (
            progress.towards_pension(Law.on(given["day"]), given["months_paid"]).rest_at_once
        ),
        "deadlines": _of_the_day(lambda law: {each.value: law.pension_deadlines.value.of(each) for each in PERIODIC}),
        "missing_months": _of_the_day(lambda law: law.pension_missing_months.value),
        "months_needed": _of_the_day(lambda law: law.pension_months_needed.value),
        "supported_at_most": _of_the_day(lambda law: law.state_support_months.value),
        "copayment_limit": _of_the_day(
            lambda law: (law.reference_level.value * law.health_copayment_multiple.value).amount
        ),
        "continuity_months": _of_the_day(lambda law: law.health_continuity.value),
        "fund_returns": _fund_returns,
        "reference_levels": _on_each(lambda law: law.reference_level.value),
        "poverty_lines": _on_each(lambda law: law.rural_poverty_line.value),
        "days_with_it": _days_with,
        "rows_with_it": _rows_with,
    },
}

ASKS: dict[str, Callable[[Given], object]] = {
    "household_health": health,
    "voluntary_pension": pension,
    "health_refund": card_refund,
    "pension_refund": pension_refund,
}
"""What may be refused."""
