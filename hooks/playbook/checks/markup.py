"""Rules on Markdown: safe and closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Utterance
from ..problem import Problem
from ..queries.walk import walk_book
from ..reading.book import Book
from ..reading.markdown import without_markup
from .where import blocks, problem_in, without_code

SIGNS = ("**", "~~", "`")
TAG = re.compile(r"<[A-Za-z/!?][^>\n]{0,40}>?")
IMAGE = re.compile(r"!\[")


def no_text_has_html(book: Book) -> Iterator[Problem]:
    """Text is Markdown; what looks like an HTML tag is a slip, in fields and in prose."""
    for words in walk_book(book):
        for found in TAG.finditer(without_code(words.text)) if "<" in words.text else ():
            yield problem_in(words, found.start(), f"'{found[0]}' is HTML; write Markdown, or put it in `code`")


def no_text_has_images(book: Book) -> Iterator[Problem]:
    """Pages are words: an image would have no counterpart, and might come from another host."""
    for words in walk_book(book):
        for found in IMAGE.finditer(without_code(words.text)) if words.is_markdown and "![" in words.text else ():
            yield problem_in(
                words, found.start(), "'![' shows an image; pages have words only (for a link, put a space after !)"
            )


def no_field_has_line_breaks(book: Book) -> Iterator[Problem]:
    """A field is one paragraph; only messages and the prose have several."""
    for words in walk_book(book):
        if "\n" in words.text and (words.is_markdown or isinstance(words.holder, Utterance)) and not words.is_prose:
            yield problem_in(words, 0, "has a line break; write it as one paragraph")


def every_emphasis_closes(book: Book) -> Iterator[Problem]:
    """No sign of emphasis is left over, as happens with ** beside 「」."""
    for words in walk_book(book):
        for at, block in blocks(words) if words.is_markdown and any(sign in words.text for sign in SIGNS) else ():
            rest = without_markup(without_code(block, ""))
            sign = next((sign for sign in SIGNS if sign in rest), None)
            if sign:
                message = (
                    f"'{sign}' does not close; close it, and let it begin and end at a letter, not at 「」 or 《》"
                )
                yield problem_in(words, at + block.find(sign), message)
