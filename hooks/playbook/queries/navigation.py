"""The navigation: home's sections, and the pages of the section that the reader is in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from ..reading.book import Book, Page
from ..reading.markdown import readable


@dataclass(frozen=True)
class Entry:
    """One line of the navigation."""

    title: Markup
    """Escaped, since the theme's templates do not escape."""
    url: str
    active: bool
    children: tuple[Entry, ...] = ()


def home(book: Book) -> Page | None:
    """The first page of the book."""
    return book.pages.get("index")


def sections(book: Book) -> list[Page]:
    """The parts of the navigation, in the order that the first page gives."""
    page = home(book)
    return [book.sections[id] for id in getattr(page.entry, "sections", ()) if id in book.sections] if page else []


def children(book: Book, section: Page) -> list[Page]:
    """The pages of a stage or section, in its order."""
    ids = getattr(section.entry, "plays", ()) or getattr(section.entry, "pages", ())
    there = book.in_folder(section.folder)
    return [there[id] for id in ids if id in there]


def navigation(book: Book, page: Page | None, language: str) -> list[Entry]:
    """What the navigation shows on `page`: all sections, and the pages of the page's own section."""
    return list(_entries(book, page, language))


def _entries(book: Book, page: Page | None, language: str) -> Iterator[Entry]:
    for section in sections(book):
        inside = page is not None and bool(section.folder) and section.folder == page.folder
        inner = tuple(
            Entry(_title(child, language), child.url, child is page)
            for child in (children(book, section) if inside else ())
        )
        yield Entry(_title(section, language), section.url, section is page, inner)


def _title(page: Page, language: str) -> str:
    return escape(readable(page.title[language]))


def neighbours(book: Book, page: Page, language: str) -> tuple[Entry | None, Entry | None]:
    """The lines of the pages before and after this one in its section."""
    for section in sections(book):
        row = children(book, section)
        if page in row and section.folder == page.folder:
            at = row.index(page)
            before, after = row[at - 1 : at], row[at + 1 : at + 2]
            return _entry(before, language), _entry(after, language)
    return None, None


def _entry(pages: list[Page], language: str) -> Entry | None:
    return Entry(_title(pages[0], language), pages[0].url, active=False) if pages else None


def phrase_groups(book: Book) -> list[Page]:
    """The pages of phrases, in the order of the"""
    return [page for section in sections(book) for page in children(book, section) if page.kind == "phrases"]


def script_stages(book: Book) -> list[tuple[Page, list[Page]]]:
    """Each stage with its plays that have a script, in the order of the"""
    stages = ((section, children(book, section)) for section in sections(book))
    found = ((stage, [play for play in plays if getattr(play.entry, "script", ())]) for stage, plays in stages)
    return [(stage, plays) for stage, plays in found if plays]
