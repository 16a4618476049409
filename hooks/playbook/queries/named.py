"""Which field names what: from a type and its field to the sort of thing that an id in it is of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from ..model import BothMeanings, Branch, Cadence, Call, Contact, Home, Item, Message, Noun, Play, Reply, Retired, Step

NEXT = "next"
"""Where a script goes on: `step`, `play/` or `play/step`."""
ADDRESS = "address"
"""What a reader is led to: `reception/not-at-desk#step-ask`, `phrase/out`."""

NAMED: dict[tuple[type[Noun], str], str] = {
    (BothMeanings, "agreed"): "phrase",
    (BothMeanings, "declined"): "phrase",
    (Branch, "phrases"): "phrase",
    (Home, "phrases"): "phrase",
    (Contact, "lines"): "line",
    (Reply, "lines"): "line",
    (Step, "lines"): "line",
    (Contact, "message"): "message",
    (Home, "messages"): "message",
    (Cadence, "related"): "play",
    (Call, "starts"): "play",
    (Home, "starts"): "play",
    (Item, "phrases"): "phrase",
    (Item, "play"): "play",
    (Item, "role_play"): "play",
    (Item, "training"): "training",
    (Message, "related"): "play",
    (Play, "related"): "play",
    (Branch, "next"): NEXT,
    (Step, "next"): NEXT,
    (Retired, "read"): ADDRESS,
}
"""What the ids in a field are of: a kind of page or card, or one of the two above."""


def named_in(value: Any) -> Iterator[tuple[str, str]]:
    """What a noun and all that stands in it name: of what sort it is, and the id."""
    if isinstance(value, tuple):
        for one in value:
            yield from named_in(one)
        return
    kind = type(value)
    for field in _fields_with_names(kind):
        found = getattr(value, field)
        if what := NAMED.get((kind, field)):
            yield from ((what, id) for id in ((found,) if isinstance(found, str) else found or ()))
        else:
            yield from named_in(found)


@cache
def _fields_with_names(kind: type) -> tuple[str, ...]:
    """The fields of a type that name something, or hold what does."""
    fields = kind.model_fields.items() if issubclass(kind, Noun) else ()
    return tuple(
        name
        for name, field in fields
        if (kind, name) in NAMED or any(_fields_with_names(inner) for inner in _types_in(field.annotation))
    )


def _types_in(annotation: Any) -> Iterator[type]:
    """The types that an annotation speaks of: of `tuple[Step, ...]` it is Step."""
    if isinstance(annotation, type):
        yield annotation
    for inner in get_args(annotation):
        yield from _types_in(inner)
