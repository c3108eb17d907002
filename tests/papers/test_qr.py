"""The code on a paper reads back as the address it was made from."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from savings_app.papers import member_book, slip
from tests.papers.samples import SLIP, URL, book, purse, reader

needs_zbar = pytest.mark.skipif(not shutil.which("zbarimg"), reason="NO ZBARIMG: codes on paper are not read back")


@needs_zbar
@pytest.mark.parametrize("printed", [slip.render(SLIP), member_book.render(book(purse(1)))], ids=["slip", "book"])
def test_the_code_reads_back(printed: bytes, tmp_path: Path) -> None:
    picture = tmp_path / "page.png"
    with pypdfium2.PdfDocument(printed) as document:
        document[0].render(scale=3).to_pil().save(picture)
    read = subprocess.run(["zbarimg", "--quiet", "--raw", picture], check=True, capture_output=True, text=True)
    assert read.stdout.strip() == URL


def test_the_code_is_drawn_in_lines_not_as_a_picture() -> None:
    assert not reader(slip.render(SLIP)).pages[0].images


def test_the_code_can_be_tapped_on_a_screen() -> None:
    notes: Any = reader(slip.render(SLIP)).pages[0]["/Annots"]
    assert [note.get_object()["/A"]["/URI"] for note in notes] == [URL]
