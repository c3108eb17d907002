"""Papers to print in tests, and the ways to read them back."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import replace
from io import BytesIO

import pypdf
import pypdfium2

from savings_app.money import Dong
from savings_app.months import Month, MonthSpan
from savings_app.papers.book_cover import BookCover
from savings_app.papers.collector_list import CollectorList, ListRow
from savings_app.papers.member_book import BookRow, InsuredTerm, MemberBook, Purse
from savings_app.papers.slip import InsuredLine, Slip
from savings_app.papers.slip_kinds import SlipKind
from savings_app.schemes import PaymentMethod, Scheme

URL = "https://heodat.example/q/7K2M-9QXD-4HTA"
CODE = "7K2M-9QXD-4HTA"
DAY = dt.date(2026, 11, 2)
A_YEAR = MonthSpan.starting(Month(2026, 12), 12)

_TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
_MARKED = [unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in _TONES]
_LOWER = [letter for letter in _MARKED if letter not in "aeiouy"] + ["đ"]
LETTERS = "".join(_LOWER + [letter.upper() for letter in _LOWER])
"""The 134 letters Vietnamese has beyond the plain ones."""

SLIP = Slip(
    kind=SlipKind.DEPOSIT,
    number="2026-0123",
    organisation="HỘI LIÊN HIỆP PHỤ NỮ XÃ HƯNG THUẬN",
    club="CLB Heo Đất ấp Lộc Trung",
    day=DAY,
    recorded_on=DAY,
    member="Nguyễn Thị Hoa",
    member_number="12",
    hamlet="ấp Lộc Trung",
    purpose="BHXH tự nguyện",
    amount=Dong(300_000),
    before=Dong(1_200_000),
    after=Dong(1_500_000),
    recorded_by="Trần Thị Sáu (tổ trưởng)",
    url=URL,
    code=CODE,
    seal="Mã sổ: 7F3A-91C2 · khoản 1.284",
)

HOUSEHOLD = tuple(
    InsuredLine(name, Scheme.HOUSEHOLD_HEALTH, 12, Dong(amount), A_YEAR)
    for name, amount in [
        ("Nguyễn Thị Hoa", 1_366_200),
        ("Lê Văn Ba", 956_340),
        ("Lê Thị Út", 819_720),
        ("Lê Văn Tư", 683_100),
    ]
)

COVER = BookCover(
    organisation="HỘI LIÊN HIỆP PHỤ NỮ XÃ HƯNG THUẬN",
    club="CLB Heo Đất ấp Lộc Trung",
    member="Nguyễn Thị Hoa",
    member_number="12",
    hamlet="ấp Lộc Trung",
    joined=dt.date(2023, 1, 5),
    leader="Trần Thị Sáu",
    treasurer="Lê Thị Lan",
    shows_to=DAY,
    url=URL,
    code=CODE,
    born="1971",
)

TERMS = (
    InsuredTerm(
        scheme=Scheme.HOUSEHOLD_HEALTH,
        span=A_YEAR,
        amount=Dong(1_366_200),
        state="BHXH đã xác nhận",
        paid_on=DAY,
        official_receipt="C68-0012345",
        card_until=dt.date(2027, 11, 30),
        beneficiary="Lê Văn Ba",
    ),
    InsuredTerm(
        scheme=Scheme.VOLUNTARY_PENSION,
        span=MonthSpan.starting(Month(2026, 11), 1),
        amount=Dong(264_000),
        state_support=Dong(66_000),
        state="đã nộp nhân viên thu",
    ),
)

ROWS = (
    ListRow(
        name="Nguyễn Thị Hoa",
        scheme=Scheme.HOUSEHOLD_HEALTH,
        months=12,
        paid_by_person=Dong(1_266_200),
        sponsored=Dong(100_000),
        monthly=Dong(113_850),
        span=A_YEAR,
        card_from=dt.date(2026, 12, 1),
        born="1971",
        female=True,
        note="Người thứ 1 trong hộ",
    ),
    ListRow(
        name="Lê Văn Ba",
        scheme=Scheme.HOUSEHOLD_HEALTH,
        months=12,
        paid_by_person=Dong(956_340),
        monthly=Dong(79_695),
        span=A_YEAR,
        born="02/11/1969",
        female=False,
    ),
    ListRow(
        name="Thạch Thị Sa Rây",
        scheme=Scheme.VOLUNTARY_PENSION,
        months=1,
        paid_by_person=Dong(264_000),
        state_support=Dong(66_000),
        monthly=Dong(1_500_000),
        span=MonthSpan.starting(Month(2026, 11), 1),
        method=PaymentMethod.MONTHLY,
        born="1980",
        official_receipt="0012345",
    ),
)

LIST = CollectorList(
    organisation="HỘI LIÊN HIỆP PHỤ NỮ XÃ HƯNG THUẬN",
    club="CLB Heo Đất ấp Lộc Trung",
    number="2026-07",
    day=DAY,
    collector="Phạm Thị Nga",
    collector_code="NV0123",
    unit="Bưu điện xã Hưng Thuận",
    unit_code="3456789000TH0100070003",
    leader="Trần Thị Sáu",
    treasurer="Lê Thị Lan",
    rows=ROWS,
)


def purse(count: int, title: str = "Tiền gửi: BHXH tự nguyện") -> Purse:
    """So many deposits of 10.000 đ, a day each."""
    rows = [
        BookRow(
            day=dt.date(2026, 1, 1) + dt.timedelta(days=order),
            number=f"2026-{order:04}",
            words="Nộp tiền tiết kiệm",
            paid_in=Dong(10_000),
            balance=Dong(10_000 * order),
        )
        for order in range(1, count + 1)
    ]
    return Purse(title, tuple(rows))


def book(*purses: Purse, terms: tuple[InsuredTerm, ...] = TERMS, practice: bool = False) -> MemberBook:
    return MemberBook(cover=COVER, purses=purses, insured=terms, seal=SLIP.seal, practice=practice)


def conversion(*, people: int = len(HOUSEHOLD)) -> Slip:
    """A conversion for so many people."""
    return replace(SLIP, kind=SlipKind.CONVERSION, insured=(HOUSEHOLD * people)[:people])


def reader(printed: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(printed))


def pages(printed: bytes) -> list[str]:
    """The text of every page, letters put together, on one line."""
    return [_tidy(page.extract_text()) for page in reader(printed).pages]


def text(printed: bytes) -> str:
    """The text of the whole file."""
    return " ".join(pages(printed))


def unspaced(words: str) -> str:
    """Without spaces: words that were broken over lines compare equal to the whole."""
    return re.sub(r"\s", "", words)


def outside(printed: bytes, *, edge: int) -> list[str]:
    """Letters printed nearer to the paper's edge than ``edge`` points."""
    found = []
    with pypdfium2.PdfDocument(printed) as document:
        for page in document:
            wide, high = page.get_size()
            read = page.get_textpage()
            for place in range(read.count_chars()):
                left, bottom, right, top = read.get_charbox(place)
                letter = read.get_text_range(place, 1)
                if letter.strip() and not (
                    edge <= left and right <= wide - edge and edge <= bottom and top <= high - edge
                ):
                    found.append(letter)
    return found


def _tidy(extracted: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", extracted))
