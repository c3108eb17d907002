"""``flask quote``, ``flask words``, ``flask law``: what the law says, without a database."""

from __future__ import annotations

import click
from flask.cli import AppGroup

from savings_app.cli.speaking import as_json, refusing, say_json
from savings_app.insurance import household_health, voluntary_pension
from savings_app.insurance import law as law_tables
from savings_app.insurance.quote import Quote
from savings_app.money import Dong
from savings_app.months import read_day, show_day
from savings_app.schemes import PaymentMethod, SupportCategory
from savings_app.typed import read_choice, read_whole
from savings_app.words import in_words

quote = AppGroup("quote", help="What a contribution costs on a payment day.")
law = AppGroup("law", help="The figures of the law.")

# Values are read by our own readers, so that one that cannot be read is a refusal and not a usage error.
VALUES = {"ignore_unknown_options": True}


@quote.command("health")
@click.option("--paid-on", required=True, help="payment day, 2026-07-01 or 01/07/2026")
@click.option("--months", required=True, help="3, 6 or 12")
@click.option("--members", required=True, help="how many people join")
@click.option("--first-rank", default="1", help="rank of the first of them")
@as_json
@refusing
def quote_health(paid_on: str, months: str, members: str, first_rank: str, as_json: bool) -> None:
    """BHYT hộ gia đình, person by person."""
    found = household_health.quote(
        paid_on=read_day(paid_on),
        months=read_whole(months),
        members=read_whole(members),
        first_rank=read_whole(first_rank),
    )
    if not as_json:
        _say_quote(found)
        return
    lines = [{"rank": line.rank, "amount": int(line.amount)} for line in found.lines]
    say_json({**_head(found), "total": int(found.total), "lines": lines})


@quote.command("pension")
@click.option("--paid-on", required=True, help="payment day, 2026-11-22 or 22/11/2026")
@click.option("--income", required=True, help="chosen monthly income, in đồng")
@click.option("--method", required=True, help="monthly, quarterly, half_yearly or yearly")
@click.option("--category", required=True, help="poor, near_poor, ethnic_minority or other")
@as_json
@refusing
def quote_pension(paid_on: str, income: str, method: str, category: str, as_json: bool) -> None:
    """BHXH tự nguyện, for one span of the method."""
    found = voluntary_pension.quote(
        paid_on=read_day(paid_on),
        income=Dong.read(income),
        method=read_choice(method, PaymentMethod),
        category=read_choice(category, SupportCategory),
    )
    if not as_json:
        _say_quote(found)
        return
    sums = {name: int(getattr(found, name)) for name in ("gross", "state_support", "local_support", "payable")}
    say_json({**_head(found), **sums})


@click.command(context_settings=VALUES)
@click.argument("amount")
@refusing
def words(amount: str) -> None:
    """An amount in words, as it stands on a slip."""
    click.echo(in_words(Dong.read_any(amount)))


@law.command("show", with_appcontext=False, context_settings=VALUES)
@click.argument("day")
@refusing
def show_law(day: str) -> None:
    """Every figure valid on a day, with its source and how sure it is."""
    for row in law_tables.show(read_day(day)):
        click.echo(
            f"{row.parameter.label}: {row.shown} (từ {show_day(row.since)}; {row.standing.label}; "
            f"{row.source}; kiểm ngày {show_day(row.checked_on)})"
        )


def _head(found: Quote) -> dict[str, str | int]:
    return {"scheme": found.scheme.value, "paid_on": found.paid_on.isoformat(), "months": found.months}


def _say_quote(found: Quote) -> None:
    click.echo(f"{found.scheme.label}, đóng ngày {show_day(found.paid_on)} cho {found.months} tháng")
    for line in found.lines:
        support = f", Nhà nước hỗ trợ {line.state_support}" if line.state_support else ""
        click.echo(f"  người thứ {line.rank}: {line.amount} (mức đóng {line.gross}{support})")
    for row in found.lines[0].sources:
        click.echo(f"    {row.parameter.label}: {row.shown} — {row.source} ({row.standing.label})")
    click.echo(f"Cộng {found.total} ({in_words(found.total)})")
