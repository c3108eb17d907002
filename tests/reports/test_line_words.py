"""What a line of a quote says on paper: the documents that make it provisional, and the rates it was priced by."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app.insurance import household_health, voluntary_pension
from savings_app.insurance.law import Law
from savings_app.insurance.participant import Participant
from savings_app.insurance.quote import Part, QuoteLine
from savings_app.money import Dong
from savings_app.reports.line_words import documents, fund_return, share
from savings_app.schemes import HealthGroup, LocalBeneficiary, PaymentMethod, SupportCategory
from tests.village import TODAY

IN_2027 = dt.date(2027, 1, 5)
DECREE_351 = "Nghị định 351/2025/NĐ-CP; ngày bắt đầu là suy luận"


def pension(
    *, on: dt.date = TODAY, method: PaymentMethod = PaymentMethod.MONTHLY, months: int | None = None, **who: object
) -> QuoteLine:
    law = Law.on(on)
    hers = Participant(**who)  # type: ignore[arg-type]
    income = voluntary_pension.lowest_income(law)
    return voluntary_pension.quote(law, income=income, method=method, months=months, who=hers).lines[0]


def card(group: HealthGroup, **who: object) -> QuoteLine:
    hers = Participant(health_group=group, **who)  # type: ignore[arg-type]
    return household_health.quote(Law.on(TODAY), months=12, who=hers).lines[0]


@pytest.mark.parametrize(
    ("line", "state", "local"),
    [
        (pension(), "20", ""),
        (pension(category=SupportCategory.POOR), "50", ""),
        (pension(local_category=SupportCategory.NEAR_POOR, province="79"), "20", "25"),
        (pension(province="79"), "20", "0"),
        (card(HealthGroup.HOUSEHOLD), "", ""),
        (card(HealthGroup.STUDENT), "50", ""),
        (card(HealthGroup.STUDENT, province="79"), "50", ""),
        (card(HealthGroup.STUDENT, province="79", beneficiary=LocalBeneficiary.PUPIL), "50", "50"),
        (card(HealthGroup.STUDENT, province="66"), "50", "5"),
        (card(HealthGroup.HOUSEHOLD, province="79", local_category=SupportCategory.POOR), "", "100"),
        (card(HealthGroup.BOMB_VICTIM), "30", ""),
        (card(HealthGroup.ETHNIC_MINORITY), "70", ""),
    ],
)
def test_each_budget_s_share_in_percent(line: QuoteLine, state: str, local: str) -> None:
    assert (share(line, Part.STATE), share(line, Part.LOCAL)) == (state, local)


def test_only_years_ahead_have_a_return() -> None:
    assert fund_return(pension(method=PaymentMethod.AHEAD, months=24)) == "0,31"
    assert fund_return(pension()) == ""


def test_the_documents_a_premium_is_inferred_from_each_once() -> None:
    first = pension(on=IN_2027)
    assert documents([first, first]) == DECREE_351
    assert documents([pension()]) == ""
    assert documents([card(HealthGroup.STUDENT), first]).endswith(f"chưa rõ; {DECREE_351}")


def test_a_line_of_0_1_has_sums_and_no_rates() -> None:
    now = pension(on=IN_2027)
    rows = [row.to_json() for row in now.sources]
    older = QuoteLine.from_json({**now.content(), "sources": rows})
    assert (share(older, Part.STATE), fund_return(older)) == ("", "")
    assert documents([older]) == DECREE_351
    assert older.amount == now.amount == Dong(387_200)
