"""A household's page says who counts at which rank and why, and what the groups in it may choose between."""

from __future__ import annotations

import datetime as dt
import html

import pytest

from savings_app import coverage, people, users
from savings_app.permissions import Role
from savings_app.schemes import HealthGroup
from tests import city
from tests.city import City
from tests.pages.conftest import Browser
from tests.pages.reading import shown, words
from tests.village import HEALTH, Village


@pytest.fixture
def town(the_village: Village) -> City:
    made = city.build(the_village)
    users.grant(the_village.hoa, Role.LEADER, club=made.cast.club)
    return made


@pytest.fixture
def hoa(browser: Browser, town: City) -> Browser:
    return browser.sign_in(town.cast.hoa)


def home(town: City, household: int) -> str:
    return f"/clubs/{town.cast.club.id}/households/{household}"


def ranks(browser: Browser, address: str) -> str:
    """The words of the part about ranks."""
    return words(html.unescape(browser.get(address).text.partition('aria-labelledby="ranks"')[2]))


def test_who_counts_where_and_who_does_not_and_why(hoa: Browser, town: City) -> None:
    said = ranks(hoa, home(town, town.dung.person.household))
    assert "Mai Thị Dung người thứ 1 thứ tự trống kế tiếp" in said
    assert "Lê Văn Em người thứ 2" in said
    assert "Con gái Dung không tính thứ tự nhóm học sinh, sinh viên" in said
    people.change(town.dung.person, insured_elsewhere=True)
    said = ranks(hoa, home(town, town.dung.person.household))
    assert "Mai Thị Dung không tính thứ tự đã có bảo hiểm nơi khác" in said
    assert "Lê Văn Em người thứ 1" in said


def test_farmers_see_both_prices_and_which_is_cheaper(hoa: Browser, town: City) -> None:
    five = ranks(hoa, home(town, town.head_of_five.person.household))
    assert "Theo nhóm này, 12 tháng 4.781.700 đ" in five
    assert "Theo hộ gia đình, 12 tháng 4.371.840 đ rẻ hơn" in five
    assert "409.860 đ" in five
    four = ranks(hoa, home(town, town.head_of_four.person.household))
    assert four.count("3.825.360 đ") == 3
    assert "hai cách bằng nhau" in four
    assert "rẻ hơn" not in four


def test_a_pupil_has_nothing_to_choose(hoa: Browser, town: City) -> None:
    assert "được chọn một trong hai cách" not in ranks(hoa, home(town, town.dung.person.household))


def test_a_group_is_written_with_the_household(hoa: Browser, town: City) -> None:
    address, living = home(town, town.dung.person.household), people.living_in(town.dung.person.household)
    sent: dict[str, int | str] = {f"place-{each.id}": place for place, each in enumerate(living, start=1)}
    sent |= {f"relation-{each.id}": each.relation.value for each in living}
    sent |= {f"group-{each.id}": "near_poor" for each in living}
    assert hoa.post(address, do="arrange", **sent).status_code == 303
    assert {each.health_group for each in people.living_in(town.dung.person.household)} == {HealthGroup.NEAR_POOR}
    assert "hộ cận nghèo" in shown(hoa.get(f"/clubs/{town.cast.club.id}/households"))
    wrong = hoa.post(address, do="arrange", **{**sent, f"group-{living[0].id}": "rich"})
    assert wrong.status_code == 422
    assert {each.health_group for each in people.living_in(town.dung.person.household)} == {HealthGroup.NEAR_POOR}


def test_somebody_is_added_with_her_group(hoa: Browser, town: City) -> None:
    address = home(town, town.dung.person.household)
    answer = hoa.post(address, do="add", name="Lê Văn Út", relation="child", health_group="student")
    assert answer.status_code == 303
    assert people.living_in(town.dung.person.household)[-1].health_group is HealthGroup.STUDENT


def test_a_card_bought_elsewhere_is_noted_and_takes_its_rank(hoa: Browser, town: City) -> None:
    """Her husband's card makes him the first, so she pays as the second."""
    dung, em, _ = town.with_dung
    address, living = home(town, dung.household), people.living_in(dung.household)
    sent: dict[str, int | str] = {f"place-{each.id}": place for place, each in enumerate(living, start=1)}
    sent |= {f"relation-{each.id}": each.relation.value for each in living}
    sent |= {f"card-{each.id}": "" for each in living}
    assert hoa.post(address, do="arrange", **{**sent, f"card-{em.id}": "31/05/2027"}).status_code == 303
    page = hoa.get(address).text
    assert f'name="card-{em.id}" value="2027-05-31"' in words(page.replace("<", " ").replace(">", " "))
    assert coverage.noted([em.id, dung.id])[em.id, HEALTH].until == dt.date(2027, 5, 31)
    assert (dung.id, HEALTH) not in coverage.noted([dung.id])
    assert "Lê Văn Em người thứ 1" in ranks(hoa, address)
    assert "Mai Thị Dung người thứ 2" in ranks(hoa, address)
    wrong = hoa.post(address, do="arrange", **{**sent, f"card-{em.id}": "mai"})
    assert wrong.status_code == 422
    assert 'value="mai"' in wrong.text
    assert coverage.noted([em.id])[em.id, HEALTH].until == dt.date(2027, 5, 31)
    assert hoa.post(address, do="arrange", **sent).status_code == 303
    assert coverage.noted([em.id])[em.id, HEALTH].until is None


def test_somebody_is_added_with_her_card(hoa: Browser, town: City) -> None:
    address = home(town, town.dung.person.household)
    assert hoa.post(address, do="add", name="Lê Văn Út", relation="child", card="31/05/2027").status_code == 303
    added = people.living_in(town.dung.person.household)[-1]
    assert coverage.noted([added.id])[added.id, HEALTH].until == dt.date(2027, 5, 31)
    wrong = hoa.post(address, do="add", name="Lê Văn Tư", relation="child", card="mai")
    assert wrong.status_code == 422
    assert 'value="mai"' in wrong.text
