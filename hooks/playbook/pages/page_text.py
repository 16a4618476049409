"""The words of one page in one language, as its templates ask for them."""

from __future__ import annotations

from collections.abc import Callable

from jinja2 import Undefined
from markupsafe import Markup, escape

from ..model import OTHER, Noun, Passage, Utterance
from ..queries import address
from ..queries.images import image_path
from ..reading.book import Book, Page
from ..reading.unwritten import TO_WRITE
from .contents import Contents
from .inline_html import Picture, Side, inline, spoken
from .prose import prose_html
from .term_tooltips import Explainer


class PageText:
    """Turns words into HTML; knows which terms the page has explained and which headings it has."""

    def __init__(
        self, book: Book, page: Page, language: str, word: Callable[..., str], explainer: Explainer | None
    ) -> None:
        self._book, self._page, self._explainer = book, page, explainer
        self._side = Side(language, book.registries.blanks, self._link, self._picture, word)
        self._seen: set[str] = set()

    @property
    def contents(self) -> Contents:
        """The headings that were met."""
        return self._side.contents

    def text(self, words: Noun | str) -> Markup:
        """Words in the page's language: inline Markdown, or plain for passages and utterances."""
        if isinstance(words, Undefined):
            return Markup("")  # while somebody edits: what the page names is not there, and a problem says so
        written = words if isinstance(words, str) else words[self._side.language]  # type: ignore[index]
        if written.startswith(TO_WRITE):
            return self._to_write(written, words)
        if isinstance(words, (Passage, Utterance)):
            return spoken(written, self._side.language, self._side.blanks)
        return inline(written, self._side)

    def explained(self, words: Noun | str) -> Markup:
        """The same, for words to be read (no name, no link): each term is explained where the page first uses it."""
        return self._explain(self.text(words))

    def prose(self, words: Passage) -> Markup:
        """The Markdown below the front matter, with its terms explained; its headings are noted."""
        return self._explain(prose_html(words[self._side.language], self._side))

    def heading(self, level: int, id: str, words: Noun | str) -> Markup:
        """A heading, noted for the table of contents."""
        written = words if isinstance(words, str) else words[self._side.language]  # type: ignore[index]
        self.contents.add(level, id, written)
        return Markup(f'<h{level} id="{escape(id)}">{self.text(words)}</h{level}>')

    def _to_write(self, written: str, words: Noun | str) -> Markup:
        """Words that are still to be written, marked as such, beside those of the other language."""
        other = OTHER[self._side.language]
        there = "" if isinstance(words, str) else words[other]  # type: ignore[index]
        beside = f' <span lang="{other}">{spoken(there, other, self._side.blanks)}</span>' if there else ""
        return Markup(f'<mark class="to-write">{escape(written)}</mark>{beside}')

    def _link(self, written: str) -> str:
        return address.resolve(self._book, self._page, written)

    def _picture(self, written: str) -> Picture | None:
        path = image_path(self._page, self._side.language, written)
        size = self._book.images.get(path)
        return Picture(address.to_root(self._page, self._side.language) + path, *size) if size else None

    def _explain(self, html: Markup) -> Markup:
        return self._explainer.explain(html, self._seen) if self._explainer else html
