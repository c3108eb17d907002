"""What the house rules look for: each checker gives its offences as sentences, none when all is well.

An offence says where it is and what to write instead. A checker reads text, not the running app, wherever the text is
enough, so that a planted offence is a few lines of text in a test.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cached_property
from importlib.util import resolve_name
from pathlib import Path
from string import Formatter

import click
from flask import Flask

from savings_app.refusals import Refusal

ROOT = Path(__file__).resolve().parent.parent

EMPTY_NAMES = {"utils", "helpers", "common", "misc", "base", "manager", "handler", "service", "data", "info"}


@dataclass(frozen=True)
class Source:
    """One Python file: where it lies, seen from the top of the repository, and what it says."""

    path: Path
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def module(self) -> str:
        """Its dotted name: savings_app.ledger for savings_app/ledger/__init__.py."""
        return ".".join(self.path.with_suffix("").parts).removesuffix(".__init__")

    @property
    def house(self) -> str:
        """The name on the street it belongs to; empty for savings_app itself."""
        return house_of(self.module)

    def at(self, node: ast.stmt | ast.expr) -> str:
        """Where a part of it stands, as editors and people write it."""
        return f"{self.path}:{node.lineno}"

    @property
    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))

    @property
    def classes(self) -> Iterator[ast.ClassDef]:
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.ClassDef))

    @property
    def imports(self) -> Iterator[tuple[str, str]]:
        """Every import as (where, full dotted name), however deep in the file it stands."""
        package = self.module if self.path.stem == "__init__" else self.module.rpartition(".")[0]
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((self.at(node), each.name) for each in node.names)
            elif isinstance(node, ast.ImportFrom):
                origin = resolve_name("." * node.level + (node.module or ""), package)
                yield from ((self.at(node), f"{origin}.{each.name}") for each in node.names)


def sources(*folders: str) -> list[Source]:
    """Every Python file under those folders of the repository."""
    found = (path for folder in folders for path in sorted((ROOT / folder).rglob("*.py")))
    return [Source(path.relative_to(ROOT), path.read_text(encoding="utf-8")) for path in found]


def house_of(dotted: str) -> str:
    """The house a name of ours lies in: ledger for savings_app.ledger.book, none for savings_app."""
    return [*dotted.split("."), ""][1]


def read_street(docstring: str) -> list[set[str]]:
    """The houses line by line, quiet end first: lines of a docstring indented by four spaces that hold only names."""
    lines = re.findall(r"^ {4}([a-z][a-z0-9_ ]*)$", docstring, re.MULTILINE)
    return [set(line.split()) for line in lines]


def off_the_street(every: Collection[Source], street: list[set[str]]) -> list[str]:
    """Houses without a place on the street, and places without a house."""
    built, drawn = {source.house for source in every} - {""}, set[str]().union(*street)
    return [
        *(f"{name} stands on no line of the street in savings_app/__init__.py: add it there" for name in built - drawn),
        *(f"the street in savings_app/__init__.py names {name}, which is not there" for name in drawn - built),
        *(f"the street names {name} twice" for name in drawn if sum(name in line for line in street) > 1),
    ]


def looks_back(source: Source, street: list[set[str]]) -> list[str]:
    """Imports toward the busy end, or of savings_app itself, where all houses meet."""
    order = {name: place for place, line in enumerate(street) for name in line}
    if source.house not in order:
        return []
    ours = {(at, house_of(name)) for at, name in source.imports if name.partition(".")[0] == "savings_app"}
    return [
        f"{at} {source.house} looks toward the busy end at {house or 'savings_app'}: "
        "move what both need to a quieter house, or take it as an argument"
        for at, house in ours
        if order.get(house, len(order)) > order[source.house]
    ]


def imported_outside(source: Source, libraries: Collection[str], houses: Collection[str]) -> list[str]:
    """Imports of those libraries by any house but those."""
    if source.house in houses:
        return []
    found = ((at, name.partition(".")[0]) for at, name in source.imports)
    return [
        f"{at} imports {library}, which belongs in {', '.join(sorted(houses))}: ask one of those by a named function"
        for at, library in found
        if library in libraries or ("flask" in libraries and library.startswith("flask_"))
    ]


def empty_names(source: Source) -> list[str]:
    """Modules, classes and functions whose name, or its last word, says nothing."""
    named = [(str(source.path), source.module.rpartition(".")[2])]
    named += [(source.at(node), node.name) for node in (*source.functions, *source.classes)]
    return [
        f"{at} {name} says nothing: name it after what it is or does, in the words of the glossary"
        for at, name in named
        if _last_word(name) in EMPTY_NAMES
    ]


def _last_word(name: str) -> str:
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name)
    return words.lower().rstrip("_").rpartition("_")[2]


def long_functions(source: Source, *, most: int) -> list[str]:
    """Functions of more lines than ``most``."""
    lengths = ((node, (node.end_lineno or node.lineno) - node.lineno + 1) for node in source.functions)
    return [
        f"{source.at(node)} {node.name} has {length} lines, {most} at most: give a step of it a name of its own"
        for node, length in lengths
        if length > most
    ]


def too_long(path: Path, text: str, *, most: int) -> list[str]:
    """The file itself, when it has more lines than ``most``."""
    length = len(text.splitlines())
    return [f"{path} has {length} lines, {most} at most: find the second thing in it"] if length > most else []


def without_docstring(source: Source) -> list[str]:
    """The module itself, when it does not open with what it is."""
    opens = ast.get_docstring(source.tree)
    return [] if opens else [f"{source.path} has no docstring: open it with one sentence saying what it is"]


def floats(source: Source) -> list[str]:
    """Float literals and calls of float()."""
    found = (node for node in ast.walk(source.tree) if isinstance(node, ast.expr) and _is_float(node))
    return [f"{source.at(node)} a float: write Dong, a whole number, Fraction or Decimal" for node in found]


def _is_float(node: ast.expr) -> bool:
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id == "float"
    return isinstance(node, ast.Constant) and isinstance(node.value, float)


def unmarked_sentences(source: Source) -> list[str]:
    """Classes whose ``says`` is not a plain sentence marked for translation."""
    spoken = (
        (statement, statement.value)
        for node in source.classes
        for statement in node.body
        if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "says"
    )
    return [
        f'{source.at(statement)} the sentence cannot be collected for translation: write says = N_("…")'
        for statement, value in spoken
        if not re.fullmatch(r"N_\((['\"]).*\1\)", ast.unparse(value), re.DOTALL)
    ]


def wrong_facts(refusal: type[Refusal]) -> list[str]:
    """A refusal without a sentence, and braces in its sentence that name none of its fields."""
    where = f"{refusal.__module__}.{refusal.__qualname__}"
    if not hasattr(refusal, "says"):
        return [f'{where} says nothing: give it says = N_("…")']
    known: set[str] = {each.name for each in fields(refusal)} if is_dataclass(refusal) else set()
    braces = [name for _, name, _, _ in Formatter().parse(refusal.says) if name is not None]
    return [
        f"{where} says {{{name}}}, but its fields are {sorted(known) or 'none'}: name one of them, or add the field"
        for name in braces
        if re.split(r"[.\[]", name)[0] not in known
    ]


def unguarded(app: Flask) -> list[str]:
    """Routes whose view carries no guard mark; static files have no view of ours."""
    return [
        f"{rule.rule} ({rule.endpoint}) has no guard: put @requires(Action.…) or @public on its view"
        for rule in app.url_map.iter_rules()
        if rule.endpoint.rpartition(".")[2] != "static"
        if not getattr(app.view_functions[rule.endpoint], "guard", None)
    ]


def commands(group: click.Group, called: str) -> list[str]:
    """Every command as it is typed, groups opened: ["flask ledger check", …]."""
    found = []
    for name, command in group.commands.items():
        typed = f"{called} {name}"
        found += commands(command, typed) if isinstance(command, click.Group) else [typed]
    return found


def unwritten(names: Collection[str], text: str) -> list[str]:
    """Names that do not stand in the text as whole words."""
    missing = (name for name in names if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text))
    return [f"README.md does not mention {name}: say there what it is for" for name in missing]
