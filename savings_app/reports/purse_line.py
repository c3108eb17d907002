"""One purse as a line of a page (dòng của một quỹ): its name there, what it saves for, and where the money lies."""

from __future__ import annotations

from dataclasses import dataclass

from savings_app.clubs import Fund
from savings_app.members import Purse
from savings_app.schemes import Scheme


@dataclass(frozen=True)
class PurseLine:
    """One purse."""

    purse: Purse

    @property
    def id(self) -> str:
        """Its name on the page."""
        return f"{self.purse.member_id}-{self.purse.fund_id}-{self.purse.scheme.value}"

    @property
    def scheme(self) -> Scheme:
        """What she saves for."""
        return self.purse.scheme


@dataclass(frozen=True)
class FundLine(PurseLine):
    """One purse with the fund it is in."""

    fund: Fund

    @property
    def own_pig(self) -> bool:
        """Whether the money stays in her pig at home."""
        return self.fund.own_pig
