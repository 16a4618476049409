"""Plain text -> blocks, line by line, with the signs that people use in it: bullets, numbers, bars, ##, fences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..block import FULL_WIDTH, Block

BULLET = re.compile(r"[•・‣▪◦●○*+–]\s*(?=\S)|[-－]\s+(?=\S)|-(?=[^\s\d-])|[□☐☑]\s*(?=\S)")
NUMBER = re.compile(r"\(?\d{1,2}[.)．）](?=\s|[^\s\d.,％%])\s*")
TASK = re.compile(r"\[[ xX]\]\s+")
LONE = re.compile(r"[-•・*●]\s*")
HEADING = re.compile(r"(#{1,6})\s+(?=\S)")
BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
RULE = re.compile(r"\s*([-*_=＿－─━]\s*){3,}")
FENCE = re.compile(r"\s*(```|~~~)")
ROW = re.compile(r"\s*[|｜](.*)[|｜]?\s*")
DASHES = re.compile(r"[\s|｜:—–-]+")
LONGEST_BOLD = 140
"""Characters; a longer line in bold is text, not a heading."""


def text_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a plain text, of which each line is one."""
    return tuple(_blocks(text.split("\n")))


def _blocks(lines: list[str]) -> Iterator[Block]:
    gap, lone, fenced = True, "", False
    for number, line in enumerate(lines, 1):
        bare = line.strip(" \t\u3000\xa0")
        if FENCE.fullmatch(line) or (not fenced and FENCE.match(line)):
            fenced, gap = not fenced, True
        elif fenced and bare:
            yield Block(number, bare, "code", gap=gap)
            gap = False
        elif not bare or RULE.fullmatch(line):
            gap, lone = True, ""
        elif LONE.fullmatch(bare):  # the item is exactly the next line
            lone = bare
        else:
            yield from _block(number, line, bare, gap, lone)
            gap, lone = False, ""


def _block(number: int, line: str, bare: str, gap: bool, lone: str) -> Iterator[Block]:
    indent = len(line.expandtabs(4).replace("\u3000", "  ")) - len(line.expandtabs(4).replace("\u3000", "  ").lstrip())
    if lone:
        yield Block(number, bare, "item", lone, gap=gap)
    elif found := ROW.fullmatch(bare):
        if not DASHES.fullmatch(bare):
            cells = tuple(cell.strip() for cell in re.split(r"[|｜]", found[1].rstrip("|｜ ")))
            yield Block(number, bare, "row", gap=gap, cells=cells)
    elif found := HEADING.match(bare):
        yield Block(number, unmarked(bare[found.end() :].rstrip("# ")), "heading", found[1], len(found[1]), gap)
    else:
        yield _line(number, bare, gap, indent)


def _line(number: int, bare: str, gap: bool, indent: int) -> Block:
    whole = BOLD.fullmatch(bare)
    if whole and len(bare) <= LONGEST_BOLD and "**" not in whole[2] and not whole[2].endswith((":", "：")):
        return Block(number, whole[2], "heading", "**", 6, gap)
    folded = bare.translate(FULL_WIDTH)
    found = BULLET.match(bare) or NUMBER.match(folded)
    if found and not BOLD.match(bare):
        rest = bare[found.end() :]
        mark = "□" if TASK.match(rest) else found[0].strip()
        return Block(number, unmarked(TASK.sub("", rest, count=1)), "item", mark, indent, gap)
    return Block(number, unmarked(bare.removeprefix("> ")), "line", ">" if bare.startswith("> ") else "", indent, gap)


def unmarked(text: str) -> str:
    """Words without the signs of Markdown for strong words and code."""
    return BOLD.sub(r"\2", text).replace("`", "").strip()
