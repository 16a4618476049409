"""Markdown -> blocks. The parser is the one that reads the playbook's own pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ..block import Block
from ..finding.labels import LABELLED
from .lines import TASK

PARSER = MarkdownIt("commonmark", {"html": False, "maxNesting": 60}).enable("table")
FRONT = re.compile(r"\A---\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
FRONT_TITLE = re.compile(r"(?m)^title:\s*[\"']?(.+?)[\"']?\s*$")
LOOKS_SO = re.compile(r"(?m)^(#{1,6} \S|```|\*\*\S.*\*\*$|> \S|\|[ :-]*--[| :-]*\|?\s*$)")


def looks_like_markdown(text: str) -> bool:
    """Whether a plain text has signs that nobody types by chance."""
    return len(LOOKS_SO.findall(text)) >= 3


def markdown_blocks(text: str) -> tuple[str, tuple[Block, ...]]:
    """The title that the front matter gives (or nothing), and the blocks."""
    front = FRONT.match(text)
    title = FRONT_TITLE.search(front[1]) if front else None
    body = "\n" * front[0].count("\n") + text[front.end() :] if front else text
    return title[1] if title else "", tuple(_blocks(PARSER.parse(body)))


def _blocks(tokens: list[Token]) -> Iterator[Block]:
    lists: list[list] = []  # [is it ordered, the next number]
    mark, shape, level, row = "", "line", 0, []
    row_line = 1
    for at, token in enumerate(tokens):
        line = token.map[0] + 1 if token.map else 1
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                lists.append([token.type.startswith("ordered"), int(token.attrs.get("start", 1))])
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
            case "list_item_open":
                mark, shape = (f"{lists[-1][1]}." if lists[-1][0] else "-"), "item"
                lists[-1][1] += 1
            case "heading_open":
                shape, level, mark = "heading", int(token.tag[1]), "#" * int(token.tag[1])
            case "fence" | "code_block":
                lines = token.content.split("\n")
                first = line + (token.type == "fence")
                yield from (Block(first + n, text.strip(), "code") for n, text in enumerate(lines) if text.strip())
            case "tr_open":
                row = []
            case "tr_close":
                yield Block(line if token.map else row_line, " | ".join(row), "row", cells=tuple(row))
            case "inline" if tokens[at - 1].type in ("th_open", "td_open"):
                row, row_line = [*row, _words(token.children or ())], line
            case "inline":
                depth = len(lists) - 1 if shape == "item" else level
                yield from _inline(token, line, shape, mark, max(depth, 0), bool(lists))
                mark, shape, level = "", "line", 0


def _inline(token: Token, line: int, shape: str, mark: str, level: int, in_list: bool) -> Iterator[Block]:
    """A paragraph: lines that a label begins stand by themselves; the others run on."""
    children = token.children or []
    lines, bold = _lines(children), _is_bold(children)
    for at, (offset, text) in enumerate(lines):
        if shape == "item" and at == 0 and TASK.match(text):
            text, mark = TASK.sub("", text, count=1), "□"
        if bold and shape == "line" and not in_list and not text.endswith((":", "：")):
            yield Block(line + offset, text, "heading", "**", 6)
        else:
            first = at == 0
            yield Block(line + offset, text, shape if first else "line", mark if first else "", level, first)  # type: ignore[arg-type]


def _lines(children: list[Token]) -> list[tuple[int, str]]:
    found: list[list[Token]] = [[]]
    for child in children:
        if child.type in ("softbreak", "hardbreak"):
            found.append([])
        found[-1].append(child)
    joined: list[tuple[int, str]] = []
    for offset, tokens in enumerate(found):
        words = _words(tokens).strip()
        hard = bool(tokens) and tokens[0].type == "hardbreak"
        if joined and not hard and not LABELLED.match(words):
            joined[-1] = joined[-1][0], f"{joined[-1][1]} {words}"
        elif words:
            joined.append((offset, words))
    return joined


def _words(tokens: Iterable[Token]) -> str:
    return "".join(token.content for token in tokens if token.type in ("text", "code_inline", "image", "text_special"))


def _is_bold(children: list[Token]) -> bool:
    kept = [child for child in children if child.type != "text" or child.content.strip()]
    strong = [child.type for child in kept].count("strong_open") == 1
    return strong and kept[0].type == "strong_open" and kept[-1].type == "strong_close"
