"""Data -> the front matter of a page, as an editor would write it: one key a line, ids in a row, texts in quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

PLAIN = re.compile(r"[a-z0-9][a-z0-9/-]*|\d{4}-\d\d-\d\d|true|false")
"""What needs no quotation marks: ids, numbers, dates."""


def front_matter(data: Mapping[str, Any], prose: str = "", comments: tuple[str, ...] = ()) -> str:
    """The text of a file: its keys, with comments above them, and its prose. A tuple is a row of ids."""
    above = [f"# {' '.join(comment.split())}" for comment in comments]
    return "\n".join(["---", *above, *_keys(data), "---", *([prose] if prose else []), ""])


def entry_text(data: Mapping[str, Any]) -> str:
    """The text of one entry of a registry, or of a list in a page."""
    return "\n".join(_items([data])) + "\n"


def keys_text(data: Mapping[str, Any]) -> str:
    """The text of some keys."""
    return "\n".join(_keys(data)) + "\n"


def quoted(text: str) -> str:
    """A text in quotation marks, on one line."""
    return "'" + " ".join(text.split()).replace("'", "''") + "'"


def _keys(data: Mapping[str, Any]) -> Iterator[str]:
    for key, value in data.items():
        if isinstance(value, Mapping):
            yield f"{key}:"
            yield from (f"  {line}" for line in _keys(value))
        elif isinstance(value, list):
            yield f"{key}:"
            yield from (f"  {line}" for line in _items(value))
        else:
            yield f"{key}: {_scalar(value)}"


def _items(values: list) -> Iterator[str]:
    for value in values:
        lines = [*_keys(value)] if isinstance(value, Mapping) else [_scalar(value)]
        yield f"- {lines[0]}"
        yield from (f"  {line}" for line in lines[1:])


def _scalar(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(value)}]"
    text = str(value)
    return text if PLAIN.fullmatch(text) else quoted(text)
