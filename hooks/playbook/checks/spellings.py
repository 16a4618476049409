"""The rule that a word is written in one way, by the list of `docs/data/spellings.yml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ..japanese.style import as_seen, offset_of, seen_text
from ..model import Spelling
from ..problem import Problem
from ..queries.walk import walk
from ..reading.registries import Registries
from ..reading.written import Written
from .rule import each
from .style import is_judged
from .where import problem_in


class Refused(NamedTuple):
    """What the list refuses in one language."""

    words: dict[str, str]
    """Each with what is written instead."""
    pattern: re.Pattern[str]
    """What is refused, and the longer words that are not, the longest first."""


@each()
def every_word_is_written_in_one_way(page: Written, registries: Registries) -> Iterator[Problem]:
    """What the list refuses stands nowhere, but for quoted bad examples (~~…~~), code and longer words."""
    spellings = tuple(registries.spellings.values())
    for side in ("en", "ja", "romaji"):
        refused = refused_in(spellings, side)
        judged = [words for words in walk(page) if words.language == side and is_judged(words)]
        if not has_some("\n".join(seen_text(words.text) for words in judged), refused):
            continue  # as nearly always: to ask all texts at once is soon done
        for words in judged:
            for offset, found, right in misspelt(words.text, refused):
                yield problem_in(words, offset, f"'{found}' is not how it is written here; write {right}")


def has_some(text: str, refused: Refused) -> bool:
    """Whether a text has some of the words that the list refuses."""
    return any(found[0] in refused.words for found in refused.pattern.finditer(text)) if refused.words else False


def misspelt(text: str, refused: Refused) -> Iterator[tuple[int, str, str]]:
    """What a text has that the list refuses: where (in characters, from 0), what, and what to write."""
    for found in refused.pattern.finditer(seen_text(text)):
        if found[0] in refused.words:
            yield offset_of(as_seen(text), found.start()), found[0], refused.words[found[0]]


@lru_cache(maxsize=16)
def refused_in(spellings: tuple[Spelling, ...], language: str) -> Refused:
    """What these spellings refuse in a language; to be asked once for a page, since they are long to compare."""
    listed = (spelling for spelling in spellings if spelling.language == language)
    words = {word: spelling.write for spelling in listed for word in spelling.instead_of}
    right = {word for spelling in spellings for word in spelling.unless}
    longest_first = sorted({*words, *right}, key=lambda word: (-len(word), word))
    edge = r"\b" if language == "en" else ""
    return Refused(words, re.compile(f"{edge}(?:{'|'.join(map(re.escape, longest_first))}){edge}"))
