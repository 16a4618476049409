"""Rules on what flows along the ways of a script: nothing is said twice, asked twice or taken for granted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..problem import Problem
from ..queries.facts import FACTS, given_by, lacks
from ..queries.said import our_words, sentences
from ..queries.ways import Node, Ways, answers_of, steps_of, ways_of
from ..reading.book import Book
from .rule import of_the_book

COURTESY = re.compile(
    r"(?:はい|いえ|それでは|どうも|誠に|大変|お忙しいところ|[、。 ])*"
    r"(?:承知いたしました|かしこまりました|ありがとうござい(?:ます|ました)|恐れ入ります|失礼いた(?:します|しました)"
    r"|どうぞよろしくお願いいたします|よろしくお願いいたします|(?:ご迷惑をおかけし、)?申し訳ございません(?:でした)?)。"
    r"|(?:Thank you(?: very much| so much)?|I see|I understand|Certainly|Yes|No|Goodbye)[.!]"
)
"""A sentence that only takes note, thanks, apologises or says goodbye; it may come as often as manners ask for it."""
INTRODUCTION = "{me}"
"""In what says this, a call begins anew for whoever has come to the telephone."""


@of_the_book
def no_sentence_comes_twice(book: Book) -> Iterator[Problem]:
    """No way says the same sentence twice within three steps, courtesy and introductions apart."""
    said = {node: _said(book, node) for node in steps_of(book)}
    beginning = {node for node, spoken in said.items() if any(INTRODUCTION in sentence for sentence in spoken)}
    ways = {node: ends - beginning - {node} for node, ends in ways_of(book).items()}
    for node in said:
        for sentence, way in _said_again(said, ways, node).items():
            message = (
                f"'{sentence}' is said here and again at {_named(node[0], way)}, "
                "within three steps; say it in other words there, or leave it out"
            )
            yield _problem(book, node, message)


@of_the_book
def no_sentence_comes_twice_in_a_step(book: Book) -> Iterator[Problem]:
    """No step says the same sentence twice, courtesy included."""
    for node in steps_of(book):
        spoken = _said(book, node)
        for sentence in dict.fromkeys(each for each in spoken if spoken.count(each) > 1):
            yield _problem(book, node, f"'{sentence}' is said twice in this step; say it once")


@of_the_book
def no_answer_is_asked_for_again(book: Book) -> Iterator[Problem]:
    """What an answer gives, the step that follows does not ask for: its likeliest answer gives something else."""
    for answer in answers_of(book):
        given = given_by(book, answer.heard) if answer.then and answer.then.hear else frozenset()
        asked = given_by(book, answer.then.hear[0]) if given else frozenset()
        for fact in (fact for fact in FACTS if fact in given & asked):
            message = (
                f"this answer gives the {fact}, and the step it leads to, '{answer.then.id}', asks for the {fact} "
                "again; lead it to a step that goes on from the answer"
            )
            yield answer.problem(message)


@of_the_book
def every_need_is_met(book: Book) -> Iterator[Problem]:
    """Whatever way leads to a step, what the step and its lines need was given before."""
    if any(book.lacks(field) for field in ("script", "phrases", "lines")):
        return  # what could not be read may give it
    for lack in lacks(book):
        message = (
            f"this step needs '{lack.fact}', but nothing on the way {_named('', lack.way)} gives it; "
            f"ask for it before, lead this way elsewhere, or say where it comes from with 'gives: [{lack.fact}]'"
        )
        yield _problem(book, lack.way[-1], message)


def _said(book: Book, node: Node) -> tuple[str, ...]:
    """The sentences of a step, in order."""
    return tuple(sentence for words in our_words(book, steps_of(book)[node]) for sentence in sentences(words))


def _said_again(said: Mapping[Node, tuple[str, ...]], ways: Ways, node: Node) -> dict[str, tuple[Node, ...]]:
    """The sentences of a step that come again one or two steps on, each with the shortest way there."""
    own = {sentence for sentence in said[node] if not COURTESY.fullmatch(sentence)}
    near = [(after,) for after in sorted(ways[node])]
    far = [(*way, last) for way in near for last in sorted(ways.get(way[-1], frozenset()) - {node})]
    again: dict[str, tuple[Node, ...]] = {}
    for way in near + far:
        for sentence in said.get(way[-1], ()):
            if sentence in own:
                again.setdefault(sentence, way)
    return again


def _named(play: str, way: tuple[Node, ...]) -> str:
    """The steps of a way: `pause → promise → refusal/accept`; a play is named where it changes."""
    names = []
    for there, step in way:
        names.append(step if there == play else f"{there}/{step}")
        play = there
    return " → ".join(names)


def _problem(book: Book, node: Node, message: str) -> Problem:
    page = book.plays[node[0]]
    at = next(at for at, step in enumerate(page.entry.script) if step.id == node[1])
    return page.problem(message, "script", at)
