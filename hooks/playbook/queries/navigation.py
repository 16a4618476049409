"""The navigation: home's sections, and the pages of the section that the reader is in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from ..reading.book import Book, Page
from ..reading.markdown import readable

LONGEST = 20
"""The lines of a list that somebody still looks over. Of a longer section the pages around the reader's are shown, and
the way to the section's own page, which has them all: else every page would grow with every other."""
GAP = 10
"""Between the places of two neighbours, so that a page can be put between them without touching either."""


@dataclass(frozen=True)
class Entry:
    """One line of the navigation."""

    title: Markup
    """Escaped, since the theme's templates do not escape."""
    url: str
    active: bool
    children: tuple[Entry, ...] = ()
    of: int = 0
    """How many pages it has, where not all of them are among its children."""


def sections(book: Book) -> tuple[Page, ...]:
    """The parts of the navigation, in their order."""
    return book.folders.get("", ())


def children(book: Book, section: Page) -> tuple[Page, ...]:
    """The pages of a stage or section, in their order."""
    return book.folders.get(section.folder, ()) if section.folder else ()


def place_behind(pages: Iterable[Page]) -> int:
    """The `order` that puts a page behind all of these, with a gap."""
    last = max((page.entry.order or 0 for page in pages), default=0)
    return (last // GAP + 1) * GAP


def navigation(book: Book, page: Page | None, language: str) -> list[Entry]:
    """What the navigation shows on `page`: all sections, and the pages of the page's own section."""
    return list(_entries(book, page, language))


def _entries(book: Book, page: Page | None, language: str) -> Iterator[Entry]:
    for section in sections(book):
        inside = page is not None and bool(section.folder) and section.folder == page.folder
        pages = children(book, section) if inside else ()
        near = _around(page, pages)
        inner = tuple(Entry(_title(child, language), child.url, child is page) for child in near)
        of = len(pages) if len(near) < len(pages) else 0
        yield Entry(_title(section, language), section.url, section is page, inner, of)


def _around(page: Page | None, pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The pages around one of them, as many as are looked over."""
    at = pages.index(page) if page in pages else 0
    start = max(min(at - LONGEST // 2, len(pages) - LONGEST), 0)
    return pages[start : start + LONGEST]


def _title(page: Page, language: str) -> str:
    return escape(readable(page.title[language]))


def neighbours(book: Book, page: Page, language: str) -> tuple[Entry | None, Entry | None]:
    """The lines of the pages before and after this one in its section."""
    row = book.folders.get(page.folder, ()) if page.folder and not page.is_index else ()
    if page not in row:
        return None, None
    at = row.index(page)
    return _entry(row[at - 1 : at], language), _entry(row[at + 1 : at + 2], language)


def _entry(pages: tuple[Page, ...], language: str) -> Entry | None:
    return Entry(_title(pages[0], language), pages[0].url, active=False) if pages else None


def phrase_groups(book: Book) -> list[Page]:
    """The pages of phrases, in the order of the navigation"""
    return _groups(book, "phrases")


def line_groups(book: Book) -> list[Page]:
    """The pages of our lines, in the order of the navigation"""
    return _groups(book, "lines")


def _groups(book: Book, kind: str) -> list[Page]:
    return [page for section in sections(book) for page in children(book, section) if page.kind == kind]


def script_stages(book: Book) -> list[tuple[Page, list[Page]]]:
    """Each stage with its plays that have a script, in the order of the navigation"""
    stages = ((section, children(book, section)) for section in sections(book))
    found = ((stage, [play for play in plays if getattr(play.entry, "script", ())]) for stage, plays in stages)
    return [(stage, plays) for stage, plays in found if plays]
