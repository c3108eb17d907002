"""The letters in which papers are printed: all there in every face, registered once."""

from __future__ import annotations

import pytest
from reportlab.pdfbase import pdfmetrics

from savings_app.papers import typeface
from tests.papers.samples import LETTERS


@pytest.mark.parametrize(("bold", "italic"), typeface.FACES)
def test_every_face_draws_vietnamese(bold: bool, italic: bool) -> None:
    drawn = pdfmetrics.getFont(typeface.face(bold=bold, italic=italic)).face.charToGlyph  # type: ignore[attr-defined]
    assert all(drawn.get(ord(letter)) for letter in LETTERS + "₫đ0123456789.·–…“”")


def test_a_face_is_registered_once() -> None:
    before = pdfmetrics.getFont(typeface.face())
    assert pdfmetrics.getFont(typeface.face()) is before


def test_bold_runs_wider() -> None:
    light, heavy = (typeface.width("Heo Đất", face_name=typeface.face(bold=bold), size=10) for bold in (False, True))
    assert 0 < light < heavy
