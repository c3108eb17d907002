"""Who runs out of cover soon (ai sắp hết hạn): a club's list by the day it ends, on a page and on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import Response, render_template, request, url_for

from savings_app.clubs import Club
from savings_app.months import Month
from savings_app.permissions import Action
from savings_app.refusals import N_
from savings_app.reports import coverage_ends, printed_coverage
from savings_app.reports.coverage_ends import CoverageEnd, CoverageEnds
from savings_app.reports.last_days import Lapsing
from savings_app.schemes import Labelled, Scheme
from savings_app.web import forms
from savings_app.web.clock import today
from savings_app.web.guard import may, requires
from savings_app.web.leader import tellings
from savings_app.web.leader.blueprint import leader
from savings_app.web.paper import on_paper


class Window(Labelled):
    """Which part of the list is looked at; a later window holds the nearer ones."""

    ENDED = "ended", N_("Đã hết")
    DAYS_15 = "15", N_("15 ngày")
    DAYS_30 = "30", N_("30 ngày")
    DAYS_60 = "60", N_("60 ngày")
    UNPAID = "unpaid", N_("Chưa đóng tháng này")


_ASKED_AS = {"window": "within", "scheme": "scheme"}


@dataclass(frozen=True)
class Chosen:
    """What the address asks for: a window, a scheme, both or neither."""

    window: Window | None
    scheme: Scheme | None

    @classmethod
    def read(cls) -> Chosen:
        """From the address."""
        return cls(
            window=forms.choice(request.args, "within", Window) if request.args.get("within") else None,
            scheme=forms.choice(request.args, "scheme", Scheme) if request.args.get("scheme") else None,
        )

    def address(self, club: Club, *, endpoint: str = "leader.show_coverage", **instead: Labelled | None) -> str:
        """The page with one part of the choice changed."""
        asked = {"window": self.window, "scheme": self.scheme} | instead
        named: dict[str, Any] = {_ASKED_AS[name]: each.value for name, each in asked.items() if each is not None}
        return url_for(endpoint, club=club.id, **named)

    @property
    def shown(self) -> list[Labelled]:
        """What is chosen, to be named; nothing where everything is shown."""
        return [each for each in (self.window, self.scheme) if each is not None]

    def rows(self, ends: CoverageEnds) -> list[CoverageEnd]:
        """Those rows of the list, in its order; the unpaid months in theirs."""
        rows = ends.unpaid if self.window is Window.UNPAID else ends.rows
        return [each for each in rows if self._holds(each)]

    def lapsing(self, ends: CoverageEnds) -> Lapsing:
        """How many people to speak to about the scheme chosen."""
        return Lapsing.of((each.known for each in ends.rows if self.scheme in (None, each.scheme)), on=ends.on)

    def counted(self, ends: CoverageEnds) -> dict[Window, int]:
        """How many people to speak to in each window, for the scheme chosen."""
        lapsing = self.lapsing(ends)
        found = {Window.ENDED: lapsing.ended} | {Window.of(str(days)): some for days, some in lapsing.within.items()}
        if self.scheme is not Scheme.HOUSEHOLD_HEALTH:
            found[Window.UNPAID] = ends.unpaid_people
        return found

    def _holds(self, row: CoverageEnd) -> bool:
        if self.scheme not in (None, row.scheme):
            return False
        if self.window in (None, Window.UNPAID):
            return True
        if row.days_left is None or row.known.elsewhere or row.known.by_budget:
            return False
        return row.days_left < 0 if self.window is Window.ENDED else 0 <= row.days_left <= int(self.window)


@leader.get("/clubs/<int:club>/coverage")
@requires(Action.SEE_CLUB)
def show_coverage(club: Club) -> str:
    """Whose cover ends when, what can still be done, what her purse buys."""
    chosen, ends = Chosen.read(), coverage_ends.in_club(club, on=today())
    rows = chosen.rows(ends)
    return render_template(
        "leader/coverage.html",
        club=club,
        chosen=chosen,
        unpaid=rows if chosen.window is Window.UNPAID else None,
        bands=ends.banded(rows),
        counted=chosen.counted(ends),
        soon=chosen.lapsing(ends),
        underway=sum(each.state is not None for each in rows),
        any_at_all=bool(ends.rows),
        schemes=list(Scheme),
        pays=Action.PROPOSE_CONVERSION,
        reminders=tellings.reminders(club, ends, rows) if may(Action.TELL_MEMBERS) else {},
        month=Month.of(ends.on),
    )


@leader.get("/clubs/<int:club>/coverage.pdf")
@requires(Action.SEE_CLUB)
def print_coverage(club: Club) -> Response:
    """The same list on A4, to take along."""
    chosen, ends = Chosen.read(), coverage_ends.in_club(club, on=today())
    rows = chosen.rows(ends)
    if chosen.window is Window.UNPAID:
        content, name = printed_coverage.print_unpaid(club, ends, rows), "chua-dong"
    else:
        content, name = printed_coverage.print_list(club, ends, rows, lapsing=chosen.lapsing(ends)), "sap-het-han"
    return on_paper(content, name=f"{name}-{club.id}-{ends.on}")
