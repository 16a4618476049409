"""A pair of pages with everything wrong, and the proof that no sentence of the rules goes untold."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml

from playbook.checks.problems import problems_of
from playbook.checks.rules import CHECKS
from playbook.problem import report
from playbook.reading.book import Book
from project import BOOK, CASES, ROOT, Project

FOLDER = CASES / "everything-wrong"
DOMAIN = ROOT / "hooks" / "playbook"
TESTS = ROOT / "tests"
TELLERS = sorted(file for wing in ("reading", "checks") for file in (DOMAIN / wing).glob("*.py"))
"""The modules whose sentences an editor reads."""
TELLING = [
    TESTS / f"{name}.py"
    for name in (
        "reading/test_broken_files",
        "reading/test_strays",
        "reading/test_records",
        "checks/test_staleness",
        "checks/test_recordings",
    )  # fmt: skip
]
"""The tests that show sentences to which no case leads."""
UNTOLD = {
    "# Addresses that must lead somewhere for ever. Written by `playbook publish` after a merge; it only grows.\n",
    "look at its neighbours",  # for a pattern without a sentence of its own; today each has one
    "has a character that YAML does not allow; type the text anew",  # for a character that `INVISIBLE` does not know
    "cannot be read (",  # for an error of pydantic that no type of ours raises today
    "# Written by `make bless`: what both languages said when somebody last saw that they agree.\n",  # no problem
}
"""What no case can show."""


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    project = Project()
    for file in (file for file in (*FOLDER.rglob("docs/**/*"), FOLDER / "README.md") if file.is_file()):
        project.write(file.relative_to(FOLDER).as_posix(), file.read_bytes())
    return project.book(tmp_path_factory.mktemp("wrong"))


def test_everything_that_is_wrong_is_reported_word_for_word(book: Book, write_cases: bool) -> None:
    found = report(problems_of(book)).replace(str(date.today()), "TODAY") + "\n"
    if write_cases:
        (FOLDER / "expected.txt").write_text(found, "utf-8", newline="\n")
    assert found == (FOLDER / "expected.txt").read_text("utf-8")


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_every_rule_finds_something_wrong(check, book: Book) -> None:
    assert list(check(book))


def test_every_reported_line_is_a_line_of_its_file(book: Book) -> None:
    for problem in problems_of(book):
        file = next(folder / problem.path for folder in (FOLDER, BOOK) if (folder / problem.path).exists())
        assert 1 <= problem.line <= len(file.read_text("utf-8").split("\n")), str(problem)


def test_every_sentence_of_the_rules_is_told_by_a_case() -> None:
    told = [line for text in _expectations() for line in text.splitlines()]
    sentences = {sentence for module in TELLERS for sentence in _sentences(module)}
    assert len(sentences) > 100, "the sentences are not found any more"
    untold = {sentence for sentence in sentences if not any(_pattern(sentence).search(line) for line in told)}
    assert {"…".join(sentence) for sentence in untold if not UNTOLD & {*sentence}} == set()


def _expectations() -> Iterator[str]:
    yield (FOLDER / "expected.txt").read_text("utf-8")
    for file in TELLING:
        yield file.read_text("utf-8").replace("\\n", "\n")
        constants = (node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Constant))
        yield "\n".join(node.value for node in constants if isinstance(node.value, str))
    for file in (CASES / "problems").rglob("*.yml"):
        yield yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)["expect"]


def _sentences(module: Path) -> Iterator[tuple[str, ...]]:
    """Every text of a module that reads like a sentence: its fixed parts, in order. Docstrings are none."""
    tree = ast.parse(module.read_text("utf-8"))
    skipped: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(id(node.value))
        if isinstance(node, ast.Call) and "compile" in ast.unparse(node.func):
            skipped |= {id(inner) for inner in ast.walk(node)}
        if isinstance(node, ast.JoinedStr) and id(node) not in skipped:
            skipped |= {id(inner) for inner in node.values}
            parts = tuple(part.value for part in node.values if isinstance(part, ast.Constant))
            if _reads_like_a_sentence(" ".join(parts)):
                yield parts
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in skipped:
            if _reads_like_a_sentence(node.value):
                yield (node.value,)


def _reads_like_a_sentence(text: str) -> bool:
    return len(text.split()) > 2 and len(re.findall(r"[a-z]{2,}", text)) > 2 and "[a-z" not in text


def _pattern(sentence: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(".*".join(re.escape(part.strip("\n")) for part in sentence))
