"""The training: a trainer's running order."""

from __future__ import annotations

from typing import Literal

from .base import Entry, Id, Named, Noun, Text


class Choice(Noun):
    """One possible answer to a training question."""

    id: Id
    text: Text

    @classmethod
    def shorthand(cls, keys: frozenset[str]) -> str | None:
        return "text"


class Question(Named):
    """A question of a training, with its choices and the reason for the right one."""

    ask: Text
    choices: tuple[Choice, ...]
    answer: Id
    because: Text


class Item(Named):
    """One stretch of a training: a play that is read or rehearsed, or an exercise."""

    minutes: int
    play: Id | None = None
    exercise: Text | None = None
    notes: Text | None = None


class Training(Entry):
    """A trainer's running order of plays with times and exercises."""

    kind: Literal["training"]
    title: Text
    goal: Text
    audience: Text
    items: tuple[Item, ...] = ()
    questions: tuple[Question, ...] = ()
    debrief: tuple[Text, ...] = ()
