"""Rules on the seam between a blank and the English words around it: what is filled in has its own signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..problem import Problem
from ..queries.walk import walk
from ..reading.registries import Registries
from ..reading.written import Written
from .rule import each
from .where import problem_in

AT_AN_END = re.compile(r"\{([a-z0-9_]+)\}\.(?![.\w])")
AT_A_BEGINNING = re.compile(r"""(?:\A|[.?!]["')]* |\n(?=[^\n]*[.?!](?:\n|\Z)))\{([a-z0-9_]+)\}""")
"""Also at the beginning of a line of a letter, where the line ends as a sentence does; an address does not."""


@each()
def no_full_stop_is_doubled(page: Written, registries: Registries) -> Iterator[Problem]:
    """No sentence ends in a blank whose sample has a full stop of its own, as 11 a.m. has."""
    for words, found, sample in _blanks(page, registries, AT_AN_END):
        if sample.endswith("."):
            message = f"'{found[0]}' shows as '{sample}.'; let the sentence end with another word"
            yield problem_in(words, found.start(), message)


@each()
def every_sentence_begins_with_a_capital(page: Written, registries: Registries) -> Iterator[Problem]:
    """No sentence begins with a blank whose sample begins small."""
    for words, found, sample in _blanks(page, registries, AT_A_BEGINNING):
        if sample[:1].islower():
            message = f"a sentence begins with {{{found[1]}}}, which shows as '{sample}'; begin it with another word"
            yield problem_in(words, found.start(1) - 1, message)


def _blanks(page: Written, registries: Registries, pattern: re.Pattern[str]) -> Iterator[tuple]:
    for words in walk(page) if "blanks" not in registries.broken else ():
        for found in pattern.finditer(words.text) if words.language == "en" and "{" in words.text else ():
            if blank := registries.blanks.get(found[1]):
                yield words, found, blank.sample.en
