"""The domain is pure: it knows no MkDocs, and its modules know only those below them."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from project import ROOT

HOOKS = ROOT / "hooks"
DOMAIN = HOOKS / "playbook"
FOREIGN = ("mkdocs", "material", "mkdocs_static_i18n", "pymdownx")
PUBLIC = {
    "problem", "japanese", "romaji", "style", "slips", "tree", "source", "model", "fields", "written", "pairing",
    "join", "unwritten", "validate", "registries", "lock", "page", "book",
}  # fmt: skip
"""What a book is read with, from the ground up to `book`."""


def module_of(file: Path) -> str:
    """The name of a module; the files of a package below the domain count as one."""
    return file.relative_to(DOMAIN).with_suffix("").parts[0]


@cache
def imports() -> dict[str, set[str]]:
    """What each module of the domain imports of the domain, also inside functions and for types alone."""
    found: dict[str, set[str]] = {}
    for file in DOMAIN.rglob("*.py"):
        inside = len(file.relative_to(DOMAIN).parts) - 1
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.level > inside:
                names = [node.module.partition(".")[0]] if node.module else [alias.name for alias in node.names]
                found.setdefault(module_of(file), set()).update(names)
    return {module: names - {module} for module, names in found.items()}


def test_no_module_of_the_domain_imports_mkdocs_or_its_plugins() -> None:
    for file in DOMAIN.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            assert not {name.partition(".")[0] for name in names} & {*FOREIGN}, (
                f"{file} line {getattr(node, 'lineno', 0)}"
            )


def test_only_the_events_import_mkdocs() -> None:
    importing = [
        file.name
        for file in HOOKS.rglob("*.py")
        if "import mkdocs" in (text := file.read_text("utf-8")) or "from mkdocs" in text
    ]
    assert importing == ["events.py"]


def test_every_module_of_the_domain_works_where_there_is_no_mkdocs() -> None:
    names = [".".join(file.relative_to(HOOKS).with_suffix("").parts) for file in sorted(DOMAIN.rglob("*.py"))]
    program = f"""
import importlib, sys

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {FOREIGN!r}:
            raise ImportError(name + " is not for the domain")

sys.meta_path.insert(0, Refuse())
for name in {names!r}:
    importlib.import_module(name)
print("all of them")
"""
    ran = subprocess.run([sys.executable, "-c", program], cwd=HOOKS, capture_output=True, text=True)
    assert (ran.stdout, ran.stderr) == ("all of them\n", "")


def test_imports_run_one_way() -> None:
    below: dict[str, set[str]] = {}

    def reach(module: str, way: tuple[str, ...]) -> set[str]:
        assert module not in way, f"a circle: {' -> '.join((*way, module))}"
        if module not in below:
            direct = imports().get(module, set())
            below[module] = direct | {name for inner in direct for name in reach(inner, (*way, module))}
        return below[module]

    for module in imports():
        reach(module, ())


def test_a_book_is_read_without_the_rules_and_the_templates() -> None:
    for module in PUBLIC:
        assert imports().get(module, set()) <= PUBLIC, module


@pytest.mark.parametrize("module", ["problem", "japanese", "slips", "security"])
def test_the_ground_imports_nothing_of_the_domain(module: str) -> None:
    assert imports().get(module, set()) == set()


def test_nothing_below_imports_the_command_line() -> None:
    assert not {module for module, names in imports().items() if "__main__" in names}
