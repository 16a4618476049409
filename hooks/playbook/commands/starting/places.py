"""Where a new thing of a kind belongs: a folder, a page that holds such cards, or a registry."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from ...model import KINDS, Change, Cushion, Line, Noun, Phrase, Pitfall, Silence, Term
from ...model.place import Plain
from ...problem import did_you_mean
from ...reading.book import Book
from ...reading.page import CARD_KINDS, Page
from ...reading.registries import REGISTRIES

CARDS: Mapping[str, type[Noun]] = {
    "phrase": Phrase, "line": Line, "term": Term, "pitfall": Pitfall, "cushion": Cushion, "silence": Silence,
}  # fmt: skip
CARD_FIELDS = {kind: field for field, kind in CARD_KINDS.items()}
HOLDERS = {"terms": "glossary"}
ENTRIES: Mapping[str, tuple[str, type[Noun]]] = {kind[:-1]: (kind, noun) for kind, noun in REGISTRIES.items()}
"""The registries' entries by what one of them is called: `outcome` stands in `outcomes.yml`."""
PAGES: Mapping[str, type[Noun]] = {**KINDS, "plain": Plain}
FOLDERS = frozenset({"stage", "section", "call"})
"""Kinds of which each page is a folder's first."""
CHANGE = "change"
KIND_NAMES = (*PAGES, *CARDS, *ENTRIES, CHANGE)


def noun_of(kind: str) -> type[Noun]:
    """The type of a kind. Raises ValueError where there is none."""
    if kind in PAGES:
        return PAGES[kind]
    if kind in CARDS:
        return CARDS[kind]
    if kind in ENTRIES:
        return ENTRIES[kind][1]
    if kind == CHANGE:
        return Change
    hint = did_you_mean(kind, KIND_NAMES) or f"; choose one of {', '.join(KIND_NAMES)}"
    raise ValueError(f"there is nothing of the kind '{kind}' to start{hint}")


def places_for(book: Book, kind: str) -> list[str]:
    """Where something of a kind may stand, those that hold such things already first; a folder's own page: nowhere."""
    if kind in FOLDERS or kind in ENTRIES or kind == "home":
        return []
    if kind == CHANGE:
        return [*book.pages]
    if kind in CARDS:
        holder = HOLDERS.get(CARD_FIELDS[kind], CARD_FIELDS[kind])
        return [page.path for page in book.pages.values() if page.kind == holder]
    return _folders(book, kind)


def _folders(book: Book, kind: str) -> list[str]:
    used = {page.folder for page in book.pages.values() if page.kind == kind and not page.is_index}
    stages = {page.folder for page in book.pages.values() if page.kind == "stage"}
    sections = {page.folder for page in book.pages.values() if page.kind == "section"}
    if kind == "play":
        return sorted(stages)
    return [*sorted(used - {""}), *sorted(sections - used)]


def page_path(kind: str, where: str, id: str) -> str:
    """The path of a new page."""
    return f"{id}/index" if kind in FOLDERS else posixpath.join(where, id)


def holder(book: Book, kind: str, where: str) -> Page:
    """The page that holds cards of a kind. Raises ValueError where it is none."""
    found = places_for(book, kind)
    if where not in found:
        raise ValueError(f"'{where}' holds no {CARD_FIELDS[kind]}; choose one of {', '.join(found) or 'none yet'}")
    return book.pages[where]
