"""Rules on ids and the names of files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..problem import Problem
from ..reading.book import Book
from ..reading.page import Page, cards_in

FILE_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def every_file_is_named_after_its_id(book: Book) -> Iterator[Problem]:
    """The id is the file's name (a folder's index has the folder's), so that a link tells the file."""
    for page in book.pages.values():
        parts = page.path.split("/")
        name = parts[-1] if parts[-1] != "index" else (parts[-2] if len(parts) > 1 else "home")
        odd = next((part for part in parts if not FILE_NAME.fullmatch(part)), None)
        if odd:
            yield page.problem(
                f"the name '{odd}' is not lower-case words joined by hyphens; rename it in both languages"
            )
        elif page.kind != "plain" and page.id != name:
            yield page.problem(f"the id is '{page.id}', but the file is named '{name}'; make them the same", "id")


def every_id_stands_once(book: Book) -> Iterator[Problem]:
    """No two pages and no two cards of a kind share an id; an old id counts as well."""
    seen: dict[tuple[str, str], str] = {}
    for page, id, field in _page_ids(book):
        if (page.kind, id) in seen:
            yield page.problem(f"'{id}' is already the id of {seen[page.kind, id]}; choose another", field)
        seen.setdefault((page.kind, id), page.place().path)
    for card in cards_in(book.pages.values()):
        place, key = card.page.place(*card.loc, "id"), (card.kind, card.entry.id)
        if key in seen:
            message = f"'{card.entry.id}' is already the id of a {card.kind} in {seen[key]}; choose another"
            yield card.page.problem(message, *card.loc, "id")
        seen.setdefault(key, place.path)


def _page_ids(book: Book) -> Iterator[tuple[Page, str, str]]:
    """Every id of a page with its field: first those of today, then the old ones."""
    for page in book.pages.values():
        yield page, page.id, "id"
    for page in book.pages.values():
        yield from ((page, id, "formerly") for id in getattr(page.entry, "formerly", ()))
