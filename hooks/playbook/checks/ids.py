"""Rules on ids and the names of files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..problem import Problem
from ..queries.former import former_paths
from ..reading.book import Book
from ..reading.page import Card, Page, cards_in, id_of

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
    """No two pages share a path, and no two pages and no two cards of a kind an id; old ones count as well."""
    seen: dict[tuple[str, str], str] = {}
    for page, id, path, field in _page_ids(book):
        for name, key in ((id, (page.kind, id)), (path, ("", path))):
            if key in seen and seen[key] != page.place().path:
                yield page.problem(f"'{name}' is already the id of {seen[key]}; choose another", field)
                break
        seen.setdefault((page.kind, id), page.place().path)
        seen.setdefault(("", path), page.place().path)
    for card, id, field in _card_ids(book):
        place, key = card.page.place(*card.loc, field), (card.kind, id)
        if key in seen:
            message = f"'{id}' is already the id of a {card.kind} in {seen[key]}; choose another"
            yield card.page.problem(message, *card.loc, field)
        seen.setdefault(key, place.path)


def _page_ids(book: Book) -> Iterator[tuple[Page, str, str, str]]:
    """Every id of a page with its path and field: first those of today, then the old ones."""
    for page in book.pages.values():
        yield page, page.id, page.path, "id"
    for page in book.pages.values():
        yield from ((page, id_of(path), path, "formerly") for path in former_paths(page))


def _card_ids(book: Book) -> Iterator[tuple[Card, str, str]]:
    """Every id of a card with its field: first those of today, then the old ones."""
    cards = list(cards_in(book.pages.values()))
    yield from ((card, card.entry.id, "id") for card in cards)
    for card in cards:
        yield from ((card, id, "formerly") for id in card.entry.formerly)
