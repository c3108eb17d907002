"""What is typed for a closed month is refused with an offer: book it today, and keep its true day where all can see."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any
from uuid import uuid4

import pytest
from werkzeug.test import TestResponse

from savings_app import clubs, outbox_reviews
from savings_app.ledger.tables import Entry
from savings_app.members import Purse
from tests.pages.conftest import Browser
from tests.village import TODAY, Village
from tests.written import proven, written

THEN = dt.date(2026, 10, 30)
CLOSED = dt.date(2026, 10, 31)
BOTH_DAYS = re.compile(r"nộp ngày\s+<time[^>]*>30/10/2026</time>, ghi sổ ngày\s+<time[^>]*>22/11/2026</time>")


@pytest.fixture
def cast(the_village: Village) -> Village:
    """October is closed."""
    clubs.close_through(the_village.club.id, CLOSED)
    return the_village


@pytest.fixture
def hoa(cast: Village, browser: Browser) -> Browser:
    return browser.sign_in(cast.hoa)


def form(purse: Purse, **more: str) -> dict[str, str]:
    chosen = {"member": str(purse.member_id), "fund": str(purse.fund_id), "scheme": purse.scheme.value}
    return {**chosen, "amount": "3.000", "key": str(uuid4()), **more}


def deposit(hoa: Browser, cast: Village, **more: str) -> TestResponse:
    typed = form(cast.health(cast.an), booked_on=THEN.isoformat())
    return hoa.post(f"/clubs/{cast.club.id}/deposits", **{**typed, **more})


def offered(page: str) -> dict[str, str]:
    """The form a refused page offers instead, as it would be sent."""
    (whole,) = re.findall(r'<form class="set-apart".*?</form>', page, re.DOTALL)
    return dict(re.findall(r'name="([^"]+)" value="([^"]*)"', whole))


def the_entry() -> Any:
    found = Entry.get()
    return found.booked_on, found.happened_on


def test_a_closed_day_is_refused_with_an_offer(hoa: Browser, cast: Village) -> None:
    before = written(cast.club.id)
    refused = deposit(hoa, cast)
    assert refused.status_code == 422
    assert "Sổ đã khóa đến hết ngày 31/10/2026" in refused.text
    assert "Ghi vào hôm nay, ghi chú ngày thật" in refused.text
    assert written(cast.club.id) == before


def test_taken_up_it_is_booked_today_with_its_true_day(hoa: Browser, cast: Village) -> None:
    answer = hoa.post(f"/clubs/{cast.club.id}/deposits", **offered(deposit(hoa, cast).text))
    assert answer.status_code == 303
    assert the_entry() == (TODAY, THEN)
    for address in (
        answer.location.partition("#")[0],
        f"/clubs/{cast.club.id}/day-sheet",
        f"/clubs/{cast.club.id}/members/{cast.an.id}",
    ):
        assert BOTH_DAYS.search(hoa.get(address).text), address
    slip = hoa.get(f"/clubs/{cast.club.id}/receipts/2026-0001").text
    assert "nộp ngày 30/10/2026, ghi sổ ngày 22/11/2026" in slip
    for paper in ("receipts/2026-0001.pdf", f"members/{cast.an.id}.pdf"):
        assert hoa.get(f"/clubs/{cast.club.id}/{paper}").status_code == 200
    assert proven()


def test_a_late_deposit_leaves_todays_pledge_open(hoa: Browser, cast: Village) -> None:
    deposit(hoa, cast, late="1")
    page = hoa.get(f"/clubs/{cast.club.id}/day-sheet").text
    assert "4 khoản chưa ghi ngày này" in page
    assert "3 khoản chưa ghi ngày này" in hoa.get(f"/clubs/{cast.club.id}/day-sheet", day=THEN.isoformat()).text


def test_everyone_of_a_closed_day_is_offered_too(hoa: Browser, cast: Village) -> None:
    address = f"/clubs/{cast.club.id}/deposits/everyone"
    refused = hoa.post(address, booked_on=THEN.isoformat(), key=str(uuid4()))
    assert refused.status_code == 422
    assert hoa.post(address, **offered(refused.text)).status_code == 303
    assert {(each.booked_on, each.happened_on) for each in Entry.select()} == {(TODAY, THEN)}
    assert proven()


def test_a_pig_opened_in_a_closed_month(hoa: Browser, cast: Village) -> None:
    address = f"/clubs/{cast.club.id}/pig-openings"
    refused = hoa.post(address, **form(cast.pension(cast.an), opened_on=THEN.isoformat()))
    assert refused.status_code == 422
    assert hoa.post(address, **offered(refused.text)).status_code == 303
    assert the_entry() == (TODAY, THEN)


def test_late_is_for_closed_months_only(hoa: Browser, cast: Village) -> None:
    before = written(cast.club.id)
    refused = deposit(hoa, cast, booked_on="2026-11-05", late="1")
    assert refused.status_code == 422
    assert "chưa khóa sổ: ghi thẳng vào ngày đó" in refused.text
    assert written(cast.club.id) == before


def test_nothing_is_offered_while_today_is_closed_too(hoa: Browser, cast: Village) -> None:
    clubs.close_through(cast.club.id, TODAY)
    refused = deposit(hoa, cast)
    assert refused.status_code == 422
    assert "Ghi vào hôm nay" not in refused.text


def send(hoa: Browser, cast: Village) -> dict[str, Any]:
    item = {
        "key": str(uuid4()),
        "club": cast.club.id,
        "member": cast.an.id,
        "scheme": "HOUSEHOLD_HEALTH",
        "amount": 3000,
        "booked_on": THEN.isoformat(),
    }
    sent = {"device": "phone-1", "items": [item]}
    answer = hoa.client.post("/outbox", json=sent, headers={"X-CSRFToken": hoa.token()})
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.get_json()["results"][0]
    return told


@pytest.mark.parametrize(("who", "decision", "entries"), [("hoa", "once_more", 1), ("thuy", "drop", 0)])
def test_what_a_phone_sends_too_late_is_decided_by_a_person(
    hoa: Browser, cast: Village, who: str, decision: str, entries: int
) -> None:
    """The leader who sent it may write it; that it is left out is for somebody else to say."""
    told = send(hoa, cast)
    assert (told["answer"], told["receipt"]) == ("review", None)
    assert "đã khóa sổ" in told["sentence"]
    page = hoa.get(f"/clubs/{cast.club.id}/reviews").text
    assert "Ghi vào hôm nay" in page
    assert "Giống phiếu" not in page
    (review,) = outbox_reviews.waiting(cast.club.id)
    decides = hoa.sign_in(getattr(cast, who))
    answer = decides.post(f"/clubs/{cast.club.id}/reviews/{review.id}", decision=decision, on=TODAY.isoformat())
    assert answer.status_code == 303
    assert Entry.select().count() == entries
    assert proven()
