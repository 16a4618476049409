"""The book as it is at this moment: read again when a file changed, its pages made when somebody asks for them.

It never raises for what an editor wrote. What is stale is not told here: while somebody writes, one language is always
ahead of the other. A page with problems shows them above what there is of it: its words as
they are, or as they last were, or else the file itself. The other pages go on.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from ..checks.problems import in_order, problems_of_pages, problems_of_the_whole
from ..kept import digest_of_files, kept_of
from ..model import LANGUAGES
from ..outputs.press import Press
from ..pages.render import environment
from ..pages.shell import Place
from ..problem import Problem
from ..reading.book import read_book
from ..reading.page import Page
from .remembered import Remembered

PAGES = ("docs/en/", "docs/ja/")


class Live:
    """The pages of the project at `root`, for the server and its readers."""

    def __init__(self, root: Path, place: Place) -> None:
        self.root, self.place = root, place
        self.templates = root / "overrides" / "playbook"
        self.problems: list[Problem] = []
        self.press: Press | None = None
        self._kept = Remembered(kept_of(root))
        self._of_the_whole: set[Problem] = set()
        self._last_good: dict[str, Page] = {}
        self._templates_then = ""
        self._lock = threading.Lock()

    def refresh(self) -> None:
        """Reads what changed, and says what is wrong with each page by itself."""
        with self._lock:
            book = read_book(self.root, self._kept)
            self._last_good |= {
                path: page for path, page in book.pages.items() if not page.lacking and not page.is_torn
            }
            self._forget_templates()
            self.press = Press(book, self.templates, self.place, self._kept)
            self.problems = in_order(problems_of_pages(book, self._kept) | self._of_the_whole, book)

    def check(self) -> None:
        """Looks for what is wrong with the book as a whole, which takes longer; pages go on meanwhile."""
        book = self.press.book
        found = problems_of_the_whole(book, self._kept)
        with self._lock:
            self._of_the_whole = found
            self.problems = in_order(problems_of_pages(book, self._kept) | found, book)
        self._kept.save()

    def page(self, url: str) -> str | None:
        """The page at an address below the site's root; None where there is none in any language."""
        language, below = ("ja", url.removeprefix("ja/")) if f"{url}/".startswith("ja/") else ("en", url)
        with self._lock:
            path = self._path(below.strip("/")) if self.press else None
            return self._whole(path, language) if path is not None else None

    def _forget_templates(self) -> None:
        templates_now = digest_of_files(self.templates)
        if templates_now != self._templates_then:
            environment.cache_clear()
        self._templates_then = templates_now

    def _path(self, below: str) -> str | None:
        """The path of the page at an address: of a file, or of the index of a folder."""
        paths = (f"{below}/index".lstrip("/"), below)
        return next((path for path in paths if path in self.press.book.pages or self._is_written(path)), None)

    def _is_written(self, path: str) -> bool:
        return any((self.root / file).is_file() for file in _files(path))

    def _whole(self, path: str, language: str) -> str:
        """The page as it is, or with its problems above its words, or above what there is of it."""
        page, problems = self._readable(path), self._problems_of(path)
        if page and not problems:
            try:
                return self._kept.of(
                    f"html/{language}/{path}",
                    self.press.inputs(page),
                    partial(self.press.renderer.page, page, language),
                )
            except Exception as error:  # noqa: BLE001 (the book is unsound elsewhere, or a template has a slip)
                problems = [Problem(f"docs/{language}/{path}.md", 1, "", f"cannot be shown: {sentence_of(error)}")]
        return self._sick(path, language, problems)

    def _sick(self, path: str, language: str, problems: list[Problem]) -> str:
        """Problems above the page, else above the page as it last was, else above its file."""
        book, make = self.press.book, self.press.renderer.page
        for state, around in (("now", self._readable(path)), ("before", self._last_good.get(path))):
            with suppress(Exception):
                return make(around, language, self._notice(problems, state, language))
        notice, raw = self._notice(problems, "raw", language), self._raw(path, language)
        with suppress(Exception):
            return make(replace(book.pages["index"], path=path), language, notice, raw)
        return notice + raw

    def _readable(self, path: str) -> Page | None:
        """The page, if there is anything to be shown of it."""
        page = self.press.book.pages.get(path)
        return page if page and "" not in page.lacking and not page.is_torn else None

    def _notice(self, problems: list[Problem], state: str, language: str) -> str:
        words = self.press.renderer.words
        return self._block("problems", problems=problems, state=state, language=language, words=words)

    def _problems_of(self, path: str) -> list[Problem]:
        """The problems in the files of a page; those of registries stand on the first page."""
        files, everywhere = _files(path), path == "index"
        return [
            problem
            for problem in self.problems
            if problem.path in files or (everywhere and not problem.path.startswith(PAGES))
        ]

    def _raw(self, path: str, language: str) -> str:
        """The file as it is written: all that can be shown of a page that could not be read yet."""
        file = self.root / "docs" / language / f"{path}.md"
        return self._block("raw", text=file.read_text("utf-8", "replace") if file.is_file() else "")

    def _block(self, name: str, **context: object) -> str:
        return environment(self.templates, is_live=True).get_template(f"serving/{name}.html").render(context)


def _files(path: str) -> tuple[str, ...]:
    return tuple(f"docs/{language}/{path}.md" for language in LANGUAGES)


def sentence_of(error: Exception) -> str:
    """An error as one line, with where it is in a template if it is there."""
    file, line = getattr(error, "filename", None), getattr(error, "lineno", None)
    where = f"{Path(file).name}:{line}: " if file and line else ""
    return f"{where}{str(error) or type(error).__name__}".replace("\n", " ")
