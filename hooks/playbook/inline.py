"""Inline Markdown of a text field -> safe HTML, with ruby, blanks and addresses that work.

markdown-it-py does the Markdown, with HTML switched off; ruby and blanks are split off its text tokens.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from .japanese import RubyError, plain, ruby_html
from .model import Blank

BLANK = re.compile(r"\{([a-z]+(?:_[a-z]+)*)\}")
MARKDOWN = MarkdownIt("zero").enable(["emphasis", "strikethrough", "link", "backticks", "escape", "entity"])
MARKDOWN.normalizeLink = lambda link: link  # as written, so that messages and anchors show what the editor typed
MARKDOWN.validateLink = lambda link: True  # the checks judge links, with a line number; `link` below makes them safe


def inline(text: str, language: str, blanks: Mapping[str, Blank], link: Callable[[str], str]) -> Markup:
    """A text field as HTML; `link` turns a link as written into its address."""
    (token,) = MARKDOWN.parseInline(text)
    token.children = list(_dressed(token.children or [], language, blanks, link))
    return Markup(MARKDOWN.renderer.render([token], MARKDOWN.options, {}))


def spoken(text: str, language: str, blanks: Mapping[str, Blank]) -> Markup:
    """An utterance or a passage as HTML: ruby and blanks, no Markdown. `language` is 'en', 'ja' or 'romaji'."""
    parts: list[str] = []
    at = 0
    for found in BLANK.finditer(text):
        parts += [_ruby(text[at : found.start()]), blank_html(found[1], language, blanks)]
        at = found.end()
    return Markup("".join([*parts, _ruby(text[at:])]))


def blank_html(name: str, language: str, blanks: Mapping[str, Blank]) -> str:
    """A blank as an element that holds its sample; client code puts the reader's own word there."""
    blank = blanks.get(name)
    if blank is None:
        return escape(f"{{{name}}}")
    sample = blank.sample.romaji if language == "romaji" else blank.sample[language]
    attributes = "".join(f' {key}="{value}"' for key, value in blank_attributes(blank).items())
    return f"<span{attributes}>{_ruby(sample)}</span>"


def blank_attributes(blank: Blank) -> dict[str, str]:
    """What client code must know of a blank; a day names its type, since it shows another sample every day."""
    day = {"data-type": blank.type} if blank.type in ("date", "day") else {}
    return {"class": "blank", "data-blank": blank.id, **day}


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


def _dressed(
    tokens: list[Token], language: str, blanks: Mapping[str, Blank], link: Callable[[str], str]
) -> Iterator[Token]:
    for token in tokens:
        if token.type == "link_open":
            token.attrSet("href", link(str(token.attrGet("href"))))
        if token.type == "text":
            token = Token("html_inline", "", 0, content=str(spoken(token.content, language, blanks)))
        yield token


def _ruby(text: str) -> str:
    if "《" not in text:
        return escape(text)
    try:
        return ruby_html(text)
    except RubyError:  # a check reports it
        return escape(text)
