"""The real ways through a script: each from its start to an outcome, as a list of steps and the answer to each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..model import Branch, Step
from ..reading.book import Book
from ..reading.page import Page
from .ways import Node, destination, steps_of, ways_from


@dataclass(frozen=True)
class Move:
    """A step of a way, and the answer that leads on from it; None where it leads on by itself or ends."""

    node: Node
    step: Step
    answer: Branch | None = None


@dataclass(frozen=True)
class Way:
    """One call as it can go: its moves in order, and the outcome that it ends in."""

    moves: tuple[Move, ...]
    outcome: str


def whole_ways(book: Book, page: Page) -> Iterator[Way]:
    """Every way through a play's script, the likeliest answers first; no way visits a step twice.

    A way that leads into another play ends with the step that closes that play (see `closing`). There may be very
    many, so they come one by one.
    """
    start = page.entry.script[:1]
    yield from _onward(book, page, (page.id, start[0].id), ()) if start else ()


def closing(book: Book, node: Node) -> Move | None:
    """The step that ends a call which goes on at `node`, always by the likeliest answer that leads to an end.

    Where only an answer ends it, the step with that answer; None where nothing ends it.
    """
    steps, seen, waiting = steps_of(book), set(), [node]
    ended_by_answer = None
    while waiting:
        here = waiting.pop()
        if here in seen or here not in steps:
            continue
        seen.add(here)
        step = steps[here]
        if step.outcome:
            return Move(here, step)
        ended_by_answer = ended_by_answer or next((Move(here, step, each) for each in step.hear if each.outcome), None)
        waiting += reversed([*ways_from(book, book.plays[here[0]], [*step.hear, step])])
    return ended_by_answer


def _onward(book: Book, page: Page, node: Node, before: tuple[Move, ...]) -> Iterator[Way]:
    """The ways that begin with the moves `before` and go on at a step of the page."""
    step = steps_of(book).get(node)
    if step is None or any(move.node == node for move in before):
        return
    for answer in step.hear:
        yield from _after(book, page, (*before, Move(node, step, answer)), answer)
    if not step.hear:
        yield from _after(book, page, (*before, Move(node, step)), step)


def _after(book: Book, page: Page, moves: tuple[Move, ...], place: Any) -> Iterator[Way]:
    """The ways on from a step or from an answer to it."""
    if place.outcome:
        yield Way(moves, place.outcome)
    elif place.next:
        node = destination(book, page, place.next)
        if node[0] == page.id:
            yield from _onward(book, page, node, moves)
        elif end := closing(book, node):
            yield Way((*moves, end), (end.answer or end.step).outcome or "")
