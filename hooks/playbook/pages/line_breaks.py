"""A page's HTML -> the same with `<wbr>` between the phrases of its Japanese, on either site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape

from ..japanese.phrases import JAPANESE, Piece, with_breaks

WITHIN_A_LINE = "a|abbr|b|bdi|cite|dfn|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|rp|rt|ruby"
_APART = re.compile(
    rf"(<(?:script|style|svg|textarea|title|pre|code|option)\b.*?</(?:script|style|svg|textarea|title|pre|code|option)>"
    rf"|<(?!/?(?:{WITHIN_A_LINE})[\s>])[^>]*>)",
    re.DOTALL,
)
"""What parts one line from the next, and what is no line."""
_PIECE = re.compile(
    r"(?P<opening>(?:<(?!/|ruby\b)[^>]*>)*)"
    r"(?P<written>(?P<ruby><ruby\b.*?</ruby>)|(?P<closing></[^>]*>)|(?P<entity>&#?\w+;)|[^<&]+|&|$)",
    re.DOTALL,
)
_BASE = re.compile(r"<ruby[^>]*>(.*?)<r[pt]\b", re.DOTALL)


def with_line_breaks(html: str, torn: frozenset[str] | None = None) -> str:
    """The HTML with `<wbr>` wherever a Japanese line may break; its text is the same.

    Args:
        html: a whole page.
        torn: places within words (see `torn_places`); without them the dictionary is asked.
    """
    head, body, rest = html.partition("<body")
    return head + body + "".join(_line(part, torn) for part in _APART.split(rest))


@lru_cache(maxsize=20_000)
def _line(html: str, torn: frozenset[str] | None) -> str:
    if html.startswith("<") and _APART.fullmatch(html) or not JAPANESE.search(html):
        return html
    return with_breaks(_pieces(html), "<wbr>", torn)


def _pieces(html: str) -> Iterator[Piece]:
    for found in _PIECE.finditer(html):
        opening, written = found["opening"], found["written"]
        if found["ruby"]:
            base = _BASE.match(written)
            yield Piece(written, unescape(base[1]) if base else "", True, opening)
        elif found["entity"]:
            yield Piece(written, unescape(written), True, opening)
        else:
            yield Piece(written, "" if found["closing"] else written, found["closing"] is not None, opening)
