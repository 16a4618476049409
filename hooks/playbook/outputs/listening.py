"""What Listen says in kana: the kanji of the book that a voice of a device may read otherwise than the page writes."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..japanese.otherwise import can_be_read_otherwise
from ..japanese.ruby import parse_ruby
from ..queries.walk import walk
from ..reading.book import Book
from .site import Site

FILE = "assets/read-otherwise.json"


def write_listening(book: Book, site: Site) -> None:
    """Writes the list, each base of ruby once."""
    found = sorted({base for base, reading in _spoken(book) if can_be_read_otherwise(base, reading)})
    site.write(FILE, json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n")


def _spoken(book: Book) -> Iterator[tuple[str, str]]:
    """The kanji and the reading of every ruby in what is said aloud, the samples of blanks included."""
    texts = {words.text for page in book.pages.values() for words in walk(page) if words.is_spoken}
    texts |= {blank.sample.ja for blank in book.registries.blanks.values()}
    for text in sorted(texts):
        for base, reading in parse_ruby(text):
            if reading:
                yield base, reading
