"""The domain is pure: it knows no MkDocs, its wings know only those below them, and no circle of modules stands."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from project import ROOT

HOOKS = ROOT / "hooks"
DOMAIN = HOOKS / "playbook"
FOREIGN = ("mkdocs", "material", "mkdocs_static_i18n", "pymdownx")
WINGS = (
    "problem", "disk", "kept", "japanese", "model", "reading", "queries", "checks", "pages", "outputs", "serving",
    "importing", "commands", "__main__",
)  # fmt: skip
"""From the ground up: each may import those before it."""


def name_of(file: Path) -> str:
    """The dotted name of a module below the domain; a package is named without `__init__`."""
    parts = file.relative_to(DOMAIN).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(file: Path) -> Iterator[str]:
    """The modules of the domain that a module imports, also inside functions and for types alone."""
    package = file.relative_to(DOMAIN).parts[:-1]
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = [*package[: len(package) - node.level + 1], *(node.module or "").split(".")]
            for alias in node.names:
                inner = ".".join(filter(None, [*base, alias.name]))
                yield inner if inner in modules() else ".".join(filter(None, base))


@cache
def modules() -> dict[str, Path]:
    return {name_of(file): file for file in sorted(DOMAIN.rglob("*.py"))}


@cache
def imports() -> dict[str, frozenset[str]]:
    return {name: frozenset(imported(file)) - {name} for name, file in modules().items()}


def wing_of(module: str) -> str:
    return module.partition(".")[0]


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


def test_every_folder_and_module_of_the_domain_belongs_to_a_wing() -> None:
    assert {wing_of(module) for module in modules()} - {""} == {*WINGS}


def test_imports_between_wings_run_one_way() -> None:
    upward = [
        f"{module} imports {other}"
        for module, others in imports().items()
        for other in others
        if other and WINGS.index(wing_of(other)) > WINGS.index(wing_of(module))
    ]
    assert upward == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    below: dict[str, frozenset[str]] = {}

    def reach(module: str, way: tuple[str, ...]) -> frozenset[str]:
        assert module not in way, f"a circle: {' -> '.join((*way, module))}"
        if module not in below:
            direct = imports().get(module, frozenset())
            below[module] = direct.union(*(reach(inner, (*way, module)) for inner in direct))
        return below[module]

    for module in imports():
        reach(module, ())


def test_a_package_says_what_it_is_for_and_does_nothing_itself() -> None:
    for module, file in modules().items():
        if file.name == "__init__.py":
            said, *rest = ast.parse(file.read_text("utf-8")).body
            assert isinstance(said, ast.Expr) and isinstance(said.value, ast.Constant), f"{module} says nothing"
            work = [
                node for node in rest if not isinstance(node, ast.ImportFrom) and "__all__" not in ast.unparse(node)
            ]
            assert work == [], module
