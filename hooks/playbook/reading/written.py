"""A value that somebody wrote, and where each of its parts stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..problem import Problem

Loc = tuple[str | int, ...]
"""The way to a value inside an entry: `("script", 0, "cue", "ja")`."""


class Place(NamedTuple):
    """Where a value was written."""

    path: str
    line: int
    field: str


Places = Mapping[Loc, tuple[str, int, str]]
"""What a `Place` has of each value, as a plain tuple: a book has hundreds of thousands, and few are asked for."""


@dataclass(frozen=True, eq=False)
class Written:
    """An entry of a page or of a registry, with the places of its parts."""

    entry: Any
    places: Places

    @property
    def unit(self) -> str:
        """The file below `docs/` that it stands in, without its ending."""
        return self.place().path.removeprefix("docs/").rpartition(".")[0]

    def place(self, *loc: str | int) -> Place:
        """Where the value at `loc` stands, or the value around it."""
        return nearest_place(self.places, loc)

    def problem(self, message: str, *loc: str | int, detail: str = "") -> Problem:
        """A problem with the value at `loc`."""
        place = self.place(*loc)
        return Problem(place.path, place.line, place.field, message, detail)


def nearest_place(places: Places, loc: Loc) -> Place:
    """The place of the value at `loc`, or of the innermost value around it that was written."""
    while loc and loc not in places:
        loc = loc[:-1]
    return Place(*places[loc])
