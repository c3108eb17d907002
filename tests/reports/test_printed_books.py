"""A member's book on paper: cover, one section a purse, and what was paid."""

from __future__ import annotations

from uuid import uuid4

from savings_app import conversions, corrections, people
from savings_app.corrections import Correction
from savings_app.members import Purse
from savings_app.money import NOTHING, Dong
from savings_app.papers.member_book import MemberBook
from savings_app.reports import member_book
from savings_app.reports.printed_books import on_paper, print_book
from savings_app.schemes import HealthGroup
from tests import city, insured
from tests.papers.samples import text, unspaced
from tests.village import HEALTH, JOINED, NOW, PENSION, TODAY, Village

URL = "https://heodat.example/clubs/1/members/1"


def paper(cast: Village) -> MemberBook:
    return on_paper(member_book.of_member(cast.club, cast.an, on=TODAY), url=URL)


def test_the_cover_says_whose_and_who_answers_for_it(cast: Village) -> None:
    cover = paper(cast).cover
    assert (cover.member, cover.member_number, cover.born) == ("Nguyễn Thị An", "1", "1971")
    assert (cover.organisation, cover.club) == ("Hội Liên hiệp Phụ nữ xã Tân Trụ", "CLB Heo Đất ấp 3")
    assert (cover.leader, cover.treasurer) == ("Lê Thị Hoa", "Phạm Thị Lan")
    assert (cover.joined, cover.shows_to) == (JOINED, TODAY)
    assert (cover.url, cover.code) == (URL, "heodat.example/clubs/1/members/1")


def test_a_purse_shows_its_entries_oldest_first(cast: Village) -> None:
    wrong = cast.deposit(cast.health(cast.an), 90_000).receipt
    corrections.record(Correction(cast.club.id, wrong.entry, "x", uuid4(), Dong(9_000)), by=cast.hoa, at=NOW)
    health, pension = paper(cast).purses
    assert [(row.number, row.words, row.paid_in, row.paid_out, row.balance) for row in health.rows] == [
        ("2026-0001", "Góp tiền (đã sửa bằng phiếu 2026-0002)", Dong(90_000), NOTHING, Dong(90_000)),
        ("2026-0002", "Sửa phiếu 2026-0001", NOTHING, Dong(90_000), NOTHING),
        ("2026-0003", "Góp tiền", Dong(9_000), NOTHING, Dong(9_000)),
    ]
    assert (health.title, pension.rows) == ("BHYT hộ gia đình", ())


def test_a_pig_at_home_says_how_much_lies_in_it(cast: Village) -> None:
    cast.deposit(cast.pension(cast.an), 300_000)
    cast.open_pig(cast.pension(cast.an), 290_000)
    cast.deposit(cast.pension(cast.an), 10_000)
    title = paper(cast).purses[1].title
    assert title == "BHXH tự nguyện – heo nhà (còn trong heo 10.000 đ, đã đếm 290.000 đ)"


def test_what_was_paid_is_printed_but_not_what_was_declined(cast: Village) -> None:
    purse = cast.health(cast.an)
    cast.deposit(purse, 900_000)
    cast.hand_over(cast.purse_fund, 900_000)
    declined = insured.propose(cast, HEALTH, (cast.binh.person, purse))
    conversions.decline(declined, reason="nhầm người", by=cast.lan, at=NOW)
    conversion = insured.propose(cast, HEALTH, (cast.an.person, purse))
    rows = insured.approve(cast, conversion)
    insured.remit(cast, conversion)
    insured.confirm(cast, rows[0])
    (term,) = paper(cast).insured
    assert (term.beneficiary, term.amount, term.state) == ("Nguyễn Thị An", Dong(341_550), "BHXH đã xác nhận")
    assert (term.paid_on, term.official_receipt, term.card_until) == (TODAY, "0012345", insured.OFFICIAL.covered_to)


def test_what_is_provisional_names_its_document_and_a_province_s_share_is_told(cast: Village) -> None:
    town = city.build(cast)
    purse = Purse(town.cuc.id, town.cast.purse_fund.id, PENSION)
    town.cast.deposit(purse, 900_000)
    insured.propose(town.cast, PENSION, (town.cuc.person, purse))
    (term,) = on_paper(member_book.of_member(town.cast.club, town.cuc, on=TODAY), url=URL).insured
    assert (term.state_support, term.local_support) == (Dong(198_000), Dong(247_500))
    assert term.provisional_by == ""
    pupil = people.add(cast.club.id, "Lê Ngọc Ánh", health_group=HealthGroup.STUDENT)
    cast.deposit(cast.health(cast.an), 900_000)
    insured.propose(cast, HEALTH, (pupil, cast.health(cast.an)))
    (term,) = paper(cast).insured
    assert term.provisional_by.startswith("Nghị định 188/2025/NĐ-CP Điều 6")
    assert "tạm tính" not in term.state


def test_it_prints(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000)
    said = unspaced(text(print_book(member_book.of_member(cast.club, cast.an, on=TODAY), url=URL)))
    for words in ("SỔ TIẾT KIỆM", "Nguyễn Thị An", "2026-0001", "Ba nghìn đồng", "Mã sổ"):
        assert unspaced(words) in said
