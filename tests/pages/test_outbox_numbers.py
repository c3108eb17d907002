"""The numbers of phones over ``/outbox``: letters, provisional slips, what the server knows of them, and who wrote."""

from __future__ import annotations

import datetime as dt
import json
import logging
from typing import Any

import pytest
from werkzeug.test import TestResponse

from savings_app import users
from savings_app.devices import Device
from savings_app.ledger.entry import short_seal
from savings_app.ledger.tables import Entry
from savings_app.permissions import Role
from savings_app.provisional_slips import ProvisionalSlip
from tests.pages.conftest import Browser
from tests.pages.reading import state_of
from tests.pages.test_outbox import item, results, send, send_text
from tests.papers.samples import text as pdf_text
from tests.village import NOW, Village

MILLISECONDS = 1_795_316_400_000


@pytest.fixture
def hoa(browser: Browser, the_village: Village) -> Browser:
    return browser.sign_in(the_village.hoa)


def received(answer: TestResponse, club: int) -> dict[str, Any] | None:
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] | None = answer.get_json()["received"].get(str(club))
    return found


def ask_letters(browser: Browser, *clubs: Any, device: Any = "phone-1", **more: Any) -> TestResponse:
    carried = {"X-CSRFToken": browser.token(), "Content-Type": "application/json"}
    text = json.dumps({"device": device, "clubs": list(clubs), **more})
    return browser.client.post("/outbox/devices", data=text, headers=carried)


def letter(browser: Browser, club: int, **more: Any) -> str | None:
    answer = ask_letters(browser, club, **more)
    assert answer.status_code == 200, answer.text
    found: str | None = answer.get_json()["letters"].get(str(club))
    return found


def test_a_phone_gets_its_letter_once(hoa: Browser, the_village: Village) -> None:
    club = the_village.club.id
    assert [letter(hoa, club) for _ in range(2)] == ["A", "A"]
    assert letter(hoa, club, device="phone-2") == "B"
    assert letter(hoa, club, device="phone-3", letters={str(club): "K"}) == "K"
    assert letter(hoa, club, device="phone-4", letters={str(club): "B"}) == "C", "B is another's"
    assert letter(hoa, club, device="phone-1", letters={str(club): "Z"}) == "A", "hers is hers"


def test_letters_are_given_where_she_writes_and_nowhere_else(browser: Browser, the_village: Village) -> None:
    clubs = the_village.club.id, the_village.other_club.id, 99_999
    for who in (the_village.lan, the_village.thuy, the_village.an_user, the_village.sen, the_village.nga):
        assert ask_letters(browser.sign_in(who), *clubs).get_json() == {"letters": {}}
    assert ask_letters(browser.sign_in(the_village.ut), *clubs).get_json() == {"letters": {str(clubs[1]): "A"}}
    assert Device.select().count() == 1


UNREADABLE: dict[str, list[Any]] = {
    "clubs": ["1", {}, [0], ["1"], [True], [1.5], [2**31], list(range(1, 60))],
    "letters": ["A", ["A"], {"1": 7}, {"1": None}],
    "device": ["", None, 7, "x" * 65],
}


@pytest.mark.parametrize("sent", [{name: each} for name, every in UNREADABLE.items() for each in every], ids=str)
def test_what_cannot_be_read_gets_no_letter(hoa: Browser, the_village: Village, sent: dict[str, Any]) -> None:
    text = json.dumps({"device": "phone-1", "clubs": [the_village.club.id], **sent})
    carried = {"X-CSRFToken": hoa.token(), "Content-Type": "application/json"}
    answer = hoa.client.post("/outbox/devices", data=text, headers=carried)
    assert (answer.status_code, answer.get_json()["refusal"]) == (400, "UnreadableBatch")
    assert Device.select().count() == 0


