"""Rules on the replies to phrases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ..model import RECORDING, Utterance
from ..problem import Problem
from ..queries.said import our_words, sentences
from ..queries.ways import Node, answers_of, destination, steps_of
from ..reading.book import Book
from ..reading.page import Page, cards_in
from ..reading.registries import Registries
from .rule import each, of_the_book

COURTESY = 14
"""Up to so many characters a sentence is a courtesy (恐れ入ります。), which says nothing of what is answered."""


@each("phrases", "both-meanings")
def every_reply_says_something(page: Page, registries: Registries) -> Iterator[Problem]:
    """A reply to what is heard has lines or words of its own."""
    for card in cards_in([page]):
        reply = getattr(card.entry, "reply", None)
        if reply is not None and bool(reply.lines) == bool(reply.say):
            found = "both" if reply.lines else "neither"
            yield page.problem(f"a reply has either 'lines' or 'say'; found {found}", *card.loc, "reply")


@each("phrases")
def every_phrase_of_a_person_has_a_reply(page: Page, registries: Registries) -> Iterator[Problem]:
    """Only a recording (signal 'system') may go without a reply: nobody would hear it."""
    for at, phrase in enumerate(page.entry.phrases):
        if phrase.reply is None and phrase.signal != RECORDING:
            message = f"'{phrase.id}' is said by a person and needs a 'reply'"
            yield page.problem(f"{message}; only a recording (signal: system) has none", "phrases", at)


@of_the_book
def every_card_answers_as_the_calls_do(book: Book) -> Iterator[Problem]:
    """Where all calls answer a phrase with one and the same step, its card says a sentence of that step."""
    for phrase, (step, *others) in _steps_after(book).items():
        card = book.card("phrase", phrase)
        there = _more_than_courtesies(our_words(book, steps_of(book)[step]))
        here = _more_than_courtesies(our_words(book, card.entry.reply)) if card else set()
        if here and there and not others and here.isdisjoint(there):
            message = (
                f"every call answers this with the step '{'/'.join(step)}', and this card in other words; "
                "let both say the same"
            )
            yield card.page.problem(message, *card.loc, "reply")


def _steps_after(book: Book) -> Mapping[str, Iterable[Node]]:
    """The steps with which the calls answer each phrase, each step once."""
    found: dict[str, dict[Node, None]] = defaultdict(dict)
    for answer in answers_of(book):
        for phrase in answer.heard.phrases if answer.then else ():
            found[phrase][destination(book, answer.page, answer.heard.next)] = None
    return found


def _more_than_courtesies(said: Iterable[Utterance]) -> set[str]:
    """The sentences that answer what was heard."""
    return {sentence for one in said for sentence in sentences(one) if len(sentence) > COURTESY}
