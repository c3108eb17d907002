"""What the app does where the law is silent (quy ước của Heo Đất): each point by name, with its default.

The defaults, and why, stand in ``policies.toml`` and nowhere else; each is one of the answers the code knows. They come
from the points that the texts leave open: a different answer is a different line in that file, not different code.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

from savings_app.refusals import N_
from savings_app.schemes import Labelled

SHIPPED = Path(__file__).with_name("policies.toml")


class RankOnRenewal(Labelled):
    """Renewing within the financial year, does she keep her rank?"""

    KEPT = "kept", N_("giữ thứ tự cũ")
    NEXT_FREE = "next_free", N_("lấy thứ tự trống kế tiếp")


class CardAcrossYears(Labelled):
    """Does a card paid last year and still valid on the payment day count towards the ranks of the new year?"""

    COUNTS = "counts", N_("có tính")
    DOES_NOT_COUNT = "does_not_count", N_("không tính")


class LeaverInYear(Labelled):
    """Does somebody who left the household form within the year still count towards the ranks of later payers?"""

    FREES_RANK = "frees_rank", N_("không tính nữa; ai đã đóng thì không tính lại")
    KEEPS_RANK = "keeps_rank", N_("vẫn tính đến hết năm")


class SponsoredMember(Labelled):
    """Does a household member whose card others pay in full hold a rank?"""

    HOLDS_RANK = "holds_rank", N_("có, ghi chú để xem lại")
    HOLDS_NONE = "holds_none", N_("không")


class OddTerm(Labelled):
    """A term the law does not name, for cards to end on one day."""

    REFUSED = "refused", N_("không nhận")
    TAKEN = "taken", N_("nhận từ 1 đến 12 tháng")


class GapEdge(Labelled):
    """Is a gap of exactly the limit already an interruption?"""

    AT_LIMIT = "at_limit", N_("đúng số ngày đó là đã gián đoạn")
    PAST_LIMIT = "past_limit", N_("quá số ngày đó mới là gián đoạn")


class OldGap(Labelled):
    """Until 30/06/2025 a gap counted within the financial year: is one across New Year counted in parts?"""

    IN_PARTS = "in_parts", N_("tính riêng từng năm")
    RUNNING = "running", N_("tính liền một mạch")


class FirstCardTerm(Labelled):
    """Must a first card, or one after an interruption, be bought for twelve months?"""

    ANY = "any", N_("không bắt buộc 12 tháng")
    TWELVE_MONTHS = "twelve_months", N_("phải 12 tháng")


class CardEnd(Labelled):
    """The end of a card whose last month has no such day."""

    END_OF_MONTH = "end_of_month", N_("lấy ngày cuối tháng làm mốc")
    NEXT_MONTH = "next_month", N_("lấy ngày đầu tháng sau làm mốc")


class RefundUnit(Labelled):
    """In what units unused time of a card is paid back."""

    WHOLE_MONTHS = "whole_months", N_("tròn tháng")
    DAYS = "days", N_("theo ngày")


class FiveYearGap(Labelled):
    """The gap that five consecutive years tolerate, since the older decree ended."""

    THREE_MONTHS = "three_months", N_("không quá 3 tháng")
    UNDER_90_DAYS = "under_90_days", N_("dưới 90 ngày")


class Rounding(Labelled):
    """How a half đồng of what a person pays for a whole term is rounded."""

    HALF_UP = "half_up", N_("nửa đồng làm tròn lên")
    DOWN = "down", N_("bỏ phần lẻ")


class AheadSupport(Labelled):
    """Is the State's support discounted like the contribution when years are paid ahead?"""

    UNDISCOUNTED = "undiscounted", N_("không chiết khấu")
    DISCOUNTED = "discounted", N_("chiết khấu như tiền đóng")


class RefundedSupport(Labelled):
    """Which support is taken off what is paid back of a prepaid pension."""

    REMAINING_MONTHS = "remaining_months", N_("của các tháng còn lại")
    ALL_MONTHS = "all_months", N_("của mọi tháng đã đóng")


@dataclass(frozen=True, slots=True, kw_only=True)
class Policies:
    """One answer to each point."""

    rank_on_renewal: RankOnRenewal
    card_across_years: CardAcrossYears
    leaver_in_year: LeaverInYear
    sponsored_member: SponsoredMember
    odd_term: OddTerm
    gap_edge: GapEdge
    old_gap: OldGap
    first_card_term: FirstCardTerm
    card_end: CardEnd
    refund_unit: RefundUnit
    five_year_gap: FiveYearGap
    rounding: Rounding
    ahead_support: AheadSupport
    refunded_support: RefundedSupport


@dataclass(frozen=True, slots=True)
class ShownPolicy:
    """A point as people read it: the question, our answer, and why it is open."""

    name: str
    question: str
    answer: Labelled
    why: str


@cache
def shipped() -> Policies:
    """The answers of this program."""
    answers: dict[str, Any] = {each.name: each.answer for each in shown()}
    return Policies(**answers)


@cache
def shown() -> tuple[ShownPolicy, ...]:
    """Every point with its default, in the order of ``Policies``."""
    written, kinds = tomllib.loads(SHIPPED.read_text(encoding="utf-8")), get_type_hints(Policies)
    names = [each.name for each in fields(Policies)]
    if list(written) != names:
        raise ValueError(f"policies.toml: too many, too few or out of order: {sorted(set(written) ^ set(names))}")
    return tuple(
        ShownPolicy(name, written[name]["question"], kinds[name].of(written[name]["is"]), written[name]["why"])
        for name in names
    )
