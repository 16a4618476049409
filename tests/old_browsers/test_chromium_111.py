"""The features of every page in Chromium 111."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from browser.call.phone import ONE_PRESS, until

pytestmark = [pytest.mark.prove, pytest.mark.browser]
PHONE = {"width": 390, "height": 664}


@pytest.fixture
def tab(old_chromium: Any) -> Iterator[Any]:
    """A phone that no page has made stumble when it is put away."""
    context = old_chromium.new_context(viewport=PHONE)
    tab, stumbles = context.new_page(), []
    tab.on("pageerror", lambda error: stumbles.append(str(error)))
    tab.on("console", lambda said: stumbles.append(said.text) if said.type == "error" else None)
    yield tab
    context.close()
    assert stumbles == []


def first_start(tab: Any, address: str) -> str:
    """The first script that the call lists."""
    tab.goto(f"{address}call/")
    return tab.get_attribute(".call-scripts a >> nth=0", "href")


def test_it_is_the_browser_that_it_is_said_to_be(old_chromium: Any) -> None:
    assert old_chromium.version.split(".")[0] == "111"


@pytest.mark.parametrize("language", ["", "ja/"])
def test_a_page_has_its_colours_and_none_that_it_cannot_know(tab: Any, address: str, language: str) -> None:
    tab.goto(address + language)
    paper, ink = tab.evaluate(
        "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
    )
    assert [paper, ink] == ["rgb(251, 250, 246)", "rgb(28, 33, 38)"]
    assert not tab.is_visible("scheme-switch")
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_call_goes_on_and_back(tab: Any, address: str) -> None:
    tab.goto(f"{address}call/{first_start(tab, address)}")
    tab.wait_for_selector(".call-answer")
    begun = tab.evaluate("location.hash")
    tab.click(".call-answer >> nth=0")
    until(tab, f"location.hash !== {json.dumps(begun)}")
    tab.wait_for_timeout(ONE_PRESS)
    tab.click(".call-bar-back")
    until(tab, f"location.hash === {json.dumps(begun)}")


def test_what_was_heard_is_found(tab: Any, address: str) -> None:
    tab.goto(f"{address}call/")
    tab.fill("they-said input", "away from desk")
    tab.wait_for_selector(".said-found [data-phrase]")


def test_search_answers(tab: Any, address: str) -> None:
    tab.goto(f"{address}?q=reception")
    tab.wait_for_selector(".md-search-result__item")


def test_own_words_are_kept_and_shown(tab: Any, address: str) -> None:
    tab.goto(f"{address}call/")
    tab.goto(address)
    tab.click("my-words:defined > button")
    tab.fill(".my-words-fields input[data-field=latin] >> nth=0", "Suzuki")
    tab.keyboard.press("Escape")
    assert tab.evaluate("Object.keys(localStorage).some((key) => key.endsWith('.blanks'))")


def test_readings_go_and_signs_of_the_tools_show(tab: Any, address: str) -> None:
    tab.goto(f"{address}we-say/")
    tab.goto(tab.evaluate("document.querySelector('.digest-item a').href"))
    until(tab, "document.documentElement.dataset.readings !== undefined")
    tab.click(".readings summary")
    tab.click(".readings label >> nth=0")
    assert tab.evaluate("getComputedStyle(document.querySelector('article rt')).display") == "none"
    assert (
        tab.evaluate("getComputedStyle(document.querySelector('copy-text .tool'), '::before').webkitMaskImage")
        != "none"
    )


def test_where_no_rule_with_has_counts_a_page_still_shows_what_it_should(tab: Any, address: str) -> None:
    """Firefox knows :has() since 121; here it is renamed, so that the browser drops those rules as Firefox 115 does."""

    def without_has(route: Any) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace(":has(", ":has-not("))

    tab.route("**/*.css", without_has)
    tab.goto(f"{address}ja/call/{first_start(tab, address)}")
    tab.wait_for_selector(".call-answer")
    tab.goto(f"{address}ja/they-say/")
    tab.goto(tab.evaluate("document.querySelector('.digest-item a').href"))
    until(tab, "document.documentElement.dataset.readings === 'furigana'")
    assert not tab.is_visible("article .romaji >> nth=0")
    assert not tab.is_visible(".retired p >> nth=0")
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
