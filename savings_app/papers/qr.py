"""A QR code on paper (mã QR), drawn as one vector path; on a phone's screen it can be tapped as well.

Units: points. The white border of four modules that readers need is part of the size.
"""

from __future__ import annotations

from collections.abc import Iterator

import segno
from reportlab.lib.colors import black
from reportlab.platypus import Flowable

BORDER = 4


class QrCode(Flowable):
    """A square with an address in it."""

    def __init__(self, address: str, *, side: float) -> None:
        super().__init__()
        self.address = address
        self.width = self.height = side

    def draw(self) -> None:
        rows = segno.make_qr(self.address, error="m").matrix
        module = self.width / (len(rows) + 2 * BORDER)
        path = self.canv.beginPath()
        for row, column, length in _runs(rows):
            down = self.height - (row + 1 + BORDER) * module
            path.rect((column + BORDER) * module, down, length * module, module)
        self.canv.setFillColor(black)
        self.canv.drawPath(path, stroke=0, fill=1)
        self.canv.linkURL(self.address, (0, 0, self.width, self.height), relative=1)


def _runs(rows: tuple[bytearray, ...]) -> Iterator[tuple[int, int, int]]:
    """Dark modules side by side as one piece: row, first column, length."""
    for number, row in enumerate(rows):
        start = None
        for column, dark in enumerate([*row, 0]):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                yield number, start, column - start
                start = None
