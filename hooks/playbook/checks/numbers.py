"""Rules on numbers: months, days, minutes."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import KINDS
from ..problem import Problem
from ..reading.page import Page
from ..reading.registries import Registries
from .rule import each


@each(*KINDS)
def every_number_makes_sense(page: Page, registries: Registries) -> Iterator[Problem]:
    """Months, days and minutes lie where a person would look for them."""
    entry = page.entry
    numbers = [(("review_every",), getattr(entry, "review_every", 1), 1, 60)]
    numbers += [(("steps", at, "day"), step.day, 0, 750) for at, step in enumerate(getattr(entry, "steps", ()))]
    numbers += [(("items", at, "minutes"), item.minutes, 1, 480) for at, item in enumerate(getattr(entry, "items", ()))]
    for loc, number, least, most in numbers:
        if not least <= number <= most:
            yield page.problem(f"must be a number from {least} to {most}; found {number}", *loc)
