"""Pages that hold other pages together: home, stages, sections; and plain pages."""

from __future__ import annotations

from typing import Literal

from .base import Entry, Flag, Id, Noun, PagePath, Passage, Retired, Text


class Home(Entry):
    """The first page: what did they say, where am I, what do I send, what must I not do."""

    kind: Literal["home"]
    """What sort of page this is."""
    title: Text
    """The page's title, in navigation and search."""
    summary: Text
    """The mini-summary: what the page answers, in one or two sentences."""
    phrases: tuple[Id, ...] = ()
    """The commonest phrases, one tap away from their reply."""
    messages: tuple[Id, ...] = ()
    """The messages that are sent most often."""
    starts: tuple[Id, ...] = ()
    """Plays that somebody new, or somebody who is rung, begins with."""

    former_keys = {
        "sections": "the first page lists no sections now; delete it: each says its place with 'order:'",
        "rules": "what must never happen is what the first page's takeaways say; write 'takeaways:'",
    }


class Call(Entry):
    """On the call: from the sentence just heard to the words to say. Made from the scripts and the phrases."""

    kind: Literal["call"]
    """What sort of page this is."""
    title: Text
    """The page's title, in navigation and search."""
    summary: Text
    """The mini-summary: what the page answers, in one or two sentences."""
    starts: tuple[Id, ...] = ()
    """Plays that somebody new, or somebody who is rung, begins with."""


class Session(Entry):
    """Where a session for a room, or a sheet for oneself, is put together from parts of other pages, in a link."""

    kind: Literal["session"]
    """What sort of page this is."""
    title: Text
    """The page's title, in navigation and search."""
    summary: Text
    """The mini-summary: what the page answers, in one or two sentences."""


class Stage(Entry):
    """Where in the work a play belongs: a folder and a part of the navigation."""

    kind: Literal["stage"]
    """What sort of page this is."""
    title: Text
    """The page's title, in navigation and search."""
    summary: Text
    """The mini-summary: what the page answers, in one or two sentences."""
    strict: Flag = False
    """Whether a wrong word does harm here, so that words which changed in one language only are a problem."""

    former_keys = {"plays": "a stage lists no plays now; delete it: each play says its place with 'order:'"}


class Section(Entry):
    """A folder of pages that are not plays."""

    kind: Literal["section"]
    """What sort of page this is."""
    title: Text
    """The page's title, in navigation and search."""
    summary: Text
    """The mini-summary: what the page answers, in one or two sentences."""

    former_keys = {"pages": "a section lists no pages now; delete it: each page says its place with 'order:'"}


class Plain(Noun):
    """A page without a kind: a title and prose."""

    title: Text
    """The page's title, in navigation and search."""
    summary: Text | None = None
    """The mini-summary: what the page answers, in one or two sentences."""
    order: int | None = None
    """Its place in its folder, as on any page."""
    formerly: tuple[PagePath, ...] = ()
    """Names that its file had before (with their folder where it was another one); what led to them leads here."""
    retired: tuple[Retired, ...] = ()
    """Addresses on this page whose words are gone, each with what to read instead."""
    takeaways: tuple[Text, ...] = ()
    """Two to five things to remember of this page."""
    prose: Passage | None = None
    """The Markdown below the front matter."""


class Status(Entry):
    """For editors: how each page stands in both languages, who answers for it, when it is due. Made from all pages."""

    kind: Literal["status"]
    """What sort of page this is."""
    title: Text
    """The page's title, in navigation and search."""
    summary: Text
    """The mini-summary: what the page answers, in one or two sentences."""


class Coverage(Entry):
    """For editors: every point of advice, and the play that answers it. Made from `covers`."""

    kind: Literal["coverage"]
    """What sort of page this is."""
    title: Text
    """The page's title, in navigation and search."""
    summary: Text
    """The mini-summary: what the page answers, in one or two sentences."""
