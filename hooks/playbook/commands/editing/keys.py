"""Changes of single keys: old ids, and what was taken out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...model import Noun
from .edit import Edit, edited, line_start
from .front import Front, Way


def with_formerly(text: str, kind: type[Noun], way: Way, names: Sequence[str]) -> str:
    """The English file in which the item at `way` (or the page) says what it was called before, or nothing."""
    front = Front(text, kind)
    pairs = front.items[way].node.value if way else list(front.keys.values())
    keys = {key.value: (key, value) for key, value in pairs}
    if "formerly" in keys:
        key, value = keys["formerly"]
        if names:
            return edited(text, [Edit(front.end_of(key), front.end_of(value), f": {_row(names)}")])
        return edited(text, [Edit(line_start(text, front.start_of(key)), front.last_line(value), "")])
    key, value = keys.get("id") or keys["title"]
    line = f"{' ' * key.start_mark.column}formerly: {_row(names)}\n"
    at = front.last_line(value)
    return edited(text, [Edit(at, at, line)]) if names else text


def with_retired(text: str, kind: type[Noun], ids: Iterable[str], read: str) -> str:
    """The English file that says of some of its addresses that they were taken out, and what to read instead."""
    front = Front(text, kind)
    entries = "".join(f"  - id: {id}\n    read: {read}\n" for id in ids)
    if "retired" not in front.keys:
        return edited(text, [Edit(front.end, front.end, f"retired:\n{entries}")])
    _, value = front.keys["retired"]
    at, indent = front.last_line(value), line_indent(text, front.start_of(value))
    return edited(text, [Edit(at, at, "".join(f"{indent}{line[2:]}\n" for line in entries.splitlines()))])


def without_item(text: str, kind: type[Noun], way: Way) -> str:
    """A file without an item, if it has it; the last one takes its list along."""
    item = Front(text, kind).items.get(way)
    if item is None:
        return text
    start, end = (item.list_start, item.list_end) if item.alone else (item.start, item.end)
    return edited(text, [Edit(start, end, "")])


def line_indent(text: str, at: int) -> str:
    """The spaces with which the line around an offset begins."""
    line = text[line_start(text, at) :]
    return line[: len(line) - len(line.lstrip(" "))]


def _row(names: Iterable[str]) -> str:
    return f"[{', '.join(names)}]"
