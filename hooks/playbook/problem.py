"""What is wrong with the content, as a value: gathered, printed together, counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that an editor has to mend.

    `path` is the file, seen from the project's folder; `line` counts from 1;
    `field` is the front-matter key, dotted (`script.pause.next`), or empty for the page as a whole;
    `message` says in one sentence what was found and what to do.
    """

    path: str
    line: int
    field: str
    message: str
    detail: str = field(default="", compare=False)
    """What stands below it where there is room: lines of text that help to mend it."""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}"
        return f"{place}: {self.field}: {self.message}" if self.field else f"{place}: {self.message}"


def report(problems: Iterable[Problem], stale: Iterable[Problem] = ()) -> str:
    """All problems, in their order, each once and on its own line, then their number; apart, what is stale."""
    faults, warnings = list(dict.fromkeys(problems)), list(dict.fromkeys(stale))
    lines = [*map(_told, faults), f"{len(faults)} problem{'' if len(faults) == 1 else 's'}"]
    lines += ["", *map(_told, warnings), f"{len(warnings)} stale"] if warnings else []
    return "\n".join(lines)


def github_annotations(problems: Iterable[Problem], level: str = "error") -> str:
    """The problems as workflow commands, which GitHub shows on the lines of a pull request."""
    return "\n".join(
        f"::{level} file={_property(problem.path)},line={problem.line},title={_property(problem.field or 'page')}"
        f"::{_data(chr(10).join(filter(None, (problem.message, problem.detail))))}"
        for problem in dict.fromkeys(problems)
    )


def _told(problem: Problem) -> str:
    return f"{problem}\n{problem.detail}" if problem.detail else str(problem)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The `known` word of which `word` seems to be a slip, or None if none is near."""
    return next(iter(get_close_matches(word, sorted(known), n=1, cutoff=0.6)), None)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A closing half-sentence with the nearest of the `known` words, or nothing if none is near."""
    near = nearest(word, known)
    return f"; did you mean '{near}'?" if near else ""


def shortened(text: str) -> str:
    """The text, cut where it is too long for a message."""
    return f"{text[:40]}…" if len(text) > 40 else text


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
