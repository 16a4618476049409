"""Rules on takeaways."""

from __future__ import annotations

from collections.abc import Iterator

from ..problem import Problem
from ..reading.page import Page
from ..reading.registries import Registries
from .rule import each

FEWEST_TAKEAWAYS, MOST_TAKEAWAYS = 2, 5


@each("play")
def every_play_has_takeaways(page: Page, registries: Registries) -> Iterator[Problem]:
    """A play ends with two to five takeaways."""
    number = len(page.entry.takeaways)
    if not FEWEST_TAKEAWAYS <= number <= MOST_TAKEAWAYS:
        message = f"a play has {FEWEST_TAKEAWAYS} to {MOST_TAKEAWAYS} takeaways; this has {number}"
        yield page.problem(message, "takeaways")
