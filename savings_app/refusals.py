"""An expected "no", said in one sentence (lý do từ chối).

A refusal is meant for a person: a class naming the case, its facts as fields, and the Vietnamese sentence
beside them. A bug is never a refusal. Each module owns its refusals; the doors (``web/``, ``cli.py``, the
outbox) turn them into a status, a sentence and a refilled form, all in the same way.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar


def N_(msgid: str) -> str:
    """Mark a Vietnamese sentence for translation without translating it here."""
    return msgid


def as_written(msgid: str) -> str:
    """The translation into the source language: the sentence itself."""
    return msgid


class Refusal(Exception):
    """An expected no. Subclasses are ``@dataclass(eq=False)`` with their facts as fields.

    ``says`` is the Vietnamese sentence with the facts in braces; ``status`` the HTTP status a page answers.
    """

    says: ClassVar[str]
    status: ClassVar[int] = 422

    @property
    def name(self) -> str:
        """The case, as other programs are told it."""
        return type(self).__name__

    @property
    def sentence(self) -> str:
        """The sentence in Vietnamese, facts filled in."""
        return self.say(as_written)

    def say(self, translate: Callable[[str], str]) -> str:
        """The sentence in the language of ``translate``; facts with a label, and refusals, are translated too."""
        facts = {name: _said(fact, translate) for name, fact in vars(self).items()}
        return translate(self.says).format(**facts)

    def __str__(self) -> str:
        return self.sentence


class NotFound(Refusal):
    """Nothing is there, or it is not hers to see: the two are told alike."""

    says = N_("Không tìm thấy trang này.")
    status = 404


class Forbidden(Refusal):
    """She may look, but this is not hers to do."""

    says = N_("Chị không có quyền làm việc này.")
    status = 403


def _said(fact: object, translate: Callable[[str], str]) -> object:
    """A fact as it stands in the sentence; what was typed must not turn the sentence round or split its line."""
    if isinstance(fact, Refusal):
        return fact.say(translate)
    if hasattr(fact, "label"):
        return translate(fact.label)
    if isinstance(fact, str):
        return "".join(each if each.isprintable() else " " if each.isspace() else "□" for each in fact)
    return fact
