"""The index: the records as the browser takes them, without names and without what is empty."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ...japanese.readings import distinct_words, with_ruby
from ...japanese.ruby import plain
from ...model import LANGUAGES, Language
from ...pages.interface_words import Words
from ...queries import navigation
from ...reading.book import Book
from .lexicon import lexicon
from .record import KINDS, Key, Record
from .recorder import Recorder

TEASED = frozenset({"play", "rule", "message", "cadence", "term"})
"""Kinds whose result shows a text below the title; a phrase shows its reply there, a line speaks for itself."""

SAID = frozenset({"phrase", "line"})
"""Kinds that stand in both languages as they are said: their other names in the other language add little."""
FIRST_SENTENCE = re.compile(r".*?(?:。|\.(?= [A-Z])|$)", re.DOTALL)


def index(book: Book, language: Language, words: Words | None = None) -> dict[str, Any]:
    """The index for readers of one language; the other language only helps to find."""
    recorder = Recorder(book)
    records = list(recorder.records())
    places = {record.key: at for at, record in enumerate(records)}
    say = words or Words()
    pages = {record.url: at for at, record in enumerate(records)}
    answering = frozenset(key for record in records for key in record.reply)
    synonyms = [(group.en, tuple(map(with_ruby, group.ja))) for group in book.registries.synonyms]
    return {
        "root": "" if language == "en" else "ja/",
        "words": {kind: say(f"kind_{kind}", language) for kind in KINDS} | {"reply": say("reply", language)},
        "stages": [places[page.kind, page.id] for page in navigation.sections(book) if page.kind == "stage"],
        "synonyms": [["|".join(english), "|".join(map(plain, japanese))] for english, japanese in synonyms],
        "lexicon": lexicon(records, [word for _, japanese in synonyms for word in japanese]),
        "records": [_encoded(record, recorder, language, places, answering, pages) for record in records],
    }


def _encoded(
    record: Record,
    recorder: Recorder,
    language: Language,
    places: Mapping[Key, int],
    answering: frozenset[Key],
    pages: Mapping[str, int],
) -> list[Any]:
    """The record as a list without names, and without what is empty at its end."""
    shown = plain(record.teaser[LANGUAGES.index(language)]) if record.kind in TEASED else ""
    values: list[Any] = [
        KINDS.index(record.kind),
        _short_url(record.url, pages),
        record.title[0],
        plain(record.title[1]),
        FIRST_SENTENCE.match(shown)[0] if record.kind == "term" else shown,
        "|".join(_names(record, language)),
        [places[key] for key in record.uses if key in places],
        [places[key] for key in record.reply if key in places],
        [plain(side) for side in recorder.sides(record.own_reply)] if record.own_reply else "",
        record.romaji if language == "en" and record.key in answering else "",
        [places[key] for key in record.answers if key in places],
        [places[key] for key in record.terms if key in places],
    ]
    while not values[-1]:
        values.pop()
    return values


def _names(record: Record, language: Language) -> Iterator[str]:
    """A record's other names; of those in the other language, which only help to find, each new word once."""
    for side, name in enumerate(LANGUAGES):
        names = [plain(sides[side]) for sides in record.names if sides[side]]
        if name == language:
            yield from names
        elif record.kind not in SAID:
            yield from _new_words(names, plain(record.title[side]))


def _new_words(names: list[str], title: str) -> list[str]:
    """The words of some names that a title has not, as one name."""
    known = set(distinct_words([title]))
    words = [word for word in distinct_words(names) if word not in known]
    return [" ".join(words)] if words else []


def _short_url(url: str, pages: Mapping[str, int]) -> str:
    """The address of a page as it is, that of a card as its page's record and its id: `12#not-at-desk`."""
    path, hash_, id = url.partition("#")
    return f"{pages[path]}#{id}" if hash_ else url
