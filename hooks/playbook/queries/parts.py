"""What a session or a sheet is put together from, and the short name that each part has in a link.

A link holds twenty parts and must fit a QR code that a telephone reads across a room; ids are too long for that. A
short name follows from kind and id alone, for ever; `formerly` keeps those of old ids.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Any, NamedTuple
from urllib.parse import quote

from ..model import Named, Question, Text, Utterance
from ..reading.book import Book
from ..reading.page import Page, id_of
from .former import former_paths
from .short_links import card_link, short_link

SIGNS = "23456789abcdefghjkmnpqrstuvwxyz"
"""No sign that is taken for another one when it is read aloud or from a wall."""
LENGTH = 5
KINDS = ("play", "message")
CARDS = ("phrase", "line")


class Part(NamedTuple):
    """One thing that can be taken into a session or a sheet."""

    kind: str
    """play, message, phrase, line, exercise, fingers or question."""
    id: str
    """An item and a question of a training have its id before their own: `first-day/call`."""
    former: tuple[str, ...]
    """Ids that it had before."""
    url: str
    """Below a language's root."""
    link: str
    """Its permanent address below the site's root, which leads everybody to their own language."""
    words: Text | Utterance | None
    """What names it: a title, what is said, what everybody does, what is asked; nothing of its own where phrases are
    judged by fingers, since all such exercises ask the same."""
    minutes: int = 0
    """How long it takes, where its page says so."""
    when: Text | None = None
    """In which situation a line is said."""
    question: Question | None = None
    """With its choices, where it is one."""
    judged: tuple[str, ...] = ()
    """What is judged by fingers: ids of phrases."""
    cards: str = ""
    """The play whose role-play cards go with it."""
    stays: bool = False
    """Whether it is done however late it is: its training says of none such that it may be skipped."""

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
            cards = page.id if getattr(page.entry, "script", ()) else ""
            yield Part(page.kind, page.id, former, page.url, short_link(page), page.title, cards=cards)
        elif page.kind == "training":
            yield from _items(page)
            yield from _questions(page)
    for card in book.cards.values():
        if card.kind in CARDS:
            when = getattr(card.entry, "when", None)
            former, link = card.entry.formerly, card_link(card)
            yield Part(card.kind, card.entry.id, former, card.url, link, card.entry.say, when=when)


def session_of(training: Page, title: str) -> str:
    """A training as the fragment of a session (see `session-link.js`): its parts with their minutes, its questions
    where they are asked; what it holds of other trainings stays out."""
    parts = []
    for item in training.entry.items:
        kind = "exercise" if item.exercise else "fingers" if item.phrases else "play" if item.play else ""
        id = item.play if kind == "play" else f"{training.id}/{item.id}"
        parts += [f"{short_name(kind, id)},{item.minutes}"] if kind else []
        questions = training.entry.questions if item.asks else ()
        parts += [short_name("question", f"{training.id}/{question.id}") for question in questions]
    return "/".join(["1", quote(title, safe=""), *parts])


def _items(page: Page) -> Iterator[Part]:
    """Exercises, and phrases to judge by fingers."""
    for item in page.entry.items:
        kind = "exercise" if item.exercise else "fingers" if item.phrases else ""
        if kind:
            more = {"minutes": item.minutes, "judged": item.phrases, "cards": item.role_play or ""}
            more["stays"] = not item.may_skip
            yield _of_training(page, kind, item, f"item-{item.id}", item.exercise, **more)


def _questions(page: Page) -> Iterator[Part]:
    for question in page.entry.questions:
        yield _of_training(page, "question", question, f"question-{question.id}", question.ask, question=question)


def _of_training(page: Page, kind: str, part: Named, anchor: str, words: Text | None, **more: Any) -> Part:
    """A part of a training: its id, those that it had before under each id of its training, its addresses."""
    trainings = [page.id, *map(id_of, former_paths(page))]
    today, *former = [f"{training}/{id}" for training in trainings for id in (part.id, *part.formerly)]
    return Part(kind, today, tuple(former), f"{page.url}#{anchor}", f"{short_link(page)}#{anchor}", words, **more)
