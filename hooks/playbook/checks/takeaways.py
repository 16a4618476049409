"""Rules on takeaways."""

from __future__ import annotations

from collections.abc import Iterator

from ..problem import Problem
from ..reading.book import Book

FEWEST_TAKEAWAYS, MOST_TAKEAWAYS = 2, 5


def every_play_has_takeaways(book: Book) -> Iterator[Problem]:
    """A play ends with two to five takeaways."""
    for page in book.plays.values():
        number = len(page.entry.takeaways)
        if not FEWEST_TAKEAWAYS <= number <= MOST_TAKEAWAYS:
            message = f"a play has {FEWEST_TAKEAWAYS} to {MOST_TAKEAWAYS} takeaways; this has {number}"
            yield page.problem(message, "takeaways")
