"""Markdown within a line -> safe HTML, with ruby, blanks and addresses that work."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any
from unicodedata import east_asian_width

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import Markup

from ..japanese.ruby import RubyError, ruby_html
from ..model import Blank
from ..reading.markdown import BLANK, MARKDOWN, SIGN, read_field
from ..reading.unwritten import TO_WRITE
from .contents import Contents


@dataclass(frozen=True)
class Side:
    """One page in one language: what its words need to become HTML."""

    language: str
    blanks: Mapping[str, Blank]
    link: Callable[[str], str]
    """Turns a link as written into its address."""
    picture: Callable[[str], Picture | None]
    """Finds the image of a link as written."""
    word: Callable[..., str]
    """The interface's own words."""
    contents: Contents = field(default_factory=Contents)
    """Takes the headings as they are met."""


@dataclass(frozen=True)
class Picture:
    """An image as a page shows it."""

    address: str
    width: int
    height: int


class InlineHtml(RendererHTML):
    """Tokens within a line as HTML; `env` is the page's Side. Tokens are shared, so nothing here changes one."""

    def text(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return spoken(tokens[idx].content, env.language, env.blanks)

    text_special = text

    def softbreak(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        """A new line in the source; between two Japanese signs it is no space."""
        beside = tokens[idx - 1].content[-1:], tokens[idx + 1].content[:1]
        return "" if all(sign and east_asian_width(sign) in "WF" for sign in beside) else "\n"

    def link_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        written = tokens[idx].attrs
        address = escape(env.link(str(written["href"])))
        title = f' title="{escape(str(written["title"]))}"' if "title" in written else ""
        return f'<a href="{address}"{title}>'

    def image(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        token = tokens[idx]
        words = escape("".join(child.content for child in token.children or ()))
        picture = env.picture(str(token.attrs["src"]))
        if picture is None:  # a check reports it
            return words
        size = f'width="{picture.width}" height="{picture.height}"'
        return f'<img src="{escape(picture.address)}" alt="{words}" {size} loading="lazy">'


_HTML = InlineHtml()


def inline(text: str, side: Side) -> Markup:
    """A text field as HTML."""
    if not SIGN.search(text):
        return spoken(text, side.language, side.blanks)
    return Markup(_HTML.renderInline(read_field(text), MARKDOWN.options, side))


def spoken(text: str, language: str, blanks: Mapping[str, Blank]) -> Markup:
    """An utterance or a passage as HTML: ruby and blanks, no Markdown. `language` is 'en', 'ja' or 'romaji'."""
    if text.startswith(TO_WRITE):
        return Markup(f'<mark class="to-write">{escape(text)}</mark>')
    if "{" not in text:
        return Markup(_ruby(text))
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
    of = f" data-of={blank.of}" if blank.of else ""
    date = blanks.get(blank.of or name, blank)
    ahead = f" data-ahead={date.ahead}" if date.ahead > 1 else ""
    return f"<span class=blank data-blank={name} data-type={blank.type}{of}{ahead}>{_ruby(sample)}</span>"


def _ruby(text: str) -> str:
    if "《" not in text:
        return escape(text)
    try:
        return ruby_html(text)
    except RubyError:  # a check reports it
        return escape(text)
