"""Rules on the replies to phrases."""

from __future__ import annotations

from collections.abc import Iterator

from ..problem import Problem
from ..reading.book import Book


def every_reply_says_something(book: Book) -> Iterator[Problem]:
    """A phrase's reply has lines or words of its own."""
    for card in book.cards.values():
        reply = getattr(card.entry, "reply", None)
        if reply is not None and bool(reply.lines) == bool(reply.say):
            found = "both" if reply.lines else "neither"
            yield card.page.problem(f"a reply has either 'lines' or 'say'; found {found}", *card.loc, "reply")
