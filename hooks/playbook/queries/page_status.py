"""How each page stands: which words are there in each language, what is stale, when it wants to be read again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..model import LANGUAGES
from ..reading.book import Book
from ..reading.page import Page
from ..reading.unwritten import is_unwritten
from .agreement import Pair, pairs_of, stale_among


@dataclass(frozen=True)
class PageStatus:
    """How one page stands, or one registry."""

    unit: str
    """`reception/not-at-desk`, or `data/outcomes` for a registry."""
    page: Page | None
    """None for a registry."""
    missing: Mapping[str, int]
    """How many texts of a language are still to be written."""
    stale: tuple[tuple[Pair, tuple[str, ...]], ...]
    """The pairs that changed since both languages agreed, with the languages that did."""
    unchecked: int
    """How many pairs nobody has compared yet."""
    due: date | None
    """The day from which the page wants to be read again; None for what has no review."""

    @property
    def owner(self) -> str:
        """Who answers for it: an id of `docs/data/owners.yml`, or nothing."""
        return getattr(self.page and self.page.entry, "owner", "")

    @property
    def is_whole(self) -> bool:
        """Whether every text is there in both languages, and both say the same."""
        return not (any(self.missing.values()) or self.stale or self.unchecked)


def statuses(book: Book) -> tuple[PageStatus, ...]:
    """How every page stands, in the order of their addresses, then every registry that has words."""
    units: dict[str, tuple[Page | None, list[Pair]]] = {}
    for written in book.everything:
        _, found = units.setdefault(written.unit, (written if isinstance(written, Page) else None, []))
        found.extend(pairs_of(written))
    return tuple(_status(book, unit, page, found) for unit, (page, found) in units.items() if page or found)


def due_date(page: Page) -> date | None:
    """The day from which a page wants to be read again; None for a page that has no review."""
    reviewed = getattr(page.entry, "reviewed", None)
    if reviewed is None:
        return None
    months = reviewed.month - 1 + page.entry.review_every
    year, month = reviewed.year + months // 12, months % 12 + 1
    return date(year, month, min(reviewed.day, 28))


def _status(book: Book, unit: str, page: Page | None, found: list[Pair]) -> PageStatus:
    record = book.records.get(unit, {})
    missing = {side: sum(is_unwritten(pair.texts[side]) for pair in found) for side in LANGUAGES}
    unchecked = sum(pair.field not in record for pair in found)
    return PageStatus(unit, page, missing, tuple(stale_among(found, record)), unchecked, page and due_date(page))
