"""Permanent addresses: short links that work for years, the same in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import LANGUAGES, Blank
from ..reading.book import Book, Card, Page
from ..reading.markdown import plain_text


def short_link(page: Page) -> str:
    """The permanent address of a page below the site's root: `go/<play>/`, or `go/<kind>/<id>/`."""
    return f"go/{page.id}/" if page.kind == "play" else f"go/{page.kind}/{page.id}/"


def card_link(card: Card) -> str:
    """The permanent address of a card below the site's root."""
    return f"go/{card.kind}/{card.entry.id}/"


def short_links(book: Book) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Every short link with the address it leads to (below a language's root) and its titles."""
    blanks = book.registries.blanks
    for page in book.pages.values():
        titles = {language: plain_text(page.title[language], language, blanks) for language in LANGUAGES}
        for link in (short_link(page), *_former_links(page)):
            yield link, page.url, titles
    for card in book.cards.values():
        yield card_link(card), card.url, card_titles(card, blanks)


def card_titles(card: Card, blanks: Mapping[str, Blank]) -> dict[str, str]:
    """What names a card in each language: what is said, or the rule."""
    words = next(getattr(card.entry, name) for name in ("say", "term", "use", "text") if hasattr(card.entry, name))
    return {language: plain_text(words[language], language, blanks) for language in LANGUAGES}


def _former_links(page: Page) -> Iterator[str]:
    for id in getattr(page.entry, "formerly", ()):
        yield f"go/{id}/" if page.kind == "play" else f"go/{page.kind}/{id}/"
