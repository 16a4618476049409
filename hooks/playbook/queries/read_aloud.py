"""How long the items of a training take, read aloud and said: by the trainer, by learners, in turns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil
from typing import NamedTuple

from ..model import Blank, Item, Text, Training, Utterance
from ..reading.book import Book
from ..reading.markdown import readable
from ..reading.page import Page
from .said import filled, language_of, our_words, their_words, without_readings
from .training_texts import Reader
from .whole_ways import Move, likeliest

TRAINER = {"en": 150, "ja": 300}
"""What a trainer reads to a room in a minute: words of English, characters of Japanese.

Japanese news is written for 300 characters a minute. In English that is 150 words: adults read 183 words (Brysbaert
2019, of 77 studies) where they read 357 characters of Japanese (Trauzettel-Klosinski and Dietz 2012).
"""
LEARNER = {"en": 120, "ja": 240}
"""What a learner reads or says in a minute: two thirds of what those studies measured, as news for learners is read
(Voice of America)."""
HANDS = 8
"""Seconds in which a room thinks, counts to three and looks at the hands."""


class Time(NamedTuple):
    """What an item takes, in seconds."""

    trainer: float = 0
    """What the trainer reads, with the hands that go up."""
    learners: float = 0
    """What learners read or say, all together or one for all."""
    turns: int = 0
    """How many turns there are, one after the other."""
    turn: float = 0
    """How long each is."""

    @property
    def seconds(self) -> float:
        """All of it."""
        return self.trainer + self.learners + self.turns * self.turn

    @property
    def minutes(self) -> int:
        """Whole minutes that hold it."""
        return ceil(self.seconds / 60)


def time_of(book: Book, training: Page, item: Item, language: str) -> Time:
    """What an item of a training takes in a language, with as many people as may come; another training has its own."""
    told = _seconds(book, TRAINER, language, *_told(book, training.entry, item, language))
    asked = training.entry.questions if item.asks else ()
    hands = HANDS * (len(item.phrases) + len(asked))
    reader = Reader(book, training, item, language)
    judged = [spoken_seconds(book, TRAINER, said) for said in reader.judged()] * (item.times + 1)
    said = [spoken_seconds(book, LEARNER, said) for said in reader.utterances()] * item.times
    read = _seconds(book, LEARNER, language, *reader.texts())
    return Time(told + hands + sum(judged), read + sum(said), turns_of(training.entry, item), turn_of(book, item))


def turns_of(training: Training, item: Item) -> int:
    """How many turns an item has: one a person, or in groups one for each person of the largest.

    Where threes leave a rest there are groups of four; where pairs leave one, the trainer makes the last pair.
    """
    if not (item.turn or item.role_play):
        return 0
    if not item.people or item.people >= training.people:
        return training.people
    return item.people if item.people == 2 else item.people + 1


def turn_of(book: Book, item: Item) -> float:
    """The seconds of one turn; in a role-play at least what its likeliest call takes."""
    return max(item.turn or 0, call_seconds(book, item.role_play) if item.role_play else 0)


def call_seconds(book: Book, play: str) -> float:
    """The seconds that learners take for the likeliest call of a play, both sides of it."""
    page = book.plays.get(play)
    start = page.entry.script[0].id if page and page.entry.script else ""
    moves = likeliest(book, (play, start)) if start else ()
    said = [said for move in moves for said in (*our_words(book, move.step), *_answer(book, move))]
    return sum(spoken_seconds(book, LEARNER, one) for one in said)


def _answer(book: Book, move: Move) -> list[Utterance]:
    """The likeliest words of an answer."""
    return their_words(book, move.answer)[:1] if move.answer else []


def spoken_seconds(book: Book, rate: dict[str, int], said: Utterance) -> float:
    """The seconds of an utterance in the language in which it is spoken."""
    language = language_of(said)
    return _seconds(book, rate, language, said[language])


def _told(book: Book, training: Training, item: Item, language: str) -> Iterator[str]:
    """What the trainer reads: the exercise, the questions with choices and reasons, what a phrase means."""
    cards = (book.card("phrase", id) for id in item.phrases)
    texts: list[Text | None] = [item.exercise, *(card.entry.means for card in cards if card)]
    for question in training.questions if item.asks else ():
        texts += [question.ask, *(choice.text for choice in question.choices), question.because]
    yield from (text[language] for text in texts if text)


def _seconds(book: Book, rate: dict[str, int], language: str, *texts: str) -> float:
    return 60 * sum(size(text, language, book.registries.blanks) for text in texts) / rate[language]


def size(text: str, language: str, blanks: Mapping[str, Blank]) -> int:
    """The words of an English text, the characters of a Japanese one; without Markdown and readings, blanks filled."""
    words = without_readings(filled(readable(text), language, blanks)).split()
    if language == "en":
        return sum(any(map(str.isalnum, word)) for word in words)
    return sum(map(len, words))
