"""The cards by which a script is acted."""

from __future__ import annotations

from typing import Literal

from .base import Entry, Named, Text


class Direction(Named):
    """What a role-play card asks of whoever plays the other side."""

    text: Text
    """What to do, in one sentence."""

    @classmethod
    def shorthand(cls, keys: frozenset[str]) -> str | None:
        return "text"


class RolePlay(Entry):
    """Where role-play cards are drawn from the ways through a script."""

    kind: Literal["role-play"]
    """What sort of page this is."""
    title: Text
    """The page's title, in navigation and search."""
    summary: Text
    """The mini-summary: what the page answers, in one or two sentences."""
    moods: tuple[Direction, ...]
    """How whoever answers the telephone feels; each card draws one."""
    turns: tuple[Direction, ...]
    """What they do unexpectedly, once in the call; each card draws one."""
