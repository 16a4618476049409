"""What the types say of their fields: which hold words, which hold items, which are structure."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

from ..model import Noun, Text, Utterance, Variants
from .yaml_tree import Node

WORDS = (Text, Utterance, Variants)
"""The types of words; a passage is a text."""


@cache
def front_fields(kind: type[Noun]) -> tuple[str, ...]:
    """The keys that the front matter of a page (or an item in it) may have."""
    return tuple(name for name in kind.model_fields if name != "prose")


def item_type(kind: type[Noun], key: str) -> Any:
    """The type of a field, or of each item of its list: a noun, `int`, `Literal["day", "week"]`."""
    return _unwrap(kind.model_fields[key].annotation)[0]


@cache
def field_type(kind: type[Noun], key: str) -> tuple[type, bool]:
    """The noun that a field holds (`object` where it is structure), and whether it holds a list of them."""
    inner, is_list = _unwrap(kind.model_fields[key].annotation)
    return (inner if isinstance(inner, type) and issubclass(inner, Noun) else object), is_list


def holds_words(kind: type[Noun], key: str) -> bool:
    """Whether the Japanese page may have this key: it holds words, or items that do."""
    inner = field_type(kind, key)[0]
    if inner is object or issubclass(inner, WORDS):
        return inner is not object
    return any(holds_words(inner, name) for name in front_fields(inner))


def needs_words(kind: type[Noun], keys: Mapping[str, Node]) -> bool:
    """Whether an item with these English keys has words that Japanese must give, at any depth."""
    return any(_needs(field_type(kind, key)[0], node) for key, node in keys.items() if key in kind.model_fields)


def _needs(kind: type, node: Node) -> bool:
    if kind is object or kind is Variants:
        return False
    if issubclass(kind, WORDS):
        return True
    return any(needs_words(kind, item.keys or {}) for item in (node.items or [node]))


def _unwrap(annotation: Any) -> tuple[Any, bool]:
    """The type inside `X | None` and `tuple[X, ...]`, and whether it is a list."""
    if get_origin(annotation) in (Union, UnionType):
        return _unwrap(next(part for part in get_args(annotation) if part is not type(None)))
    if get_origin(annotation) is tuple:
        return _unwrap(get_args(annotation)[0])[0], True
    return annotation, False
