"""YAML that does not bite: text -> a tree of strings with line numbers, or problems.

PyYAML reads the grammar; the meaning is ours. Every scalar stays the string that it looks like (`no`,
`9:30`, `2026-11-22`), a key may stand once, and only ids may stand in a row. No library does this:
strictyaml comes nearest, but it stops at the first mistake and is a hundred times as slow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from ..problem import Problem, shortened
from .line_slips import has_other_dash, line_slips, other_dash
from .yaml_slips import INVISIBLE, plain_words

DEEPEST = 12
"""Levels; real pages need seven, and a bottomless paste must not exhaust the stack."""
ID_IN_A_ROW = re.compile(r"/?[A-Za-z0-9][A-Za-z0-9_-]*(/[A-Za-z0-9_-]+)*")
"""An id, or one with its folder."""
FRAMING = frozenset({yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentStartEvent, yaml.DocumentEndEvent})
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Node:
    """A value of the page with the line where it stands: text, a list, or a mapping."""

    value: str | list[Node] | dict[str, Node]
    line: int

    @property
    def text(self) -> str | None:
        return self.value if isinstance(self.value, str) else None

    @property
    def items(self) -> list[Node] | None:
        return self.value if isinstance(self.value, list) else None

    @property
    def keys(self) -> dict[str, Node] | None:
        return self.value if isinstance(self.value, dict) else None

    @property
    def shape(self) -> str:
        """What sort of value it is, for people."""
        if self.items is not None:
            return "a list"
        return "keys with values" if self.keys is not None else f"the text '{shortened(str(self.value))}'"

    def plain(self) -> object:
        """The value without its lines: strings, lists and dictionaries only."""
        if isinstance(self.value, str):
            return self.value
        if isinstance(self.value, list):
            return [item.plain() for item in self.value]
        return {key: node.plain() for key, node in self.value.items()}


class _Mistake(Exception):
    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line, self.message = line, message


def read_tree(text: str, path: str, first_line: int = 1) -> tuple[Node | None, list[Problem]]:
    """The tree of a YAML text, or None; and the problems found in it.

    `path` and `first_line` (the line of the file on which `text` begins) say where problems lie.
    """
    reader = _Reader(text, path, first_line)
    try:
        return reader.read(), reader.problems
    except _Mistake as mistake:
        return None, [*reader.problems, Problem(path, mistake.line, "", mistake.message)]
    except yaml.MarkedYAMLError as error:
        if slips := [Problem(path, first_line + number, "", sentence) for number, sentence in line_slips(text)]:
            return None, [*reader.problems, *slips]
        mark = error.context_mark if "quoted" in (error.context or "") else error.problem_mark
        line, message = plain_words(error, text, mark.line if mark else 0)
        return None, [*reader.problems, Problem(path, first_line + line, "", message)]
    except yaml.YAMLError:
        message = "has a character that YAML does not allow; type the text anew"
        return None, [*reader.problems, Problem(path, first_line, "", message)]


class _Reader:
    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.text, self.path, self.first_line = text, path, first_line
        self.lines = text.split("\n")
        # Asked once of the whole text, since most have neither.
        self.has_hash = "#" in text
        self.has_other_dash = has_other_dash(text)
        self.problems: list[Problem] = []

    def read(self) -> Node:
        self._refuse_tabs()
        stream = iter(LOADER(self.text).get_event, None)
        event = _content(stream)
        tree = Node({}, self.first_line) if event is None else self._node(event, stream, (), 0)
        if (rest := _content(stream)) is not None:
            raise _Mistake(
                self.first_line + rest.start_mark.line,
                "stands below a line '...' or '---', which ends the keys; delete that line",
            )
        return tree

    def _refuse_tabs(self) -> None:
        for number, line in enumerate(self.lines):
            if "\t" in line:
                where = "indent with spaces" if not line.partition("\t")[0].strip(" -") else "type a space"
                raise _Mistake(self.first_line + number, f"has a tab; {where}")

    def _node(self, event: yaml.Event, stream: Iterator[yaml.Event], field: tuple[str, ...], depth: int) -> Node:
        line = self.first_line + event.start_mark.line
        kind = type(event)
        if kind is yaml.AliasEvent or event.anchor:
            raise _Mistake(line, "uses a YAML anchor (& or *); write the text out, or put it in quotes")
        if event.tag:
            raise _Mistake(line, "uses a YAML tag (!); put the text in quotes")
        if depth > DEEPEST:
            raise _Mistake(line, f"is nested more than {DEEPEST} levels deep; check the indentation")
        if kind is yaml.ScalarEvent:
            return self._scalar(event, line)
        if kind is yaml.SequenceStartEvent:
            return self._sequence(event, stream, field, depth, line)
        return self._mapping(event, stream, field, depth, line)

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> Node:
        text = event.value
        if event.style == '"' and (found := INVISIBLE.search(text)):  # by its number; else the file has it
            raise _Mistake(line, f"has an invisible character (U+{ord(found[0]):04X}); delete it")
        if not event.style:
            if self.has_other_dash:
                self._refuse_other_dashes(event)
            if self.has_hash:
                self._refuse_hash(event)
        return Node(text.strip("\n") if event.style in ("|", ">") else text, line)

    def _refuse_other_dashes(self, event: yaml.ScalarEvent) -> None:
        """`• one` is a text to YAML, which swallows the items below it."""
        for number in range(event.start_mark.line, event.end_mark.line + 1):
            if slip := other_dash(self.lines[number] if number < len(self.lines) else ""):
                raise _Mistake(self.first_line + number, slip)

    def _refuse_hash(self, event: yaml.ScalarEvent) -> None:
        """`#1` after a space begins a comment in YAML, so the words behind it would be lost."""
        last = event.end_mark.line
        if "#" not in self.lines[min(last, len(self.lines) - 1)]:
            return
        rest = self.lines[last][event.end_mark.column :] if last < len(self.lines) else ""
        if re.match(r" +#[^ #]", rest):
            raise _Mistake(self.first_line + last, "text that contains ' #' must stand in quotes")

    def _sequence(self, event, stream, field, depth, line) -> Node:
        items: list[Node] = []
        while type(inside := next(stream)) is not yaml.SequenceEndEvent:
            item = self._node(inside, stream, (*field, str(len(items))), depth + 1)
            if event.flow_style and not (item.text and ID_IN_A_ROW.fullmatch(item.text)):
                if re.search(r"[、，]", item.text or ""):
                    raise _Mistake(line, "ids in a row are divided by a half-width comma and a space, as in [a, b]")
                raise _Mistake(
                    line, "only ids may stand in a row; if this is text that starts with [, put quotes around it"
                )
            items.append(item)
        return Node(items, line)

    def _mapping(self, event, stream, field, depth, line) -> Node:
        if event.flow_style:
            raise _Mistake(line, "text that starts with { or [ must stand in quotes")
        keys: dict[str, Node] = {}
        while type(key_event := next(stream)) is not yaml.MappingEndEvent:
            key = self._node(key_event, stream, field, depth + 1)
            node = self._node(next(stream), stream, (*field, str(key.text)), depth + 1)
            self._add(keys, key, node, field)
        return Node(keys, line)

    def _add(self, keys: dict[str, Node], key: Node, node: Node, field: tuple[str, ...]) -> None:
        text = key.text
        if text is None:
            raise _Mistake(key.line, "has a list or a mapping where a key should be; put quotes around the text")
        if text in keys:
            name = ".".join((*field, text))
            first = f"stands twice (first on line {keys[text].line})"
            if text == "id" and field and field[-1].isdigit():
                raise _Mistake(key.line, f"'id' {first}; begin a new item with '- id: …', or delete one")
            self.problems.append(Problem(self.path, key.line, name, f"{first}; keep one"))
        else:
            if isinstance(node.value, str):
                node.line = key.line
            keys[text] = node


def _content(stream: Iterator[yaml.Event]) -> yaml.Event | None:
    """The next event that is neither the beginning nor the end of a document."""
    return next((event for event in stream if type(event) not in FRAMING), None)
