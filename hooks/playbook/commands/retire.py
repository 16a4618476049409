"""`playbook retire`: takes a page or a card out; its addresses say what to read instead."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..kept import kept_of
from ..model import LANGUAGES
from ..problem import report
from ..queries.former import Spot, former_paths, read_instead
from ..queries.headings import heading_ids, lasting_anchors
from ..queries.short_links import page_titles
from ..reading.book import Book, read_book
from ..reading.page import CARD_KINDS, Page, cards_in
from ..reading.published import Published, published_file, written
from .editing.files import Files, file_of, write_together
from .editing.front import Way
from .editing.keys import with_retired, without_item
from .editing.new_names import all_anchors, place, ways
from .editing.renaming import Renaming, kind_of, renamed_text
from .editing.replacing import replacing_item, replacing_page

SAY = "name what to take out and what to read instead: playbook retire reception/away reception/not-at-desk"


def retire(options: argparse.Namespace, root: Path) -> int:
    """Takes a page, a card, a step or a tick out; whoever comes to its address reads what to read instead."""
    kept = kept_of(root)
    book = read_book(root, kept)
    try:
        files = retired_files(book, root, options.id or "", options.read or "", options.replace)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    problems = write_together(root, files, book, kept, whatever=True)
    print("\n".join(f"{'wrote' if text is not None else 'deleted'} {path}" for path, text in sorted(files.items())))
    if problems:
        print(f"now mend what named it:\n{report(problems)}")
    return 0


def retired_files(book: Book, root: Path, id: str, read: str, replace: bool) -> Files:
    """Every file that changes. Raises ValueError, with a sentence for the editor, where that cannot be."""
    if not id or not read:
        raise ValueError(SAY)
    if book.problems:
        raise ValueError(f"mend this first, so that no address is overlooked:\n{report(book.problems)}")
    there = read_instead(book, read)
    if there is None:
        raise ValueError(f"there is no '{read}' to read instead; name it like stop/refusal or phrase/out")
    page = None if "#" in id else book.pages.get(id) or book.pages.get(f"{id}/index")
    if page:
        return _without_page(book, root, page, read, there, replace)
    return _without_item(book, root, id, read, there, replace)


def _without_page(book: Book, root: Path, page: Page, read: str, there: Spot, replace: bool) -> Files:
    if there.page is page:
        raise ValueError(f"{read} stands on the page that is taken out; name another to read instead")
    if page.path == "index":
        raise ValueError("the first page cannot be taken out")
    if page.is_index and book.folders.get(page.folder):
        raise ValueError(f"{page.path.removesuffix('/index')} has other pages below it; move or take those out first")
    renaming = replacing_page(page, there) if replace else Renaming()
    files: dict[str, str | None] = dict(_renamed(book, root, renaming))
    titles = page_titles(page, book.registries.blanks)
    for path in (page.path, *former_paths(page)):
        known = book.published.get(path, Published(page.kind))
        gone = Published(page.kind, known.anchors | lasting_anchors(page), read, titles["en"], titles["ja"])
        files[published_file(path)] = written(gone)
    return files | {file_of(page.path, language): None for language in LANGUAGES}


def _without_item(book: Book, root: Path, id: str, read: str, there: Spot, replace: bool) -> Files:
    page, anchor, found = _item(book, id)
    if there == Spot(page, anchor):
        raise ValueError(f"{read} is what is taken out; name another to read instead")
    if anchor in heading_ids(page):
        raise ValueError(f"'#{anchor}' is a heading of {page.path}; take it out of both languages, then say this again")
    anchors = all_anchors(page, found[1], found[0]) if found else [anchor]
    if found and found[1][0] in CARD_KINDS and len(list(cards_in([page]))) == 1:
        kind = CARD_KINDS[found[1][0]]
        raise ValueError(f"'{anchor}' is the only {kind} of its page; take the page out instead: {page.path}")
    files = dict(
        _renamed(book, root, replacing_item(page, found[1], there, anchors) if replace and found else Renaming())
    )
    for language in LANGUAGES:
        file = file_of(page.path, language)
        text = files.get(file) or (root / file).read_text("utf-8")
        text = without_item(text, kind_of(page), found[1]) if found else text
        files[file] = with_retired(text, kind_of(page), anchors, read) if language == "en" else text
    return files


def _item(book: Book, id: str) -> tuple[Page, str, tuple[str, Way] | None]:
    """The page, the anchor, and (prefix, way) of the item; of one that is gone already, only where it stood."""
    path, _, anchor = id.partition("#")
    page = book.pages.get(path) or book.pages.get(f"{path}/index")
    if page and anchor in getattr(book.published.get(page.path), "anchors", ()) and anchor not in lasting_anchors(page):
        return page, anchor, None
    page, anchor = place(book, id)
    return page, anchor, next(((prefix, way) for prefix, way in ways(page) if prefix + way[-1] == anchor), None)


def _renamed(book: Book, root: Path, renaming: Renaming) -> Files:
    """The files in which something is named that has another name from now on."""
    found: dict[str, str | None] = {}
    for page in book.pages.values() if renaming != Renaming() else ():
        for language in LANGUAGES:
            file = file_of(page.path, language)
            before = (root / file).read_text("utf-8")
            if (text := renamed_text(before, page, language, renaming)) != before:
                found[file] = text
    return found
