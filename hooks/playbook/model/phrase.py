"""The phrasebook: what they say, what we say, and the small rules of speaking."""

from __future__ import annotations

from typing import Literal

from .base import Entry, Fact, Flag, Id, Named, Noun, Text, Utterance, Variants

Signal = Literal["temporary", "screening", "open-door", "deflection", "soft-no", "hard-no", "complaint", "system"]
RECORDING = "system"
"""The signal of a recording or a machine: nobody may be listening."""
STOPS_FOR_EVERYONE = 3
"""The stop level of a refusal: nobody of our company calls again."""


class Reply(Noun):
    """What we answer: lines of the phrasebook, or words of its own."""

    lines: tuple[Id, ...] = ()
    """Lines of the phrasebook, said one after the other."""
    say: Utterance | None = None
    """Words of its own, where no line fits."""


class Phrase(Named):
    """Something that the other side says."""

    say: Utterance
    """What the other side says."""
    spoken: Literal["ja", "en"] = "ja"
    """The language in which it is said; where it is `en`, the Japanese page says what that means."""
    signal: Signal
    """What sort of answer it is."""
    stop: Literal["0", "1", "2", "3"]
    """0 keep going · 1 change time or channel · 2 slow down · 3 stop for everyone."""
    means: Text
    """What it really means."""
    respond: Text
    """What to do about it."""
    reply: Reply | None = None
    """What we answer; nothing only where nobody listens."""
    avoid: Text
    """What not to do or say then."""
    gives: tuple[Fact, ...] = ()
    """What these words bring, for the lines that need it."""
    variants: Variants = Variants()
    """Other wordings by which the search finds it; each language has its own."""
    sources: tuple[Id, ...] = ()
    """What it rests on: ids of `docs/data/sources.yml`."""

    @property
    def stops(self) -> bool:
        """Whether these words end all contact, for everyone."""
        return int(self.stop) == STOPS_FOR_EVERYONE


class Phrases(Entry):
    """One group of things that the other side says."""

    kind: Literal["phrases"]
    """What sort of page this is."""
    title: Text
    """The page's title, in navigation and search."""
    summary: Text
    """The mini-summary: what the page answers, in one or two sentences."""
    phrases: tuple[Phrase, ...]
    """What they say, each with an id, the commonest first."""


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
