"""A new change: the page that it leads to, one sentence, and the words that it tells of."""

from __future__ import annotations

from datetime import date

from ...queries.changes import text_of_change
from ...reading.book import Book
from ...reading.changes import change_file


def change_texts(book: Book, where: str, id: str, words: str) -> dict[str, str]:
    """The file of a change of today, with its text. Raises ValueError where there is no such page, or such a change."""
    page, name = book.pages.get(where), f"{date.today()}-{id}"
    if page is None:
        raise ValueError(f"there is no page '{where}'; name the one that readers are led to, such as stop/refusal")
    if name in book.changes:
        raise ValueError(f"the file {change_file(name)} is there already; choose another id")
    return {change_file(name): text_of_change(book, page, words)}
