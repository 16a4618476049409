"""The registries under `docs/data/`: small lists that pages refer to by id."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Flag, Id, Language, Noun, PlainString, Text, Utterance, Variants


class Blank(Noun):
    """A slot to fill in: `{me}`, `{company}`, `{prospect}` …"""

    id: str = Field(pattern=r"^[a-z]+(_[a-z]+)*$")
    """Its name, as it stands between braces; lower-case words joined by underscores."""
    type: Literal["person", "company", "text", "date", "dateline", "day", "time", "phone", "email"]
    """What fills it. A `date` is the day of a contact, a `dateline` that of a letter; a `day` is a date's weekday."""
    of: str | None = None
    """The date that a `day` follows from, and that alone is picked."""
    ahead: int = Field(default=1, ge=1)
    """Of a `date`: how many business days after today its sample lies, once a script shows one."""
    label: Text
    """What the form calls it."""
    sample: Utterance
    """Stands in the text while the blank is unfilled."""


class Outcome(Noun):
    """How a call ends."""

    id: Id
    """Its permanent name, unique among its kind; lower-case words joined by hyphens."""
    title: Text
    """How the call ended, in a few words."""
    next_step: Text
    """What to write down or do now."""
    stops: Flag
    """Whether nobody of our company calls again."""


class Owner(Noun):
    """Who answers for a page."""

    id: Id
    """Its permanent name, unique among its kind; lower-case words joined by hyphens."""
    name: Text
    """The person or the team."""


class Source(Noun):
    """Where a fact comes from."""

    id: Id
    """Its permanent name, unique among its kind; lower-case words joined by hyphens."""
    title: Text
    """What it is called."""
    author: Text | None = None
    """Who wrote or publishes it."""
    date: str = ""
    """When it was published, as far as is known."""
    address: str = Field(default="", pattern=r"^(https?://\S+)?$")
    """Where it can be read; it begins with https://."""


class Limit(Noun):
    """How often, or how closely, anybody may be contacted."""

    id: Id
    """Its permanent name, unique among its kind; lower-case words joined by hyphens."""
    number: int
    """The number itself."""
    label: Text
    """What the number counts."""


class Figure(Noun):
    """A number with its survey."""

    id: Id
    """Its permanent name, unique among its kind; lower-case words joined by hyphens."""
    claim: Text
    """What the number says, in one sentence."""
    sample: str = ""
    """Who was asked, and how many."""
    fieldwork: str = ""
    """When they were asked."""
    publisher: str = ""
    """Who asked."""
    source: tuple[Id, ...] = ()
    """Where it stands: ids of `docs/data/sources.yml`."""
    caveat: Text | None = None
    """What it does not say."""
    confidence: Literal["high", "medium", "low"]
    """How far it can be trusted."""


class Point(Noun):
    """One piece of advice that the playbook must answer."""

    id: str = Field(pattern=r"^[A-C]{1,2}[0-9]+$")
    """A letter of its article and a number, such as A6."""
    kind: Literal["followed", "adapted", "dissent"]
    """`followed`: done, or gone by, as it stands · `adapted`: done otherwise · `dissent`: heard, weighed, not done."""
    text: Text
    """The advice in one sentence."""
    because: Text | None = None
    """What is done otherwise, or why it is not done; the page that covers the point says it too."""


class Spelling(Noun):
    """A word that is written in one way."""

    id: Id
    """Its permanent name, unique among its kind; lower-case words joined by hyphens."""
    language: Language = "ja"
    """The language of the pages on which it counts: `ja` or `en`."""
    write: PlainString
    """How it is written here."""
    instead_of: tuple[PlainString, ...]
    """What is found and refused, letter by letter as a reader sees it; quoted bad examples (~~…~~) are passed over."""
    unless: tuple[PlainString, ...] = ()
    """Longer words in which the same letters are right."""


class Tic(Noun):
    """Words that are right once and tire the ear when they come again."""

    id: Id
    """Its permanent name, unique among its kind; lower-case words joined by hyphens."""
    words: PlainString
    """The words, in Japanese, as a reader sees them."""
    unless: tuple[PlainString, ...] = ()
    """Longer words that hold the same letters and are not counted."""
    said: int | None = None
    """How often a play's script may say them, the lines of the phrasebook included."""
    written: int | None = None
    """How often a play's own page may have them in all."""
    instead: PlainString
    """What to do about it: an imperative for the editor."""


class Reading(Noun):
    """A reading that the dictionary does not share, and that a person has judged."""

    word: PlainString
    """The word, in kanji."""
    reading: PlainString
    """How the pages read it, in hiragana."""
    why: PlainString
    """Why that is right."""


Synonyms = Variants
"""Words that mean the same, in both languages; search expands a query by its group."""
