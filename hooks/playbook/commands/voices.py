"""`playbook voices`: the words that want a recording, to be read out; and the records of recordings that have none."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ..model.voice import Voice
from ..queries.usage import find_usage
from ..queries.voices import Saying, sayings, sayings_by_any_name
from ..queries.voices import voices as heard
from ..reading.book import Book, read_book
from ..reading.front_matter import keys_text
from ..reading.voices import ENDING, record_file

BOTH_OR_NEITHER = "say both, or neither: speaker=… and licence=…"


def voices(options: argparse.Namespace, root: Path) -> int:
    """Prints the words to record, those first that most plays use; with a speaker, records whose recordings are new."""
    if bool(options.speaker) != bool(options.licence):
        print(BOTH_OR_NEITHER, file=sys.stderr)
        return 1
    book = read_book(root)
    if options.speaker:
        print("\n".join(write_records(root, book, options.speaker, options.licence, date.today())))
    else:
        print("\n".join(to_record(book, options.kind)))
    return 0


def to_record(book: Book, kind: str | None = None) -> Iterator[str]:
    """What is still to be recorded, of a kind or of all: the name of the file, below it the words; last, how many."""
    chosen = {name: saying for name, saying in _missing(book) if kind is None or name.startswith(f"{kind}-")}
    for name, saying in chosen.items():
        yield f"{name}{ENDING}"
        yield f"    {saying.words}"
    yield f"{len(chosen)} to record"


def write_records(root: Path, book: Book, speaker: str, licence: str, today: date) -> Iterator[str]:
    """Writes a record for each recording that has none; gives what was written, and last how many."""
    said, count = sayings_by_any_name(book), 0
    for file in book.voices.recordings:
        name = file.removesuffix(ENDING)
        if name in said and said[name].is_recordable and name not in {*book.voices.records, *book.voices.unread}:
            voice = Voice(says=said[name].words, speaker=speaker, licence=licence, recorded=today)
            path = root / record_file(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(keys_text(voice.model_dump(mode="json")), "utf-8", newline="\n")
            yield f"wrote {record_file(name)}"
            count += 1
    yield f"{count} record{'' if count == 1 else 's'} written"


def _by_use(book: Book) -> list[tuple[str, Saying]]:
    """All that is said aloud, what most plays use first."""
    usage = find_usage(book)
    uses = {f"{kind}-{id}": len(pages) for (kind, id), pages in usage.items()}
    return sorted(sayings(book).items(), key=lambda one: (-uses.get(one[0], 0), one[0]))


def _missing(book: Book) -> Iterator[tuple[str, Saying]]:
    """What can be recorded and cannot be listened to yet, the words of most plays first; new recordings are there."""
    recorded = heard(book)
    new = {file.removesuffix(ENDING) for file in book.voices.recordings} - book.voices.records.keys()
    for name, saying in _by_use(book):
        if saying.is_recordable and saying.words not in recorded and name not in new:
            yield name, saying
