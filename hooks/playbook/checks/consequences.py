"""What only follows from a problem that is told already, and so need not be told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..problem import Problem
from ..reading.book import Book

SPEECH = ".spoken"
"""The field that says in which language somebody speaks; all that is said beside it depends on it."""


def without_consequences(problems: Iterable[Problem], book: Book) -> Iterator[Problem]:
    """The problems of the rules but those about a place of which reading has told already that it is wrong."""
    told = _fields_told(book)
    holders = _holders(book)
    for problem in problems:
        here, around = told.get(problem.path, set()), holders.get(problem.path, set())
        if problem.field not in around and not any(name in here for name in _outward(problem.field)):
            yield problem


def _fields_told(book: Book) -> Mapping[str, set[str]]:
    """The fields with a problem of reading, by file."""
    told: dict[str, set[str]] = {}
    for problem in book.problems:
        told.setdefault(problem.path, set()).add(problem.field or "(the whole)")
    for page in book.pages.values():
        for name in page.lacking:
            if name.endswith(SPEECH):
                for language in ("en", "ja"):
                    told.setdefault(f"docs/{language}/{page.path}.md", set()).add(name.removesuffix(SPEECH))
    return told


def _holders(book: Book) -> Mapping[str, set[str]]:
    """The items in which a key could not be read, by file: whether such an item has all it needs, nobody knows."""
    return {
        f"docs/en/{page.path}.md": {name.rpartition(".")[0] for name in page.lacking} - {""}
        for page in book.pages.values()
        if page.lacking
    }


def _outward(field: str) -> Iterator[str]:
    """The field and each that holds it: `script.ask.cue`, `script.ask`, `script`."""
    while field:
        yield field
        field = field.rpartition(".")[0]
