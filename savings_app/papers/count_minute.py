"""The minute of a cash count (bảng kiểm kê quỹ) on A4: what the book says, note by note what was counted, what differs.

Ordered as Mẫu số 08a-TT (Thông tư 200/2014/TT-BTC): I the book, II the count, III the difference; signed by the leader,
the treasurer and who stood by. It is the club's own form. At the bank there are no notes: II is the bank's book.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from savings_app.money import NOTHING, Dong
from savings_app.papers.paragraphs import CENTRE, CLAY, MUTED, RIGHT, Look, labelled, one_line, paragraph
from savings_app.papers.ruled import PADDING, ruled
from savings_app.papers.sheet import Sheet, print_sheet
from savings_app.papers.side_by_side import side_by_side
from savings_app.papers.signatures import SIGN_OR_FINGER, Signature, signature_row
from savings_app.words import in_words

TITLE = "Bảng kiểm kê quỹ"
FORM = "Mẫu nội bộ của CLB (tham khảo Mẫu số 08a-TT)"
WORDS = Look(11)
STRONG = Look(11, bold=True)
FIGURES = Look(11, align=RIGHT)
STRONG_FIGURES = Look(11, bold=True, align=RIGHT)
CENTRED = Look(11, align=CENTRE)
HEAD = Look(10, bold=True, align=CENTRE)
SHARES = (0.08, 0.47, 0.18, 0.27)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountMinute:
    """One count: whose cash of which fund, at which minute there, and what stands in it.

    ``counted_by`` and ``signed_by`` are names with what each is in the club; ``conclusion`` says what came of it.
    """

    number: str
    organisation: str
    club: str
    at: dt.datetime
    holder: str
    fund: str
    book: Dong
    counted: Dong
    notes: tuple[tuple[Dong, int], ...]
    counted_by: str
    conclusion: str
    signed_by: str = ""
    reason: str = ""
    witnesses: str = ""
    leader: str = ""
    treasurer: str = ""
    seal: str = ""
    practice: bool = False


def render(minute: CountMinute) -> bytes:
    """The minute as a PDF file. Raises MissingGlyph for a letter that cannot be printed."""
    sheet = Sheet(
        size=A4,
        margin=16 * mm,
        title=f"{TITLE} {minute.number}",
        author=minute.club,
        foot=" · ".join(part for part in (minute.seal, minute.number, minute.club) if part),
        practice=minute.practice,
    )
    gap = Spacer(0, 8)
    story = [_head(minute, sheet.width), gap, *_opening(minute), gap, _table(minute, sheet.width), gap]
    return print_sheet(sheet, [*story, *_closing(minute), Spacer(0, 14), _signing(minute, sheet.width)])


def _head(minute: CountMinute, width: float) -> Flowable:
    widths = [width * 0.42, width * 0.58]
    club = [
        paragraph(minute.organisation, Look(10, colour=MUTED)),
        paragraph(minute.club, Look(12, bold=True)),
        paragraph(FORM, Look(8.5, italic=True, colour=MUTED)),
    ]
    title = [
        one_line(TITLE.upper(), Look(20, bold=True, colour=CLAY, align=CENTRE), within=widths[1]),
        paragraph("(Dùng cho VNĐ)", Look(10, italic=True, align=CENTRE)),
        paragraph(f"Số: {minute.number}", Look(12, bold=True, align=CENTRE)),
    ]
    return side_by_side([[club, title]], widths)


def _opening(minute: CountMinute) -> list[Flowable]:
    when = f"{minute.at:%H} giờ {minute.at:%M} ngày {minute.at:%d} tháng {minute.at:%m} năm {minute.at:%Y}"
    there = [f"- Bà: {minute.counted_by}, người đếm"]
    there += [f"- Bà: {minute.signed_by}, người thứ hai"] if minute.signed_by else []
    there += [f"- Người chứng kiến: {minute.witnesses}"] if minute.witnesses else []
    return [
        paragraph(f"Hôm nay, vào {when}. Chúng tôi gồm:", WORDS),
        *(paragraph(each, WORDS) for each in there),
        paragraph(f"Cùng tiến hành kiểm kê {minute.holder}, quỹ {minute.fund}, kết quả như sau:", WORDS),
        paragraph(f"Từ lúc đếm đến lúc ký, quỹ này không có tiền ra vào. {minute.seal}", Look(10, colour=MUTED)),
    ]


def _table(minute: CountMinute, width: float) -> Flowable:
    widths = [width * share for share in SHARES]
    rows: list[list[Flowable]] = [[paragraph(each, HEAD) for each in ("STT", "Diễn giải", "Số lượng (tờ)", "Số tiền")]]
    rows.append(_row("I", "Số dư theo sổ quỹ", "", minute.book, widths, strong=True))
    rows.append(_row("II", "Số kiểm kê thực tế", "", minute.counted, widths, strong=True))
    for place, (note, how_many) in enumerate(minute.notes, start=1):
        rows.append(_row(str(place), f"- Loại {note}", f"{how_many:,}".replace(",", "."), note * how_many, widths))
    rows.append(_row("III", "Chênh lệch (III = I – II)", "", minute.book - minute.counted, widths, strong=True))
    return ruled(rows, widths, totals=1)


def _row(
    place: str, words: str, how_many: str, amount: Dong, widths: list[float], *, strong: bool = False
) -> list[Flowable]:
    figures = amount.figures.replace("-", "−")
    return [
        paragraph(place, HEAD if strong else CENTRED),
        paragraph(words, STRONG if strong else WORDS),
        paragraph(how_many or "×", CENTRED),
        one_line(figures, STRONG_FIGURES if strong else FIGURES, within=widths[3] - 2 * PADDING),
    ]


def _closing(minute: CountMinute) -> list[Flowable]:
    over, under = max(minute.counted - minute.book, NOTHING), max(minute.book - minute.counted, NOTHING)
    said = [labelled("Số đếm được bằng chữ", in_words(minute.counted), Look(11, italic=True))]
    if over or under:
        said += [
            paragraph("- Lý do:", STRONG),
            labelled("  + Thừa", f"{over}. {minute.reason}" if over else "không", WORDS),
            labelled("  + Thiếu", f"{under}. {minute.reason}" if under else "không", WORDS),
        ]
    return [*said, labelled("- Kết luận sau khi kiểm kê quỹ", minute.conclusion, STRONG)]


def _signing(minute: CountMinute, width: float) -> Flowable:
    signatures = [
        Signature("Tổ trưởng", name=minute.leader),
        Signature("Thủ quỹ", name=minute.treasurer),
        Signature("Người chứng kiến", SIGN_OR_FINGER, name=minute.witnesses),
    ]
    return signature_row(signatures, width=width, room=20 * mm)
