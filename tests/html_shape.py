"""What an HTML text is made of, so that a payload that became an element is seen."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Shape(HTMLParser):
    """The elements of an HTML text."""

    kinds: Counter = field(default_factory=Counter)
    """(element, names of its attributes) -> how often."""
    addresses: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.kinds[tag, tuple(sorted(name for name, _ in attrs))] += 1
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src", "action", "formaction")]


@dataclass
class Kinds:
    """What the shape of a page is compared by."""

    kinds: set
    addresses: list[str]


def shape_of(html: str) -> Kinds:
    shape = Shape()
    shape.feed(html)
    shape.close()
    return Kinds({*shape.kinds}, shape.addresses)
