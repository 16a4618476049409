"""`playbook export`: the whole book as plain Markdown, for another engine or another tool."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..checks.problems import problems_of
from ..problem import report
from ..reading.book import read_book

OPTIONAL = "export needs two libraries more; write: make export to=DIR, or pip install -r requirements-import.txt"


def export(options: argparse.Namespace, root: Path) -> int:
    """Writes both languages as Markdown with front matter, pictures and navigation into a new folder."""
    try:
        from ..outputs.export.files import write_export
    except ModuleNotFoundError:
        print(OPTIONAL, file=sys.stderr)
        return 1
    from ..pages.render import Renderer
    from ..pages.shell import Place

    folder = root / options.folder
    if folder.exists() and any(folder.iterdir()):
        print(f"{options.folder} is not empty; name a new folder", file=sys.stderr)
        return 1
    book = read_book(root)
    if problems := problems_of(book):
        print(report(problems), file=sys.stderr)
        return 1
    count = write_export(book, Renderer(book, root / "overrides" / "playbook", Place()), root, folder)
    print(f"wrote {count} pages to {options.folder}/; mkdocs.yml there has the navigation")
    return 0
