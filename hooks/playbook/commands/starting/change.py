"""A new change: the page that it leads to, one sentence, and the words that it tells of."""

from __future__ import annotations

from datetime import date

from ...queries.changes import is_strict, words_digest
from ...reading.book import Book
from ...reading.changes import change_file
from ...reading.front_matter import keys_text
from ...reading.unwritten import TO_WRITE


def change_texts(book: Book, where: str, id: str, words: str) -> dict[str, str]:
    """The file of a change of today, with its text. Raises ValueError where there is no such page, or such a change."""
    page, today = book.pages.get(where), date.today()
    name = f"{today}-{id}"
    if page is None:
        raise ValueError(f"there is no page '{where}'; name the one that readers are led to, such as stop/refusal")
    if name in book.changes:
        raise ValueError(f"the file {change_file(name)} is there already; choose another id")
    keys = {
        "date": str(today),
        "page": where,
        "text": {"en": words, "ja": f"{TO_WRITE}: the same sentence in Japanese"},
    }
    if is_strict(book, page):
        keys["words"] = [{"page": where, "digest": words_digest(page)}]
    return {change_file(name): keys_text(keys)}
