"""Permanent addresses: short links that work for years, the same in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import LANGUAGES, Blank
from ..reading.book import Book, Card, Page
from ..reading.markdown import plain_text
from ..reading.page import cards_in, id_of, url_of
from .former import Spot, card_kind, former_paths, retired_pages

Link = tuple[str, str, dict[str, str]]
"""A short link, the address that it leads to (below a language's root), the titles of what stands there."""


def short_link(page: Page) -> str:
    """The permanent address of a page below the site's root: `go/<play>/`, or `go/<kind>/<id>/`."""
    return _link(page.kind, page.id)


def card_link(card: Card) -> str:
    """The permanent address of a card below the site's root."""
    return _link(card.kind, card.entry.id)


def short_links(book: Book) -> Iterator[Link]:
    """Every short link that was ever given out; where one id was two things, it is what it is today."""
    found: dict[str, Link] = {}
    for link in (*_links_of_today(book), *_links_of_before(book), *_links_of_retired_pages(book)):
        found.setdefault(link[0], link)
    return iter(found.values())


def titles_of(spot: Spot, blanks: Mapping[str, Blank]) -> dict[str, str]:
    """What names a place in each language: the card that stands there, or the page."""
    card = next((card for card in cards_in([spot.page]) if card.entry.id == spot.anchor), None)
    return card_titles(card, blanks) if card else page_titles(spot.page, blanks)


def page_titles(page: Page, blanks: Mapping[str, Blank]) -> dict[str, str]:
    """A page's title in each language, as plain text."""
    return {language: plain_text(page.title[language], language, blanks) for language in LANGUAGES}


def card_titles(card: Card, blanks: Mapping[str, Blank]) -> dict[str, str]:
    """What names a card in each language: what is said, or the rule."""
    words = next(getattr(card.entry, name) for name in ("say", "term", "use", "text") if hasattr(card.entry, name))
    return {language: plain_text(words[language], language, blanks) for language in LANGUAGES}


def _link(kind: str, id: str) -> str:
    return f"go/{id}/" if kind == "play" else f"go/{kind}/{id}/"


def _links_of_today(book: Book) -> Iterator[Link]:
    blanks = book.registries.blanks
    for page in book.pages.values():
        yield short_link(page), page.url, page_titles(page, blanks)
    for card in book.cards.values():
        yield card_link(card), card.url, card_titles(card, blanks)


def _links_of_before(book: Book) -> Iterator[Link]:
    """What was renamed leads to where it is now, a card that was taken out to the words that say so."""
    blanks = book.registries.blanks
    for page in book.pages.values():
        titles = page_titles(page, blanks)
        yield from ((_link(page.kind, id_of(old)), page.url, titles) for old in former_paths(page))
        for gone in page.entry.retired if card_kind(page.kind) else ():
            yield _link(card_kind(page.kind), gone.id), f"{page.url}#{gone.id}", titles
    for card in book.cards.values():
        yield from ((_link(card.kind, old), card.url, card_titles(card, blanks)) for old in card.entry.formerly)


def _links_of_retired_pages(book: Book) -> Iterator[Link]:
    for path, gone in retired_pages(book).items():
        titles = {language: gone[language] for language in LANGUAGES}
        yield _link(gone.kind, id_of(path)), url_of(path), titles
        if kind := card_kind(gone.kind):
            yield from ((_link(kind, anchor), url_of(path), titles) for anchor in sorted(gone.anchors))
