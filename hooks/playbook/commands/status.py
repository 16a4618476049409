"""`playbook status`: what wants attention, pages due for review, words that lag behind, points without an answer."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ..checks.points import every_point_is_answered
from ..queries.agreement import pairs
from ..reading.book import Book, read_book
from ..reading.page import Page


def show_status(options: argparse.Namespace, root: Path) -> int:
    """Prints what is due for review, stale, or not answered yet."""
    print(describe(read_book(root)))
    return 0


def due_date(page: Page) -> date | None:
    """The day from which a page wants to be read again; None for a page that has no review."""
    reviewed = getattr(page.entry, "reviewed", None)
    if reviewed is None:
        return None
    months = reviewed.month - 1 + page.entry.review_every
    year, month = reviewed.year + months // 12, months % 12 + 1
    return date(year, month, min(reviewed.day, 28))


def describe(book: Book, today: date | None = None) -> str:
    """The state of the book on a day (else today), as lines of text."""
    return "\n".join(_lines(book, today or date.today()))


def _lines(book: Book, today: date) -> Iterator[str]:
    due = [page for page in book.pages.values() if (day := due_date(page)) and day <= today]
    everything = list(pairs(book))
    records = {pair.name: book.records.get(pair.unit, {}).get(pair.field) for pair in everything}
    stale = [pair for pair in everything if pair.is_written and pair.changed(records[pair.name])]
    unchecked = [pair for pair in everything if records[pair.name] is None]
    open_points = [problem.field for problem in every_point_is_answered(book)]
    yield f"{len(book.pages)} pages in two languages, {len(everything)} pairs of words"
    yield f"{len(due)} due for review{_names(page.path for page in due)}"
    yield f"{len(stale)} stale{_names(pair.name for pair in stale)}"
    yield f"{len(unchecked)} never checked against each other"
    yield f"{len(open_points)} points without an answer{_names(open_points)}"


def _names(names: object) -> str:
    row = ", ".join(names)  # type: ignore[arg-type]
    return f": {row}" if row else ""
