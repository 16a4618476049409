"""The change: one dated sentence on what is new, in a file of its own."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from .base import Day, Entry, Noun, PagePath, Text

WordsDigest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}$")]
"""Eight signs that stand for all words of a page in both languages; `make check` names them."""


class Told(Noun):
    """A page on which a wrong word does harm, and the words of it that a change tells readers of."""

    page: PagePath
    """The page, by its folder and id: `stop/refusal`."""
    digest: WordsDigest
    """Eight signs that stand for its words as they are from then on; `make check` names them."""


class Change(Noun):
    """One dated sentence on what is new."""

    date: Day
    """The day of the change; the file's name begins with it."""
    page: PagePath
    """The page to read, by its folder and id: `stop/refusal`."""
    text: Text
    """What is new, in one sentence."""
    words: tuple[Told, ...] = ()
    """Which words it tells of, for pages of a stage that is `strict` alone."""


class Changes(Entry):
    """What changed, the newest first. Made from the files of `docs/data/changes`."""

    kind: Literal["changes"]
    """What sort of page this is."""
    title: Text
    """The page's title, in navigation and search."""
    summary: Text
    """The mini-summary: what the page answers, in one or two sentences."""


class OpenData(Entry):
    """The phrases and lines as files for other programs. Made from the phrasebook."""

    kind: Literal["open-data"]
    """What sort of page this is."""
    title: Text
    """The page's title, in navigation and search."""
    summary: Text
    """The mini-summary: what the page answers, in one or two sentences."""
