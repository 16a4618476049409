"""Rules on numbers: months, days, minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import KINDS
from ..problem import Problem
from ..queries.walk import walk
from ..reading.page import Page
from ..reading.registries import Registries
from .rule import each
from .where import problem_in

PERCENTAGE = re.compile(r"\d ?[%％]|\d ?(?:percent|per cent|パーセント)")
"""A share of a whole; a tenth (割) is rather said of a price."""


@each(*KINDS)
def every_percentage_has_its_figure(page: Page, registries: Registries) -> Iterator[Problem]:
    """A share is somebody's count: a play names its figures, another page its sources."""
    key = "figures" if "figures" in type(page.entry).model_fields else "sources"
    if getattr(page.entry, key, ()):
        return
    for words in walk(page):
        found = PERCENTAGE.search(words.text) if words.language != "romaji" else None
        if found:
            message = f"'{found[0]}' has no figure; name whose count it is under '{key}:', or leave the number out"
            yield problem_in(words, found.start(), message)
            return


@each(*KINDS)
def every_number_makes_sense(page: Page, registries: Registries) -> Iterator[Problem]:
    """Months, days and minutes lie where a person would look for them."""
    entry = page.entry
    numbers = [(("review_every",), getattr(entry, "review_every", 1), 1, 60)]
    numbers += [(("steps", at, "day"), step.day, 0, 750) for at, step in enumerate(getattr(entry, "steps", ()))]
    for at, item in enumerate(getattr(entry, "items", ())):
        numbers += [(("items", at, "minutes"), item.minutes, 1, 480), (("items", at, "people"), item.people or 2, 2, 9)]
        numbers += [(("items", at, "turn"), item.turn or 5, 5, 3600), (("items", at, "times"), item.times, 0, 10)]
    for at, step in enumerate(getattr(entry, "script", ())):
        numbers += [(("script", at, "seconds"), step.seconds or 1, 1, 120)]
    numbers += [(("minutes",), getattr(entry, "minutes", 1), 1, 480), (("people",), getattr(entry, "people", 2), 2, 30)]
    for loc, number, least, most in numbers:
        if not least <= number <= most:
            yield page.problem(f"must be a number from {least} to {most}; found {number}", *loc)
