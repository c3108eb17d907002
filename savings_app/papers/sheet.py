"""A printed file (tờ giấy): its size, its facts, its foot, and MẪU across it when it is practice.

Units: points. Every file says it is Vietnamese, carries a title and an author, no date of making, and "trang x/y"
on each page; the same content gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4, A5, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from savings_app.papers import typeface
from savings_app.papers.glyphs import printable
from savings_app.papers.paragraphs import CLAY, LINE, MUTED

A5_LANDSCAPE, A5_PORTRAIT, A4_LANDSCAPE = landscape(A5), A5, landscape(A4)
PRACTICE = "MẪU"
FOOT_SIZE = 8
FOOT_ROOM = 6 * mm


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What a printed file is, apart from its content."""

    size: tuple[float, float]
    margin: float
    title: str
    author: str
    foot: str = ""
    practice: bool = False

    @property
    def width(self) -> float:
        """Room for content from left to right."""
        return self.size[0] - 2 * self.margin

    @property
    def height(self) -> float:
        """Room for content from the top to the foot."""
        return self.size[1] - 2 * self.margin - FOOT_ROOM


def room_left(sheet: Sheet, story: Sequence[Flowable]) -> float:
    """The height still free on one page below the content; negative when it does not fit."""
    return sheet.height - sum(piece.wrap(sheet.width, sheet.height)[1] for piece in story)


def print_sheet(sheet: Sheet, story: Sequence[Flowable]) -> bytes:
    """The file as bytes; content that does not fit runs on to further pages."""
    written = BytesIO()
    template = BaseDocTemplate(
        written,
        pagesize=sheet.size,
        title=printable(f"{PRACTICE} · {sheet.title}" if sheet.practice else sheet.title),
        author=printable(sheet.author),
        lang="vi-VN",
        invariant=1,
        initialFontName=typeface.face(),
    )
    template.addPageTemplates(PageTemplate(frames=[_frame(sheet)]))
    template.build(list(story), canvasmaker=partial(_CountedCanvas, sheet=sheet))
    return written.getvalue()


def _frame(sheet: Sheet) -> Frame:
    edge = sheet.margin
    return Frame(
        edge, edge + FOOT_ROOM, sheet.width, sheet.height, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0
    )


class _CountedCanvas(Canvas):
    """Keeps its pages until all are there, since only then is it known how many they are."""

    def __init__(self, *given: Any, sheet: Sheet, **named: Any) -> None:
        super().__init__(*given, **named)
        self._sheet = sheet
        self._pages: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802, the name is reportlab's
        self._pages.append(dict(self.__dict__))
        self._startPage()  # type: ignore[attr-defined]

    def save(self) -> None:
        pages = self._pages
        for number, page in enumerate(pages, start=1):
            self.__dict__.update(page)
            _foot(self, self._sheet, f"trang {number}/{len(pages)}")
            if self._sheet.practice:
                _watermark(self, self._sheet)
            super().showPage()
        super().save()


def _foot(canvas: Canvas, sheet: Sheet, page: str) -> None:
    face, edge, right = typeface.face(), sheet.margin, sheet.margin + sheet.width
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.5)
    canvas.line(edge, edge + FOOT_ROOM - 6, right, edge + FOOT_ROOM - 6)
    canvas.setFillColor(MUTED)
    canvas.setFont(face, FOOT_SIZE)
    canvas.drawRightString(right, edge, page)
    room = sheet.width - typeface.width(page, face_name=face, size=FOOT_SIZE) - 12
    canvas.drawString(edge, edge, _shortened(printable(sheet.foot), room))


def _shortened(words: str, room: float) -> str:
    """As much of the foot as there is room for; what matters stands first in it."""
    for end in range(len(words), 0, -1):
        shown = words[:end] if end == len(words) else f"{words[:end].rstrip()}…"
        if typeface.width(shown, face_name=typeface.face(), size=FOOT_SIZE) <= room:
            return shown
    return ""


def _watermark(canvas: Canvas, sheet: Sheet) -> None:
    wide, high = sheet.size
    size = min(wide, high) * 0.42
    canvas.saveState()
    canvas.translate(wide / 2, high / 2)
    canvas.rotate(28)
    canvas.setFillColor(CLAY, alpha=0.13)
    canvas.setFont(typeface.face(bold=True), size)
    canvas.drawCentredString(0, -size * 0.36, PRACTICE)
    canvas.restoreState()
