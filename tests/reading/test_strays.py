"""Files below `docs/` that nothing reads are told, each with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.reading.book import read_book
from playbook.reading.registries import FILES

NOWHERE = "is no page, registry or asset, so nobody would see it; move it out of docs/"
STRAYS = {
    "docs/en/reception/Old.MD": "a page's file ends in .md in small letters; rename it old.md",
    "docs/en/draft.markdown": "is no page, since those end in .md; rename it draft.md, or move it out of docs/ "
    "and import it",
    "docs/ja/memo.txt": "is no page, since those end in .md; rename it memo.md, or move it out of docs/ and import it",
    "docs/notes.md": "a page stands in docs/en or docs/ja; move it there, under the same name in both",
    "docs/en/figures.xlsx": "a spreadsheet is no page; write its table in Markdown, or move the file out of docs/",
    "docs/data/prices.yml": f"is no registry; the registries are {', '.join(sorted(FILES))}",
    "docs/en/reception/desk.png": "a picture stands in docs/assets/images; move it there, and show it as "
    "![…](../../assets/images/desk.png)",
    "docs/en/reception/not-at-desk.md~": NOWHERE,
}


@pytest.mark.parametrize("path", STRAYS)
def test_a_file_that_nothing_reads_is_a_problem(root: Path, path: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text("words", "utf-8")
    told = [f"{problem.path}: {problem.message}" for problem in read_book(root).problems if problem.path == path]
    assert told == [f"{path}: {STRAYS[path]}"]


@pytest.mark.parametrize("path", ["docs/assets/styles/own.css", "docs/.DS_Store", "docs/en/Thumbs.db"])
def test_assets_and_what_systems_leave_are_none(root: Path, path: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text("words", "utf-8")
    assert read_book(root).problems == ()
