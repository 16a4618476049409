"""The front matter of a page's file with the offset of each id, whatever surrounds it.

PyYAML's nodes know where they begin and end; the types of `model` say which values are ids of what.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from ...model import Noun
from ...reading.fields import WORDS, field_type
from ...reading.source import FENCE
from ...reading.yaml_tree import LOADER
from .edit import line_end, line_start

Way = tuple[str, ...]
"""The way to an item by its ids: `("script", "pause", "hear", "nothing")`."""


@dataclass(frozen=True)
class Name:
    """A value of the structure, such as an id, with the field that holds it and its place in the text."""

    noun: type[Noun]
    field: str
    way: Way
    """The item in which it stands; empty for the page itself."""
    value: str
    start: int
    end: int
    row: tuple[str, ...] = ()
    """All values of the list in which it stands."""


@dataclass(frozen=True)
class Item:
    """An item of a list, with the lines that it takes, and those of the whole list."""

    noun: type[Noun]
    node: yaml.Node
    start: int
    end: int
    list_start: int
    list_end: int
    alone: bool


class Front:
    """The front matter of one file of a page of type `kind`."""

    def __init__(self, text: str, kind: type[Noun]) -> None:
        self.text, self.base = text, len(FENCE) + 1
        """The front matter begins below the first fence."""
        self.end = text.index(f"\n{FENCE}\n" if f"\n{FENCE}\n" in text else f"\n{FENCE}", self.base - 1) + 1
        self.names: list[Name] = []
        self.items: dict[Way, Item] = {}
        root = yaml.compose(text[self.base : self.end], LOADER)
        self.keys = {key.value: (key, value) for key, value in root.value} if root else {}
        """The keys of the page: the nodes of each key and its value."""
        if root:
            self._mapping(kind, root, ())

    def start_of(self, node: yaml.Node) -> int:
        return self.base + node.start_mark.index

    def end_of(self, node: yaml.Node) -> int:
        """Where the last word of a node ends; comments below it are not its own."""
        if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
            return self.base + node.end_mark.index
        last = node.value[-1]
        return self.end_of(last[1] if isinstance(last, tuple) else last)

    def last_line(self, node: yaml.Node) -> int:
        """The offset behind the line on which a node ends."""
        end = self.end_of(node)
        return end if self.text[end - 1] == "\n" else line_end(self.text, end)

    def _mapping(self, noun: type[Noun], node: yaml.MappingNode, way: Way) -> None:
        for key, value in node.value:
            if key.value in noun.model_fields:
                inner, is_list = field_type(noun, key.value)
                if inner is object:
                    self.names += self._structure(noun, key.value, value, way)
                elif not issubclass(inner, WORDS) and is_list:
                    self._list(inner, key, value, (*way, key.value))
                elif not issubclass(inner, WORDS) and isinstance(value, yaml.MappingNode):
                    self._mapping(inner, value, way)

    def _structure(self, noun: type[Noun], field: str, node: yaml.Node, way: Way) -> Iterator[Name]:
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        row = tuple(str(one.value) for one in nodes) if nodes is node.value else ()
        for one in nodes:
            if isinstance(one, yaml.ScalarNode):
                yield Name(noun, field, way, one.value, self.start_of(one), self.end_of(one), row)

    def _list(self, noun: type[Noun], key: yaml.Node, node: yaml.Node, way: Way) -> None:
        """Items in English stand one after the other, in Japanese under their ids."""
        spot: dict[str, Any] = {"list_start": line_start(self.text, self.start_of(key))}
        spot["list_end"] = self.last_line(node)
        if isinstance(node, yaml.SequenceNode):
            for one in filter(lambda one: isinstance(one, yaml.MappingNode), node.value):
                id = next((value.value for name, value in one.value if name.value == "id"), "")
                start = line_start(self.text, self.text.rfind("-", 0, self.start_of(one)))
                self._item(noun, one, (*way, id), start, spot | {"alone": len(node.value) == 1})
        elif isinstance(node, yaml.MappingNode):
            for name, value in node.value:
                inside = (*way, name.value)
                self.names.append(Name(noun, "id", inside, name.value, self.start_of(name), self.end_of(name)))
                start = line_start(self.text, self.start_of(name))
                self._item(noun, value, inside, start, spot | {"alone": len(node.value) == 1})

    def _item(self, noun: type[Noun], node: yaml.Node, way: Way, start: int, spot: dict[str, Any]) -> None:
        self.items[way] = Item(noun, node, start, self.last_line(node), **spot)
        if isinstance(node, yaml.MappingNode):
            self._mapping(noun, node, way)
