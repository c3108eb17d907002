"""The letters our papers are printed with (kiểu chữ): Be Vietnam Pro, embedded in every file.

Units: points. All 134 Vietnamese letters and ₫ are there in every face; reportlab's own fonts lack them. The font
comes from the package fontpkg-be-vietnam-pro (SIL Open Font License).
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FACES = {
    (False, False): "Regular",
    (True, False): "Bold",
    (False, True): "Italic",
    (True, True): "BoldItalic",
}


def face(*, bold: bool = False, italic: bool = False) -> str:
    """The registered name of one face."""
    return str(_fonts()[bold, italic].fontName)


def width(words: str, *, face_name: str, size: float) -> float:
    """How wide words run on one line."""
    return pdfmetrics.stringWidth(words, face_name, size)


@cache
def letters() -> frozenset[str]:
    """Every letter that can be printed in all four faces."""
    drawn = [set(font.face.charToGlyph) for font in _fonts().values()]
    return frozenset(map(chr, set.intersection(*drawn)))


@cache
def _fonts() -> dict[tuple[bool, bool], TTFont]:
    return {style: _registered(f"BeVietnamPro-{name}") for style, name in FACES.items()}


def _registered(name: str) -> TTFont:
    with files("fontpkg_be_vietnam_pro").joinpath("files", f"{name}.ttf").open("rb") as opened:
        font = TTFont(name, opened)
    pdfmetrics.registerFont(font)
    return font
