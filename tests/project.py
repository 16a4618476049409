"""A small valid book (tests/cases/book) in memory: the tests change a file of it and look what happens."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from pathlib import Path

from playbook.checks.problems import problems_of
from playbook.pages.interface_words import Words
from playbook.pages.render import Renderer
from playbook.pages.shell import Place
from playbook.queries.changes import strict_pages, words_digest
from playbook.reading.book import BESIDE, Book, assemble, read_book
from playbook.reading.changes import change_file, read_changes
from playbook.reading.front_matter import keys_text
from playbook.reading.images import read_images
from playbook.reading.published import read_published
from playbook.reading.read_page import PageRead, read_page
from playbook.reading.records import read_records
from playbook.reading.registries import read_registries
from playbook.reading.voices import FOLDER as VOICES
from playbook.reading.voices import read_voices

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "cases"
BOOK = CASES / "book"
TEMPLATES = ROOT / "overrides" / "playbook"
PLAY = "reception/not-at-desk.md"
WORDS = Words()


@lru_cache(maxsize=5_000)
def cached_page(path: str, files: tuple[tuple[str, bytes], ...]) -> PageRead:
    return read_page(path, dict(files))


@dataclass
class Project:
    """The files of a project: those of a folder, with changes on top."""

    base: Path = BOOK
    changed: dict[str, bytes | None] = field(default_factory=dict)

    def bytes_of(self, path: str) -> bytes:
        """What the file at `path` holds now."""
        held = self.changed[path] if path in self.changed else (self.base / path).read_bytes()
        assert held is not None, f"{path} is deleted"
        return held

    def write(self, path: str, text: str | bytes | None) -> Project:
        """Puts a file there, or takes it away."""
        self.changed[path] = text.encode() if isinstance(text, str) else text
        return self

    def replace(self, path: str, old: str, new: str) -> Project:
        """Changes a text that stands exactly once in the file."""
        text = self.bytes_of(path).decode()
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        return self.write(path, text.replace(old, new))

    def book(self, folder: Path | None = None) -> Book:
        """The book of these files; `folder` takes the registries where those are changed."""
        data = {path: text for path, text in self.changed.items() if path.startswith(("docs/data/", VOICES))}
        if data:
            assert folder is not None, "a changed registry wants a folder"
            for below in ("docs/data", VOICES):
                self.save(folder, below)
        root = folder if data and folder else self.base
        registries, problems = _registries(root)
        records, wrong = read_records(root)
        published, odd = read_published(root)
        changes, amiss = read_changes(root)
        voices, unclear = read_voices(root)
        book = assemble(self._pages(), registries, records, [*problems, *wrong, *odd, *amiss, *unclear])
        beside = {path: self.bytes_of(path).decode() for path in self.changed if path in BESIDE}
        images = _images(self.base)
        return replace(book, published=published, changes=changes, images=images, voices=voices, beside=beside)

    def problems(self, folder: Path | None = None) -> list[str]:
        """Every problem, as it is printed."""
        return [str(problem) for problem in problems_of(self.book(folder))]

    def save(self, folder: Path, below: str = "docs") -> Path:
        """Writes the files below a folder of the project; gives the project's root."""
        if (self.base / below).is_dir():
            shutil.copytree(self.base / below, folder / below, dirs_exist_ok=True)
        for path, text in self.changed.items():
            if path.startswith(below):
                file = folder / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.unlink(missing_ok=True)
                if text is not None:
                    file.write_bytes(text)
        return folder

    def _pages(self) -> dict[str, PageRead]:
        files = {path: data for path, data in (_files(self.base) | self.changed).items() if data is not None}
        pairs: dict[str, dict[str, bytes]] = {}
        for path, data in sorted(files.items()):
            language, _, page = path.removeprefix("docs/").removesuffix(".md").partition("/")
            if language in ("en", "ja"):
                pairs.setdefault(page, {})[language] = data
        return {path: cached_page(path, tuple(pair.items())) for path, pair in pairs.items()}


@cache
def _files(root: Path) -> Mapping[str, bytes]:
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in (root / "docs").rglob("*.md")}


def _registries(root: Path) -> tuple:
    return _kept_registries(root) if root.is_relative_to(CASES) else read_registries(root)


_kept_registries = cache(read_registries)
_images = cache(read_images)


def edit(root: Path, path: str, old: str, replacement: str) -> None:
    """Changes a text in a file of a saved project."""
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, replacement), "utf-8")


def tell_of_strict_pages(root: Path) -> None:
    """Writes a change that tells of every page of the strict stages of a saved project, as its words are now."""
    pages = strict_pages(read_book(root))
    words = [{"page": page.path, "digest": words_digest(page)} for page in pages]
    change = {"date": "2026-11-22", "page": "index", "text": {"en": "Rules.", "ja": "決まりです。"}, "words": words}
    (root / change_file("2026-11-22-rules")).write_text(keys_text(change), "utf-8")


class Site:
    """The pages of a book, without MkDocs."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.renderer = Renderer(book, TEMPLATES, Place(repo_url="https://example.com/repository"), WORDS)

    def html(self, path: str, language: str) -> str:
        """The content of one page."""
        return self.renderer.content(self.book.pages[path], language).html

    def whole(self, path: str, language: str) -> str:
        """One page with the shell around it."""
        return self.renderer.page(self.book.pages[path], language)

    def pages(self) -> Iterator[tuple[str, str, str]]:
        """Every page in both languages: path, language, HTML."""
        for path in self.book.pages:
            for language in ("en", "ja"):
                yield path, language, self.html(path, language)


__all__ = ["BOOK", "CASES", "PLAY", "ROOT", "TEMPLATES", "Project", "Site", "edit", "tell_of_strict_pages"]
