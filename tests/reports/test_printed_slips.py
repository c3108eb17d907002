"""A slip on paper: every kind prints, a reprint is the same to the byte, and it says what the page says."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

from savings_app import corrections, people
from savings_app.corrections import Correction
from savings_app.money import Dong
from savings_app.papers.slip import ExtraLine, Slip
from savings_app.papers.slip_kinds import SlipKind
from savings_app.receipts import Receipt
from savings_app.reports import slips
from savings_app.reports.printed_slips import on_paper, print_slip
from savings_app.schemes import HealthGroup
from tests import insured
from tests.papers.samples import text, unspaced
from tests.village import HEALTH, NOW, Village

URL = "https://heodat.example/clubs/1/receipts/2026-0001"


def paper(receipt: Receipt) -> Slip:
    return on_paper(slips.of_receipt(receipt), url=URL)


def test_a_deposit_holds_what_a_voucher_must(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000)
    slip = paper(cast.deposit(cast.health(cast.an), 6_000).receipt)
    assert (slip.number, slip.code, slip.url) == ("2026-0002", "2026-0002", URL)
    assert (slip.organisation, slip.club) == ("Hội Liên hiệp Phụ nữ xã Tân Trụ", "CLB Heo Đất ấp 3")
    assert (slip.member, slip.member_number, slip.hamlet) == ("Nguyễn Thị An", "1", "Ấp 3")
    assert (slip.before, slip.amount, slip.after) == (Dong(3_000), Dong(6_000), Dong(9_000))
    assert (slip.recorded_by, slip.balance_label, slip.practice) == ("Lê Thị Hoa", "", False)
    assert "khoản 2" in slip.seal


def test_the_balance_of_a_pig_at_home_is_called_so(cast: Village) -> None:
    slip = paper(cast.deposit(cast.pension(cast.an), 10_000).receipt)
    assert (slip.kind, slip.balance_label) == (SlipKind.TALLY, "Tiền trong heo")


def test_a_reversal_names_the_slip_and_the_reason(cast: Village) -> None:
    wrong = cast.deposit(cast.health(cast.an), 90_000).receipt
    asked = Correction(cast.club.id, wrong.entry, "Ghi nhầm số tiền: thừa một số 0", uuid4(), Dong(9_000))
    done = corrections.record(asked, by=cast.hoa, at=NOW)
    slip = paper(done.reversal)
    assert (slip.undoes, slip.reason) == ("2026-0001", "Ghi nhầm số tiền: thừa một số 0")
    assert slip.extra == (ExtraLine("Ghi chú", "Phiếu 2026-0001 sai, đã lập phiếu 2026-0003 để sửa."),)


def test_a_reprint_after_a_correction_is_the_same_to_the_byte(cast: Village) -> None:
    receipt = cast.deposit(cast.health(cast.an), 90_000).receipt
    first = print_slip(slips.of_receipt(receipt), url=URL)
    asked = Correction(cast.club.id, receipt.entry, "thừa một số 0", uuid4(), Dong(9_000))
    corrections.record(asked, by=cast.hoa, at=NOW)
    cast.deposit(cast.health(cast.an), 3_000)
    assert print_slip(slips.of_receipt(receipt), url=URL) == first


def test_a_conversion_lists_its_people(cast: Village) -> None:
    purse = cast.health(cast.an)
    cast.deposit(purse, 900_000)
    insured.approve(cast, insured.propose(cast, HEALTH, (cast.an.person, purse), (cast.binh.person, purse)))
    receipt = Receipt.the(club=cast.club.id, year=2026, number=2)
    said = unspaced(text(print_slip(slips.of_receipt(receipt), url=URL)))
    for words in ("PHIẾU TRẢ BẢO HIỂM", "Nguyễn Thị An", "Trần Thị Bình", "341.550 đ", "683.100 đ"):
        assert unspaced(words) in said


def test_a_provisional_amount_is_marked_with_its_document(cast: Village) -> None:
    """A pupil's half is inferred; her mother's full premium beside it is not."""
    purse, pupil = cast.health(cast.an), people.add(cast.club.id, "Lê Ngọc Ánh", health_group=HealthGroup.STUDENT)
    cast.deposit(purse, 900_000)
    insured.approve(cast, insured.propose(cast, HEALTH, (cast.an.person, purse), (pupil, purse)))
    receipt = Receipt.the(club=cast.club.id, year=2026, number=2)
    assert [line.provisional for line in paper(receipt).insured] == [False, True]
    said = unspaced(text(print_slip(slips.of_receipt(receipt), url=URL)))
    assert unspaced("170.775 đ *") in said
    assert unspaced("341.550 đ *") not in said
    assert unspaced("Mức đóng có dấu * là tạm tính theo Nghị định 188/2025/NĐ-CP Điều 6") in said


def test_a_practice_club_prints_mau(settled_cast: Village, by_owner: Callable[[str], None]) -> None:
    receipt = settled_cast.deposit(settled_cast.health(settled_cast.an), 3_000).receipt
    by_owner("UPDATE club SET practice = true")
    assert paper(receipt).practice
    assert "MẪU" in text(print_slip(slips.of_receipt(receipt), url=URL))
