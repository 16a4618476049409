"""What is said at a place of the book: by us at a step or in a reply, by them in an answer; and its sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from ..model import Blank, Utterance
from ..reading.book import Book
from ..reading.markdown import BLANK

GOODBYE_LINE = "goodbye"
"""The line with which an ordinary call ends; it stops nothing."""
_READING = re.compile("｜|《[^》]*》")
"""How a word is read; what is wrong with it, a rule says."""
_ENDS = {"ja": re.compile("(?<=[。？！?!])"), "en": re.compile(r"(?<=[.?!])\s+")}


def our_words(book: Book, place: Any) -> list[Utterance]:
    """What a step or a reply says: its lines, or words of its own; a line that is not there, another rule reports.

    A recording may have no reply, and then nothing is said.
    """
    if place is None:
        return []
    lines = (book.card("line", id) for id in place.lines)
    return [card.entry.say for card in lines if card] + ([place.say] if place.say else [])


def their_words(book: Book, branch: Any) -> list[Utterance]:
    """What may be heard at a branch, the likeliest first; nothing where only something happens."""
    cards = (book.card("phrase", id) for id in branch.phrases)
    return [card.entry.say for card in cards if card] + ([branch.say] if branch.say else [])


def language_of(said: Utterance) -> str:
    """The language in which it is spoken."""
    return "ja" if said.romaji else "en"


def spoken(said: Utterance) -> str:
    """What the ear hears: without readings, with blanks as written."""
    return without_readings(said[language_of(said)])


@lru_cache(maxsize=10_000)  # many answers hear one phrase, and several rules ask
def without_readings(text: str) -> str:
    """A text without what stands above its words."""
    return _READING.sub("", text)


def sentences(said: Utterance) -> tuple[str, ...]:
    """The sentences that the ear hears, in order."""
    language = language_of(said)
    return _sentences(said[language], language)


@lru_cache(maxsize=10_000)  # many steps say one line, and several rules ask
def _sentences(text: str, language: str) -> tuple[str, ...]:
    pieces = _ENDS[language].split(without_readings(text))
    return tuple(piece.strip() for piece in pieces if piece.strip())


def filled(text: str, side: str, blanks: Mapping[str, Blank]) -> str:
    """A text of an utterance with a sample in each blank; `side` is en, ja or romaji."""

    def sample(found: re.Match[str]) -> str:
        blank = blanks.get(found[1])
        return found[0] if blank is None else str(getattr(blank.sample, side) or blank.sample.en)

    return BLANK.sub(sample, text)
