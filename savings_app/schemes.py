"""What women save for (loại bảo hiểm) and in which words.

Each choice is a string enum whose value is stored and whose ``label`` is the Vietnamese term of art.
"""

from __future__ import annotations

from enum import StrEnum

from savings_app.refusals import N_


class Labelled(StrEnum):
    """A stored value with a Vietnamese label for people."""

    label: str

    def __new__(cls, value: str, label: str) -> Labelled:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member


class Scheme(Labelled):
    """The two insurances a club saves for."""

    VOLUNTARY_PENSION = "VOLUNTARY_PENSION", N_("BHXH tự nguyện")
    HOUSEHOLD_HEALTH = "HOUSEHOLD_HEALTH", N_("BHYT hộ gia đình")


class SupportCategory(Labelled):
    """Whom the State supports by how much towards the voluntary pension (diện hỗ trợ)."""

    POOR = "poor", N_("hộ nghèo")
    NEAR_POOR = "near_poor", N_("hộ cận nghèo")
    ETHNIC_MINORITY = "ethnic_minority", N_("dân tộc thiểu số")
    OTHER = "other", N_("người tham gia khác")


class PaymentMethod(Labelled):
    """How often the voluntary pension is paid (phương thức đóng)."""

    MONTHLY = "monthly", N_("hằng tháng")
    QUARTERLY = "quarterly", N_("3 tháng một lần")
    HALF_YEARLY = "half_yearly", N_("6 tháng một lần")
    YEARLY = "yearly", N_("12 tháng một lần")

    @property
    def months(self) -> int:
        """Whole months one payment covers."""
        return {"monthly": 1, "quarterly": 3, "half_yearly": 6, "yearly": 12}[self.value]


class Relation(Labelled):
    """What someone is to the head of her household (quan hệ với chủ hộ)."""

    HEAD = "head", N_("chủ hộ")
    SPOUSE = "spouse", N_("vợ/chồng")
    CHILD = "child", N_("con")
    PARENT = "parent", N_("cha/mẹ")
    OTHER = "other", N_("khác")


class Rhythm(Labelled):
    """How often a pledge is put aside (nhịp góp)."""

    DAY = "day", N_("ngày")
    WEEK = "week", N_("tuần")
    MONTH = "month", N_("tháng")
    SEASON = "season", N_("mùa")
