"""The rule on words that tire the ear, by the list of `docs/data/tics.yml`."""

from __future__ import annotations

from collections.abc import Iterator

from ..japanese.style import seen_text
from ..model import Play, Tic
from ..problem import Problem
from ..queries.said import language_of, our_words
from ..queries.walk import walk
from ..reading.book import Book
from ..reading.page import Page
from ..reading.written import Written
from .rule import looking_at


def _lines_and_tics(page: Page, book: Book) -> Iterator[str]:
    """The list, and the pages of the lines that a play says."""
    yield book.registries.digest
    for line in dict.fromkeys(id for step in getattr(page.entry, "script", ()) for id in step.lines):
        if card := book.card("line", line):
            yield card.page.digest


@looking_at(_lines_and_tics)
def no_play_has_a_tic(page: Written, book: Book) -> Iterator[Problem]:
    """No words of the list come oftener in a play than the list allows: in what its script says, and on its page."""
    if not isinstance(page.entry, Play) or not book.registries.tics:
        return
    said, written = _said(book, page), _written(page)
    for tic in book.registries.tics.values():
        if tic.said is not None and (count := _count(tic, said)) > tic.said:
            message = f"says '{tic.words}' {count} times, {tic.said} at most; {tic.instead}"
            yield page.problem(message, "script")
        if tic.written is not None and (count := _count(tic, written)) > tic.written:
            message = f"the page has '{tic.words}' {count} times, {tic.written} at most; {tic.instead}"
            yield Problem(page.place("summary", "ja").path, 1, "page", message)


def _count(tic: Tic, text: str) -> int:
    return text.count(tic.words) - sum(text.count(longer) for longer in tic.unless)


def _said(book: Book, page: Written) -> str:
    """What we say in a play's script, in Japanese."""
    words = (said for step in page.entry.script for said in our_words(book, step))
    return "\n".join(seen_text(said.ja) for said in words if language_of(said) == "ja")


def _written(page: Written) -> str:
    """All Japanese words of a play's own."""
    return "\n".join(seen_text(words.text) for words in walk(page) if words.language == "ja")
