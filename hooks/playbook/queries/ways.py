"""The ways through the scripts: from each step where it may lead, in its own play and in others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from ..model import Branch, Step
from ..problem import Problem
from ..reading.book import Book
from ..reading.page import Page

STOP_PLAY = "refusal"
"""The play to which every refusal leads, and 'they refused' in a call."""
Node = tuple[str, str]
"""A play and a step of it, or ("", outcome)."""
Ways = Mapping[Node, frozenset[Node]]


class Answer(NamedTuple):
    """What may be heard at a step, with where it stands and the step that it leads to, if it leads to one."""

    page: Page
    at: int
    number: int
    step: Step
    heard: Branch
    then: Step | None

    def problem(self, message: str) -> Problem:
        """A problem with it."""
        return self.page.problem(message, "script", self.at, "hear", self.number)


def ways_of(book: Book) -> Ways:
    """From each step of each play the steps and outcomes that it leads to; kept with the book."""
    if book not in _kept:
        _kept[book] = {
            (page.id, step.id): frozenset(ways_from(book, page, [step, *step.hear]))
            for page in book.plays.values()
            for step in page.entry.script
        }
    return _kept[book]


_kept: WeakKeyDictionary[Book, Ways] = WeakKeyDictionary()


def steps_of(book: Book) -> Mapping[Node, Step]:
    """Every step by its play and id, in the order of the plays; kept with the book."""
    if book not in _steps:
        _steps[book] = {(page.id, step.id): step for page in book.plays.values() for step in page.entry.script}
    return _steps[book]


_steps: WeakKeyDictionary[Book, Mapping[Node, Step]] = WeakKeyDictionary()


def answers_of(book: Book) -> Sequence[Answer]:
    """Every answer that may be heard in a script, in the order of the plays; kept with the book."""
    if book not in _answers:
        steps = steps_of(book)
        _answers[book] = [
            Answer(
                page, at, number, step, heard, steps.get(destination(book, page, heard.next)) if heard.next else None
            )
            for page in book.plays.values()
            for at, step in enumerate(page.entry.script)
            for number, heard in enumerate(step.hear)
        ]
    return _answers[book]


_answers: WeakKeyDictionary[Book, Sequence[Answer]] = WeakKeyDictionary()


def ways_from(book: Book, page: Page, places: Iterable[Any]) -> Iterator[Node]:
    """Where some steps or branches of a page's script lead."""
    for place in places:
        if place.outcome:
            yield "", place.outcome
        if place.next:
            yield destination(book, page, place.next)


def destination(book: Book, page: Page, target: str) -> Node:
    """The step that a `next` on a page means: a step of its own, the first of another play, or a step of that."""
    play, slash, step = target.partition("/")
    if not slash:
        return page.id, target
    there = book.plays.get(play)
    first = there.entry.script[0].id if there and there.entry.script else ""
    return play, step or first


def backwards(ways: Ways) -> Ways:
    """The same ways, walked the other way."""
    found: dict[Node, set[Node]] = {}
    for start, ends in ways.items():
        for end in ends:
            found.setdefault(end, set()).add(start)
    return {end: frozenset(starts) for end, starts in found.items()}


def reach(ways: Ways, starts: Iterable[Node]) -> set[Node]:
    """Everything that the ways lead to from `starts`, these included."""
    reached: set[Node] = set()
    waiting = list(starts)
    while waiting:
        node = waiting.pop()
        if node not in reached:
            reached.add(node)
            waiting += ways.get(node, ())
    return reached
