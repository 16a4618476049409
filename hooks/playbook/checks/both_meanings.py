"""Rules on sentences that can be a yes or a no: what each is when the words around it decide."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import LANGUAGES, PLACE, Variants
from ..problem import Problem
from ..reading.book import Book
from ..reading.page import Card, Page
from ..reading.registries import Registries
from .rule import each, of_the_book


@of_the_book
def every_sentence_with_both_meanings_is_settled(book: Book) -> Iterator[Problem]:
    """It is a phrase that stops nothing when it says yes, and a refusal when it says no."""
    for card in book.cards.values():
        if card.kind == "both-meanings":
            yield from _wrong_phrases(book, card)


@each("both-meanings")
def every_deciding_word_decides(page: Page, registries: Registries) -> Iterator[Problem]:
    """A word says yes or no, not both, and is told from the place of the sentence that it decides."""
    agrees, declines = page.entry.agrees, page.entry.declines
    for language in LANGUAGES:
        for word in {*agrees[language]} & {*declines[language]}:
            message = f"'{word}' cannot say yes and no; keep it under one of 'agrees' and 'declines'"
            yield page.problem(message, "declines", language)
        yield from _misplaced(page, language, "agrees", agrees)
        yield from _misplaced(page, language, "declines", declines)


def _wrong_phrases(book: Book, card: Card) -> Iterator[Problem]:
    agreed, declined = (book.card("phrase", id) for id in (card.entry.agreed, card.entry.declined))
    if agreed and int(agreed.entry.stop) > 0:
        message = f"'{card.entry.agreed}' has stop level {agreed.entry.stop}; a yes is a phrase of level 0"
        yield card.page.problem(message, *card.loc, "agreed")
    if declined and not declined.entry.stops:
        message = f"'{card.entry.declined}' has stop level {declined.entry.stop}; a no is a phrase of level 3"
        yield card.page.problem(message, *card.loc, "declined")


def _misplaced(page: Page, language: str, field: str, words: Variants) -> Iterator[Problem]:
    for word in words[language]:
        rest = word.strip(PLACE)
        if not rest.strip() or PLACE in rest:
            message = f"in '{word}' the place of the sentence ('{PLACE}') stands neither before nor after the word"
            yield page.problem(message, field, language)
