"""``flask quote`` and ``words``: the contracts other programs rely on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

HEALTH = ("quote", "health", "--paid-on", "2026-07-01", "--months", "12")
PENSION = ("quote", "pension", "--paid-on", "2026-11-22", "--income", "1500000")
IN_2025 = (*PENSION[:3], "2025-02-01", *PENSION[4:])
MONTHLY = (*PENSION, "--method", "monthly")
SUMS = ("gross", "state_support", "local_support", "donor_support")
HEAD = {"scheme", "paid_on", "months", *SUMS, "lines"}


def told(found: Any) -> dict[str, Any]:
    """The JSON of a command that went well."""
    assert (found.exit_code, found.stderr) == (0, "")
    content: dict[str, Any] = json.loads(found.stdout)
    return content


def test_health_in_json(run_without_book: Run) -> None:
    content = told(run_without_book(*HEALTH, "--members", "4", "--json"))
    assert set(content) == {*HEAD, "total"}
    assert (content["scheme"], content["paid_on"], content["months"]) == ("HOUSEHOLD_HEALTH", "2026-07-01", 12)
    assert [content[each] for each in (*SUMS, "total")] == [3825360, 0, 0, 0, 3825360]
    ranks = [(line["rank"], line["amount"]) for line in content["lines"]]
    assert ranks == [(1, 1366200), (2, 956340), (3, 819720), (4, 683100)]
    for line in content["lines"]:
        assert set(line) == {"rank", "amount", "source", "standing", "steps"}
        assert "Nghị định 161/2026/NĐ-CP" in line["source"]
        assert line["standing"] == "confirmed"


def test_those_who_join_later_are_priced_by_their_rank(run_without_book: Run) -> None:
    content = told(run_without_book(*HEALTH, "--first-rank", "2", "--json"))
    assert [(line["rank"], line["amount"]) for line in content["lines"]] == [(2, 956340)]


@pytest.mark.parametrize(
    ("group", "members", "state_support", "total", "standing"),
    [
        ("household", "5", 0, 4371840, "confirmed"),
        ("near_poor", "1", 956340, 409860, "confirmed"),
        ("student", "1", 683100, 683100, "inferred"),
        ("agriculture", "4", 1639440, 3825360, "confirmed"),
    ],
)
def test_health_by_group(
    run_without_book: Run, group: str, members: str, state_support: int, total: int, standing: str
) -> None:
    content = told(run_without_book(*HEALTH, "--group", group, "--members", members, "--json"))
    assert (content["state_support"], content["total"]) == (state_support, total)
    assert content["gross"] == total + state_support
    assert {line["standing"] for line in content["lines"]} == {standing}


@pytest.mark.parametrize(
    ("known", "card"),
    [
        ((), None),
        (("--first-time",), ("2026-07-31", "2027-07-30")),
        (("--last-card-to", "31/12/2026"), ("2027-01-01", "2027-12-31")),
        (("--last-card-to", "2026-06-30"), ("2026-07-01", "2027-06-30")),
        (("--last-card-to", "2026-03-01"), ("2026-07-31", "2027-07-30")),
    ],
)
def test_the_card_is_told_only_when_what_came_before_is(
    run_without_book: Run, known: tuple[str, ...], card: tuple[str, str] | None
) -> None:
    content = told(run_without_book(*HEALTH, *known, "--json"))
    assert set(content) == {*HEAD, "total"} | ({"card_from", "card_to"} if card else set())
    assert card is None or (content["card_from"], content["card_to"]) == card


def test_the_card_is_told_in_words_too(run_without_book: Run) -> None:
    said = run_without_book(*HEALTH, "--first-time").stdout
    assert "31/07/2026" in said
    assert "30/07/2027" in said


@pytest.mark.parametrize(
    ("method", "category", "months", "gross", "state_support"),
    [
        ("monthly", "other", 1, 330000, 66000),
        ("monthly", "poor", 1, 330000, 165000),
        ("monthly", "island", 1, 330000, 165000),
        ("quarterly", "near_poor", 3, 990000, 396000),
        ("half_yearly", "ethnic_minority", 6, 1980000, 594000),
        ("yearly", "other", 12, 3960000, 792000),
    ],
)
def test_pension_in_json(
    run_without_book: Run, method: str, category: str, months: int, gross: int, state_support: int
) -> None:
    content = told(run_without_book(*PENSION, "--method", method, "--category", category, "--json"))
    assert set(content) == {*HEAD, "payable"}
    assert (content["scheme"], content["paid_on"], content["months"]) == ("VOLUNTARY_PENSION", "2026-11-22", months)
    assert [content[each] for each in SUMS] == [gross, state_support, 0, 0]
    assert content["payable"] == gross - state_support
    assert [(line["part"], line["amount"]) for line in content["lines"]] == [
        ("gross", gross),
        ("state_support", state_support),
    ]
    for line in content["lines"]:
        assert set(line) == {"part", "amount", "formula", "source", "standing"}
        assert "Luật BHXH 41/2024/QH15" in line["source"]


def test_the_category_is_other_where_none_is_named(run_without_book: Run) -> None:
    assert told(run_without_book(*MONTHLY, "--json")) == told(
        run_without_book(*MONTHLY, "--category", "other", "--json")
    )


def test_support_is_undiscounted_ahead_and_none_for_missing_months(run_without_book: Run) -> None:
    ahead = told(run_without_book(*PENSION, "--method", "ahead", "--months", "24", "--json"))
    missing = told(run_without_book(*PENSION, "--method", "missing", "--months", "60", "--json"))
    assert (ahead["months"], ahead["state_support"]) == (24, 66000 * 24)
    assert 0 < ahead["gross"] < 330000 * 24
    assert ahead["payable"] == ahead["gross"] - ahead["state_support"]
    assert (missing["months"], missing["state_support"], missing["payable"]) == (60, 0, missing["gross"])
    assert missing["gross"] > 330000 * 60


def test_a_category_without_a_row_that_day_counts_as_other(run_without_book: Run) -> None:
    older = ("quote", "pension", "--paid-on", "2024-11-22", "--income", "1500000", "--method", "monthly")
    asked = [told(run_without_book(*older, "--category", each, "--json")) for each in ("island", "other")]
    assert asked[0] == asked[1]
    assert asked[0]["state_support"] == 33000


@pytest.mark.parametrize(
    ("paid_on", "words", "local_support"),
    [
        ("2024-11-22", ("--province", "42", "--category", "poor"), 66000),
        ("2026-11-22", ("--province", "42"), 0),
        ("2026-11-22", ("--province", "01", "--category", "near_poor"), 198000),
        ("2026-11-22", ("--province", "79", "--category", "near_poor"), 82500),
        ("2026-11-22", ("--province", "79", "--category", "other"), 0),
        ("2026-11-22", ("--province", "79", "--category", "other", "--local-category", "poor"), 99000),
    ],
)
def test_a_province_adds_its_own(
    run_without_book: Run, paid_on: str, words: tuple[str, ...], local_support: int
) -> None:
    asked = ("quote", "pension", "--paid-on", paid_on, "--income", "1500000", "--method", "monthly")
    content = told(run_without_book(*asked, *words, "--json"))
    assert content["local_support"] == local_support
    assert content["payable"] == content["gross"] - content["state_support"] - local_support >= 0


def test_a_province_adds_to_health_by_whom_it_supports(run_without_book: Run) -> None:
    by_group = told(run_without_book(*HEALTH, "--group", "near_poor", "--province", "66", "--json"))
    by_age = told(run_without_book(*HEALTH, "--province", "79", "--local-category", "aged_65", "--json"))
    assert (by_group["state_support"], by_group["local_support"], by_group["total"]) == (956340, 409860, 0)
    assert (by_age["local_support"], by_age["total"]) == (1366200, 0)


@pytest.mark.parametrize(
    ("words", "state_support", "local_support", "total"),
    [
        (("--local-category", "poor"), 0, 1366200, 0),
        (("--local-category", "near_poor"), 0, 1366200, 0),
        (("--group", "student", "--local-category", "pupil"), 683100, 683100, 0),
        (("--group", "student"), 683100, 0, 683100),
        (("--group", "student", "--local-category", "student"), 683100, 0, 683100),
        (("--group", "bomb_victim"), 409860, 0, 956340),
    ],
)
def test_whom_the_city_pays_for(
    run_without_book: Run, words: tuple[str, ...], state_support: int, local_support: int, total: int
) -> None:
    content = told(run_without_book(*HEALTH, "--province", "79", *words, "--json"))
    assert [content[each] for each in ("state_support", "local_support", "total")] == [
        state_support,
        local_support,
        total,
    ]


def test_each_step_is_told_in_words_with_what_it_comes_to(run_without_book: Run) -> None:
    asked = (*HEALTH[:4], "--months", "3", "--group", "student", "--province", "66", "--donor", "1000")
    said = run_without_book(*asked).stdout.splitlines()
    assert said[0] == "BHYT, học sinh, sinh viên, đóng ngày 01/07/2026 cho 3 tháng"
    assert [each.strip() for each in said[2:-1:2]] == [
        "mức đóng: 2.530.000 × 4,5% × 3 = 341.550 đ",
        "Nhà nước hỗ trợ: 2.530.000 × 4,5% × 50% × 3 = 170.775 đ",
        "địa phương hỗ trợ: 2.530.000 × 4,5% × 5% × 3 ≈ 17.077 đ",
        "nhà hảo tâm đóng giúp: 1.000 đ",
    ]
    assert run_without_book(*HEALTH).stdout.startswith("BHYT hộ gia đình, đóng ngày")


def test_supported_months_are_used_up(run_without_book: Run) -> None:
    asked = (*PENSION, "--method", "quarterly", "--json", "--supported-months")
    found = [told(run_without_book(*asked, each))["state_support"] for each in ("0", "118", "119", "120", "500")]
    assert found == [198000, 132000, 66000, 0, 0]


@pytest.mark.parametrize("quoted", [(*PENSION, "--method", "yearly"), (*HEALTH, "--members", "2")])
def test_a_donor_gives_for_the_term_at_most_what_she_pays(run_without_book: Run, quoted: tuple[str, ...]) -> None:
    alone, helped, cut = (
        told(run_without_book(*quoted, *words, "--json"))
        for words in ((), ("--donor", "1.000.000"), ("--donor", "99000000"))
    )
    paid = "payable" if "payable" in alone else "total"
    assert (helped["donor_support"], helped[paid]) == (1000000, alone[paid] - 1000000)
    assert (cut["donor_support"], cut[paid]) == (alone[paid], 0)


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ("1263600", "Một triệu hai trăm sáu mươi ba nghìn sáu trăm đồng"),
        ("0", "Không đồng"),
        ("1234567890", "Một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi đồng"),
    ],
)
def test_words(run_without_book: Run, amount: str, said: str) -> None:
    assert run_without_book("words", amount).stdout == said + "\n"


@pytest.mark.parametrize(
    ("words", "refusal"),
    [
        ((*MONTHLY, "--category", "x"), "UnreadableChoice"),
        ((*MONTHLY, "--local-category", ""), "UnreadableChoice"),
        ((*PENSION, "--method", "weekly"), "UnreadableChoice"),
        ((*PENSION[:-1], "1.400.000", "--method", "monthly"), "IncomeTooLow"),
        ((*PENSION[:-1], "50.650.000", "--method", "monthly"), "IncomeTooHigh"),
        ((*PENSION[:-1], "1.525.000", "--method", "monthly"), "IncomeOffStep"),
        ((*MONTHLY, "--months", "3"), "NotThatLong"),
        ((*PENSION, "--method", "ahead"), "MonthsNotGiven"),
        ((*PENSION, "--method", "missing"), "MonthsNotGiven"),
        ((*PENSION, "--method", "ahead", "--months", "30"), "NotThatLong"),
        ((*PENSION, "--method", "missing", "--months", "61"), "TooManyMissing"),
        ((*PENSION, "--method", "missing", "--months", "0"), "TooManyMissing"),
        ((*PENSION, "--method", "missing", "--months", "-3"), "UnreadableNumber"),
        ((*MONTHLY, "--supported-months", "-1"), "UnreadableNumber"),
        ((*MONTHLY, "--donor", "-5000"), "AmountNotPositive"),
        ((*MONTHLY, "--donor", "5k"), "UnreadableAmount"),
        ((*MONTHLY, "--donor", ""), "NoAmount"),
        ((*MONTHLY, "--province", "99"), "NoSuchProvince"),
        ((*MONTHLY, "--province", "01", "--unit", "ba-dinh"), "NoSuchUnit"),
        ((*MONTHLY, "--province", "Hà Tĩnh"), "NoSuchProvince"),
        ((*PENSION, "--method", "missing", "--months", "6", "--province", "30"), "NoSuchProvince"),
        ((*IN_2025, "--method", "ahead", "--months", "24"), "NoFundReturn"),
        ((*HEALTH, "--members", "four"), "UnreadableNumber"),
        ((*HEALTH, "--members", "0"), "NotAHousehold"),
        ((*HEALTH, "--first-rank", "0"), "RankTooLow"),
        ((*HEALTH, "--group", "farmer"), "UnreadableChoice"),
        ((*HEALTH, "--province", "99"), "NoSuchProvince"),
        ((*HEALTH, "--local-category", "rich"), "UnreadableChoice"),
        ((*HEALTH, "--local-category", "island"), "UnreadableChoice"),
        ((*HEALTH, "--donor", "nhiều"), "UnreadableAmount"),
        ((*HEALTH[:4], "--months", "7"), "MonthsNotOffered"),
        ((*HEALTH, "--last-card-to", "31/6/2026"), "UnreadableDay"),
        ((*HEALTH, "--last-card-to", ""), "UnreadableDay"),
        ((*HEALTH, "--last-card-to", "2026-06-30", "--first-time"), "CardBeforeOrFirst"),
        (("quote", "health", "--paid-on", "30/2/2026", "--months", "3"), "UnreadableDay"),
        (("quote", "health", "--paid-on", "2001-01-01", "--months", "3"), "NoRateYet"),
        (("quote", "health", "--paid-on", "2028-01-01", "--months", "3"), "LawNotKnown"),
    ],
)
def test_a_refusal_is_one_sentence_and_exit_1(run_without_book: Run, words: tuple[str, ...], refusal: str) -> None:
    plain, with_json = run_without_book(*words), run_without_book(*words, "--json")
    assert (plain.exit_code, with_json.exit_code) == (1, 1)
    assert plain.stdout == ""
    assert len(plain.stderr.splitlines()) == 1
    assert "None" not in plain.stderr
    assert json.loads(with_json.stdout) == {"refusal": refusal, "sentence": with_json.stderr.strip()}


@pytest.mark.parametrize("words", [("words", "-5"), ("words", "1e9")])
def test_a_value_that_cannot_be_read_is_a_refusal(run_without_book: Run, words: tuple[str, ...]) -> None:
    found = run_without_book(*words)
    assert (found.exit_code, found.stdout, len(found.stderr.splitlines())) == (1, "", 1)


@pytest.mark.parametrize("words", [("words",), (*HEALTH, "--colour", "red"), HEALTH[:-2], PENSION])
def test_only_an_option_unknown_or_missing_exits_2(run_without_book: Run, words: tuple[str, ...]) -> None:
    assert run_without_book(*words).exit_code == 2


def test_nothing_is_left_behind(run_without_book: Run, tmp_path: Path) -> None:
    run_without_book(*HEALTH)
    run_without_book("words", "5")
    assert not (tmp_path / "nothing").exists()
