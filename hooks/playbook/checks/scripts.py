"""Rules that make a script sound: every step is reached, every way ends, a refusal stops and nothing else does."""

from __future__ import annotations

from collections.abc import Iterator

from ..problem import Problem
from ..queries.ways import STOP_PLAY, Answer, Node, Ways, answers_of, backwards, destination, reach, ways_from, ways_of
from ..reading.book import Book
from .rule import of_the_book


@of_the_book
def every_step_is_reached(book: Book) -> Iterator[Problem]:
    """From the first step of its own script, or from another play."""
    if book.lacks("script"):
        return  # a script that could not be read may lead here
    ways, entries = ways_of(book), _entries(book)
    for page in book.plays.values():
        own = {(page.id, step.id): ways[page.id, step.id] for step in page.entry.script}
        if any(end[0] and end not in ways for ends in own.values() for end in ends):
            continue  # a slip in a 'next', which another rule reports
        reached = reach(own, entries[page.id])
        for at, step in enumerate(page.entry.script):
            if (page.id, step.id) not in reached:
                yield page.problem("no way leads to this step; name it in a 'next', or delete it", "script", at)


@of_the_book
def every_way_ends(book: Book) -> Iterator[Problem]:
    """From every step an outcome can be reached. What is unknown or has no way on is reported by other rules."""
    ways = ways_of(book)
    back = backwards(ways)
    ending = reach(back, [node for node in {*back, *ways} if not ways.get(node)])
    for page in book.plays.values():
        for at, step in enumerate(page.entry.script if not page.lacks("script") else ()):
            if (page.id, step.id) not in ending:
                message = "no outcome can be reached from this step; give one of its ways an 'outcome'"
                yield page.problem(message, "script", at)


@of_the_book
def every_refusal_stops(book: Book) -> Iterator[Problem]:
    """A phrase whose stop level is 3 leads only to outcomes that stop."""
    going_on = _outcomes_that_go_on(book, ways_of(book))
    refusals = {id for (kind, id), card in book.cards.items() if kind == "phrase" and card.entry.stops}
    for answer in answers_of(book):
        refusal = next((id for id in answer.heard.phrases if id in refusals), None)
        ways = ways_from(book, answer.page, [answer.heard]) if refusal and not answer.page.lacks("script") else ()
        ends = sorted(outcome for node in ways for outcome in going_on.get(node, ()))
        if ends:
            message = (
                f"'{refusal}' is a refusal (stop level 3), but this way can end in '{ends[0]}', "
                "which does not stop; lead it to an outcome that stops"
            )
            yield answer.problem(message)


@of_the_book
def no_lighter_answer_stops(book: Book) -> Iterator[Problem]:
    """A phrase whose stop level is below 3 does not lead straight to an end of all contact."""
    for answer in answers_of(book) if not book.lacks("phrases") else ():  # nobody knows a level that cannot be read
        end = _stops_at(book, answer)
        cards = (book.card("phrase", id) for id in answer.heard.phrases if end)
        for phrase in (card.entry for card in cards if card and not card.entry.stops):
            message = (
                f"'{phrase.id}' has stop level {phrase.stop}, but this answer ends all contact ('{end}'); "
                "lead it to an outcome that does not stop"
            )
            yield answer.problem(message)


def _stops_at(book: Book, answer: Answer) -> str | None:
    """The outcome that stops, or the play of refusals, to which an answer leads straight."""
    if answer.heard.next and destination(book, answer.page, answer.heard.next)[0] == STOP_PLAY:
        return None if answer.page.id == STOP_PLAY else STOP_PLAY
    outcomes = (place.outcome for place in (answer.heard, answer.then) if place and place.outcome)
    ends = (book.registries.outcomes.get(outcome) for outcome in outcomes)
    return next((end.id for end in ends if end and end.stops), None)


def _entries(book: Book) -> dict[str, set[Node]]:
    """Where each play may be entered: at its first step, and where other plays lead into it."""
    entries = {page.id: {(page.id, step.id) for step in page.entry.script[:1]} for page in book.plays.values()}
    for (play, _), ends in ways_of(book).items():
        for end in ends:
            if end[0] != play:
                entries.setdefault(end[0], set()).add(end)
    return entries


def _outcomes_that_go_on(book: Book, ways: Ways) -> dict[Node, list[str]]:
    """For each step the outcomes it can end in that do not stop."""
    back, found = backwards(ways), {}
    for outcome in book.registries.outcomes.values():
        for node in () if outcome.stops else reach(back, [("", outcome.id)]):
            found.setdefault(node, []).append(outcome.id)
    return found
