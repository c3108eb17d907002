"""Every script a module of ours imports, named in the page's head so that a slow line fetches them side by side."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from savings_app.settings import ROOT

_SCRIPTS = ROOT / "static" / "js"
_IMPORT = re.compile(r'^(?:import|export)\s(?:[^"]*\sfrom\s)?"(\.[^"]+)";', re.MULTILINE)


@cache
def needed_by(*scripts: str) -> tuple[str, ...]:
    """What they import, and what that imports, the first one's first; by their paths under ``static/js``.

    Without the scripts themselves, and without what is imported only later.
    """
    found: list[Path] = []
    for each in scripts:
        _follow(_SCRIPTS / each, found)
    return tuple(name for name in (str(each.relative_to(_SCRIPTS)) for each in found) if name not in scripts)


def _follow(script: Path, found: list[Path]) -> None:
    for path in _IMPORT.findall(script.read_text(encoding="utf-8")):
        imported = (script.parent / path).resolve()
        if imported not in found:
            found.append(imported)
            _follow(imported, found)
