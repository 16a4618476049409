"""All anchors of a page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

from ..model import Branch
from ..reading.markdown import former_headings, prose_headings
from ..reading.page import Page, cards_in
from ..reading.written import Loc
from .address import STEP, TICK

NAMED_AFTER_FIELD = (
    "script", "checklist", "takeaways", "related", "messages", "questions", "debrief", "moods", "turns",
)  # fmt: skip
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
        "start-here",
        "running-order",
        "drill",
        "rehearse",
        "trainer",
        "for-the-room",
    }
)
"""Ids that the templates under `overrides/playbook/` give; headings of the prose and cards may not take them."""
WITH_WHY = frozenset({"cadence", "message", "play"})
WITHOUT_ABOUT = frozenset({"call", "home", "plain", "section", "stage"})


def anchors(page: Page) -> frozenset[str]:
    """Every anchor of a page, the same in both languages; also those that it had before."""
    former = (old for old, _, _ in former_anchors(page))
    retired = (gone.id for gone in page.entry.retired)
    return frozenset({*_layout(page), *heading_ids(page), *(id for id, _ in own_anchors(page)), *former, *retired})


def lasting_anchors(page: Page) -> frozenset[str]:
    """The anchors that a page must keep once it is published: those of ids, new and old.

    Takeaways have a number and no id: the third stays the third, whatever it says. A part of the page (`#script`,
    `#checklist`) may go with what it holds; a browser then shows the page from its top, which is right.
    """
    former = (old for old, _, _ in former_anchors(page))
    return frozenset({*anchors_of_today(page), *former, *(gone.id for gone in page.entry.retired)})


def anchors_of_today(page: Page) -> frozenset[str]:
    """The anchors of the items and headings that the page has now."""
    return frozenset({*heading_ids(page), *(prefix + item.id for prefix, item, _ in named_items(page))})


def own_anchors(page: Page) -> Iterator[tuple[str, Loc]]:
    """The anchors that come from ids (and from the numbers of takeaways), with the place of each."""
    for prefix, item, loc in named_items(page):
        yield prefix + item.id, loc
    yield from ((f"takeaway-{at + 1}", ("takeaways", at)) for at, _ in enumerate(getattr(page.entry, "takeaways", ())))


def former_anchors(page: Page) -> Iterator[tuple[str, str, Loc]]:
    """Each anchor that the page had before, with its anchor of today and its place."""
    for prefix, item, loc in named_items(page):
        if not isinstance(item, Branch):
            yield from ((prefix + old, prefix + item.id, loc) for old in item.formerly)
    for at, step in enumerate(getattr(page.entry, "script", ())):
        ids = (step.id, *step.formerly)
        for branch in step.hear:
            today = f"{STEP}{step.id}-{branch.id}" if branch.id else STEP + step.id
            names = [*filter(None, (branch.id,)), *branch.formerly]
            found = (f"{STEP}{step_id}-{id}" for step_id, id in product(ids, names))
            yield from ((old, today, ("script", at)) for old in found if old != today)
    if page.entry.prose:
        yield from ((old, today, ("prose", "en")) for old, today, _ in former_headings(page.entry.prose.en))


def named_items(page: Page) -> Iterator[tuple[str, Any, Loc]]:
    """Each item of the page that has an anchor: the prefix of its anchor, the item, its place."""
    entry: Any = page.entry
    for at, step in enumerate(getattr(entry, "script", ())):
        yield STEP, step, ("script", at)
        yield from ((f"{STEP}{step.id}-", branch, ("script", at)) for branch in step.hear if branch.id)
    for field, prefix in (("checklist", TICK), ("steps", STEP), ("items", "item-"), ("questions", "question-")):
        yield from ((prefix, item, (field, at)) for at, item in enumerate(getattr(entry, field, ())))
    yield from (("", card.entry, card.loc) for card in cards_in([page]))


def heading_ids(page: Page) -> Iterator[str]:
    """The ids of the headings of the page's prose."""
    prose = page.entry.prose
    return (id for _, _, id, _ in prose_headings(prose.en) if id) if prose else iter(())


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
    if page.kind == "practice":
        yield from ("drill", "rehearse")
    if page.kind == "training":
        yield from ("trainer", "for-the-room", "running-order")
