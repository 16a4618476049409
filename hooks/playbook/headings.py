"""The headings of a page's prose, and all anchors of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .address import STEP, TICK
from .book import Page, cards_in

HEADING = re.compile(r"(?m)^(#{1,6}) +(.*?)(?: *\{#([A-Za-z0-9_-]+)\})?[ #]*$")
LAYOUT = frozenset({"question", "title", "script", "why", "checklist", "takeaways", "related", "about", "day", "week", "year"})
"""Ids that the templates under `overrides/playbook/pages/` give; prose may not take them."""


def prose_headings(prose: str) -> Iterator[tuple[int, str, str | None, int]]:
    """Each heading of a prose: its level, its text, its id (or None), and its line, counted from 0."""
    bare = re.sub(r"```.*?```", lambda code: re.sub(r"[^\n]", " ", code[0]), prose, flags=re.DOTALL)
    for found in HEADING.finditer(bare):
        yield len(found[1]), found[2], found[3], bare.count("\n", 0, found.start())


def anchors(page: Page) -> frozenset[str]:
    """Every anchor of a page, the same in both languages."""
    return frozenset(_anchors(page)) | LAYOUT


def _anchors(page: Page) -> Iterator[str]:
    entry: Any = page.entry
    if entry.prose:
        yield from (id for _, _, id, _ in prose_headings(entry.prose.en) if id)
    for step in getattr(entry, "script", ()):
        yield STEP + step.id
        yield from (f"{STEP}{step.id}-{branch.id}" for branch in step.hear if branch.id)
    yield from (TICK + tick.id for tick in getattr(entry, "checklist", ()))
    yield from (STEP + contact.id for contact in getattr(entry, "steps", ()))
    yield from (f"takeaway-{number}" for number, _ in enumerate(getattr(entry, "takeaways", ()), 1))
    yield from (card.entry.id for card in cards_in([page]))
