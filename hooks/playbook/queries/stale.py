"""Which words were last checked against which: the digests of `docs/data/reviewed.lock`.

For prose and fields the English is the source and the Japanese its counterpart; for an utterance the
Japanese is. The lock holds, for each pair, the digest of the source when both were last read side by
side, so one changed sentence makes exactly its counterpart stale, until somebody blesses it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from ..model import Utterance
from ..reading.book import Book
from ..reading.written import Loc, Place, Written
from .headings import prose_headings
from .walk import holders


@dataclass(frozen=True)
class Pair:
    """Two sides of the same words: the source, and the counterpart that must follow it."""

    name: str
    """Its place in the lock: `play/not-at-desk/script.pause.cue`."""
    unit: str
    """What is blessed as a whole: the path of its page, or of its registry."""
    place: Place
    """Where the counterpart stands."""
    source_language: str
    source: str
    counterpart: str

    @property
    def digest(self) -> str:
        """Of the source; eight signs are plenty for one field."""
        return hashlib.sha256(self.source.encode()).hexdigest()[:8]


def pairs(book: Book) -> Iterator[Pair]:
    """Every pair of words of the book, with its name in the lock."""
    for written in (*book.pages.values(), *book.registries.written.values()):
        for loc, holder, _, speech in holders(written):
            if loc == ("prose",):
                yield from _prose_pairs(written, holder)
            else:
                yield _pair(written, loc, holder, speech)


def is_stale(pair: Pair, locked: str | None) -> bool:
    """Whether the source changed since the counterpart was last checked; words that never were, are not stale."""
    return locked is not None and locked != pair.digest


def _pair(written: Written, loc: Loc, holder: Any, speech: str) -> Pair:
    source, counterpart = ("ja", "en") if isinstance(holder, Utterance) and speech == "ja" else ("en", "ja")
    place = written.place(*loc, counterpart)
    name = f"{written.name}/{written.place(*loc, 'en').field.removesuffix('.en')}"
    return Pair(name, written.unit, place, source, holder[source], holder[counterpart])


def _prose_pairs(written: Written, prose: Any) -> Iterator[Pair]:
    parts = {language: dict(_parts(prose[language])) for language in ("en", "ja")}
    start = written.place("prose", "ja")
    for heading, (_, text) in parts["en"].items():
        line, counterpart = parts["ja"].get(heading, (0, ""))
        field = f"prose.{heading}" if heading else "prose"
        place = replace(start, line=start.line + line, field=field)
        yield Pair(f"{written.name}/{field}", written.unit, place, "en", text, counterpart)


def _parts(prose: str) -> Iterator[tuple[str, tuple[int, str]]]:
    """The stretches of a prose by the id of their heading, each with its first line, counted from 0."""
    lines = prose.split("\n")
    starts = [("", 0), *((id or "", line) for _, _, id, line in prose_headings(prose))]
    for (id, start), (_, end) in zip(starts, [*starts[1:], ("", len(lines))], strict=True):
        text = "\n".join(lines[start:end]).strip()
        if text:
            yield id, (start, text)
