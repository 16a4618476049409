"""A page of the book, and the cards on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..model import Play
from .written import Written


def id_of(path: str) -> str:
    """The id that the page at a path has: its file's name, or its folder's where it is the folder's index."""
    return "home" if path == "index" else path.removesuffix("/index").rpartition("/")[2]


def url_of(path: str) -> str:
    """The address of the page at a path, below the language's root."""
    folder = path.removesuffix("index")
    return folder if folder == "" or folder.endswith("/") else f"{folder}/"


@dataclass(frozen=True, eq=False)
class Page(Written):
    """One page: its two files as one entry."""

    path: str
    """Where it is below `docs/<language>/`, without `.md`: `reception/not-at-desk`, `index`."""
    digest: str = ""
    """Of its two files: pages of one digest say the same."""
    links: tuple[str, ...] = ()
    """The files that its texts seem to link to, as written: `../stop/refusal.md`."""
    lacking: frozenset[str] = frozenset()
    """The fields that could not be read and have stand-ins; "" is the whole front matter."""
    is_torn: bool = False
    """Whether the words of a language are stand-ins, since its file is missing or its front matter cannot be read."""

    def lacks(self, field: str) -> bool:
        """Whether something of a field could not be read, so that nobody knows what it names or leads to."""
        return any(
            name == "" or f"{name}.".startswith(f"{field}.") and not name.endswith(".spoken") for name in self.lacking
        )

    def hides(self, field: str) -> bool:
        """Whether the id of one of the items of a field could not be read."""
        items = (name for name in self.lacking if name == "" or f"{name}.".startswith(f"{field}."))
        return any(name.count(".") < 2 or name.endswith(".id") for name in items)

    @property
    def url(self) -> str:
        """Its address below the language's root: `reception/not-at-desk/`, or empty for home."""
        return url_of(self.path)

    @property
    def folder(self) -> str:
        """The first part of the path: the stage of a play."""
        return self.path.partition("/")[0] if "/" in self.path else ""

    @property
    def is_index(self) -> bool:
        """Whether it is the first page of its folder (or of the site)."""
        return self.path == "index" or self.path.endswith("/index")

    @property
    def rank(self) -> tuple[bool, int, str]:
        """What it is sorted by among its neighbours: its `order`, then its id; without an order it comes last."""
        return self.entry.order is None, self.entry.order or 0, self.id

    @property
    def kind(self) -> str:
        return getattr(self.entry, "kind", "plain")

    @property
    def id(self) -> str:
        return getattr(self.entry, "id", "") or id_of(self.path)

    @property
    def has_its_name(self) -> bool:
        """Whether the file is named after the id; two pages can have one id, but only one of them has its name."""
        return self.kind == "plain" or self.id == id_of(self.path)

    @property
    def unit(self) -> str:
        return self.path

    @property
    def title(self) -> Any:
        """The question of a play, the title of any other page, in both languages."""
        return self.entry.question if isinstance(self.entry, Play) else self.entry.title


@dataclass(frozen=True, eq=False)
class Card:
    """A phrase, line, term … with the page that holds it; its id is its anchor there."""

    page: Page
    field: str
    at: int
    entry: Any

    @property
    def kind(self) -> str:
        return CARD_KINDS[self.field]

    @property
    def url(self) -> str:
        return f"{self.page.url}#{self.entry.id}"

    @property
    def loc(self) -> tuple[str, int]:
        return self.field, self.at


CARD_KINDS = {
    "phrases": "phrase",
    "lines": "line",
    "pitfalls": "pitfall",
    "cushions": "cushion",
    "silences": "silence",
    "terms": "term",
    "both_meanings": "both-meanings",
}
"""The fields that hold cards, with the kind of each card."""
NAMED_OTHERWISE = {"glossary": "terms", "both-meanings": "both_meanings"}
CARD_FIELDS = NAMED_OTHERWISE | {name: name for name in CARD_KINDS if name not in NAMED_OTHERWISE.values()}
"""The kinds of page that hold cards, with the field that holds them."""


def cards_in(pages: Iterable[Page]) -> Iterator[Card]:
    """Every card of the pages, in order, also where two share an id."""
    for page in pages:
        name = CARD_FIELDS.get(page.kind, "")
        for at, entry in enumerate(getattr(page.entry, name, ())):
            yield Card(page, name, at, entry)
