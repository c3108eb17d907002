"""A slip as a message: short enough for an SMS, the facts of her slip and nobody else's, and never a receipt."""

from __future__ import annotations

from dataclasses import replace
from string import Formatter

import pytest

from savings_app.clubs import Club
from savings_app.reports import slip_message, slips
from savings_app.reports.slip_message import ON_THE_PHONE, PictureLine
from savings_app.reports.slips import ShownSlip
from tests import insured
from tests.reports.test_slip_words import numbered
from tests.village import HEALTH, Village

NO_RECEIPT = "Sổ của câu lạc bộ, không thay biên lai BHXH."


def latest(cast: Village, number: str = "2026-0001") -> ShownSlip:
    return slips.of_receipt(numbered(cast, number))


def test_a_deposit_in_three_parts_of_an_sms(cast: Village) -> None:
    cast.deposit(cast.health(cast.binh), 70_000)
    cast.deposit(cast.health(cast.an), 3_000)
    cast.deposit(cast.health(cast.an), 6_000)
    said = slip_message.text(latest(cast, "2026-0003"))
    assert said == (
        "Chị Nguyễn Thị An đã góp 6.000 đ (Sáu nghìn đồng) ngày 22/11/2026, để dành mua BHYT hộ gia đình. "
        f"Số dư 9.000 đ. Phiếu 2026-0003, CLB Heo Đất ấp 3. {NO_RECEIPT}"
    )
    assert slip_message.parts(said) == 3
    assert "70.000" not in said, "the money of another"


@pytest.mark.parametrize(("letters", "parts"), [(67, 1), (68, 2), (134, 2), (201, 3), (202, 4)])
def test_an_sms_with_marks_has_67_letters_a_part(letters: int, parts: int) -> None:
    assert slip_message.parts("ạ" * letters) == parts


def test_money_at_home_is_said_to_be_in_the_pig(cast: Village) -> None:
    cast.deposit(cast.pension(cast.an), 10_000)
    said = slip_message.text(latest(cast))
    assert said.startswith(
        "Chị Nguyễn Thị An đã bỏ heo ở nhà 10.000 đ ngày 22/11/2026, để dành mua BHXH tự nguyện. Trong heo 10.000 đ."
    )


def test_a_sum_whose_words_take_a_fourth_part_is_said_in_figures(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 1_234_567)
    said = slip_message.text(latest(cast))
    assert said.startswith("Chị Nguyễn Thị An đã góp 1.234.567 đ ngày 22/11/2026, để dành mua BHYT hộ gia đình. ")
    assert slip_message.parts(said) == 3


def test_what_others_did_is_told_as_on_the_slip(cast: Village) -> None:
    wrong = cast.deposit(cast.health(cast.an), 90_000).receipt
    cast.undo(wrong.entry)
    assert slip_message.text(latest(cast, "2026-0002")).startswith("Chị Nguyễn Thị An: sửa khoản “")
    cast.open_pig(cast.pension(cast.an), 7_000)
    assert "đã khui heo, nộp 7.000 đ (Bảy nghìn đồng) ngày" in slip_message.text(latest(cast, "2026-0003"))


def test_what_was_undone_says_by_which_slip(cast: Village) -> None:
    wrong = cast.deposit(cast.health(cast.an), 90_000).receipt
    cast.undo(wrong.entry, instead=9_000)
    undone = latest(cast)
    assert "Khoản này đã sửa bằng phiếu 2026-0002." in slip_message.text(undone)
    assert PictureLine("Khoản này đã sửa bằng phiếu 2026-0002.", slip_message.Look.SMALL) in slip_message.picture(
        undone
    )
    assert "đã sửa bằng" not in slip_message.text(latest(cast, "2026-0003"))


@pytest.mark.parametrize("deposited", [900_000, 999_999_999])
def test_every_kind_of_slip_ends_in_what_it_is_not(cast: Village, deposited: int) -> None:
    purse = cast.health(cast.an)
    cast.deposit(purse, deposited)
    cast.hand_over(cast.purse_fund, 900_000)
    rows = insured.approve(cast, insured.propose(cast, HEALTH, (cast.an.person, purse), (cast.binh.person, purse)))
    assert rows
    for number in ("2026-0001", "2026-0002"):
        slip = latest(cast, number)
        for said in (slip_message.text(slip), slip_message.picture(slip)[-1].words):
            assert said.endswith(NO_RECEIPT)
        assert slip_message.parts(slip_message.text(slip)) <= 4


def test_the_picture_has_the_slip_from_head_to_seal(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000)
    slip = latest(cast)
    assert [each.words for each in slip_message.picture(slip)] == [
        "PHIẾU THU TIỀN TIẾT KIỆM",
        "Số 2026-0001 · 22/11/2026",
        "3.000 đ",
        "Ba nghìn đồng",
        "Nguyễn Thị An, số 1",
        "Góp tiền tiết kiệm mua BHYT hộ gia đình",
        "Số dư trước 0 đ, sau 3.000 đ",
        "CLB Heo Đất ấp 3 · người ghi sổ: Lê Thị Hoa",
        slip.seal,
        NO_RECEIPT,
    ]


def test_the_number_she_was_given_first_stands_beside_the_final_one(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000)
    slip = replace(latest(cast), provisional="B-0047")
    assert "Phiếu 2026-0001 (phiếu tạm B-0047), CLB Heo Đất ấp 3." in slip_message.text(slip)
    assert "Số 2026-0001 (phiếu tạm B-0047) · 22/11/2026" in [each.words for each in slip_message.picture(slip)]


def test_a_practice_club_says_so_first(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000)
    slip = latest(cast)
    slip.club.practice = True
    assert isinstance(slip.club, Club)
    assert slip_message.text(slip).startswith("(MẪU, không có giá trị) Chị Nguyễn Thị An")
    assert slip_message.picture(slip)[0].words == "MẪU, không có giá trị"


FACTS_ON_THE_PHONE = {"name", "amount", "words", "day", "scheme", "slip", "club", "by"}


def test_the_words_for_the_phone_ask_only_for_what_it_knows() -> None:
    asked = {name for said in ON_THE_PHONE.values() for _, name, _, _ in Formatter().parse(said) if name}
    assert asked == FACTS_ON_THE_PHONE
    for name in ("deposit", "at-home"):
        assert ON_THE_PHONE[name].endswith(NO_RECEIPT)
