"""The index: for each row of grams the pages that hold one, in parts of about equal size."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from .grams import ROWS

PART = 16_000
"""Characters that a part should have: one or two packets on a phone's network, compressed."""
DIGITS = 32
LAST, OTHER = ord("0"), ord("P")
"""Where the alphabets begin for the last digit of a number, and for those before it, the lowest first."""


def parts(pages: Sequence[Iterable[int]]) -> list[str]:
    """The index of some pages, each given by its rows, as texts of equally many lines; their number is a power of two.

    A line is a row: the pages that it holds, each as its distance from the one before.
    """
    rows: list[list[int]] = [[] for _ in range(ROWS)]
    for page, held in enumerate(pages):
        for row in held:
            rows[row].append(page)
    codes = [_code(distance) for distance in range(len(pages) + 1)]
    lines = ["".join([codes[page - before - 1] for before, page in pairwise((-1, *row))]) for row in rows]
    size = ROWS // _number(sum(map(len, lines)))
    return ["\n".join(lines[at : at + size]) for at in range(0, ROWS, size)]


def _number(length: int) -> int:
    """The power of two into which a text is cut."""
    return min(ROWS, 1 << max(0, (length // PART).bit_length()))


def _code(number: int) -> str:
    text = ""
    while number >= DIGITS:
        text += chr(OTHER + number % DIGITS)
        number //= DIGITS
    return text + chr(LAST + number)
