"""What is paid back of a health card not used up (hoàn trả tiền BHYT), and for which reasons.

    her own contribution × unused months ÷ months paid

Whole đồng, rounded down; her own contribution is what she herself paid at her rank, so what budgets and donors paid is
not in it. Months are those of the card, and one begun is used (``policies.RefundUnit``). Reasons from
văn bản hợp nhất 2525/VBHN-BHXH (15/08/2023) Điều 20; that it goes by her own rank, and the whole months, are read into
it. Always true: never more than she paid, never less for an earlier day.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app.insurance.figures import Standing
from savings_app.insurance.household_health.cards import ONE_DAY
from savings_app.insurance.law import Law
from savings_app.insurance.policies import RefundUnit
from savings_app.insurance.quote import QuoteLine
from savings_app.money import NOTHING, Dong
from savings_app.months import add_months
from savings_app.refusals import N_, Refusal
from savings_app.schemes import Labelled

RULE = "Văn bản hợp nhất 2525/VBHN-BHXH ngày 15/8/2023 Điều 20 (Quyết định 595/QĐ-BHXH Điều 20)"
NO_CHANGE_OF_BASE = "Nghị định 146/2018/NĐ-CP Điều 10 khoản 3 điểm b"


class CardRefundReason(Labelled):
    """Why somebody asks for what is left of her card (lý do hoàn trả); the last four give nothing back."""

    HIGHER_GROUP = "higher_group", N_("được cấp thẻ theo nhóm khác")
    SUPPORT_RAISED = "support_raised", N_("ngân sách hỗ trợ mức cao hơn")
    DIED_BEFORE_START = "died_before_start", N_("qua đời trước ngày thẻ có giá trị")
    DUPLICATE = "duplicate", N_("đóng trùng")
    CHANGED_MIND = "changed_mind", N_("không muốn tham gia nữa")
    MOVED_AWAY = "moved_away", N_("chuyển đi nơi khác")
    BASE_CHANGED = "base_changed", N_("mức tham chiếu hoặc tỷ lệ đóng thay đổi")
    DIED_WITH_CARD = "died_with_card", N_("qua đời khi thẻ đã có giá trị")


REFUNDED = (
    CardRefundReason.HIGHER_GROUP,
    CardRefundReason.SUPPORT_RAISED,
    CardRefundReason.DIED_BEFORE_START,
    CardRefundReason.DUPLICATE,
)
"""From the day the new card begins, the decision takes effect, (the whole), the two cards overlap."""


@dataclass(eq=False)
class CardNotRefunded(Refusal):
    """``source`` is the document that says so, or that names every other case and not this one."""

    reason: CardRefundReason
    source: str
    says = N_("Tiền BHYT đã đóng không được hoàn vì {reason} ({source}).")


@dataclass(eq=False)
class DiedWithCard(Refusal):
    died_on: dt.date
    card_from: dt.date
    says = N_(
        "Thẻ BHYT có giá trị từ {card_from:%d/%m/%Y}; người có thẻ qua đời ngày {died_on:%d/%m/%Y}, khi thẻ đã có giá "
        "trị, nên không hoàn tiền."
    )


@dataclass(eq=False)
class CardUsedUp(Refusal):
    card_to: dt.date
    since: dt.date
    says = N_(
        "Thẻ BHYT hết hạn ngày {card_to:%d/%m/%Y}, trước ngày {since:%d/%m/%Y}: không còn thời gian chưa dùng để hoàn."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PaidCard:
    """A card as it was paid: what she herself paid for all ``months``, its first and its last day."""

    amount: Dong
    months: int
    card_from: dt.date
    card_to: dt.date

    def __post_init__(self) -> None:
        if self.months < 1 or self.amount < NOTHING or self.card_to < self.card_from:
            raise ValueError("a card was paid for a month or more and does not end before it begins")

    @classmethod
    def of(cls, line: QuoteLine, months: int, *, card_from: dt.date, card_to: dt.date) -> PaidCard:
        """The card a frozen line was paid for."""
        return cls(amount=line.amount, months=months, card_from=card_from, card_to=card_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRefund:
    """What is paid back, ``unused`` of the card's months or days (``unit``), and how it is calculated.

    ``exact`` where nothing was rounded down.
    """

    reason: CardRefundReason
    amount: Dong
    unused: int
    unit: RefundUnit
    formula: str
    source: str
    standing: Standing
    exact: bool = True

    @property
    def equation(self) -> str:
        """The formula with what it comes to; nothing where all of it comes back."""
        if self.formula == self.amount.figures:
            return ""
        return f"{self.formula} {'=' if self.exact else '≈'} {self.amount.figures}"

    @property
    def provisional(self) -> bool:
        """Whether it rests on what no text says."""
        return self.standing is Standing.INFERRED


def refund(
    law: Law, card: PaidCard, reason: CardRefundReason, *, since: dt.date, still_pays: Dong = NOTHING
) -> CardRefund:
    """What is paid back of a card; ``law`` is that of the day it is asked for.

    ``since`` is the day the new card begins, the decision takes effect, the overlap begins, or she died.
    ``still_pays`` is what the whole card costs her with the raised support, where she goes on with it.

    Rank 2, 12 months paid at 956.340 đ from 01/08/2026, a job and a card with it from 01/03/2027: 5 months are
    unused, 956.340 × 5 ÷ 12 = 398.475 đ. Raises CardNotRefunded, DiedWithCard or CardUsedUp.
    """
    if reason not in REFUNDED:
        raise CardNotRefunded(reason, NO_CHANGE_OF_BASE if reason is CardRefundReason.BASE_CHANGED else RULE)
    if reason is CardRefundReason.DIED_BEFORE_START:
        return _whole(law, card, died_on=since)
    if since > card.card_to:
        raise CardUsedUp(card.card_to, since)
    unit = law.policies.refund_unit
    unused, of = _days(card, since) if unit is RefundUnit.DAYS else _whole_months(card, since)
    hers = max(card.amount - still_pays, NOTHING)
    share = hers.figures if not still_pays else f"({card.amount.figures} − {still_pays.figures})"
    return CardRefund(
        reason=reason,
        amount=Dong(hers.amount * unused // of),
        unused=unused,
        unit=unit,
        formula=f"{share} × {unused} ÷ {of}",
        source=RULE,
        standing=Standing.INFERRED,
        exact=not hers.amount * unused % of,
    )


def _whole(law: Law, card: PaidCard, *, died_on: dt.date) -> CardRefund:
    if died_on >= card.card_from:
        raise DiedWithCard(died_on, card.card_from)
    unit = law.policies.refund_unit
    return CardRefund(
        reason=CardRefundReason.DIED_BEFORE_START,
        amount=card.amount,
        unused=_days(card, died_on)[0] if unit is RefundUnit.DAYS else card.months,
        unit=unit,
        formula=card.amount.figures,
        source=RULE,
        standing=Standing.CONFIRMED,
    )


def _whole_months(card: PaidCard, since: dt.date) -> tuple[int, int]:
    """The card's months that begin on that day or later, of all that were paid."""
    begun = next((month for month in range(card.months) if add_months(card.card_from, month) >= since), card.months)
    return card.months - begun, card.months


def _days(card: PaidCard, since: dt.date) -> tuple[int, int]:
    end = card.card_to + ONE_DAY
    return (end - max(since, card.card_from)).days, (end - card.card_from).days
