"""What the playbook is called, who answers for it, and what it looks like: `docs/data/site.yml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from .base import Id, Noun, PlainString, Text

Hex = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
"""A colour such as `#1d4a78`."""


class Colour(Noun):
    """A colour on light and on dark screens."""

    light: Hex
    """On a light screen and on paper, such as '#1d4a78'."""
    dark: Hex
    """On a dark screen, such as '#9cc5ef'."""


class Colours(Noun):
    """The colours by which a house is known; those that mean something (go, slow down, stop) are the same for all."""

    paper: Colour
    """The ground of every page, and of the installed app."""
    ink: Colour
    """The text."""
    brand: Colour
    """Links, buttons and what we say; it must be read on paper, and paper on it."""
    wash: Colour
    """The ground below what we say: the brand's colour, very thin."""


class Identity(Noun):
    """What one playbook is known by."""

    name: Text
    """What the playbook is called."""
    short_name: Text
    """What stands below its sign on a phone; at most twelve characters."""
    description: Text
    """What it is, in a sentence or two: for search engines, and for whoever installs it."""
    owner: Id
    """Who answers for the whole of it: an id of `docs/data/owners.yml`."""
    repository: str = Field(default="", pattern=r"^(https?://\S+[^\s/])?$")
    """Where its files are kept, for "Edit this page"; where it is empty, the workflow says where it runs."""
    logo: str = Field(default="assets/images/favicon.svg", pattern=r"^assets/images/[a-z0-9-]+\.svg$")
    """Its sign, a drawing below `docs/assets/images`; after a change run `make images`."""
    colours: Colours
    """The colours by which a house is known."""
    formerly: tuple[PlainString, ...] = ()
    """Names that stand nowhere any more: the old ones of the playbook, of the company and of what it sells."""


def _stand_in(ground: str, ink: str) -> Colour:
    return Colour(light=ground, dark=ink)


NAMELESS = Identity(
    name=Text(en="…", ja="…"),
    short_name=Text(en="…", ja="…"),
    description=Text(en="…", ja="…"),
    owner="nobody",
    colours=Colours(
        paper=_stand_in("#ffffff", "#000000"),
        ink=_stand_in("#000000", "#ffffff"),
        brand=_stand_in("#000000", "#ffffff"),
        wash=_stand_in("#ffffff", "#000000"),
    ),
)
"""Stands in where the file cannot be read, so that the rest can still be looked at."""
