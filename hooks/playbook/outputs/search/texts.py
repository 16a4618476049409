"""The texts of records: both sides, with samples in the blanks and readings on every word."""

from __future__ import annotations

import re

from ...japanese.readings import with_ruby
from ...japanese.ruby import plain
from ...model import Language, Text, Utterance
from ...reading.book import Book
from ...reading.markdown import BLANK, without_markup
from .record import SIDES


def sides(book: Book, words: Text | Utterance) -> SIDES:
    """Both sides as plain text, the Japanese with ruby on every word; blanks hold their samples."""
    return filled(book, words.en, "en"), with_ruby(filled(book, words.ja, "ja"))


def plain_sides(book: Book, words: Utterance) -> SIDES:
    """Both sides without ruby."""
    english, japanese = sides(book, words)
    return plain(english), plain(japanese)


def filled(book: Book, text: str, language: Language) -> str:
    """A text with the samples in its blanks, without markup."""

    def sample(found: re.Match[str]) -> str:
        blank = book.registries.blanks.get(found[1])
        return blank.sample[language] if blank else ""

    written = BLANK.sub(sample, without_markup(text))
    return plain(written) if language == "en" else written
