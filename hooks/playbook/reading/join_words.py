"""Pairs the words of the two languages: a text, an utterance, variants, a list of texts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ..model import Text, Utterance, Variants
from ..problem import Problem, nearest
from .unwritten import NOT_WRITTEN
from .written import Loc
from .yaml_tree import Node

UTTERANCE = {"text": "ja", "romaji": "romaji"}
"""The keys of an utterance in the Japanese page, with the side that each gives."""
WELL_FORMED = re.compile(r"[a-z0-9_-]+")
"""A key or an id."""
LIST_OF_TEXTS = "must be a list of texts, each on its own line after '- '"


class Spot(NamedTuple):
    """Where the walk through the two files is."""

    loc: Loc = ()
    name: str = ""
    """The same for people: `script.pause.cue`."""
    line: int = 1
    """The line of the Japanese page to name where words are missing: that of the nearest value around."""

    def at(self, key: str | int, name: str | None = None, ja: Node | None = None) -> Spot:
        """The value inside this one under `key`, which people call `name`."""
        part = key if name is None else name
        return Spot((*self.loc, key), f"{self.name}.{part}".strip("."), ja.line if ja else self.line)


@dataclass
class Notes:
    """What the walk finds out: where each value stands, and what is wrong."""

    paths: dict[str, str]
    """The two files, by language."""
    places: dict[Loc, tuple[str, int, str]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def remember(self, language: str, line: int, spot: Spot, *side: str) -> None:
        """Notes where a value (or one side of it) stands."""
        self.places[(*spot.loc, *side)] = self.paths[language], line, spot.name

    def say(self, language: str, line: int, name: str, message: str) -> None:
        """Notes a problem."""
        self.problems.append(Problem(self.paths[language], line, name, message))


def respelled(
    notes: Notes, language: str, keys: dict[str, Node], known: list[str], spot: Spot, what: str = "a key here"
) -> dict[str, Node]:
    """The keys of a mapping, where each slip is noted and stands as the `known` key that was meant.

    So one slip is one problem, and what stands below it is looked at as well.
    """
    meant: dict[str, Node] = {}
    for key, node in keys.items():
        near = (
            None if key in known else nearest(key, [name for name in known if name not in keys and name not in meant])
        )
        if near and WELL_FORMED.fullmatch(near):  # else that is told of the English page
            notes.say(language, node.line, spot.at(key).name, f"is not {what}; did you mean '{near}'?")
        meant[near or key] = node
    return meant


def pair_words(notes: Notes, kind: type, en: Node, ja: Node | None, spot: Spot) -> dict[str, Any]:
    """The data of a text, a passage, an utterance or of variants."""
    if kind is Variants:
        return pair_variants(notes, en, ja, spot)
    english = {"en": _text(notes, "en", en, spot, "en")}
    if ja is None:
        notes.remember("ja", spot.line, spot, "ja")
        notes.say("ja", spot.line, spot.name, "is missing; the English page has it")
        return english | {"ja": NOT_WRITTEN}
    if kind is Utterance and ja.keys is not None:
        return english | _spoken(notes, ja, spot)
    return english | {"ja": _text(notes, "ja", ja, spot, "ja")}


def pair_variants(notes: Notes, en: Node | None, ja: Node | None, spot: Spot) -> dict[str, Any]:
    """The data of variants; each language has its own, or none."""
    data: dict[str, Any] = {}
    for language, node in (("en", en), ("ja", ja)):
        if node is None:
            continue
        notes.remember(language, node.line, spot, language)
        if node.items is None or any(item.text is None for item in node.items):
            notes.say(language, node.line, spot.name, LIST_OF_TEXTS)
        else:
            data[language] = node.plain()
    return data


def pair_texts(notes: Notes, en: Node, ja: Node | None, spot: Spot) -> Any:
    """The data of a list of texts, which pair by position. A value that is no list is left to the type to refuse."""
    if en.items is None:
        return en.plain()
    partners = _as_many(notes, len(en.items), ja, spot)
    return [
        pair_words(notes, Text, node, partner, spot.at(at, str(at + 1), partner))
        for at, (node, partner) in enumerate(zip(en.items, partners, strict=True))
    ]


def _as_many(notes: Notes, number: int, ja: Node | None, spot: Spot) -> list[Node]:
    """The Japanese texts of a list, cut or filled up to the number of the English ones."""
    theirs = (ja.items if ja else None) or []
    if ja is None:
        notes.say("ja", spot.line, spot.name, "is missing; the English page has it")
    elif ja.items is None:
        notes.say("ja", ja.line, spot.name, LIST_OF_TEXTS)
    elif len(theirs) != number:
        counts = f"has {_items(len(theirs))}, but the English page has {_items(number)}"
        notes.say("ja", ja.line, spot.name, f"{counts}; they pair by position, so write as many")
    return [*theirs, *(Node(NOT_WRITTEN, spot.line) for _ in range(number - len(theirs)))][:number]


def _spoken(notes: Notes, ja: Node, spot: Spot) -> dict[str, str]:
    keys = ja.keys or {}
    notes.remember("ja", ja.line, spot, "ja")
    for key, node in keys.items():
        if key not in UTTERANCE:
            notes.say("ja", node.line, f"{spot.name}.{key}", "is not a key here; an utterance has 'text' and 'romaji'")
    if "text" not in keys:
        notes.say("ja", ja.line, spot.name, "has no 'text'; an utterance has 'text' and 'romaji'")
    sides = {
        side: _text(notes, "ja", keys[key], spot._replace(name=f"{spot.name}.{key}"), side)
        for key, side in UTTERANCE.items()
        if key in keys
    }
    return {"ja": NOT_WRITTEN} | sides


def _text(notes: Notes, language: str, node: Node, spot: Spot, side: str) -> str:
    """The text of a node, or a stand-in where there is none, which is noted."""
    notes.remember(language, node.line, spot, side)
    if node.text is None:
        notes.say(language, node.line, spot.name, f"must be a text; found {node.shape}")
    elif not node.text.strip():
        notes.say(language, node.line, spot.name, "is empty; write the words")
    else:
        return node.text
    return NOT_WRITTEN


def _items(number: int) -> str:
    return f"{number} item{'' if number == 1 else 's'}"
