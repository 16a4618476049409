"""The addresses that were published once: one small file for each page, in `docs/data/published/`.

A file holds the page's kind and the anchors that it ever had, and only grows. `read` says what to read instead of a
page that was taken out. The files are written by commands and read line by line, since YAML would take long for many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..problem import Problem
from .source import decode

FOLDER = "docs/data/published"
HEADER = "# Addresses that must lead somewhere for ever. Written by `playbook publish` after a merge; it only grows.\n"
LINE = re.compile(r"(?P<key>kind|read|en|ja): (?P<value>\S.*)|anchors:|- (?P<anchor>[A-Za-z0-9_-]+)|#.*|")
MESSAGE = "this line is none that `playbook publish` writes; bring back the file's last good version"


@dataclass(frozen=True)
class Published:
    """A page's address with all anchors that it ever had."""

    kind: str
    anchors: frozenset[str] = frozenset()
    read: str = ""
    """What to read instead, where the page was taken out."""
    en: str = ""
    ja: str = ""
    """The title of a page that was taken out, in each language."""

    def __getitem__(self, language: str) -> str:
        return getattr(self, language)


def published_file(path: str) -> str:
    """The file that lists the addresses of the page at `path`."""
    return f"{FOLDER}/{path}.yml"


def read_published(root: Path) -> tuple[dict[str, Published], list[Problem]]:
    """What was published, by the page's path, and what is wrong with the files."""
    found: dict[str, Published] = {}
    problems: list[Problem] = []
    for file in sorted((root / FOLDER).rglob("*.yml")):
        name = file.relative_to(root).as_posix()
        text, problem = decode(file.read_bytes(), name)
        wrong = [problem] if problem else list(_wrong_lines(text, name))
        problems += wrong
        if not wrong:
            found[name.removeprefix(f"{FOLDER}/").removesuffix(".yml")] = parse(text)
    return found, problems


def parse(text: str) -> Published:
    """What a file says, all lines of which are well-formed."""
    lines = [match for line in text.splitlines() if (match := LINE.fullmatch(line))]
    values = {line["key"]: line["value"] for line in lines if line["key"]}
    return Published(
        anchors=frozenset(line["anchor"] for line in lines if line["anchor"]), **{"kind": "plain"} | values
    )


def written(published: Published) -> str:
    """The file's text."""
    keys = {name: getattr(published, name) for name in ("kind", "read", "en", "ja")}
    lines = [f"{name}: {value}\n" for name, value in keys.items() if value]
    anchors = [f"- {anchor}\n" for anchor in sorted(published.anchors)]
    return HEADER + "".join([*lines, *(["anchors:\n", *anchors] if anchors else [])])


def write_published(root: Path, path: str, published: Published) -> bool:
    """Writes the list of the page at `path` where it changed; gives whether it did."""
    file, text = root / published_file(path), written(published)
    if file.is_file() and file.read_text("utf-8") == text:
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", newline="\n")
    return True


def _wrong_lines(text: str, name: str) -> Iterator[Problem]:
    for number, line in enumerate(text.splitlines(), 1):
        if not LINE.fullmatch(line):
            yield Problem(name, number, "", MESSAGE)
