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
