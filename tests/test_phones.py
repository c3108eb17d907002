"""Phones: every way of writing one comes to ten digits, and what is no mobile number is refused in one sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from savings_app.phones import NoPhone, UnreadablePhone, masked, read_phone

SAME_PHONE = [
    "0912345678",
    "+84912345678",
    "84912345678",
    "0084912345678",
    "0912 345 678",
    "0912.345.678",
    "0912-345-678",
    "09 12 34 56 78",
    "+84 912 345 678",
    "+84 0912 345 678",
    "0912\u00a0345\u00a0678",
    "  0912345678 ",
    "912345678",
]

NO_MOBILE_NUMBER = [
    "113",
    "0000000000",
    "0",
    "+",
    "+84",
    "091234567",
    "09123456789",
    "0112345678",
    "0212345678",
    "0612345678",
    "02438255555",
    "1900123456",
    "+16502530000",
    "+66 912345678",
    "0044 7911 123456",
    "０９１２３４５６７８",
    "٠٩١٢٣٤٥٦٧٨",
    "\u200f0912345678",
    "\u202e0912345678",
    "0912\u200b345678",
    "0912345678\n",
    "0912345678\x00",
    "0912O45678",
    "0912345678 ext 5",
    "0912345678;ext=5",
    "tel:0912345678",
    "0912345678, 0987654321",
    "1-800-FLOWERS",
    "0912345678 gọi buổi tối",
    "9" * 5000,
    " " * 5000,
]

mobiles = st.from_regex(r"0[35789][0-9]{8}", fullmatch=True)


@pytest.mark.parametrize("typed", SAME_PHONE)
def test_every_way_of_writing_it_is_one_phone(typed: str) -> None:
    assert read_phone(typed) == "0912345678"


def test_a_carrier_prefix_84_is_not_the_country() -> None:
    assert read_phone("0849123456") == "0849123456"
    assert read_phone("+84849123456") == "0849123456"


@pytest.mark.parametrize("typed", NO_MOBILE_NUMBER)
def test_what_is_no_mobile_number_is_refused(typed: str) -> None:
    with pytest.raises(UnreadablePhone) as refused:
        read_phone(typed)
    assert "10 chữ số" in refused.value.sentence
    assert len(refused.value.typed) <= 30


@pytest.mark.parametrize("typed", ["", " ", "\u00a0"])
def test_nothing_typed_says_so(typed: str) -> None:
    with pytest.raises(NoPhone) as refused:
        read_phone(typed)
    assert refused.value.sentence == "Chưa nhập số điện thoại."


@given(phone=mobiles)
def test_a_mobile_number_is_read_as_itself_and_from_abroad(phone: str) -> None:
    assert read_phone(phone) == phone
    assert read_phone("+84" + phone[1:]) == phone
    assert read_phone("0084" + phone[1:]) == phone


@given(typed=st.text(alphabet="0123456789+ .-", max_size=16))
def test_what_is_read_is_always_ten_digits_of_a_mobile(typed: str) -> None:
    try:
        phone = read_phone(typed)
    except (NoPhone, UnreadablePhone):
        return
    assert len(phone) == 10
    assert phone[:2] in {"03", "05", "07", "08", "09"}
    assert phone[1:] in "".join(each for each in typed if each.isdigit())


def test_a_masked_phone_shows_five_digits() -> None:
    assert masked("0912345678") == "09•• ••• 678"
