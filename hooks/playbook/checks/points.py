"""Rules on the pieces of advice that the playbook answers."""

from __future__ import annotations

from collections.abc import Iterator

from ..problem import Problem
from ..reading.book import Book
from .rule import of_the_book

BY_FORM = frozenset({"A31", "A32"})
"""Key terms in both languages; question, mini-summary, takeaways: every page answers these by its form."""


@of_the_book
def every_point_is_answered(book: Book) -> Iterator[Problem]:
    """Each point of the registry is covered by a play."""
    covered = {point for page in book.plays.values() for point in page.entry.covers} | BY_FORM
    lacks = book.lacks("covers")
    for id in book.registries.points:
        if id not in covered and not lacks:
            message = "no play covers this point; add it to the 'covers' of the play that answers it"
            yield book.registries.written["points", id].problem(message)


@of_the_book
def every_departure_has_its_reason(book: Book) -> Iterator[Problem]:
    """A point that is adapted or not followed says why."""
    for id, point in book.registries.points.items():
        if point.kind != "followed" and not point.because:
            message = f"is {point.kind}; say under 'because' what the playbook does otherwise, and why"
            yield book.registries.written["points", id].problem(message, "kind")
