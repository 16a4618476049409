"""Whatever stands in an address or in the storage, a page opens, says no error, and makes no markup of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import strategies as st

from project import ROOT, Project

from .inputs import SIGNS, WORDS, values
from .trying import try_each

pytestmark = [pytest.mark.browser, pytest.mark.prove]
SMALL = Project().book()
PAGES = sorted({prefix + page.url for page in SMALL.pages.values() for prefix in ("", "ja/")})
MODULES = "\n".join(file.read_text("utf-8") for file in sorted((ROOT / "docs/assets/modules").rglob("*.js")))
ASKED = sorted(set(re.findall(r"\b(?:get|has)\(\"(\w{1,12})\"\)", MODULES)))
"""What the modules ask an address for: `?q=` and others."""
IDS = sorted({*SMALL.registries.blanks, *(page.id for page in SMALL.pages.values()), *(id for _, id in SMALL.cards)})
FIELDS = ["latin", "ja", "en", "first", "client", "time", "way", "place", "step", "note", "plays", "version", *IDS]
BAD_STORAGE = """(() => {
  const own = Storage.prototype.getItem;
  Storage.prototype.getItem = function (name) { return window.name ? window.name : own.call(this, name); };
})()"""
"""Every name in every storage holds what `window.name` holds, which goes from page to page."""
MADE = "[...document.querySelectorAll('wrong, [onerror], [onwrong], iframe')].map((made) => made.outerHTML)"
SIGN = st.sampled_from([*SIGNS, *IDS, "/", "phrase:", "both:", "step-", ",", ".", "=", "&", "+", "%", "%E5", "1"])
PIECES = st.lists(SIGN, max_size=8).map("".join)
VALUES = values(FIELDS).map(lambda value: json.dumps(value, default=str)) | WORDS


@pytest.fixture
def opened(browser: Any, small_book: str) -> Iterator[Callable[[str], None]]:
    """Opens a page of the small book, and looks whether it is well."""
    context = browser.new_context(locale="en-GB", service_workers="block")
    context.add_init_script(BAD_STORAGE)
    tab = context.new_page()
    wrong: list[str] = []
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    tab.on("dialog", lambda dialog: wrong.append("a dialog"))

    tab.goto(f"{small_book}404.html")
    visits = count()

    def open_and_look(page: str, query: str = "", fragment: str = "", stored: str = "") -> None:
        stored = stored.encode("utf-8", "replace").decode()
        tab.evaluate("text => { window.name = text }", stored)
        # Its own number makes it another document, also where but the fragment differs.
        tab.goto(f"{small_book}{page}?visit={next(visits)}&{escaped(query)}#{escaped(fragment)}")
        assert tab.evaluate("window.name") == stored
        if page.endswith("call/"):
            tab.locator("call-mode[data-ready]").wait_for()
        assert wrong == []
        assert tab.evaluate(MADE) == []
        assert tab.evaluate("document.querySelector('h1').checkVisibility()")

    yield open_and_look
    context.close()


def test_any_address_opens_a_page_that_is_well(opened: Callable, capsys: pytest.CaptureFixture) -> None:
    def judge(tried: tuple[str, str, str, str]) -> str:
        page, key, value, fragment = tried
        opened(page, f"{key}={value}", fragment)
        return "in a page"

    try_each(st.tuples(st.sampled_from(PAGES), st.sampled_from(ASKED), PIECES, PIECES), judge, 100, capsys)


def test_any_fragment_leaves_the_call_well(opened: Callable, capsys: pytest.CaptureFixture) -> None:
    def judge(fragment: str) -> str:
        opened("call/", fragment=fragment)
        return "in a call"

    try_each(PIECES, judge, 50, capsys)


def test_any_stored_value_opens_a_page_that_is_well(opened: Callable, capsys: pytest.CaptureFixture) -> None:
    def judge(tried: tuple[str, str]) -> str:
        opened(tried[0], stored=tried[1])
        return "in a page"

    try_each(st.tuples(st.sampled_from(PAGES), VALUES), judge, 100, capsys)


def escaped(text: str) -> str:
    """As a person types or pastes it: what no address may hold is escaped, a % stays as it is."""
    return quote(text.encode("utf-8", "replace"), safe="/:,.=&+%#?[]@!$'()*;~")
