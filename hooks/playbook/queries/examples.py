"""What each key holds on some page: the shortest value of the book, as it stands in its file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..model import KINDS, Noun
from ..model.place import Plain
from ..reading.book import page_files
from ..reading.fields import WORDS, field_type, front_fields
from ..reading.registries import REGISTRIES, WHOLE_FILES, read_registry
from ..reading.source import read_source
from ..reading.yaml_tree import Node

LONGEST = 120
"""Characters; longer values teach no more."""
SHORTEST = 4
Found = dict[tuple[str, str, str], Any]


def key_examples(root: Path) -> Found:
    """An example of each key, by the noun's name, the key and the language (`data` in registries)."""
    found: Found = {}
    for noun, key, language, value in _values(root):
        known = found.get((noun, key, language))
        if len(str(value)) <= LONGEST and (known is None or _is_better(str(value), str(known))):
            found[noun, key, language] = value
    return found


def smallest_page(root: Path, kind: str) -> dict[str, str]:
    """The two files of the smallest page of a kind, by language; nothing where the book has none."""
    pages = [files for files in page_files(root).values() if len(files) == 2 and _kind_of(files["en"]) == kind]
    smallest = min(pages, key=lambda files: sum(map(len, files.values())), default={})
    return {language: data.decode("utf-8") for language, data in smallest.items()}


def _is_better(value: str, known: str) -> bool:
    return (len(value) < SHORTEST, len(value), value) < (len(known) < SHORTEST, len(known), known)


def _kind_of(data: bytes) -> str:
    kind = (read_source(data, "").front.keys or {}).get("kind")
    return (kind.text if kind else "") or "plain"


def _values(root: Path) -> Iterator[tuple[str, str, str, Any]]:
    for files in page_files(root).values():
        kind = KINDS.get(_kind_of(files.get("en", b"")), Plain)
        for language, data in files.items():
            yield from _in_noun(kind, read_source(data, "").front, language)
    for name, registry in {**REGISTRIES, **WHOLE_FILES}.items():
        tree, _ = read_registry(root, name)
        for entry in (tree.items or [tree]) if tree else []:
            yield from _in_noun(registry, entry, "data")


def _in_noun(kind: type[Noun], node: Node, language: str) -> Iterator[tuple[str, str, str, Any]]:
    names = {field.alias or name: name for name, field in kind.model_fields.items()}
    for key, value in (node.keys or {}).items():
        name = names.get(key)
        if name is None or name not in front_fields(kind):
            continue
        inner, _ = field_type(kind, name)
        if inner is object or issubclass(inner, WORDS):
            yield kind.__name__, key, language, value.plain()
        else:
            for item in value.items or [*(value.keys or {}).values()] if language != "en" else value.items or [value]:
                yield from _in_noun(inner, item, language)
