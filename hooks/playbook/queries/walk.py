"""Walks an entry and gives each of its words with its place."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, NamedTuple

from ..model import Noun, Text, Utterance, Variants
from ..reading.fields import holds_words
from ..reading.written import Loc, Written


class Words(NamedTuple):
    """One text of a page or of a registry, in one language."""

    page: Written
    """What it stands in."""
    loc: Loc
    """Where it stands; the last part is the side."""
    text: str
    holder: Noun
    """The text, passage or utterance that it is a side of."""
    owner: Noun
    """The noun whose field holds it: a play, a step, a phrase …"""
    speech: str
    """The language that is spoken there; it matters to an utterance."""
    language: str
    """The last part of where it stands: 'en', 'ja' or 'romaji'."""

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


Holder = tuple[Loc, Noun, Noun, str]
"""A text, passage or utterance: where it is, itself, the noun whose field holds it, the language spoken there."""


@lru_cache(maxsize=2_048)  # each rule asks for the texts of each page
def walk(page: Written) -> tuple[Words, ...]:
    """Every text of the page, in both languages; variants are no texts, they only help the search."""
    return tuple(
        Words(page, (*loc, side), text, holder, owner, speech, side)
        for loc, holder, owner, speech in holders(page)
        for side in _sides(type(holder))
        if (text := getattr(holder, side))
    )


@lru_cache(maxsize=2_048)
def holders(page: Written) -> tuple[Holder, ...]:
    """Every text, passage and utterance of a page, in order."""
    found: list[Holder] = []
    _gather(page.entry, (), page.entry, "ja", found)
    return tuple(found)


def _gather(value: Any, loc: Loc, owner: Noun, speech: str, found: list[Holder]) -> None:
    """Adds what holds words in a value to what was `found`."""
    kind = type(value)
    if kind is tuple:
        for at, inner in enumerate(value):
            _gather(inner, (*loc, at), owner, speech, found)
    elif _sides(kind):
        found.append((loc, value, owner, speech))
    elif value is not None:
        speech = value.spoken if "spoken" in kind.model_fields else speech
        for name in _fields_with_words(kind):
            _gather(getattr(value, name), (*loc, name), value, speech, found)


@cache
def _sides(kind: type) -> tuple[str, ...]:
    """The sides of a type of words; none of any other."""
    return tuple(kind.model_fields) if issubclass(kind, Text | Utterance) else ()


@cache
def _fields_with_words(kind: type[Noun]) -> tuple[str, ...]:
    """The fields of a type that hold words, or items that may; variants are no words."""
    return tuple(name for name in kind.model_fields if holds_words(kind, name)) if kind is not Variants else ()
