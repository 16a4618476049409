"""Reads the registries under `docs/data/` and gives them by id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ..kept import digest
from ..model import NAMELESS, Blank, Calendar, Figure, Identity, Limit, Noun, Outcome, Owner, Point, Spelling, Tic
from ..model import Source as Reference
from ..model.registry import Reading, Synonyms
from ..problem import Problem
from .source import decode, unfinished_merges
from .validate import validate
from .written import Loc, Written
from .yaml_tree import Node, read_tree

FOLDER = "docs/data"
REGISTRIES: dict[str, type[Noun]] = {
    "blanks": Blank,
    "figures": Figure,
    "limits": Limit,
    "outcomes": Outcome,
    "owners": Owner,
    "points": Point,
    "sources": Reference,
    "spellings": Spelling,
    "tics": Tic,
}

WHOLE_FILES: dict[str, type[Noun]] = {"calendar": Calendar, "site": Identity}
"""Files that hold one thing and no list."""
FILES = frozenset({f"{name}.yml" for name in (*REGISTRIES, *WHOLE_FILES, "readings", "synonyms")})
"""Every file of the folder that is read here."""


@dataclass(frozen=True)
class Registries:
    """The entries of every registry by id, and the line on which each stands."""

    blanks: Mapping[str, Blank] = field(default_factory=dict)
    figures: Mapping[str, Figure] = field(default_factory=dict)
    limits: Mapping[str, Limit] = field(default_factory=dict)
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)
    owners: Mapping[str, Owner] = field(default_factory=dict)
    points: Mapping[str, Point] = field(default_factory=dict)
    sources: Mapping[str, Reference] = field(default_factory=dict)
    spellings: Mapping[str, Spelling] = field(default_factory=dict)
    tics: Mapping[str, Tic] = field(default_factory=dict)
    calendar: Calendar | None = None
    """When to call over there; None only where its file is broken."""
    site: Identity = NAMELESS
    """What the playbook is known by."""
    synonyms: tuple[Synonyms, ...] = ()
    """Groups of words with one meaning; they have no ids, since nothing refers to them."""
    readings: tuple[Written, ...] = ()
    """Readings that the dictionary does not share and a person has judged; nothing refers to them either."""
    written: Mapping[tuple[str, str], Written] = field(default_factory=dict)
    """Each entry by (registry, id) with the places of its parts; what stands alone has no id."""
    broken: frozenset[str] = frozenset()
    """The registries in which something could not be read, so that no rule calls their ids unknown."""
    digest: str = ""
    """Of their files: registries of one digest say the same."""


def read_registries(root: Path) -> tuple[Registries, list[Problem]]:
    """The registries of the project at `root`, with their problems; a missing file is one."""
    written: dict[tuple[str, str], Written] = {}
    problems: list[Problem] = []
    for name, kind in REGISTRIES.items():
        entries, found = _read_entries(root, name, kind)
        written |= {(name, entry.entry.id): entry for entry in entries}
        problems += found
    for name, kind in WHOLE_FILES.items():
        alone, found = _read_alone(root, name, kind)
        written |= {(name, ""): alone} if alone else {}
        problems += found
    synonyms, wrong = _read_synonyms(root)
    readings, doubtful = _read_readings(root)
    problems += [*wrong, *doubtful]
    broken = frozenset(Path(problem.path).stem for problem in problems)
    files = sorted((root / FOLDER).glob("*.yml"))
    found = digest(*(part for file in files for part in (file.name, file.read_bytes())))
    return replace(_by_name(written, broken), synonyms=synonyms, readings=readings, digest=found), problems


def _by_name(written: dict[tuple[str, str], Written], broken: frozenset[str]) -> Registries:
    entries: dict[str, dict[str, Any]] = {name: {} for name in REGISTRIES}
    for (name, id), found in written.items():
        if name in entries:
            entries[name][id] = found.entry
    alone = {name: written[name, ""].entry for name in WHOLE_FILES if (name, "") in written}
    return Registries(**entries, **alone, written=written, broken=broken)


def _read_entries(root: Path, name: str, kind: type[Noun]) -> tuple[list[Written], list[Problem]]:
    """The entries of one registry that could be read, each id once."""
    items, problems = read_list(root, name)
    entries: dict[str, Written] = {}
    for node in items:
        entry, found = read_entry(kind, node, f"{FOLDER}/{name}.yml")
        problems += found
        if entry and entry.entry.id in entries:
            problems.append(entry.problem("is the id of an earlier entry; choose another", "id"))
        elif entry:
            entries[entry.entry.id] = entry
    return list(entries.values()), problems


def _read_alone(root: Path, name: str, kind: type[Noun]) -> tuple[Written | None, list[Problem]]:
    """What a file says that holds one thing and no list, or None with its problems."""
    tree, problems = read_registry(root, name)
    if tree is None:
        return None, problems
    found, wrong = read_entry(kind, tree, f"{FOLDER}/{name}.yml")
    return found, [*problems, *wrong]


def read_folder(root: Path, name: str, kind: type[Noun]) -> tuple[dict[str, Written], list[Problem]]:
    """What the small files in a folder of docs/data say, by their names without the ending, with their problems."""
    found: dict[str, Written] = {}
    problems: list[Problem] = []
    for file in sorted((root / FOLDER / name).glob("*.yml")):
        one, wrong = _read_alone(root, f"{name}/{file.stem}", kind)
        problems += wrong
        found |= {file.stem: one} if one else {}
    return found, problems


def _read_synonyms(root: Path) -> tuple[tuple[Synonyms, ...], list[Problem]]:
    """The groups of synonyms; a word that stands in two of them would tie their meanings together."""
    path = f"{FOLDER}/synonyms.yml"
    items, problems = read_list(root, "synonyms")
    groups: list[Synonyms] = []
    lines: dict[str, int] = {}
    for node in items:
        group, found = read_entry(Synonyms, node, path)
        problems += found
        groups += [group.entry] if group else []
        for word in (*group.entry.en, *group.entry.ja) if group else ():
            if word in lines:
                message = f"stands already in the group on line {lines[word]}; delete it here"
                problems.append(Problem(path, node.line, word, message))
            lines.setdefault(word, node.line)
    return tuple(groups), problems


def _read_readings(root: Path) -> tuple[tuple[Written, ...], list[Problem]]:
    """The readings that a person has judged, each once."""
    items, problems = read_list(root, "readings")
    readings: dict[tuple[str, str], Written] = {}
    for node in items:
        reading, found = read_entry(Reading, node, f"{FOLDER}/readings.yml")
        problems += found
        key = (reading.entry.word, reading.entry.reading) if reading else ("", "")
        if reading and key in readings:
            line = readings[key].place().line
            problems.append(reading.problem(f"stands already on line {line}; delete it here"))
        elif reading:
            readings[key] = reading
    return tuple(readings.values()), problems


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
    if merges := [*unfinished_merges(path, text.split("\n"))]:
        return None, merges
    return (None, [problem]) if problem else read_tree(text, path)


def read_entry(kind: type[Noun], node: Node, path: str) -> tuple[Written | None, list[Problem]]:
    """One entry of a registry as a `kind`, or None with its problems."""
    id = (node.keys or {}).get("id")
    places = dict(_places(node, path, (), (id.text if id else "") or ""))
    entry, problems = validate(kind, node.plain(), places)
    return (Written(entry, places) if entry is not None else None), problems


def _places(node: Node, path: str, loc: Loc, name: str) -> Iterator[tuple[Loc, tuple[str, int, str]]]:
    yield loc, (path, node.line, name)
    for key, inner in (node.keys or {}).items():
        yield from _places(inner, path, (*loc, key), f"{name}.{key}".lstrip("."))
    for at, inner in enumerate(node.items or []):
        yield from _places(inner, path, (*loc, at), f"{name}.{at + 1}".lstrip("."))
