"""Her own group or household form (quyền chọn nhóm tham gia BHYT): what either costs, and which costs less.

Whole đồng for all the months. From Luật BHYT Điều 13 khoản 5 điểm e, since 01/07/2025: people of Điều 12 khoản 4 điểm
a, c, d, đ, e, g, h, i who live in a household may join by it instead; pupils and students (điểm b) may not, and whoever
is paid for in full has nothing to choose. In her own group everybody pays alike, less the support of State and
province; in household form each pays by her rank, without the support of her group.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from savings_app.insurance.household_health.quoting import MOST_MEMBERS, NotAHousehold, quote
from savings_app.insurance.law import Law
from savings_app.insurance.participant import Participant
from savings_app.insurance.quote import Quote
from savings_app.money import Dong
from savings_app.refusals import N_, Refusal, as_written
from savings_app.schemes import HealthGroup, Labelled

RULE = "Luật BHYT (sửa đổi bởi Luật 51/2024/QH15) Điều 13 khoản 5 điểm e"
SINCE = dt.date(2025, 7, 1)

MAY_CHOOSE = frozenset(
    {
        HealthGroup.NEAR_POOR,
        HealthGroup.GRASSROOTS,
        HealthGroup.AGRICULTURE,
        HealthGroup.ETHNIC_MINORITY,
        HealthGroup.TRAFFICKING_VICTIM,
    }
)
PAID_IN_FULL = frozenset({HealthGroup.POOR, HealthGroup.NEAR_POOR_IN_POOR_COMMUNE})


class Cheaper(Labelled):
    """What costs her household less."""

    OWN_GROUP = "own_group", N_("đóng theo nhóm của mình rẻ hơn")
    HOUSEHOLD = "household", N_("đóng theo hộ gia đình rẻ hơn")
    TIE = "tie", N_("hai cách bằng nhau")


@dataclass(eq=False)
class NoChoiceYet(Refusal):
    day: dt.date
    since: dt.date
    says = N_(
        "Ngày {day:%d/%m/%Y} chưa được chọn: quyền chọn đóng BHYT theo nhóm hay theo hộ gia đình có từ "
        "{since:%d/%m/%Y}."
    )


@dataclass(eq=False)
class MayNotChoose(Refusal):
    group: HealthGroup
    rule: str
    says = N_("Nhóm “{group}” không được chọn đóng BHYT theo hộ gia đình ({rule}).")


@dataclass(eq=False)
class NothingToChoose(Refusal):
    group: HealthGroup
    says = N_("Nhóm “{group}” được ngân sách đóng toàn bộ BHYT, không cần chọn đóng theo hộ gia đình.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Both ways for the same people and months."""

    own_group: Quote
    household: Quote
    source: str = RULE

    @property
    def cheaper(self) -> Cheaper:
        if self.own_group.total == self.household.total:
            return Cheaper.TIE
        return Cheaper.OWN_GROUP if self.own_group.total < self.household.total else Cheaper.HOUSEHOLD

    @property
    def saved(self) -> Dong:
        """How much less the cheaper way costs, nothing where they tie."""
        return max(self.own_group.total, self.household.total) - min(self.own_group.total, self.household.total)

    @property
    def provisional(self) -> bool:
        """Whether either price rests on an inferred row."""
        return self.own_group.provisional or self.household.provisional

    @property
    def says(self) -> str:
        """The Vietnamese sentence with its facts in braces."""
        if self.cheaper is Cheaper.TIE:
            return N_("{people} người, {months} tháng: đóng theo nhóm “{group}” hay theo hộ gia đình đều {own_group}.")
        return N_(
            "{people} người, {months} tháng: theo nhóm “{group}” {own_group}, theo hộ gia đình {household}; {cheaper} "
            "{saved}."
        )

    @property
    def sentence(self) -> str:
        return self.say(as_written)

    def say(self, translate: Callable[[str], str]) -> str:
        """The sentence in the language of ``translate``."""
        group = self.own_group.lines[0].group
        return translate(self.says).format(
            people=len(self.own_group.lines),
            months=self.own_group.months,
            group=translate(group.label) if group else "",
            own_group=self.own_group.total,
            household=self.household.total,
            cheaper=translate(self.cheaper.label),
            saved=self.saved,
        )


def which_is_cheaper(law: Law, who: Participant, *, months: int, ranks: Sequence[int]) -> Choice:
    """Both ways for people of one group, by the ranks they would have in household form.

    Farmers of average living standard, 12 months, paid on 01/07/2026: three in their own group 2.869.020 đ, by the
    household 3.142.260 đ; four tie at 3.825.360 đ; five 4.781.700 đ and 4.371.840 đ.

    Raises NoChoiceYet, MayNotChoose, NothingToChoose, NotAHousehold and what ``quote`` raises.
    """
    check_may_choose(law, who.health_group)
    if not 1 <= len(ranks) <= MOST_MEMBERS:
        raise NotAHousehold(len(ranks), MOST_MEMBERS)
    own_group = quote(law, months=months, members=len(ranks), who=who)
    by_household = _in_household(who)
    each = [quote(law, months=months, first_rank=rank, who=by_household) for rank in ranks]
    return Choice(
        own_group=own_group, household=replace(each[0], lines=tuple(line for one in each for line in one.lines))
    )


def check_may_choose(law: Law, group: HealthGroup) -> None:
    """Whether people of a group may join in household form. Raises NoChoiceYet, MayNotChoose or NothingToChoose."""
    if law.day < SINCE:
        raise NoChoiceYet(law.day, SINCE)
    if group in PAID_IN_FULL:
        raise NothingToChoose(group)
    if group not in MAY_CHOOSE:
        raise MayNotChoose(group, RULE)


def _in_household(who: Participant) -> Participant:
    """Herself in household form, without what her province gives to her group; what it gives to her age she keeps."""
    of_her_group = who.beneficiary is not None and who.beneficiary.value == who.health_group.value
    return replace(who, health_group=HealthGroup.HOUSEHOLD, beneficiary=None if of_her_group else who.beneficiary)
