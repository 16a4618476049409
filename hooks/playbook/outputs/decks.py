"""Decks for Anki: a text file for each group of cards and one for all, in each language.

A note keeps its id in both languages and for ever, so that a newer file changes what is there and doubles nothing.
The note type stands once, in the head: where an Anki in another language has no such type, it takes its own plain one;
in a column it would leave out every note (tried with Anki's library).
Source: the Anki manual, "Text files" and "Field replacements" (readings stand as ` 漢字[かんじ]`).
"""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from ..japanese.ruby import parse_ruby
from ..model import LANGUAGES, Blank, Line, Phrase, Utterance
from ..pages.interface_words import Words
from ..queries.said import our_words
from ..reading.book import Book
from ..reading.markdown import BLANK, plain_text
from ..reading.page import Card, Page, cards_in
from .site import Site

FOLDER = "decks"
KINDS = ("phrases", "lines")
"""The kinds of page that are decks."""
NOTE_TYPES = {"en": "Basic", "ja": "基本"}
"""What Anki calls its plain note type, front and back, in each language."""
HEAD = "#separator:tab\n#html:true\n#guid column:1\n#notetype:{note_type}\n#deck column:2\n#tags column:5\n"
Note = tuple[str, str, str, str, str]
"""Id, deck, front, back, tags."""


def write_decks(book: Book, words: Words, site: Site) -> None:
    """Writes the decks of both languages."""
    for language in LANGUAGES:
        for kind in KINDS:
            pages = book.of_kind(kind).values()
            for page in pages:
                site.write(deck_file(kind, language, page.id), deck([page], book, words, language))
            if pages:
                site.write(deck_file(kind, language), deck(pages, book, words, language))


def deck_file(kind: str, language: str, group: str = "") -> str:
    """The file of a deck: of a group, or of all groups of a kind."""
    return f"{FOLDER}/{kind}{f'-{group}' if group else ''}.{language}.txt"


def deck(pages: Iterable[Page], book: Book, words: Words, language: str) -> str:
    """The deck of some groups, one note a line."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter="\t", lineterminator="\n")
    writer.writerows(_notes(pages, book, words, language))
    return HEAD.format(note_type=NOTE_TYPES[language]) + file.getvalue()


def _notes(pages: Iterable[Page], book: Book, words: Words, language: str) -> Iterator[Note]:
    sides = {"phrase": _phrase, "line": _line}
    for card in cards_in(pages):
        title = plain_text(card.page.title[language], language, book.registries.blanks)
        front, back = sides[card.kind](card, book, words, language)
        deck = f"{book.registries.site.name[language]}::{title}"
        yield f"{card.kind}/{card.entry.id}", deck, front, "<br>".join(back), f"{card.kind} {card.page.id}"


def _phrase(card: Card, book: Book, words: Words, language: str) -> tuple[str, list[str]]:
    """What they say; what we answer, what it means, how far it stops us."""
    phrase: Phrase = card.entry
    blanks = book.registries.blanks
    replies = (part for say in our_words(book, phrase.reply) for part in _utterance(say, blanks))
    about = (plain_text(text[language], language, blanks) for text in (phrase.means, phrase.respond))
    stop = words(f"stop_{phrase.stop}", language)
    return _said(phrase.say, blanks), [*replies, f"<b>{html.escape(stop)}</b>", *map(html.escape, about)]


def _line(card: Card, book: Book, words: Words, language: str) -> tuple[str, list[str]]:
    """When it is said, and what it means; the line itself."""
    line: Line = card.entry
    blanks = book.registries.blanks
    when = html.escape(plain_text(line.when[language], language, blanks))
    return f"{when}<br>{_filled(line.say.en, 'en', blanks)}", [*_utterance(line.say, blanks)][:2]


def _utterance(say: Utterance, blanks: Mapping[str, Blank]) -> Iterator[str]:
    yield _said(say, blanks)
    if say.romaji:
        yield _filled(say.romaji, "romaji", blanks)
        yield _filled(say.en, "en", blanks)


def _said(say: Utterance, blanks: Mapping[str, Blank]) -> str:
    """The words that are spoken."""
    return _filled(say.ja, "ja", blanks, with_readings) if say.romaji else _filled(say.en, "en", blanks)


def with_readings(markup: str) -> str:
    """Ruby as Anki writes it: a blank before each word that has a reading.

    >>> with_readings("ただいま席《せき》を外《はず》しております。")
    'ただいま 席[せき]を 外[はず]しております。'
    """
    parts = (one.base if one.reading is None else f" {one.base}[{one.reading}]" for one in parse_ruby(markup))
    return "".join(parts).strip()


def _filled(text: str, side: str, blanks: Mapping[str, Blank], write: Callable[[str], str] = str) -> str:
    """A text with its samples underlined, so that nobody takes them for the real thing."""

    def sample(found: re.Match[str]) -> str:
        return f"<u>{write(blanks[found[1]].sample[side])}</u>" if found[1] in blanks else found[0]

    return BLANK.sub(sample, write(html.escape(text, quote=False)))
