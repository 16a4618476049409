"""How each page stands: which words are there in each language, what is stale, when it wants to be read again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import NamedTuple

from ..kept import Kept, digest
from ..model import LANGUAGES
from ..reading.book import Book
from ..reading.page import Page
from ..reading.records import Record
from ..reading.unwritten import is_unwritten
from ..reading.written import Written
from .staleness import Pair, pairs_of, stale_among


class Count(NamedTuple):
    """What the pairs of a page, or of a registry, are found to be."""

    missing: Mapping[str, int]
    stale: tuple[tuple[Pair, tuple[str, ...]], ...]
    unchecked: int
    has_words: bool


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


def statuses(book: Book, kept: Kept | None = None) -> tuple[PageStatus, ...]:
    """How every page stands, in the order of their addresses, then every registry that has words.

    What `kept` knows of a page from an earlier run is not counted again.
    """
    kept, found = kept or Kept(), []
    for page in book.pages.values():
        record = book.records.get(page.unit, {})
        inputs = digest(page.digest, *map(str, sorted(record.items())))
        found.append(_status(page.unit, page, kept.of(f"status/{page.path}", inputs, partial(_count, [page], record))))
    for unit, entries in _registries(book).items():
        count = _count(entries, book.records.get(unit, {}))
        found += [_status(unit, None, count)] * count.has_words
    return tuple(found)


def due_date(page: Page) -> date | None:
    """The day from which a page wants to be read again; None for a page that has no review."""
    reviewed = getattr(page.entry, "reviewed", None)
    if reviewed is None:
        return None
    months = reviewed.month - 1 + page.entry.review_every
    year, month = reviewed.year + months // 12, months % 12 + 1
    return date(year, month, min(reviewed.day, 28))


def _registries(book: Book) -> Mapping[str, Sequence[Written]]:
    found: dict[str, list[Written]] = {}
    for entry in book.everything:
        if not isinstance(entry, Page):
            found.setdefault(entry.unit, []).append(entry)
    return found


def _count(written: Sequence[Written], record: Record) -> Count:
    pairs = [pair for one in written for pair in pairs_of(one)]
    missing = {side: sum(is_unwritten(pair.texts[side]) for pair in pairs) for side in LANGUAGES}
    unchecked = sum(pair.field not in record for pair in pairs)
    return Count(missing, tuple(stale_among(pairs, record)), unchecked, bool(pairs))


def _status(unit: str, page: Page | None, count: Count) -> PageStatus:
    return PageStatus(unit, page, count.missing, count.stale, count.unchecked, page and due_date(page))
