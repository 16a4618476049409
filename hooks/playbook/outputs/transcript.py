"""A play as the call that it is, in plain text: who says what, what may come back, and where it leads.

Each step stands once, where the likeliest answers lead to it first; later it is only named. A step of another play is
shown as far as its first exchange.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ..model import Branch, Step, Text, Utterance
from ..pages.interface_words import Words
from ..queries.said import filled, language_of, our_words, their_words, without_readings
from ..queries.ways import Node, destination, steps_of
from ..queries.whole_ways import Way, whole_ways
from ..reading.book import Book
from ..reading.markdown import readable
from ..reading.page import Page

WORDS = Path(__file__).with_suffix(".yml")
READINGS = ("ruby", "romaji")
"""How the Japanese may be read: readings behind the words, or a line of romaji below them."""


class Transcript:
    """Writes plays in one language, with samples in the blanks.

    In Japanese that is what is said; in English, what it means. `reading` is one of READINGS, or nothing.
    """

    def __init__(self, book: Book, language: str, reading: str = "") -> None:
        self._book, self._language, self._reading = book, language, reading
        self._words = Words(WORDS)
        self._seen: set[Node] = set()

    def play(self, page: Page) -> Iterator[str]:
        """A play: its question and summary, its script from the first step, then the steps that others lead into."""
        self._seen = set()
        yield from self._head(page)
        for at, step in enumerate(page.entry.script):
            if (page.id, step.id) not in self._seen:
                yield from ["", *([self._word("entered")] if at else [])]
                yield from self._step(page, step)

    def ways(self, page: Page) -> Iterator[str]:
        """Every way through a play's script, one after the other, each from its first word to its outcome."""
        yield from self._head(page)
        for number, way in enumerate(whole_ways(self._book, page), 1):
            yield from ["", self._word("way", number=number)]
            yield from self._way(page, way)

    def _head(self, page: Page) -> Iterator[str]:
        yield f"{self._text(page.title)} <{page.path}>"
        yield self._text(page.entry.summary)
        if not page.entry.script:
            yield self._word("no_script")

    def _step(self, page: Page, step: Step) -> Iterator[str]:
        """A step that was not shown yet, with all that follows from it."""
        self._seen.add((page.id, step.id))
        yield from self._turn(step)
        for answer in step.hear:
            yield from _hung([*self._heard(answer), *self._onward(page, answer)], answer is step.hear[-1])
        yield from self._onward(page, step)

    def _turn(self, step: Step) -> Iterator[str]:
        """What we say at a step, and how."""
        yield self._word("step", title=self._text(step.title), id=step.id)
        if step.cue:
            yield self._word("cue", words=self._text(step.cue))
        for said in our_words(self._book, step):
            yield from self._say("we", said)

    def _heard(self, answer: Branch) -> Iterator[str]:
        """What may come back: the likeliest words, the others below them; or what happens."""
        if answer.narrate:
            yield self._word("aside", words=self._text(answer.narrate))
        for at, said in enumerate(their_words(self._book, answer)):
            yield from self._say("or" if at else "they", said)

    def _onward(self, page: Page, place: Any) -> Iterator[str]:
        """Where a step or an answer leads."""
        if place.outcome:
            yield self._end(place.outcome)
        elif place.next:
            node = destination(self._book, page, place.next)
            yield from self._at(page, node, place.next)

    def _at(self, page: Page, node: Node, written: str) -> Iterator[str]:
        step = steps_of(self._book).get(node)
        if step is None:
            yield self._word("unknown", id=written)
        elif node in self._seen:
            yield self._word("above", title=self._text(step.title), id=written)
        elif node[0] == page.id:
            yield from self._step(page, step)
        else:
            yield from self._jump(node, step)

    def _jump(self, node: Node, step: Step) -> Iterator[str]:
        """Another play, as far as its first exchange."""
        self._seen.add(node)
        yield self._into(self._book.plays[node[0]])
        answer = list(self._heard(step.hear[0]))[:1] if step.hear else []
        ends = self._end(step.outcome) if step.outcome else self._word("further")
        yield from _hung([*self._turn(step), *answer, ends], is_last=True)

    def _way(self, page: Page, way: Way) -> Iterator[str]:
        here = page.id
        for move in way.moves:
            if move.node[0] != here:
                yield self._into(self._book.plays[move.node[0]])
            here = move.node[0]
            yield from self._turn(move.step)
            yield from self._heard(move.answer) if move.answer else ()
        yield self._end(way.outcome)

    def _into(self, page: Page) -> str:
        return self._word("jump", question=self._text(page.title), path=page.path)

    def _say(self, who: str, said: Utterance) -> Iterator[str]:
        """Something said, after who says it; where English is spoken to a Japanese reader, with what it means."""
        side, blanks = self._language, self._book.registries.blanks
        words = filled(said[side], side, blanks)
        if side == "ja" and language_of(said) == "en":
            words = f"{filled(said.en, 'en', blanks)}（{words}）"
        yield self._word(who, words=words if self._reading == "ruby" else without_readings(words))
        if side == "ja" and self._reading == "romaji" and said.romaji:
            yield f"　　{filled(said.romaji, 'romaji', blanks)}"

    def _end(self, outcome: str) -> str:
        known = self._book.registries.outcomes.get(outcome)
        return self._word("outcome", title=self._text(known.title) if known else outcome)

    def _text(self, text: Text) -> str:
        words = filled(readable(text[self._language]), self._language, self._book.registries.blanks)
        return without_readings(words)

    def _word(self, key: str, **fills: object) -> str:
        return self._words(key, self._language, **fills)


def _hung(lines: Iterable[str], is_last: bool) -> Iterator[str]:
    """Lines as one branch of a tree."""
    first, rest = ("└ ", "  ") if is_last else ("├ ", "│ ")
    for at, line in enumerate(lines):
        yield f"{rest if at else first}{line}"
