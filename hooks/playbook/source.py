"""One file of a page: bytes -> front matter with line numbers and prose, or problems."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from .problem import Problem
from .tree import Node, read_tree

LARGEST_FILE = 400_000
"""Bytes; the glossary, the largest page, has about 60,000."""
FENCE = "---"


@dataclass(frozen=True)
class Source:
    """What one file says, in one language."""

    path: str
    """The file, seen from the project's folder."""
    front: Node
    """The front matter; an empty mapping where it could not be read."""
    prose: str = ""
    prose_line: int = 1
    """The line on which the prose begins."""
    problems: list[Problem] = field(default_factory=list)
    broken: bool = False
    """Whether the front matter could not be read at all."""


def read_source(file: Path, path: str) -> Source:
    """The contents of `file`, which problems call `path`. Never raises for what an editor wrote."""
    text, problem = decode(file.read_bytes(), path)
    if problem:
        return _broken(path, problem)
    lines = text.split("\n")
    if lines[0] != FENCE:
        message = "the page must begin with front matter: a line ---, the keys, and a line ---"
        return _broken(path, Problem(path, 1, "", message))
    if FENCE not in lines[1:]:
        message = "the front matter is not closed; add a line --- below the last key"
        return _broken(path, Problem(path, 1, "", message))
    end = lines.index(FENCE, 1)
    return _split(path, "\n".join(lines[1:end]), "\n".join(lines[end + 1 :]), end)


def _split(path: str, front_text: str, prose: str, end: int) -> Source:
    front, problems = read_tree(front_text, path, first_line=2)
    if front is not None and front.keys is None:
        problems.append(Problem(path, 2, "", "the front matter must be keys with values, such as 'id: not-at-desk'"))
        front = None
    blank_lines = len(prose) - len(prose.lstrip("\n"))
    return Source(path, front or Node({}, 1), prose.strip("\n"), end + 2 + blank_lines, problems, front is None)


def decode(data: bytes, path: str) -> tuple[str, Problem | None]:
    """The text of a content file (UTF-8, LF), and the problem if it is something else."""
    if len(data) > LARGEST_FILE:
        return "", Problem(path, 1, "", f"has {len(data):,} bytes; a page has at most {LARGEST_FILE:,}")
    if not data.strip():
        return "", Problem(path, 1, "", "the file is empty; write the page or delete the file")
    if data.startswith(b"\xef\xbb\xbf"):
        return "", Problem(path, 1, "", "begins with a byte-order mark; save it as UTF-8 without BOM")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return "", Problem(path, line, "", "is not UTF-8 text; save it as UTF-8")
    return text, _odd_character(text, path)


def _odd_character(text: str, path: str) -> Problem | None:
    for number, line in enumerate(text.split("\n"), 1):
        if "\r" in line:
            return Problem(path, number, "", "has Windows line ends (CRLF); save it with LF line ends")
        for sign in line:
            if (sign < " " and sign != "\t") or sign == "\x7f" or "\ue000" <= sign <= "\uf8ff" or sign in "\ufffe\uffff":
                return Problem(path, number, "", f"has an invisible character (U+{ord(sign):04X}); delete it")
    return None


def _broken(path: str, problem: Problem) -> Source:
    return Source(path, Node({}, 1), problems=[problem], broken=True)
