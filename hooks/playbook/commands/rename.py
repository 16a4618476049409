"""`playbook rename`: a new id or folder for a page, a new id for what stands on one; every mention follows."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..kept import kept_of
from ..model import LANGUAGES
from ..problem import report
from ..queries.former import former_paths
from ..reading.book import Book, read_book
from ..reading.page import Page
from .editing.files import Files, file_of, write_together
from .editing.keys import with_formerly
from .editing.new_names import item_renaming, old_names, page_renaming, paths_for_people
from .editing.renaming import Renaming, kind_of, renamed_text

SAY = "name what to rename and its new name: playbook rename reception/not-at-desk opening/away"


def rename(options: argparse.Namespace, root: Path) -> int:
    """Gives a page, a card, a step, a tick or a heading a new id (or a page a new folder), wherever it is named."""
    kept = kept_of(root)
    book = read_book(root, kept)
    try:
        renaming = renaming_of(book, options.old or "", options.new or "")
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    files = renamed_files(book, root, renaming)
    problems = write_together(root, files, book, kept, renaming.paths)
    if problems:
        print(f"nothing was renamed, since then this would be wrong:\n{report(problems)}", file=sys.stderr)
        return 1
    print("\n".join(f"{'wrote' if text is not None else 'deleted'} {path}" for path, text in sorted(files.items())))
    return 0


def renaming_of(book: Book, old: str, new: str) -> Renaming:
    """What `from=old to=new` means. Raises ValueError, with a sentence for the editor, where it means nothing."""
    if not old or not new:
        raise ValueError(SAY)
    if book.problems:
        raise ValueError(f"mend this first, so that no mention is overlooked:\n{report(book.problems)}")
    return page_renaming(book, old, new) or item_renaming(book, old, new)


def renamed_files(book: Book, root: Path, renaming: Renaming) -> Files:
    """Every file that changes, with its new text."""
    texts: dict[str, str | None] = {}
    for page in book.pages.values():
        for language in LANGUAGES:
            old = file_of(page.path, language)
            before = (root / old).read_text("utf-8")
            text = renamed_text(before, page, language, renaming)
            text = _with_old_names(text, page, renaming) if language == "en" else text
            new = file_of(renaming.paths.get(page.path, page.path), language)
            if new != old:
                texts[old] = None
            if new != old or text != before:
                texts[new] = text
    return texts


def _with_old_names(text: str, page: Page, renaming: Renaming) -> str:
    """The English file in which the page and its items say what they were called."""
    if page.path in renaming.paths:
        new = renaming.paths[page.path]
        before = [old for old in (*former_paths(page), page.path) if old != new]
        text = with_formerly(text, kind_of(page), (), paths_for_people(before, new))
    for (path, way), new in renaming.items.items():
        if path == page.path:
            text = with_formerly(text, kind_of(page), (*way[:-1], new), old_names(page, way, new))
    return text
