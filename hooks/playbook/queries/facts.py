"""What a call has brought so far: what steps and lines need, and what answers give."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Any, NamedTuple, get_args

from ..model import Fact, Step
from ..reading.book import Book
from .ways import Node, destination, steps_of

FACTS: tuple[Fact, ...] = get_args(Fact)
Move = tuple[Node, frozenset[Fact]]
"""A step that follows, and the facts that the answer gives which leads there."""


class Lack(NamedTuple):
    """A step that needs a fact, and the shortest way to it that brings none."""

    fact: Fact
    way: tuple[Node, ...]


def needed_at(book: Book, step: Step) -> frozenset[Fact]:
    """What a step and its lines take for granted."""
    return frozenset(step.needs).union(*(line.needs for line in _cards(book, "line", step.lines)))


def given_at(book: Book, step: Step) -> frozenset[Fact]:
    """What is so after a step, whatever the answer."""
    return frozenset(step.gives).union(*(line.gives for line in _cards(book, "line", step.lines)))


def given_by(book: Book, answer: Any) -> frozenset[Fact]:
    """What an answer brings: what it says itself, and what all of its phrases give."""
    phrases = _cards(book, "phrase", answer.phrases)
    if not phrases or not all(phrase.gives for phrase in phrases):  # as nearly everywhere
        return frozenset(answer.gives)
    return frozenset(answer.gives).union(frozenset.intersection(*(frozenset(phrase.gives) for phrase in phrases)))


def lacks(book: Book) -> Iterator[Lack]:
    """Every step that some way reaches without what it needs, once for each fact.

    A play begins where its question says, so its first step has what it needs when a call begins there.
    """
    steps = steps_of(book)
    starts = [(page.id, page.entry.script[0].id) for page in book.plays.values() if page.entry.script]
    onward = {node: _onward(book, node) for node in steps}
    needed = {node: needed_at(book, step) for node, step in steps.items()}
    given = {node: given_at(book, step) for node, step in steps.items()}
    wanted = frozenset().union(*needed.values())
    for fact in (fact for fact in FACTS if fact in wanted):
        came: dict[Node, Node | None] = {node: None for node in starts if fact not in needed[node]}
        waiting = deque(came)
        while waiting:
            node = waiting.popleft()
            if fact in needed[node] and fact not in steps[node].gives:
                yield Lack(fact, _way(came, node))
            elif fact not in given[node]:
                for after, brought in onward[node]:
                    if after not in came and fact not in brought:
                        came[after] = node
                        waiting.append(after)


def _onward(book: Book, node: Node) -> list[Move]:
    """The steps that follow, each with what the answer that leads there gives."""
    step, page = steps_of(book)[node], book.plays[node[0]]
    ways = [(destination(book, page, answer.next), given_by(book, answer)) for answer in step.hear if answer.next]
    ways += [(destination(book, page, step.next), frozenset())] if step.next else []
    return [(after, given) for after, given in ways if after in steps_of(book)]


def _way(came: dict[Node, Node | None], node: Node) -> tuple[Node, ...]:
    way: list[Node] = []
    here: Node | None = node
    while here is not None:
        way.append(here)
        here = came[here]
    return tuple(reversed(way))


def _cards(book: Book, kind: str, ids: tuple[str, ...]) -> list[Any]:
    return [card.entry for card in (book.card(kind, id) for id in ids) if card]
