"""Which Markdown there is: what the host's preview shows, and callouts, details and definition lists beside it.

`gfm_plugin` is GitHub's reading: tables, tasks, alerts, footnotes, bare addresses. Two habits of MkDocs' editors come
on top (`!!! note`, `??? note` with the text four spaces in), and definition lists. HTML and links in reference style
are switched off. What looks like Markdown and is none, `checks/forms.py` refuses.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.gfm import gfm_plugin

HEADING_ID = r"\{#([A-Za-z0-9_-]+)(?: +formerly=([A-Za-z0-9_,-]+))?\}"
"""`{#avoid}`, or `{#avoid formerly=old-id}` (several: `old-id,older-id`)."""
ENDS_WITH_ID = re.compile(rf"\s*{HEADING_ID}$")
CALLOUTS = ("note", "tip", "important", "warning", "caution")
"""The kinds of callout, those of the host."""
DETAILS = "details"
"""One more kind where the text is folded away: without a colour of its own."""


def make_parser() -> MarkdownIt:
    """A parser for exactly these forms."""
    parser = MarkdownIt("commonmark", {"html": False, "xhtmlOut": False})
    parser.use(gfm_plugin).use(admon_plugin).use(deflist_plugin)
    parser.disable(["reference", "html_block", "html_inline"])
    parser.disable("text_join")  # so that rules see which signs an editor wrote with a backslash
    parser.core.ruler.after("block", "heading_ids", _take_heading_ids)
    parser.core.ruler.after("heading_ids", "stock_titles", _leave_stock_titles)
    parser.normalizeLink = lambda link: link  # as written, so that messages and anchors show what the editor typed
    parser.normalizeLinkText = lambda text: text
    parser.validateLink = lambda link: True  # the checks judge links, with a line number; pages make them safe
    return parser


def is_folded(callout: Token) -> bool:
    """Whether a callout's text is folded away until somebody asks for it."""
    return callout.markup.startswith("?")


def _take_heading_ids(state: StateCore) -> None:
    """`### What to avoid {#avoid}` gets that id, and its words end before it."""
    for heading, words in zip(state.tokens, state.tokens[1:], strict=False):
        found = ENDS_WITH_ID.search(words.content) if heading.type == "heading_open" else None
        if found:
            heading.attrSet("id", found[1])
            heading.meta["formerly"] = tuple(filter(None, (found[2] or "").split(",")))
            words.content = words.content[: found.start()]


def _leave_stock_titles(state: StateCore) -> None:
    """A callout without a title of its own: the page says 'Note' in its language, so the English word goes."""
    for at, token in enumerate(state.tokens):
        if token.type == "alert_title_open":
            state.tokens[at + 1].content = ""
        elif token.type == "admonition_open" and token.info.strip().lower() == token.meta["tag"]:
            state.tokens[at + 2].content = ""
