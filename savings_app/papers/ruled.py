"""Ruled tables (bảng kẻ): a tinted header repeated on every page, thin lines, totals set off below.

Units: points. Cells are paragraphs, so long words wrap; a row stays on one page, which its texts (at most 300
letters) never outgrow.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable, Table

from savings_app.papers.paragraphs import CLAY, CREAM, LINE, SAND

PADDING = 3


def ruled(
    rows: Sequence[Sequence[Flowable]],
    widths: Sequence[float],
    *,
    header: int = 1,
    totals: int = 0,
    lines_each: int = 1,
) -> Table:
    """A table whose first ``header`` rows repeat; ``lines_each`` rows belong together and stay on one page."""
    table = Table([list(row) for row in rows], colWidths=list(widths), repeatRows=header)
    table.setStyle([
        ("LEFTPADDING", (0, 0), (-1, -1), PADDING),
        ("RIGHTPADDING", (0, 0), (-1, -1), PADDING),
        ("TOPPADDING", (0, 0), (-1, -1), PADDING - 1),
        ("BOTTOMPADDING", (0, 0), (-1, -1), PADDING),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("BACKGROUND", (0, 0), (-1, header - 1), SAND),
        ("BOX", (0, 0), (-1, -1), 0.6, LINE),
        ("LINEAFTER", (0, 0), (-2, -1), 0.4, LINE),
        ("LINEBELOW", (0, header - 1), (-1, header - 1), 0.9, CLAY),
    ])  # fmt: skip
    for first in range(header, len(rows) - totals, lines_each):
        last = first + lines_each - 1
        table.setStyle([("LINEBELOW", (0, last), (-1, last), 0.4, LINE)])
        if lines_each > 1:
            table.setStyle([("NOSPLIT", (0, first), (-1, last))])
    if totals:
        table.setStyle([("BACKGROUND", (0, -totals), (-1, -1), CREAM)])
        table.setStyle([("LINEABOVE", (0, -totals), (-1, -totals), 0.9, CLAY)])
    return table
