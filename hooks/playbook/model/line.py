"""What we say."""

from __future__ import annotations

from typing import Literal

from .base import Entry, Fact, Id, Named, Text, Utterance, Variants


class Line(Named):
    """Something that we say."""

    say: Utterance
    """What we say."""
    spoken: Literal["ja", "en"] = "ja"
    """The language in which it is said; where it is `en`, the Japanese page says what that means."""
    level: Literal["1", "2", "3"]
    """Politeness: 1 polite · 2 business keigo · 3 formal."""
    when: Text
    """At which moment it is said."""
    pitfall: Text | None = None
    """What goes wrong with it, and how to avoid that."""
    followed_by: tuple[Id, ...] = ()
    """Lines of which one must come next wherever this one is said; none where it may stand alone."""
    needs: tuple[Fact, ...] = ()
    """What it takes for granted: an answer or a step before it must have given that."""
    gives: tuple[Fact, ...] = ()
    """What saying it brings, for what comes later."""
    variants: Variants = Variants()
    """Other wordings by which the search finds it; each language has its own."""
    sources: tuple[Id, ...] = ()
    """What it rests on: ids of `docs/data/sources.yml`."""


class Lines(Entry):
    """Our lines for one moment of a call."""

    kind: Literal["lines"]
    """What sort of page this is."""
    title: Text
    """The page's title, in navigation and search."""
    summary: Text
    """The mini-summary: what the page answers, in one or two sentences."""
    lines: tuple[Line, ...]
    """The lines, each with an id, those said first above."""
