"""Rules on blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Utterance
from ..problem import Problem, did_you_mean
from ..queries.walk import Words, walk
from ..reading.markdown import BLANK
from ..reading.markdown_forms import HEADING_ID
from ..reading.registries import Registries
from ..reading.unwritten import NOT_WRITTEN
from ..reading.written import Written
from .rule import each
from .where import problem_in, without_code

BRACES = re.compile(r"\{([^{}\n]*)\}")
ID_OF_HEADING = re.compile(rf"(?m)^(#{{1,6}} .*?)({HEADING_ID})[ \t]*$")


@each()
def every_blank_is_known(page: Written, registries: Registries) -> Iterator[Problem]:
    """A word in braces is a blank of the registry; nothing else stands in braces."""
    blanks = registries.blanks
    for words in walk(page) if "blanks" not in registries.broken else ():
        for found in BRACES.finditer(_without_heading_ids(words)) if "{" in words.text else ():
            if found[1] not in blanks:
                hint = did_you_mean(found[1], blanks) or "; add it there, or write the text without { and }"
                yield problem_in(words, found.start(), f"'{found[0]}' is not a blank of docs/data/blanks.yml{hint}")


@each()
def every_utterance_has_the_same_blanks(page: Written, registries: Registries) -> Iterator[Problem]:
    """What is said, its romaji and its meaning have the same blanks."""
    for words in walk(page):
        if not isinstance(words.holder, Utterance) or words.language == "ja" or words.holder.ja == NOT_WRITTEN:
            continue
        said, here = set(BLANK.findall(words.holder.ja)), set(BLANK.findall(words.text))
        if not said | here <= {*registries.blanks}:
            continue  # reported above
        for name in sorted(said - here):
            yield problem_in(words, 0, f"has no {{{name}}}, which the Japanese has; all sides have the same blanks")
        for name in sorted(here - said):
            yield problem_in(words, 0, f"has {{{name}}}, which the Japanese has not; all sides have the same blanks")


def _without_heading_ids(words: Words) -> str:
    text = without_code(words.text)
    return ID_OF_HEADING.sub(lambda found: found[1] + " " * len(found[2]), text) if words.is_prose else text
