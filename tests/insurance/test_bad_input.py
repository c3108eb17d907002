"""Whatever cannot be priced is refused by class with its facts, in a sentence, and nothing is written anywhere."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

import pytest

from savings_app.insurance import household_health, voluntary_pension
from savings_app.insurance.figures import Parameter
from savings_app.insurance.law import Law
from savings_app.insurance.participant import Participant
from savings_app.insurance.quote import Quote
from savings_app.insurance.rules import Sex
from savings_app.money import Dong
from savings_app.refusals import Refusal
from savings_app.schemes import HealthGroup, PaymentMethod
from tests.insurance.asked import TODAY

AHEAD, MISSING, MONTHLY = PaymentMethod.AHEAD, PaymentMethod.MISSING, PaymentMethod.MONTHLY
OLD = dt.date(2025, 6, 30)
NEXT = dt.date(2027, 1, 1)
HERS = ("province", "unit", "supported_months", "health_group", "born", "sex", "months_paid")
"""What is asked of the person, not of the payment."""

Given = dict[str, Any]

TWELVE_MISSING: Given = {"method": MISSING, "months": 12}
BORN_1975: Given = {"born": dt.date(1975, 3, 10), "sex": Sex.WOMAN}


def _pension(given: Given) -> Quote:
    asked = {"income": 1_500_000, "method": MONTHLY, **given}
    law, income = Law.on(asked.pop("day", TODAY)), Dong(asked.pop("income"))
    who = Participant(**{key: asked.pop(key) for key in HERS if key in asked})
    return voluntary_pension.quote(law, income=income, who=who, **asked)


def _health(given: Given) -> Quote:
    asked = {"months": 12, **given}
    law = Law.on(asked.pop("day", TODAY))
    who = Participant(**{key: asked.pop(key) for key in HERS if key in asked})
    return household_health.quote(law, who=who, **asked)


PENSIONS: list[tuple[Given, str, Given]] = [
    ({"income": 1_499_999}, "IncomeTooLow", {"lowest": Dong(1_500_000)}),
    ({"income": -1}, "IncomeTooLow", {"lowest": Dong(1_500_000)}),
    ({"income": 2_150_000, "day": NEXT}, "IncomeTooLow", {"lowest": Dong(2_200_000)}),
    ({"income": 50_600_001}, "IncomeTooHigh", {"highest": Dong(50_600_000)}),
    ({"income": 1_500_001}, "IncomeOffStep", {"step": Dong(50_000), "lowest": Dong(1_500_000)}),
    ({"months": 2}, "NotThatLong", {"method": MONTHLY, "months": 2, "offered": "1"}),
    ({"method": AHEAD, "months": 12}, "NotThatLong", {"method": AHEAD, "months": 12, "offered": "24 / 36 / 48 / 60"}),
    ({"method": AHEAD}, "NotThatLong", {"method": AHEAD, "months": None, "offered": "24 / 36 / 48 / 60"}),
    ({"method": MISSING, "months": 61}, "TooManyMissing", {"months": 61, "most": 60}),
    ({"method": MISSING, "months": 121, "day": OLD}, "TooManyMissing", {"months": 121, "most": 120}),
    ({"method": MISSING}, "TooManyMissing", {"months": 0, "most": 60}),
    ({"method": AHEAD, "months": 24, "day": OLD}, "NoFundReturn", {"year": 2025, "fund_year": 2024}),
    (
        {"method": MISSING, "months": 24, "day": NEXT, "income": 2_200_000},
        "NoFundReturn",
        {"year": 2027, "fund_year": 2026},
    ),
    ({**TWELVE_MISSING, **BORN_1975}, "NotYetPensionAge", {"opens": "10/2034"}),
    ({**TWELVE_MISSING, "months_paid": 100}, "TooFarFromPension", {"missing": 80, "most": 60}),
    (
        {**TWELVE_MISSING, "months_paid": 170},
        "BeyondWhatIsMissing",
        {"months": 12, "missing": 10, "paid": 170, "needed": 180},
    ),
    ({**TWELVE_MISSING, "months_paid": -1}, "MonthsPaidBelowZero", {"months": -1}),
    ({"supported_months": -1}, "SupportedMonthsBelowZero", {"months": -1}),
    ({"province": "30"}, "NoSuchProvince", {"code": "30", "day": TODAY}),
    ({"province": "01", "unit": "ba-dinh"}, "NoSuchUnit", {"unit": "ba-dinh", "province": "Hà Nội"}),
    ({"province": ""}, "NoSuchProvince", {"code": "", "day": TODAY}),
    ({"province": "Hà Tĩnh, một tỉnh rất dài tên"}, "NoSuchProvince", {"code": "Hà Tĩnh, m", "day": TODAY}),
    (
        {"day": dt.date(2015, 12, 31)},
        "NoRateYet",
        {"parameter": Parameter.RURAL_POVERTY_LINE, "day": dt.date(2015, 12, 31)},
    ),
    ({"day": dt.date(2028, 1, 1)}, "LawNotKnown", {"day": dt.date(2028, 1, 1)}),
]
CARDS: list[tuple[Given, str, Given]] = [
    ({"months": 4}, "MonthsNotOffered", {"months": 4, "offered": "3 / 6 / 12"}),
    ({"months": 0}, "MonthsNotOffered", {"months": 0, "offered": "3 / 6 / 12"}),
    ({"members": 0}, "NotAHousehold", {"members": 0, "most": 30}),
    ({"members": 31}, "NotAHousehold", {"members": 31, "most": 30}),
    ({"first_rank": 0}, "RankTooLow", {"rank": 0}),
    (
        {"health_group": HealthGroup.GRASSROOTS, "day": OLD},
        "GroupNotPriced",
        {"group": HealthGroup.GRASSROOTS, "paid_on": "30/06/2025"},
    ),
    ({"province": "99"}, "NoSuchProvince", {"code": "99", "day": TODAY}),
    ({"province": "31", "unit": "long-bien"}, "NoSuchUnit", {"unit": "long-bien", "province": "Hải Phòng"}),
    ({"day": dt.date(2018, 11, 30)}, "NoRateYet", {"parameter": Parameter.HEALTH_RATE, "day": dt.date(2018, 11, 30)}),
    ({"day": dt.date(2028, 1, 1)}, "LawNotKnown", {"day": dt.date(2028, 1, 1)}),
]
CASES = [(_pension, *case) for case in PENSIONS] + [(_health, *case) for case in CARDS]


@pytest.mark.parametrize(("ask", "given", "name", "facts"), CASES)
def test_it_is_refused_with_its_facts(ask: Callable[[Given], Quote], given: Given, name: str, facts: Given) -> None:
    with pytest.raises(Refusal) as refused:
        ask(given)
    assert type(refused.value).__name__ == name
    assert vars(refused.value) == facts
    assert not {"{", "}"} & set(refused.value.sentence)


def test_without_the_fault_each_is_priced() -> None:
    assert _pension({}).total == Dong(264_000)
    assert _health({}).total == Dong(1_366_200)
    assert _pension({**TWELVE_MISSING, "born": dt.date(1968, 3, 10), "sex": Sex.WOMAN, "months_paid": 168}).months == 12


@pytest.mark.parametrize(
    ("quote", "cases"),
    [(voluntary_pension.quote, PENSIONS), (household_health.quote, CARDS)],
    ids=["pension", "health"],
)
def test_every_refusal_that_a_quote_says_it_raises_is_above(quote: Any, cases: list[tuple[Given, str, Given]]) -> None:
    said = re.search(r"Raises (.+)\.\s*$", quote.__doc__, re.DOTALL)
    assert said
    assert set(re.findall(r"[A-Z]\w+", said[1])) == {name for _, name, _ in cases}
