"""What is read aloud in an item of a training: its play, and what its exercise links to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from ..model import Item, Play, Step, Utterance
from ..reading.book import Book
from ..reading.markdown import pieces, prose_headings, text_parts
from ..reading.page import Page, cards_in
from .address import STEP, page_path
from .said import our_words, their_words


class Reader:
    """What is read in an item: its play, and the steps, cards and headings to which its exercise links."""

    def __init__(self, book: Book, training: Page, item: Item, language: str) -> None:
        self.book, self.training, self.item, self.language = book, training, item, language

    def judged(self) -> list[Utterance]:
        """What everybody judges by fingers."""
        cards = (self.book.card("phrase", id) for id in self.item.phrases)
        return [card.entry.say for card in cards if card]

    def utterances(self) -> Iterator[Utterance]:
        """What is said aloud of that: our words at its steps, and its cards."""
        for found in self._found:
            yield from our_words(self.book, found) if isinstance(found, Step) else _said(found)

    def texts(self) -> Iterator[str]:
        """The words of all of it."""
        for found in self._found:
            yield from [found] if isinstance(found, str) else self._words(found)

    @cached_property
    def _found(self) -> tuple[Any, ...]:
        """Steps, cards, and the words below headings."""
        return tuple(self._find())

    def _find(self) -> Iterator[Any]:
        play = self.book.plays.get(self.item.play or "")
        yield from play.entry.script if play else ()
        for link in _links(self.item.exercise[self.language]) if self.item.exercise else ():
            page = self.book.pages.get(page_path(self.training.path, link))
            anchor = link.partition("#")[2]
            if page and anchor:
                yield from at_anchor(page, anchor, self.language)

    def _words(self, found: Any) -> Iterator[str]:
        said = list(_said(found))
        if isinstance(found, Step):
            said = our_words(self.book, found)
            heard = () if self.item.ours else found.hear
            said += [one for answer in heard for one in their_words(self.book, answer)]
            yield from (text[self.language] for text in (found.cue, *(one.narrate for one in heard)) if text)
        yield from (one[self.language] for one in said)


def at_anchor(page: Page, anchor: str, language: str) -> Iterator[Any]:
    """What stands at an anchor of a page: a step of a script, a card, or the words below a heading."""
    if isinstance(page.entry, Play):
        yield from (step for step in page.entry.script if f"{STEP}{step.id}" == anchor)
    yield from (card.entry for card in cards_in([page]) if card.entry.id == anchor)
    if page.entry.prose:
        yield from below(page.entry.prose[language], anchor)


def below(prose: str, anchor: str) -> Iterator[str]:
    """The words below a heading, as far as the next one of its level."""
    headings = [(level, id, line) for level, _, id, line in prose_headings(prose)]
    for at, (level, id, line) in enumerate(headings):
        if id == anchor:
            ends = (after for above, _, after in headings[at + 1 :] if above <= level)
            lines = prose.split("\n")[line + 1 : next(ends, None)]
            yield " ".join(text_parts("\n".join(lines), is_prose=True))


def _said(found: Any) -> Iterator[Utterance]:
    """What a card says; a pitfall or a term says nothing of its own."""
    said = getattr(found, "say", None)
    if isinstance(said, Utterance):
        yield said


def _links(text: str) -> Iterator[str]:
    yield from (str(piece.token.attrs["href"]) for piece in pieces(text, False) if piece.token.type == "link_open")
