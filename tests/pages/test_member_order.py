"""The leader's order of the members: a place typed beside a name, or all at once by name or hamlet."""

from __future__ import annotations

import pytest

from savings_app import members
from savings_app.members import Member
from tests.pages.conftest import Browser
from tests.village import Village


@pytest.fixture
def hoa(browser: Browser, the_village: Village) -> Browser:
    return browser.sign_in(the_village.hoa)


def here(cast: Village, rest: str = "") -> str:
    return f"/clubs/{cast.club.id}/members{rest}"


def in_order(cast: Village) -> list[Member]:
    return members.in_club(cast.club.id)


def test_the_leader_puts_them_in_order(hoa: Browser, the_village: Village) -> None:
    hoa.post(here(the_village), name="Lê Thị Cúc", hamlet="Ấp 4")
    order = here(the_village, "/order")
    first, second, third = (member.id for member in in_order(the_village))
    assert hoa.get(order).text.count('name="place-') == 3
    sent = {f"place-{first}": 1, f"place-{second}": 2, f"place-{third}": 1}
    assert hoa.post(order, **sent).status_code == 303
    assert [member.id for member in in_order(the_village)] == [third, first, second]
    hoa.post(order, by="name")
    assert [member.person.name.split()[-1] for member in in_order(the_village)] == ["An", "Bình", "Cúc"]
    hoa.post(here(the_village), name="Võ Thị Ánh", hamlet="Ấp 1")
    hoa.post(order, by="hamlet")
    assert [member.hamlet for member in in_order(the_village)] == ["Ấp 1", "Ấp 3", "Ấp 3", "Ấp 4"]


def test_a_place_that_cannot_be_read_is_refused_and_kept(hoa: Browser, the_village: Village) -> None:
    before = [member.id for member in in_order(the_village)]
    for typed in ("", "x", "-1", "1,5", "９"):
        answer = hoa.post(here(the_village, "/order"), **{f"place-{before[0]}": typed, f"place-{before[1]}": "1"})
        assert answer.status_code == 422
        assert f'autocomplete="off" value="{typed}"' in answer.text
    assert hoa.post(here(the_village, "/order"), by="age").status_code == 422
    assert [member.id for member in in_order(the_village)] == before
