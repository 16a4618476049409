"""What a trainer gives to a room."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Item
from ..reading.book import Book
from ..reading.page import Page
from ..reading.read_page import LINK
from .address import page_path


def room_pages(book: Book, training: Page) -> list[Page]:
    """The pages that a training leads through, in order, each once: plays, trainings, what its exercises link to."""
    found = (page for item in training.entry.items for page in _pages(book, training, item) if page is not training)
    return list({page.path: page for page in found}.values())


def _pages(book: Book, training: Page, item: Item) -> Iterator[Page]:
    named = (book.plays.get(item.play or ""), book.of_kind("training").get(item.training or ""))
    links = LINK.findall(item.exercise.en.encode()) if item.exercise else ()
    linked = (book.pages.get(page_path(training.path, link.decode())) for link in links)
    return filter(None, (*named, *linked))
