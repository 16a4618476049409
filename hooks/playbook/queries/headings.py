"""All anchors of a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..reading.markdown import prose_headings
from ..reading.page import Page, cards_in
from ..reading.written import Loc
from .address import STEP, TICK

NAMED_AFTER_FIELD = ("script", "checklist", "takeaways", "related", "messages", "rules", "questions", "debrief")
"""Parts of a page whose anchor is their field's name, where the field holds anything."""
LAYOUT = frozenset(
    {
        *NAMED_AFTER_FIELD,
        "question",
        "title",
        "why",
        "about",
        "day",
        "week",
        "year",
        "they-say",
        "stages",
        "running-order",
    }
)
"""Ids that the templates under `overrides/playbook/` give; headings of the prose and cards may not take them."""
WITH_WHY = frozenset({"cadence", "message", "play"})
WITHOUT_ABOUT = frozenset({"call", "home", "plain", "section", "stage"})


def anchors(page: Page) -> frozenset[str]:
    """Every anchor of a page, the same in both languages."""
    prose = page.entry.prose
    headings = (id for _, _, id, _ in prose_headings(prose.en) if id) if prose else ()
    return frozenset({*_layout(page), *headings, *(id for id, _ in own_anchors(page))})


def own_anchors(page: Page) -> Iterator[tuple[str, Loc]]:
    """The anchors that come from ids (and from the numbers of takeaways), with the place of each."""
    entry: Any = page.entry
    for at, step in enumerate(getattr(entry, "script", ())):
        yield STEP + step.id, ("script", at)
        yield from ((f"{STEP}{step.id}-{branch.id}", ("script", at)) for branch in step.hear if branch.id)
    for field, prefix in (("checklist", TICK), ("steps", STEP), ("items", "item-"), ("questions", "question-")):
        yield from ((prefix + item.id, (field, at)) for at, item in enumerate(getattr(entry, field, ())))
    yield from ((f"takeaway-{at + 1}", ("takeaways", at)) for at, _ in enumerate(getattr(entry, "takeaways", ())))
    yield from ((card.entry.id, card.loc) for card in cards_in([page]))


def _layout(page: Page) -> Iterator[str]:
    """The ids that the templates give to this page's parts."""
    entry: Any = page.entry
    yield "question" if page.kind == "play" else "title"
    yield from (name for name in NAMED_AFTER_FIELD if getattr(entry, name, ()))
    yield from getattr(entry, "drawings", ())
    if entry.prose and page.kind in WITH_WHY:
        yield "why"
    if page.kind not in WITHOUT_ABOUT:
        yield "about"
    if page.kind == "home":
        yield from ("they-say", "stages") if entry.phrases else ("stages",)
    if page.kind == "training":
        yield "running-order"
