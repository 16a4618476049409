"""Where in a text a rule has found something."""

from __future__ import annotations

import re
from functools import lru_cache

from ..problem import Problem
from ..queries.walk import Words, walk
from ..reading.markdown import SIGN, Piece, pieces
from ..reading.written import Written

CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)


def problem_in(words: Words, offset: int, message: str) -> Problem:
    """A problem with what stands at `offset` of a text, on its own line."""
    return problem_on_line(words, words.text.count("\n", 0, max(offset, 0)), message)


def problem_on_line(words: Words, line: int, message: str) -> Problem:
    """A problem with what stands on a line of a text, counted from 0."""
    place = words.page.place(*words.loc)
    below = 1 if "\n" in words.text and not words.is_prose else 0  # the text of a block scalar begins below its key
    return Problem(place.path, place.line + line + below, place.field, message)


@lru_cache(maxsize=2_048)  # a dozen rules ask for them
def marked(page: Written) -> tuple[tuple[Words, tuple[Piece, ...]], ...]:
    """The texts of a page that have Markdown, each with what its lines are made of; every prose is one of them."""
    return tuple(
        (words, tuple(pieces(words.text, words.is_prose)))
        for words in walk(page)
        if words.is_prose or (words.is_markdown and SIGN.search(words.text))
    )


def without_code(text: str) -> str:
    """The text with code blanked out, so that no rule looks at it and everything else keeps its place."""
    return CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text) if "`" in text else text
