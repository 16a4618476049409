"""The numbers to which every sequence of contacts keeps (`docs/data/limits.yml`)."""

from __future__ import annotations

from ..reading.book import Book
from ..reading.registries import Registries

DAYS_BETWEEN = "days-between"
CONTACTS = "contacts"
NEEDED = (DAYS_BETWEEN, CONTACTS)
"""The limits that the sequences and the planner read; the registry may hold others, for the pages."""


def limit(book: Book, id: str) -> int:
    """The number of a limit; 0 while the registry lacks it, which `check` reports."""
    return number(book.registries, id)


def number(registries: Registries, id: str) -> int:
    """The number of a limit; 0 while the registry lacks it."""
    return registries.limits[id].number if id in registries.limits else 0
