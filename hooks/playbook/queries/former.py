"""What an address of any age leads to today: pages, anchors and cards by their names of now and of before."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from ..model import Retired
from ..reading.book import Book
from ..reading.page import CARD_FIELDS, CARD_KINDS, Page, cards_in, id_of
from ..reading.published import Published
from .headings import anchors


@dataclass(frozen=True)
class Spot:
    """A page of today, and an anchor on it (or none)."""

    page: Page
    anchor: str = ""

    @property
    def url(self) -> str:
        """The address below the language's root."""
        return f"{self.page.url}#{self.anchor}" if self.anchor else self.page.url


def former_paths(page: Page) -> Iterator[str]:
    """The paths that a page had before; an old id alone stood in the folder of today, `/about` in none."""
    for old in page.entry.formerly:
        if "/" in old:
            yield old.removeprefix("/")
        else:
            base = posixpath.dirname(page.path.removesuffix("/index") if page.is_index else page.path)
            yield posixpath.join(base, old, "index") if page.is_index else posixpath.join(base, old)


def pages_of_before(book: Book) -> Mapping[str, Page]:
    """The pages of today by each path that they had before; kept with the book."""
    if book not in _kept:
        found = {old: page for page in book.pages.values() for old in former_paths(page)}
        _kept[book] = {old: page for old, page in found.items() if old not in book.pages}
    return _kept[book]


_kept: WeakKeyDictionary[Book, Mapping[str, Page]] = WeakKeyDictionary()


def page_at(book: Book, path: str) -> Page | None:
    """The page at a path (`reception` or `reception/index` for a folder's), by its name of today or of before."""
    before = pages_of_before(book)
    for candidate in (path, f"{path}/index"):
        if page := book.pages.get(candidate) or before.get(candidate):
            return page
    return None


def spot(book: Book, address: str) -> Spot | None:
    """What `reception/not-at-desk`, `reception/not-at-desk#step-ask` or `phrase/out` leads to, or None."""
    path, _, anchor = address.partition("#")
    page = page_at(book, path)
    if page:
        return Spot(page, anchor) if not anchor or anchor in anchors(page) else None
    return None if anchor else _card_spot(book, *path.partition("/")[::2])


def read_instead(book: Book, address: str) -> Spot | None:
    """Where the words of an address stand now, through any number of retirements; None where nowhere."""
    seen: set[str] = set()
    while address and address not in seen:
        seen.add(address)
        found = spot(book, address)
        gone = retired_at(found) if found else None
        if found and not gone:
            return found
        address = gone.read if gone else _read_instead_of_page(book, address.partition("#")[0])
    return None


def retired_at(spot: Spot) -> Retired | None:
    """What a page says of an anchor whose words are gone."""
    return next((gone for gone in spot.page.entry.retired if gone.id == spot.anchor), None)


def retired_pages(book: Book) -> dict[str, Published]:
    """The pages that were taken out, by path."""
    return {path: published for path, published in book.published.items() if published.read and not page_at(book, path)}


def card_kind(kind: str) -> str:
    """The kind of the cards that a page of some kind holds; empty where it holds none."""
    return CARD_KINDS.get(CARD_FIELDS.get(kind, ""), "")


def former_plays(book: Book) -> dict[str, str]:
    """The id of today by each id that a play with a script had before; of a retired one, that of what to read."""
    found = {id_of(old): page.id for page in book.plays.values() for old in former_paths(page)}
    for path, gone in retired_pages(book).items():
        there = read_instead(book, path) if gone.kind == "play" else None
        if there:
            found[id_of(path)] = there.page.id
    return {old: id for old, id in found.items() if id in book.plays and book.plays[id].entry.script}


def former_phrases(book: Book) -> dict[str, str]:
    """The id of today by each id that a phrase had before; of a retired one, that of what to read."""
    cards = [card for card in book.cards.values() if card.kind == "phrase"]
    found = {old: card.entry.id for card in cards for old in card.entry.formerly}
    for gone in [gone for page in book.pages.values() if page.kind == "phrases" for gone in page.entry.retired]:
        if (there := read_instead(book, gone.read)) and book.card("phrase", there.anchor):
            found[gone.id] = there.anchor
    return found


def former_lines(book: Book) -> dict[str, str]:
    """The id of today by each id that a line of ours had before."""
    return {old: card.entry.id for card in book.cards.values() if card.kind == "line" for old in card.entry.formerly}


def _card_spot(book: Book, kind: str, id: str) -> Spot | None:
    """The card that has, or once had, an id; or the place on its page that says that it is gone."""
    if card := book.card(kind, id):
        return Spot(card.page, id)
    for page in book.pages.values() if kind in CARD_KINDS.values() else ():
        if card_kind(page.kind) == kind:
            if any(gone.id == id for gone in page.entry.retired):
                return Spot(page, id)
            for card in cards_in([page]):
                if id in card.entry.formerly:
                    return Spot(page, card.entry.id)
    return None


def _read_instead_of_page(book: Book, path: str) -> str:
    """What to read instead of a page (or of a card of one) that was taken out."""
    gone = retired_pages(book)
    if found := gone.get(path) or gone.get(f"{path}/index"):
        return found.read
    kind, _, id = path.partition("/")
    return next((old.read for old in gone.values() if card_kind(old.kind) == kind and id in old.anchors), "")
