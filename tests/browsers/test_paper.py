"""Nobody's own words are printed unasked."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = [pytest.mark.prove, pytest.mark.browser]


def test_own_words_stand_on_paper_only_where_they_are_asked_for(browser: Any, small_book: str) -> None:
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(f"{small_book}reception/not-at-desk/")
    tab.click("my-words > button")
    tab.fill(".my-words-fields input[data-field=latin] >> nth=0", "Zzz")
    assert tab.locator("article .blank.filled").count()
    for is_asked in (False, True):
        tab.set_checked("[name=print-words]", is_asked)
        tab.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert bool(tab.locator("article .blank.filled").count()) is is_asked
        tab.evaluate("dispatchEvent(new Event('afterprint'))")
        assert tab.locator("article .blank.filled").count()
    context.close()
