"""What a trainer gives to a room."""

from __future__ import annotations

from ..reading.book import Book
from ..reading.page import Page


def room_pages(book: Book, training: Page) -> list[Page]:
    """The pages that a training leads through, in its order, each once: plays, and other trainings."""
    trainings = book.of_kind("training")
    found = (book.plays.get(item.play or "") or trainings.get(item.training or "") for item in training.entry.items)
    return list({page.path: page for page in found if page}.values())
