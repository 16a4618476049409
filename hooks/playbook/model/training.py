"""The training: a trainer's running order."""

from __future__ import annotations

from typing import Literal

from .base import Entry, Flag, Id, Named, Noun, Text

FOR_TRAINERS = frozenset({"notes", "because"})
"""Fields of a training's items and questions that learners do not find by searching."""


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
    """Two to five possible answers, each with an id; in a room they are shown by fingers."""
    answer: Id
    """The id of the right choice."""
    because: Text
    """Why that one is right."""

    @property
    def number(self) -> int:
        """The number of the right choice, from 1; 0 where none is right."""
        return next((at for at, choice in enumerate(self.choices, 1) if choice.id == self.answer), 0)


class Item(Named):
    """One stretch of a training: a play, an exercise, phrases to be judged, or a whole other training."""

    minutes: int
    """How long it takes, with the largest group that the training is for."""
    people: int | None = None
    """How many make a group (2 or 3, say); without it all do it together."""
    may_skip: Flag = False
    """Whether it may go when time runs short."""
    play: Id | None = None
    """The play that is read or rehearsed, by its id."""
    exercise: Text | None = None
    """What everybody does."""
    phrases: tuple[Id, ...] = ()
    """What the other side says, by ids: everybody shows by fingers how far each one stops us."""
    training: Id | None = None
    """Another training that is held here as a whole, by its id."""
    ours: Flag = False
    """Whether of the steps that are read only our own words are, without the answers."""
    times: int = 0
    """How often all say aloud what the exercise links to; of phrases, how often each is heard again."""
    turn: int | None = None
    """The seconds that each person has: one after the other, or in each group at the same time."""
    role_play: Id | None = None
    """The play that everybody in a group plays once, by its id."""
    asks: Flag = False
    """Whether the questions of the training are asked here."""
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
    minutes: int
    """How long it is announced for; a tenth of it stays free of items."""
    people: int = 9
    """How many may take part at most; turns are reckoned with them."""
    items: tuple[Item, ...] = ()
    """The stretches, in their order, with their minutes."""
    questions: tuple[Question, ...] = ()
    """Questions with choices, to see what was learned."""
    debrief: tuple[Text, ...] = ()
    """What to ask at the end."""

    @property
    def planned(self) -> int:
        """The minutes of all its items."""
        return sum(item.minutes for item in self.items)

    @property
    def room(self) -> int:
        """The minutes that its items may take: a tenth stays free for the welcome, the links and questions."""
        return self.minutes * 9 // 10
