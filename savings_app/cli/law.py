"""``flask law``: what the tables say on a day, and all their rows looked over, without a database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
from flask.cli import AppGroup

from savings_app.cli.speaking import VALUES, refusing
from savings_app.insurance import checking, policies
from savings_app.insurance import law as law_tables
from savings_app.insurance.checking import Checked
from savings_app.insurance.figures import LawRow, Parameter, Standing
from savings_app.insurance.table_files import ENDS
from savings_app.months import read_day, show_day

law = AppGroup("law", help="The figures of the law.")


@law.command("show", with_appcontext=False, context_settings=VALUES)
@click.argument("day")
@refusing
def show_law(day: str) -> None:
    """Every figure valid on a day, with its source and how sure it is; then what is done where the law is silent."""
    for row in law_tables.show(read_day(day)):
        click.echo(_figure(row))
        click.echo(f"    {row.source} ({row.standing.label}; kiểm ngày {show_day(row.checked_on)})")
    _say_policies()


@law.command("check", with_appcontext=False)
@click.option("--tables", "folder", help="another folder of tables than this program's own")
@refusing
def check_law(folder: str | None) -> None:
    """Every row by how sure it is and when it was last checked; exit 1 where a table is not written as it must be."""
    checked = checking.look_over(law_tables.SHIPPED if folder is None else Path(folder))
    for batch in checked.batches:
        sure = f"{_capital(batch.standing.label)} ({batch.standing})"
        click.echo(f"{sure}, kiểm ngày {show_day(batch.checked_on)}: {len(batch.rows)} dòng")
        for each in batch.rows:
            click.echo(f"  {_figure(each.row)} [{each.table}]")
            click.echo(f"      {each.row.source}")
    _say_missing(checked)
    counts = "; ".join(f"{standing.label}: {checked.count(standing)}" for standing in Standing)
    click.echo(f"Cộng {checked.rows} dòng. {_capital(counts)}.")
    _say_policies()


def _figure(row: LawRow) -> str:
    """Of what, whose, how much and since when, in one line."""
    of = f", {row.of}" if row.of else ""
    shown = f"hết áp dụng từ {show_day(row.since)}" if row.shown == ENDS else f"{row.shown} (từ {show_day(row.since)})"
    return f"{_capital(row.parameter.label)}{of}: {shown}"


def _say_missing(checked: Checked) -> None:
    if checked.years_missing:
        years = ", ".join(_runs(checked.years_missing))
        click.echo(f"Chưa có {Parameter.FUND_RETURN.label}: {years}.")


def _runs(years: tuple[int, ...]) -> Iterator[str]:
    """2018, 2019, 2021–2025: three and more in a row are told by the first and the last."""
    run: list[int] = []
    for year, following in zip(years, [*years[1:], 0], strict=True):
        run.append(year)
        if following != year + 1:
            yield from [f"{run[0]}–{run[-1]}"] if len(run) > 2 else map(str, run)
            run = []


def _say_policies() -> None:
    click.echo("Quy ước của Heo Đất, nơi văn bản không nói rõ:")
    for each in policies.shown():
        click.echo(f"  {each.name}: {each.question} → {each.answer.label}")
        click.echo(f"      {each.why}")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
