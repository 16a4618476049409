"""Files that change together: all of them, or, where something would be wrong then, none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from ...checks.problems import problems_of
from ...kept import Kept
from ...problem import Problem
from ...reading.book import Book, read_book
from .agreement import carried_records

Files = Mapping[str, str | None]
"""Texts by path, seen from the project's folder; None where there is no such file."""


def file_of(path: str, language: str) -> str:
    """The file of a page in a language."""
    return f"docs/{language}/{path}.md"


def write_together(
    root: Path, files: Files, book: Book, kept: Kept, moved: Mapping[str, str] | None = None, whatever: bool = False
) -> list[Problem]:
    """Writes (or deletes) the files and gives the problems which the `book` had not.

    `moved` gives each page's new path. What agreed before agrees as well with new names in it.
    Where there are problems, the files stay as they were, unless they shall be written `whatever` is wrong then.
    """
    known = Counter(map(_sort_of, problems_of(book, kept)))
    before = {path: _text(root / path) for path in files}
    _write(root, files)
    records = carried_records(book, read_book(root, kept), moved or {})
    before |= {path: _text(root / path) for path in records}
    _write(root, records)
    problems = problems_of(read_book(root, kept), kept)
    fresh = Counter(map(_sort_of, problems)) - known
    if fresh and not whatever:
        _write(root, before)
    return [problem for problem in problems if _sort_of(problem) in fresh]


def _sort_of(problem: Problem) -> str:
    """What a problem is about without the names in it, which may be new ones."""
    return re.sub(r"'[^']*'|\w+=\S+", "…", problem.message)


def _text(file: Path) -> str | None:
    return file.read_text("utf-8") if file.is_file() else None


def _write(root: Path, files: Files) -> None:
    for path, text in files.items():
        file = root / path
        if text is None:
            file.unlink(missing_ok=True)
            _remove_empty(file.parent)
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8", newline="\n")


def _remove_empty(folder: Path) -> None:
    """git keeps no empty folders, and neither does a rename."""
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
