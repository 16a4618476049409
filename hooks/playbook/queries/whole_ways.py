"""The real ways through a script: each from its start to an outcome, as a list of steps and the answer to each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model import Branch, Step
from ..reading.book import Book
from ..reading.page import Page
from .ways import Node, destination, steps_of


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

    A way that leads into another play goes on there by the likeliest answers, and ends with the step that closes that
    call. There may be very many ways, so they come one by one.
    """
    start = page.entry.script[:1]
    yield from _onward(book, page, (page.id, start[0].id), ()) if start else ()


def likeliest(book: Book, node: Node, before: Iterable[Node] = ()) -> tuple[Move, ...]:
    """The moves from a step to an end, at each by the first answer that leads to one; none where nothing ends.

    Steps `before` are not visited again.
    """
    steps, seen = steps_of(book), {*before}
    waiting: list[tuple[Node | None, tuple[Move, ...]]] = [(node, ())]
    while waiting:
        here, moves = waiting.pop()
        if here is None:
            return moves
        if here not in seen and here in steps:
            seen.add(here)
            waiting += reversed([*_choices(book, here, steps[here], moves)])
    return ()


def _choices(
    book: Book, node: Node, step: Step, before: tuple[Move, ...]
) -> Iterator[tuple[Node | None, tuple[Move, ...]]]:
    """Where each answer to a step leads (None for an end), with the moves as far as that."""
    for answer in step.hear or (None,):
        place = answer or step
        moves = (*before, Move(node, step, answer))
        if place.outcome:
            yield None, moves
        elif place.next:
            yield destination(book, book.plays[node[0]], place.next), moves


def _onward(book: Book, page: Page, node: Node, before: tuple[Move, ...]) -> Iterator[Way]:
    """The ways that begin with the moves `before` and go on at a step of the page."""
    step = steps_of(book).get(node)
    if step is None or any(move.node == node for move in before):
        return
    for after, moves in _choices(book, node, step, before):
        if after is not None and after[0] == page.id:
            yield from _onward(book, page, after, moves)
            continue
        there = likeliest(book, after, (move.node for move in moves)) if after else ()
        if there or after is None:
            last = (*moves, *there)[-1]
            yield Way((*moves, *there), (last.answer or last.step).outcome or "")
