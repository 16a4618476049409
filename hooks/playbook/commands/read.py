"""`playbook read`: prints a play as the call that it is, to be read aloud and reviewed."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from ..kept import kept_of
from ..outputs.transcript import Transcript
from ..problem import did_you_mean
from ..reading.book import Book, read_book
from ..reading.page import Page


def read(options: argparse.Namespace, root: Path) -> int:
    """Prints a play as the call that it is (else all): who says what, what may come back, how it ends."""
    book = read_book(root, kept_of(root))
    try:
        pages = list(_plays(book, options.play))
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    transcript = Transcript(book, options.language, options.reading or "")
    write = transcript.ways if options.ways else transcript.play
    try:
        print("\n\n\n".join("\n".join(write(page)) for page in pages), flush=True)
    except BrokenPipeError:  # `| head` has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _plays(book: Book, name: str | None) -> Iterator[Page]:
    """The play of a name, an id or a path; else every play with a script, as the navigation has them.

    Raises ValueError, with a sentence for the editor, where there is no such play.
    """
    if name:
        page = book.plays.get(name.rpartition("/")[2])
        if page is None or "/" in name and page.path != name:
            paths = [page.path for page in book.plays.values()]
            hint = did_you_mean(name, [*paths, *book.plays]) or "; name it like reception/not-at-desk"
            raise ValueError(f"there is no play '{name}' that can be read{hint}")
        yield page
        return
    for index in book.folders.get("", ()):
        yield from (page for page in book.folders.get(index.folder, ()) if page.kind == "play" and page.entry.script)
