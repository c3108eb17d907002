"""Every page, as everybody who opens it sees it: WCAG 2.2 AA by axe, 48 px and 18 px, no scrolling sideways.

On a phone of 360 px in Vietnamese and in English, folds open, and by night; pictures at 360 and 1280 px are kept.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from werkzeug.exceptions import NotFound
from werkzeug.routing import RequestRedirect

from tests.browser.conftest import PHONE
from tests.browser.examples import EXAMPLES, FORMS, NO_PAGES, Example, Sent
from tests.browser.looking import faults, faults_in_the_dark, keep_pictures, open_folds, write_index
from tests.browser.visiting import Visit, visiting
from tests.conftest import NewDatabase

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAPERS = (".pdf", ".xlsx")

PLANTED = """
<h1>Trang có lỗi</h1><img src="data:,"><input type="text">
<p style="color: #999; font-size: 14px">Chữ mờ và nhỏ</p>
<button style="width: 400px; height: 20px; padding: 0">Bấm</button>
"""


@pytest.fixture(scope="module")
def visit(chromium: Browser, new_database: NewDatabase, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visit]:
    """The full book, served."""
    with visiting(chromium, new_database, tmp_path_factory.mktemp("instance")) as visit:
        yield visit
    write_index()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each.name)
def test_every_page(visit: Visit, example: Example) -> None:
    page = visit.open(example)
    keep_pictures(page, example.name)
    open_folds(page)
    found = [*faults(page), *faults_in_the_dark(page)]
    page = visit.open(example, "en")
    open_folds(page)
    found += [f"in English, {fault}" for fault in faults(page)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("sent", FORMS, ids=lambda each: each.name)
def test_what_a_form_comes_back_with(visit: Visit, sent: Sent) -> None:
    page = visit.open(sent.example)
    open_folds(page)
    forms = page.locator(f"main form[action*='{sent.form}']")
    form = forms.filter(has=page.locator(f"[name='{next(iter(sent.typed), 'csrf_token')}']")).first
    for name, typed in sent.typed.items():
        form.locator(f"[name='{name}']").first.fill(typed)
    form.evaluate("(form) => { form.noValidate = true }")
    with page.expect_navigation() as answered:
        form.locator("button[type=submit]").last.click()
    assert answered.value.status == sent.answer
    keep_pictures(page, sent.name)
    open_folds(page)
    found = [*faults(page), *faults_in_the_dark(page)]
    assert not found, "\n".join(found)


def test_her_account_over_a_page(visit: Visit) -> None:
    page = visit.open(Example("hoa", "/clubs/{club}"))
    page.locator(".account summary").click()
    keep_pictures(page, "account-open", widths=(PHONE,))
    assert not faults(page)


def test_no_page_is_left_out(visit: Visit) -> None:
    shown = {_route(visit, example) for example in EXAMPLES}
    none_of = [
        f"name an example for {rule.rule}"
        for rule in visit.app.url_map.iter_rules()
        if "GET" in (rule.methods or ()) and rule.endpoint not in NO_PAGES | shown
        if not rule.rule.endswith(PAPERS)
    ]
    assert not none_of, "\n".join(none_of)


def test_a_planted_fault_is_found(visit: Visit) -> None:
    page = visit.chromium.new_page(viewport=PHONE)  # type: ignore[arg-type]
    page.set_content(PLANTED)
    found = "\n".join(faults(page))
    page.close()
    for fault in ("image-alt", "label", "color-contrast", "× 20 px", "is written in 14 px", "scrolls sideways"):
        assert fault in found, found


def _route(visit: Visit, example: Example) -> str | None:
    """The endpoint behind an example's address."""
    adapter = visit.app.url_map.bind("localhost")
    path = example.address.format_map(visit.named).partition("?")[0]
    try:
        endpoint, _ = adapter.match(path)
    except (NotFound, RequestRedirect):
        return None
    return str(endpoint)
