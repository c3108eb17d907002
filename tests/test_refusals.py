"""Refusals: one sentence with its facts, in either language, whatever was typed."""

from __future__ import annotations

import dataclasses
import datetime as dt
import string
from dataclasses import dataclass
from types import ModuleType

import pytest

from savings_app import money, months, names, phones, provinces
from savings_app.money import Dong
from savings_app.refusals import N_, Forbidden, NotFound, Refusal
from savings_app.schemes import Scheme


@dataclass(eq=False)
class PigStillClosed(Refusal):
    scheme: Scheme
    amount: Dong
    day: dt.date
    typed: str = ""
    says = N_("Heo {scheme} còn {amount}, mở ngày {day:%d/%m/%Y}{typed}.")
    status = 409


def closed(typed: str = "") -> PigStillClosed:
    return PigStillClosed(Scheme.HOUSEHOLD_HEALTH, Dong(10_000), dt.date(2026, 11, 2), typed)


def test_the_sentence_carries_the_facts() -> None:
    assert closed().sentence == "Heo BHYT hộ gia đình còn 10.000 đ, mở ngày 02/11/2026."
    assert str(closed()) == closed().sentence


def test_the_sentence_and_its_labels_are_translated() -> None:
    english = {
        PigStillClosed.says: "The {scheme} pig holds {amount}, opens {day:%d/%m/%Y}{typed}.",
        "BHYT hộ gia đình": "household health",
    }
    assert closed().say(english.__getitem__) == "The household health pig holds 10.000 đ, opens 02/11/2026."


@dataclass(eq=False)
class Because(Refusal):
    why: Refusal
    says = N_("Vì: {why}")


def test_a_refusal_told_inside_another_is_translated_too() -> None:
    english = {
        Because.says: "Because: {why}",
        PigStillClosed.says: "The {scheme} pig holds {amount}{typed}.",
        "BHYT hộ gia đình": "household health",
    }
    assert Because(closed()).say(english.__getitem__) == "Because: The household health pig holds 10.000 đ."


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (" {0}{amount}", " {0}{amount}"),
        ("%s%(x)s", "%s%(x)s"),
        ("<b>", "<b>"),
        ("\u202egnort", "□gnort"),
        ("a\u200bb\x00c", "a□b□c"),
        ("a\r\nb\tc\u00a0d", "a  b c d"),
        ("\ud800", "□"),
    ],
)
def test_what_was_typed_stands_there_harmless(typed: str, said: str) -> None:
    assert closed(typed).sentence == f"Heo BHYT hộ gia đình còn 10.000 đ, mở ngày 02/11/2026{said}."
    assert closed(typed).typed == typed


def test_a_refusal_is_caught_as_one_and_answers_a_status() -> None:
    with pytest.raises(Refusal) as refused:
        raise closed()
    assert (refused.value.status, Refusal.status) == (409, 422)
    assert (NotFound().status, Forbidden().status) == (404, 403)


def test_nothing_there_and_not_hers_to_see_are_told_alike() -> None:
    assert NotFound().sentence == "Không tìm thấy trang này."
    assert Forbidden().sentence == "Chị không có quyền làm việc này."


@pytest.mark.parametrize("module", [money, months, names, phones, provinces])
def test_every_refusal_names_only_facts_it_has(module: ModuleType) -> None:
    kinds = [each for each in vars(module).values() if isinstance(each, type) and issubclass(each, Refusal)]
    told = [kind for kind in kinds if kind is not Refusal]
    assert told
    for kind in told:
        facts = {field.name for field in dataclasses.fields(kind)}  # type: ignore[arg-type]
        assert {name for _, name, _, _ in string.Formatter().parse(kind.says) if name} <= facts, kind
        assert kind.says.endswith("."), kind
