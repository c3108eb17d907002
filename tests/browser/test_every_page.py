"""Every page, as everybody who opens it sees it: WCAG 2.2 AA by axe, 48 px and 18 px, no scrolling sideways.

On a phone of 360 px in Vietnamese and in English, folds open, by day and by night; so are the answers of forms, and
pages in the middle of something. Pictures at 360 and 1280 px are kept.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from werkzeug.exceptions import NotFound
from werkzeug.routing import RequestRedirect

from tests.browser.conftest import PHONE
from tests.browser.examples import EXAMPLES, FORMS, NO_PAGES, Example, Sent
from tests.browser.looking import faults, look_at, open_folds, write_index
from tests.browser.states import STATES, State, brought_to
from tests.browser.visiting import LANGUAGES, Visit, visiting
from tests.conftest import NewDatabase

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAPERS = (".pdf", ".xlsx")

PLANTED = """
<h1>Trang có lỗi</h1><img src="data:,"><input type="text">
<p style="color: #999; font-size: 14px">Chữ mờ và nhỏ</p>
<button style="width: 400px; height: 20px; padding: 0">Bấm</button>
<p style="width: 4rem; overflow-wrap: break-word">Nghiêngngả</p>
<select id="list" style="width: 5rem"><option>theo tổ trưởng xếp</option></select>
"""
SEEN_OF_IT = (
    *("image-alt", "label", "color-contrast", "× 20 px", "is written in 14 px", "scrolls sideways"),
    *("“Nghiêngngả” stands on two lines", "“theo tổ trưởng xếp” is cut off in the list list"),
)


@pytest.fixture(scope="module")
def visit(chromium: Browser, new_database: NewDatabase, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visit]:
    """The full book, served."""
    with visiting(chromium, new_database, tmp_path_factory.mktemp("instance")) as visit:
        yield visit
    write_index()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each.name)
def test_every_page(visit: Visit, example: Example) -> None:
    found = []
    for language in LANGUAGES:
        found += look_at(visit.open(example, language), example.name, language)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("sent", FORMS, ids=lambda each: each.name)
def test_what_a_form_comes_back_with(visit: Visit, sent: Sent) -> None:
    found = []
    for language in LANGUAGES:
        found += look_at(_sent(visit, sent, language), sent.name, language)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("state", STATES, ids=lambda each: each.name)
def test_a_page_in_the_middle_of_something(visit: Visit, state: State) -> None:
    found = []
    for language in LANGUAGES:
        with brought_to(visit, state, language) as page:
            found += look_at(page, state.name, language)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_her_account_over_a_page(visit: Visit, language: str) -> None:
    page = visit.open(Example("hoa", "/clubs/{club}"), language)
    page.locator(".account summary").click()
    assert not look_at(page, "account-open", language, widths=(PHONE,))


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
    for fault in SEEN_OF_IT:
        assert fault in found, found


def _sent(visit: Visit, sent: Sent, language: str) -> Page:
    """The page a form is answered with."""
    page = visit.open(sent.example, language)
    open_folds(page)
    forms = page.locator(f"main form[action*='{sent.form}']")
    form = forms.filter(has=page.locator(f"[name='{next(iter(sent.typed), 'csrf_token')}']")).first
    for name, typed in sent.typed.items():
        form.locator(f"[name='{name}']").first.fill(typed)
    form.evaluate("(form) => { form.noValidate = true }")
    with page.expect_navigation() as answered:
        form.locator("button[type=submit]").last.click()
    assert answered.value.status == sent.answer
    return page


def _route(visit: Visit, example: Example) -> str | None:
    """The endpoint behind an example's address."""
    adapter = visit.app.url_map.bind("localhost")
    path = example.address.format_map(visit.named).partition("?")[0]
    try:
        endpoint, _ = adapter.match(path)
    except (NotFound, RequestRedirect):
        return None
    return str(endpoint)
