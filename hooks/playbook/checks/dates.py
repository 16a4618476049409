"""Rules on days: of a reading, and of the contacts of a cadence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from ..problem import Problem
from ..reading.book import Book
from ..reading.page import Page
from ..reading.registries import Registries
from .rule import each, of_the_book


@of_the_book
def no_page_was_read_in_the_future(book: Book) -> Iterator[Problem]:
    """The day of the last reading is today at the latest; tomorrow passes, since somewhere it has begun."""
    tomorrow = date.today() + timedelta(days=1)
    for page in book.pages.values():
        day = getattr(page.entry, "reviewed", None)
        if day and day > tomorrow and "reviewed" not in page.lacking:
            message = f"the day {day} has not come yet; write the day on which somebody read the page"
            yield page.problem(message, "reviewed")


@each("cadence")
def every_cadence_runs_forward(page: Page, registries: Registries) -> Iterator[Problem]:
    """The contacts stand in the order of their days."""
    for at, (before, step) in enumerate(pairwise(page.entry.steps), 1):
        if step.day < before.day:
            message = f"day {step.day} stands behind day {before.day}; put the contacts in the order of their days"
            yield page.problem(message, "steps", at, "day")
