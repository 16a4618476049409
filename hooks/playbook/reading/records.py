"""The records of what was checked, `docs/data/agreed/`: one small file for each page and each registry.

A line names a field and gives the digests of its English and its Japanese as they were when somebody last saw
that both say the same. A file for each page, since two branches that append to one file cannot be merged.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from ..problem import Problem

FOLDER = "docs/data/agreed"
HEADER = "# Written by `make bless`: what both languages said when somebody last saw that they agree.\n"
LINE = re.compile(r"(\S+): ([0-9a-f]{8}) ([0-9a-f]{8})")

Digests = tuple[str, str]
"""Of the English and of the Japanese."""
Record = Mapping[str, Digests]
"""The digests of a page's fields, by the name of the field: `script.pause.cue`."""


def read_records(root: Path) -> tuple[dict[str, Record], list[Problem]]:
    """The record of each page or registry by its path below `docs/<language>/` (`data/outcomes` for a registry)."""
    records: dict[str, Record] = {}
    problems: list[Problem] = []
    for file in sorted((root / FOLDER).rglob("*.yml")):
        path = file.relative_to(root).as_posix()
        unit = path.removeprefix(f"{FOLDER}/").removesuffix(".yml")
        records[unit], found = read_record(file.read_bytes(), path)
        problems += found
    return records, problems


def read_record(data: bytes, path: str) -> tuple[Record, list[Problem]]:
    """The record that the bytes of a file hold, as far as it can be read, and the problem with the rest."""
    record: dict[str, Digests] = {}
    for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
        found = LINE.fullmatch(line)
        if found:
            record[found[1]] = found[2], found[3]
        elif line.strip() and not line.startswith("#"):
            unit = path.removeprefix(f"{FOLDER}/").removesuffix(".yml")
            message = f"this record cannot be read; delete its file, then run 'make bless page={unit}'"
            return record, [Problem(path, number, "", message)]
    return record, []


def write_record(root: Path, unit: str, record: Record) -> None:
    """Writes the record of a page or registry, sorted, one line for each field; an empty record is no file."""
    file = root / record_file(unit)
    if not record:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(record_text(record), "utf-8", newline="\n")


def record_file(unit: str) -> str:
    """The file that holds the record of a page or registry."""
    return f"{FOLDER}/{unit}.yml"


def record_text(record: Record) -> str:
    """What such a file says."""
    lines = (f"{field}: {english} {japanese}\n" for field, (english, japanese) in sorted(record.items()))
    return HEADER + "".join(lines)
