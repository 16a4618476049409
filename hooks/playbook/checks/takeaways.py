"""Rules on takeaways."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import KINDS
from ..problem import Problem
from ..reading.page import Page
from ..reading.registries import Registries
from .rule import each

FEWEST_TAKEAWAYS, MOST_TAKEAWAYS = 2, 5


@each(*KINDS, "plain")
def every_page_has_takeaways(page: Page, registries: Registries) -> Iterator[Problem]:
    """A page of whatever kind ends with two to five things to remember."""
    number = len(page.entry.takeaways)
    if not FEWEST_TAKEAWAYS <= number <= MOST_TAKEAWAYS and not page.lacks("takeaways"):
        message = f"a page has {FEWEST_TAKEAWAYS} to {MOST_TAKEAWAYS} takeaways; this has {number}"
        yield page.problem(message, "takeaways")
