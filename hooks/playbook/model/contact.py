"""Contact beyond the call: messages that are sent, and cadences that order them in time."""

from __future__ import annotations

from typing import Literal

from .base import Entry, Id, Named, Passage, Text

Channel = Literal[
    "phone", "voicemail", "email", "letter", "postcard", "fax", "form", "visit",
    "sms", "line", "linkedin", "eight", "event", "research", "rotate",
]  # fmt: skip


class Message(Entry):
    """A text that is ready to be sent, in each language."""

    kind: Literal["message"]
    title: Text
    channel: Channel
    use_when: Text
    subject: Passage | None = None
    opening: Passage | None = None
    """Letters: 拝啓 and what belongs to it."""
    season: Passage | None = None
    """Letters: the greeting of the season."""
    body: Passage
    closing: Passage | None = None
    """Letters: 敬具, date, sender, addressee."""
    avoid: Text | None = None
    related: tuple[Id, ...] = ()
    sources: tuple[Id, ...] = ()


class Contact(Named):
    """One step of a cadence."""

    day: int
    """Business days after the first contact."""
    channel: Channel
    goal: Text
    lines: tuple[Id, ...] = ()
    message: Id | None = None
    why: Text


class Cadence(Entry):
    """A dated sequence of contacts over several channels, with its stop rule."""

    kind: Literal["cadence"]
    title: Text
    use_when: Text
    steps: tuple[Contact, ...]
    cap: Text
    """The most contacts that there may be."""
    stop: Text
    """What ends it at once."""
    related: tuple[Id, ...] = ()
    sources: tuple[Id, ...] = ()
