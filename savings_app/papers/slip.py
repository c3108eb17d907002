"""A numbered slip (phiếu): one happening to one member's money, on A5 across.

Money is whole đồng, in figures and in words. The slip holds what Luật Kế toán 2015, Điều 16 asks of a voucher, in
the order people know from Mẫu số 01-TT. Reprints are the same content with their count. Whatever is long makes the
letters smaller, then runs on to a second page; nothing is cut off.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from savings_app.money import Dong
from savings_app.months import MonthSpan, show_day
from savings_app.papers.days import from_to, spelled_with_lunar
from savings_app.papers.paragraphs import CENTRE, CLAY, CREAM, LINE, MUTED, RIGHT, Look, labelled, one_line, paragraph
from savings_app.papers.qr import QrCode
from savings_app.papers.ruled import ruled
from savings_app.papers.sheet import A5_LANDSCAPE, Sheet, print_sheet, room_left
from savings_app.papers.side_by_side import side_by_side
from savings_app.papers.signatures import signature_row
from savings_app.papers.slip_kinds import SlipKind
from savings_app.schemes import Scheme
from savings_app.words import in_words

SCALES = (1.1, 1.05, 1.0, 0.95, 0.9, 0.86, 0.82, 0.78, 0.74)
"""Sizes tried, largest first, before a slip may take a second page."""

PLAIN = 1.0
MARK = "*"
"""Behind an amount that is provisional."""

SIGNING_ROOM = 11 * mm
MOST_SIGNING_ROOM = 20 * mm
CLUB_WIDTH = 54 * mm
CODE_WIDTH = 28 * mm
BASKET_COLUMNS = {"Người được đóng": 0.31, "Loại bảo hiểm": 0.21, "Số tháng": 0.3, "Số tiền": 0.18}


@dataclass(frozen=True, slots=True)
class InsuredLine:
    """One person insured by a conversion: who, by which scheme, for how many months, for how much.

    A ``provisional`` amount is marked; which document it rests on stands among the extra lines.
    """

    beneficiary: str
    scheme: Scheme
    months: int
    amount: Dong
    span: MonthSpan | None = None
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class ExtraLine:
    """One more fact, said in the club's own words."""

    label: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """All that stands on one slip. ``undoes`` is the number of the slip a reversal takes back, ``provisional`` the one
    that a phone gave before the book did.
    """

    kind: SlipKind
    number: str
    organisation: str
    club: str
    day: dt.date
    recorded_on: dt.date
    member: str
    member_number: str
    hamlet: str
    purpose: str
    amount: Dong
    recorded_by: str
    url: str
    code: str
    before: Dong | None = None
    after: Dong | None = None
    balance_label: str = ""
    insured: tuple[InsuredLine, ...] = ()
    extra: tuple[ExtraLine, ...] = ()
    provisional: str = ""
    undoes: str = ""
    reason: str = ""
    seal: str = ""
    print_count: int | None = None
    practice: bool = False


def render(slip: Slip) -> bytes:
    """The slip as a PDF file.

    Raises MissingGlyph for a letter that cannot be printed.
    """
    sheet = Sheet(
        size=A5_LANDSCAPE,
        margin=9 * mm,
        title=f"{slip.kind.label} {slip.number}",
        author=slip.club,
        foot=" · ".join(part for part in (f"Số {slip.number}", slip.seal) if part),
        practice=slip.practice,
    )
    return print_sheet(sheet, _fitted(slip, sheet))


def _fitted(slip: Slip, sheet: Sheet) -> list[Flowable]:
    """The content at the largest size that fits one page; what room is left goes to the signatures."""
    for scale in SCALES:
        layout = _Layout(slip, width=sheet.width, scale=scale)
        left = room_left(sheet, layout.story(SIGNING_ROOM))
        if left >= 0:
            return layout.story(min(SIGNING_ROOM + left, MOST_SIGNING_ROOM))
    return _Layout(slip, width=sheet.width, scale=PLAIN).story(SIGNING_ROOM)


