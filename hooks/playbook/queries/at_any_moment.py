"""The answers of a script that may come at any moment: on paper they stand once, in a box."""

from __future__ import annotations

from collections import Counter

from ..model import Branch, Play
from ..reading.book import Book

Goal = tuple[str | None, str | None]
"""Where an answer leads: a step or play, or an outcome."""

SIZES = (("long longest", 68), ("long", 40))
"""Classes of scripts, and how many answers (a step counts as two) the next smaller one has at most."""


def at_any_moment(book: Book, play: Play) -> dict[Goal, tuple[str, ...]]:
    """The ids of phrases that stand at more than one step with the same way on, by that way; refusals first."""
    times = Counter((goal_of(branch), id) for step in play.script for branch in step.hear for id in branch.phrases)
    found: dict[Goal, tuple[str, ...]] = {}
    for (goal, id), count in times.items():
        if count > 1:
            found[goal] = (*found.get(goal, ()), id)
    return dict(sorted(found.items(), key=lambda way: -max(_stop(book, id) for id in way[1])))


def script_size(play: Play) -> str:
    """How much a script asks of two pages, as the class that the styles for paper read; empty for most."""
    answers = sum(len(step.hear) for step in play.script)
    return next((f" {name}" for name, most in SIZES if answers + 2 * len(play.script) > most), "")


def goal_of(branch: Branch) -> Goal:
    """Where an answer leads."""
    return branch.next, branch.outcome


def _stop(book: Book, phrase: str) -> int:
    """How clearly it says stop."""
    return int(book.card("phrase", phrase).entry.stop)
