"""The words of a book that the finder of phrases would tear, so that no line breaks in them.

The dictionary knows them. It takes a hundred megabytes while it is asked, which two processes that make pages have
not to spare: so it is asked before them, about each page once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..japanese.phrases import torn_places
from ..japanese.ruby import RubyError, plain
from ..kept import Kept, digest
from ..model import Blank
from ..reading.book import Book
from ..reading.markdown import plain_text, text_parts
from ..reading.page import Page, Written
from .walk import Words, walk


def torn_words(book: Book, interface: Iterable[str], kept: Kept) -> frozenset[str]:
    """The places at which words of the book, or of the interface, would be torn (see `torn_places`)."""
    interface = list(interface)
    found = set(kept.of("torn/the interface", digest(*interface), lambda: _torn(interface)))
    for written in book.everything:
        found |= _torn_in(written, book, kept)
    return frozenset(found)


def _torn_in(written: Written, book: Book, kept: Kept) -> set[str]:
    def find() -> set[str]:
        return _torn(text for words in walk(written) for text in _seen(words, book.registries.blanks))

    return kept.of(f"torn/{written.path}", written.digest, find) if isinstance(written, Page) else find()


def _torn(texts: Iterable[str]) -> set[str]:
    # A label may stand before a text, an explanation behind it.
    return {place for text in texts for place in torn_places(f" {text} ")}


def _seen(words: Words, blanks: dict[str, Blank]) -> Iterator[str]:
    """What a reader sees of some words; of prose, the stretches between its signs."""
    if not words.is_prose:
        yield plain_text(words.text, "ja", blanks)
        return
    for part in text_parts(words.text, is_prose=True):
        try:
            yield plain(part)
        except RubyError:  # of a page with problems, in a preview
            continue
