"""The play: one question that a rep has, answered on one page."""

from __future__ import annotations

from typing import Literal

from .base import Entry, Fact, Id, Named, Target, Text, Utterance, Variants


class Branch(Named):
    """What we may hear (or what may happen) after a step, and where it leads."""

    id: Id | None = None
    """Names a branch that has words of its own; a branch of phrases needs none (its `formerly` leads to the step)."""
    phrases: tuple[Id, ...] = ()
    """Several phrases with one way on."""
    say: Utterance | None = None
    """What the other side says, where no phrase of the phrasebook fits."""
    narrate: Text | None = None
    """What happens, where nothing is said."""
    next: Target | None = None
    """The step that follows: `step`, `play/` or `play/step`."""
    outcome: Id | None = None
    """How the call ends here: an id of `docs/data/outcomes.yml`."""
    gives: tuple[Fact, ...] = ()
    """What this answer brings beside what its phrases give: an address, a name …"""

    @classmethod
    def shorthand(cls, keys: frozenset[str]) -> str | None:
        return next((key for key in ("narrate", "say") if key in keys), None)


class Step(Named):
    """What we say, then what we may hear."""

    title: Text
    """Two to five words that name the step in links and lists."""
    lines: tuple[Id, ...] = ()
    """Lines of the phrasebook, said one after the other."""
    say: Utterance | None = None
    """Words of the step's own, where no line fits."""
    spoken: Literal["ja", "en"] = "ja"
    """The language in which `say` is spoken."""
    cue: Text | None = None
    """A stage direction: a pause, the speed, the tone."""
    seconds: int | None = None
    """How long the silence or the promised minute of this step lasts; a bar counts them in a call."""
    hear: tuple[Branch, ...] = ()
    """The answers, the most likely first."""
    next: Target | None = None
    """The step that follows, where nothing is to be heard first: `step`, `play/` or `play/step`."""
    outcome: Id | None = None
    """How the call ends here: an id of `docs/data/outcomes.yml`."""
    needs: tuple[Fact, ...] = ()
    """What it takes for granted; where a play begins, its question says so."""
    gives: tuple[Fact, ...] = ()
    """What is so from this step on without an answer: we have written to them before, we rang a mobile …"""


class Tick(Named):
    """One item of a checklist, ticked in five seconds."""

    text: Text
    """What can be ticked, in a few words."""

    @classmethod
    def shorthand(cls, keys: frozenset[str]) -> str | None:
        return "text"


class Play(Entry):
    """One question that a rep has, answered on one page."""

    kind: Literal["play"]
    """What sort of page this is."""
    question: Text
    """The question as a rep would ask it; it is the page's title."""
    variants: Variants = Variants()
    """Other ways in which a rep asks this question; the search finds the page by them."""
    summary: Text
    """The mini-summary: the answer in one or two sentences."""
    covers: tuple[str, ...] = ()
    """The points of advice that this play answers: ids of `docs/data/points.yml`."""
    script: tuple[Step, ...] = ()
    """The call, step by step; the first step begins it."""
    drawings: tuple[Literal["day", "week", "year"], ...] = ()
    """Drawings of `docs/data/calendar.yml` that the page shows."""
    checklist: tuple[Tick, ...] = ()
    """What to have done, each ticked in five seconds."""
    related: tuple[Id, ...] = ()
    """Plays to read next."""
    sources: tuple[Id, ...] = ()
    """What it rests on: ids of `docs/data/sources.yml`."""
    figures: tuple[Id, ...] = ()
    """The surveys that its numbers come from: ids of `docs/data/figures.yml`."""
