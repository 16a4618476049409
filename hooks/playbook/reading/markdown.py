"""Markdown, read once: the tokens of a prose with their lines, of a text field, and what checks and search ask of them.

markdown-it-py does the reading, with HTML switched off. Tokens are kept by their text, so that checks, pages and
search read the same ones and nothing is parsed twice; nobody changes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from ..japanese.ruby import RubyError, plain
from ..model import Blank

BLANK = re.compile(r"\{([a-z]+(?:_[a-z]+)*)\}")
SIGN = re.compile(r"[*_~`\[\]\\&]")
"""One of the signs that Markdown within a line begins with; a text without any stands as it is."""
HEADING_ID = r"\{#([A-Za-z0-9_-]+)(?: +formerly=([A-Za-z0-9_,-]+))?\}"
"""`{#avoid}`, or `{#avoid formerly=old-id}` (several: `old-id,older-id`)."""
ENDS_WITH_ID = re.compile(rf"\s*{HEADING_ID}$")
KEPT = 8_192
"""Texts whose tokens are kept: more than a book has, and a bound for what watches files for a day."""


def _take_heading_ids(state: StateCore) -> None:
    """`### What to avoid {#avoid}` gets that id, and its words end before it."""
    for heading, words in zip(state.tokens, state.tokens[1:], strict=False):
        found = ENDS_WITH_ID.search(words.content) if heading.type == "heading_open" else None
        if found:
            heading.attrSet("id", found[1])
            heading.meta["formerly"] = tuple(filter(None, (found[2] or "").split(",")))
            words.content = words.content[: found.start()]


MARKDOWN = MarkdownIt("commonmark", {"html": False, "xhtmlOut": False}).enable(["table", "strikethrough"])
MARKDOWN.disable("image")
MARKDOWN.core.ruler.after("block", "heading_ids", _take_heading_ids)
MARKDOWN.normalizeLink = lambda link: link  # as written, so that messages and anchors show what the editor typed
MARKDOWN.validateLink = lambda link: True  # the checks judge links, with a line number; pages make them safe


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


def _headings(text: str) -> Iterator[tuple[Token, Token, int]]:
    tokens = read_prose(text)
    for heading, words in zip(tokens, tokens[1:], strict=False):
        if heading.type == "heading_open" and heading.level == 0 and heading.markup[0] == "#" and heading.map:
            yield heading, words, heading.map[0]


def links_in(text: str) -> list[str]:
    """The targets of all links in a text field, as written."""
    return [str(token.attrGet("href")) for token in read_field(text) if token.type == "link_open"]


def without_markup(text: str) -> str:
    """A text field as plain text: no Markdown signs; ruby and blanks stay as written."""
    return "".join(token.content for token in read_field(text) if token.type in ("text", "code_inline"))


def readable(text: str) -> str:
    """A text field without Markdown and readings; with them where they are broken (a check says so)."""
    try:
        return plain(without_markup(text))
    except RubyError:
        return text


def text_parts(text: str) -> list[str]:
    """The stretches of a text field between its Markdown signs; ruby must open and close within one."""
    return [token.content for token in read_field(text) if token.type == "text"]


def plain_text(text: str, language: str, blanks: Mapping[str, Blank]) -> str:
    """A text field as a reader would copy it: no Markdown, no ruby, samples in the blanks."""

    def sample(found: re.Match[str]) -> str:
        blank = blanks.get(found[1])
        return plain(blank.sample[language]) if blank else found[0]

    return BLANK.sub(sample, readable(text))
