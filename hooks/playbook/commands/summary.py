"""`playbook summary`: what a change does to the pages, as Markdown for a pull request."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..checks.problems import problems_of
from ..checks.staleness import stale_words
from ..problem import Problem
from ..reading.book import Book, read_book
from ..reading.page import url_of
from .past import changed_files

HEAD = "| Page | English | Japanese | Problems | Stale | In the preview |\n| --- | --- | --- | --- | --- | --- |"


def summarise(options: argparse.Namespace, root: Path) -> int:
    """Prints each page that changed since a revision: in which language, what is wrong, what is stale, where it is."""
    try:
        files = changed_files(root, options.since)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    book = read_book(root)
    strict, stale = stale_words(book)
    print("\n".join(describe(book, files, [*problems_of(book)], [*strict, *stale])))
    return 0


def describe(book: Book, files: Iterable[str], problems: list[Problem], stale: list[Problem]) -> Iterator[str]:
    """The lines of the summary."""
    changed = sorted({path for file in files if (path := _page_of(file))})
    count = f"{len(problems)} problem{'' if len(problems) == 1 else 's'}, {len(stale)} stale"
    yield f"### {len(changed)} page{'' if len(changed) == 1 else 's'} changed; {count} in all\n"
    yield from [HEAD, *(_row(book, path, {*files}, problems, stale) for path in changed)] if changed else []
    told = [one for one in (*problems, *stale) if _page_of(one.path) in changed]
    yield from ["", *(line for one in told for line in _told(one))]
    if stale:
        yield "\nWhoever may set labels reads both texts of each stale pair and sets `both-agree`."


def _told(problem: Problem) -> Iterator[str]:
    yield f"- `{problem.path}:{problem.line}` {_field(problem)}{problem.message}"
    if problem.detail:
        yield from ("  ```", *(f"  {line}".rstrip() for line in problem.detail.splitlines()), "  ```")


def _row(book: Book, path: str, files: set[str], problems: list[Problem], stale: list[Problem]) -> str:
    mine = [f"docs/{language}/{path}.md" for language in ("en", "ja")]
    page = book.pages.get(path)
    title = str(page.title["en"]).replace("|", "\\|") if page else path
    counts = (sum(one.path in mine for one in found) or "" for found in (problems, stale))
    sides = ("changed" if file in files else "" for file in mine)
    preview = f"`{url_of(path)}index.html`, `ja/{url_of(path)}index.html`"
    return f"| {title} | {' | '.join(map(str, (*sides, *counts)))} | {preview} |"


def _page_of(file: str) -> str:
    """The path of the page to which a file belongs, or nothing."""
    is_page = file.startswith(("docs/en/", "docs/ja/")) and file.endswith(".md")
    return file[len("docs/en/") :].removesuffix(".md") if is_page else ""


def _field(problem: Problem) -> str:
    return f"**{problem.field}**: " if problem.field else ""
