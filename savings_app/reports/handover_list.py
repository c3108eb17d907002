"""What was handed over (bàn giao tiền): asked, confirmed, declined, or left until it expired.

Whole đồng, fund by fund. Who holds what is in ``custody``.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app import approvals, clubs, handovers, users
from savings_app.approvals import Approval, Subject
from savings_app.clubs import Fund
from savings_app.handovers import Route
from savings_app.money import Dong
from savings_app.months import local_day


@dataclass(frozen=True, slots=True)
class AskedHandover:
    """One handover as it was asked for, and its answer where there is one.

    ``waiting`` while somebody may still answer; with neither that nor an answer it has expired.
    """

    approval: Approval
    route: Route
    fund: Fund
    amount: Dong
    bank_slip: str
    asked_by: str
    asked_on: dt.date
    answered_by: str
    answered_on: dt.date | None
    waiting: bool

    @property
    def expired(self) -> bool:
        """Whether nobody answered in time."""
        return self.approval.yes is None and not self.waiting


def asked(club_id: int, *, at: dt.datetime) -> list[AskedHandover]:
    """Every handover ever asked for, newest first, as it stands at that moment."""
    found = approvals.asked(club_id, Subject.HANDOVER)
    names = users.names({each.asked_by for each in found} | {each.answered_by for each in found if each.answered_by})
    funds = {fund.id: fund for fund in clubs.funds(club_id)}
    return [_asked(each, funds, names, at) for each in found]


def _asked(approval: Approval, funds: dict[int, Fund], names: dict[int, str], at: dt.datetime) -> AskedHandover:
    handover = handovers.asked_in(approval)
    return AskedHandover(
        approval,
        handover.route,
        funds[handover.fund_id],
        handover.amount,
        handover.bank_slip,
        asked_by=names[approval.asked_by],
        asked_on=local_day(approval.asked_at),
        answered_by=names[approval.answered_by] if approval.answered_by else "",
        answered_on=local_day(approval.answered_at) if approval.answered_at else None,
        waiting=approval.waits(at),
    )
