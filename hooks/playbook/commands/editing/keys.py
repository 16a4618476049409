"""Changes of single keys: old ids, what was taken out, the pages that a folder lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import yaml

from ...model import Noun
from ...queries.named import CHILD, NAMED
from .edit import Edit, edited, line_end, line_start
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


def with_child(text: str, kind: type[Noun], id: str) -> str:
    """The English file of a stage or section that lists one page more, behind the others, if it lists any."""
    front, found = Front(text, kind), _list_of_children(text, kind)
    if found is None:
        return text
    key, value = found
    ids = [one.value for one in value.value]
    if value.flow_style or not ids:
        return edited(text, [Edit(front.end_of(key), front.end_of(value), f": {_row([*ids, id])}")])
    at, indent = front.last_line(value), line_indent(text, front.start_of(value))
    return edited(text, [Edit(at, at, f"{indent}- {id}\n")])


def without_child(text: str, kind: type[Noun], id: str) -> str:
    """The English file of a stage, a section or the first page that lists one page less."""
    front, found = Front(text, kind), _list_of_children(text, kind)
    key, value = found or (None, None)
    ids = [one.value for one in value.value] if value else []
    if id not in ids:
        return text
    if value.flow_style or len(ids) == 1:
        row = _row([one for one in ids if one != id])
        return edited(text, [Edit(front.end_of(key), front.end_of(value), f": {row}")])
    lost = (front.start_of(one) for one in value.value if one.value == id)
    return edited(text, [Edit(line_start(text, at), line_end(text, at), "") for at in lost])


def line_indent(text: str, at: int) -> str:
    """The spaces with which the line around an offset begins."""
    line = text[line_start(text, at) :]
    return line[: len(line) - len(line.lstrip(" "))]


def _list_of_children(text: str, kind: type[Noun]) -> tuple[yaml.Node, yaml.SequenceNode] | None:
    """The key and the value under which a page lists those of its folder (or the first page all sections)."""
    keys = Front(text, kind).keys
    names = (name for name in keys if NAMED.get((kind, name)) in (CHILD, "section"))
    found = next((keys[name] for name in names), None)
    return found if found and isinstance(found[1], yaml.SequenceNode) else None


def _row(names: Iterable[str]) -> str:
    return f"[{', '.join(names)}]"
