"""All pages of both languages, joined into one Book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path

from ..kept import Kept
from ..model import LANGUAGES
from ..problem import Problem
from .lock import read_lock
from .page import Card, Page, cards_in
from .published import Published, read_published
from .read_page import Files, PageRead, digest_of, read_page
from .registries import Registries, read_registries
from .written import Written


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
    published: Mapping[str, Published] = field(default_factory=dict)
    """By path, the addresses that were ever published, also those of pages that are gone."""

    @cached_property
    def everything(self) -> tuple[Written, ...]:
        """All that anybody wrote: the pages, then the entries of the registries."""
        return *self.pages.values(), *self.registries.written.values()

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

    def in_folder(self, folder: str) -> Mapping[str, Page]:
        """The pages of a folder but its index, by id."""
        return self._folders.get(folder, {})

    @cached_property
    def _folders(self) -> dict[str, dict[str, Page]]:
        folders: dict[str, dict[str, Page]] = {}
        for page in self.pages.values():
            if not page.is_index:
                folders.setdefault(page.folder, {})[page.id] = page
        return folders

    @cached_property
    def cards(self) -> dict[tuple[str, str], Card]:
        """Every card by (kind, id)."""
        return {(card.kind, card.entry.id): card for card in cards_in(self.pages.values())}

    def card(self, kind: str, id: str) -> Card | None:
        return self.cards.get((kind, id))


def read_book(root: Path, kept: Kept | None = None) -> Book:
    """The book of the project at `root`. Never raises for what an editor wrote: see `Book.problems`.

    Pages that `kept` has read before, from the same bytes, are not read again.
    """
    registries, problems = read_registries(root)
    lock, wrong = read_lock(root)
    kept = kept or Kept()
    found = {
        path: kept.of(f"page/{path}", digest_of(files), partial(read_page, path, files))
        for path, files in page_files(root).items()
    }
    published, odd = read_published(root)
    book = assemble(found, registries, lock, [*problems, *wrong, *odd])
    return replace(book, published=published)


def assemble(
    found: Mapping[str, PageRead], registries: Registries, lock: Mapping[str, str], problems: list[Problem]
) -> Book:
    """The book of what was read: each page by its path, registries, lock, and problems so far."""
    pages = {path: read.page for path, read in found.items() if read.page}
    unread = frozenset().union(*(read.unread for read in found.values()))
    problems = [*problems, *(problem for read in found.values() for problem in read.problems)]
    return Book(pages, registries, tuple(problems), unread, lock)


def page_files(root: Path) -> dict[str, Files]:
    """The files of each page, by the page's path; the paths in order."""
    pairs: dict[str, Files] = {}
    for language in LANGUAGES:
        folder = root / "docs" / language
        for file in filter(Path.is_file, folder.rglob("*.md")):
            path = file.relative_to(folder).as_posix().removesuffix(".md")
            pairs.setdefault(path, {})[language] = file.read_bytes()
    return dict(sorted(pairs.items()))
