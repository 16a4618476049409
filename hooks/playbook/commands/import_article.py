"""`playbook import`: turns an article (Markdown, text, HTML, Word) into drafts of plays and a worksheet."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from ..importing.block import UnreadableArticle
from ..importing.importing import SOURCES, Import, import_article
from ..reading.book import read_book

SAY_WHICH = "say which article, and which stage it is for: file=article.docx stage=reception"


def import_drafts(options: argparse.Namespace, root: Path) -> int:
    """Writes drafts of plays from an article, a worksheet with all that is in no draft, and its source."""
    try:
        if not options.file or not options.stage:
            raise UnreadableArticle(SAY_WHICH)
        found = import_article(read_book(root), root / options.file, options.stage)
        there = [path for path in found.files if (root / path).exists()]
        if there:
            raise UnreadableArticle(
                f"{there[-1]} is there already; delete it (or rename the article) to import it again"
            )
    except UnreadableArticle as error:
        print(error, file=sys.stderr)
        return 1
    _write(found, root)
    print("\n".join(_told(found)))
    return 0


def _write(found: Import, root: Path) -> None:
    for path, text in found.files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8", newline="\n")
    if found.added:
        file = root / SOURCES
        text = file.read_text("utf-8")
        file.write_text(text + ("" if text.endswith("\n") else "\n") + found.added, "utf-8", newline="\n")


def _told(found: Import) -> Iterator[str]:
    """First the plays that there are, then what was written, then what a person has to look at."""
    for draft in found.drafts:
        if draft.alike:
            plays = "; ".join(f"{one.path} ({one.question})" for one in draft.alike)
            yield f"on the same question as {draft.path} there is already {plays}"
    yield from (f"wrote {path}" for path in found.files)
    yield f"added the source '{found.source}' to {SOURCES}" if found.added else f"the source is '{found.source}'"
    yield from found.notes
    article = found.article
    counts = (
        (len(found.drafts), "draft", "to write anew in your own words"),
        (len(article.perhaps), "question", "that may only lead on"),
        (len(article.left_out), "line", "left out, each with its reason"),
        (len(article.set_aside), "line", "of readers' comments set aside"),
        (len(article.unplaced), "line", "not placed"),
    )
    yield from (f"{number} {what}{'' if number == 1 else 's'} {how}" for number, what, how in counts if number)
    yield "'make check' names each text that is still to be written, so that nothing goes out unread"
