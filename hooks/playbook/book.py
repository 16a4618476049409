"""All pages of both languages, joined into one Book."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from .join import Loc, Place, join
from .model import KINDS, LANGUAGES, Noun, Plain, Play
from .problem import Problem, did_you_mean
from .registries import Registries, read_registries
from .source import Source, read_source
from .tree import Node
from .validate import nearest_place, validate


@dataclass(frozen=True)
class Page:
    """One page: its two files as one entry."""

    path: str
    """Where it is below `docs/<language>/`, without `.md`: `reception/not-at-desk`, `index`."""
    entry: Any
    places: Mapping[Loc, Place]

    @property
    def url(self) -> str:
        """Its address below the language's root: `reception/not-at-desk/`, or empty for home."""
        folder = self.path.removesuffix("index")
        return folder if folder == "" or folder.endswith("/") else f"{folder}/"

    @property
    def folder(self) -> str:
        """The first part of the path: the stage of a play."""
        return self.path.partition("/")[0] if "/" in self.path else ""

    @property
    def is_index(self) -> bool:
        """Whether it is the first page of its folder (or of the site)."""
        return self.path == "index" or self.path.endswith("/index")

    @property
    def kind(self) -> str:
        return getattr(self.entry, "kind", "plain")

    @property
    def id(self) -> str:
        return getattr(self.entry, "id", self.path.removesuffix("/index").rpartition("/")[2])

    @property
    def title(self) -> Any:
        """The question of a play, the title of any other page, in both languages."""
        return self.entry.question if isinstance(self.entry, Play) else self.entry.title

    def place(self, *loc: str | int) -> Place:
        """Where the value at `loc` stands, or the value around it."""
        return nearest_place(self.places, loc)

    def problem(self, message: str, *loc: str | int) -> Problem:
        """A problem with the value at `loc`."""
        place = self.place(*loc)
        return Problem(place.path, place.line, place.field, message)


@dataclass(frozen=True)
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
}
"""The fields that hold cards, with the kind of each card."""


@dataclass(frozen=True)
class Book:
    """Everything that the playbook says."""

    pages: Mapping[str, Page]
    """By path, in a stable order."""
    registries: Registries
    problems: tuple[Problem, ...] = ()
    """What was wrong while reading; `checks` finds the rest."""
    unread: frozenset[str] = frozenset()
    """Ids that stand in pages which could not be read, so that no rule calls them unknown."""
    raw: Mapping[str, tuple[Source, Source]] = field(default_factory=dict)

    def of_kind(self, kind: str) -> dict[str, Page]:
        """The pages of a kind, by id."""
        return {page.id: page for page in self.pages.values() if page.kind == kind}

    @cached_property
    def plays(self) -> dict[str, Page]:
        return self.of_kind("play")

    @cached_property
    def messages(self) -> dict[str, Page]:
        return self.of_kind("message")

    @cached_property
    def sections(self) -> dict[str, Page]:
        """The pages that the first page may list: each folder's index, and the pages beside it, by id."""
        return {page.id: page for page in self.pages.values() if page.is_index or not page.folder}

    def in_folder(self, folder: str) -> dict[str, Page]:
        """The pages of a folder but its index, by id."""
        return {page.id: page for page in self.pages.values() if page.folder == folder and not page.is_index}

    @cached_property
    def cards(self) -> dict[tuple[str, str], Card]:
        """Every card by (kind, id)."""
        return {(card.kind, card.entry.id): card for card in cards_in(self.pages.values())}

    def card(self, kind: str, id: str) -> Card | None:
        return self.cards.get((kind, id))


def cards_in(pages: Iterable[Page]) -> Iterator[Card]:
    """Every card of the pages, in order, also where two share an id."""
    for page in pages:
        for name in CARD_KINDS.keys() & {page.kind, "terms"} if page.kind != "home" else ():
            for at, entry in enumerate(getattr(page.entry, name, ())):
                yield Card(page, name, at, entry)


def read_book(root: Path) -> Book:
    """The book of the project at `root`. Never raises for what an editor wrote: see `Book.problems`."""
    registries, problems = read_registries(root)
    pages: dict[str, Page] = {}
    unread: set[str] = set()
    raw: dict[str, tuple[Source, Source]] = {}
    for path, files in _pairs(root).items():
        sources = {language: read_source(file, _shown(file, root)) for language, file in files.items()}
        for source in sources.values():
            problems += source.problems
        page, found = _page(path, sources)
        problems += found
        if page:
            pages[path] = page
        else:
            unread |= {id for source in sources.values() for id in _ids(source.front)} | {path.rpartition("/")[2]}
        if len(sources) == 2:
            raw[path] = sources["en"], sources["ja"]
    return Book(pages, registries, tuple(problems), frozenset(unread), raw)


def _pairs(root: Path) -> dict[str, dict[str, Path]]:
    pairs: dict[str, dict[str, Path]] = {}
    for language in LANGUAGES:
        folder = root / "docs" / language
        for file in sorted(folder.rglob("*.md")):
            pairs.setdefault(file.relative_to(folder).with_suffix("").as_posix(), {})[language] = file
    return dict(sorted(pairs.items()))


def _shown(file: Path, root: Path) -> str:
    return file.relative_to(root).as_posix()


def _page(path: str, sources: Mapping[str, Source]) -> tuple[Page | None, list[Problem]]:
    for language, other, name in (("en", "ja", "Japanese"), ("ja", "en", "English")):
        if language not in sources:
            there = sources[other].path
            here = there.replace(f"docs/{other}/", f"docs/{language}/")
            return None, [Problem(there, 1, "", f"has no {'English' if language == 'en' else 'Japanese'} page; write {here}")]
    english, japanese = sources["en"], sources["ja"]
    if english.broken or japanese.broken:
        return None, []
    kind, problem = _kind(english)
    if problem:
        return None, [problem]
    joined = join(kind, english, japanese)
    entry, found = validate(kind, joined.data, joined.places)
    return (Page(path, entry, joined.places) if entry else None), [*joined.problems, *found]


def _kind(english: Source) -> tuple[type[Noun], Problem | None]:
    node = (english.front.keys or {}).get("kind")
    if node is None:
        return Plain, None
    if node.text in KINDS:
        return KINDS[node.text], None
    message = f"'{node.plain()}' is not a kind of page{did_you_mean(str(node.text), KINDS)}"
    return Plain, Problem(english.path, node.line, "kind", message)


def _ids(node: Node) -> Iterator[str]:
    for key, inner in (node.keys or {}).items():
        if key == "id" and inner.text:
            yield inner.text
        yield from _ids(inner)
    for inner in node.items or []:
        yield from _ids(inner)

