"""Rules on mini-summaries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..problem import Problem
from ..reading.markdown import readable
from ..reading.page import Page
from ..reading.registries import Registries
from .rule import each

MOST_SENTENCES = 2
LONGEST_SUMMARY = {"en": 240, "ja": 90}
"""Characters; the summary and the first line must stand on a phone's first screen."""
SENTENCE_END = {"en": re.compile(r"[.?!](?:[\"')\]]*)(?=\s|$)"), "ja": re.compile(r"[。？！]")}
ABBREVIATION = re.compile(r"\b(?:e\.g|i\.e|Mr|Ms|Mrs|Dr|Co|Ltd|No|Art)\.", re.IGNORECASE)


@each("play")
def every_summary_is_short(page: Page, registries: Registries) -> Iterator[Problem]:
    """A mini-summary has one or two sentences that fit on a phone's first screen."""
    for language in ("en", "ja"):
        yield from _summary_problems(page, language)


def _summary_problems(page: Page, language: str) -> Iterator[Problem]:
    text = readable(page.entry.summary[language])
    number = len(SENTENCE_END[language].findall(ABBREVIATION.sub("", _without_quotes(text))))
    if number > MOST_SENTENCES:
        yield page.problem(
            f"a mini-summary has at most {MOST_SENTENCES} sentences; this has {number}, so shorten it",
            "summary",
            language,
        )
    if len(text) > LONGEST_SUMMARY[language]:
        message = (
            f"a mini-summary has at most {LONGEST_SUMMARY[language]} characters; this has {len(text)}, so shorten it"
        )
        yield page.problem(message, "summary", language)


def _without_quotes(text: str) -> str:
    return re.sub(r"「[^」]*」|\"[^\"]*\"|“[^”]*”|\([^)]*\)|（[^）]*）", "", text)
