"""``flask quote`` and ``flask words``: what a contribution costs, and an amount in words, without a database."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

import click
from flask.cli import AppGroup

from savings_app import provinces
from savings_app.cli.speaking import VALUES, as_json, refusing, say_json
from savings_app.insurance import household_health, voluntary_pension
from savings_app.insurance.law import Law
from savings_app.insurance.participant import Participant
from savings_app.insurance.quote import Part, Quote, QuoteLine, Step, documents, least_sure
from savings_app.money import NOTHING, Dong
from savings_app.months import read_day, show_day
from savings_app.refusals import N_, Refusal
from savings_app.schemes import PERIODIC, HealthGroup, LocalBeneficiary, PaymentMethod, SupportCategory
from savings_app.typed import Choice, read_choice, read_whole
from savings_app.words import in_words

quote = AppGroup("quote", help="What a contribution costs on a payment day.")


@dataclass(eq=False)
class MonthsNotGiven(Refusal):
    method: PaymentMethod
    says = N_("Phương thức “{method}” cần biết đóng cho mấy tháng: thêm --months.")


@dataclass(eq=False)
class CardBeforeOrFirst(Refusal):
    says = N_("Chọn một trong hai: --last-card-to (đã có thẻ trước) hoặc --first-time (chưa từng có thẻ).")


@quote.command("health")
@click.option("--paid-on", required=True, help="payment day, 2026-07-01 or 01/07/2026")
@click.option("--months", required=True, help="3, 6 or 12")
@click.option("--members", default="1", help="how many people join")
@click.option("--first-rank", default="1", help="rank of the first of them")
@click.option("--group", default="household", help="household, near_poor, student, agriculture …")
@click.option("--province", help="two-digit code of the payment day's list")
@click.option("--unit", help="a former district or province in it with a resolution of its own: long-bien, hai-duong")
@click.option("--local-category", help="as whom the province supports, where the group does not say it")
@click.option("--supported-months", default="0", help="months a limited support has paid before")
@click.option("--donor", help="what a donor gives for the term, in đồng")
@click.option("--last-card-to", help="last day of the card before")
@click.option("--first-time", is_flag=True, help="there was no card before")
@as_json
@refusing
def quote_health(as_json: bool, **typed: Any) -> None:
    """BHYT, person by person: by rank in household form, in full less support for the other groups."""
    law = Law.on(read_day(typed["paid_on"]))
    if typed["last_card_to"] is not None and typed["first_time"]:
        raise CardBeforeOrFirst()
    found = household_health.quote(
        law,
        months=read_whole(typed["months"]),
        members=read_whole(typed["members"]),
        first_rank=read_whole(typed["first_rank"]),
        who=Participant(
            health_group=read_choice(typed["group"], HealthGroup),
            province=_province(law, typed["province"]),
            unit=typed["unit"],
            beneficiary=read_choice(typed["local_category"], LocalBeneficiary)
            if typed["local_category"] is not None
            else None,
            supported_months=read_whole(typed["supported_months"]),
        ),
        donor=_donor(typed["donor"]),
    )
    card = _card(found, typed["last_card_to"], first_time=typed["first_time"])
    if not as_json:
        _say_quote(found)
        for end, day in card.items():
            click.echo(f"{'Thẻ có giá trị từ' if end == 'card_from' else 'đến hết ngày'} {show_day(day)}")
        return
    lines = [{"rank": line.rank, "amount": int(line.amount), **_sources_of(line)} for line in found.lines]
    days = {end: day.isoformat() for end, day in card.items()}
    say_json({**_head(found), "total": int(found.total), **days, "lines": lines})


@quote.command("pension")
@click.option("--paid-on", required=True, help="payment day, 2026-11-22 or 22/11/2026")
@click.option("--income", required=True, help="chosen monthly income, in đồng")
@click.option("--method", required=True, help="monthly, quarterly, half_yearly, yearly, ahead or missing")
@click.option("--months", help="ahead: 24, 36, 48 or 60; missing: how many")
@click.option("--category", default="other", help="poor, island, near_poor, ethnic_minority or other")
@click.option("--local-category", help="by the province's own poverty line; the same where not given")
@click.option("--province", help="two-digit code of the payment day's list")
@click.option("--unit", help="a former district or province in it with a resolution of its own: long-bien, hai-duong")
@click.option("--supported-months", default="0", help="months the State has supported before")
@click.option("--donor", help="what a donor gives for the term, in đồng")
@as_json
@refusing
def quote_pension(as_json: bool, **typed: Any) -> None:
    """BHXH tự nguyện, for one span of the method."""
    law = Law.on(read_day(typed["paid_on"]))
    method = read_choice(typed["method"], PaymentMethod)
    found = voluntary_pension.quote(
        law,
        income=Dong.read(typed["income"]),
        method=method,
        months=_months(method, typed["months"]),
        who=Participant(
            category=read_choice(typed["category"], SupportCategory),
            local_category=_choice(typed["local_category"], SupportCategory),
            province=_province(law, typed["province"]),
            unit=typed["unit"],
            supported_months=read_whole(typed["supported_months"]),
        ),
        donor=_donor(typed["donor"]),
    )
    if not as_json:
        _say_quote(found)
        return
    steps = found.lines[0].steps
    say_json({**_head(found), "payable": int(found.payable), "lines": [_step(each) for each in steps]})


@click.command(context_settings=VALUES)
@click.argument("amount")
@refusing
def words(amount: str) -> None:
    """An amount in words, as it stands on a slip."""
    click.echo(in_words(Dong.read_any(amount)))


def _choice(typed: str | None, among: type[Choice]) -> Choice | None:
    return read_choice(typed, among) if typed is not None else None


def _months(method: PaymentMethod, typed: str | None) -> int | None:
    """How many months, which only the two one-off methods must be told."""
    if typed is None and method not in PERIODIC:
        raise MonthsNotGiven(method)
    return read_whole(typed) if typed is not None else None


def _province(law: Law, typed: str | None) -> str | None:
    """A province of the payment day, refused where there is none even if nothing would be supported."""
    if typed is not None:
        provinces.name(typed.strip(" "), law.day)
    return typed and typed.strip(" ")


def _donor(typed: str | None) -> Dong:
    return Dong.read_any(typed) if typed is not None else NOTHING


def _card(found: Quote, last_card_to: str | None, *, first_time: bool) -> dict[str, dt.date]:
    """The days of the card, where it is known what came before."""
    if last_card_to is None and not first_time:
        return {}
    until = None if last_card_to is None or first_time else read_day(last_card_to)
    begins = household_health.card_from(Law.on(found.paid_on), until)
    return {"card_from": begins, "card_to": household_health.card_to(begins, found.months)}


def _head(found: Quote) -> dict[str, Any]:
    return {
        "scheme": found.scheme.value,
        "paid_on": found.paid_on.isoformat(),
        "months": found.months,
        **{part.value: int(found.of(part)) for part in Part},
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "part": step.part.value,
        "amount": int(step.amount),
        "formula": step.formula,
        "source": step.source,
        "standing": step.standing.value,
    }


def _sources_of(line: QuoteLine) -> dict[str, Any]:
    return {
        "source": documents(line.sources),
        "standing": least_sure(line.sources).value,
        "steps": [_step(step) for step in line.steps],
    }


def _say_quote(found: Quote) -> None:
    group = found.lines[0].group or HealthGroup.HOUSEHOLD
    scheme = found.scheme.label if group is HealthGroup.HOUSEHOLD else f"BHYT, {group.label}"
    click.echo(f"{scheme}, đóng ngày {show_day(found.paid_on)} cho {found.months} tháng")
    for line in found.lines:
        who = f"người thứ {line.rank}" if line.group is HealthGroup.HOUSEHOLD else (line.group or found.scheme).label
        click.echo(f"  {who}: {line.amount}")
        for step in line.steps:
            click.echo(f"    {step.part.label}: {step.equation or step.amount.figures} đ")
            click.echo(f"      {step.source} ({step.standing.label})")
    click.echo(f"Cộng {found.total} ({in_words(found.total)})")
