"""The file `docs/data/reviewed.lock`: which words were last checked against which."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..problem import Problem
from .source import decode
from .yaml_tree import read_tree

LOCK = "docs/data/reviewed.lock"
HEADER = "# Written by `make bless`: which words were last checked against which. Do not edit by hand.\n"


def read_lock(root: Path) -> tuple[dict[str, str], list[Problem]]:
    """The digests by name, and what is wrong with the file; no file is an empty lock."""
    file = root / LOCK
    if not file.is_file():
        return {}, []
    text, problem = decode(file.read_bytes(), LOCK)
    tree, problems = (None, [problem]) if problem else read_tree(text, LOCK)
    if problems:
        message = "cannot be read; bring back its last good version, then bless again the pages that changed since"
        return {}, [Problem(LOCK, problems[0].line, "", message)]
    return {name: node.text or "" for name, node in (tree.keys or {}).items()} if tree else {}, []


def write_lock(root: Path, digests: Mapping[str, str]) -> None:
    """Writes the lock, sorted, one line for each pair, so that changes of two editors merge."""
    lines = (f"{name}: {digest}\n" for name, digest in sorted(digests.items()))
    (root / LOCK).write_text(HEADER + "".join(lines), "utf-8", newline="\n")
