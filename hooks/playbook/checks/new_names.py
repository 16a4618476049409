"""What to write in place of a name that is gone: the end of other rules' sentences."""

from __future__ import annotations

from ..queries.former import Spot, pages_of_before, read_instead, retired_at, retired_pages, spot
from ..reading.book import Book
from ..reading.page import CARD_KINDS, cards_in, id_of


def new_name(book: Book, what: str, id: str) -> str:
    """A closing half-sentence where a card or page was renamed or taken out, or nothing."""
    if what in CARD_KINDS.values():
        addresses = [f"{what}/{id}"]
    else:
        addresses = [path for path in (*pages_of_before(book), *retired_pages(book)) if id_of(path) == id]
    found = ((address, there) for address in addresses if (there := read_instead(book, address)))
    return next((_hint(book, what, address, there) for address, there in found), "")


def _hint(book: Book, what: str, address: str, there: Spot) -> str:
    kind, name = _named(there)
    today = spot(book, address)
    if kind == what and today and not retired_at(today):
        return f"; it is '{name}' now"
    instead = f"name '{name}'" if kind == what else f"read {address_of(there)}"
    return f"; it was taken out: {instead} instead"


def address_of(there: Spot) -> str:
    """A place as editors name it: `reception/not-at-desk#step-ask`."""
    path = there.page.path.removesuffix("/index")
    return f"{path}#{there.anchor}" if there.anchor else path


def _named(there: Spot) -> tuple[str, str]:
    """The kind and id of the card or page that stands at a place."""
    card = next((card for card in cards_in([there.page]) if card.entry.id == there.anchor), None)
    return (card.kind, card.entry.id) if card else (there.page.kind, there.page.id)
