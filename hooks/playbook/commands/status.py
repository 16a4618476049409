"""`playbook status`: how each page stands in both languages, what is due, and which points have no answer yet."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from ..checks.points import every_point_is_answered
from ..checks.staleness import side_by_side
from ..model import LANGUAGES
from ..queries.page_status import PageStatus, statuses
from ..reading.book import Book, read_book
from .past import last_changes


def show_status(options: argparse.Namespace, root: Path) -> int:
    """Prints what is to be written, stale or due, page by page; --all: how every page stands; --owner: of one only."""
    book = read_book(root)
    if options.owner and options.owner not in book.registries.owners:
        print(f"there is no owner '{options.owner}'; choose one of {', '.join(book.registries.owners)}")
        return 1
    print(describe(book, date.today(), last_changes(root), options.owner or "", options.all))
    return 0


def describe(book: Book, today: date, changed: Mapping[str, date], owner: str = "", all_of_them: bool = False) -> str:
    """The state of the book on a day, as lines of text; `changed` has the day of the last change of each file."""
    found = [one for one in statuses(book) if owner in ("", one.owner)]
    shown = [one for one in found if all_of_them or not one.is_whole or _is_due(one, today)]
    lines = (line for one in shown for line in _about(one, today, changed))
    return "\n".join([*_totals(book, found, today), *lines])


def _totals(book: Book, found: list[PageStatus], today: date) -> Iterator[str]:
    pages = [one for one in found if one.page]
    whole = {side: sum(not page.missing[side] for page in pages) for side in LANGUAGES}
    open_points = [problem.field for problem in every_point_is_answered(book)]
    yield f"{len(pages)} pages, complete in English {whole['en']}, in Japanese {whole['ja']}"
    yield f"{sum(_is_due(one, today) for one in found)} due for review"
    yield f"{sum(len(one.stale) for one in found)} stale"
    yield f"{sum(one.unchecked for one in found)} never checked against each other"
    yield f"{len(open_points)} points without an answer{_names(open_points)}"


def _about(status: PageStatus, today: date, changed: Mapping[str, date]) -> Iterator[str]:
    """How one page stands, in a line, then both texts of each stale pair."""
    facts = [
        *(f"{side} {_texts(status.missing[side])}" for side in LANGUAGES),
        *([f"{len(status.stale)} stale"] if status.stale else []),
        *([f"{status.unchecked} never checked"] if status.unchecked else []),
        *([f"{'due since' if _is_due(status, today) else 'due'} {status.due}"] if status.due else []),
        *([status.owner] if status.owner else []),
        *_last_change(status, changed),
    ]
    yield f"{status.unit}: {', '.join(facts)}"
    for pair, _ in status.stale:
        yield f"  {pair.field}"
        yield side_by_side(pair)


def _texts(missing: int) -> str:
    return f"{missing} to write" if missing else "complete"


def _last_change(status: PageStatus, changed: Mapping[str, date]) -> Iterator[str]:
    files = [f"docs/{side}/{status.unit}.md" for side in LANGUAGES] if status.page else [f"docs/{status.unit}.yml"]
    days = [changed[file] for file in files if file in changed]
    if days:
        yield f"changed {max(days)}"


def _is_due(status: PageStatus, today: date) -> bool:
    return status.due is not None and status.due <= today


def _names(names: Iterable[str]) -> str:
    row = ", ".join(names)
    return f": {row}" if row else ""
