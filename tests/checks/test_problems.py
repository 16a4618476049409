"""Every problem that an editor can meet, as data: one file in tests/cases/problems for each case.

After a change of a sentence that is meant, write the expectations anew with
`pytest tests/checks/test_problems.py --write-cases` and read the difference in git.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from inspect import isfunction
from pathlib import Path
from pkgutil import iter_modules

import pytest
import yaml

from playbook import checks
from playbook.checks.rules import CHECKS
from project import CASES, Project

FOLDER = CASES / "problems"
FILES = sorted(FOLDER.rglob("*.yml"))
READERS = {"join", "validate", "yaml_tree"}
"""What finds problems while it reads; all other problems are those of a rule."""


def folder_of(check: Callable) -> Path:
    """Where the cases of a rule stand: in a folder of its name, inside one named after its module."""
    return FOLDER / check.__module__.rpartition(".")[2] / check.__name__


def name_of(file: Path) -> str:
    return file.relative_to(FOLDER).with_suffix("").as_posix()


def project_of(case: dict) -> Project:
    """The small book with the changes of a case."""
    project = Project()
    for change in case.get("change", ()):
        project.replace(change["in"], change["old"], change["new"])
    for file in case.get("write", ()):
        project.write(file["in"], file["text"])
    for path in case.get("delete", ()):
        project.write(path, None)
    return project


def read_case(file: Path) -> dict:
    return yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)


def write_expectation(file: Path, problems: list[str]) -> None:
    """Replaces what a case expects; the key stands last in its file."""
    before = file.read_text("utf-8").rpartition("expect:")[0]
    after = " |\n" + "".join(f"  {problem}\n" for problem in problems) if problems else " ''\n"
    file.write_text(f"{before}expect:{after}", "utf-8", newline="\n")


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_a_change_to_the_small_book_gives_exactly_these_problems(file: Path, tmp_path: Path, write_cases: bool) -> None:
    found = project_of(read_case(file)).problems(tmp_path)
    if write_cases:
        write_expectation(file, found)
    assert found == read_case(file)["expect"].splitlines()


def test_the_small_book_has_no_problem() -> None:
    assert Project().problems() == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_every_rule_has_a_case_that_it_reports_and_one_that_it_lets_pass(check, tmp_path: Path) -> None:
    found = {}
    for file in sorted(folder_of(check).glob("*.yml")):
        case = read_case(file)
        problems = [str(problem) for problem in check(project_of(case).book(tmp_path / file.stem))]
        assert set(problems) <= set(case["expect"].splitlines())
        found[bool(problems)] = file
    assert found.keys() == {True, False}, f"{folder_of(check).relative_to(CASES)} needs a failing and a passing case"


def test_every_folder_of_cases_is_named_after_a_rule_and_its_module_or_a_reader() -> None:
    readers = {FOLDER / "reading" / name for name in READERS}
    assert {file.parent for file in FILES} == {folder_of(check) for check in CHECKS} | readers


def test_what_asks_the_whole_book_for_problems_is_a_rule() -> None:
    """Nothing else tells that somebody forgot to say of what a rule is asked."""
    modules = [import_module(f"{checks.__name__}.{module.name}") for module in iter_modules(checks.__path__)]
    plain = {value for module in modules for value in vars(module).values() if isfunction(value)}
    asking = {"book": "Book", "return": "Iterator[Problem]"}
    found = [one.__name__ for one in plain if one.__annotations__ == asking and not one.__name__.startswith("_")]
    assert found == ["stale_voices"], "what is stale is told by itself"
