"""A mobile number (số điện thoại di động): ten digits, "0912345678".

Read as people write it (+84 912 345 678, 0084…, 0912.345.678; a leading 0 that a spreadsheet lost comes back) and
kept in one form. Only mobile numbers: prefixes 03, 05, 07, 08, 09. Several people may share one, so a phone names
nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import phonenumbers

from savings_app.refusals import N_, Refusal

LONGEST = 30
"""Characters looked at; a longer text is refused before it is read."""

_COUNTRY = 84
# The library reads any script's digits and letters too; here only what stands on a Vietnamese paper is looked at.
_TYPED = re.compile(r"\+?[0-9][0-9 .-]*")
_MOBILE = re.compile(r"0[35789][0-9]{8}")


@dataclass(eq=False)
class NoPhone(Refusal):
    says = N_("Chưa nhập số điện thoại.")


@dataclass(eq=False)
class UnreadablePhone(Refusal):
    typed: str
    says = N_(
        "Số điện thoại “{typed}” không dùng được: "
        "cần số di động 10 chữ số 0–9, bắt đầu bằng 03, 05, 07, 08 hoặc 09, ví dụ 0912 345 678."
    )


def read_phone(typed: str) -> str:
    """The number a person typed as ten digits. Raises NoPhone or UnreadablePhone."""
    if len(typed) > LONGEST:
        raise UnreadablePhone(typed[:12] + "…")
    text = typed.replace("\u00a0", " ").strip(" ")
    if not text:
        raise NoPhone()
    if not _TYPED.fullmatch(text):
        raise UnreadablePhone(typed)
    phone = _ten_digits(text)
    if not _MOBILE.fullmatch(phone):
        raise UnreadablePhone(typed)
    return phone


def masked(phone: str) -> str:
    """Enough to recognise it, not enough to call: "09•• ••• 678"."""
    return f"{phone[:2]}•• ••• {phone[-3:]}"


def _ten_digits(text: str) -> str:
    """The national form; empty when it is no number of this country."""
    try:
        number = phonenumbers.parse(text, "VN")
    except phonenumbers.NumberParseException:
        return ""
    return f"0{number.national_number}" if number.country_code == _COUNTRY else ""
