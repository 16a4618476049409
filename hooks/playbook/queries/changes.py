"""What changed, the newest first, and which words of the pages that can do harm readers were told of."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import date
from itertools import count
from typing import NamedTuple

from ..model.change import Change
from ..reading.book import Book
from ..reading.changes import change_file
from ..reading.front_matter import keys_text
from ..reading.page import Page, url_of
from ..reading.unwritten import TO_WRITE
from .former import page_at, retired_pages
from .walk import walk

STRUCTURE = re.compile(r"\]\([^()]*\)|[ ]*\{#[^{}]*\}")
"""What of a text is no word: where a link leads, the id of a heading. Both change when a page is renamed."""


class News(NamedTuple):
    """A change as it is shown."""

    id: str
    """The name of its file."""
    change: Change
    page: Page | None
    """The page to read; None where it was taken out since."""
    url: str
    """Its address below the language's root."""
    is_rule: bool
    """Whether that page stands where a wrong word does harm."""


def news(book: Book) -> list[News]:
    """The changes, the newest first; of those of one day the one whose file comes last."""
    shown = {id: _shown(book, id, written.entry) for id, written in book.changes.items()}
    return sorted(shown.values(), key=lambda one: (one.change.date, one.id), reverse=True)


def strict_pages(book: Book) -> Iterator[Page]:
    """The pages on which a wrong word does harm."""
    return (page for page in book.pages.values() if is_strict(book, page))


def is_strict(book: Book, page: Page) -> bool:
    """Whether a page belongs to a stage whose words do harm when they are wrong."""
    index = book.pages.get(f"{page.folder}/index")
    return index is not None and getattr(index.entry, "strict", False)


def words_digest(page: Page) -> str:
    """Eight signs that stand for the words of a page in both languages, and for nothing else of it."""
    words = (STRUCTURE.sub("", one.text) for one in walk(page))
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:8]


def last_told(book: Book, page: Page) -> tuple[str, str]:
    """The newest change that tells of a page, and what it says of its words; empty where none does."""
    told = (
        (written.entry.date, id, one.digest)
        for id, written in book.changes.items()
        for one in written.entry.words
        if page_at(book, one.page) is page
    )
    _, id, digest = max(told, default=(None, "", ""))
    return id, digest


def free_name(book: Book, id: str) -> str:
    """A name for a change of today that no file has yet: `2026-11-26-refusal`."""
    names = (f"{date.today()}-{id}{'' if number == 1 else f'-{number}'}" for number in count(1))
    return next(name for name in names if name not in book.changes)


def text_of_change(book: Book, page: Page, english: str = f"{TO_WRITE}: what is new, in one sentence") -> str:
    """The text of the file of a change of today that leads to a page; what is still to be written is marked."""
    japanese = f"{TO_WRITE}: the same sentence in Japanese"
    keys = {"date": str(date.today()), "page": page.path, "text": {"en": english, "ja": japanese}}
    if is_strict(book, page):
        keys["words"] = [{"page": page.path, "digest": words_digest(page)}]
    return keys_text(keys)


def proposed_change(book: Book, page: Page) -> str:
    """All that an editor needs who has a browser alone: the name of a new file, and its lines."""
    return f"{change_file(free_name(book, page.id))}\n\n{text_of_change(book, page).rstrip()}"


def _shown(book: Book, id: str, change: Change) -> News:
    page = page_at(book, change.page)
    if page:
        return News(id, change, page, page.url, is_strict(book, page))
    gone = next((path for path in retired_pages(book) if path in (change.page, f"{change.page}/index")), "")
    return News(id, change, None, url_of(gone), False)
