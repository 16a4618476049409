"""Rules on ids and the names of files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..problem import Problem
from ..queries.former import former_paths
from ..reading.book import Book
from ..reading.page import Page, cards_in, id_of
from .rule import of_the_book

FILE_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@of_the_book
def every_file_is_named_after_its_id(book: Book) -> Iterator[Problem]:
    """The id is the file's name (a folder's index has the folder's), so that a link tells the file."""
    taken = _rightful(book)
    for page in book.pages.values():
        odd = next((part for part in page.path.split("/") if not FILE_NAME.fullmatch(part)), None)
        if odd:
            yield page.problem(
                f"the name '{odd}' is not lower-case words joined by hyphens; rename it in both languages"
            )
        elif not page.has_its_name and (page.kind, page.id) not in taken:  # a copy is reported below
            name = id_of(page.path)
            yield page.problem(f"the id is '{page.id}', but the file is named '{name}'; make them the same", "id")


@of_the_book
def every_id_stands_once(book: Book) -> Iterator[Problem]:
    """No two pages share a path, and no two pages and no two cards of a kind an id; old ones count as well."""
    seen, copies = _rightful(book), set()
    for page in book.pages.values():
        first = seen.setdefault((page.kind, page.id), page)
        if first is not page:
            copies.add(page.path)
            what = "choose another" if page.has_its_name else f"write 'id: {id_of(page.path)}', as this file is named"
            yield page.problem(f"'{page.id}' is already the id of {first.place().path}; {what}", "id")
    originals = [page for page in book.pages.values() if page.path not in copies]  # all else in a copy only follows
    yield from _old_names(originals, seen)
    yield from _card_ids(originals)


def _rightful(book: Book) -> dict[tuple[str, str], Page]:
    """The page to which each id belongs, by kind and id: the one whose file is named after it."""
    found: dict[tuple[str, str], Page] = {}
    for page in book.pages.values():
        if page.has_its_name:
            found.setdefault((page.kind, page.id), page)
    return found


def _old_names(pages: list[Page], seen: dict[tuple[str, str], Page]) -> Iterator[Problem]:
    """An old id or path of a page that is in use, or that another page claims too."""
    seen = seen | {("", page.path): page for page in pages}
    for page in pages:
        for path in former_paths(page):
            for name, key in ((id_of(path), (page.kind, id_of(path))), (path, ("", path))):
                first = seen.setdefault(key, page)
                if first is not page:
                    yield page.problem(
                        f"'{name}' is already the id of {first.place().path}; choose another", "formerly"
                    )
                    break


def _card_ids(pages: list[Page]) -> Iterator[Problem]:
    """First those of today, then the old ones."""
    seen: dict[tuple[str, str], str] = {}
    cards = list(cards_in(pages))
    names = [*((card, card.entry.id, "id") for card in cards)]
    names += [(card, id, "formerly") for card in cards for id in card.entry.formerly]
    for card, id, field in names:
        place, key = card.page.place(*card.loc, field), (card.kind, id)
        if key in seen:
            message = f"'{id}' is already the id of a {card.kind} in {seen[key]}; choose another"
            yield card.page.problem(message, *card.loc, field)
        seen.setdefault(key, place.path)
