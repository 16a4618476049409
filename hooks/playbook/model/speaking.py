"""The small rules of speaking: pitfalls of keigo, cushion phrases, silences."""

from __future__ import annotations

from typing import Literal

from .base import Entry, Id, Named, Text, Utterance


class Pitfall(Named):
    """A mistake of keigo that gives us away, and what to say instead."""

    avoid: Text
    """The wrong words; they are quoted, so no rule of style looks at them."""
    use: Utterance
    """What to say instead."""
    why: Text
    """Why the first is wrong."""
    strength: Literal["rule", "convention", "debated"]
    """How sure that is: a rule, a convention, or debated."""
    sources: tuple[Id, ...] = ()
    """What it rests on: ids of `docs/data/sources.yml`."""


class Pitfalls(Entry):
    """The mistakes of keigo."""

    kind: Literal["pitfalls"]
    """What sort of page this is."""
    title: Text
    """The page's title, in navigation and search."""
    summary: Text
    """The mini-summary: what the page answers, in one or two sentences."""
    pitfalls: tuple[Pitfall, ...]
    """The mistakes, each with an id."""


class Cushion(Named):
    """A phrase that softens what follows."""

    say: Utterance
    """The softening words."""
    use: Text
    """Before what they are said."""


class Cushions(Entry):
    """The cushion phrases."""

    kind: Literal["cushions"]
    """What sort of page this is."""
    title: Text
    """The page's title, in navigation and search."""
    summary: Text
    """The mini-summary: what the page answers, in one or two sentences."""
    cushions: tuple[Cushion, ...]
    """The phrases, each with an id."""


class Silence(Named):
    """A moment when it is better to say nothing."""

    text: Text
    """When to say nothing, and for how long."""
    why: Text | None = None
    """What the silence does."""


class Silences(Entry):
    """The rules of silence."""

    kind: Literal["silences"]
    """What sort of page this is."""
    title: Text
    """The page's title, in navigation and search."""
    summary: Text
    """The mini-summary: what the page answers, in one or two sentences."""
    silences: tuple[Silence, ...]
    """The moments, each with an id."""
