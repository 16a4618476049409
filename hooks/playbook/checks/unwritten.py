"""The rule that nothing is left to write."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..problem import Problem
from ..queries.walk import walk
from ..reading.registries import Registries
from ..reading.unwritten import TO_WRITE
from ..reading.written import Written
from .rule import each
from .where import problem_in

AT_THE_BEGINNING = re.compile(rf"(?m)^{TO_WRITE}(.*)$")
STILL = "is still to be written"
LONGEST = 160
"""Characters of what is to be written that a message shows."""


@each()
def no_words_are_left_to_write(page: Written, registries: Registries) -> Iterator[Problem]:
    """`make new` and `make import` mark what is still to be written; in a prose, each paragraph by itself."""
    for words in walk(page):
        for found in AT_THE_BEGINNING.finditer(words.text):
            what = found[1] if len(found[1]) <= LONGEST else f"{found[1][:LONGEST]}…"
            yield problem_in(words, found.start(), f"{STILL}{what}")


def without_other_problems(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems but those that lie where words are still to be written anew."""
    problems = [*problems]
    unwritten = {(one.path, one.line, _place(one)) for one in problems if one.message.startswith(STILL)}
    for problem in problems:
        if problem.message.startswith(STILL) or (problem.path, problem.line, _place(problem)) not in unwritten:
            yield problem


def _place(problem: Problem) -> str:
    """The field, where both sides of an utterance count as one."""
    return problem.field.removesuffix(".text").removesuffix(".romaji")
