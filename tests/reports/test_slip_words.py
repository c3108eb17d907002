"""What a slip says: its purpose, and what else to know."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest

from savings_app import conversions, corrections, deposits, outbox, people, receipts, users
from savings_app.corrections import Correction
from savings_app.deposits import Deposit
from savings_app.devices import SlipNumber
from savings_app.ledger.entry import EntryKind
from savings_app.money import Dong
from savings_app.outbox_items import Item
from savings_app.permissions import Role
from savings_app.pricing import Line, Proposal
from savings_app.receipts import Issued, Receipt
from savings_app.reports import slip_words, slips
from savings_app.schemes import SupportCategory
from tests import city, insured
from tests.village import HEALTH, NOW, PENSION, TODAY, Village


def purpose(receipt: Receipt) -> str:
    return slip_words.purpose(slips.of_receipt(receipt)).sentence


def remarks(receipt: Receipt) -> list[str]:
    return [each.sentence for each in slip_words.remarks(slips.of_receipt(receipt))]


def numbered(cast: Village, number: str) -> Receipt:
    found = receipts.get(cast.club.id, number)
    assert found is not None
    return found


def test_deposits_say_where_the_money_is(cast: Village) -> None:
    into_purse = cast.deposit(cast.health(cast.an), 3_000).receipt
    into_pig = cast.deposit(cast.pension(cast.an), 10_000).receipt
    assert purpose(into_purse) == "Góp tiền tiết kiệm mua BHYT hộ gia đình"
    assert purpose(into_pig) == "Bỏ heo ở nhà để dành mua BHXH tự nguyện"
    assert remarks(into_purse) == remarks(into_pig) == []


def test_an_opening_balance_comes_from_the_paper_book(cast: Village) -> None:
    carried = Deposit(cast.club.id, cast.pension(cast.an), Dong(120_000), TODAY, uuid4(), kind=EntryKind.OPENING)
    receipt = deposits.record(carried, by=cast.hoa, at=NOW).receipt
    assert purpose(receipt) == "Số dư mang sang từ sổ giấy, để dành mua BHXH tự nguyện"


@pytest.mark.parametrize(
    ("counted", "remark"),
    [
        (300_000, "Trong heo ghi 300.000 đ, đếm được 300.000 đ: khớp."),
        (310_000, "Trong heo ghi 300.000 đ, đếm được 310.000 đ: nhiều hơn 10.000 đ."),
        (290_000, "Trong heo ghi 300.000 đ, đếm được 290.000 đ: ít hơn 10.000 đ."),
    ],
)
def test_a_count_is_compared_with_the_tally(cast: Village, counted: int, remark: str) -> None:
    cast.deposit(cast.pension(cast.an), 300_000)
    receipt = cast.open_pig(cast.pension(cast.an), counted).receipt
    assert purpose(receipt) == "Khui heo, nộp tiền đếm được để mua BHXH tự nguyện"
    assert remarks(receipt) == [remark]


@pytest.mark.parametrize(
    ("instead", "remark"),
    [
        (9_000, "Phiếu 2026-0001 sai, đã lập phiếu 2026-0003 để sửa."),
        (None, "Phiếu 2026-0001 sai, không có khoản này."),
    ],
)
def test_a_reversal_says_what_was_wrong_and_what_is_right(cast: Village, instead: int | None, remark: str) -> None:
    wrong = cast.deposit(cast.health(cast.an), 90_000).receipt
    asked = Correction(cast.club.id, wrong.entry, "thừa một số 0", uuid4(), None if instead is None else Dong(instead))
    done = corrections.record(asked, by=cast.hoa, at=NOW)
    assert purpose(done.reversal) == ("Sửa khoản “nộp tiền” đã ghi ngày 22/11/2026, tiền để dành mua BHYT hộ gia đình")
    assert remarks(done.reversal) == [remark]
    assert remarks(wrong) == []
    if done.instead is not None:
        assert remarks(done.instead) == ["Lập để sửa phiếu 2026-0001."]


def test_conversions_and_refunds_name_what_was_insured(cast: Village) -> None:
    purse = cast.health(cast.an)
    cast.deposit(purse, 900_000)
    cast.hand_over(cast.purse_fund, 900_000)
    conversion = insured.propose(cast, HEALTH, (cast.an.person, purse))
    rows = insured.approve(cast, conversion)
    insured.remit(cast, conversion)
    insured.refuse(cast, rows[0], "thiếu ngày sinh")
    assert purpose(numbered(cast, "2026-0002")) == "Trả BHYT hộ gia đình, dự kiến nộp ngày 22/11/2026"
    assert purpose(numbered(cast, "2026-0003")) == (
        "Nhân viên thu trả lại khoản BHYT hộ gia đình, tiền về lại sổ tiết kiệm"
    )
    assert remarks(numbered(cast, "2026-0002")) == []


def test_a_premium_on_inferred_figures_is_marked(cast: Village) -> None:
    purse, day = cast.health(cast.an), dt.date(2027, 1, 4)
    at = dt.datetime(2027, 1, 4, 3, tzinfo=dt.UTC)
    cast.deposit(purse, 900_000)
    asked = Proposal(cast.club.id, HEALTH, 3, day, (Line(cast.an.person.id, purse),), uuid4())
    conversions.approve(conversions.propose(asked, by=cast.hoa, at=at), by=cast.lan, at=at)
    assert remarks(numbered(cast, "2027-0001")) == [
        "Mức đóng có dấu * là tạm tính theo Nghị định 188/2025/NĐ-CP Điều 6; "
        "có thể tăng từ 2027 theo lộ trình của Nghị quyết 261/2025/QH15."
    ]


@pytest.mark.parametrize(
    ("local", "remark"),
    [
        (
            SupportCategory.NEAR_POOR,
            "Mức đóng 990.000 đ: Nhà nước hỗ trợ 198.000 đ, địa phương hỗ trợ 247.500 đ, hội viên đóng 544.500 đ.",
        ),
        (None, "Mức đóng 990.000 đ: Nhà nước hỗ trợ 198.000 đ, hội viên đóng 792.000 đ."),
    ],
)
def test_what_state_and_province_pay_stands_on_the_slip(
    cast: Village, local: SupportCategory | None, remark: str
) -> None:
    town = city.build(cast)
    people.change(town.dung.person, local_category=local)
    purse = town.cast.health(town.dung)
    town.cast.deposit(purse, 900_000)
    conversion = town.cast.reserve(Line(town.dung.person.id, purse), months=3, scheme=PENSION)
    assert remarks(numbered(town.cast, "2026-0002"))[0] == remark
    conversions.release(conversion, by=cast.hoa, at=NOW)
    assert remarks(numbered(town.cast, "2026-0003")) == [], "the money that comes back is hers alone"


def from_a_phone(cast: Village, *, by: int | None) -> Receipt:
    """Út led the club too, and wrote it; Hoa sends it."""
    users.grant(cast.ut, Role.LEADER, club=cast.club)
    sent = Item(
        key=uuid4(),
        club_id=cast.club.id,
        member_id=cast.an.id,
        scheme=HEALTH,
        amount=Dong(3_000),
        booked_on=TODAY,
        device="phone-1",
        slip=SlipNumber("B", 47),
        written_by=by,
    )
    issued = outbox.accept(sent, by=cast.hoa, at=NOW)
    assert isinstance(issued, Issued)
    return issued.receipt


def test_who_wrote_it_on_the_phone_is_told_where_another_sent_it(cast: Village) -> None:
    receipt = from_a_phone(cast, by=cast.ut.id)
    assert slips.of_receipt(receipt).provisional == "B-0047"
    assert remarks(receipt) == ["Hồ Thị Út ghi trên điện thoại, Lê Thị Hoa đưa vào sổ."]


@pytest.mark.parametrize("said", [True, False])
def test_who_sent_her_own_is_told_once(cast: Village, said: bool) -> None:
    assert remarks(from_a_phone(cast, by=cast.hoa.id if said else None)) == []
