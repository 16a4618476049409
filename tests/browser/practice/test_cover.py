"""Cards of which one side is covered, in another order; the reading of one word."""

from __future__ import annotations

from typing import Any

import pytest

from project import Project

pytestmark = [pytest.mark.browser, pytest.mark.prove]
BOOK = Project().book()
KINDS = ("phrases", "lines", "cushions", "glossary")
WITH_CARDS = [next(page.url for page in BOOK.pages.values() if page.kind == kind) for kind in KINDS]
CARD = ":is(.card, .term)"


@pytest.fixture
def page_of_cards(tab: Any, small_book: str, url: str) -> Any:
    tab.goto(small_book + url)
    tab.evaluate("customElements.whenDefined('cover-meaning').then(() => null)")
    return tab


@pytest.mark.parametrize("url", WITH_CARDS)
def test_either_side_is_covered_shown_and_covered_again(page_of_cards: Any) -> None:
    tab = page_of_cards
    first = tab.locator(CARD).first
    meaning, japanese = first.locator("dd, p:not(:has(*))").last, first.locator("[lang=ja]").first
    for side, gone in (("meaning", meaning), ("japanese", japanese)):
        tab.locator(f"[data-cover={side}]").click()
        assert not gone.is_visible()
        first.locator(".reveal").click()
        assert gone.is_visible() and first.locator(".reveal").inner_text() == "Cover again"
        first.locator(".reveal").click()
        assert not gone.is_visible()
    tab.locator("[data-cover=japanese]").click()
    assert (tab.locator(".covered").count(), tab.locator(".reveal").count()) == (0, 0)


@pytest.mark.parametrize("url", WITH_CARDS[:1])
def test_paper_has_what_the_screen_covers(page_of_cards: Any) -> None:
    page_of_cards.locator("[data-cover=meaning]").click()
    page_of_cards.emulate_media(media="print")
    shown = page_of_cards.locator(".card").first
    assert shown.locator(".facts").is_visible() and not shown.locator(".reveal").is_visible()


@pytest.mark.parametrize("url", WITH_CARDS[:1])
def test_shuffled_cards_are_the_same_cards(page_of_cards: Any) -> None:
    ids = "[...document.querySelectorAll('.cards > .card')].map(({ id }) => id)"
    before = page_of_cards.evaluate(ids)
    orders = {tuple(before)}
    for _ in range(12):
        page_of_cards.locator("[data-shuffle]").click()
        page_of_cards.wait_for_timeout(50)
        orders.add(tuple(page_of_cards.evaluate(ids)))
    assert len(orders) > 1 and all(sorted(order) == sorted(before) for order in orders)


@pytest.mark.parametrize("url", WITH_CARDS[:1])
def test_a_tap_on_a_word_shows_and_hides_its_reading_while_readings_are_off(page_of_cards: Any) -> None:
    tab = page_of_cards
    words = tab.locator(".card-title ruby")
    first, second = words.nth(0).locator("rt"), words.nth(1).locator("rt")
    tab.locator(".readings summary").click()
    tab.locator("#reading-furigana").uncheck()
    tab.keyboard.press("Escape")
    assert not first.is_visible()
    words.nth(0).click()
    assert first.is_visible() and not second.is_visible() and "#" not in tab.url
    words.nth(0).click()
    assert not first.is_visible()
