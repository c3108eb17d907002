"""A request that fails before its view gets a page of its own too, from a server that holds no connection open."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from werkzeug.test import TestResponse

from savings_app import database
from tests.pages.conftest import Browser
from tests.village import Village


@pytest.mark.parametrize(
    ("form", "status", "sentence"),
    [({"name": "x"}, 400, "Trang gửi lên đã cũ"), ({"name": "x" * 300_000}, 413, "Tệp gửi lên quá lớn")],
    ids=["no token", "too large"],
)
def test_what_fails_before_its_view_is_told(
    browser: Browser, the_village: Village, form: dict[str, str], status: int, sentence: str
) -> None:
    hoa = browser.sign_in(the_village.hoa)

    def ask() -> tuple[TestResponse, bool]:
        answer = hoa.client.post(f"/clubs/{the_village.club.id}/members", data=form)
        return answer, database.proxy.is_closed()

    with ThreadPoolExecutor(1) as server:
        # A thread of its own, as a server has: the connection that the fixtures hold open is not seen from there.
        answer, given_back = server.submit(ask).result()
    assert (answer.status_code, sentence in answer.text) == (status, True)
    assert "Lê Thị Hoa" in answer.text, "the page knows whose it is"
    assert given_back


KEY = "5b2d1d9e-0f3c-4a55-9a51-7d1f5a0c3e11"


@pytest.mark.parametrize(
    ("address", "typed"),
    [
        ("/clubs/1/deposits", {"amount": "10\x00k", "member": "1", "fund": "1", "scheme": "HOUSEHOLD_HEALTH"}),
        ("/clubs/1/members", {"name": "L\x00an", "hamlet": "A\x01"}),
        ("/clubs/1/handovers", {"fund": "1", "amount": "1\x00"}),
    ],
)
def test_a_form_shown_again_holds_nothing_a_page_may_not(
    browser: Browser, the_village: Village, address: str, typed: dict[str, str]
) -> None:
    hers = browser.sign_in(the_village.hoa)
    assert hers.post(address, key=KEY, booked_on="2026-11-22", **typed).status_code == 422
