"""The training: a trainer's running order."""

from __future__ import annotations

from typing import Literal

from .base import Entry, Id, Named, Noun, Text


class Choice(Noun):
    """One possible answer to a training question."""

    id: Id
    """Its name within the question."""
    text: Text
    """The words of the answer."""

    @classmethod
    def shorthand(cls, keys: frozenset[str]) -> str | None:
        return "text"


class Question(Named):
    """A question of a training, with its choices and the reason for the right one."""

    ask: Text
    """The question."""
    choices: tuple[Choice, ...]
    """The possible answers, each with an id."""
    answer: Id
    """The id of the right choice."""
    because: Text
    """Why that one is right."""


class Item(Named):
    """One stretch of a training: a play that is read or rehearsed, or an exercise."""

    minutes: int
    """How long it takes."""
    play: Id | None = None
    """The play that is read or rehearsed, by its id."""
    exercise: Text | None = None
    """What everybody does."""
    notes: Text | None = None
    """For the trainer alone."""


class Training(Entry):
    """A trainer's running order of plays with times and exercises."""

    kind: Literal["training"]
    """What sort of page this is."""
    title: Text
    """The page's title, in navigation and search."""
    goal: Text
    """What those who took part can do afterwards."""
    audience: Text
    """Whom it is for."""
    items: tuple[Item, ...] = ()
    """The stretches, in their order, with their minutes."""
    questions: tuple[Question, ...] = ()
    """Questions with choices, to see what was learned."""
    debrief: tuple[Text, ...] = ()
    """What to ask at the end."""
