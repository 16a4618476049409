"""`playbook schema`: the keys of each kind of page and registry, for people, or as JSON Schemas for their editors."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from pydantic import StringConstraints

from ..model import KINDS, Noun
from ..model.base import Flag
from ..model.meanings import meanings
from ..outputs.schemas import ALONE, FOLDER, LISTS, data_file, schemas
from ..queries.examples import key_examples, smallest_page
from ..reading.fields import WORDS, field_type, front_fields, holds_words, item_type
from .starting.places import CARD_FIELDS, CARDS, ENTRIES, HOLDERS

IN_A_FILE = {name: f"data/{registry}" for name, (registry, _) in ENTRIES.items()}
"""What `make new` calls an entry, with its registry: an owner stands in `data/owners`."""
ON_A_PAGE = {card: HOLDERS.get(field, field) for card, field in CARD_FIELDS.items() if card in CARDS}
"""What it calls a card, with the kind of page that holds such cards."""
KIND_NAMES = tuple(sorted([*KINDS, *(f"data/{name}" for name in (*LISTS, *ALONE)), *IN_A_FILE, *ON_A_PAGE]))


def show_schema(options: argparse.Namespace, root: Path) -> int:
    """Prints the keys of a kind of page with their meaning and a whole example; or writes JSON Schemas for all."""
    if options.write:
        print("\n".join(f"wrote {file}" for file in write_schemas(root)))
    else:
        kind = {**IN_A_FILE, **ON_A_PAGE}.get(options.kind, options.kind)
        print(describe(kind))
        print("\n".join(_example(root, kind)))
    return 0


def write_schemas(root: Path) -> list[str]:
    """Writes the JSON Schemas that differ from those that are there; gives their files."""
    written = []
    for name, schema in schemas(key_examples(root)).items():
        file, text = root / FOLDER / name, json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        if not file.is_file() or file.read_text("utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8", newline="\n")
            written.append(f"{FOLDER}/{name}")
    return written


def describe(kind: str) -> str:
    """`playbook schema`: the keys of a kind, one a line, indented like the front matter, the Japanese ones marked."""
    if kind.startswith("data/"):
        name = kind.removeprefix("data/")
        return "\n".join(_lines(ALONE[name], "", "") if name in ALONE else _lines(LISTS[name], "- ", "  "))
    return "\n".join(_lines(KINDS[kind], "", ""))


def _lines(noun: type[Noun], first: str, indent: str) -> Iterator[str]:
    for at, name in enumerate(front_fields(noun)):
        field, (inner, is_list) = noun.model_fields[name], field_type(noun, name)
        notes = [
            "required" if field.is_required() else "",
            "words in both languages"
            if issubclass(inner, WORDS)
            else "in both files"
            if holds_words(noun, name)
            else "",
            " ".join(meanings(noun).get(name, "").split()).rstrip("."),
            _values(noun, name),
        ]
        yield f"{indent if at else first}{field.alias or name}: {'; '.join(filter(None, notes))}".rstrip(" ")
        if issubclass(inner, Noun) and not issubclass(inner, WORDS):
            yield from _lines(
                inner, f"{indent}  - " if is_list else f"{indent}  ", f"{indent}    " if is_list else f"{indent}  "
            )


def _values(noun: type[Noun], name: str) -> str:
    """Which values a key may have: fixed words, a number, a day, an id and its length."""
    kind, field = item_type(noun, name), noun.model_fields[name]
    if get_origin(kind) is Literal:
        return (
            f"one of {', '.join(map(str, get_args(kind)))}"
            if len(get_args(kind)) > 1
            else f"always {get_args(kind)[0]}"
        )
    if kind is int:
        return "a whole number"
    if bool in (kind, *get_args(kind)) or kind is Flag:
        return "true or false"
    return _limits([*field.metadata, *_metadata(field.annotation)])


def _metadata(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for part in get_args(annotation):
        yield from _metadata(part)


def _limits(metadata: list[Any]) -> str:
    found = [one for one in metadata if isinstance(one, StringConstraints)]
    limits = (f"at most {one.max_length} characters" for one in found if one.max_length)
    return next(limits, "")


def _example(root: Path, kind: str) -> Iterator[str]:
    """The smallest page of the kind in this book, both files; the smallest entry of a registry."""
    if kind.startswith("data/"):
        yield f"\nexample, {data_file(kind.removeprefix('data/'))}:\n{_smallest_entry(root, kind)}".rstrip()
        return
    for language, text in smallest_page(root, kind).items():
        yield f"\nexample, docs/{language}:\n{text.rstrip()}"


def _smallest_entry(root: Path, kind: str) -> str:
    """The shortest entry of a registry, as it stands there; the whole of what is no list."""
    file = root / f"docs/{kind}.yml"
    text = file.read_text("utf-8") if file.is_file() else ""
    entries = re.split(r"(?m)^(?=- )", text)
    return min(entries[1:] or entries, key=len).rstrip()
