"""Reads what changed, `docs/data/changes/`: a small file for each change, so that two proposals never meet in one."""

from __future__ import annotations

from pathlib import Path

from ..model.change import Change
from ..problem import Problem
from .registries import FOLDER as DATA
from .registries import read_folder
from .written import Written

FOLDER = f"{DATA}/changes"


def read_changes(root: Path) -> tuple[dict[str, Written], list[Problem]]:
    """The changes by their files' names (`2026-11-26-calls-a-week`), with what is wrong in them."""
    return read_folder(root, "changes", Change)


def change_file(name: str) -> str:
    """The file of a change, seen from the project's folder."""
    return f"{FOLDER}/{name}.yml"
