"""Text on paper (đoạn chữ): plain words in, a paragraph of the right size and colour out.

Units: points. Words are never read as markup, whatever they hold; every letter has passed ``glyphs.printable``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Literal
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from savings_app.papers import typeface
from savings_app.papers.glyphs import printable

INK = HexColor("#2a1f1a")
MUTED = HexColor("#5c4a40")
CLAY = HexColor("#8a3a20")
LINE = HexColor("#c9ae9a")
CREAM = HexColor("#fbf3ec")
SAND = HexColor("#f7e3d8")

Side = Literal[0, 1, 2]
"""reportlab's own numbers; the words it also offers break its drawing."""

LEFT: Side = 0
CENTRE: Side = 1
RIGHT: Side = 2
LEADING = 1.32
"""Lines stand this far apart: capitals carry two marks (Ễ) and must not touch the line above."""

SMALLEST = 5.5


@dataclass(frozen=True, slots=True)
class Look:
    """How words look."""

    size: float
    bold: bool = False
    italic: bool = False
    colour: Color = INK
    align: Side = LEFT

    def times(self, scale: float) -> Look:
        """The same look, smaller or larger."""
        return replace(self, size=self.size * scale)

    @property
    def face(self) -> str:
        return typeface.face(bold=self.bold, italic=self.italic)


def paragraph(words: str, look: Look) -> Paragraph:
    """Words that wrap where they must."""
    return Paragraph(escape(printable(words)), _style(look))


def labelled(label: str, words: str, look: Look) -> Paragraph:
    """A muted label and its words on the same line."""
    quiet = f'<font name="{replace(look, bold=False).face}" color="{MUTED.hexval()}">'
    return Paragraph(f"{quiet}{escape(printable(label))}: </font>{escape(printable(words))}", _style(look))


def stacked(words: str, look: Look, below: str, below_look: Look, *, within: float) -> Paragraph:
    """Words that must not break, and more words under them in another look."""
    text = printable(words)
    lower = f'<font name="{below_look.face}" size="{below_look.size}" color="{below_look.colour.hexval()}">'
    markup = f"{_unbroken(text)}<br/>{lower}{escape(printable(below))}</font>"
    return Paragraph(markup, _style(_narrowed(text, look, within)))


def one_line(words: str, look: Look, *, within: float) -> Paragraph:
    """Words that must not break (a sum, a number): made smaller until they fit."""
    text = printable(words)
    return Paragraph(_unbroken(text), _style(_narrowed(text, look, within)))


def _unbroken(text: str) -> str:
    return escape(text).replace(" ", "\u00a0")


def _narrowed(text: str, look: Look, within: float) -> Look:
    needed = typeface.width(text, face_name=look.face, size=look.size)
    return look if needed <= within else look.times(max(SMALLEST / look.size, within / needed * 0.98))


@cache
def _style(look: Look) -> ParagraphStyle:
    return ParagraphStyle(
        f"{look.face}-{look.size}",
        fontName=look.face,
        fontSize=look.size,
        leading=look.size * LEADING,
        textColor=look.colour,
        alignment=look.align,
    )
