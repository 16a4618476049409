"""How the kanji of the book are read, once for all records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from ...japanese.readings import KANJI_ONLY
from ...japanese.ruby import fold_kana, parse_ruby
from .record import Record

RARE_READING = 4
"""A reading that is so many times rarer than another is mostly the dictionary's mistake."""


def lexicon(records: Iterable[Record], words: Iterable[str]) -> str:
    """How each run of kanji in titles and names is read; a second way only where it is common too."""
    found: dict[str, Counter[str]] = {}
    texts = (text for record in records for text in (record.title[1], *(names[1] for names in record.names)))
    for text in (*texts, *words):
        for base, reading in parse_ruby(text):
            if reading and KANJI_ONLY.fullmatch(base):
                found.setdefault(base, Counter())[fold_kana(reading)] += 1
    return " ".join(f"{base}={','.join(_common(readings))}" for base, readings in sorted(found.items()))


def _common(readings: Mapping[str, int]) -> list[str]:
    first, *others = sorted(readings, key=lambda reading: (-readings[reading], reading))
    return [first, *(other for other in others[:1] if readings[other] * RARE_READING >= readings[first])]
