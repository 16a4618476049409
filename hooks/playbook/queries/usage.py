"""Which plays use which phrase, line, term or message: cards link back to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import Play
from ..reading.book import Book, Page

Usage = Mapping[tuple[str, str], tuple[Page, ...]]
"""(kind of card, its id) -> the plays that use it, in reading order."""


def find_usage(book: Book) -> Usage:
    """The plays that use each card of the book."""
    usage: dict[tuple[str, str], list[Page]] = {}
    for page in book.plays.values():
        for card in dict.fromkeys(cards_of(page.entry)):
            usage.setdefault(card, []).append(page)
    return {card: tuple(pages) for card, pages in usage.items()}


def cards_of(play: Play) -> Iterator[tuple[str, str]]:
    """The lines and phrases of a play's script, by kind and id; one may come twice."""
    for step in play.script:
        yield from (("line", line) for line in step.lines)
        for branch in step.hear:
            yield from (("phrase", phrase) for phrase in branch.phrases)
