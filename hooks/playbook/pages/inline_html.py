"""Inline Markdown of a text field -> safe HTML, with ruby, blanks and addresses that work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from html import escape

from markdown_it.token import Token
from markupsafe import Markup

from ..japanese.ruby import RubyError, ruby_html
from ..model import Blank
from ..reading.markdown import BLANK, MARKDOWN


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
    return f'<span class="blank" data-blank="{name}">{_ruby(sample)}</span>'


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
