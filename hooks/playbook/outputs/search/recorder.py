"""Makes the records of a book."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from ...japanese.readings import distinct_words, with_ruby
from ...japanese.ruby import plain
from ...kept import Kept, digest
from ...model import LANGUAGES, Language, Text, Variants
from ...pages.term_tooltips import Explainer
from ...queries.usage import cards_of
from ...queries.walk import walk
from ...reading.book import Book
from ...reading.markdown import text_parts
from ...reading.page import Card, Page, cards_in
from .answers import answers
from .lexicon import readings_in
from .record import KINDS, NOTHING, RULES, SIDES, Key, Record, Records
from .texts import filled, plain_sides, sides

SAID = frozenset({"phrase", "line", "both-meanings"})
"""Kinds that are said: whoever hears Japanese types Japanese, on whichever site."""


def records(book: Book, kept: Kept) -> list[Record]:
    """The records of every page, then of every card, in the book's order."""
    recorder = Recorder(book)
    terms = digest(book.registries.digest, *(page.digest for page in book.of_kind("glossary").values()))
    found = [
        kept.of(f"search/{page.path}", digest(page.digest, terms), partial(recorder.records_of, page))
        for page in book.pages.values()
    ]
    leading = _leading(book)
    pages = [replace(own, answers=leading.get(own.key[1], ())) if own.uses else own for own, *_ in found]
    cards = [card for _, *cards in found for card in cards]
    return [*pages, *cards, *map(finished, answers(book))]


class Recorder:
    """Makes the records of a book; those of a page depend on it, on the registries and on the glossary."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.explainers = {language: Explainer(book, language) for language in LANGUAGES}

    def records_of(self, page: Page) -> Records:
        """The record of a page, then those of its cards."""
        found = (self._page(page), *(self._card(card) for card in cards_in([page])))
        return tuple(map(finished, found))

    def _page(self, page: Page) -> Record:
        entry = page.entry
        summary = _first_of(entry, "summary", "use_when", "goal")
        record = Record(
            (page.kind, page.id),
            kind_of(page),
            page.url,
            sides(self.book, page.title),
            teaser=sides(self.book, summary) if isinstance(summary, Text) else NOTHING,
            names=self._variants(entry),
        )
        return self._play(record, page) if page.kind == "play" else record

    def _play(self, record: Record, page: Page) -> Record:
        return replace(
            record,
            uses=tuple(dict.fromkeys(cards_of(page.entry))),
            terms=self._terms(page),
        )

    def _terms(self, page: Page) -> tuple[Key, ...]:
        found = Counter(
            ("term", term.id)
            for words in walk(page)
            if words.language in self.explainers
            for term in self.explainers[words.language].terms_in(
                plain("\n".join(text_parts(words.text, words.is_prose)))
            )
        )
        return tuple(key for key, _ in found.most_common())

    def _card(self, card: Card) -> Record:
        entry = card.entry
        says = _first_of(entry, "say", "term", "use", "text")
        about = _first_of(entry, "means", "when", "definition", "why", "use")
        reply = _first_of(entry, "reply")
        return Record(
            (card.kind, entry.id),
            card.kind,
            card.url,
            sides(self.book, says),
            romaji=filled(self.book, getattr(says, "romaji", ""), "en"),
            teaser=sides(self.book, about) if about else NOTHING,
            names=self._variants(entry),
            reply=tuple(("line", id) for id in reply.lines) if reply else (),
            own_reply=plain_sides(self.book, reply.say) if reply and reply.say else NOTHING,
            stop=int(getattr(entry, "stop", 0)),
            sides=tuple(("phrase", getattr(entry, side)) for side in ("agreed", "declined") if hasattr(entry, side)),
        )

    def _variants(self, entry: Any) -> tuple[SIDES, ...]:
        variants: Variants = getattr(entry, "variants", Variants())
        english = [(filled(self.book, text, "en"), "") for text in variants.en]
        return (*english, *(("", with_ruby(filled(self.book, text, "ja"))) for text in variants.ja))


def finished(record: Record) -> Record:
    """The record with what follows from its texts."""
    return replace(record, found_by=found_by(record), readings=_readings(record))


def _readings(record: Record) -> tuple[tuple[str, str], ...]:
    return tuple(readings_in((record.title[1], *(names[1] for names in record.names))))


def found_by(record: Record) -> SIDES:
    """A record's other names, for readers of each language."""
    english, japanese = ("|".join(_names(record, language)) for language in LANGUAGES)
    return english, japanese


def _names(record: Record, language: Language) -> Iterator[str]:
    """Its other names, the reader's own first; of the others, which only help to find, each new word once."""
    for name in sorted(LANGUAGES, key=lambda name: name != language):
        side = LANGUAGES.index(name)
        names = [plain(sides[side]) for sides in record.names if sides[side]]
        if name == language or record.kind in SAID:
            yield from names
        else:
            yield from _new_words(names, plain(record.title[side]))


def _new_words(names: list[str], title: str) -> list[str]:
    """The words of some names that a title has not, as one name."""
    known = set(distinct_words([title]))
    words = [word for word in distinct_words(names) if word not in known]
    return [" ".join(words)] if words else []


def _first_of(entry: Any, *names: str) -> Any:
    """The first of the fields that the entry has and fills, or None."""
    return next((value for name in names if (value := getattr(entry, name, None))), None)


def kind_of(page: Page) -> str:
    """What a page is as a result of a search."""
    if page.kind == "play":
        return "rule" if page.folder == RULES else "play"
    return page.kind if page.kind in KINDS else "page"


def _leading(book: Book) -> dict[str, tuple[Key, ...]]:
    """For each play the phrases after which another play's script goes on with it."""
    found: dict[str, dict[Key, None]] = {}
    for page in book.plays.values():
        for branch in (branch for step in page.entry.script for branch in step.hear):
            play, slash, _ = (branch.next or "").partition("/")
            if slash:
                found.setdefault(play, {}).update(dict.fromkeys(("phrase", id) for id in branch.phrases))
    return {play: tuple(phrases) for play, phrases in found.items()}
