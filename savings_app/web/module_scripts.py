"""Every script a module of ours imports, named in the page's head so that a slow line fetches them side by side."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from savings_app.settings import ROOT

_SCRIPTS = ROOT / "static" / "js"
_IMPORT = re.compile(r'^(?:import|export)\s(?:[^"]*\sfrom\s)?"(\.[^"]+)";', re.MULTILINE)


@cache
def needed_by(script: str) -> tuple[str, ...]:
    """What it imports, and what that imports; by their paths under ``static/js``, without the script itself."""
    found: set[Path] = set()
    _follow(_SCRIPTS / script, found)
    return tuple(sorted(str(each.relative_to(_SCRIPTS)) for each in found if each != _SCRIPTS / script))


def _follow(script: Path, found: set[Path]) -> None:
    for path in _IMPORT.findall(script.read_text(encoding="utf-8")):
        imported = (script.parent / path).resolve()
        if imported not in found:
            found.add(imported)
            _follow(imported, found)
