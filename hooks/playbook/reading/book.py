"""All pages of both languages, joined into one Book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from ..model import KINDS, LANGUAGES, Noun, Plain
from ..problem import Problem, did_you_mean, shortened
from .images import Size, read_images
from .join import join
from .lock import read_lock
from .page import Card, Page, cards_in
from .registries import Registries, read_registries
from .source import Source, read_source
from .validate import validate


@dataclass(frozen=True, eq=False)
class Book:
    """Everything that the playbook says."""

    pages: Mapping[str, Page]
    """By path, in a stable order."""
    registries: Registries
    problems: tuple[Problem, ...] = ()
    """What was wrong while reading; `checks` finds the rest."""
    unread: frozenset[str] = frozenset()
    """Ids that stand in pages which could not be read, so that no rule calls them unknown."""
    lock: Mapping[str, str] = field(default_factory=dict)
    """The digests of `docs/data/reviewed.lock`: what the two languages were last checked against."""
    images: Mapping[str, Size] = field(default_factory=dict)
    """What a prose may show, by its path below `docs/`."""

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


def read_book(root: Path) -> Book:
    """The book of the project at `root`. Never raises for what an editor wrote: see `Book.problems`."""
    registries, problems = read_registries(root)
    lock, wrong = read_lock(root)
    book = assemble(_read_sources(root), registries, lock, [*problems, *wrong])
    return replace(book, images=read_images(root))


def assemble(
    files: Mapping[str, Mapping[str, Source]], registries: Registries, lock: Mapping[str, str], problems: list[Problem]
) -> Book:
    """The book of what was read: the sources of each page by language, registries, lock, and problems so far."""
    pages: dict[str, Page] = {}
    unread: set[str] = set()
    problems = list(problems)
    for path, sources in files.items():
        page, found = _page(path, sources)
        problems += [*found, *(problem for source in sources.values() for problem in source.problems)]
        if page:
            pages[path] = page
        else:
            unread.add(path.removesuffix("/index").rpartition("/")[2])
            unread |= {id for source in sources.values() for id in source.ids}
    return Book(pages, registries, tuple(problems), frozenset(unread), lock)


def _read_sources(root: Path) -> dict[str, dict[str, Source]]:
    """The files of each page by language, by the page's path."""
    pairs: dict[str, dict[str, Source]] = {}
    for language in LANGUAGES:
        folder = root / "docs" / language
        for file in filter(Path.is_file, folder.rglob("*.md")):
            path = file.relative_to(folder).as_posix().removesuffix(".md")
            pairs.setdefault(path, {})[language] = read_source(file.read_bytes(), file.relative_to(root).as_posix())
    return dict(sorted(pairs.items()))


def _page(path: str, sources: Mapping[str, Source]) -> tuple[Page | None, list[Problem]]:
    if len(sources) == 1:
        return None, [_lonely(*sources.values())]
    english, japanese = sources["en"], sources["ja"]
    if english.broken or japanese.broken:
        return None, []
    kind, problem = _kind(english)
    if problem:
        return None, [problem]
    joined = join(kind, english, japanese)
    entry, found = validate(kind, joined.data, joined.places)
    return (Page(entry, joined.places, path) if entry else None), [*joined.problems, *found]


def _lonely(source: Source) -> Problem:
    here, there, name = ("en", "ja", "Japanese") if source.path.startswith("docs/en/") else ("ja", "en", "English")
    missing = source.path.replace(f"docs/{here}/", f"docs/{there}/", 1)
    return Problem(source.path, 1, "", f"has no {name} page; write {missing}")


def _kind(english: Source) -> tuple[type[Noun], Problem | None]:
    """The type of a page: by its `kind`, or a plain page without one."""
    node = (english.front.keys or {}).get("kind")
    if node is None:
        return Plain, None
    if node.text in KINDS:
        return KINDS[node.text], None
    hint = did_you_mean(node.text or "", KINDS) or f"; write one of {', '.join(KINDS)}"
    message = f"there is no kind of page '{shortened(node.text or '')}'{hint}"
    return Plain, Problem(english.path, node.line, "kind", message)
