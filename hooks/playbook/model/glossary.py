"""The glossary and its terms."""

from __future__ import annotations

from typing import Literal

from .base import Entry, Flag, Named, Text, Utterance, Variants


class Term(Named):
    """An entry of the bilingual glossary."""

    term: Utterance
    """The term in both languages."""
    definition: Text
    """What it means, in one or two sentences."""
    variants: Variants = Variants()
    """Other wordings by which the search finds it; each language has its own."""
    forms: Variants = Variants()
    """Other forms in which pages use the term (inflected, in another word of the same meaning); they explain it too."""
    explain: Flag = True
    """Whether pages explain it where they first use it; not for names that are everyday words."""


class Glossary(Entry):
    """All terms."""

    kind: Literal["glossary"]
    """What sort of page this is."""
    title: Text
    """The page's title, in navigation and search."""
    summary: Text
    """The mini-summary: what the page answers, in one or two sentences."""
    terms: tuple[Term, ...]
    """The terms, each with an id."""
