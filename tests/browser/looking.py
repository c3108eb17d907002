"""What a page is looked at for, as it is shown: axe's rules, sizes, scrolling sideways; and a picture for a person.

Pictures lie in ``pictures/``, by name, language and width, with an ``index.html`` that shows those of a page together.
"""

from __future__ import annotations

import re
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import DESK, PHONE, PICTURES

HERE = Path(__file__).parent
WCAG_22_AA = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
ENHANCED = {"color-contrast-enhanced": {"enabled": True}}
"""Contrast of 7:1 for words, of 4,5:1 for big ones: read outdoors, on a dim screen, by old eyes."""
CONTRAST = ["color-contrast", "color-contrast-enhanced"]
AT_REST = "*, ::before, ::after { animation: none !important; transition: none !important; caret-color: transparent }"
RUN = "(options) => axe.run(options).then(({ violations }) => violations)"
LOOK_OF = re.compile(r"(-vi|-en)?(-360|-1280)?\.png$")

_axe = Axe().axe_script
_sizes = (HERE / "sizes.js").read_text(encoding="utf-8")


def look_at(page: Page, name: str, language: str, *, widths: tuple[dict[str, int], ...] = (PHONE, DESK)) -> list[str]:
    """Pictures of the page as it is now; then what is wrong with it by day and by night, its folds open."""
    keep_pictures(page, f"{name}-{language}", widths=widths)
    open_folds(page)
    found = [*faults(page), *(f"in the dark, {fault}" for fault in faults_in_the_dark(page))]
    return [f"{language}: {fault}" for fault in found]


def faults(page: Page) -> list[str]:
    """What is wrong with the page as it is shown now: rules broken, too small, wider than the screen."""
    rules = {"type": "tag", "values": list(WCAG_22_AA)}
    too_small: list[str] = page.evaluate(_sizes)
    return [*_broken(page, {"runOnly": rules, "rules": ENHANCED}), *too_small, *_sideways(page)]


def faults_in_the_dark(page: Page) -> list[str]:
    """Words that cannot be read where the phone asks for dark pages."""
    page.emulate_media(color_scheme="dark")
    try:
        return _broken(page, {"runOnly": {"type": "rule", "values": CONTRAST}})
    finally:
        page.emulate_media(color_scheme="light")


def open_folds(page: Page) -> None:
    """Everything that is folded away on the page, but not her account over it."""
    page.evaluate("document.querySelectorAll('main details').forEach((fold) => { fold.open = true })")


def keep_pictures(page: Page, name: str, *, widths: tuple[dict[str, int], ...] = (PHONE, DESK)) -> None:
    """The page as it is now, whole, on a phone and on a desk; it stays at a phone's width."""
    PICTURES.mkdir(exist_ok=True)
    for size in widths:
        page.set_viewport_size(size)  # type: ignore[arg-type]
        page.screenshot(path=PICTURES / f"{name}-{size['width']}.png", full_page=True, style=AT_REST)
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]


def write_index() -> None:
    """One page with every picture that was kept, whoever kept it: those of one page in one row."""
    PICTURES.mkdir(exist_ok=True)
    names = sorted((each.name for each in PICTURES.glob("*.png")), key=lambda name: (_shows(name), name))
    rows = "\n".join(
        f"<h2>{escape(shown)}</h2><div>{''.join(map(_figure, same))}</div>" for shown, same in groupby(names, _shows)
    )
    style = "div{display:flex;flex-wrap:wrap;align-items:start;gap:1rem}figure{margin:0;width:22rem}img{max-width:100%}"
    page = f"<!doctype html><meta charset=utf-8><title>Heo Đất</title><style>{style}</style>\n{rows}\n"
    (PICTURES / "index.html").write_text(page, encoding="utf-8")


def _shows(name: str) -> str:
    """What a picture is of, whatever its language and width."""
    return LOOK_OF.sub("", name)


def _figure(name: str) -> str:
    picture = f'<a href="{escape(name)}"><img src="{escape(name)}" alt="" loading="lazy"></a>'
    return f"<figure>{picture}<figcaption>{escape(name)}</figcaption></figure>"


def _broken(page: Page, options: dict[str, object]) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(_axe)
    found: list[dict[str, Any]] = page.evaluate(RUN, {"resultTypes": ["violations"], "preload": False, **options})
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary'].splitlines()[-1].strip()}"
        for rule in found
        for node in rule["nodes"]
    ]


def _sideways(page: Page) -> list[str]:
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"scrolls sideways by {wide} px"] if wide else []
