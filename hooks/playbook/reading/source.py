"""One file of a page: bytes -> front matter with line numbers and prose, or problems."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ..problem import Problem
from .yaml_slips import INVISIBLE
from .yaml_tree import Node, read_tree

MERGE = "<" * 7
UNFINISHED = (
    "this is an unfinished merge: between <<<<<<< and ======= stands one version, down to >>>>>>> the other; keep the "
    "words that are right and delete these three lines of signs"
)
FORGOTTEN = "this line of signs is left from a merge; delete it, and look whether the words above and below are right"
END_OF_MERGE = re.compile(r"[>|]{7}( |$)")
LIKE_A_FENCE = re.compile(r"[-‐‑–—―ー－_＿=*~ ]{2,}")
COMBINING = re.compile("[\u0300-\u036f\u3099\u309a]")
ODD = re.compile(f"{INVISIBLE.pattern}|{COMBINING.pattern}")
LARGEST_FILE = 400_000
"""Bytes; the glossary, the largest page, has about 60,000."""
FENCE = "---"
NOT_OPENED = "the page must begin with front matter: a line ---, the keys, and a line ---"
NOT_CLOSED = "the front matter is not closed; add a line --- below the last key"
ID = re.compile(r"(?m)^[ -]*id: *['\"]?([a-z0-9-]+)")


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
    ids: frozenset[str] = frozenset()
    """Every id that seems to be given here, also where the rest cannot be read."""


def read_source(data: bytes, path: str) -> Source:
    """What the bytes of a file say, which problems call `path`. Never raises for what an editor wrote."""
    text, problem = decode(data, path)
    source = Source(path, Node({}, 1), problems=[problem], broken=True) if problem else _split(path, text.split("\n"))
    return replace(source, ids=frozenset(ID.findall(text or data[:LARGEST_FILE].decode("utf-8", "replace"))))


def _split(path: str, lines: list[str]) -> Source:
    if merges := [*unfinished_merges(path, lines)]:
        return Source(path, Node({}, 1), problems=merges, broken=True)
    if lines[0] != FENCE and (message := _instead_of_a_fence(lines)):
        return Source(path, Node({}, 1), problems=[Problem(path, 1, "", message)], broken=True)
    if lines[0] != FENCE or FENCE not in lines[1:]:
        message = NOT_CLOSED if lines[0] == FENCE else NOT_OPENED
        return Source(path, Node({}, 1), problems=[Problem(path, 1, "", message)], broken=True)
    end = lines.index(FENCE, 1)
    front, problems = read_tree("\n".join(lines[1:end]), path, first_line=2)
    if front is not None and front.keys is None:
        problems.append(Problem(path, 2, "", "the front matter must be keys with values, such as 'id: not-at-desk'"))
        front = None
    prose = "\n".join(lines[end + 1 :])
    blank_lines = len(prose) - len(prose.lstrip("\n"))
    return Source(path, front or Node({}, 1), prose.strip("\n"), end + 2 + blank_lines, problems, front is None)


def unfinished_merges(path: str, lines: list[str]) -> Iterator[Problem]:
    """One problem for each place in which git left both versions, or a line of signs that was forgotten."""
    whole = [Problem(path, number, "", UNFINISHED) for number, line in enumerate(lines, 1) if line.startswith(MERGE)]
    yield from whole or _forgotten(path, lines)


def _forgotten(path: str, lines: list[str]) -> Iterator[Problem]:
    end = lines.index(FENCE, 1) if FENCE in lines[1:] else len(lines)  # below it, ======= may underline a heading
    for number, line in enumerate(lines, 1):
        if END_OF_MERGE.match(line) or (line == "=" * 7 and number <= end):
            yield Problem(path, number, "", FORGOTTEN)


def _instead_of_a_fence(lines: list[str]) -> str:
    """What is said where the first line is a slip of ---, or nothing."""
    if not lines[0].strip() and FENCE in lines:
        return f"begins with an empty line; delete it, so that the first line is {FENCE}"
    if LIKE_A_FENCE.fullmatch(lines[0]):
        return f"the first line is '{lines[0]}'; type {FENCE}, three half-width hyphens alone"
    return ""


def decode(data: bytes, path: str) -> tuple[str, Problem | None]:
    """The text of a content file (UTF-8, LF), and the problem if it is something else."""
    if len(data) > LARGEST_FILE:
        return "", Problem(
            path, 1, "", f"has {len(data):,} bytes; a file has at most {LARGEST_FILE:,}, so split it or shorten it"
        )
    if not data.strip():
        return "", Problem(path, 1, "", "the file is empty; write it or delete it")
    if data.startswith(b"\xef\xbb\xbf"):
        return "", Problem(path, 1, "", "begins with a byte-order mark; save it as UTF-8 without BOM")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return "", Problem(path, line, "", "is not UTF-8 text; save it as UTF-8")
    return text, _odd_character(text, path)


def _odd_character(text: str, path: str) -> Problem | None:
    found = ODD.search(text)
    if not found:
        return None
    number = text.count("\n", 0, found.start())
    if "\r" in text.split("\n")[number]:
        return Problem(path, number + 1, "", "has Windows line ends (CRLF); save it with LF line ends")
    if COMBINING.match(found[0]):
        letter = text[max(found.start() - 1, 0) : found.end()]
        message = f"'{letter}' is written in two parts (letter and mark), as some programs do; type the word anew"
        return Problem(path, number + 1, "", message)
    return Problem(path, number + 1, "", f"has an invisible character (U+{ord(found[0]):04X}); delete it")
