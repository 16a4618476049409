"""The second tier: the pages on which the typed words stand."""

from __future__ import annotations

import random
import re
from functools import cache
from itertools import islice
from typing import Any

import pytest

from playbook.outputs.running_text.grams import row, signs
from playbook.outputs.running_text.stretches import Stretch, stretches
from playbook.reading.page import Page
from real_book import BOOK

from .box import INPUT, LINKS

pytestmark = [pytest.mark.browser, pytest.mark.prove]

ROOTS = {"en": "", "ja": "ja/"}
LENGTH = {"en": 4, "ja": 9}
"""Signs that are typed: four English words, about four short ones of Japanese."""
PARTS = "/search/text/"
FIND = """async ([address, text]) => {
  const { findRunningText } = await import(`${address}assets/modules/running-text/find.js`);
  const { Shelf } = await import(`${address}assets/modules/running-text/shelf.js`);
  return findRunningText(text, new Shelf(new URL(`${address}search/text/`), "en"));
}"""
SIGNS = """async ([address, texts]) => {
  const { rowOf, signsIn } = await import(`${address}assets/modules/running-text/grams.js`);
  return texts.map((text) => {
    const found = signsIn(text);
    const signs = found.map(({ sign }) => sign);
    return [signs, found.map(({ start, end }) => text.slice(start, end)), signs.map(rowOf)];
  });
}"""


def texts(language: str) -> list[tuple[Page, Stretch]]:
    """Every stretch of every page, in an order that is the same each time."""
    found = [(page, one) for page in BOOK.pages.values() for one in stretches(page, language, BOOK.registries.blanks)]
    random.Random(12).shuffle(found)
    return found


def running_words(text: str, language: str) -> str:
    """Some words of a text that stand side by side, from its middle."""
    words = text.split() if language == "en" else re.findall("[A-Za-z0-9]+|.", text)
    start = max(0, len(words) // 2 - LENGTH[language] // 2)
    return (" " if language == "en" else "").join(words[start : start + LENGTH[language]])


MOST = 3
"""Pages of which all are shown among five: the other two are kept for what the first tier finds."""


def is_telling(words: str, language: str) -> bool:
    """Whether some words are as many as wanted and stand on so few pages that all of them can be shown."""
    wanted = " ".join(signs(words))
    return wanted.count(" ") + 1 >= LENGTH[language] and sum(wanted in text for text in whole(language)) <= MOST


@cache
def whole(language: str) -> list[str]:
    """The running text of each page, as signs."""
    found: dict[str, list[str]] = {}
    for page, stretch in texts(language):
        found.setdefault(page.path, []).append(" ".join(signs(stretch.text)))
    return ["|".join(lines) for lines in found.values()]


def asked(page: Any, address: str, language: str, text: str) -> list[str]:
    """The addresses of the first five results, when both tiers have answered."""
    page.locator(INPUT).fill(text)
    page.locator(INPUT).press("End")
    page.locator(LINKS).first.wait_for()
    page.wait_for_timeout(700)
    links = [link.get_attribute("href") or "" for link in page.locator(LINKS).all()[:5]]
    return [link.removeprefix(address).partition("?")[0].partition("#")[0] for link in links]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_browser_cuts_a_text_as_the_build_does(page: Any, address: str, language: str) -> None:
    page.goto(address)
    found = [stretch.text for _, stretch in texts(language)[:400]]
    found += ["Don’t", "naïve Ōsaka café", "㈱サトウ・ﾃｽﾄ", "½ №3", "か\u3099き", "a-b_c d'e", "😀 x"]
    for text, (browsers, written, rows) in zip(found, page.evaluate(SIGNS, [address, found]), strict=True):
        if "\u3099" in text or "ﾃ" in text:
            continue  # No page has them; a query is found by its other signs.
        assert browsers == signs(text), text
        assert rows == [row(sign) for sign in browsers]
        assert all(written), text


@pytest.mark.parametrize("language", ["en", "ja"])
def test_running_words_find_their_page_among_the_first_five(page: Any, address: str, language: str) -> None:
    page.goto(address + ROOTS[language])
    page.locator(INPUT).focus()
    samples = ((own, running_words(one.text, language)) for own, one in texts(language))
    telling = ((own, words) for own, words in samples if is_telling(words, language))
    missed = []
    for own, words in islice(telling, 40):
        if ROOTS[language] + own.url not in asked(page, address, language, words):
            missed.append((words, own.path))
    assert len(missed) <= 1, missed


def test_a_result_opens_at_the_place_with_the_words_marked(page: Any, address: str) -> None:
    own, stretch = next((own, one) for own, one in texts("en") if one.anchor.startswith("tick-"))
    page.goto(address)
    page.locator(INPUT).focus()
    words = " ".join(stretch.text.split()[:5])
    asked(page, address, "en", words)
    hit = page.locator(f"{LINKS}[href*='{own.url}'][href$='#{stretch.anchor}']").first
    assert hit.locator("mark").first.inner_text().split()[0] == words.split()[0]
    hit.click()
    page.wait_for_url(f"**/{own.url}*#{stretch.anchor}")
    page.locator("mark[data-md-highlight]").first.wait_for()


def test_the_first_answer_waits_for_no_running_text(page: Any, address: str) -> None:
    page.goto(address)
    page.route(f"**{PARTS}**", lambda route: None)
    page.locator(INPUT).focus()
    page.locator(INPUT).fill("leave a message with the receptionist")
    page.locator(INPUT).press("End")
    page.locator(LINKS).first.wait_for()


def test_a_query_fetches_some_parts_and_some_pages_only(page: Any, address: str) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(address)
    page.locator(INPUT).focus()
    _, stretch = next((own, one) for own, one in texts("en") if len(one.text.split()) > 12)
    asked(page, address, "en", running_words(stretch.text, "en"))
    parts = [url for url in fetched if PARTS in url]
    assert 2 <= len(parts) < 30
    assert not [url for url in parts if url.endswith(".ja.txt") or url.endswith(".ja.json")]


@pytest.mark.parametrize("typed", ["of the", "is it", "の", "zzxq vvkk", "call zzxq", "ゑゑゑ", "", "…"])
def test_small_words_alone_and_words_that_stand_nowhere_find_nothing(page: Any, address: str, typed: str) -> None:
    page.goto(address)
    assert page.evaluate(FIND, [address, typed]) == []
