"""Writes the running text: the list of pages, the index in parts, and each page's text in a file of its own."""

from __future__ import annotations

import json
from array import array
from functools import cached_property
from typing import Any

from ...kept import Kept, digest
from ...model import LANGUAGES, Language
from ...pages.interface_words import Words
from ...reading.book import Book
from ...reading.markdown import plain_text
from ...reading.page import Page
from ..search.record import KINDS
from ..search.recorder import kind_of
from ..site import Site
from .grams import grams, row, signs
from .parts import parts
from .stretches import Stretch, stretches

FOLDER = "search/text"
PAGES = f"{FOLDER}/pages"


def write_running_text(book: Book, words: Words, site: Site, kept: Kept) -> None:
    """Writes what the browser searches with when it looks for running text, in both languages."""
    for language in LANGUAGES:
        held = []
        for page in book.pages.values():
            text = RunningText(page, language, book)
            held.append(array("H", kept.of(f"running-text/{language}/{page.path}", text.inputs, text.rows)))
            site.make(f"{PAGES}/{page.path}.{language}.json", text.inputs, text.json)
        found = parts(held)
        for number, part in enumerate(found):
            site.write(f"{FOLDER}/{number}.{language}.txt", part)
        site.write(f"{FOLDER}/{language}.json", _json(_contents(book, words, language, len(found))))


class RunningText:
    """The running text of a page in one language, read when somebody asks for it."""

    def __init__(self, page: Page, language: Language, book: Book) -> None:
        self.page, self.language, self.blanks = page, language, book.registries.blanks
        self.inputs = digest(page.digest, book.registries.digest)

    @cached_property
    def stretches(self) -> list[Stretch]:
        return stretches(self.page, self.language, self.blanks)

    def rows(self) -> bytes:
        """The rows of the index in which the page stands, as numbers of two bytes."""
        found = [sign for stretch in self.stretches for sign in signs(stretch.text)]
        return array("H", sorted({row(gram) for gram in grams(found)})).tobytes()

    def json(self) -> str:
        """The page as the browser reads it, to see whether it holds what was typed."""
        title = plain_text(self.page.title[self.language], self.language, self.blanks)
        return _json({"kind": kind_of(self.page), "title": title, "stretches": self.stretches})


def _contents(book: Book, words: Words, language: Language, number: int) -> dict[str, Any]:
    return {
        "parts": number,
        "words": {kind: words(f"kind_{kind}", language) for kind in KINDS},
        "pages": list(book.pages),
    }


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
