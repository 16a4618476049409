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
    say: Utterance | None = None


class Phrase(Named):
    """Something that the other side says."""

    say: Utterance
    spoken: Literal["ja", "en"] = "ja"
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
    gives: tuple[Fact, ...] = ()
    """What these words bring, for the lines that need it."""
    variants: Variants = Variants()
    sources: tuple[Id, ...] = ()

    @property
    def stops(self) -> bool:
        """Whether these words end all contact, for everyone."""
        return int(self.stop) == STOPS_FOR_EVERYONE


class Phrases(Entry):
    """One group of things that the other side says."""

    kind: Literal["phrases"]
    title: Text
    summary: Text
    phrases: tuple[Phrase, ...]


class Line(Named):
    """Something that we say."""

    say: Utterance
    spoken: Literal["ja", "en"] = "ja"
    level: Literal["1", "2", "3"]
    """Politeness: 1 polite · 2 business keigo · 3 formal."""
    when: Text
    pitfall: Text | None = None
    followed_by: tuple[Id, ...] = ()
    """Lines of which one must come next wherever this one is said; none where it may stand alone."""
    needs: tuple[Fact, ...] = ()
    """What it takes for granted: an answer or a step before it must have given that."""
    gives: tuple[Fact, ...] = ()
    """What saying it brings, for what comes later."""
    variants: Variants = Variants()
    sources: tuple[Id, ...] = ()


class Lines(Entry):
    """Our lines for one moment of a call."""

    kind: Literal["lines"]
    title: Text
    summary: Text
    lines: tuple[Line, ...]


class Pitfall(Named):
    """A mistake of keigo that gives us away, and what to say instead."""

    avoid: Text
    """The wrong words; they are quoted, so no rule of style looks at them."""
    use: Utterance
    why: Text
    strength: Literal["rule", "convention", "debated"]
    sources: tuple[Id, ...] = ()


class Pitfalls(Entry):
    """The mistakes of keigo."""

    kind: Literal["pitfalls"]
    title: Text
    summary: Text
    pitfalls: tuple[Pitfall, ...]


class Cushion(Named):
    """A phrase that softens what follows."""

    say: Utterance
    use: Text


class Cushions(Entry):
    """The cushion phrases."""

    kind: Literal["cushions"]
    title: Text
    summary: Text
    cushions: tuple[Cushion, ...]


class Silence(Named):
    """A moment when it is better to say nothing."""

    text: Text
    why: Text | None = None


class Silences(Entry):
    """The rules of silence."""

    kind: Literal["silences"]
    title: Text
    summary: Text
    silences: tuple[Silence, ...]


class Term(Named):
    """An entry of the bilingual glossary."""

    term: Utterance
    definition: Text
    variants: Variants = Variants()
    forms: Variants = Variants()
    """Other forms in which pages use the term (inflected, in another word of the same meaning); they explain it too."""
    explain: Flag = True
    """Whether pages explain it where they first use it; not for names that are everyday words."""


class Glossary(Entry):
    """All terms."""

    kind: Literal["glossary"]
    title: Text
    summary: Text
    terms: tuple[Term, ...]
