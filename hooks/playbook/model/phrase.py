"""What the other side says, and what we reply."""

from __future__ import annotations

from typing import Literal

from .base import Entry, Fact, Id, Named, Noun, Text, Utterance, Variants

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
