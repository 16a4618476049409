"""Contact beyond the call: messages that are sent, and cadences that order them in time."""

from __future__ import annotations

from typing import Literal

from .base import Entry, Flag, Id, Named, Passage, Text

Channel = Literal[
    "phone", "voicemail", "email", "letter", "postcard", "fax", "form", "visit",
    "sms", "line", "linkedin", "eight", "event", "research", "rotate",
]  # fmt: skip


class Message(Entry):
    """A text that is ready to be sent, in each language."""

    kind: Literal["message"]
    """What sort of page this is."""
    title: Text
    """The page's title, in navigation and search."""
    channel: Channel
    """How it is sent."""
    use_when: Text
    """When to send it."""
    subject: Passage | None = None
    """The subject of an email."""
    opening: Passage | None = None
    """Letters: 拝啓 and what belongs to it."""
    season: Passage | None = None
    """Letters: the greeting of the season."""
    body: Passage
    """The text itself, ready to be sent, with blanks."""
    closing: Passage | None = None
    """Letters: 敬具, date, sender, addressee."""
    avoid: Text | None = None
    """What not to write in it."""
    related: tuple[Id, ...] = ()
    """Plays to read next, by their ids."""
    sources: tuple[Id, ...] = ()
    """What it rests on: ids of `docs/data/sources.yml`."""


class Contact(Named):
    """One step of a cadence."""

    day: int
    """Business days after the first contact."""
    channel: Channel
    """By which way this contact is made."""
    sooner: Flag = False
    """Whether it may follow at once: the contact before it has named it, or it belongs to that contact."""
    goal: Text
    """What this contact is to bring."""
    lines: tuple[Id, ...] = ()
    """What is said: lines of the phrasebook, by their ids."""
    message: Id | None = None
    """What is sent: the id of a message."""
    why: Text
    """Why this contact comes now and by this way."""


class Cadence(Entry):
    """A dated sequence of contacts over several channels, with its stop rule."""

    kind: Literal["cadence"]
    """What sort of page this is."""
    title: Text
    """The page's title, in navigation and search."""
    use_when: Text
    """For which contacts this order of steps is."""
    steps: tuple[Contact, ...]
    """The contacts, in the order of their days."""
    most: int
    """The most contacts that there may be."""
    cap: Text | None = None
    """What else holds for their number and their distance."""
    stop: Text
    """What ends it at once."""
    related: tuple[Id, ...] = ()
    """Plays to read next, by their ids."""
    sources: tuple[Id, ...] = ()
    """What it rests on: ids of `docs/data/sources.yml`."""
