"""Rules on the style of the words."""

from __future__ import annotations

from collections.abc import Iterator

from ..japanese.style import style_slips
from ..problem import Problem
from ..queries.walk import Words, walk
from ..reading.registries import Registries
from ..reading.unwritten import TO_WRITE
from ..reading.written import Written
from .rule import each
from .where import problem_in, without_code


@each()
def all_japanese_is_in_style(page: Written, registries: Registries) -> Iterator[Problem]:
    """The rules of style that a pattern can tell; a quoted bad example (~~…~~) is exempt."""
    for words in walk(page):
        if words.language != "ja" or words.text.startswith(TO_WRITE) or is_bad_example(words):
            continue
        for slip in style_slips(words.text, running=words.field != "definition"):
            yield problem_in(words, slip.offset, slip.message)


def is_bad_example(words: Words) -> bool:
    """Whether a text as a whole is what must not be said."""
    return type(words.owner).__name__ == "Pitfall" and words.field == "avoid"


@each()
def english_has_no_japanese_marks(page: Written, registries: Registries) -> Iterator[Problem]:
    """Ruby belongs to the Japanese side."""
    for words in walk(page):
        at = without_code(words.text).find("《")
        if words.language != "ja" and at >= 0:
            yield problem_in(words, at, "'《' marks a reading, which belongs to the Japanese text")
