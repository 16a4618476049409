"""Nobody's own words are printed unasked."""

from __future__ import annotations

from typing import Any

import pytest

from browser.call.phone import until

FILLED = "document.querySelector('article .blank.filled') !== null"
pytestmark = [pytest.mark.prove, pytest.mark.browser]


def test_own_words_stand_on_paper_only_where_they_are_asked_for(browser: Any, small_book: str) -> None:
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(f"{small_book}reception/not-at-desk/")
    tab.click("my-words:defined > button")
    tab.fill(".my-words-fields input[data-field=latin] >> nth=0", "Zzz")
    until(tab, FILLED)
    for is_asked in (False, True):
        tab.set_checked("[name=print-words]", is_asked)
        tab.evaluate("dispatchEvent(new Event('beforeprint'))")
        until(tab, FILLED if is_asked else f"!({FILLED})")
        tab.evaluate("dispatchEvent(new Event('afterprint'))")
        until(tab, FILLED)
    context.close()
