"""The accounts of a club (tài khoản sổ cái): every place its money can be.

Each account grows on one side: what the club holds or is owed on the debit side, what it owes on the credit side. No
account may ever be overdrawn. An account is named by its ``address``, unique within its club, built from what it is
for, so that the same purse always meets the same account.

    deposit, group purse   debit CASH_LEADER    credit SAVINGS
    tally, own pig         debit HOME_PIG       credit HOME_SAVINGS
    pig opened, counted    debit CASH_LEADER    credit HOME_PIG   and   debit HOME_SAVINGS  credit SAVINGS
    handover               debit CASH_TREASURER credit CASH_LEADER
    conversion             debit SAVINGS        credit RESERVED
    remittance             debit WITH_COLLECTOR credit CASH_TREASURER
    row confirmed          debit RESERVED       credit WITH_COLLECTOR
    row refused            debit RESERVED       credit SAVINGS
    cash back              debit CASH_TREASURER credit WITH_COLLECTOR
    to the bank            debit CASH_BANK      credit CASH_TREASURER
    bank transfer matched  debit CASH_BANK      credit SAVINGS
    counted too little     debit SHORT_…        credit CASH_…
    counted too much       debit CASH_…         credit SURPLUS
    leader advances        debit CASH_LEADER    credit SAVINGS   and   debit ADVANCED      credit OWED_ADVANCE
    advance repaid         debit SAVINGS        credit ADVANCED  and   debit OWED_ADVANCE  credit CASH_LEADER
    paid out to a leaver   debit SAVINGS        credit CASH_TREASURER
    came from another club debit CASH_TREASURER credit SAVINGS
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from savings_app.members import Purse
from savings_app.refusals import N_
from savings_app.schemes import Labelled, Scheme


class Side(Labelled):
    """The side on which an account grows."""

    DEBIT = "D", N_("nợ")
    CREDIT = "C", N_("có")


class AccountKind(Labelled):
    """What an account is for."""

    CASH_LEADER = "CASH_LEADER", N_("tiền mặt tổ trưởng giữ")
    CASH_TREASURER = "CASH_TREASURER", N_("tiền mặt thủ quỹ giữ")
    CASH_BANK = "CASH_BANK", N_("tiền ở ngân hàng")
    WITH_COLLECTOR = "WITH_COLLECTOR", N_("tiền ở nhân viên thu")
    HOME_PIG = "HOME_PIG", N_("heo ở nhà")
    HOME_SAVINGS = "HOME_SAVINGS", N_("tiền còn trong heo ở nhà")
    SAVINGS = "SAVINGS", N_("tiền tiết kiệm")
    RESERVED = "RESERVED", N_("tiền chờ đóng bảo hiểm")
    SHORT_LEADER = "SHORT_LEADER", N_("tiền thiếu tổ trưởng phải bù")
    SHORT_TREASURER = "SHORT_TREASURER", N_("tiền thiếu thủ quỹ phải bù")
    SURPLUS = "SURPLUS", N_("tiền thừa chưa rõ của ai")
    ADVANCED = "ADVANCED", N_("tiền tổ trưởng ứng, hội viên chưa trả")
    OWED_ADVANCE = "OWED_ADVANCE", N_("tiền ứng phải trả tổ trưởng")

    @property
    def side(self) -> Side:
        """The side it grows on."""
        return Side.CREDIT if self in _OWED else Side.DEBIT


_OWED = {
    *(AccountKind.HOME_SAVINGS, AccountKind.SAVINGS, AccountKind.RESERVED),
    *(AccountKind.SURPLUS, AccountKind.OWED_ADVANCE),
}

HOLDERS = (AccountKind.CASH_LEADER, AccountKind.CASH_TREASURER, AccountKind.CASH_BANK, AccountKind.WITH_COLLECTOR)
"""Who can hold the club's cash."""

PURSE_KINDS = (AccountKind.SAVINGS, AccountKind.HOME_SAVINGS)
"""The accounts that are a member's own money."""


@dataclass(frozen=True)
class Place:
    """An account before it is looked up: its kind and what it is for."""

    kind: AccountKind
    fund_id: int
    member_id: int | None = None
    scheme: Scheme | None = None
    contribution_id: int | None = None

    @property
    def purse(self) -> Purse:
        """The purse it belongs to; only for accounts that have one."""
        if self.member_id is None or self.scheme is None:
            raise ValueError(f"{self.address} belongs to no purse")
        return Purse(self.member_id, self.fund_id, self.scheme)

    @cached_property
    def address(self) -> str:
        """Its name within the club."""
        parts = [self.kind.value, f"fund:{self.fund_id}"]
        if self.member_id is not None:
            parts.append(f"member:{self.member_id}")
        if self.scheme is not None:
            parts.append(self.scheme.value)
        if self.contribution_id is not None:
            parts.append(f"contribution:{self.contribution_id}")
        return "/".join(parts)


def held_by(holder: AccountKind, fund_id: int) -> Place:
    """Cash of a fund in somebody's hands."""
    if holder not in HOLDERS:
        raise ValueError(f"{holder} holds no cash")
    return Place(holder, fund_id)


def short(holder: AccountKind, fund_id: int) -> Place:
    """What was missing when a holder's cash was counted: she must make it good. Leader and treasurer only."""
    return Place(_SHORT[holder], fund_id)


_SHORT = {
    AccountKind.CASH_LEADER: AccountKind.SHORT_LEADER,
    AccountKind.CASH_TREASURER: AccountKind.SHORT_TREASURER,
}


def surplus(fund_id: int) -> Place:
    """What was found too much at a count and nobody has explained yet."""
    return Place(AccountKind.SURPLUS, fund_id)


def advanced(purse: Purse) -> Place:
    """What a member owes for what the leader advanced her."""
    return Place(AccountKind.ADVANCED, purse.fund_id, purse.member_id, purse.scheme)


def owed_advance(purse: Purse) -> Place:
    """What the club owes the leader for it."""
    return Place(AccountKind.OWED_ADVANCE, purse.fund_id, purse.member_id, purse.scheme)


def savings(purse: Purse) -> Place:
    """A member's counted savings."""
    return Place(AccountKind.SAVINGS, purse.fund_id, purse.member_id, purse.scheme)


def home_savings(purse: Purse) -> Place:
    """What a member says lies in her pig at home, not counted yet."""
    return Place(AccountKind.HOME_SAVINGS, purse.fund_id, purse.member_id, purse.scheme)


def home_pig(purse: Purse) -> Place:
    """The pig itself: the other side of what is in it."""
    return Place(AccountKind.HOME_PIG, purse.fund_id, purse.member_id, purse.scheme)


def reserved(purse: Purse, contribution_id: int) -> Place:
    """Savings set aside for one contribution."""
    return Place(AccountKind.RESERVED, purse.fund_id, purse.member_id, purse.scheme, contribution_id)
