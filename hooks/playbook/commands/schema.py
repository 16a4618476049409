"""`playbook schema`: the keys of each kind of page with their meaning, from the types themselves."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from ..model import KINDS, Noun
from ..reading.fields import WORDS, field_type, front_fields

KIND_NAMES = tuple(sorted(KINDS))


def show_schema(options: argparse.Namespace, root: Path) -> int:
    """Prints the keys of a kind of page with their meaning."""
    print(describe(options.kind))
    return 0


def describe(kind: str) -> str:
    """`playbook schema`: the keys of a kind, one a line, indented like the front matter."""
    return "\n".join(_lines(KINDS[kind], "", ""))


def _lines(noun: type[Noun], first: str, indent: str) -> Iterator[str]:
    for at, name in enumerate(front_fields(noun)):
        field, (inner, is_list) = noun.model_fields[name], field_type(noun, name)
        notes = [
            "required" if field.is_required() else "",
            "words in both languages" if issubclass(inner, WORDS) else "",
            " ".join((field.description or "").split()),
        ]
        yield f"{indent if at else first}{name}: {'; '.join(filter(None, notes))}".rstrip(" ")
        if issubclass(inner, Noun) and not issubclass(inner, WORDS):
            yield from _lines(
                inner, f"{indent}  - " if is_list else f"{indent}  ", f"{indent}    " if is_list else f"{indent}  "
            )
