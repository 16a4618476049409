"""The rule that no words lag behind the words that they were written from."""

from __future__ import annotations

from collections.abc import Iterator

from ..problem import Problem
from ..queries.stale import is_stale, pairs
from ..reading.book import Book

NAMES = {"en": "English", "ja": "Japanese"}


def no_words_are_stale(book: Book) -> Iterator[Problem]:
    """Where one side changed since both were read side by side, the other is read again."""
    for pair in pairs(book):
        if is_stale(pair, book.lock.get(pair.name)):
            message = (
                f"the {NAMES[pair.source_language]} changed since this was last checked against it; "
                f"make both say the same, then run 'make bless page={pair.unit}'"
            )
            yield Problem(pair.place.path, pair.place.line, pair.place.field, message)
