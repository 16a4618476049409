"""Walks an entry and gives each of its words with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .book import Book, Page
from .model import Noun, Passage, Text, Utterance, Variants

Loc = tuple[str | int, ...]


@dataclass(frozen=True)
class Words:
    """One text of a page in one language."""

    page: Page
    loc: Loc
    """Where it stands; the last part is the side: 'en', 'ja' or 'romaji'."""
    text: str
    holder: Noun
    """The text, passage or utterance that it is a side of."""
    owner: Noun
    """The noun whose field holds it: a play, a step, a phrase …"""

    @property
    def language(self) -> str:
        return str(self.loc[-1])

    @property
    def field(self) -> str:
        """The name of the field that holds it."""
        return next(str(part) for part in reversed(self.loc[:-1]) if isinstance(part, str))

    @property
    def is_spoken(self) -> bool:
        """Whether it is Japanese that is said aloud, so that every reading must be there."""
        return isinstance(self.holder, Utterance) and bool(self.holder.romaji)

    @property
    def is_prose(self) -> bool:
        return self.loc[0] == "prose"


def walk(page: Page) -> Iterator[Words]:
    """Every text of the page, in both languages; variants are no texts, they only help the search."""
    yield from _walk(page, page.entry, (), page.entry)


def walk_book(book: Book) -> Iterator[Words]:
    """Every text of every page."""
    for page in book.pages.values():
        yield from walk(page)


def holders(page: Page) -> Iterator[tuple[Loc, Noun, Noun]]:
    """Every text, passage and utterance of a page: where, what, and the noun that holds it."""
    yield from _holders(page.entry, (), page.entry)


def _walk(page: Page, value: Any, loc: Loc, owner: Noun) -> Iterator[Words]:
    for inner_loc, holder, inner_owner in _holders(value, loc, owner):
        for side in ("en", "ja", "romaji"):
            text = getattr(holder, side, "")
            if text:
                yield Words(page, (*inner_loc, side), text, holder, inner_owner)


def _holders(value: Any, loc: Loc, owner: Noun) -> Iterator[tuple[Loc, Noun, Noun]]:
    if isinstance(value, (Text, Passage, Utterance)):
        yield loc, value, owner
    elif isinstance(value, Variants):
        return
    elif isinstance(value, Noun):
        for name in type(value).model_fields:
            yield from _holders(getattr(value, name), (*loc, name), value)
    elif isinstance(value, tuple):
        for at, inner in enumerate(value):
            yield from _holders(inner, (*loc, at), owner)
