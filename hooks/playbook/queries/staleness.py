"""Pairs of words, and which of them changed since somebody last saw that both languages agree."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..model import LANGUAGES, Utterance
from ..reading.book import Book
from ..reading.records import Digests, Record
from ..reading.unwritten import is_unwritten
from ..reading.written import Loc, Place, Written
from .headings import prose_headings
from .walk import holders

OLD_IDS = re.compile(r"(?<=[a-z0-9]) +formerly=[a-z0-9,-]+\}(?=[ #]*(?:\n|$))")
"""What the English page alone says of a heading: that is structure, no words."""


@dataclass(frozen=True)
class Pair:
    """The same words in both languages: a field, an utterance, or the stretch of prose below a heading."""

    unit: str
    """The page or registry that it stands in, as its record is named: `reception/not-at-desk`."""
    field: str
    """Its name in the record: `script.pause.cue`, `prose.avoid`."""
    loc: Loc
    texts: Mapping[str, str]
    """What each language says; the Japanese of an utterance with its romaji below."""
    places: Mapping[str, Place]

    @property
    def name(self) -> str:
        """What an editor calls it: `reception/not-at-desk/script.pause.cue`."""
        return f"{self.unit}/{self.field}"

    @property
    def digests(self) -> Digests:
        """Of both sides as they are; eight signs are plenty for one field."""
        english, japanese = (hashlib.sha256(self.texts[side].encode()).hexdigest()[:8] for side in LANGUAGES)
        return english, japanese

    @property
    def is_written(self) -> bool:
        """Whether both sides have words, so that they can agree at all."""
        return not any(map(is_unwritten, self.texts.values()))

    def changed(self, agreed: Digests | None) -> tuple[str, ...]:
        """The languages that changed since both agreed; none where that was never recorded."""
        if agreed is None:
            return ()
        return tuple(side for side, then, now in zip(LANGUAGES, agreed, self.digests, strict=True) if then != now)


def pairs(book: Book) -> Iterator[Pair]:
    """Every pair of words of the book."""
    for written in book.everything:
        yield from pairs_of(written)


def pairs_of(written: Written) -> Iterator[Pair]:
    """Every pair of words of one page or of one entry of a registry."""
    for loc, holder, _, _ in holders(written):
        if loc == ("prose",):
            yield from _prose_pairs(written, holder)
        else:
            yield _pair(written, loc, holder)


def stale_pairs(written: Written, record: Record) -> Iterator[tuple[Pair, tuple[str, ...]]]:
    """The pairs that changed since they agreed, each with the languages that did."""
    yield from stale_among(pairs_of(written) if record else (), record)


def stale_among(found: Iterable[Pair], record: Record) -> Iterator[tuple[Pair, tuple[str, ...]]]:
    """The same, of pairs that are at hand."""
    for pair in found:
        changed = pair.changed(record.get(pair.field))
        if changed and pair.is_written:
            yield pair, changed


def lagging(written: Written, record: Record) -> frozenset[str]:
    """The languages whose words may lag behind: the other one changed since both agreed."""
    changed = {side for _, sides in stale_pairs(written, record) for side in sides}
    return frozenset(side for side in LANGUAGES if changed - {side})


def _pair(written: Written, loc: Loc, holder: Any) -> Pair:
    places = {side: written.place(*loc, side) for side in LANGUAGES}
    texts = {side: holder[side] for side in LANGUAGES}
    if isinstance(holder, Utterance) and holder.romaji:
        texts["ja"] = f"{holder.ja}\n{holder.romaji}"
    return Pair(written.unit, places["en"].field.removesuffix(".en"), loc, texts, places)


def _prose_pairs(written: Written, prose: Any) -> Iterator[Pair]:
    stretches = {side: dict(_stretches(prose[side])) for side in LANGUAGES}
    for heading in dict.fromkeys([*stretches["en"], *stretches["ja"]]):
        field = f"prose.{heading}" if heading else "prose"
        found = {side: stretches[side].get(heading, (0, "")) for side in LANGUAGES}
        starts = {side: written.place("prose", side) for side in LANGUAGES}
        places = {
            side: starts[side]._replace(line=starts[side].line + found[side][0], field=field) for side in LANGUAGES
        }
        yield Pair(written.unit, field, ("prose",), {side: text for side, (_, text) in found.items()}, places)


def _stretches(prose: str) -> Iterator[tuple[str, tuple[int, str]]]:
    """The stretches of a prose by the id of their heading, each with its first line, counted from 0."""
    lines = prose.split("\n")
    starts = [("", 0), *((id or "", line) for _, _, id, line in prose_headings(prose))]
    for (id, start), (_, end) in zip(starts, [*starts[1:], ("", len(lines))], strict=True):
        text = OLD_IDS.sub("}", "\n".join(lines[start:end]).strip())
        if text:
            yield id, (start, text)
