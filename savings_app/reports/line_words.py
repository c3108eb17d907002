"""What a frozen line of a quote says on paper (lời của bảng tính): which documents make it provisional, which rates.

Texts as the law's rows show them, in Vietnamese. Lines that version 0.1 froze name their rows without saying which
step each belongs to, so they have no rates here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from savings_app.insurance.figures import Parameter
from savings_app.insurance.quote import Part, QuoteLine
from savings_app.insurance.quote import documents as cited
from savings_app.reports.conversion_quote import inferred_rows

SHARES = {
    Part.STATE: (Parameter.STATE_SUPPORT, Parameter.HEALTH_SUPPORT),
    Part.LOCAL: (Parameter.LOCAL_PENSION_SUPPORT, Parameter.LOCAL_HEALTH_SUPPORT),
}
"""The rows that say how much a budget pays."""


def documents(lines: Iterable[QuoteLine]) -> str:
    """The documents somebody read something out of that they do not say in so many words, each once; none: empty."""
    return cited(inferred_rows(lines))


def share(line: QuoteLine, part: Part) -> str:
    """What a budget pays in percent, such as “50”; several of one kind are told with a plus, none is empty."""
    return " + ".join(_shown(line, part, SHARES[part]))


def fund_return(line: QuoteLine) -> str:
    """The monthly return a payment of several years was priced by, in percent; empty for any other."""
    return next(_shown(line, Part.GROSS, (Parameter.FUND_RETURN,)), "")


def _shown(line: QuoteLine, part: Part, parameters: tuple[Parameter, ...]) -> Iterator[str]:
    for step in line.steps:
        if step.part is part and step.formula:
            found = next((row for row in step.rows if row.parameter in parameters), None)
            if found is not None:
                yield found.shown.partition("%")[0]
