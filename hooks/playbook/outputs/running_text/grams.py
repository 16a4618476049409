"""Text -> what it is found by: its words, and each two signs that stand side by side.

A sign is an English word, or one character of Japanese, which has no spaces. The browser cuts a query in the same way
(`docs/assets/modules/running-text/grams.js`; a test compares the two).
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Iterable, Iterator
from itertools import pairwise

from ...japanese.ruby import fold_kana

ROWS = 1 << 14
"""Rows of the index. Several grams share a row, which only makes the browser look at a page in vain now and then."""
ACCENTS = re.compile("[\u0300-\u036f'’]")
SIGN = re.compile("[a-z0-9]+|[ぁ-ゖー々〆〇\u3400-\u9fff\uf900-\ufaff]")


def signs(text: str) -> list[str]:
    """The signs of a text: without accents, apostrophes and marks, small, katakana as hiragana.

    >>> signs("Don’t say 「サトウ」!")
    ['dont', 'say', 'さ', 'と', 'う']
    """
    bare = ACCENTS.sub("", unicodedata.normalize("NFKD", text))
    return SIGN.findall(fold_kana(bare))


def grams(found: Iterable[str]) -> Iterator[str]:
    """Each English word, and each two signs side by side."""
    found = list(found)
    yield from (sign for sign in found if sign.isascii())
    yield from (f"{one} {other}" for one, other in pairwise(found))


def row(gram: str) -> int:
    """The row that a gram stands in."""
    return zlib.crc32(gram.encode()) % ROWS
