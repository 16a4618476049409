"""The rule that nothing is left to write."""

from __future__ import annotations

from collections.abc import Iterator

from ..problem import Problem
from ..queries.walk import walk_book
from ..reading.book import Book
from ..reading.unwritten import TO_WRITE
from .where import problem_in


def no_words_are_left_to_write(book: Book) -> Iterator[Problem]:
    """`make new` marks what is still to be written."""
    for words in walk_book(book):
        if words.text.startswith(TO_WRITE):
            yield problem_in(words, 0, f"is still to be written{words.text.removeprefix(TO_WRITE)}")
