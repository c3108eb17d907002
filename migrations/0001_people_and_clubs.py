"""Places, clubs and their funds, people and households, members and pledges, users and sessions."""

from __future__ import annotations

import datetime as dt
from typing import Any

from peewee import (
    BigIntegerField,
    BooleanField,
    CharField,
    Database,
    DateField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)
from playhouse.migrate import SchemaMigrator


class Table(Model):
    class Meta:
        legacy_table_names = False


def refers_to(table: Any, **options: Any) -> ForeignKeyField:
    return ForeignKeyField(table, backref="+", on_delete="RESTRICT", lazy_load=False, **options)


class Place(Table):
    kind = CharField(max_length=40)
    code = CharField(max_length=5, null=True, unique=True)
    name = CharField(max_length=100)
    formerly = TextField(default="")
    search_key = TextField()
    within = refers_to("self", null=True)


class Club(Table):
    name = CharField(max_length=100)
    place = refers_to(Place)
    organisation = CharField(max_length=40)
    practice = BooleanField(default=False)
    created_at = BigIntegerField()
    closed_through = DateField(default=dt.date(1900, 1, 1))
    dissolved_on = DateField(null=True)
    head_seq = IntegerField(default=0)
    head_hash = CharField(max_length=64, default="0000000000000000000000000000000000000000000000000000000000000000")


class Fund(Table):
    club = refers_to(Club)
    kind = CharField(max_length=40)
    name = CharField(max_length=100)


class Household(Table):
    club = refers_to(Club)
    name = CharField(max_length=100)


class Person(Table):
    club = refers_to(Club)
    name = CharField(max_length=100)
    sort_key = TextField()
    search_key = TextField()
    birth_year = IntegerField(null=True)
    birth_day = DateField(null=True)
    phone = CharField(max_length=10, null=True)
    household = refers_to(Household, null=True)
    relation = CharField(max_length=40, null=True)
    place_in_household = IntegerField(default=0)
    category = CharField(max_length=40, default="other")
    insured_elsewhere = BooleanField(default=False)


class Member(Table):
    club = refers_to(Club)
    person = refers_to(Person)
    number = IntegerField()
    nickname = CharField(max_length=100, default="")
    hamlet = CharField(max_length=100)
    search_key = TextField()
    place_in_list = IntegerField()
    joined_on = DateField()
    left_on = DateField(null=True)
    recruited_by = refers_to("self", null=True)

    class Meta:
        indexes = ((("club", "number"), True),)


class Pledge(Table):
    member = refers_to(Member)
    fund = refers_to(Fund)
    scheme = CharField(max_length=40)
    amount = BigIntegerField()
    rhythm = CharField(max_length=40)
    from_day = DateField()


class User(Table):
    phone = CharField(max_length=10, unique=True)
    name = CharField(max_length=100)
    password_hash = TextField()
    person = refers_to(Person, null=True)
    active = BooleanField(default=True)
    practice = BooleanField(default=False)
    created_at = BigIntegerField()


class RoleGrant(Table):
    user = refers_to(User)
    role = CharField(max_length=40)
    club = refers_to(Club, null=True)
    place = refers_to(Place, null=True)
    ended_at = BigIntegerField(null=True)


class Session(Table):
    token_hash = CharField(max_length=64, unique=True)
    user = refers_to(User)
    created_at = BigIntegerField()
    seen_at = BigIntegerField()
    ended_at = BigIntegerField(null=True)


class SignInTry(Table):
    phone = CharField(max_length=10)
    tried_at = BigIntegerField()


TABLES = [Place, Club, Fund, Household, Person, Member, Pledge, User, RoleGrant, Session, SignInTry]


def up(migrator: SchemaMigrator, db: Database) -> None:
    """Make the tables."""
    with db.bind_ctx([*TABLES], bind_refs=False, bind_backrefs=False):
        db.create_tables(TABLES)
