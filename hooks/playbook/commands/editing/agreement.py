"""The records of what agrees, after names have changed: both sides changed alike, so what agreed still does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...queries.staleness import Pair, pairs_of
from ...reading.book import Book
from ...reading.records import Record, record_file, record_text


def carried_records(before: Book, after: Book, moved: Mapping[str, str]) -> dict[str, str | None]:
    """The files of the records that change; `moved` gives the new path of each page that has one."""
    files: dict[str, str | None] = {}
    for path, old in before.pages.items():
        record, to = before.records.get(path, {}), moved.get(path, path)
        new = after.pages.get(to)
        if not record or (new and new.digest == old.digest and to == path):
            continue
        if new is None or to != path:
            files[record_file(path)] = None
        if new:
            files[record_file(to)] = record_text(_carried(record, list(pairs_of(old)), list(pairs_of(new))))
    return files


def _carried(record: Record, before: list[Pair], after: list[Pair]) -> Record:
    """A page's record under the fields' new names, with the digests of today where both sides agreed."""
    found: dict[str, tuple[str, str]] = {}
    for old, new in _matched(before, after):
        agreed = record.get(old.field)
        if agreed:
            found[new.field] = new.digests if agreed == old.digests else agreed
    return found


def _matched(before: list[Pair], after: list[Pair]) -> Iterable[tuple[Pair, Pair]]:
    """A renaming leaves each pair in its place; where some are gone, the others have kept their names."""
    if len(before) == len(after):
        return zip(before, after, strict=True)
    named = {pair.field: pair for pair in before}
    return [(named[pair.field], pair) for pair in after if pair.field in named]