@pytest.mark.parametrize("wished", ["", "a", "AAAA", "1", "Ă", "A\n"])
def test_a_letter_that_is_none_is_not_taken_again(hoa: Browser, the_village: Village, wished: str) -> None:
    club = the_village.club.id
    assert letter(hoa, club, letters={str(club): wished, "x": "B"}) == "A"


def test_signed_out_and_without_a_token_there_is_no_letter(browser: Browser, the_village: Village) -> None:
    assert ask_letters(browser, the_village.club.id).status_code == 401
    hoa = browser.sign_in(the_village.hoa)
    assert hoa.client.post("/outbox/devices", json={"device": "a", "clubs": []}).status_code == 400


def test_a_fresh_token_for_a_page_that_lay_on_the_phone(browser: Browser, the_village: Village) -> None:
    answer = browser.client.get("/outbox")
    assert answer.get_json()["user"] is None
    assert answer.headers["Cache-Control"] == "no-store"
    hoa = browser.sign_in(the_village.hoa)
    told = hoa.client.get("/outbox").get_json()
    assert (told["user"], told["now"]) == (the_village.hoa.id, int(NOW.timestamp()) * 1000)
    text = json.dumps({"device": "phone-1", "items": [item(the_village)]})
    assert results(send_text(hoa, text, **{"X-CSRFToken": told["token"]}))[0]["answer"] == "created"


