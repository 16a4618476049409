"""The rule that nothing is left to write."""

from __future__ import annotations

from collections.abc import Iterator

from ..problem import Problem
from ..queries.walk import walk
from ..reading.registries import Registries
from ..reading.unwritten import TO_WRITE
from ..reading.written import Written
from .rule import each
from .where import problem_in


@each()
def no_words_are_left_to_write(page: Written, registries: Registries) -> Iterator[Problem]:
    """`make new` marks what is still to be written."""
    for words in walk(page):
        if words.text.startswith(TO_WRITE):
            yield problem_in(words, 0, f"is still to be written{words.text.removeprefix(TO_WRITE)}")
