"""What lives on her phone: the worker, the pages without a signal, what may be kept, and what never is."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from flask import Flask

from savings_app.settings import ROOT
from savings_app.web import phone
from tests.pages.conftest import Browser
from tests.village import PASSWORD, Village

SHELL_PAGES = ["/phone", "/offline"]


@pytest.fixture
def leader(browser: Browser, the_village: Village) -> Browser:
    return browser.sign_in(the_village.hoa)


def test_the_worker_is_never_missed_and_reaches_every_page(browser: Browser) -> None:
    answer = browser.get("/service-worker.js")
    assert (answer.status_code, answer.mimetype) == (200, "text/javascript")
    assert answer.headers["Cache-Control"] == "no-cache"
    again = browser.client.get("/service-worker.js", headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_everything_the_worker_keeps_is_there(browser: Browser) -> None:
    kept = json.loads(_head(browser)["SHELL"])
    assert {"/phone", "/offline", "/static/js/phone/records.js", "/static/css/tokens.css"} <= set(kept)
    assert "/static/js/phone/worker.js" not in kept
    missing = [address for address in kept if _status(browser, address) != 200]
    assert missing == []


def test_every_script_a_page_asks_for_is_kept(browser: Browser, leader: Browser) -> None:
    kept = json.loads(_head(browser)["SHELL"])
    wanted = set()
    for address in (*SHELL_PAGES, "/clubs/1/day-sheet"):
        wanted |= set(re.findall(r'(?:src|href)="(/static/[^"]+\.(?:js|css))"', leader.get(address).text))
    for path in (ROOT / "static/js").rglob("*.js"):
        imported = re.findall(r'(?:from|import)\s*\(?"(\.[^"]+)"', path.read_text(encoding="utf-8"))
        wanted |= {f"/{(path.parent / each).resolve().relative_to(ROOT)}" for each in imported}
    assert wanted - set(kept) == set()


def test_a_changed_file_makes_a_new_version(tmp_path: Path) -> None:
    files = [tmp_path / "one.js", tmp_path / "two.css"]
    for each in files:
        each.write_text("old", encoding="utf-8")
    before = phone.version_of(files)
    assert phone.version_of(reversed(files)) == before
    files[0].write_text("new", encoding="utf-8")
    assert phone.version_of(files) != before


def test_the_version_is_of_every_file_of_the_shell_and_of_the_language(
    app: Flask, browser: Browser, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = _head(browser)["VERSION"]
    assert before.endswith('-vi"')
    worker = tmp_path / "worker.js"
    worker.write_text(phone.WORKER.read_text(encoding="utf-8") + "// changed\n", encoding="utf-8")
    with monkeypatch.context() as changed:
        changed.setattr(phone, "WORKER", worker)
        assert _head(browser)["VERSION"] != before
    assert _head(browser)["VERSION"] == before
    browser.post("/language", language="en")
    assert _head(browser)["VERSION"] == before.replace('-vi"', '-en"')


def test_pages_know_the_version_their_scripts_belong_to(browser: Browser, leader: Browser) -> None:
    version = json.loads(_head(browser)["VERSION"])
    assert leader.get("/clubs/1").headers["Shell-Version"] == version
    assert "Shell-Version" not in browser.get("/manifest.webmanifest").headers


@pytest.mark.parametrize("address", SHELL_PAGES)
def test_the_shell_is_the_same_for_everybody(browser: Browser, leader: Browser, address: str) -> None:
    page = leader.get(address)
    assert page.status_code == 200
    assert page.text == browser.get(address).text
    assert "Hoa" not in page.text
    assert "csrf" not in page.text
    assert "data-user" not in page.text


def test_the_manifest(browser: Browser) -> None:
    answer = browser.get("/manifest.webmanifest")
    assert answer.mimetype == "application/manifest+json"
    assert answer.headers["Cache-Control"] == "no-cache"
    told = answer.get_json(force=True)
    assert (told["start_url"], told["scope"], told["display"], told["lang"]) == ("/", "/", "standalone", "vi")
    assert {each["purpose"] for each in told["icons"]} == {"any", "maskable"}
    missing = [each["src"] for each in told["icons"] if _status(browser, each["src"]) != 200]
    assert missing == []


def test_the_policy_lets_in_a_worker_and_a_manifest_of_ours_only(browser: Browser) -> None:
    policy = browser.get("/phone").headers["Content-Security-Policy"]
    assert "worker-src 'self'" in policy
    assert "manifest-src 'self'" in policy


def test_only_the_day_sheet_is_kept_and_for_whom_it_was_made(leader: Browser, the_village: Village) -> None:
    assert leader.get("/clubs/1/day-sheet").headers["Kept-For"] == str(the_village.hoa.id)
    for address in ("/clubs/1", "/clubs/1/members", f"/clubs/1/members/{the_village.an.id}", "/phone"):
        answer = leader.get(address)
        assert "Kept-For" not in answer.headers, address
        assert answer.headers["Cache-Control"] == "no-store", address


def test_a_sheet_that_says_what_was_just_saved_is_not_kept(leader: Browser) -> None:
    with leader.client.session_transaction() as session:
        session["_flashes"] = [("success", "Đã ghi.")]
    first, second = leader.get("/clubs/1/day-sheet"), leader.get("/clubs/1/day-sheet")
    assert ("Kept-For" in first.headers, "Kept-For" in second.headers) == (False, True)


def test_the_page_says_whose_it_is(browser: Browser, leader: Browser, the_village: Village) -> None:
    body = _body(leader.get("/clubs/1").text)
    assert f'data-user="{the_village.hoa.id}"' in body
    assert 'data-user-name="Lê Thị Hoa"' in body
    assert "data-leads" in body
    assert "data-leads" not in _body(browser.sign_in(the_village.lan).get("/clubs/1").text)
    assert "data-" not in _body(browser.get("/sign-in").text)


def test_signing_out_lets_go_of_pages_and_never_of_what_is_stored(leader: Browser) -> None:
    assert "Clear-Site-Data" not in leader.get("/clubs/1").headers
    answer = leader.post("/sign-out")
    assert answer.status_code == 303
    assert answer.headers["Clear-Site-Data"] == '"cache"'


def test_a_file_carries_no_cookie_and_no_policy_of_pages(leader: Browser) -> None:
    with leader.client.get("/static/js/phone/keys.js") as script:
        told = set(script.headers.keys())
    assert script.headers["Cache-Control"] == "no-cache"
    assert not {"Set-Cookie", "Content-Security-Policy", "Last-Modified", "Accept-Ranges"} & told
    assert "ETag" in told
    assert {"Set-Cookie", "Content-Security-Policy"} <= set(leader.get("/clubs/1").headers.keys())


def test_whoever_signs_in_to_send_comes_back_to_what_she_sends(browser: Browser, the_village: Village) -> None:
    assert '<input type="hidden" name="next" value="/phone">' in browser.get("/sign-in", next="/phone").text
    who = {"phone": the_village.hoa.phone, "password": PASSWORD}
    assert browser.post("/sign-in", **who, next="/phone").location == "/phone"


NEWER = re.compile(
    r"randomUUID|\.at\(|AbortSignal\.(timeout|any)|structuredClone|Object\.(hasOwn|groupBy)|\.findLast|requestSubmit"
    r"|\.to(Sorted|Reversed|Spliced)\(|withResolvers|:has\(|:modal|^import .* with "
)
"""What Chrome 90 and Safari 15.4 do not know."""


def test_scripts_ask_no_more_than_a_phone_of_2021_has() -> None:
    scripts = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "static/js").rglob("*.js")}
    assert len(scripts) > 30
    assert {name: found.group() for name, text in scripts.items() if (found := NEWER.search(text))} == {}


def test_no_rule_is_lost_for_what_one_of_its_selectors_asks() -> None:
    """Before Chrome 105 a list of selectors with :has() in it is no rule at all: it stands alone."""
    for path in (ROOT / "static/css").glob("*.css"):
        styles = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        for rule in re.findall(r"([^{};]+:has\([^{]+)\{", styles):
            assert all(":has(" in each for each in re.split(r",(?![^(]*\))", rule)), f"{path.name}: {rule.strip()}"


def test_no_script_holds_a_sentence() -> None:
    """What people read stands in the templates, where it is translated; words of amounts are the language's own."""
    letters = re.compile(r"[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơưăâêôĐ]", re.IGNORECASE)
    found = []
    for path in sorted((ROOT / "static/js/phone").rglob("*.js")):
        code = re.sub(r"//.*", "", path.read_text(encoding="utf-8"))
        found += [f"{path.name}: {text}" for text in re.findall(r'"[^"]*"|`[^`]*`', code) if letters.search(text)]
    assert [each for each in found if not each.endswith("đ`")] == []


def _head(browser: Browser) -> dict[str, str]:
    """The constants put in front of the worker."""
    script = browser.client.get("/service-worker.js").text
    return dict(re.findall(r"^const (VERSION|SHELL) = (.+);$", script, re.MULTILINE))


def _status(browser: Browser, address: str) -> int:
    with browser.client.get(address) as answer:
        return answer.status_code


def _body(page: str) -> str:
    found = re.search(r"<body[^>]*>", page)
    assert found
    return found.group()
