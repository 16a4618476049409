"""Rules on checklists."""

from __future__ import annotations

from collections.abc import Iterator

from ..problem import Problem
from ..reading.book import Book


def every_play_has_a_checklist(book: Book) -> Iterator[Problem]:
    """A play has something to tick off."""
    for page in book.plays.values():
        if not page.entry.checklist:
            yield page.problem("a play has a checklist; write what a rep can tick off in five seconds", "checklist")
