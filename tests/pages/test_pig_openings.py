"""Pigs opened at the meeting: counted one by one, compared with the tally, put into the club's cash."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any
from uuid import uuid4

import pytest
from werkzeug.test import TestResponse

from savings_app import members
from savings_app.ledger import balances
from savings_app.ledger.chart import AccountKind
from savings_app.ledger.tables import Entry
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.schemes import Rhythm
from tests.pages.conftest import Browser
from tests.pages.reading import shown, state_of
from tests.village import HEALTH, JOINED, TODAY, Village

YESTERDAY = TODAY - dt.timedelta(days=1)


@pytest.fixture
def hoa(browser: Browser, the_village: Village) -> Browser:
    return browser.sign_in(the_village.hoa)


def pigs_of(the_village: Village) -> str:
    return f"/clubs/{the_village.club.id}/pig-openings"


def open_pig(browser: Browser, the_village: Village, amount: str, **changes: Any) -> TestResponse:
    sent = {
        "key": str(uuid4()),
        "member": the_village.an.id,
        "fund": the_village.pig_fund.id,
        "scheme": "VOLUNTARY_PENSION",
        "opened_on": TODAY.isoformat(),
        "amount": amount,
        **changes,
    }
    return browser.post(pigs_of(the_village), **sent)


def test_every_pig_at_home_is_listed_with_its_tally(hoa: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.pension(the_village.an), 300_000)
    text = shown(hoa.get(pigs_of(the_village)))
    assert "“Ba An” sinh 1971 · Ấp 3 BHXH tự nguyện theo sổ heo có 300.000 đ" in text
    assert "Trần Thị Bình sinh 1968 · Ấp 3 BHXH tự nguyện theo sổ heo có 0 đ" in text
    assert "BHYT" not in text.split("Khui heo", 1)[1].split("Phiếu của câu lạc bộ")[0]


@pytest.mark.parametrize(
    ("counted", "compared"),
    [
        ("300.000", "Trong heo ghi 300.000 đ, đếm được 300.000 đ: khớp."),
        ("305.000", "Trong heo ghi 300.000 đ, đếm được 305.000 đ: nhiều hơn 5.000 đ."),
        ("290.000", "Trong heo ghi 300.000 đ, đếm được 290.000 đ: ít hơn 10.000 đ."),
    ],
)
def test_the_answer_says_what_was_counted_and_how_it_compares(
    hoa: Browser, the_village: Village, counted: str, compared: str
) -> None:
    purse = the_village.pension(the_village.an)
    the_village.deposit(purse, 300_000)
    answer = open_pig(hoa, the_village, counted)
    assert answer.status_code == 303
    assert answer.location.endswith(f"#member-{the_village.an.id}")
    page = hoa.get(answer.location)
    assert f"Khui heo của Nguyễn Thị An được {counted} đ (" in shown(page)
    assert compared in shown(page)
    assert f"/clubs/{the_village.club.id}/receipts/2026-0002" in page.text
    held = balances.purses(the_village.club.id)[purse]
    assert (held.savings, held.at_home) == (Dong.read(counted), Dong(0))
    assert balances.cash(the_village.club.id)[AccountKind.CASH_LEADER, the_village.pig_fund.id] == Dong.read(counted)


def test_a_pig_nobody_tallied_can_be_counted(hoa: Browser, the_village: Village) -> None:
    page = hoa.get(open_pig(hoa, the_village, "50.000").location)
    assert "Trong heo ghi 0 đ, đếm được 50.000 đ: nhiều hơn 50.000 đ." in shown(page)


def test_a_pig_opened_today_says_so_and_its_form_is_folded(hoa: Browser, the_village: Village) -> None:
    the_village.open_pig(the_village.pension(the_village.an), 300_000)
    page = hoa.get(pigs_of(the_village))
    assert "theo sổ heo có 0 đ đã khui 300.000 đ hôm nay , phiếu 2026-0001" in shown(page)
    an, binh = page.text.split(f'id="member-{the_village.binh.id}"')
    assert (an.count("<details >"), an.count('name="again"')) == (1, 1)
    assert f'href="/clubs/{the_village.club.id}/receipts/2026-0001"' in an
    assert "again" not in binh
    assert "đã khui" not in shown(hoa.get(pigs_of(the_village), day=YESTERDAY.isoformat()))


def test_the_same_count_again_is_asked_about(hoa: Browser, the_village: Village) -> None:
    open_pig(hoa, the_village, "300.000")
    entries, _, head = state_of(the_village)
    key = str(uuid4())
    answer = open_pig(hoa, the_village, "300.000", key=key)
    assert answer.status_code == 409
    assert "Heo này đã khui 300.000 đ ngày này, phiếu 2026-0001" in shown(answer)
    assert 'value="300.000" aria-invalid="true" aria-describedby="refused"' in answer.text
    assert "<details open>" in answer.text
    assert key not in answer.text
    assert (state_of(the_village)[0], state_of(the_village)[2]) == (entries, head)


def test_ticked_it_is_opened_once_more(hoa: Browser, the_village: Village) -> None:
    open_pig(hoa, the_village, "300.000")
    page = hoa.get(open_pig(hoa, the_village, "20.000", again="1").location)
    assert "đã khui 320.000 đ hôm nay , phiếu 2026-0001 2026-0002" in shown(page)
    wrong = open_pig(hoa, the_village, "2k", again="1")
    assert 'value="1"\n               checked' in wrong.text, "what was ticked stays"


def test_a_double_tap_writes_once(hoa: Browser, the_village: Village) -> None:
    key = str(uuid4())
    open_pig(hoa, the_village, "50.000", key=key)
    page = hoa.get(open_pig(hoa, the_village, "50.000", key=key).location)
    assert "Lần khui heo này đã ghi rồi, không ghi thêm: Nguyễn Thị An, 50.000 đ" in shown(page)
    assert Entry.select().count() == 1


def test_the_same_key_with_another_count_is_409(hoa: Browser, the_village: Village) -> None:
    key = str(uuid4())
    open_pig(hoa, the_village, "50.000", key=key)
    before = state_of(the_village)
    answer = open_pig(hoa, the_village, "60.000", key=key)
    assert answer.status_code == 409
    assert 'value="60.000"' in answer.text
    assert key not in answer.text
    assert state_of(the_village) == before


def test_a_count_that_is_none_is_refused_and_kept(
    hoa: Browser, the_village: Village, subtests: pytest.Subtests
) -> None:
    before = state_of(the_village)
    pig = f"{the_village.an.id}-{the_village.pig_fund.id}-VOLUNTARY_PENSION"
    for typed in ("10k", "-5", "0", "1e9", "１０", "", "5" * 5000, "999999999999"):
        with subtests.test(typed[:12]):
            answer = open_pig(hoa, the_village, typed)
            assert answer.status_code == 422
            assert f'value="{typed}" aria-invalid="true" aria-describedby="refused"' in answer.text
            assert f'<a href="#pig-{pig}">' in answer.text
            assert answer.text.count("aria-invalid") == 1
    assert state_of(the_village) == before


TAMPERED = [
    ({"key": "x"}, 400),
    ({"scheme": "GOLD"}, 422),
    ({"opened_on": "2026-11-23"}, 422),
    ({"opened_on": "30/02/2026"}, 422),
    ({"member": "999999"}, 404),
    ({"member": "x"}, 422),
    ({"fund": "999999"}, 404),
]


def test_a_form_that_was_tampered_with_writes_nothing(
    hoa: Browser, the_village: Village, subtests: pytest.Subtests
) -> None:
    entries, _, head = state_of(the_village)
    for changes, status in TAMPERED:
        with subtests.test(str(changes)):
            assert open_pig(hoa, the_village, "50.000", **changes).status_code == status
    assert (state_of(the_village)[0], state_of(the_village)[2]) == (entries, head)


def test_a_group_purse_is_no_pig(hoa: Browser, the_village: Village) -> None:
    answer = open_pig(hoa, the_village, "50.000", fund=the_village.purse_fund.id, scheme="HOUSEHOLD_HEALTH")
    assert answer.status_code == 422
    assert "không có heo ở nhà để khui" in answer.text
    assert Entry.select().count() == 0


def test_a_meeting_of_yesterday_is_written_for_yesterday(hoa: Browser, the_village: Village) -> None:
    page = hoa.get(pigs_of(the_village), day=YESTERDAY.isoformat())
    assert f'name="opened_on" value="{YESTERDAY.isoformat()}"' in page.text
    open_pig(hoa, the_village, "50.000", opened_on=YESTERDAY.isoformat())
    assert Entry.get().booked_on == YESTERDAY


def test_a_day_that_is_none_shows_today_and_says_why(hoa: Browser, the_village: Village) -> None:
    for day in ("2026-11-23", "mai"):
        page = hoa.get(pigs_of(the_village), day=day)
        assert page.status_code == 422
        assert f'name="opened_on" value="{TODAY.isoformat()}"' in page.text


def test_a_member_with_two_pigs_has_two_forms_on_one_card(hoa: Browser, the_village: Village) -> None:
    second = Purse(the_village.an.id, the_village.pig_fund.id, HEALTH)
    members.pledge(second, Dong(3_000), rhythm=Rhythm.DAY, from_day=JOINED)
    page = hoa.get(pigs_of(the_village))
    assert page.text.count(f'id="member-{the_village.an.id}"') == 1
    assert page.text.count(f'name="member" value="{the_village.an.id}"') == 2
    keys = re.findall(r'name="key" value="([^"]+)"', page.text)
    assert len(keys) == len(set(keys)) == 3


def test_a_club_without_pigs_says_so(browser: Browser, the_village: Village) -> None:
    page = browser.sign_in(the_village.ut).get(f"/clubs/{the_village.other_club.id}/pig-openings")
    assert "Không có hội viên nào nuôi heo ở nhà." in page.text


def test_only_the_leader_opens_pigs(browser: Browser, the_village: Village) -> None:
    for who, status in (("ut", 404), ("an_user", 404), ("sen", 404), ("lan", 403), ("thuy", 403)):
        reader = browser.sign_in(getattr(the_village, who))
        assert reader.get(pigs_of(the_village)).status_code == status
        assert open_pig(reader, the_village, "50.000").status_code == status
    assert Entry.select().count() == 0


def test_signed_out_and_without_token(browser: Browser, hoa: Browser, the_village: Village) -> None:
    assert browser.get(pigs_of(the_village)).status_code == 303
    assert open_pig(hoa, the_village, "50.000", csrf_token="").status_code == 400
    assert Entry.select().count() == 0
