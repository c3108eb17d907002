"""The minutes of a meeting (biên bản sinh hoạt tổ) on A4: who came, the pigs opened, the cash taken, what was decided.

Whole đồng, sums in figures and words. It is the club's own form; the chair and whoever wrote it sign.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from savings_app.money import Dong
from savings_app.papers.days import spelled_with_lunar
from savings_app.papers.paragraphs import CENTRE, CLAY, MUTED, RIGHT, Look, labelled, one_line, paragraph
from savings_app.papers.ruled import PADDING, ruled
from savings_app.papers.sheet import Sheet, print_sheet
from savings_app.papers.side_by_side import side_by_side
from savings_app.papers.signatures import SIGN_OR_FINGER, Signature, signature_row
from savings_app.words import in_words

TITLE = "Biên bản sinh hoạt tổ"
FORM = "Mẫu nội bộ của CLB"
NOBODY = "Không có ai."
NO_MEETING = "Không có buổi họp này: bản ghi trước là ghi nhầm."
TEXT, STRONG = Look(11), Look(11, bold=True)
HEADING = Look(12, bold=True, colour=CLAY)
HEAD, CENTRED = Look(10, bold=True, align=CENTRE), Look(10, align=CENTRE)
CELL, FIGURES = Look(10), Look(10, align=RIGHT)
SHARES = (0.08, 0.36, 0.22, 0.17, 0.17)
GAP = 8


@dataclass(frozen=True, slots=True)
class OpenedPig:
    """A pig that was counted: whose, for what, how much, and the number of the slip."""

    name: str
    scheme: str
    sum: Dong
    slip: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingMinutes:
    """All that stands on the paper; names as the club calls its members, ``money`` a sentence each."""

    number: str
    organisation: str
    club: str
    day: dt.date
    place: str
    chair: str
    secretary: str
    came: tuple[str, ...]
    absent: tuple[str, ...]
    pigs: tuple[OpenedPig, ...]
    money: tuple[str, ...]
    cash: Dong
    decided: tuple[str, ...]
    correction: str = ""
    practice: bool = False


def render(minutes: MeetingMinutes) -> bytes:
    """The minutes as a PDF file. Raises MissingGlyph for a letter that cannot be printed."""
    sheet = Sheet(
        size=A4,
        margin=16 * mm,
        title=f"{TITLE} {minutes.number}",
        author=minutes.club,
        foot=f"{minutes.number} · {TITLE} · {minutes.club}",
        practice=minutes.practice,
    )
    story = [*_head(minutes, sheet.width), *_people(minutes), *_pigs(minutes, sheet.width), *_money(minutes)]
    *decided, last = _decided(minutes)
    # Nobody signs a page of signatures alone: the last line of what was decided stands above them.
    return print_sheet(sheet, [*story, *decided, KeepTogether([last, *_signing(minutes, sheet.width)])])


def _head(minutes: MeetingMinutes, width: float) -> list[Flowable]:
    widths = [width * 0.42, width * 0.58]
    club = [
        paragraph(minutes.organisation, Look(10, colour=MUTED)),
        paragraph(minutes.club, Look(12, bold=True)),
        paragraph(FORM, Look(8.5, italic=True, colour=MUTED)),
    ]
    title = [
        one_line(TITLE.upper(), Look(18, bold=True, colour=CLAY, align=CENTRE), within=widths[1]),
        paragraph(spelled_with_lunar(minutes.day), Look(10, italic=True, align=CENTRE)),
        paragraph(f"Số: {minutes.number}", Look(12, bold=True, align=CENTRE)),
    ]
    corrected = [paragraph(minutes.correction, Look(10, bold=True, colour=CLAY))] if minutes.correction else []
    return [side_by_side([[club, title]], widths), Spacer(0, GAP), *corrected]


def _people(minutes: MeetingMinutes) -> list[Flowable]:
    if not minutes.came:
        return [paragraph(NO_MEETING, STRONG), Spacer(0, GAP)]
    named = [("Nơi họp", minutes.place), ("Chủ trì", minutes.chair), ("Thư ký", minutes.secretary)]
    came, everybody = len(minutes.came), len(minutes.came) + len(minutes.absent)
    return [
        *(labelled(label, words or "……………………………", TEXT) for label, words in named),
        Spacer(0, GAP),
        paragraph(f"I. Có mặt {came} trên {everybody} hội viên", HEADING),
        labelled("Có mặt", ", ".join(minutes.came), TEXT),
        labelled("Vắng mặt", ", ".join(minutes.absent) or NOBODY, TEXT),
        Spacer(0, GAP),
    ]


def _pigs(minutes: MeetingMinutes, width: float) -> list[Flowable]:
    title = paragraph("II. Khui heo tại buổi họp", HEADING)
    if not minutes.pigs:
        return [title, paragraph("Không khui heo nào.", TEXT), Spacer(0, GAP)]
    widths = [width * share for share in SHARES]
    heads: list[Flowable] = [paragraph(each, HEAD) for each in ("STT", "Heo của", "Để dành", "Đếm được", "Phiếu")]
    rows = [_pig(place, pig, widths) for place, pig in enumerate(minutes.pigs, start=1)]
    total = Dong.total(pig.sum for pig in minutes.pigs)
    sum_ = one_line(total.figures, Look(10, bold=True, align=RIGHT), within=widths[3] - 2 * PADDING)
    blank = paragraph("", CELL)
    table = ruled([heads, *rows, [blank, paragraph("Cộng", HEAD), blank, sum_, blank]], widths, totals=1)
    words = labelled("Tiền khui heo bằng chữ", in_words(total), Look(11, italic=True))
    return [title, Spacer(0, 3), table, Spacer(0, 3), words, Spacer(0, GAP)]


def _pig(place: int, pig: OpenedPig, widths: list[float]) -> list[Flowable]:
    return [
        paragraph(str(place), CENTRED),
        paragraph(pig.name, CELL),
        paragraph(pig.scheme, CELL),
        one_line(pig.sum.figures, FIGURES, within=widths[3] - 2 * PADDING),
        paragraph(pig.slip, CENTRED),
    ]


def _money(minutes: MeetingMinutes) -> list[Flowable]:
    cash = f"{minutes.cash} ({in_words(minutes.cash)})"
    return [
        paragraph("III. Tiền trong ngày họp", HEADING),
        *(paragraph(f"- {each}", TEXT) for each in minutes.money),
        labelled("Tiền mặt tổ trưởng nhận trong ngày, kể cả tiền khui heo", cash, STRONG),
        Spacer(0, GAP),
    ]


def _decided(minutes: MeetingMinutes) -> list[Flowable]:
    title = paragraph("IV. Đã bàn và quyết định", HEADING)
    points = minutes.decided or ("Không có.",)
    numbered = len(points) > 1
    return [title, *(paragraph(f"{n}. {each}" if numbered else each, TEXT) for n, each in enumerate(points, start=1))]


def _signing(minutes: MeetingMinutes, width: float) -> list[Flowable]:
    read_out = "Biên bản đã đọc lại cho cả tổ cùng nghe."
    signatures = [
        Signature("Thư ký", name=minutes.secretary),
        Signature("Đại diện hội viên", SIGN_OR_FINGER),
        Signature("Chủ trì", name=minutes.chair),
    ]
    row = signature_row(signatures, width=width, room=22 * mm)
    return [Spacer(0, GAP), paragraph(read_out, TEXT), Spacer(0, 14), row]
