"""What a province adds: by its code of the day, its unit, its own poverty line, until its resolution ends."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app.insurance import household_health, local_support, voluntary_pension
from savings_app.insurance.figures import Parameter, Standing
from savings_app.insurance.law import Law, shipped_tables
from savings_app.insurance.local_support import NoSuchUnit
from savings_app.insurance.participant import Participant
from savings_app.insurance.quote import Part
from savings_app.money import NOTHING, Dong
from savings_app.provinces import NoSuchProvince
from savings_app.schemes import HealthGroup, LocalBeneficiary, PaymentMethod, SupportCategory
from tests.insurance.asked import TODAY, block, coming

POOR, NEAR_POOR, OTHER = SupportCategory.POOR, SupportCategory.NEAR_POOR, SupportCategory.OTHER


def _pension(day: str, **who: object) -> list[str]:
    law = Law.on(dt.date.fromisoformat(day))
    return [str(share) for share, _ in local_support.of_pension(law, Participant(**who))]  # type: ignore[arg-type]


def _health(day: str, **who: object) -> list[str]:
    law = Law.on(dt.date.fromisoformat(day))
    return [str(share) for share, _ in local_support.of_health(law, Participant(**who))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("day", "who", "shares"),
    [
        ("2019-12-31", {"province": "42"}, []),
        ("2020-01-01", {"province": "42"}, ["20%"]),
        ("2025-12-31", {"province": "42", "category": POOR}, ["20%"]),
        ("2026-01-01", {"province": "42"}, []),
        ("2026-11-22", {"province": "66"}, []),
        ("2026-11-22", {}, []),
        ("2025-12-31", {"province": "01", "category": NEAR_POOR}, ["25%"]),
        ("2026-01-01", {"province": "01", "category": NEAR_POOR}, ["60%"]),
        ("2025-12-31", {"province": "79", "category": POOR}, []),
        ("2026-01-01", {"province": "79", "category": POOR}, ["30%"]),
        ("2026-01-01", {"province": "79", "category": SupportCategory.ISLAND}, ["0%"]),
    ],
)
def test_a_pension_by_province_and_day(day: str, who: dict[str, object], shares: list[str]) -> None:
    assert _pension(day, **who) == shares


@pytest.mark.parametrize(
    ("day", "shares"),
    [
        ("2022-07-31", []),
        ("2022-08-01", ["30%", "40%"]),
        ("2025-06-30", ["30%", "40%"]),
        ("2025-07-01", ["30%", "20%"]),
        ("2025-12-31", ["30%", "20%"]),
        ("2026-01-01", ["50%"]),
    ],
)
def test_a_former_unit_adds_to_its_province(day: str, shares: list[str]) -> None:
    assert _pension(day, province="01", unit="long-bien", category=POOR) == shares


@pytest.mark.parametrize("unit", ["ba-dinh", "", "long-bien ", "x" * 50])
def test_a_unit_nobody_resolved_for_is_refused(unit: str) -> None:
    with pytest.raises(NoSuchUnit) as refused:
        _pension("2026-11-22", province="01", unit=unit, category=POOR)
    assert vars(refused.value) == {"unit": unit[:20], "province": "Hà Nội"}


@pytest.mark.parametrize(
    ("province", "category", "local", "share"),
    [
        ("01", OTHER, POOR, "10%"),
        ("01", POOR, OTHER, "50%"),
        ("79", OTHER, POOR, "30%"),
        ("79", POOR, OTHER, "0%"),
        ("79", POOR, None, "30%"),
    ],
)
def test_whose_poverty_line_decides_stands_in_the_resolution(
    province: str, category: SupportCategory, local: SupportCategory | None, share: str
) -> None:
    """Hà Nội goes by the State's line, TP. HCM by its own."""
    assert _pension("2026-01-01", province=province, category=category, local_category=local) == [share]


@pytest.mark.parametrize(
    ("day", "code"), [("2025-07-01", "30"), ("2025-06-30", "00"), ("2026-11-22", "1"), ("2026-11-22", "99")]
)
def test_a_code_the_day_s_list_does_not_know_is_refused_by_name(day: str, code: str) -> None:
    paid_on = dt.date.fromisoformat(day)
    for ask in (_pension, _health):
        with pytest.raises(NoSuchProvince) as refused:
            ask(day, province=code)
        assert (refused.value.code, refused.value.day) == (code, paid_on)


