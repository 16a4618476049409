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
    taken = _owners(book)
    for page in book.pages.values():
        odd = next((part for part in page.path.split("/") if not FILE_NAME.fullmatch(part)), None)
        if odd:
            yield page.problem(
                f"the name '{odd}' is not lower-case words joined by hyphens; rename it in both languages"
            )
        elif not page.has_its_own_id and (page.kind, page.id) not in taken:  # a copy is reported below
            name = page.own_id
            yield page.problem(f"the id is '{page.id}', but the file is named '{name}'; make them the same", "id")


def every_id_stands_once(book: Book) -> Iterator[Problem]:
    """No two pages share a path, and no two pages and no two cards of a kind an id; old ones count as well."""
    owners, originals = _owners(book), []
    for page in book.pages.values():
        owner = owners.setdefault((page.kind, page.id), page)
        if owner is page:
            originals.append(page)
        else:
            what = "choose another" if page.has_its_own_id else f"write 'id: {page.own_id}', as this file is named"
            yield page.problem(f"'{page.id}' is already the id of {owner.place().path}; {what}", "id")
    # All else that a copy shares with its original only follows.
    yield from _old_ids_of_pages(originals, owners)
    yield from _ids_of_cards(originals)


def _owners(book: Book) -> dict[tuple[str, str], Page]:
    """The page to which each id belongs, by kind and id: the one whose file is named after it."""
    found: dict[tuple[str, str], Page] = {}
    for page in book.pages.values():
        if page.has_its_own_id:
            found.setdefault((page.kind, page.id), page)
    return found


def _old_ids_of_pages(pages: list[Page], owners: dict[tuple[str, str], Page]) -> Iterator[Problem]:
    seen = owners | {("", page.path): page for page in pages}
    for page in pages:
        for path in former_paths(page):
            keys = (id_of(path), (page.kind, id_of(path))), (path, ("", path))
            taken = next(((name, seen[key]) for name, key in keys if seen.get(key, page) is not page), None)
            if taken:
                message = f"'{taken[0]}' is already the id of {taken[1].place().path}; choose another"
                yield page.problem(message, "formerly")
            for _, key in keys:
                seen.setdefault(key, page)


def _ids_of_cards(pages: list[Page]) -> Iterator[Problem]:
    seen: dict[tuple[str, str], str] = {}
    for card, id, field in _card_ids(pages):
        place, key = card.page.place(*card.loc, field), (card.kind, id)
        if key in seen:
            message = f"'{id}' is already the id of a {card.kind} in {seen[key]}; choose another"
            yield card.page.problem(message, *card.loc, field)
        seen.setdefault(key, place.path)


def _card_ids(pages: list[Page]) -> Iterator[tuple[Card, str, str]]:
    """Every id of a card with its field: first those of today, then the old ones."""
    cards = list(cards_in(pages))
    yield from ((card, card.entry.id, "id") for card in cards)
    for card in cards:
        yield from ((card, id, "formerly") for id in card.entry.formerly)
