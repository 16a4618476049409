"""Where a Japanese line may break: between phrases, as a reader pauses.

BudouX, the model behind Chrome's `word-break: auto-phrase`, says where a phrase begins. It sees a few signs at a time
and tears a word once in two hundred times (あいに|く, その時|刻, 202|6年); the dictionary, which knows words and no
phrases, says which. Pages and data carry the other places with them, so that every browser breaks there (`<wbr>`,
with `word-break: keep-all`).
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
_ELSE = re.compile(r"[\sA-Za-z]")
_LATIN = re.compile("[0-9A-Za-z〜～][0-9A-Za-z]")
"""No line breaks between such signs, nor in 1〜4本."""
NEAR = 3
"""On so many signs on either side does BudouX judge a place, so what it tears it tears wherever those stand."""


class Piece(NamedTuple):
    """A stretch of a line."""

    written: str
    seen: str
    """What a reader sees of it: no readings, no tags."""
    is_whole: bool = False
    """Whether no line may break within."""
    opening: str = ""
    """What stands before it and belongs to it."""


def with_breaks(pieces: Iterable[Piece], mark: str, torn: frozenset[str] | None = None) -> str:
    """The pieces as written, with the mark wherever a phrase begins."""
    pieces = tuple(pieces)
    starts = phrase_starts("".join(piece.seen for piece in pieces), torn)
    return "".join(_marked(pieces, starts, mark))


@lru_cache(maxsize=50_000)  # titles and cards stand on many pages
def phrase_starts(text: str, torn: frozenset[str] | None = None) -> tuple[int, ...]:
    """The offsets in a text at which a phrase begins; but for those after a mark, none close to another or the end.

    Args:
        text: as it is seen.
        torn: places that are known to lie within words; without them the dictionary is asked.
    """
    starts, begin = [], 0
    torn = torn_places(text) if torn is None else torn
    for at in _begun(text):
        if _near(text, at) in torn or _LATIN.match(text, at - 1):
            continue
        is_apart = at - begin >= SHORTEST and len(text) - at >= SHORTEST
        if is_apart or _MARK.match(text[at - 1]):
            starts += [at] * (not _SPACE.search(text[at - 1 : at + 1]))
            begin = at
    return tuple(starts)


def torn_places(text: str) -> set[str]:
    """The places at which BudouX tears a word of the dictionary's, each as the signs near it: `、あいに|く外出`.

    Where the dictionary takes には|おりません for 羽織り, a place to break is lost, which costs less than a torn word.
    """
    found = _begun(text)
    words = {word.begin() for word in tokenizer(SHORT).tokenize(text)} if found else set()
    return {_near(text, at) for at in found if at not in words and not _MARK.match(text[at])}


def _near(text: str, at: int) -> str:
    """The signs on either side of a place, up to what is not Japanese."""
    before, after = text[max(0, at - NEAR) : at], text[at : at + NEAR]
    return f"{_ELSE.split(before)[-1]}|{_ELSE.split(after)[0]}"


@lru_cache(maxsize=10_000)  # a text of the book is asked about, then set on its page
def _begun(text: str) -> tuple[int, ...]:
    """The offsets at which BudouX begins a phrase."""
    return tuple(accumulate(map(len, _parser().parse(text))))[:-1] if JAPANESE.search(text) else ()


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