@dataclass(frozen=True, slots=True)
class _Layout:
    """One slip at one size."""

    slip: Slip
    width: float
    scale: float

    def story(self, signing_room: float) -> list[Flowable]:
        """Everything from the club's name to the line about the insurer's receipt."""
        parts = [[self.top()], [self.money()], self.basket(), self.remarks()]
        gap = Spacer(0, 6 * self.scale)
        return [*(piece for part in parts if part for piece in (*part, gap)), self.closing(signing_room)]

    def top(self) -> Flowable:
        """Head and facts, with the code to be scanned beside both."""
        left = self.width - CODE_WIDTH
        said = [self.head(left), Spacer(0, 8 * self.scale), self.facts(left)]
        return side_by_side([[said, self.code()]], [left, CODE_WIDTH])

    def head(self, width: float) -> Flowable:
        """The club on the left; title, day and number beside it."""
        return side_by_side([[self.club(), self.title(width - CLUB_WIDTH)]], [CLUB_WIDTH, width - CLUB_WIDTH])

    def club(self) -> list[Flowable]:
        small = self.look(8, italic=True, colour=MUTED)
        words = [
            paragraph(self.slip.organisation, self.look(9, colour=MUTED)),
            paragraph(self.slip.club, self.look(11, bold=True)),
            Spacer(0, 4 * self.scale),
            paragraph(self.slip.kind.wording.form, small),
        ]
        again = [paragraph(f"Bản in lần {self.slip.print_count}", small)] if self.slip.print_count else []
        return [*words, *again]

    def title(self, room: float) -> list[Flowable]:
        slip = self.slip
        centred = self.look(10.5, italic=True, align=CENTRE)
        late = [] if slip.recorded_on == slip.day else [paragraph(f"Ghi sổ ngày {show_day(slip.recorded_on)}", centred)]
        statement = slip.kind.wording.statement
        told = [paragraph(statement, self.look(11, bold=True, colour=CLAY, align=CENTRE))] if statement else []
        return [
            one_line(slip.kind.heading, self.look(19, bold=True, colour=CLAY, align=CENTRE), within=room - 12),
            *told,
            paragraph(spelled_with_lunar(slip.day), centred),
            *late,
            one_line(f"Số: {slip.number}", self.look(13, bold=True, align=CENTRE), within=room - 12),
            *([paragraph(f"Phiếu tạm {slip.provisional}", centred)] if slip.provisional else []),
        ]

    def code(self) -> list[Flowable]:
        words = one_line(self.slip.code, self.look(9, bold=True, align=CENTRE), within=CODE_WIDTH)
        return [QrCode(self.slip.url, side=CODE_WIDTH), words]

    def facts(self, width: float) -> Flowable:
        """Whose money, what for, and which slip is undone."""
        slip, wording = self.slip, self.slip.kind.wording
        look, strong = self.look(11), self.look(12, bold=True)
        rows = [
            [labelled(wording.person, slip.member, strong), labelled("Số hội viên", slip.member_number, strong)],
            [labelled(wording.purpose, slip.purpose, look), labelled("Thôn/ấp", slip.hamlet, look)],
        ]
        if slip.undoes:
            rows.append([labelled("Đảo phiếu số", slip.undoes, self.look(11, bold=True)), paragraph("", look)])
        return side_by_side(rows, [width * 0.64, width * 0.36], below=2 * self.scale)

    def money(self) -> Flowable:
        """The amount in figures and words beside the balance before and after, on a tinted ground."""
        left, right = self.width * 0.5, self.width * 0.5
        words = labelled("Bằng chữ", in_words(self.slip.amount), self.look(11.5, italic=True))
        rows: list[list[Any]] = [[self.amount(left - 20), self.balances()], [words, ""]]
        table = side_by_side(rows, [left, right], valign="MIDDLE")
        table.setStyle([
            ("SPAN", (0, 1), (-1, 1)),
            ("BACKGROUND", (0, 0), (-1, -1), CREAM),
            ("BOX", (0, 0), (-1, -1), 0.8, LINE),
            ("ROUNDEDCORNERS", (6, 6, 6, 6)),
            ("LEFTPADDING", (0, 0), (-1, -1), 10),
            ("RIGHTPADDING", (0, 0), (-1, -1), 10),
            ("TOPPADDING", (0, 0), (-1, 0), 5 * self.scale),
            ("BOTTOMPADDING", (0, 1), (-1, 1), 8 * self.scale),
        ])  # fmt: skip
        return table

    def amount(self, room: float) -> list[Flowable]:
        slip, wording = self.slip, self.slip.kind.wording
        return [
            paragraph(f"{wording.amount}:", self.look(10, colour=MUTED)),
            one_line(str(slip.amount), self.look(22, bold=True), within=room),
        ]

    def balances(self) -> list[Flowable]:
        name = self.slip.balance_label or self.slip.kind.wording.balance
        known = [("trước", self.slip.before, False), ("sau", self.slip.after, True)]
        return [
            labelled(f"{name} {when}", str(balance), self.look(13, bold=bold, align=RIGHT))
            for when, balance, bold in known
            if balance is not None
        ]

    def basket(self) -> list[Flowable]:
        """The people a conversion insures, a line each."""
        if not self.slip.insured:
            return []
        head, cell = self.look(9.5, bold=True), self.look(10)
        widths = [self.width * share for share in BASKET_COLUMNS.values()]
        rows: list[list[Flowable]] = [[paragraph(title, head) for title in BASKET_COLUMNS]]
        rows += [self.insured(line, cell, room=widths[-1] - 8) for line in self.slip.insured]
        return [ruled(rows, widths)]

    def insured(self, line: InsuredLine, cell: Look, *, room: float) -> list[Flowable]:
        months = f"{line.months} tháng" + (f" ({from_to(line.span)})" if line.span else "")
        amount = f"{line.amount} {MARK}" if line.provisional else str(line.amount)
        figures = one_line(amount, self.look(10, bold=True, align=RIGHT), within=room)
        return [paragraph(line.beneficiary, cell), paragraph(line.scheme.label, cell), paragraph(months, cell), figures]

    def remarks(self) -> list[Flowable]:
        """The reason, whatever else the club says, and who wrote it down."""
        look = self.look(10.5)
        lines = [ExtraLine("Lý do", self.slip.reason)] if self.slip.reason else []
        lines += [*self.slip.extra, ExtraLine("Người ghi sổ", self.slip.recorded_by)]
        return [labelled(line.label, line.words, look) for line in lines]

    def closing(self, signing_room: float) -> Flowable:
        """The signatures and, never parted from them, what the slip is not."""
        wording = self.slip.kind.wording
        signing = signature_row(wording.signatures, width=self.width, room=signing_room, scale=self.scale)
        disclaimer = one_line(
            wording.disclaimer, self.look(9, italic=True, colour=MUTED, align=CENTRE), within=self.width
        )
        table = side_by_side([[signing], [disclaimer]], [self.width])
        table.setStyle([("TOPPADDING", (0, 0), (-1, -1), 4 * self.scale)])
        return table

    def look(self, size: float, **dress: Any) -> Look:
        return Look(size, **dress).times(self.scale)
