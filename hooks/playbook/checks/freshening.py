"""The rule that no words lag behind the words that they were written from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ..book import Book
from ..freshness import is_stale, pairs
from ..problem import Problem

NAMES = {"en": "English", "ja": "Japanese"}


def no_words_are_stale(lock: Mapping[str, str]) -> Callable[[Book], Iterator[Problem]]:
    """The rule for the digests of a lock."""

    def no_words_are_stale(book: Book) -> Iterator[Problem]:
        for pair in pairs(book):
            if is_stale(pair, lock.get(pair.name)):
                other = "en" if pair.source_language == "ja" else "ja"
                message = (
                    f"the {NAMES[pair.source_language]} changed since this was last checked against it; "
                    "mend it here, or, if it still says the same, run 'make bless'"
                )
                yield pair.page.problem(message, *pair.loc, other)

    return no_words_are_stale
