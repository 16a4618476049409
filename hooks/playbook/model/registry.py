"""The registries under `docs/data/`: small lists that pages refer to by id."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Flag, Id, Noun, PlainString, Text, Utterance, Variants


class Blank(Noun):
    """A slot to fill in: `{me}`, `{company}`, `{prospect}` …"""

    id: str = Field(pattern=r"^[a-z]+(_[a-z]+)*$")
    type: Literal["person", "company", "text", "date", "day", "time", "phone", "email"]
    label: Text
    sample: Utterance
    """Stands in the text while the blank is unfilled."""


class Outcome(Noun):
    """How a call ends."""

    id: Id
    title: Text
    next_step: Text
    """What to write down or do now."""
    stops: Flag
    """Whether nobody of our company calls again."""


class Owner(Noun):
    """Who answers for a page."""

    id: Id
    name: Text


class Source(Noun):
    """Where a fact comes from."""

    id: Id
    title: Text
    author: Text | None = None
    date: str = ""
    address: str = Field(default="", pattern=r"^(https?://\S+)?$")


class Figure(Noun):
    """A number with its survey."""

    id: Id
    claim: Text
    sample: str = ""
    fieldwork: str = ""
    publisher: str = ""
    source: tuple[Id, ...] = ()
    caveat: Text | None = None
    confidence: Literal["high", "medium", "low"]


class Point(Noun):
    """One piece of advice that the playbook must answer."""

    id: str = Field(pattern=r"^[A-C]{1,2}[0-9]+$")
    kind: Literal["followed", "adapted", "dissent"]
    """`followed`: done, or gone by, as it stands · `adapted`: done otherwise · `dissent`: heard, weighed, not done."""
    text: Text
    because: Text | None = None
    """What is done otherwise, or why it is not done; the page that covers the point says it too."""


class Reading(Noun):
    """A reading that the dictionary does not share, and that a person has judged."""

    word: PlainString
    reading: PlainString
    """How the pages read it, in hiragana."""
    why: PlainString
    """Why that is right."""


Synonyms = Variants
"""Words that mean the same, in both languages; search expands a query by its group."""
