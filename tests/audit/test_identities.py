"""Twelve digits are found wherever people's words are kept, and nowhere else."""

from __future__ import annotations

import importlib
import pkgutil
from functools import partial
from uuid import uuid4

from peewee import CharField, TextField

import savings_app
from savings_app import approvals
from savings_app.approvals import Subject
from savings_app.audit.identities import SPOKEN, WORDS, no_identity_number_in_words
from savings_app.database import Table, proxy
from tests.village import NOW, Village

NO_WORDS = {
    "place": {"code", "search_key"},
    "club": {"head_hash"},
    "person": {"sort_key", "search_key", "phone"},
    "member": {"search_key"},
    "user": {"phone", "password_hash"},
    "session": {"token_hash"},
    "sign_in_try": {"phone"},
    "account": {"address"},
    "entry": {"id", "key", "fingerprint", "device", "prev_hash", "hash"},
    "refused_key": {"key", "fingerprint", "refusal"},
    "conversion": {"key", "fingerprint"},
    "contribution": {"quote_line"},
    "contribution_step": {"official_number"},
    "approval": {"key", "content", "fingerprint"},
    "review": {"key", "fingerprint", "device"},
    "device": {"code", "letter"},
    "provisional_slip": {"key", "label"},
    "telling": {"key"},
    "meeting": {"key", "fingerprint"},
}
"""Texts made by us, or numbers of somebody else's; what is said within the content of a question is looked at apart."""

CCCD = "079198001234"


def test_every_text_is_looked_at_or_known_to_be_no_words() -> None:
    for module in pkgutil.walk_packages(savings_app.__path__, "savings_app."):
        importlib.import_module(module.name)
    ours = [table for table in Table.__subclasses__() if table.__module__.startswith("savings_app.")]
    texts = {
        (table._meta.table_name, field.column_name)
        for table in ours
        for field in table._meta.fields.values()
        if type(field) in {CharField, TextField}
    }
    decided = {(table, column) for known in (WORDS, NO_WORDS) for table, names in known.items() for column in names}
    assert texts == decided


def call(cast: Village, nickname: str) -> None:
    proxy.execute_sql(f"UPDATE member SET nickname = {proxy.param} WHERE id = {cast.an.id}", (nickname,))


def test_a_number_in_a_name_is_named_and_others_are_let_be(settled_cast: Village) -> None:
    for words in (CCCD, f"cccd {CCCD}.", f"số\n{CCCD}a"):
        call(settled_cast, words)
        assert no_identity_number_in_words() == [f"member.nickname {settled_cast.an.id}"], words
    for words in ("07919800123", "0791980012345", "0791 9800 1234"):
        call(settled_cast, words)
        assert no_identity_number_in_words() == [], words


def test_a_number_said_in_a_question_is_named(settled_cast: Village) -> None:
    ask = partial(approvals.ask, settled_cast.club.id, Subject.DEPARTURE, by=settled_cast.hoa.id, at=NOW)
    ask({"reference": CCCD, "head_hash": CCCD * 5, "kin": [{"name": "chị Út"}]}, key=str(uuid4()))
    assert no_identity_number_in_words() == []
    asked = [ask({"kin": [{name: f"CCCD {CCCD}"}]}, key=str(uuid4())) for name in SPOKEN]
    assert no_identity_number_in_words() == [f"approval.content {each.id}" for each in asked]
