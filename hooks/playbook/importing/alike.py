"""Which plays of the book ask the same question already: by the words that few pages share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log, sqrt

from ..japanese.readings import content_words
from ..model import Play
from ..reading.book import Book
from ..reading.markdown import readable
from ..reading.unwritten import TO_WRITE
from .article import Section
from .finding.signs import words

NEAR = 0.19
"""From this likeness on, an editor is told (0 to about 2)."""
AS_NEAR = 0.7
"""Of the nearest, how near the others must be at least."""
MOST = 3
"""Plays that are named for one question."""
ENGLISH = re.compile(r"[a-z][a-z’']+")
EMPTY = words("common")


@dataclass(frozen=True)
class Likeness:
    """A play and how near it is to a question."""

    path: str
    question: str
    nearness: float


def words_of(text: str) -> list[str]:
    """The words that say what a text is about, without their endings."""
    found = [_stem(word) for word in ENGLISH.findall(text.lower().replace("’", "'")) if word not in EMPTY]
    return [*found, *content_words(text)] if not text.isascii() else found


def _stem(word: str) -> str:
    word = word.removesuffix("'s")
    for ending in ("ing", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word.removesuffix(ending)
    return word


class Plays:
    """The plays of a book in one language, to be compared with."""

    def __init__(self, book: Book, language: str) -> None:
        plays = [page for page in book.plays.values() if not page.title[language].startswith(TO_WRITE)]
        self.questions = {page.path: readable(page.title[language]) for page in plays}
        self.sides = [
            (weight, _Side({page.path: _counted(texts(book, page.entry, language)) for page in plays}))
            for texts, weight in SIDES
        ]

    def like(self, section: Section) -> list[Likeness]:
        """The plays on the same question as a section of an article, the nearest first."""
        body = " ".join(block.text for block in section.body)[:1_500]
        ours = _counted([(section.opening.text, 6), (section.summary, 2), (body, 1)])
        nearness: Counter[str] = Counter()
        for weight, side in self.sides:
            for path, near in side.nearness(ours):
                nearness[path] += weight * near
        near = sorted((path for path in nearness if nearness[path] >= NEAR), key=lambda path: (-nearness[path], path))
        return [
            Likeness(path, self.questions[path], nearness[path])
            for path in near[:MOST]
            if nearness[path] > nearness[near[0]] * AS_NEAR
        ]


class _Side:
    """One side of every play: words that few plays have there count most."""

    def __init__(self, counts: Mapping[str, Mapping[str, float]]) -> None:
        pages = Counter(word for words in counts.values() for word in words)
        self.rarity = {word: log((1 + len(counts)) / number) for word, number in pages.items()}
        self.vectors = {path: self._vector(words) for path, words in counts.items()}

    def nearness(self, words: Mapping[str, float]) -> Iterable[tuple[str, float]]:
        """How near each play is, between 0 and 1."""
        ours = self._vector(words)
        for path, theirs in self.vectors.items():
            yield path, sum(value * theirs.get(word, 0.0) for word, value in ours.items())

    def _vector(self, words: Mapping[str, float]) -> dict[str, float]:
        weighed = {word: sqrt(count) * self.rarity.get(word, 0.0) for word, count in words.items()}
        length = sqrt(sum(value * value for value in weighed.values())) or 1.0
        return {word: value / length for word, value in weighed.items()}


def _asked(book: Book, play: Play, language: str) -> Iterable[tuple[str, int]]:
    """What a play asks and answers in short, with how much each text weighs."""
    yield readable(play.question[language]), 4
    yield from ((text, 2) for text in play.variants[language])
    yield readable(play.summary[language]), 2
    yield from ((readable(text[language]), 1) for text in play.takeaways)


def _told(book: Book, play: Play, language: str) -> Iterable[tuple[str, int]]:
    """What it says at length."""
    if play.prose:
        yield readable(play.prose[language]), 1


def _heard(book: Book, play: Play, language: str) -> Iterable[tuple[str, int]]:
    """What is heard where it begins."""
    for branch in (branch for step in play.script[:1] for branch in step.hear):
        for card in (card for id in branch.phrases if (card := book.card("phrase", id))):
            yield readable(card.entry.say[language]), 2
            yield from ((text, 1) for text in card.entry.variants[language])


SIDES = ((_asked, 1.0), (_told, 0.5), (_heard, 0.4))
"""What of a play is compared, and how much it counts."""


def _counted(texts: Iterable[tuple[str, int]]) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for text, weight in texts:
        for word in words_of(text):
            counts[word] += weight
    return dict(counts)
