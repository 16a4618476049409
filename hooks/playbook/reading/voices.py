"""Reads the recordings, `docs/assets/voices/`, and what is written of each: `docs/data/voices/`, a small file for each.

Both have one name, which says whose words they are: `line-<id>`, `phrase-<id>`, or `step-<play>--<step>` for what a
step says in words of its own. What a recording says stands in its record, so that it is known when words change.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from ..kept import digest
from ..model.voice import Voice
from ..problem import Problem
from .mp3 import is_mp3
from .registries import FOLDER as DATA
from .registries import read_folder
from .written import Written

FOLDER = "docs/assets/voices"
RECORDS = f"{DATA}/voices"
ENDING = ".mp3"


class Recording(NamedTuple):
    """A file with a voice."""

    size: int
    """In bytes."""
    is_mp3: bool


@dataclass(frozen=True)
class Voices:
    """The recordings by the names of their files, and the records by their names, which have no ending."""

    recordings: Mapping[str, Recording] = field(default_factory=dict)
    records: Mapping[str, Written] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()
    """The names of records that could not be read."""
    digest: str = ""
    """Of all that is written and recorded, but for the sound itself."""


def read_voices(root: Path) -> tuple[Voices, list[Problem]]:
    """The recordings of the project at `root`, with what is wrong in their records."""
    records, problems = read_folder(root, "voices", Voice)
    files = sorted((root / RECORDS).glob("*.yml"))
    sounds = sorted(file for file in (root / FOLDER).glob("*") if file.is_file() and not file.name.startswith("."))
    recordings = {file.name: Recording(file.stat().st_size, is_mp3(file.read_bytes())) for file in sounds}
    unread = frozenset(file.stem for file in files) - records.keys()
    inputs = digest(repr(recordings), *(part for file in files for part in (file.name, file.read_bytes())))
    return Voices(recordings, records, unread, inputs if records or recordings else ""), problems


def record_file(name: str) -> str:
    """The file that says what a recording says, seen from the project's folder."""
    return f"{RECORDS}/{name}.yml"


def sound_file(name: str) -> str:
    """The recording itself."""
    return f"{FOLDER}/{name}{ENDING}"
