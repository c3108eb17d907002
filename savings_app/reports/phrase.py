"""A sentence with its facts, not yet said in any language (câu): pages say it in the reader's, papers in Vietnamese."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from savings_app.refusals import as_written
from savings_app.schemes import Labelled


@dataclass(frozen=True)
class Phrase:
    """A Vietnamese sentence with its facts in braces; facts that have a label are translated too."""

    says: str
    facts: tuple[tuple[str, object], ...] = ()

    @property
    def sentence(self) -> str:
        """The sentence in Vietnamese, facts filled in."""
        return self.say(as_written)

    def say(self, translate: Callable[[str], str]) -> str:
        """The sentence in the language of ``translate``."""
        facts = {name: translate(fact.label) if isinstance(fact, Labelled) else fact for name, fact in self.facts}
        return translate(self.says).format(**facts)


def phrase(says: str, **facts: object) -> Phrase:
    """That sentence with those facts."""
    return Phrase(says, tuple(facts.items()))
