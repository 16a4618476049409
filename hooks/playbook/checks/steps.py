"""Rules on what a step and its branches hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..problem import Problem
from ..reading.markdown import readable
from ..reading.page import Page
from ..reading.registries import Registries
from ..reading.unwritten import TO_WRITE
from .rule import each

LONGEST_STEP_TITLE = {"en": 40, "ja": 20}
COUNTED = {
    "en": re.compile(r"\b(?:count|wait) (\d+|two|three|four|five) seconds", re.IGNORECASE),
    "ja": re.compile(r"(\d+)秒(?:ほど|間)?(?:待|数え)"),
}
"""How a cue says that somebody counts in silence."""
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}


@each("play")
def every_step_title_is_short(page: Page, registries: Registries) -> Iterator[Problem]:
    """A step's title fits on a button."""
    for at, step in enumerate(page.entry.script):
        for language, longest in LONGEST_STEP_TITLE.items():
            length = len(readable(step.title[language]))
            if length > longest and not step.title[language].startswith(TO_WRITE):
                message = f"a step's title has at most {longest} characters; this has {length}, so shorten it"
                yield page.problem(message, "script", at, "title", language)


@each("play")
def every_step_says_something(page: Page, registries: Registries) -> Iterator[Problem]:
    """A step has lines or words of its own, and one way on: answers, a next step, or an outcome."""
    for at, step in enumerate(page.entry.script):
        if bool(step.lines) == bool(step.say):
            found = "both" if step.lines else "neither"
            yield page.problem(f"a step has either 'lines' or 'say'; found {found}", "script", at)
        ways = [name for name in ("hear", "next", "outcome") if getattr(step, name)]
        if len(ways) != 1:
            yield page.problem(f"a step ends with one of 'hear', 'next', 'outcome'; found {_row(ways)}", "script", at)
        for number, branch in enumerate(step.hear):
            yield from _branch_problems(page, branch, ("script", at, "hear", number))


@each("play")
def every_silence_that_a_cue_counts_is_counted_in_a_call(page: Page, registries: Registries) -> Iterator[Problem]:
    """A call shows the seconds that a cue counts; a bar alone would not say what it is for."""
    for at, step in enumerate(page.entry.script):
        if step.seconds and not step.cue:
            yield page.problem("'seconds' needs a 'cue' that says what to do meanwhile", "script", at)
        for language, pattern in COUNTED.items():
            found = pattern.search(step.cue[language]) if step.cue else None
            counted = found and int(NUMBERS.get(found[1].lower(), found[1]))
            if found and counted != step.seconds:
                message = f"'{found[0]}' is counted in a call by 'seconds: {counted}' in this step of the English page"
                yield page.problem(message, "script", at, "cue", language)


def _branch_problems(page: Page, branch: object, loc: tuple[str | int, ...]) -> Iterator[Problem]:
    said = [name for name in ("phrases", "say", "narrate") if getattr(branch, name)]
    if len(said) != 1:
        found = _row(said)
        yield page.problem(f"a branch has one of 'phrases', 'say', 'narrate'; found {found}", *loc)
    if said and said[0] != "phrases" and not branch.id:  # type: ignore[attr-defined]
        yield page.problem("a branch with words of its own needs an 'id', which names it in the Japanese page", *loc)
    if bool(branch.next) == bool(branch.outcome):  # type: ignore[attr-defined]
        found = "both" if branch.next else "neither"  # type: ignore[attr-defined]
        yield page.problem(f"a branch ends with either 'next' or 'outcome'; found {found}", *loc)


def _row(names: list[str]) -> str:
    return " and ".join(f"'{name}'" for name in names) or "none of them"
