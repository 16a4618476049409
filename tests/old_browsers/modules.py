"""What a module calls that the oldest browsers do not have: globals, their members, methods of their instances."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any

from .known import compat, lacking

_SILENT = re.compile(
    r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""",
    re.DOTALL,
)
"""Comments and quoted text; a template string keeps its code, and its words are no member of anything."""
_CALL = re.compile(r"(?:\b(?P<owner>[A-Z]\w*))?\??\.(?P<name>[a-z]\w*)(?:\?\.)?\(")
_OWN = re.compile(r"^\s*(?:async |static |get |export |function )*(?P<name>[a-z]\w*)\([^()]*\) \{", re.MULTILINE)
_GLOBAL = re.compile(r"(?:(?<![\w.$#])|\bIntl\.)(?P<name>[A-Z]\w+|[a-z]+[A-Z]\w*)\s*\(")


def methods_of(module: str) -> set[str]:
    """The names of a module's own methods and functions."""
    return {found["name"] for found in _OWN.finditer(module)}


def asked_too_much(module: str, own: set[str]) -> Iterator[str]:
    """What is called that an old browser lacks under every name-bearer; methods of our `own` are known."""
    code = _SILENT.sub('""', module)
    for found in _CALL.finditer(code):
        owner, name = found["owner"], found["name"]
        if owner in _things():
            if lacking(_things()[owner].get(f"{name}_static") or _things()[owner].get(name) or {}):
                yield f"{owner}.{name}"
        elif name in _members() and name not in own and all(lacking(member) for member in _members()[name]):
            yield f".{name}"
    for found in _GLOBAL.finditer(code):
        name = found["name"]
        thing = _things().get(name) or compat()["api"]["Window"].get(name) or compat()["api"].get(name) or {}
        if lacking(thing):
            yield name


@cache
def _things() -> dict[str, Any]:
    """Everything with a name of its own: of the language, of the page, of a worker."""
    data = compat()
    return {**data["api"], **data["javascript"]["builtins"], **data["javascript"]["builtins"]["Intl"]}


@cache
def _members() -> dict[str, list[dict[str, Any]]]:
    """By a member's name all things that have it."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for thing in _things().values():
        for name, member in thing.items():
            if name != "__compat" and isinstance(member, dict) and "__compat" in member:
                found[name.removesuffix("_static")].append(member)
    return found
