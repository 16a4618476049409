"""Where in a text a rule has found something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..problem import Problem
from ..queries.walk import Words

CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
NEXT_BLOCK = re.compile(r"\n(?:[ ]*\n)+|\n(?=[ ]*(?:[-*+]|\d+\.) |#)")
"""What stands between two blocks of Markdown: blank lines, or the beginning of a list item or of a heading."""


def problem_in(words: Words, offset: int, message: str) -> Problem:
    """A problem with what stands at `offset` of a text, on its own line."""
    place = words.page.place(*words.loc)
    lines = words.text.count("\n", 0, max(offset, 0))
    below = 1 if "\n" in words.text and not words.is_prose else 0  # the text of a block scalar begins below its key
    return Problem(place.path, place.line + lines + below, place.field, message)


def without_code(text: str, blank: str = " ") -> str:
    """The text with code blanked out, so that no rule looks at it and everything else keeps its place."""
    return CODE.sub(lambda found: re.sub(r"[^\n]", blank, found[0]), text) if "`" in text else text


def blocks(words: Words) -> Iterator[tuple[int, str]]:
    """The paragraphs, list items and headings of a text, each with its offset; a field is one."""
    text = without_code(words.text)
    if not words.is_prose:
        yield 0, text
        return
    at = 0
    for gap in NEXT_BLOCK.finditer(text):
        yield at, text[at : gap.start()]
        at = gap.end()
    yield at, text[at:]
