"""What a session or a sheet is put together from, and the short name that each part has in a link.

A link holds twenty parts and must fit a QR code that a telephone reads across a room; ids are too long for that. A
short name follows from kind and id alone, for ever; `formerly` keeps those of old ids.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple

from ..model import Named, Question, Text, Utterance
from ..reading.book import Book
from ..reading.page import Page, id_of
from .former import former_paths

SIGNS = "23456789abcdefghjkmnpqrstuvwxyz"
"""No sign that is taken for another one when it is read aloud or from a wall."""
LENGTH = 5
KINDS = ("play", "message")
CARDS = ("phrase", "line")


class Part(NamedTuple):
    """One thing that can be taken into a session or a sheet."""

    kind: str
    """play, message, phrase, line, exercise or question."""
    id: str
    """An exercise and a question have the id of their training before their own: `first-day/call`."""
    former: tuple[str, ...]
    """Ids that it had before."""
    url: str
    """Below a language's root."""
    words: Text | Utterance
    """What names it: a title, what is said, what everybody does, what is asked."""
    minutes: int = 0
    """How long it takes, where its page says so."""
    when: Text | None = None
    """In which situation a line is said."""
    question: Question | None = None
    """With its choices, where it is one."""

    @property
    def name(self) -> str:
        return short_name(self.kind, self.id)


def short_name(kind: str, id: str) -> str:
    """The name of a part in links: five signs, the same for ever.

    >>> short_name("phrase", "out")
    'j8r4z'
    """
    number = int.from_bytes(sha256(f"{kind}/{id}".encode()).digest())
    signs = ""
    for _ in range(LENGTH):
        number, sign = divmod(number, len(SIGNS))
        signs += SIGNS[sign]
    return signs


def parts(book: Book) -> Iterator[Part]:
    """Every part, in the order of the pages."""
    for page in book.pages.values():
        if page.kind in KINDS:
            former = tuple(id_of(path) for path in former_paths(page))
            yield Part(page.kind, page.id, former, page.url, page.title)
        elif page.kind == "training":
            yield from _exercises(page)
            yield from _questions(page)
    for card in book.cards.values():
        if card.kind in CARDS:
            when = getattr(card.entry, "when", None)
            yield Part(card.kind, card.entry.id, card.entry.formerly, card.url, card.entry.say, when=when)


def _exercises(page: Page) -> Iterator[Part]:
    for item in page.entry.items:
        if item.exercise:
            id, former = _names(page, item)
            yield Part("exercise", id, former, f"{page.url}#item-{item.id}", item.exercise, item.minutes)


def _questions(page: Page) -> Iterator[Part]:
    for question in page.entry.questions:
        id, former = _names(page, question)
        url = f"{page.url}#question-{question.id}"
        yield Part("question", id, former, url, question.ask, question=question)


def _names(page: Page, part: Named) -> tuple[str, tuple[str, ...]]:
    """The id of a training's part, and those that it had before under each id of its training."""
    trainings = [page.id, *map(id_of, former_paths(page))]
    today, *former = [f"{training}/{id}" for training in trainings for id in (part.id, *part.formerly)]
    return today, tuple(former)
