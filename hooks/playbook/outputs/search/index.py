"""The index: the records as the browser takes them, without names and without what is empty."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from ...japanese.readings import with_ruby
from ...japanese.ruby import plain
from ...kept import Kept
from ...model import LANGUAGES, Language
from ...pages.interface_words import Words
from ...queries import navigation
from ...reading.book import Book
from .lexicon import lexicon
from .record import KINDS, Key, Record
from .recorder import records

TEASED = frozenset({"play", "rule", "message", "cadence", "term"})
"""Kinds whose result shows a text below the title; a phrase shows its reply there, a line speaks for itself."""

WORDS = ("reply", "settles_it", "stop_2", "stop_3", "stop_rule")

HEARD = frozenset({"phrase", "both-meanings"})
"""Kinds that a first answer to a heard sentence is made of, with the lines that reply and the pages that hold them."""

_NAMES = 5
"""The place of the names in a record."""
_JAPANESE = re.compile(r"[\u3041-\u30ff\u3400-\u9fff]")
_KANJI = re.compile(r"[\u3005-\u3007\u3400-\u9fff\uf900-\ufaff]")
FIRST_SENTENCE = re.compile(r".*?(?:。|\.(?= [A-Z])|$)", re.DOTALL)


def index(book: Book, language: Language, found: Sequence[Record] = (), words: Words | None = None) -> dict[str, Any]:
    """The index for readers of one language; the other language only helps to find. `found` are the book's records.

    What is heard stands first, the first so many records (`heard`): see `in_parts`.
    """
    found = found or records(book, Kept())
    heard = _heard(found)
    found = sorted(found, key=lambda record: record.key not in heard)
    places = {record.key: at for at, record in enumerate(found)}
    say = words or Words()
    pages = {record.url: at for at, record in enumerate(found)}
    answering = frozenset(key for record in found for key in record.reply)
    synonyms = [(group.en, tuple(map(with_ruby, group.ja))) for group in book.registries.synonyms]
    return {
        "heard": len(heard),
        "root": "" if language == "en" else "ja/",
        "kinds": KINDS,
        "words": {word: say(word, language) for word in (*(f"kind_{kind}" for kind in KINDS), *WORDS)},
        "stages": [places[page.kind, page.id] for page in navigation.sections(book) if page.kind == "stage"],
        "synonyms": [["|".join(english), "|".join(map(plain, japanese))] for english, japanese in synonyms],
        "lexicon": lexicon(found, [word for _, japanese in synonyms for word in japanese]),
        "deciding": _deciding_words(book),
        "records": [_encoded(record, language, places, answering, pages) for record in found],
    }


def in_parts(data: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """An index as the browser fetches it: what a heard sentence needs, then the rest (`search/whole.js` joins them).

    The wordings in the other language than the reader's, nearly half of it all, come with the rest (`others`).
    """
    later = ("stages", "synonyms")
    first = data["records"][: data["heard"]]
    is_own = partial(_is_of, is_japanese=bool(data["root"]))
    heard = {key: value for key, value in data.items() if key not in later} | {
        "records": [_with_names(record, is_own) for record in first]
    }
    kanji = set(_KANJI.findall(json.dumps(heard["records"], ensure_ascii=False)))
    entries = data["lexicon"].split(" ")
    heard["lexicon"] = " ".join(entry for entry in entries if set(entry.partition("=")[0]) <= kanji)
    known = set(heard["lexicon"].split(" "))
    return heard, {
        **{key: data[key] for key in later},
        "others": ["|".join(name for name in _names(record) if not is_own(name)) for record in first],
        "records": data["records"][data["heard"] :],
        "lexicon": " ".join(entry for entry in entries if entry not in known),
    }


def _is_of(name: str, is_japanese: bool) -> bool:
    return bool(_JAPANESE.search(name)) == is_japanese


def _names(record: list[Any]) -> list[str]:
    return [name for name in (record[_NAMES] if len(record) > _NAMES else "").split("|") if name]


def _with_names(record: list[Any], is_own: Callable[[str], bool]) -> list[Any]:
    """The record with those of its names alone; what may be said has wordings in the other language, too."""
    names = "|".join(filter(is_own, _names(record)))
    return [*record[:_NAMES], names, *record[_NAMES + 1 :]] if len(record) > _NAMES else record


def _heard(found: Sequence[Record]) -> frozenset[Key]:
    """The records of what is heard, of the lines that reply to it, and of the pages that hold these."""
    cards = [record for record in found if record.kind in HEARD]
    replies = {key for card in cards for key in card.reply}
    cards += [record for record in found if record.key in replies]
    pages = {card.url.partition("#")[0] for card in cards}
    return frozenset(record.key for record in found if record.url in pages) | {card.key for card in cards}


def _encoded(
    record: Record,
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
        record.found_by[LANGUAGES.index(language)],
        [places[key] for key in record.uses if key in places],
        [places[key] for key in record.reply if key in places],
        list(record.own_reply) if any(record.own_reply) else "",
        record.romaji if language == "en" and record.key in answering else "",
        [places[key] for key in record.answers if key in places],
        [places[key] for key in record.terms if key in places],
        record.stop,
        "|".join(record.ways),
        [places[key] for key in record.sides if key in places],
    ]
    while not values[-1]:
        values.pop()
    return values


def _deciding_words(book: Book) -> list[list[str]]:
    """The words that make what has both meanings a yes, those that make it a no, and those that refuse."""
    pages = [page.entry for page in book.of_kind("both-meanings").values()]
    return [
        [word for entry in pages for side in LANGUAGES for word in getattr(entry, field)[side]]
        for field in ("agrees", "declines", "refuses")
    ]


def _short_url(url: str, pages: Mapping[str, int]) -> str:
    """The address of a page as it is, that of a card as its page's record and its id: `12#not-at-desk`."""
    path, hash_, id = url.partition("#")
    return f"{pages[path]}#{id}" if hash_ else url
