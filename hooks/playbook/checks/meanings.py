"""A rule on what our words mean: the same Japanese is put into English in one way, on cards and in calls."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Utterance
from ..problem import Problem
from ..queries.said import spoken
from ..reading.book import Book
from ..reading.page import Page
from ..reading.unwritten import is_unwritten
from ..reading.written import Loc
from .rule import of_the_book

SHORT = 15
"""Characters below which words mean what the moment makes of them, as はい。 and ありがとうございました。 do."""


@of_the_book
def no_words_of_ours_mean_two_things(book: Book) -> Iterator[Problem]:
    """What we say in the same Japanese words, the English says in the same words too."""
    first: dict[str, tuple[Utterance, Page]] = {}
    for page, loc, said in _ours(book):
        words = spoken(said)
        other, there = first.setdefault(words, (said, page))
        if len(words) >= SHORT and other.en != said.en:
            message = (
                f"in Japanese this is word for word what means '{other.en}' on {there.path}; "
                "let both say the same in English, or say something else in Japanese"
            )
            yield page.problem(message, *loc)


def _ours(book: Book) -> Iterator[tuple[Page, Loc, Utterance]]:
    """What we say in Japanese: lines, replies, and a step's own words."""
    for card in book.cards.values():
        reply = getattr(card.entry, "reply", None)
        if card.kind == "line":
            yield from _in_japanese(card.page, (*card.loc, "say"), card.entry.say)
        elif reply and reply.say:
            yield from _in_japanese(card.page, (*card.loc, "reply", "say"), reply.say)
    for page in book.plays.values():
        for at, step in enumerate(page.entry.script):
            if step.say:
                yield from _in_japanese(page, ("script", at, "say"), step.say)


def _in_japanese(page: Page, loc: Loc, said: Utterance) -> Iterator[tuple[Page, Loc, Utterance]]:
    if said.romaji and not (is_unwritten(said.ja) or is_unwritten(said.en)):
        yield page, loc, said
