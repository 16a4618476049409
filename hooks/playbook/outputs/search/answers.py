"""The sentences that scripts expect and no card has: each leads to the steps of the calls that wait for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ...japanese.ruby import plain
from ...queries.ways import STOP_PLAY, Node, backwards, destination, reach, steps_of, ways_of
from ...reading.book import Book
from ...reading.page import Page
from .record import Key, Record
from .texts import filled, sides

REFUSAL = 3


class Expected(NamedTuple):
    """One answer in a script."""

    page: Page
    branch: Any


def answers(book: Book) -> list[Record]:
    """One record for each sentence that scripts expect in words of their own, with all the steps it leads to."""
    call = next((page.url for page in book.pages.values() if page.kind == "call"), "call/")
    found: dict[str, list[Expected]] = {}
    for page in book.plays.values():
        for branch in (branch for step in page.entry.script for branch in step.hear):
            if words := branch.say or branch.narrate:
                found.setdefault(plain(words.ja), []).append(Expected(page, branch))
    goes_on = _where_it_goes_on(book)
    return [_answer(book, call, same, goes_on) for same in found.values()]


def _answer(book: Book, call: str, same: list[Expected], goes_on: set[Node]) -> Record:
    """The record of a sentence; the first script that has it says what to answer."""
    first = same[0]
    words = _words(first)
    ways = tuple(dict.fromkeys(way for one in same for way in _ways(book, one)))
    return Record(
        ("answer", f"{first.page.id}/{first.branch.id}"),
        "answer",
        f"{call}#{ways[0]}",
        sides(book, words),
        names=tuple(
            dict.fromkeys((filled(book, _words(one).en, "en"), "") for one in same if _words(one).en != words.en)
        ),
        romaji=filled(book, getattr(words, "romaji", ""), "en"),
        reply=_reply(book, first),
        stop=REFUSAL if any(_stops(goes_on, book, one) for one in same) else 0,
        ways=ways,
    )


def _words(expected: Expected) -> Any:
    return expected.branch.say or expected.branch.narrate


def _ways(book: Book, expected: Expected) -> Iterator[str]:
    """The place of the call after the answer."""
    page, branch = expected
    if branch.outcome:
        step = next(step.id for step in page.entry.script if branch in step.hear)
        yield f"{page.id}/{step}/{branch.outcome}"
    else:
        yield "/".join(destination(book, page, branch.next))


def _reply(book: Book, expected: Expected) -> tuple[Key, ...]:
    """The lines that we say then; a step's own words are read where the answer leads to, they would weigh too much."""
    page, branch = expected
    step = steps_of(book).get(destination(book, page, branch.next)) if branch.next else None
    return tuple(("line", id) for id in step.lines) if step else ()


def _stops(goes_on: set[Node], book: Book, expected: Expected) -> bool:
    """Whether it ends all contact: it leads to the play of refusals, or nowhere but to ends that stop."""
    page, branch = expected
    if branch.outcome:
        return book.registries.outcomes[branch.outcome].stops
    there = destination(book, page, branch.next)
    return there not in goes_on or (there[0] == STOP_PLAY and page.id != STOP_PLAY)


def _where_it_goes_on(book: Book) -> set[Node]:
    """The steps from which a call can still end without a stop."""
    others = [("", outcome.id) for outcome in book.registries.outcomes.values() if not outcome.stops]
    return reach(backwards(ways_of(book)), others)
