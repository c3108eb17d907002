"""English is complete: every sentence of the source has one, with the same facts in it."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from savings_app.insurance import policies
from savings_app.settings import ROOT

TRANSLATIONS = ROOT / "savings_app/translations"
FACTS = re.compile(r"%\(\w+\)[sd]|%%|\{[\w.]*(?::[^}]*)?\}")
VIETNAMESE = re.compile("[ăâđêôơưĂÂĐÊÔƠƯ]|[\u1ea0-\u1ef9]")
TERMS_OF_ART = re.compile(r"đồng|\bđ\b|Tiếng Việt|Việt Nam|Heo Đất|“[^”]*”")
KEYWORDS = {"N_": None, "gettext": None, "_": None, "ngettext": (1, 2), "lazy_gettext": None}


@cache
def english() -> Catalog:
    """The catalogue as it stands in the repository."""
    with (TRANSLATIONS / "en/LC_MESSAGES/messages.po").open("rb") as file:
        return read_po(file, locale="en")


@cache
def sentences() -> frozenset[str]:
    """Every sentence the source marks for translation, and what the law's page says of the policies."""
    with (TRANSLATIONS / "babel.cfg").open(encoding="utf-8") as file:
        method_map, options_map = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]
    found = extract_from_dir(ROOT, method_map, options_map, KEYWORDS)
    marked = (each[2] if isinstance(each[2], str) else each[2][0] for each in found)
    silent = ((each.question, each.why) for each in policies.shown())
    return frozenset([*marked, *chain.from_iterable(silent)])


def test_sentences_are_found() -> None:
    assert len(sentences()) > 400
    assert "Chưa nhập số tiền." in sentences()
    assert "Đăng nhập" in sentences()


def test_every_sentence_has_its_english() -> None:
    missing = sorted(each for each in sentences() if not _translated(each))
    assert missing == [], f"{len(missing)} sentences without English; add them to messages.po: {missing[:20]}"


def test_no_english_is_left_over_or_guessed() -> None:
    ids = {each.id if isinstance(each.id, str) else each.id[0] for each in english() if each.id}
    assert sorted(ids - sentences()) == []
    assert [each.id for each in english() if each.fuzzy and each.id] == []


def test_english_keeps_the_facts() -> None:
    wrong = [each for each in sorted(sentences()) for text in _translated(each) if _facts(text) != _facts(each)]
    assert wrong == []


def test_english_is_no_vietnamese() -> None:
    left = {each: text for each in sorted(sentences()) for text in _translated(each) if VIETNAMESE.search(_plain(text))}
    assert left == {}


@pytest.mark.parametrize("text", ["%(num)s khoản", "{member} chưa nuôi heo", "ngày {day:%d/%m/%Y}"])
def test_a_lost_fact_is_seen(text: str) -> None:
    assert _facts(text) != _facts("nothing in it")


def _translated(msgid: str) -> list[str]:
    message = english().get(msgid)
    found = message.string if message else None
    return [text for text in ([found] if isinstance(found, str) else found or ()) if text]


def _facts(text: str) -> set[str]:
    return set(FACTS.findall(text))


def _plain(text: str) -> str:
    """The English without what stays Vietnamese in it: the currency, the two names, and words quoted."""
    return TERMS_OF_ART.sub("", text)
