"""Rules that make a script sound: every step is reached, every way ends, a refusal stops."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..book import Book, Page
from ..problem import Problem

Node = tuple[str, str]
"""A play and a step of it, or ("", outcome)."""


def every_step_is_reached(book: Book) -> Iterator[Problem]:
    """From the first step of its own script, or from another play."""
    if book.unread:
        return  # a page that could not be read may lead here
    graph = _graph(book)
    for page in book.plays.values():
        steps = page.entry.script
        entries = {(page.id, steps[0].id)} if steps else set()
        entries |= {to for start, ways in graph.items() if start[0] != page.id for to in ways if to[0] == page.id}
        reached = _reach(graph, entries)
        if any(to[0] and to not in graph for start in graph if start[0] == page.id for to in graph[start]):
            continue  # a slip in a 'next', which another rule reports
        for at, step in enumerate(steps):
            if (page.id, step.id) not in reached:
                yield page.problem("no way leads to this step; name it in a 'next', or delete it", "script", at)


def every_way_ends(book: Book) -> Iterator[Problem]:
    """From every step an outcome can be reached. What is unknown or has no way on is reported by other rules."""
    graph = _graph(book)
    backwards: dict[Node, set[Node]] = {}
    for start, ways in graph.items():
        for to in ways:
            backwards.setdefault(to, set()).add(start)
    ending = _reach(backwards, [node for node in {*backwards, *graph} if not graph.get(node)])
    for page in book.plays.values():
        for at, step in enumerate(page.entry.script):
            if (page.id, step.id) not in ending:
                message = "no outcome can be reached from this step; give one of its ways an 'outcome'"
                yield page.problem(message, "script", at)


def every_refusal_stops(book: Book) -> Iterator[Problem]:
    """A phrase whose stop level is 3 leads only to outcomes that stop."""
    graph = _graph(book)
    for page in book.plays.values():
        for at, step in enumerate(page.entry.script):
            for number, branch in enumerate(step.hear):
                refusal = next(
                    (id for id in branch.phrases if (card := book.card("phrase", id)) and card.entry.stops), None
                )
                goes_on = _outcomes_that_go_on(book, graph, page, branch) if refusal else []
                if goes_on:
                    message = (
                        f"'{refusal}' is a refusal (stop level 3), but this way can end in '{goes_on[0]}', "
                        "which does not stop; lead it to an outcome that stops"
                    )
                    yield page.problem(message, "script", at, "hear", number)


def _outcomes_that_go_on(book: Book, graph: Mapping[Node, set[Node]], page: Page, branch: Any) -> list[str]:
    reached = _reach(graph, _ways(book, page, [branch]))
    outcomes = (book.registries.outcomes.get(id) for play, id in sorted(reached) if play == "")
    return [outcome.id for outcome in outcomes if outcome and not outcome.stops]


def _graph(book: Book) -> dict[Node, set[Node]]:
    return {
        (page.id, step.id): _ways(book, page, [step, *step.hear])
        for page in book.plays.values()
        for step in page.entry.script
    }


def _ways(book: Book, page: Page, places: Iterable[Any]) -> set[Node]:
    ways: set[Node] = set()
    for place in places:
        if place.outcome:
            ways.add(("", place.outcome))
        if place.next:
            ways.add(destination(book, page, place.next))
    return ways


def destination(book: Book, page: Page, target: str) -> Node:
    """The play and the step that a 'next' names; no step where that play has none."""
    play, slash, step = target.partition("/")
    if not slash:
        return page.id, target
    there = book.plays.get(play)
    first = there.entry.script[0].id if there and there.entry.script else ""
    return play, step or first


def _reach(graph: Mapping[Node, set[Node]], starts: Iterable[Node]) -> set[Node]:
    reached: set[Node] = set()
    waiting = list(starts)
    while waiting:
        node = waiting.pop()
        if node not in reached:
            reached.add(node)
            waiting += graph.get(node, ())
    return reached
