"""Walks an entry and gives each of its words with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from ..model import Noun, Text, Utterance, Variants
from ..reading.fields import holds_words
from ..reading.written import Loc, Written


@dataclass(frozen=True)
class Words:
    """One text of a page or of a registry, in one language."""

    page: Written
    """What it stands in."""
    loc: Loc
    """Where it stands; the last part is the side: 'en', 'ja' or 'romaji'."""
    text: str
    holder: Noun
    """The text, passage or utterance that it is a side of."""
    owner: Noun
    """The noun whose field holds it: a play, a step, a phrase …"""
    speech: str
    """The language that is spoken there; it matters to an utterance."""

    @property
    def language(self) -> str:
        return str(self.loc[-1])

    @property
    def field(self) -> str:
        """The name of the field that holds it."""
        return next(str(part) for part in reversed(self.loc[:-1]) if isinstance(part, str))

    @property
    def is_spoken(self) -> bool:
        """Whether it is Japanese that is said aloud, so that every reading must be there."""
        return isinstance(self.holder, Utterance) and bool(self.holder.romaji)

    @property
    def is_prose(self) -> bool:
        """Whether it is the Markdown below the front matter."""
        return self.loc[0] == "prose"

    @property
    def is_markdown(self) -> bool:
        """Whether it is Markdown: inline in a text, whole in the prose; utterances and passages stand as they are."""
        return self.is_prose or type(self.holder) is Text


@lru_cache(maxsize=2_048)  # each rule asks for the texts of each page
def walk(page: Written) -> tuple[Words, ...]:
    """Every text of the page, in both languages; variants are no texts, they only help the search."""
    return tuple(_walk(page))


def _walk(page: Written) -> Iterator[Words]:
    for loc, holder, owner, speech in holders(page):
        for side in ("en", "ja", "romaji"):
            text = getattr(holder, side, "")
            if text:
                yield Words(page, (*loc, side), text, holder, owner, speech)


def holders(page: Written) -> Iterator[tuple[Loc, Noun, Noun, str]]:
    """Every text, passage and utterance of a page: where, what, the noun that holds it, the language spoken there."""
    yield from _holders(page.entry, (), page.entry, "ja")


def _holders(value: Any, loc: Loc, owner: Noun, speech: str) -> Iterator[tuple[Loc, Noun, Noun, str]]:
    if isinstance(value, (Text, Utterance)):
        yield loc, value, owner, speech
    elif isinstance(value, tuple):
        for at, inner in enumerate(value):
            yield from _holders(inner, (*loc, at), owner, speech)
    elif value is not None and not isinstance(value, Variants):
        speech = getattr(value, "spoken", speech)
        for name in _fields_with_words(type(value)):
            yield from _holders(getattr(value, name), (*loc, name), value, speech)


@cache
def _fields_with_words(kind: type[Noun]) -> tuple[str, ...]:
    """The fields of a type that hold words, or items that may."""
    return tuple(name for name in kind.model_fields if holds_words(kind, name))
