"""Terms that an article gives in two languages."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..block import Block

JA = r"[ぁ-ゖァ-ヺー一-龥々]{2,16}"
EN = r"[A-Za-z][A-Za-z0-9 '’&/-]{1,40}?"
ROMAJI = r"[a-zāīūēōA-Z '-]{2,30}"
BRACKET = re.compile(rf"[(（]\s*({JA})\s*[/／]\s*({ROMAJI})\s*=\s*({EN})\s*[)）]")
"""(認知 / ninchi = awareness), behind the English term."""
TWO = re.compile(rf"[(（]\s*({JA})\s*[/／]\s*({EN})\s*[)）]")
JA_FIRST = re.compile(rf"(?<![ぁ-ゖァ-ヺー一-龥々])({JA})\s*[(（]\s*({EN})\s*[)）]")
EN_FIRST = re.compile(
    rf"((?:[A-Z][\w’'-]*|[a-z][\w’'-]*)(?: [\w’'-]+){{0,3}})\s*[(（]\s*({JA})\s*(?:[,、;]\s*({ROMAJI}))?\s*[)）]"
)
BEFORE = re.compile(r"([A-Za-z][\w’'-]*(?: [\w’'-]+){0,2})\s*$")


class Pair(NamedTuple):
    """A term in both languages."""

    japanese: str
    english: str
    reading: str
    """In Latin letters, or empty."""
    line: int


def pairs_in(blocks: list[Block]) -> list[Pair]:
    """The pairs of terms, each once, in order."""
    found: dict[str, Pair] = {}
    for block in blocks:
        for pair in _pairs(block):
            found.setdefault(pair.japanese, pair)
    return list(found.values())


def _pairs(block: Block) -> list[Pair]:
    text, found = block.folded, []
    for match in BRACKET.finditer(text):
        before = BEFORE.search(text[: match.start()])
        found.append(Pair(match[1], before[1].strip() if before else match[3], match[2].strip(), block.line))
    text = BRACKET.sub(lambda match: "\0" * len(match[0]), text)
    for match in TWO.finditer(text):
        found.append(Pair(match[1], match[2].strip(), "", block.line))
    text = TWO.sub(lambda match: "\0" * len(match[0]), text)
    for match in JA_FIRST.finditer(text):
        if not re.fullmatch(r"[A-Z]", match[2]):
            found.append(Pair(match[1], match[2].strip(), "", block.line))
    for match in EN_FIRST.finditer(text):
        found.append(Pair(match[2], match[1].strip(), (match[3] or "").strip(), block.line))
    return found
