"""What women save for (loại bảo hiểm) and in which words.

Each choice is a string enum whose value is stored and whose ``label`` is the Vietnamese term of art.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from savings_app.refusals import N_


class Labelled(StrEnum):
    """A stored value with a Vietnamese label for people."""

    label: str

    def __new__(cls, value: str, label: str) -> Labelled:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    @classmethod
    def of(cls, value: str) -> Self:
        """The choice of a stored value; ValueError where there is none."""
        found = next((each for each in cls if each.value == value), None)
        if found is None:
            raise ValueError(f"{value!r} is none of {', '.join(cls)}")
        return found


class Scheme(Labelled):
    """The two insurances a club saves for."""

    VOLUNTARY_PENSION = "VOLUNTARY_PENSION", N_("BHXH tự nguyện")
    HOUSEHOLD_HEALTH = "HOUSEHOLD_HEALTH", N_("BHYT hộ gia đình")


class SupportCategory(Labelled):
    """Whom the State supports by how much towards the voluntary pension (diện hỗ trợ)."""

    POOR = "poor", N_("hộ nghèo")
    ISLAND = "island", N_("người ở xã đảo, đặc khu")
    NEAR_POOR = "near_poor", N_("hộ cận nghèo")
    ETHNIC_MINORITY = "ethnic_minority", N_("dân tộc thiểu số")
    OTHER = "other", N_("người tham gia khác")


class PovertyStandard(Labelled):
    """Whose poverty line says who is poor (chuẩn nghèo): a province may have a higher one than the State."""

    NATIONAL = "national", N_("chuẩn nghèo quốc gia")
    LOCAL = "local", N_("chuẩn nghèo của địa phương")


class PaymentMethod(Labelled):
    """How often the voluntary pension is paid (phương thức đóng)."""

    MONTHLY = "monthly", N_("hằng tháng")
    QUARTERLY = "quarterly", N_("3 tháng một lần")
    HALF_YEARLY = "half_yearly", N_("6 tháng một lần")
    YEARLY = "yearly", N_("12 tháng một lần")
    AHEAD = "ahead", N_("một lần cho nhiều năm về sau")
    MISSING = "missing", N_("một lần cho thời gian còn thiếu")

    @property
    def months(self) -> int:
        """Whole months one payment of a periodic method covers; the other two are paid for as many as are chosen."""
        return {"monthly": 1, "quarterly": 3, "half_yearly": 6, "yearly": 12}[self.value]


PERIODIC = (PaymentMethod.MONTHLY, PaymentMethod.QUARTERLY, PaymentMethod.HALF_YEARLY, PaymentMethod.YEARLY)
"""The methods that come round again, the shortest period first."""


class HealthGroup(Labelled):
    """By which group of the health insurance law a person's contribution is priced (nhóm đối tượng BHYT)."""

    HOUSEHOLD = "household", N_("hộ gia đình")
    POOR = "poor", N_("hộ nghèo")
    NEAR_POOR = "near_poor", N_("hộ cận nghèo")
    NEAR_POOR_IN_POOR_COMMUNE = "near_poor_in_poor_commune", N_("hộ cận nghèo ở xã nghèo")
    ETHNIC_MINORITY = "ethnic_minority", N_("dân tộc thiểu số ở xã không còn khó khăn")
    STUDENT = "student", N_("học sinh, sinh viên")
    GRASSROOTS = "grassroots", N_("an ninh cơ sở, y tế thôn bản, nghệ nhân")
    TRAFFICKING_VICTIM = "trafficking_victim", N_("nạn nhân mua bán người")
    AGRICULTURE = "agriculture", N_("hộ nông, lâm, ngư, diêm nghiệp có mức sống trung bình")
    BOMB_VICTIM = "bomb_victim", N_("nạn nhân bom mìn")


class LocalBeneficiary(Labelled):
    """Whom a province's own resolution supports towards health insurance (diện địa phương hỗ trợ BHYT)."""

    POOR = "poor", HealthGroup.POOR.label
    NEAR_POOR = "near_poor", HealthGroup.NEAR_POOR.label
    NEAR_POOR_IN_POOR_COMMUNE = "near_poor_in_poor_commune", HealthGroup.NEAR_POOR_IN_POOR_COMMUNE.label
    ETHNIC_MINORITY = "ethnic_minority", HealthGroup.ETHNIC_MINORITY.label
    STUDENT = "student", HealthGroup.STUDENT.label
    GRASSROOTS = "grassroots", HealthGroup.GRASSROOTS.label
    AGRICULTURE = "agriculture", HealthGroup.AGRICULTURE.label
    AGED_65 = "aged_65", N_("từ 65 đến dưới 75 tuổi")
    AGED_70_TO_74 = "aged_70_to_74", N_("từ 70 đến dưới 75 tuổi")
    AGED_77_TO_79 = "aged_77_to_79", N_("từ 77 đến dưới 80 tuổi")
    LEFT_POVERTY = "left_poverty", N_("vừa thoát nghèo, thoát cận nghèo")
    MILD_DISABILITY = "mild_disability", N_("khuyết tật nhẹ")
    ETHNIC_MINORITY_WITHOUT_CARD = "ethnic_minority_without_card", N_("dân tộc thiểu số chưa có thẻ")
    PUPIL = "pupil", N_("học sinh phổ thông")
    HARD_UP_PUPIL = "hard_up_pupil", N_("học sinh khó khăn của hộ nông nghiệp")


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