@pytest.mark.parametrize(
    ("day", "who", "shares"),
    [
        ("2025-10-29", {"province": "66", "health_group": HealthGroup.STUDENT}, []),
        ("2025-10-30", {"province": "66", "health_group": HealthGroup.STUDENT}, ["5%"]),
        ("2025-10-30", {"province": "66", "health_group": HealthGroup.GRASSROOTS}, []),
        ("2025-10-30", {"province": "66"}, []),
        ("2025-06-30", {"province": "30", "beneficiary": LocalBeneficiary.AGED_77_TO_79}, ["100%"]),
        ("2025-07-01", {"province": "31", "beneficiary": LocalBeneficiary.AGED_77_TO_79}, []),
        (
            "2025-07-01",
            {"province": "31", "unit": "hai-duong", "beneficiary": LocalBeneficiary.AGED_77_TO_79},
            ["100%"],
        ),
        ("2026-01-01", {"province": "31", "unit": "hai-duong", "beneficiary": LocalBeneficiary.AGED_77_TO_79}, []),
        ("2025-12-31", {"province": "79", "health_group": HealthGroup.NEAR_POOR}, []),
        ("2026-01-01", {"province": "79", "health_group": HealthGroup.NEAR_POOR}, ["100%"]),
    ],
)
def test_health_by_province_group_and_day(day: str, who: dict[str, object], shares: list[str]) -> None:
    assert _health(day, **who) == shares


def test_a_quote_cites_the_province_and_her_own_share() -> None:
    who = Participant(province="01", category=POOR)
    quote = voluntary_pension.quote(Law.on(TODAY), income=Dong(2_000_000), method=PaymentMethod.MONTHLY, who=who)
    (step,) = (step for step in quote.lines[0].steps if step.part is Part.LOCAL)
    assert (step.amount, step.formula) == (Dong(165_000), "1.500.000 × 22% × 50% × 1")
    assert (step.rows[0].parameter, step.rows[0].of, step.rows[0].shown) == (
        Parameter.LOCAL_PENSION_SUPPORT,
        "Hà Nội",
        "50%",
    )


def test_the_row_of_a_quote_says_whose_poverty_line_it_goes_by() -> None:
    law = Law.on(TODAY)
    in_the_city = Participant(province="79", local_category=NEAR_POOR)
    ((share, row),) = local_support.of_pension(law, in_the_city)
    assert (str(share), row.shown) == ("25%", "25% (theo chuẩn nghèo của địa phương)")
    ((_, of_hanoi),) = local_support.of_pension(law, Participant(province="01", category=NEAR_POOR))
    assert of_hanoi.shown == "60%"


@pytest.mark.parametrize(
    ("local", "total"),
    [(POOR, 0), (NEAR_POOR, 0), (OTHER, 956_340), (SupportCategory.ISLAND, 956_340), (None, 956_340)],
)
def test_whoever_is_poor_by_the_city_s_line_pays_nothing_in_household_form(
    local: SupportCategory | None, total: int
) -> None:
    who = Participant(province="79", local_category=local)
    quote = household_health.quote(Law.on(TODAY), months=12, first_rank=2, who=who)
    assert (quote.total, quote.local_support) == (Dong(total), Dong(956_340 - total))
    before = household_health.quote(Law.on(dt.date(2025, 12, 31)), months=12, who=who)
    assert before.local_support == NOTHING
    elsewhere = household_health.quote(Law.on(TODAY), months=12, who=Participant(province="66", category=POOR))
    assert elsewhere.local_support == NOTHING


def test_state_and_province_together_pay_no_more_than_the_whole() -> None:
    """A near-poor household of TP. HCM: 70% of the State's and all of the city's are 100%, not 170%."""
    who = Participant(province="79", health_group=HealthGroup.NEAR_POOR)
    quote = household_health.quote(Law.on(TODAY), months=12, who=who)
    assert (quote.state_support, quote.local_support, quote.total) == (Dong(956_340), Dong(409_860), NOTHING)
    assert quote.lines[0].steps[-1].equation == "1.366.200 − 956.340 = 409.860"


def test_what_a_province_adds_to_health_is_the_full_product() -> None:
    """Half of 341.550 đ is the State's, 5% are Đắk Lắk's: 17.077,5 đ, of which half a đồng falls to her."""
    who = Participant(province="66", health_group=HealthGroup.STUDENT)
    step = household_health.quote(Law.on(TODAY), months=3, who=who).lines[0].steps[-1]
    assert (step.part, step.exact) == (Part.LOCAL, False)
    assert step.equation == "2.530.000 × 4,5% × 5% × 3 ≈ 17.077"


def test_an_end_that_is_inferred_pays_nothing_but_is_told() -> None:
    text = 'name = "Nơi mẫu"\n' + block(dt.date(2026, 1, 1), 'other = "10"\npoverty_standard = "national"')
    ending = block(dt.date(2026, 6, 1), "ended = true", standing="inferred")
    tables = shipped_tables().followed_by(coming(Parameter.LOCAL_PENSION_SUPPORT, text + ending), "66")
    law, who = Law(TODAY, tables), Participant(province="66")
    quote = voluntary_pension.quote(law, income=Dong(1_500_000), method=PaymentMethod.MONTHLY, who=who)
    assert (quote.local_support, quote.provisional) == (NOTHING, True)
    (step,) = (step for step in quote.lines[0].steps if step.part is Part.LOCAL)
    assert (step.rows[0].of, step.rows[0].standing) == ("Nơi mẫu", Standing.INFERRED)
