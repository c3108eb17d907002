"""Where people sign (chữ ký): who, how, room for the hand, and the name below if it is known.

Units: points. Someone who cannot write puts a finger ("điểm chỉ"); the block is never torn over two pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus import Table

from savings_app.papers.paragraphs import CENTRE, MUTED, Look, paragraph

SIGN = "(Ký, ghi rõ họ tên)"
SIGN_OR_FINGER = "(Ký hoặc điểm chỉ)"


@dataclass(frozen=True, slots=True)
class Signature:
    """One person's place to sign."""

    who: str
    how: str = SIGN
    name: str = ""


def signature_row(signatures: Sequence[Signature], *, width: float, room: float, scale: float = 1) -> Table:
    """Places to sign, side by side."""
    who = Look(10.5, bold=True, align=CENTRE).times(scale)
    how = Look(8.5, italic=True, colour=MUTED, align=CENTRE).times(scale)
    name = Look(10, align=CENTRE).times(scale)
    rows = [
        [paragraph(each.who, who) for each in signatures],
        [paragraph(each.how, how) for each in signatures],
        [paragraph(each.name, name) for each in signatures],
    ]
    table = Table(rows, colWidths=[width / len(signatures)] * len(signatures), splitByRow=0)
    table.setStyle([
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 2), (-1, 2), room),
        ("VALIGN", (0, 0), (-1, 1), "TOP"),
        ("VALIGN", (0, 2), (-1, 2), "BOTTOM"),
    ])  # fmt: skip
    return table
