"""One of our scripts by itself, in a page that has nothing else: what its functions make of what they are given."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page

from savings_app.settings import ROOT

HERE = "http://ours"


def bare_page(chromium: Browser) -> Page:
    """A page that has nothing but our scripts."""
    page = chromium.new_page()
    page.route(f"{HERE}/**", lambda route: route.fulfill(path=_file(route.request.url)))
    page.goto(f"{HERE}/static/img/favicon.svg")
    return page


def found(page: Page, script: str, work: str, given: object) -> object:
    """What a function of one of our scripts makes of each of the given."""
    ours = f"await import('{HERE}/static/js/{script}')"
    return page.evaluate(f"async (given) => {{ const ours = {ours}; return given.map({work}); }}", given)


def _file(address: str) -> Path:
    return ROOT / address.removeprefix(f"{HERE}/")
