"""The page of the law: open to anybody, a day's figures with their sources, and what that day costs."""

from __future__ import annotations

import datetime as dt
import re

from flask import Flask

from savings_app.insurance import law as law_tables
from savings_app.insurance import policies
from savings_app.insurance.figures import Parameter
from savings_app.web import law as pages
from savings_app.web.law import Chapter
from tests import village
from tests.pages.conftest import Browser
from tests.village import Village


def words(text: str) -> str:
    """What is read on a page, in one line."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", text))


def test_anybody_may_read_today(browser: Browser, the_village: Village) -> None:
    answer = browser.get("/law")
    assert answer.status_code == 200
    assert f"Quy định ngày {village.TODAY:%d/%m/%Y}" in answer.text
    assert f'value="{village.TODAY.isoformat()}"' in answer.text
    assert browser.sign_in(the_village.hoa).get("/law").status_code == 200
    assert browser.sign_in(the_village.ut).get("/law").status_code == 200


def test_it_needs_no_cookie(app: Flask) -> None:
    client = app.test_client(use_cookies=False)
    first, again = client.get("/law?on=2026-11-22"), client.get("/law?on=2026-11-22")
    assert (first.status_code, again.status_code) == (200, 200)
    assert first.headers["Cache-Control"] == "no-store"


def test_a_day_is_read_however_it_is_written(browser: Browser) -> None:
    for typed in ("2026-11-22", "22/11/2026", "22-11-2026", " 22.11.2026 "):
        answer = browser.get("/law", on=typed)
        assert (answer.status_code, "Quy định ngày 22/11/2026" in answer.text) == (200, True)


def test_every_figure_stands_there_with_its_source_and_standing(browser: Browser) -> None:
    for day in ("2016-02-01", "2018-12-01", "2021-07-01", "2025-07-01", "2026-11-22", "2027-12-31"):
        page = words(browser.get("/law", on=day).text)
        for row in law_tables.show(dt.date.fromisoformat(day)):
            shown = "hết áp dụng" if row.shown == "–" else row.shown
            of = f": {row.of}" if row.of else ""
            assert f" {row.parameter.label}{of} {shown} từ ngày {row.since:%d/%m/%Y} {row.source} " in page
            assert f"{row.standing.label} kiểm ngày {row.checked_on:%d/%m/%Y}" in page


def test_what_is_inferred_is_marked(browser: Browser) -> None:
    page = words(browser.get("/law", on="2027-03-01").text)
    assert "2.200.000 đ từ ngày 01/01/2027 Nghị định 351/2025/NĐ-CP; ngày bắt đầu là suy luận tạm tính" in page
    assert page.count("Giá này là tạm tính") == 2
    assert "Giá này là tạm tính" not in browser.get("/law", on="2026-11-22").text


def test_what_has_no_figure_on_the_day_is_named(browser: Browser) -> None:
    page = words(browser.get("/law", on="2025-03-01").text)
    assert f"Chưa có số liệu cho ngày này: {Parameter.FUND_RETURN.label}" in page


def test_it_tells_what_the_day_costs(browser: Browser) -> None:
    page = words(browser.get("/law", on="2026-11-22").text)
    assert "thu nhập chọn đóng thấp nhất: 1.500.000 đ" in page
    for line in (
        "hộ nghèo 330.000 đ 165.000 đ 165.000 đ",
        "người ở xã đảo, đặc khu 330.000 đ 165.000 đ 165.000 đ",
        "hộ cận nghèo 330.000 đ 132.000 đ 198.000 đ",
        "người tham gia khác 330.000 đ 66.000 đ 264.000 đ",
        "người thứ 1 341.550 đ 683.100 đ 1.366.200 đ",
        "người thứ 5 trở đi 136.620 đ 273.240 đ 546.480 đ",
    ):
        assert line in page


def test_a_scheme_without_figures_says_so_in_place_of_its_prices(browser: Browser) -> None:
    answer = browser.get("/law", on="2016-02-01")
    page = words(answer.text)
    assert answer.status_code == 200
    assert "BHXH tự nguyện: Chưa có số liệu cho ngày 01/02/2016: mức tham chiếu" in page
    assert "BHYT hộ gia đình: Chưa có số liệu cho ngày 01/02/2016" in page


def test_what_is_done_where_the_law_is_silent_is_told(browser: Browser) -> None:
    page = words(browser.get("/law").text)
    for each in policies.shown():
        assert f"{each.question} {each.answer.label} {each.why}" in page


REFUSED = [
    ("hôm qua", 'value="hôm qua"', "Không đọc được ngày “hôm qua”"),
    ("31/6/2026", 'value="31/6/2026"', "Không đọc được ngày “31/6/2026”"),
    ("2026-11-22x", 'value="2026-11-22x"', "Không đọc được ngày"),
    ("<b>&quot;", 'value="&lt;b&gt;&amp;quot;"', "Không đọc được ngày"),
    ("1/1/2028", 'value="2028-01-01"', "Chưa có quy định nào được ghi cho ngày 01/01/2028"),
    ("1999-12-31", 'value="1999-12-31"', "Chưa có quy định nào được ghi cho ngày 31/12/1999"),
]


def test_a_day_refused_keeps_what_was_typed(browser: Browser) -> None:
    for typed, kept, sentence in REFUSED:
        answer = browser.get("/law", on=typed)
        assert answer.status_code == 422
        assert kept in answer.text
        assert sentence in answer.text
        assert 'aria-invalid="true"' in answer.text
        assert ('type="text"' in answer.text) == sentence.startswith("Không đọc được")


def test_every_parameter_has_one_chapter() -> None:
    by_chapter = {chapter: [each for each in Parameter if pages.chapter_of(each) is chapter] for chapter in Chapter}
    assert by_chapter[Chapter.SHARED] == [Parameter.REFERENCE_LEVEL, Parameter.DONOR_SHARE]
    assert by_chapter[Chapter.LOCAL] == [Parameter.LOCAL_PENSION_SUPPORT, Parameter.LOCAL_HEALTH_SUPPORT]
    assert all("BHYT" in each.label or "cùng chi trả" in each.label for each in by_chapter[Chapter.HEALTH])
    assert Parameter.RURAL_POVERTY_LINE in by_chapter[Chapter.PENSION]


def test_the_sign_in_page_leads_there(browser: Browser) -> None:
    assert 'href="/law"' in browser.get("/sign-in").text
