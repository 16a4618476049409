"""Rules on Markdown: safe and closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Utterance
from ..problem import Problem
from ..queries.walk import walk
from ..reading.registries import Registries
from ..reading.written import Written
from .rule import each
from .where import marked, problem_in, problem_on_line, without_code

TAG = re.compile(r"<[A-Za-z/!?][^>\n]{0,40}>?")
AUTOLINK = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>")
LEFT_OVER = re.compile(r"\*\*|~~|`|(?<=[「」『』（）《》、。，．！？])\*|\*(?=[「」『』（）《》、。，．！？])")
"""A sign of emphasis that stands as it is; a single * only where it touches a Japanese sign."""


@each()
def no_text_has_html(page: Written, registries: Registries) -> Iterator[Problem]:
    """Text is Markdown; what looks like an HTML tag is a slip, in fields and in prose."""
    for words in walk(page):
        for found in TAG.finditer(without_code(words.text)) if "<" in words.text else ():
            if not (words.is_markdown and AUTOLINK.match(words.text, found.start())):
                yield problem_in(words, found.start(), f"'{found[0]}' is HTML; write Markdown, or put it in `code`")


@each()
def no_field_has_line_breaks(page: Written, registries: Registries) -> Iterator[Problem]:
    """A field is one paragraph; only messages and the prose have several."""
    for words in walk(page):
        if "\n" in words.text and (words.is_markdown or isinstance(words.holder, Utterance)) and not words.is_prose:
            yield problem_in(words, 0, "has a line break; write it as one paragraph")


@each()
def every_emphasis_closes(page: Written, registries: Registries) -> Iterator[Problem]:
    """No sign of emphasis is left over, as happens with ** beside 「」."""
    for words, pieces in marked(page):
        for line, _, token in pieces:
            found = LEFT_OVER.search(token.content) if token.type == "text" else None
            if found:
                message = (
                    f"'{found[0]}' does not close; close it, and let it begin and end at a letter, not at 「」 or 《》"
                )
                yield problem_on_line(words, line, message)
