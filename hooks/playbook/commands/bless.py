"""`playbook bless`: records that both languages say the same."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..checks.staleness import side_by_side
from ..problem import did_you_mean
from ..queries.staleness import Pair, pairs
from ..reading.book import Book, read_book
from ..reading.records import FOLDER, write_record
from .past import past_texts

SAY_WHICH = "say which pairs agree: page=reception/not-at-desk, pair=reception/not-at-desk/summary or all=yes"
ANSWERS = ("yes", "no", "page", "quit")
QUESTION = "Do both say the same? yes, no, page (this and the rest of its page), quit: "
"""Each may be shortened to its first letter."""


def bless(options: argparse.Namespace, root: Path) -> int:
    """Records that both languages say the same, for a page, a pair, all, or each pair that it shows and asks about."""
    book = read_book(root)
    waiting = [pair for pair in pairs(book) if pair.is_written and _waits(book, pair)]
    waiting.sort(key=lambda pair: (pair.unit, pair.places["en"].line))
    try:
        chosen = _chosen(options, root, book, waiting)
        _can_be_written(book, chosen, options.page)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    record(root, book, chosen)
    print("\n".join(_said(chosen)))
    return 0


def record(root: Path, book: Book, agreeing: Iterable[Pair]) -> None:
    """Writes the records of the pages on which these pairs stand; what is gone from such a page is forgotten."""
    current: dict[str, list[Pair]] = {}
    for pair in pairs(book):
        current.setdefault(pair.unit, []).append(pair)
    agreed: dict[str, dict[str, Pair]] = {}
    for pair in agreeing:
        agreed.setdefault(pair.unit, {})[pair.field] = pair
    for unit, blessed in agreed.items():
        kept = book.records.get(unit, {})
        fields = {pair.field for pair in current[unit]}
        write_record(
            root,
            unit,
            {field: digests for field, digests in kept.items() if field in fields}
            | {field: pair.digests for field, pair in blessed.items()},
        )


def _waits(book: Book, pair: Pair) -> bool:
    """Whether nobody has seen yet that both sides, as they are now, agree."""
    return book.records.get(pair.unit, {}).get(pair.field) != pair.digests


def _chosen(options: argparse.Namespace, root: Path, book: Book, waiting: list[Pair]) -> list[Pair]:
    """The pairs to record. Raises ValueError, with a sentence for the editor, where it is not clear which."""
    everything = list(pairs(book))
    if options.pair:
        _must_be(options.pair, "pair", {pair.name for pair in everything}, "reception/not-at-desk/summary")
        return [pair for pair in waiting if pair.name == options.pair]
    if options.page:
        _must_be(options.page, "page", {pair.unit for pair in everything}, "reception/not-at-desk")
        return [pair for pair in waiting if pair.unit == options.page]
    if options.changed_since:
        before = past_texts(root, options.changed_since)
        return [pair for pair in waiting if before.get(pair.name) != pair.texts]
    if options.all:
        return waiting
    if not sys.stdin.isatty():
        raise ValueError(SAY_WHICH)
    return list(_asked(waiting))


def _can_be_written(book: Book, chosen: list[Pair], page: str | None) -> None:
    """Raises ValueError for a record that cannot be read, unless all of it is written anew."""
    broken = {problem.path for problem in book.problems}
    for unit in {pair.unit for pair in chosen} - {page}:
        if f"{FOLDER}/{unit}.yml" in broken:
            raise ValueError(f"{FOLDER}/{unit}.yml cannot be read; bless its whole page: page={unit}")


def _must_be(name: str, what: str, known: set[str], example: str) -> None:
    if name not in known:
        hint = did_you_mean(name, known) or f"; name it like {example}"
        raise ValueError(f"there is no {what} '{name}' that can be read{hint}")


def _asked(waiting: list[Pair]) -> Iterator[Pair]:
    """The pairs of which the person who sits there says that they agree."""
    whole = ""
    for at, pair in enumerate(waiting, 1):
        if pair.unit == whole:
            yield pair
            continue
        print(f"{at} of {len(waiting)}: {pair.name}\n{side_by_side(pair)}")
        answer = _answer()
        if answer == "q":
            return
        if answer in ("y", "p"):
            yield pair
        whole = pair.unit if answer == "p" else ""


def _answer() -> str:
    """The first letter of the answer; the end of the input is a goodbye."""
    while True:
        try:
            answer = input(QUESTION).strip().lower()
        except (EOFError, KeyboardInterrupt):
            print()
            return "q"
        if any(answer and answer in (word, word[0]) for word in ANSWERS):
            return answer[0]


def _said(recorded: list[Pair]) -> Iterator[str]:
    """What was recorded: each pair by its name, then their number."""
    yield from (f"recorded {pair.name}" for pair in recorded)
    yield f"{len(recorded)} pair{'' if len(recorded) == 1 else 's'} recorded as agreeing"
