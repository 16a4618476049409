"""Inline Markdown of a text field, read: its links, its plain text, its stretches between the signs.

markdown-it-py does the Markdown, with HTML switched off; ruby and blanks are split off its text tokens.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from markdown_it import MarkdownIt

from ..japanese.ruby import RubyError, plain
from ..model import Blank

BLANK = re.compile(r"\{([a-z]+(?:_[a-z]+)*)\}")
MARKDOWN = MarkdownIt("zero").enable(["emphasis", "strikethrough", "link", "backticks", "escape", "entity"])
MARKDOWN.normalizeLink = lambda link: link  # as written, so that messages and anchors show what the editor typed
MARKDOWN.validateLink = lambda link: True  # the checks judge links, with a line number; pages make them safe


def links_in(text: str) -> list[str]:
    """The targets of all links in a text field, as written."""
    (token,) = MARKDOWN.parseInline(text)
    return [str(child.attrGet("href")) for child in token.children or [] if child.type == "link_open"]


def without_markup(text: str) -> str:
    """A text field as plain text: no Markdown signs; ruby and blanks stay as written."""
    (token,) = MARKDOWN.parseInline(text)
    return "".join(child.content for child in token.children or [] if child.type in ("text", "code_inline"))


def readable(text: str) -> str:
    """A text field without Markdown and readings; with them where they are broken (a check says so)."""
    try:
        return plain(without_markup(text))
    except RubyError:
        return text


def text_parts(text: str) -> list[str]:
    """The stretches of a text field between its Markdown signs; ruby must open and close within one."""
    (token,) = MARKDOWN.parseInline(text)
    return [child.content for child in token.children or [] if child.type == "text"]


def plain_text(text: str, language: str, blanks: Mapping[str, Blank]) -> str:
    """A text field as a reader would copy it: no Markdown, no ruby, samples in the blanks."""

    def sample(found: re.Match[str]) -> str:
        blank = blanks.get(found[1])
        return plain(blank.sample[language]) if blank else found[0]

    return BLANK.sub(sample, readable(text))
