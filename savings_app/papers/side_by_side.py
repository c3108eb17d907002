"""Cells side by side without lines (không kẻ): the way heads and facts stand on a paper.

Units: points.
"""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Table


def side_by_side(rows: list[list[Any]], widths: list[float], *, valign: str = "TOP", below: float = 0) -> Table:
    """Flowables, or lists of them, in columns; the whole stands on one page."""
    table = Table(rows, colWidths=widths, splitByRow=0)
    table.setStyle([
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), below),
        ("VALIGN", (0, 0), (-1, -1), valign),
    ])  # fmt: skip
    return table
