"""What is handed to the collector with the cash (nộp nhân viên thu): ready, handed in, answered; its list on paper."""

from __future__ import annotations

from typing import Any

from flask import Response, flash, redirect, render_template, request, url_for
from flask_babel import gettext

from savings_app import remittances
from savings_app.clubs import Club
from savings_app.contributions import Followed, Remittance
from savings_app.ledger.chart import AccountKind
from savings_app.money import Dong
from savings_app.papers import collector_list as list_paper
from savings_app.permissions import Action
from savings_app.refusals import Refusal
from savings_app.remittances import PAYERS
from savings_app.reports import collector_list, remittance_progress, remittance_readiness
from savings_app.reports.remittance_readiness import FundCash
from savings_app.typed import UnreadableChoice, read_whole
from savings_app.web import forms, way
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now, today
from savings_app.web.guard import may, requires, signed_in
from savings_app.web.leader.blueprint import leader

PDF = "application/pdf"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _page(club: Club, *, refusal: Refusal | None = None) -> str:
    waiting = remittance_readiness.ready(club.id)
    funds = remittance_readiness.funds(club.id, waiting)
    return render_template(
        "leader/show_remittances.html",
        club=club,
        waiting=waiting,
        funds=funds,
        payers=_payers(funds),
        paid_from=request.form.get("paid_from"),
        remittances=remittance_progress.of_clubs([club]),
        chosen=request.form.getlist("conversion")
        if refusal
        else [str(each.conversion.id) for each in waiting if each.due(today())],
        today=today(),
        refusal=refusal,
        action=Action,
        key=forms.fresh_key(),
        fresh_key=forms.fresh_key,
    )


def _payers(funds: list[FundCash]) -> list[AccountKind]:
    """Where the money may come from, to be chosen; none where only the treasurer has any."""
    return list(PAYERS) if any(fund.bank and fund.wanted for fund in funds) else []


@leader.get("/clubs/<int:club>/remittances")
@requires(Action.SEE_CLUB)
def show_remittances(club: Club) -> str:
    """What waits to be handed in beside the treasurer's cash, what the collector owes back, and every remittance."""
    return _page(club)


@leader.post("/clubs/<int:club>/remittances")
@requires(Action.REMIT)
@refilled_by(_page)
def remit(club: Club) -> Any:
    """Hand the chosen conversions in, with the cash."""
    remittance = remittances.remit(
        club.id,
        [read_whole(typed) for typed in request.form.getlist("conversion")],
        on=forms.day(request.form, "remitted_on", default=today()),
        key=forms.key(request.form),
        by=signed_in(),
        at=now(),
        paid_from=_payer(),
    )
    flash(gettext("Đã ghi đợt nộp số %(number)s: in danh sách, giao cùng tiền.", number=remittance.number), "success")
    return redirect(url_for("leader.show_remittance", club=club.id, remittance=remittance.number), code=303)


@leader.post("/clubs/<int:club>/cash-back")
@requires(Action.REMIT)
@refilled_by(_page)
def take_cash_back(club: Club) -> Any:
    """The cash of refused rows is again where it was paid from."""
    amount = forms.amount(request.form)
    remittances.take_back(
        club.id,
        forms.whole(request.form, "fund"),
        amount=amount,
        key=forms.key(request.form),
        by=signed_in(),
        at=now(),
        payer=_payer(),
    )
    flash(gettext("Đã nhận lại %(sum)s từ nhân viên thu.", sum=amount), "success")
    return redirect(url_for("leader.show_remittances", club=club.id), code=303)


def _payer() -> AccountKind:
    """Where the money comes from or goes back to: the treasurer's hands where nothing else was chosen."""
    typed = request.form.get("paid_from", AccountKind.CASH_TREASURER.value)
    if typed not in PAYERS:
        raise UnreadableChoice(typed[:20], ", ".join(PAYERS))
    return AccountKind[typed]


def remittance_page(
    club: Club, remittance: Remittance, *, contribution: Followed | None = None, refusal: Refusal | None = None
) -> str:
    """One remittance; ``contribution`` is the row whose form was refused."""
    rows = remittance_progress.rows_of(remittance)
    return render_template(
        "leader/show_remittance.html",
        club=club,
        remittance=remittance,
        rows=rows,
        total=Dong.total(row.contribution.amount for row in rows),
        said={row.contribution.id: way.said(row.way) for row in rows},
        keys={row.contribution.id: forms.fresh_key() for row in rows if row.waiting},
        wrong=contribution.contribution.id if contribution else None,
        asked=remittances.question(remittance),
        reader=signed_in().id,
        back=url_for("leader.show_remittances", club=club.id)
        if may(Action.SEE_CLUB)
        else url_for("collector.show_remittances"),
        today=today(),
        refusal=refusal,
        action=Action,
    )


@leader.get("/clubs/<int:club>/remittances/<int:remittance>")
@requires(Action.SEE_REMITTANCE)
def show_remittance(club: Club, remittance: Remittance) -> str:
    """One remittance: its rows with what the collector answered."""
    return remittance_page(club, remittance)


@leader.get("/clubs/<int:club>/remittances/<int:remittance>.pdf")
@requires(Action.SEE_REMITTANCE)
def print_remittance(club: Club, remittance: Remittance) -> Response:
    """The list to be signed when the cash changes hands."""
    return _file(list_paper.pdf(collector_list.of(remittance)), PDF, f"nop-{club.id}-{remittance.number}.pdf")


@leader.get("/clubs/<int:club>/remittances/<int:remittance>.xlsx")
@requires(Action.SEE_REMITTANCE)
def download_remittance(club: Club, remittance: Remittance) -> Response:
    """The same list with the insurer's columns."""
    return _file(
        list_paper.workbook(collector_list.of(remittance)), WORKBOOK, f"nop-{club.id}-{remittance.number}.xlsx"
    )


def _file(content: bytes, mimetype: str, name: str) -> Response:
    answer = Response(content, mimetype=mimetype)
    answer.headers["Content-Disposition"] = f'inline; filename="{name}"'
    return answer
