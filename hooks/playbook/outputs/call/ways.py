"""What call mode knows of every script before one is entered: its name, and where what is heard leads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import Any, NamedTuple

from ...kept import Kept
from ...model import Branch, Step
from ...reading.page import Page
from .speech import text

MOST = 20
"""As many ways on from one phrase as anybody looks through; those that most scripts agree on."""


class Way(NamedTuple):
    """A branch of a script."""

    phrases: tuple[str, ...]
    play: str
    """The play whose script it belongs to."""
    to: str
    """The address of the place that it leads to: `play/step`, or `play/step/outcome`."""
    is_heard: bool = True
    """Whether something is heard before it, so that whoever heard that may come in there."""


def ways_of(plays: Mapping[str, Page]) -> list[Way]:
    """The branches, and the steps that simply go on, of all scripts."""
    return [way for page in plays.values() for way in _ways(page, plays)]


def ways_on(ways: Iterable[Way]) -> dict[str, list[str]]:
    """For each phrase the places to which it leads, those that most scripts agree on first, each with its play."""
    found: dict[str, list[Way]] = {}
    for way in ways:
        for phrase in way.phrases:
            found.setdefault(phrase, []).append(way)
    return {phrase: _agreed(leading)[:MOST] for phrase, leading in found.items()}


def names(plays: Mapping[str, Page], ways: Iterable[Way], language: str, kept: Kept) -> dict[str, dict[str, Any]]:
    """Each play's title and address, and the titles of the steps at which somebody may come in, its first one first."""
    entered = {tuple(way.to.split("/")[:2]) for way in ways if way.is_heard or way.play != way.to.partition("/")[0]}
    return {play: _name(page, entered, _titles(page, language, kept)) for play, page in plays.items()}


def _name(page: Page, entered: Set[tuple[str, ...]], titles: Mapping[str, str]) -> dict[str, Any]:
    steps = page.entry.script
    shown = [step.id for at, step in enumerate(steps) if not at or (page.id, step.id) in entered]
    return {"title": titles[""], "url": page.url, "titles": {step: titles[step] for step in shown}}


def _titles(page: Page, language: str, kept: Kept) -> Mapping[str, str]:
    """The titles of a play's steps, and under "" its own; kept, since it takes long to find where a line may break."""

    def made() -> dict[str, Any]:
        return {"": text(page.title, language)} | {step.id: text(step.title, language) for step in page.entry.script}

    return kept.of(f"call-titles/{language}/{page.path}", page.digest, made)


def _ways(page: Page, plays: Mapping[str, Page]) -> Iterator[Way]:
    for step in page.entry.script:
        for branch in step.hear:
            yield Way(branch.phrases, page.id, _goal(page.id, step.id, branch, plays))
        if not step.hear:
            yield Way((), page.id, _goal(page.id, step.id, step, plays), is_heard=False)


def _goal(play: str, step: str, way: Step | Branch, plays: Mapping[str, Page]) -> str:
    """The address of a place; while somebody writes, it may be one that is not there yet."""
    if way.outcome:
        return f"{play}/{step}/{way.outcome}"
    there, slash, step_there = (way.next or step).partition("/")
    if not slash:
        return f"{play}/{there}"
    begins = plays[there].entry.script[0].id if there in plays else ""
    return f"{there}/{step_there or begins}"


def _agreed(ways: list[Way]) -> list[str]:
    """Each place once, with the first play that leads there: `refusal/accept not-at-desk`."""
    first = {way.to: way.play for way in reversed(ways)}
    by_play = Counter(to.partition("/")[0] for to in (way.to for way in ways))
    by_place = Counter(way.to for way in ways)
    order = dict.fromkeys(way.to for way in ways)
    ordered = sorted(order, key=lambda to: (-by_play[to.partition("/")[0]], -by_place[to]))
    return [f"{to} {first[to]}" for to in ordered]
