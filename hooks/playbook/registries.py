"""Reads the registries under `docs/data/` and gives them by id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .join import Loc, Place
from .model import Blank, Calendar, Figure, Noun, Outcome, Owner, Point
from .model import Source as Reference
from .problem import Problem
from .source import decode
from .tree import Node, read_tree
from .validate import validate

FOLDER = "docs/data"
REGISTRIES: dict[str, type[Noun]] = {
    "blanks": Blank,
    "figures": Figure,
    "outcomes": Outcome,
    "owners": Owner,
    "points": Point,
    "sources": Reference,
}


@dataclass(frozen=True)
class Registries:
    """The entries of every registry by id, and the line on which each stands."""

    blanks: Mapping[str, Blank] = field(default_factory=dict)
    figures: Mapping[str, Figure] = field(default_factory=dict)
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)
    owners: Mapping[str, Owner] = field(default_factory=dict)
    points: Mapping[str, Point] = field(default_factory=dict)
    sources: Mapping[str, Reference] = field(default_factory=dict)
    calendar: Calendar | None = None
    """When to call over there; None only where its file is broken."""
    places: Mapping[tuple[str, str], Place] = field(default_factory=dict)


def read_registries(root: Path) -> tuple[Registries, list[Problem]]:
    """The registries of the project at `root`, with their problems; a missing file is one."""
    entries: dict[str, dict[str, Any]] = {name: {} for name in REGISTRIES}
    places: dict[tuple[str, str], Place] = {}
    problems: list[Problem] = []
    for name, kind in REGISTRIES.items():
        items, found = read_list(root, name)
        problems += found
        for node in items:
            entry, entry_problems = read_entry(kind, node, f"{FOLDER}/{name}.yml")
            problems += entry_problems
            if entry is not None and entry.id in entries[name]:
                problems.append(Problem(f"{FOLDER}/{name}.yml", node.line, entry.id, "is the id of an earlier entry"))
            elif entry is not None:
                entries[name][entry.id] = entry
                places[name, entry.id] = Place(f"{FOLDER}/{name}.yml", node.line, entry.id)
    calendar, found = read_calendar(root)
    return Registries(**entries, calendar=calendar, places=places), [*problems, *found]


def read_calendar(root: Path) -> tuple[Calendar | None, list[Problem]]:
    """The calendar of the other side, or None with its problems."""
    path = f"{FOLDER}/calendar.yml"
    tree, problems = read_registry(root, "calendar")
    if tree is None:
        return None, problems
    calendar, found = read_entry(Calendar, tree, path)
    return calendar, [*problems, *found]


def read_list(root: Path, name: str) -> tuple[list[Node], list[Problem]]:
    """The items of the registry `name` as trees, and what is wrong with the file as a whole."""
    tree, problems = read_registry(root, name)
    if tree is not None and tree.items is None:
        problems.append(Problem(f"{FOLDER}/{name}.yml", tree.line, "", "must be a list of entries, each after '- '"))
    return (tree.items or [] if tree else []), problems


def read_registry(root: Path, name: str) -> tuple[Node | None, list[Problem]]:
    """The registry `name` as a tree, or None with its problems."""
    path = f"{FOLDER}/{name}.yml"
    file = root / path
    if not file.is_file():
        return None, [Problem(path, 1, "", "this registry is missing; bring the file back")]
    text, problem = decode(file.read_bytes(), path)
    return (None, [problem]) if problem else read_tree(text, path)


def read_entry(kind: type[Noun], node: Node, path: str) -> tuple[Any, list[Problem]]:
    """One entry of a registry as a `kind`, or None with its problems."""
    places = dict(_places(node, path, (), ""))
    return validate(kind, node.plain(), places)


def _places(node: Node, path: str, loc: Loc, name: str) -> Iterator[tuple[Loc, Place]]:
    yield loc, Place(path, node.line, name)
    for key, inner in (node.keys or {}).items():
        yield from _places(inner, path, (*loc, key), f"{name}.{key}".lstrip("."))
    for at, inner in enumerate(node.items or []):
        yield from _places(inner, path, (*loc, at), f"{name}.{at + 1}")
