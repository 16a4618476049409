"""The headings of a page, gathered while it is made: its table of contents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from ..reading.markdown import readable

LISTED_LEVELS = range(1, 4)
"""Deeper headings do not stand in the contents."""


@dataclass
class Heading:
    """A heading with those below it; the theme's templates ask for these names."""

    level: int
    id: str
    title: Markup
    children: list[Heading] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Its place on the page."""
        return f"#{self.id}"


class Contents:
    """The headings of one page as a tree."""

    def __init__(self) -> None:
        self.headings: list[Heading] = []
        self._open: list[Heading] = []

    def __iter__(self) -> Iterator[Heading]:
        return iter(self.headings)

    def __len__(self) -> int:
        return len(self.headings)

    def add(self, level: int, id: str, words: str) -> None:
        """Takes the next heading; `words` are inline Markdown."""
        if level not in LISTED_LEVELS:
            return
        while self._open and self._open[-1].level >= level:
            self._open.pop()
        heading = Heading(level, id, escape(readable(words)))
        (self._open[-1].children if self._open else self.headings).append(heading)
        self._open.append(heading)
