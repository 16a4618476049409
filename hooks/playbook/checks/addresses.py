"""Rules on published addresses: a link that was given out leads somewhere for ever."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..problem import Problem, did_you_mean
from ..queries.address import STEP, TICK
from ..queries.former import card_kind, page_at, read_instead
from ..queries.headings import lasting_anchors
from ..reading.book import Book
from ..reading.page import Page
from ..reading.published import published_file
from ..reading.written import Written
from .rule import Facts, gathering, of_the_book

ITEMS = {STEP: "step", TICK: "tick", "item-": "item", "question-": "question"}
"""What has an anchor with a prefix, by the prefix."""


def _lasting(written: Written) -> frozenset[str]:
    return lasting_anchors(written) if isinstance(written, Page) else frozenset()


@gathering(_lasting)
def every_published_address_leads_somewhere(book: Book, lasting: Facts) -> Iterator[Problem]:
    """A page that was published is there, by any name, or says what to read instead; so do its anchors."""
    anchors = dict(zip(book.pages, lasting, strict=False))
    for path, published in book.published.items():
        page = page_at(book, path)
        if page:
            lost = published.anchors - anchors[page.path] if not page.lacking else frozenset()
            yield from _lost_anchors(book, page, sorted(lost), path)
        elif not published.read and not _is_unread(book, path):
            file = published_file(path)
            message = (
                f"the page {path} was published, and is gone; write 'formerly: [{path}]' in the page that took its "
                f"place, or take it out with: make retire id={path} read=…"
            )
            yield Problem(file, 1, "", message)


@of_the_book
def every_retired_address_says_what_to_read(book: Book) -> Iterator[Problem]:
    """What is named as the thing to read instead is there; and a retired address is not used anew."""
    for path, published in book.published.items():
        if not published.read or book.unread:
            continue
        if path in book.pages:
            message = f"the address {path} is retired (docs/data/published/{path}.yml); choose another id"
            yield book.pages[path].problem(message, "id")
        elif not read_instead(book, published.read):
            yield Problem(published_file(path), 1, "read", _unknown(book, published.read))
    for page in book.pages.values():
        for at, gone in enumerate(page.entry.retired):
            if not book.unread and not read_instead(book, gone.read):
                yield page.problem(_unknown(book, gone.read), "retired", at, "read")


def _lost_anchors(book: Book, page: Page, lost: Sequence[str], path: str) -> Iterator[Problem]:
    for anchor in lost:
        if not any(anchor.startswith(f"{other}-") for other in lost if other.startswith(STEP)):
            command = f"make retire id={path.removesuffix('/index')}#{anchor} read="
            if card := book.card(card_kind(page.kind), anchor):
                what = f"the {card.kind} stands in {card.page.path} now; say so with: {command}{card.kind}/{anchor}"
            else:
                what = f"leads nowhere now; {_what_to_write(page, anchor)}, or take it out with: {command}…"
            yield page.problem(f"its address '#{anchor}' was published, and {what}")


def _what_to_write(page: Page, anchor: str) -> str:
    """How the item or heading that took an anchor's place says so."""
    steps = getattr(page.entry, "script", ())
    of_branch = next((step.id for step in steps if anchor.startswith(f"{STEP}{step.id}-")), "")
    prefix = next((prefix for prefix in ITEMS if anchor.startswith(prefix)), "")
    item = f"branch of '{of_branch}'" if of_branch else ITEMS.get(prefix, card_kind(page.kind))
    id = anchor.removeprefix(f"{STEP}{of_branch}-" if of_branch else prefix)
    heading = "" if prefix else f"'{{#new-id formerly={id}}}' at the heading that took its place"
    named = f"'formerly: [{id}]' in the {item} that took its place" if item else ""
    return f"write {' or '.join(filter(None, (named, heading)))}"


def _unknown(book: Book, address: str) -> str:
    known = {*(path.removesuffix("/index") for path in book.pages), *(f"{kind}/{id}" for kind, id in book.cards)}
    hint = did_you_mean(address, known) or "; name a page, a place on one, or a card, such as phrase/out"
    return f"there is no '{address}' to read instead{hint}"


def _is_unread(book: Book, path: str) -> bool:
    return path.removesuffix("/index").rpartition("/")[2] in book.unread
