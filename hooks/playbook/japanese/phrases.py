"""Where a Japanese line may break: between phrases, as a reader pauses.

BudouX, the model behind Chrome's `word-break: auto-phrase`, says where a phrase begins. It sees a few signs at a time
and tears a word once in two hundred times (あいに|く, その時|刻, 202|6年); the dictionary, which knows words and no
phrases, keeps those whole. Pages and data carry the rest with them, so that every browser breaks there (`<wbr>`, with
`word-break: keep-all`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import accumulate
from typing import NamedTuple

import budoux

from .dictionary import SHORT, tokenizer

JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")
SHORTEST = 3
"""Fewer signs do not stand by themselves at the end or the beginning of a line."""
_MARK = re.compile(r"[^\w々〆〇ー]")
"""After such a sign a line may break in any case. WebKit does not do so by itself with `word-break: keep-all`."""
_SPACE = re.compile(r"\s")


class Piece(NamedTuple):
    """A stretch of a line."""

    written: str
    seen: str
    """What a reader sees of it: no readings, no tags."""
    is_whole: bool = False
    """Whether no line may break within."""
    opening: str = ""
    """What stands before it and belongs to it."""


def with_breaks(pieces: Iterable[Piece], mark: str) -> str:
    """The pieces as written, with the mark wherever a phrase begins."""
    pieces = tuple(pieces)
    starts = phrase_starts("".join(piece.seen for piece in pieces))
    return "".join(_marked(pieces, starts, mark))


@lru_cache(maxsize=50_000)  # titles and cards stand on many pages
def phrase_starts(text: str) -> tuple[int, ...]:
    """The offsets in a text at which a phrase begins; but for those after a mark, none close to another or the end."""
    starts, begin = [], 0
    for at in _between_words(text) if JAPANESE.search(text) else ():
        is_apart = at - begin >= SHORTEST and len(text) - at >= SHORTEST
        if is_apart or _MARK.match(text[at - 1]):
            starts += [at] * (not _SPACE.search(text[at - 1 : at + 1]))
            begin = at
    return tuple(starts)


def _between_words(text: str) -> list[int]:
    """The offsets at which BudouX begins a phrase, without those within a word of the dictionary's.

    Where the dictionary takes には|おりません for 羽織り, a place to break is lost, which costs less than a torn word.
    """
    found = list(accumulate(map(len, _parser().parse(text))))[:-1]
    words = {word.begin() for word in tokenizer(SHORT).tokenize(text)} if found else set()
    return [at for at in found if at in words or _MARK.match(text[at])]


def _marked(pieces: tuple[Piece, ...], starts: tuple[int, ...], mark: str) -> Iterator[str]:
    end = 0
    for piece in pieces:
        begin, end = end, end + len(piece.seen)
        within = [start - begin for start in starts if begin <= start < end]
        yield mark * (0 in within) + piece.opening
        edges = [0, len(piece.written)] if piece.is_whole else [*sorted({0, *within}), len(piece.written)]
        yield mark.join(piece.written[a:b] for a, b in zip(edges, edges[1:], strict=False))


@cache
def _parser() -> budoux.Parser:
    return budoux.load_default_japanese_parser()