def test_a_numbered_item_comes_back_with_slip_seal_and_what_is_known(hoa: Browser, the_village: Village) -> None:
    club = the_village.club.id
    sent = item(the_village, slip="A-0001", by=the_village.hoa.id, written_at=MILLISECONDS, told="zalo")
    answer = send(hoa, sent)
    (told,) = results(answer)
    seal = short_seal(Entry.get().hash)
    assert (told["answer"], told["receipt"], told["slip"], told["seal"]) == ("created", "2026-0001", "A-0001", seal)
    assert answer.get_json()["now"] == int(NOW.timestamp()) * 1000
    assert received(answer, club) == {"upto": 1, "missing": []}
    (again,) = results(send(hoa, sent))
    assert (again["answer"], again["seal"], again["slip"]) == ("exists", seal, "A-0001")
    slip = ProvisionalSlip.get()
    assert (slip.number, slip.key, slip.written_by, slip.undone) == (1, sent["key"], the_village.hoa.id, False)
    assert slip.written_at == dt.datetime.fromtimestamp(MILLISECONDS // 1000, dt.UTC)


def test_gaps_are_told_as_missing_and_filled(hoa: Browser, the_village: Village) -> None:
    club = the_village.club.id
    assert received(send(hoa), club) is None, "of no club asked about, nothing"
    empty = {"device": "phone-1", "items": [], "clubs": [club, the_village.other_club.id, 99_999]}
    assert send_text(hoa, json.dumps(empty)).get_json()["received"] == {str(club): {"upto": 0, "missing": []}}
    sent = [item(the_village, slip=f"A-{number:04}", amount=1000 * number) for number in (1, 2, 5, 6)]
    assert received(send(hoa, *sent), club) == {"upto": 6, "missing": [3, 4]}
    late = item(the_village, slip="A-0003", amount=9000)
    assert received(send(hoa, late), club) == {"upto": 6, "missing": [4]}


def test_of_a_phone_the_book_has_forgotten_gaps_are_told_as_runs(hoa: Browser, the_village: Village) -> None:
    told = received(send(hoa, item(the_village, slip="A-15000")), the_village.club.id)
    assert told == {"upto": 15_000, "missing": [], "runs": [[1, 14_999]]}


def test_every_answer_keeps_its_number(hoa: Browser, the_village: Village) -> None:
    """Refused, unreadable, waiting or taken back: it is not missing any more."""
    results(send(hoa, item(the_village), device="phone-2"))
    sent = [
        item(the_village, slip="A-0001"),
        item(the_village, slip="A-0002", amount=0),
        item(the_village, slip="A-0003", scheme="?"),
        item(the_village, slip="A-0004", member=99_999),
        item(the_village, slip="A-0005", undone=True),
        item(the_village, slip="A-0006", member=the_village.binh.id),
    ]
    answer = send(hoa, *sent)
    told = results(answer)
    assert [each["answer"] for each in told] == ["review", "refused", "refused", "refused", "undone", "created"]
    assert received(answer, the_village.club.id) == {"upto": 6, "missing": []}


@pytest.mark.parametrize(
    "slip",
    [
        *("", "A", "A-1", "A-0000", "A--001", "a-0001", "A-00001", "A-1000000", "1-0001", "ABCD-0001", "A-0001 "),
        *("A-０001", "A-0x01", "Ă-0001", "-0001", 1, True, [], {}),
    ],
    ids=str,
)
def test_a_number_that_is_none_is_refused_and_changes_nothing(hoa: Browser, the_village: Village, slip: Any) -> None:
    before = state_of(the_village)
    (told,) = results(send(hoa, item(the_village, slip=slip)))
    assert (told["answer"], told["refusal"], told["receipt"]) == ("refused", "UnreadableItem", None)
    assert "slip" in told["sentence"]
    assert state_of(the_village) == before
    assert Device.select().count() == 0


UNREADABLE_ELSE: dict[str, list[Any]] = {
    "by": ["1", 0, -1, True, 1.5, 2**31],
    "written_at": ["now", 1.5, True, [], 10**30],
    "undone": [1, "true", [1]],
}


@pytest.mark.parametrize(
    ("field", "given"), [(name, each) for name, every in UNREADABLE_ELSE.items() for each in every]
)
def test_what_else_cannot_be_read_is_refused(hoa: Browser, the_village: Village, field: str, given: Any) -> None:
    (told,) = results(send(hoa, item(the_village, slip="A-0001", **{field: given})))
    assert (told["answer"], told["refusal"]) == ("refused", "UnreadableItem")
    assert field in told["sentence"]
    assert Entry.select().count() == 0


def test_undone_without_a_number_is_nothing_to_keep(hoa: Browser, the_village: Village) -> None:
    (told,) = results(send(hoa, item(the_village, undone=True)))
    assert (told["answer"], told["refusal"]) == ("refused", "UnreadableItem")


def test_taken_back_after_its_answer_was_lost_hears_what_stands(hoa: Browser, the_village: Village) -> None:
    """In the book it stays there; what comes late of one that was dropped in time stays dropped."""
    sent, other = (item(the_village, slip=f"A-000{number}", amount=1000 * number) for number in (1, 2))
    (created,) = results(send(hoa, sent))
    (told,) = results(send(hoa, {**sent, "undone": True}))
    assert (told["answer"], told["receipt"]) == ("exists", created["receipt"])
    (dropped,) = results(send(hoa, {**other, "undone": True}))
    (late,) = results(send(hoa, other))
    assert (dropped["answer"], late["receipt"]) == ("undone", None)
    assert Entry.select().count() == 1


@pytest.mark.parametrize("written_at", [0, -1, 10**17, MILLISECONDS - 10 * 365 * 86_400_000])
def test_no_clock_of_a_phone_refuses_anything(hoa: Browser, the_village: Village, written_at: int) -> None:
    (told,) = results(send(hoa, item(the_village, slip="A-0001", written_at=written_at)))
    assert told["answer"] == "created"


def test_another_phones_letter_or_number_refuses_no_money_and_is_logged(
    hoa: Browser, the_village: Village, caplog: pytest.LogCaptureFixture
) -> None:
    results(send(hoa, item(the_village, slip="A-0001")))
    twice, letter = item(the_village, slip="A-0001", amount=7000), item(the_village, slip="A-0002", amount=9000)
    letter["member"] = the_village.binh.id
    with caplog.at_level(logging.WARNING):
        (taken,) = results(send(hoa, twice))
        (others,) = results(send(hoa, letter, device="phone-2"))
        (again,) = results(send(hoa, twice))
    assert [each["answer"] for each in (taken, others, again)] == ["created", "created", "exists"]
    assert all("chỉ ghi kèm" in each["sentence"] for each in (taken, others, again))
    assert "A-0001" in taken["sentence"]
    assert twice["key"] in caplog.text
    assert caplog.text.count("label kept beside") == 2, "what is known already is no news"
    page = hoa.get(f"/clubs/{the_village.club.id}/receipts/{taken['receipt']}").text
    assert "(phiếu tạm A-0001)" in page, "as it was printed"


def test_who_leads_no_more_is_told_no_number_of_an_unknown_phone(hoa: Browser, the_village: Village) -> None:
    """Its numbers cannot come, so it would send them for ever."""
    club = the_village.club.id
    users.end_role(the_village.hoa.id, Role.LEADER, at=NOW, club_id=club)
    answer = send(hoa, item(the_village, slip="A-0001", by=the_village.hoa.id))
    assert results(answer)[0]["answer"] == "review"
    assert answer.get_json()["received"] == {}
    assert Device.select().count() == 0


def test_other_content_under_a_key_is_logged(
    hoa: Browser, the_village: Village, caplog: pytest.LogCaptureFixture
) -> None:
    first = item(the_village, slip="A-0001")
    results(send(hoa, first))
    with caplog.at_level(logging.WARNING):
        (told,) = results(send(hoa, {**first, "amount": 4000}))
    assert told["refusal"] == "KeyReused"
    assert f"KeyReused: key {first['key']}" in caplog.text


def test_another_leader_sends_what_the_first_one_wrote(browser: Browser, hoa: Browser, the_village: Village) -> None:
    users.grant(the_village.ut, Role.LEADER, club=the_village.club)
    sent = item(the_village, slip="A-0001", by=the_village.hoa.id)
    (told,) = results(send(browser.sign_in(the_village.ut), sent))
    assert told["answer"] == "created"
    assert (Entry.get().recorded_by, ProvisionalSlip.get().written_by) == (the_village.ut.id, the_village.hoa.id)
    assert results(send(hoa, sent))[0]["answer"] == "exists"


@pytest.mark.parametrize("who", ["lan", "thuy", "an_user", "ut"])
def test_nobody_is_made_the_author_who_never_wrote_there(hoa: Browser, the_village: Village, who: str) -> None:
    results(send(hoa, item(the_village, slip="A-0001", by=getattr(the_village, who).id)))
    assert ProvisionalSlip.get().written_by is None
    (told,) = results(send(hoa, item(the_village, slip="A-0002", amount=8000, by=2**31 - 1)))
    assert told["answer"] == "created"


def test_who_was_leader_may_not_send_what_another_wrote(browser: Browser, hoa: Browser, the_village: Village) -> None:
    club = the_village.club.id
    users.end_role(the_village.hoa.id, Role.LEADER, at=NOW, club_id=club)
    before = state_of(the_village)
    mine, anothers = (item(the_village, slip=f"A-000{n}", by=n) for n in (the_village.hoa.id, the_village.ut.id))
    (told,) = results(send(hoa, anothers))
    assert (told["answer"], told["refusal"]) == ("kept", "NotHersToSend")
    assert state_of(the_village) == before
    (told,) = results(send(hoa, mine))
    assert told["answer"] == "review", "hers waits for whoever leads now"
    assert Entry.select().count() == 0


def test_page_and_paper_of_the_slip_say_its_provisional_number(hoa: Browser, the_village: Village) -> None:
    results(send(hoa, item(the_village, slip="B-0047")))
    slip = f"/clubs/{the_village.club.id}/receipts/2026-0001"
    page = hoa.get(slip).text
    assert "<dt>Phiếu tạm</dt>" in page
    assert "(phiếu tạm B-0047)" in page, "the ready text says it too"
    assert "Phiếu tạm B-0047" in pdf_text(hoa.get(f"{slip}.pdf").data)
