"""All pages of both languages, joined into one Book."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path

from ..kept import Kept
from ..model import LANGUAGES
from ..problem import Problem
from .changes import read_changes
from .images import Size, read_images
from .page import Card, Page, cards_in
from .published import Published, read_published
from .read_page import Files, PageRead, digest_of, read_page
from .records import Record, read_records
from .registries import Registries, read_registries
from .strays import read_strays
from .voices import Voices, read_voices
from .written import Written

BESIDE = ("README.md", "CONTRIBUTING.md")
"""What belongs to the book and is no page of it."""


@dataclass(frozen=True, eq=False)
class Book:
    """Everything that the playbook says."""

    pages: Mapping[str, Page]
    """By path, in a stable order."""
    registries: Registries
    problems: tuple[Problem, ...] = ()
    """What was wrong while reading; `checks` finds the rest."""
    unread: frozenset[str] = frozenset()
    """Ids that stand in pages which could not be read as a whole, so that no rule calls them unknown."""
    is_torn: bool = False
    """Whether a page could not be read at all."""
    records: Mapping[str, Record] = field(default_factory=dict)
    """What both languages said when somebody last saw that they agree, by page and by registry."""
    published: Mapping[str, Published] = field(default_factory=dict)
    """By path, the addresses that were ever published, also those of pages that are gone."""
    changes: Mapping[str, Written] = field(default_factory=dict)
    """What changed, by the names of the files; they are no registry, so that one more costs no other page."""
    images: Mapping[str, Size] = field(default_factory=dict)
    """What a prose may show, by its path below `docs/`."""
    voices: Voices = field(default_factory=Voices)
    """Recordings of what is said, and what is written of each."""
    beside: Mapping[str, str] = field(default_factory=dict)
    """What a stranger reads first, by its file: README.md, CONTRIBUTING.md."""

    @cached_property
    def everything(self) -> tuple[Written, ...]:
        """All that anybody wrote: the pages, then the rest."""
        return *self.pages.values(), *self.entries

    @cached_property
    def entries(self) -> tuple[Written, ...]:
        """What is written beside the pages, with both languages in one file: registries and changes."""
        return *self.registries.written.values(), *self.changes.values()

    def of_kind(self, kind: str) -> Mapping[str, Page]:
        """The pages of a kind, by id; of two with one id the one whose file is named after it."""
        return self._kinds.get(kind, {})

    @cached_property
    def _kinds(self) -> Mapping[str, Mapping[str, Page]]:
        found: dict[str, dict[str, Page]] = {}
        for page in (*self.pages.values(), *(page for page in self.pages.values() if page.has_its_name)):
            found.setdefault(page.kind, {})[page.id] = page
        return found

    def lacks(self, field: str) -> bool:
        """Whether some page could not be read at all, or not in this field, so that nobody can ask the whole book."""
        return self.is_torn or any(page.lacks(field) for page in self.pages.values())

    @cached_property
    def plays(self) -> Mapping[str, Page]:
        return self.of_kind("play")

    @cached_property
    def messages(self) -> Mapping[str, Page]:
        return self.of_kind("message")

    @cached_property
    def folders(self) -> Mapping[str, tuple[Page, ...]]:
        """The pages of each folder but its index, in their order; under "" the parts of the navigation.

        Those are each folder's index and the pages beside the first page.
        """
        found: dict[str, list[Page]] = {}
        for page in sorted(self.pages.values(), key=lambda page: page.rank):
            if page.path != "index":
                found.setdefault("" if page.is_index else page.folder, []).append(page)
        return {folder: tuple(pages) for folder, pages in found.items()}

    @cached_property
    def cards(self) -> dict[tuple[str, str], Card]:
        """Every card by (kind, id); of two with one id the one whose page has its own name."""
        pages = sorted(self.pages.values(), key=lambda page: page.has_its_name)
        return {(card.kind, card.entry.id): card for card in cards_in(pages)}

    def card(self, kind: str, id: str) -> Card | None:
        return self.cards.get((kind, id))


def read_book(root: Path, kept: Kept | None = None) -> Book:
    """The book of the project at `root`. Never raises for what an editor wrote: see `Book.problems`.

    Pages that `kept` has read before, from the same bytes, are not read again.
    """
    registries, problems = read_registries(root)
    records, wrong = read_records(root)
    kept = kept or Kept()
    found = {
        path: kept.of(f"page/{path}", digest_of(files), partial(read_page, path, files))
        for path, files in page_files(root).items()
    }
    published, odd = read_published(root)
    changes, amiss = read_changes(root)
    voices, unclear = read_voices(root)
    book = assemble(found, registries, records, [*problems, *wrong, *odd, *amiss, *unclear, *read_strays(root)])
    beside = _read_beside(root)
    return replace(book, published=published, changes=changes, images=read_images(root), voices=voices, beside=beside)


def _read_beside(root: Path) -> dict[str, str]:
    files = (root / name for name in BESIDE)
    return {file.name: file.read_text("utf-8", "replace") for file in files if file.is_file()}


def assemble(
    found: Mapping[str, PageRead], registries: Registries, records: Mapping[str, Record], problems: list[Problem]
) -> Book:
    """The book of what was read: each page by its path, registries, records, and problems so far."""
    pages = {path: read.page for path, read in found.items() if read.page}
    unread = frozenset().union(*(read.unread for read in found.values()))
    problems = [*problems, *(problem for read in found.values() for problem in read.problems)]
    return Book(pages, registries, tuple(problems), unread, len(pages) < len(found), records)


def page_files(root: Path) -> dict[str, Files]:
    """The files of each page, by the page's path; the paths in order."""
    pairs: dict[str, Files] = {}
    for language in LANGUAGES:
        top = root / "docs" / language
        for folder, _, names in os.walk(top):
            for name in (name for name in names if name.endswith(".md")):
                path = Path(folder, name).relative_to(top).as_posix().removesuffix(".md")
                with suppress(FileNotFoundError):  # somebody deleted or renamed it at this moment
                    pairs.setdefault(path, {})[language] = Path(folder, name).read_bytes()
    return {path: pair for path, pair in sorted(pairs.items()) if pair}
