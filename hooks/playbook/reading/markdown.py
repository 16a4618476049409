"""Markdown, read once: the tokens of a prose with their lines, of a text field, and what checks and search ask of them.

Tokens are kept by their text, so that checks, pages and search read the same ones and nothing is parsed twice; nobody
changes them. `markdown_forms.py` says which Markdown there is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from markdown_it.token import Token

from ..japanese.ruby import RubyError, plain
from ..model import Blank
from .markdown_forms import make_parser

BLANK = re.compile(r"\{([a-z]+(?:_[a-z]+)*)\}")
SIGN = re.compile(r"[*_~`\[\]\\&<@]|://|www\.")
"""One of the signs that Markdown within a line begins with; a text without any stands as it is."""
WORDS = frozenset({"text", "text_special"})
"""Tokens that are words; a special one was written with a backslash, or by name (`&amp;`)."""
KEPT = 8_192
"""Texts whose tokens are kept: more than a book has, and a bound for what watches files for a day."""
MARKDOWN = make_parser()


class Piece(NamedTuple):
    """A token within a line: words, a link, a sign of emphasis."""

    line: int
    """Counted from 0."""
    begins: bool
    """Whether it stands at the beginning of its line."""
    token: Token


@lru_cache(KEPT)
def read_prose(text: str) -> tuple[Token, ...]:
    """The Markdown below the front matter as tokens; each block's `map` counts its lines from 0."""
    return tuple(MARKDOWN.parse(text))


@lru_cache(KEPT)
def read_field(text: str) -> tuple[Token, ...]:
    """A text field, Markdown within one line, as tokens."""
    if not SIGN.search(text):
        return (Token("text", "", 0, content=text),)
    (line,) = MARKDOWN.parseInline(text)
    return tuple(line.children or ())


def prose_headings(text: str) -> Iterator[tuple[int, str, str | None, int]]:
    """Each heading of a prose: its level, its text as written, its id (or None), and its line, counted from 0.

    Those in a list, or with a row of signs below, are none of ours (a check says so).
    """
    for heading, words, line in _headings(text):
        id = heading.attrGet("id")
        yield int(heading.tag[1]), words.content, str(id) if id else None, line


def former_headings(text: str) -> Iterator[tuple[str, str, int]]:
    """Each id that a heading of a prose had before, with its id of today and its line, counted from 0."""
    for heading, _, line in _headings(text):
        yield from ((old, str(heading.attrGet("id")), line) for old in heading.meta.get("formerly", ()))


@lru_cache(KEPT)
def _headings(text: str) -> tuple[tuple[Token, Token, int], ...]:
    tokens = read_prose(text)
    return tuple(
        (heading, words, heading.map[0])
        for heading, words in zip(tokens, tokens[1:], strict=False)
        if heading.type == "heading_open" and heading.level == 0 and heading.markup[0] == "#" and heading.map
    )


def pieces(text: str, is_prose: bool) -> Iterator[Piece]:
    """Everything within the lines of a prose, or of a text field, in order."""
    if not is_prose:
        yield from _line_by_line(read_field(text), 0)
        return
    is_heading = False
    for block in read_prose(text):
        if block.type == "inline" and block.map:
            for piece in _line_by_line(block.children or (), block.map[0]):
                yield piece._replace(begins=False) if is_heading else piece  # "## 1. Name" begins no list
        is_heading = block.type == "heading_open"


def without_markup(text: str) -> str:
    """A text field as plain text: no Markdown signs; ruby and blanks stay as written."""
    return "".join(token.content for token in read_field(text) if token.type in WORDS or token.type == "code_inline")


def readable(text: str) -> str:
    """A text field without Markdown and readings; with them where they are broken (a check says so)."""
    try:
        return plain(without_markup(text))
    except RubyError:
        return text


def text_parts(text: str, is_prose: bool = False) -> list[str]:
    """The stretches of a text between its Markdown signs; ruby must open and close within one."""
    return [token.content for _, _, token in pieces(text, is_prose) if token.type in WORDS]


def plain_text(text: str, language: str, blanks: Mapping[str, Blank]) -> str:
    """A text field as a reader would copy it: no Markdown, no ruby, samples in the blanks."""

    def sample(found: re.Match[str]) -> str:
        blank = blanks.get(found[1])
        return plain(blank.sample[language]) if blank else found[0]

    return BLANK.sub(sample, readable(text))


def _line_by_line(tokens: Iterable[Token], line: int) -> Iterator[Piece]:
    begins = True
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            line, begins = line + 1, True
        else:
            yield Piece(line, begins, token)
            begins = False
