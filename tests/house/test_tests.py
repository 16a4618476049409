"""The tests outlive the pages: whoever renames, adds or retires a play breaks none of them."""

from __future__ import annotations

import ast
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tools.bench.corpus import make_corpus

from playbook.__main__ import main
from project import ROOT
from real_book import BOOK

TESTS = ROOT / "tests"
REAL = re.compile(r"\bfrom real_book\b|read_book\(ROOT\)")
"""How a module asks for the real book; those in these folders look at its built site:"""
FOLDERS = {"browser", "site"}
MODULES = [
    file
    for file in sorted(TESTS.rglob("*.py"))
    if file.relative_to(TESTS).parts[0] in FOLDERS or REAL.search(file.read_text("utf-8"))
]
NAMES = {
    *(page.path for page in BOOK.pages.values() if "/" in page.path and not page.is_index),
    *(id for id in [*BOOK.plays, *(id for _, id in BOOK.cards)] if "-" in id),
}
"""What names a page or a card beyond doubt: a path, or an id of several words."""
NAMED = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(NAMES, key=len, reverse=True))})(?![\w-])")


def names_in(text: str) -> list[str]:
    """The pages and cards of the real book that a text names."""
    return NAMED.findall(text)


def texts_of(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def subject_of(module: Path) -> str:
    return module.relative_to(TESTS).with_suffix("").as_posix()


@pytest.mark.parametrize("module", MODULES, ids=subject_of)
def test_no_test_of_the_real_book_names_a_page_of_it(module: Path) -> None:
    assert [name for text in texts_of(module) for name in names_in(text)] == []


def test_no_test_waits_by_a_text_that_the_policy_forbids_to_run() -> None:
    """Playwright asks once, and then has the page itself look again and again: `eval`, which the policy refuses."""
    waiting = [
        file.name for file in TESTS.rglob("*.py") if re.search(r"\.wait_for_function\(", file.read_text("utf-8"))
    ]
    assert waiting == []


def test_a_name_is_seen_in_an_address_and_in_a_call() -> None:
    play = next(page for page in BOOK.plays.values() if "-" in page.id and page.entry.script)
    assert names_in(f"ja/{play.url}#script") == [play.path]
    assert names_in(f"#{play.id}/{play.entry.script[0].id}") == [play.id]


@pytest.mark.browser
@pytest.mark.prove
def test_renamed_plays_fail_no_test(tmp_path: Path) -> None:
    project = make_corpus(ROOT, tmp_path / "project", 0)
    for part in ("tests", "tools", "hosting", "pyproject.toml"):
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, project / part)
    able = [page.id for page in BOOK.plays.values() if "-" in page.id]
    for id in random.Random(20261126).sample(sorted(able), 5):
        assert main(["rename", BOOK.plays[id].path, f"{id}-renamed"], project) == 0
    command = [sys.executable, "-m", "pytest", "-q", "-m", "not prove", "tests/site", "tests/outputs", "tests/browser"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-4000:]
