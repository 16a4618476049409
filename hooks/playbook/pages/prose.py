"""The Markdown below the front matter -> safe HTML with the headings that the page's contents list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markdown_it.token import Token
from markupsafe import Markup

from ..reading.markdown import MARKDOWN, read_prose
from .contents import LINKED_LEVELS, permanent_link
from .inline_html import InlineHtml, Side


class ProseHtml(InlineHtml):
    """Blocks as HTML: headings with their permanent link, tables without a style (the policy forbids it)."""

    def heading_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        heading, words = tokens[idx], tokens[idx + 1]
        if heading.attrs:
            env.contents.add(int(heading.tag[1]), str(heading.attrs["id"]), words.content)
        return self.renderToken(tokens, idx, options, env)

    def heading_close(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        id = tokens[idx - 2].attrs.get("id")
        link = permanent_link(str(id)) if id and int(tokens[idx].tag[1]) in LINKED_LEVELS else ""
        return link + self.renderToken(tokens, idx, options, env)

    def th_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return f"<{tokens[idx].tag}{_alignment(tokens[idx])}>"

    td_open = th_open


_HTML = ProseHtml()


def prose_html(text: str, side: Side) -> Markup:
    """The prose as HTML; its headings are noted in the contents of its side."""
    return Markup(_HTML.render(read_prose(text), MARKDOWN.options, side))  # type: ignore[arg-type]


def _alignment(cell: Token) -> str:
    _, _, where = str(cell.attrs.get("style", "")).partition(":")
    return f' align="{where}"' if where else ""
