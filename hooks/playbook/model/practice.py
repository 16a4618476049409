"""Practice: what a reader rehearses alone, on the own device."""

from __future__ import annotations

from typing import Literal

from .base import Entry, Text


class Practice(Entry):
    """Drill and rehearsal. Made from the phrases and the scripts."""

    kind: Literal["practice"]
    """What sort of page this is."""
    title: Text
    """The page's title, in navigation and search."""
    summary: Text
    """The mini-summary: what the page answers, in one or two sentences."""
