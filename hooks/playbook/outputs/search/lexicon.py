"""How the kanji of the book are read, once for all records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ...japanese.readings import KANJI_ONLY
from ...japanese.ruby import fold_kana, parse_ruby
from .record import Record

RARE_READING = 4
"""A reading that is so many times rarer than another is mostly the dictionary's mistake."""


def lexicon(records: Iterable[Record], words: Iterable[str]) -> str:
    """How each run of kanji in titles and names is read; a second way only where it is common too."""
    found: dict[str, Counter[str]] = {}
    for base, reading in (*(pair for record in records for pair in record.readings), *readings_in(words)):
        found.setdefault(base, Counter())[reading] += 1
    return " ".join(f"{base}={','.join(_common(readings))}" for base, readings in sorted(found.items()))


def readings_in(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each run of kanji in some texts with ruby, and how it is read there."""
    for text in texts:
        for base, reading in parse_ruby(text):
            if reading and KANJI_ONLY.fullmatch(base):
                yield base, fold_kana(reading)


def _common(readings: Mapping[str, int]) -> list[str]:
    first, *others = sorted(readings, key=lambda reading: (-readings[reading], reading))
    return [first, *(other for other in others[:1] if readings[other] * RARE_READING >= readings[first])]
