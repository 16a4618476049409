"""The Markdown below the front matter -> safe HTML, with the headings that the page's contents list."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from markdown_it.token import Token
from markupsafe import Markup

from ..reading.markdown import MARKDOWN, read_prose
from ..reading.markdown_forms import CALLOUTS, is_folded
from .inline_html import InlineHtml, Side


class ProseHtml(InlineHtml):
    """Blocks as HTML; `env` is the page's Side. What is not here looks as markdown-it-py's own renderer has it."""

    def heading_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        heading, words = tokens[idx], tokens[idx + 1]
        if heading.attrs:
            env.contents.add(int(heading.tag[1]), str(heading.attrs["id"]), words.content)
        return self.renderToken(tokens, idx, options, env)

    def table_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        """In a frame that a keyboard reaches, since it scrolls where a table is wider than a phone."""
        frame = (
            f'<div class="md-typeset__scrollwrap" tabindex="0" role="group" aria-label="{escape(env.word("table"))}">'
        )
        return f'{frame}\n<table class="in-prose">\n'

    def table_close(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return "</table>\n</div>\n"

    def th_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        """A cell without a style: the policy forbids the attribute. A corner without words heads nothing."""
        _, _, where = str(tokens[idx].attrs.get("style", "")).partition(":")
        tag = _cell_tag(tokens[idx], tokens[idx + 1])
        return f'<{tag} align="{where}">' if where else f"<{tag}>"

    def th_close(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return f"</{_cell_tag(tokens[idx], tokens[idx - 1])}>\n"

    td_open, td_close = th_open, th_close

    def list_item_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        done = tokens[idx].meta.get("checked")
        if done is None:
            return self.renderToken(tokens, idx, options, env)
        name = escape(env.word("task_done" if done else "task_open"))
        return f'<li class="task"><input type="checkbox" disabled{" checked" if done else ""} aria-label="{name}"> '

    def bullet_list_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return '<ul class="tasks">\n' if tokens[idx].attrs else self.renderToken(tokens, idx, options, env)

    def alert_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return f'<div class="callout callout-{_kind(tokens[idx])}">\n'

    def alert_title_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return f'<p class="callout-title">{_stock_title(tokens[idx - 1], env)}'

    def admonition_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        callout = tokens[idx]
        if not is_folded(callout):
            return f'<div class="callout callout-{_kind(callout)}">\n'
        return f'<details class="callout callout-{_kind(callout)}"{" open" if callout.markup.endswith("+") else ""}>\n'

    def admonition_close(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return "</details>\n" if is_folded(tokens[idx]) else "</div>\n"

    def admonition_title_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        title = "" if tokens[idx + 1].content else _stock_title(tokens[idx - 1], env)
        return f'<{_title_tag(tokens[idx])} class="callout-title">{title}'

    def admonition_title_close(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return f"</{_title_tag(tokens[idx - 2])}>\n"

    def dl_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return '<dl class="definitions">\n'

    def footnote_ref(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        number, place = tokens[idx].meta["id"] + 1, _reference(tokens[idx])
        name = escape(env.word("footnote", n=number))
        return f'<sup id="{place}"><a href="#footnote-{number}" aria-label="{name}">{number}</a></sup>'

    def footnote_block_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return f'<section class="footnotes" aria-label="{escape(env.word("footnotes"))}">\n<ol>\n'

    def footnote_block_close(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return "</ol>\n</section>\n"

    def footnote_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return f'<li id="footnote-{tokens[idx].meta["id"] + 1}">'

    def footnote_close(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return "</li>\n"

    def footnote_anchor(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        name = escape(env.word("footnote_back"))
        return f' <a class="footnote-back" href="#{_reference(tokens[idx])}" aria-label="{name}">↩\ufe0e</a>'


_HTML = ProseHtml()


def prose_html(text: str, side: Side) -> Markup:
    """The prose as HTML; its headings are noted in the contents of its side."""
    return Markup(_HTML.render(read_prose(text), MARKDOWN.options, side))  # type: ignore[arg-type]


def _kind(callout: Token) -> str:
    kind = str(callout.meta.get("tag") or callout.meta["kind"]).lower()
    return kind if kind in CALLOUTS else "details" if is_folded(callout) else "note"


def _stock_title(callout: Token, side: Side) -> str:
    return escape(side.word(f"callout_{_kind(callout)}"))


def _title_tag(title: Token) -> str:
    return "summary" if is_folded(title) else "p"


def _cell_tag(cell: Token, words: Token) -> str:
    return cell.tag if words.content else "td"


def _reference(footnote: Token) -> str:
    """The id of the place that refers to a footnote; a second one gets a number."""
    first = f"footnote-{footnote.meta['id'] + 1}-ref"
    return f"{first}-{footnote.meta['subId'] + 1}" if footnote.meta["subId"] else first
