"""The real book as the tests ask it: for what it lists, by what a test needs, never for a page by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import TypeVar

from playbook.model import Play
from playbook.reading.book import Book, Card, Page, read_book
from project import ROOT

Found = TypeVar("Found")

BOOK: Book = read_book(ROOT)
"""Read once for all tests."""


def a_page(kind: str, fits: Callable[[Page], object] = bool) -> Page:
    """The first page of a kind, of those that fit."""
    return _first((page for _, page in sorted(BOOK.pages.items()) if page.kind == kind and fits(page)), kind)


def a_play(fits: Callable[[Play], object] = bool) -> Page:
    """The first play, of those that fit."""
    return a_page("play", lambda page: fits(page.entry))


def a_card(kind: str, fits: Callable[[Card], object] = bool) -> Card:
    """The first card of a kind, of those that fit."""
    return _first((card for (found, _), card in sorted(BOOK.cards.items()) if found == kind and fits(card)), kind)


@cache
def a_usual_play() -> Page:
    """A play with a script and a mini-summary of a usual length: half are shorter, half are longer."""
    plays = [page for _, page in sorted(BOOK.plays.items()) if page.entry.script]
    return sorted(plays, key=lambda page: len(page.entry.summary.en) + len(page.entry.summary.ja))[len(plays) // 2]


def one_of_each_kind() -> list[str]:
    """The address of one page of each kind."""
    kinds = sorted({page.kind for page in BOOK.pages.values()})
    return [a_page(kind).url for kind in kinds]


def _first(found: Iterator[Found], kind: str) -> Found:
    one = next(found, None)
    assert one is not None, f"the book lists no {kind} with what this test needs"
    return one
