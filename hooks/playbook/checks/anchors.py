"""Rules on anchors."""

from __future__ import annotations

from collections.abc import Iterator

from ..problem import Problem
from ..queries.headings import LAYOUT, own_anchors
from ..reading.book import Book


def every_anchor_stands_once(book: Book) -> Iterator[Problem]:
    """No step, tick or card has the anchor of another, or of a part of the page."""
    for page in book.pages.values():
        seen: dict[str, object] = dict.fromkeys(LAYOUT)
        for id, loc in own_anchors(page):
            item = getattr(page.entry, str(loc[0]))[loc[1]]
            if id in seen and seen[id] != getattr(item, "id", id):  # two items with one id are reported elsewhere
                yield page.problem(f"its anchor '#{id}' is taken on this page; choose another id", *loc)
            seen.setdefault(id, getattr(item, "id", id))
