"""``flask club``, ``user``, ``place``, ``database``: looking after who may use the book, and its schema."""

from __future__ import annotations

import csv
import datetime as dt
import secrets
import sys
from pathlib import Path

import click
from flask import current_app
from flask.cli import AppGroup

from savings_app import accounts, clubs, database, places, users
from savings_app.accounts import Opening
from savings_app.cli.speaking import prepare_book, refusing, with_book
from savings_app.clubs import FundKind, Organisation
from savings_app.database import schema
from savings_app.names import read_name
from savings_app.permissions import Role
from savings_app.phones import read_phone
from savings_app.refusals import NotFound
from savings_app.typed import read_choice

club = AppGroup("club", help="Clubs.")
user = AppGroup("user", help="Who may sign in.")
place = AppGroup("place", help="Provinces and communes.")
database_commands = AppGroup("database", help="The database's schema.")


@club.command("add")
@click.argument("name")
@click.option("--province", required=True, help="two-digit code, such as 80")
@click.option("--commune", required=True, help="name of the commune; added when it is new")
@click.option("--organisation", default="WOMEN", help="WOMEN, VETERANS, ELDERLY, FARMERS or OTHER")
@click.option(
    "--fund", "kinds", multiple=True, default=["GROUP_PURSE"], help="OWN_PIG or GROUP_PURSE; may be given twice"
)
@refusing
@with_book
def add_club(name: str, province: str, commune: str, organisation: str, kinds: tuple[str, ...]) -> None:
    """Open a club with its funds; prints its id."""
    with database.transaction():
        made = clubs.add(
            name,
            place=places.commune(commune, within=places.province(province)),
            organisation=read_choice(organisation, Organisation),
            kinds=[read_choice(kind, FundKind) for kind in kinds],
            at=dt.datetime.now(dt.UTC),
            practice=False,
        )
    click.echo(made.id)


@user.command("add")
@click.argument("phone")
@click.option("--name", required=True)
@click.option("--role", required=True, help="LEADER, TREASURER, MEMBER, OFFICER, COLLECTOR or ADMIN")
@click.option("--club", "club_id", type=int, help="id of the club the role is for")
@click.option("--place", "place_id", type=int, help="id of the commune or province the role is for")
@click.option("--member", "member_number", type=int, help="number of the member she is, for MEMBER")
@refusing
@with_book
def add_user(
    phone: str, name: str, role: str, club_id: int | None, place_id: int | None, member_number: int | None
) -> None:
    """Give somebody an account and a role; prints her first password once."""
    opening = Opening(read_phone(phone), read_name(name), read_choice(role, Role), club_id, place_id, member_number)
    _, password = accounts.open_account(opening, at=dt.datetime.now(dt.UTC))
    click.echo(f"Mật khẩu: {password}" if password else "Đã thêm vai trò cho tài khoản có sẵn.")


@user.command("password")
@click.argument("phone")
@refusing
@with_book
def reset_password(phone: str) -> None:
    """Give somebody a new password and end her sessions; prints it once."""
    found = users.by_phone(read_phone(phone))
    if found is None:
        raise NotFound()
    password = secrets.token_urlsafe(9)
    users.set_password(found, password, at=dt.datetime.now(dt.UTC))
    click.echo(f"Mật khẩu: {password}")


@user.command("end")
@click.argument("phone")
@click.option("--role", required=True, help="the role that ends, such as TREASURER")
@click.option("--club", "club_id", type=int, help="id of the club the role was for")
@click.option("--place", "place_id", type=int, help="id of the commune or province the role was for")
@refusing
@with_book
def end_role(phone: str, role: str, club_id: int | None, place_id: int | None) -> None:
    """Take a role from somebody and end her sessions; what she did stays in the book under her name."""
    found = users.by_phone(read_phone(phone))
    if found is None:
        raise NotFound()
    ended = read_choice(role, Role)
    accounts.end_role(found, ended, at=dt.datetime.now(dt.UTC), club_id=club_id, place_id=place_id)
    click.echo(f"Không còn vai trò {ended.label}.")


@place.command("list")
@refusing
@with_book
def list_places() -> None:
    """Every province and commune with its id and code."""
    for each in [*places.provinces(), *places.communes()]:
        click.echo(f"{each.id}\t{each.code or '-'}\t{each.name}")


@place.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@refusing
@with_book
def import_communes(file: Path) -> None:
    """Communes from a CSV file with the columns province, code, name, formerly; all or nothing."""
    with file.open(encoding="utf-8-sig", newline="") as opened, database.transaction():
        rows = list(csv.DictReader(opened))
        for row in rows:
            places.commune(
                row.get("name") or "",
                within=places.province(row.get("province") or ""),
                code=row.get("code") or None,
                formerly=row.get("formerly") or "",
            )
    click.echo(f"{len(rows)} xã, phường.")


@database_commands.command("migrate")
@refusing
def migrate() -> None:
    """Bring the schema to the newest version, as the owner where one is named; exit 1 when something differs."""
    for name in prepare_book(always=True, owner_url=current_app.extensions["settings"].database_owner_url):
        click.echo(name)
    with database.proxy.connection_context():
        differences = schema.differences()
    for each in differences:
        click.echo(each, err=True)
    sys.exit(1 if differences else 0)


@database_commands.command("schema")
@refusing
@with_book
def show_schema() -> None:
    """The schema of the database in use, as the repository keeps it for the newest migration."""
    click.echo(schema.listing(), nl=False)
