"""Where the dictionary reads a word otherwise than the page does: one of the two is wrong, or both may be said.

SudachiPy's longest units (split mode C) know 折り返し電話 as a whole, so fewer words are cut where the page cuts none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from .dictionary import LONG, tokenizer
from .ruby import fold_kana, parse_ruby

MARK = re.compile("[〇△□]")
"""Stands for what is still open (〇月〇日); the dictionary takes it for a number or a sign."""


class Disagreement(NamedTuple):
    """A word with two readings, both in hiragana."""

    word: str
    ours: str
    """How the page reads it."""
    theirs: str
    """How the dictionary reads it."""


@lru_cache(maxsize=10_000)
def disagreements(markup: str) -> tuple[Disagreement, ...]:
    """The words of a text with readings that the dictionary reads otherwise.

    Args:
        markup: Japanese with ruby on every kanji, and without blanks.

    >>> disagreements("席《せき》を外《そと》しております。")
    (Disagreement(word='外し', ours='そとし', theirs='はずし'),)
    """
    return tuple(
        found
        for found in _compared(markup)
        if found.ours != found.theirs and _has_a_reading(found.word) and not MARK.search(found.word)
    )


def _compared(markup: str) -> Iterator[Disagreement]:
    """Each stretch that both sides bound alike, as each of them reads it."""
    text, units = _units(markup)
    start, theirs = 0, ""
    for word in tokenizer(LONG).tokenize(text):
        theirs += word.reading_form()
        ours = _reading(units, start, word.end())
        if ours is not None:
            yield Disagreement(text[start : word.end()], fold_kana(ours), fold_kana(theirs))
            start, theirs = word.end(), ""


def _units(markup: str) -> tuple[str, dict[int, tuple[int, str]]]:
    """The plain text, and for each unit its start -> (end, reading); a base is one unit, any other sign its own."""
    text, units = "", {}
    for base, reading in parse_ruby(markup):
        if reading is not None:
            units[len(text)] = len(text) + len(base), reading
        else:
            units |= {len(text) + at: (len(text) + at + 1, sign) for at, sign in enumerate(base)}
        text += base
    return text, units


def _reading(units: dict[int, tuple[int, str]], start: int, end: int) -> str | None:
    """What the page reads from `start` to `end`, or None where it has no bound there."""
    reading = ""
    while start < end:
        if start not in units:
            return None
        start, part = units[start]
        reading += part
    return reading if start == end else None


def _has_a_reading(word: str) -> bool:
    return any("一" <= sign <= "龥" or sign.isdigit() for sign in word)
