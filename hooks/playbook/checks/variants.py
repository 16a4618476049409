"""Rules on the wordings of what is heard: each is said to us, stands on one card, and has one answer in a step."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import LANGUAGES
from ..problem import Problem
from ..queries.said import without_readings
from ..queries.ways import answers_of
from ..reading.book import Book
from ..reading.page import Card, Page
from ..reading.registries import Registries
from .rule import each, of_the_book

MARKS = re.compile(r"[\W_]+")
"""What the ear does not hear."""
TOLD = {
    "ja": re.compile(r"(?:流れた|応答した|聞いてきた|切られた|鳴った|留守電になった)。?$"),
    "en": re.compile(r"(?:\b(?:answered|picked up|hung up|my business)|, then silence)\.?$", re.IGNORECASE),
}
"""What happened, told afterwards; nobody says it into the telephone."""
CALLERS_WORDS = re.compile("架電|返電|受電")
"""Words of those who call for a living."""


@each("phrases")
def every_variant_is_said_to_us(page: Page, registries: Registries) -> Iterator[Problem]:
    """A variant is a sentence as the other side says it: not what happens, and not in callers' words."""
    for at, phrase in enumerate(page.entry.phrases):
        for language in LANGUAGES:
            for number, variant in enumerate(phrase.variants[language]):
                wrong = _never_said(variant, language)
                if wrong:
                    yield page.problem(f"'{variant}' {wrong}", "phrases", at, "variants", language, number)


@of_the_book
def every_wording_stands_on_one_card(book: Book) -> Iterator[Problem]:
    """What is heard leads to one card: no two phrases share a sentence or a variant."""
    first: dict[tuple[str, str], Card] = {}
    for card in book.cards.values():
        if card.kind == "phrase":
            for language, number, wording in _wordings(card):
                heard = _heard(wording)
                other = first.setdefault((language, heard), card)
                if heard and other is not card:
                    where = ("say", language) if number is None else ("variants", language, number)
                    message = (
                        f"'{without_readings(wording)}' stands already on the card '{other.entry.id}'; "
                        "keep it on one of the two"
                    )
                    yield card.page.problem(message, *card.loc, *where)


@of_the_book
def no_step_answers_the_same_words_twice(book: Book) -> Iterator[Problem]:
    """What a step hears in words of its own is on no card that the same step answers in another way."""
    cards = {
        (language, _asked(wording)): card.entry.id
        for card in book.cards.values()
        if card.kind == "phrase"
        for language, _, wording in _wordings(card)
    }
    for answer in answers_of(book):
        heard = answer.heard
        for language in LANGUAGES if heard.say else ():
            card = cards.get((language, _asked(heard.say[language])))
            other = next((one for one in answer.step.hear if card in one.phrases), heard)
            if (other.next, other.outcome) != (heard.next, heard.outcome):
                message = (
                    f"'{without_readings(heard.say[language])}' stands on the card '{card}' too, which this step "
                    "answers in another way; keep one of the two answers, or write what else they say"
                )
                yield answer.page.problem(message, "script", answer.at, "hear", answer.number, "say", language)


def _never_said(variant: str, language: str) -> str | None:
    if TOLD[language].search(variant):
        return "tells what happens, and nobody says it to us; write what is heard"
    if language == "ja" and CALLERS_WORDS.search(variant):
        return "is in callers' words, which nobody says to us; write what is heard"
    return None


def _wordings(card: Card) -> Iterator[tuple[str, int | None, str]]:
    for language in LANGUAGES:
        yield language, None, card.entry.say[language]
        for number, variant in enumerate(card.entry.variants[language]):
            yield language, number, variant


def _asked(wording: str) -> str:
    """What the ear hears, and whether it is a question: はい。 and はい？ are not the same."""
    return _heard(wording) + "?" * wording.rstrip().endswith(("?", "？"))


def _heard(wording: str) -> str:
    return MARKS.sub("", without_readings(wording).lower())
