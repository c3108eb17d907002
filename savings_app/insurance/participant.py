"""What a price depends on besides the day (người tham gia): her category, group, province, months, and her age.

Pure values, one shape for both schemes; whoever says nothing is priced as anybody, supported by no province.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app.insurance.rules import Sex
from savings_app.months import Month
from savings_app.schemes import HealthGroup, LocalBeneficiary, SupportCategory

BY_GROUP = {
    group: named
    for group in HealthGroup
    for named in LocalBeneficiary
    if group.value == named.value and group is not HealthGroup.HOUSEHOLD
}
"""As whom a province supports a group, where its name already says it."""

BY_LOCAL_LINE = {
    SupportCategory.POOR: LocalBeneficiary.POOR,
    SupportCategory.NEAR_POOR: LocalBeneficiary.NEAR_POOR,
}
"""As whom a province supports people in household form who are poor by its own line alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Somebody to be insured.

    ``category`` is by the State's poverty line, ``local_category`` by the province's own where it has one (none: the
    same). ``province`` is the two-digit code on the payment day, ``unit`` a former district or province that kept its
    own resolution (``long-bien``). ``supported_months`` are those the State has supported before. ``health_group`` and
    ``beneficiary`` price health insurance; a beneficiary of the province is named only where neither her group nor, in
    household form, her category by the province's own line says it.

    The last three say whether she may pay missing months of a pension at once; what is none is not asked, and ``born``
    and ``sex`` only together. ``months_paid`` are all months she has been insured for towards a pension.
    """

    category: SupportCategory = SupportCategory.OTHER
    local_category: SupportCategory | None = None
    province: str | None = None
    unit: str | None = None
    supported_months: int = 0
    health_group: HealthGroup = HealthGroup.HOUSEHOLD
    beneficiary: LocalBeneficiary | None = None
    born: dt.date | Month | None = None
    sex: Sex | None = None
    months_paid: int | None = None

    @property
    def by_local_line(self) -> SupportCategory:
        """Her category where the province's poverty line decides."""
        return self.local_category or self.category

    @property
    def supported_locally_as(self) -> LocalBeneficiary | None:
        """As whom the province may support her health insurance."""
        if self.beneficiary is not None:
            return self.beneficiary
        if self.health_group is not HealthGroup.HOUSEHOLD:
            return BY_GROUP.get(self.health_group)
        return BY_LOCAL_LINE.get(self.local_category) if self.local_category else None


ANYBODY = Participant()
"""Category other, household group, no province."""
