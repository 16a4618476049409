"""A noun of the model -> its keys on both sides, every text still to be written.

Which keys there are, what each holds and what it means is the model's to say; here stand only choices of the trade.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, get_args, get_origin

from ...model import Named, Noun, Utterance
from ...model.meanings import meanings
from ...reading.fields import WORDS, field_type, front_fields, item_type
from ...reading.unwritten import TO_WRITE

WANTED: Mapping[str, tuple[str, ...]] = {
    "Training": ("items",),
    "Item": ("exercise",),
    "Reply": ("say",),
    "Message": ("subject",),
    "Phrase": ("reply",),
    "Figure": ("source", "caveat"),
}
"""Keys that a noun may lack, but that a new one is begun with."""
NAMES = {"items": "first", "steps": "first", "phrases": "first", "lines": "first", "terms": "first"}
TAKEAWAYS = 2
USUAL = {("Training", "minutes"): 60, ("Item", "minutes"): 10}
"""Numbers that are likelier than the smallest."""
Sides = tuple[dict[str, Any], dict[str, Any]]
"""The keys of the English file, which hold the structure, and those of the Japanese one."""


class Skeleton:
    """Writes the keys of nouns; `given` holds what is known already, by key."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        self.given = given

    def of(self, kind: type[Noun]) -> Sides:
        """The keys of a page, or of a card."""
        return self._noun(kind, dict(self.given))

    def in_one_file(self, kind: type[Noun]) -> dict[str, Any]:
        """The keys of an entry of a registry, where both languages stand together."""
        found: dict[str, Any] = {}
        for key in _keys(kind):
            inner, _ = field_type(kind, key)
            given = self.given.get(key)
            if inner is object:
                found[key] = given or _structure(kind, key)
            elif inner is Utterance:
                found[key] = _both(kind, key, given) | {"romaji": f"{TO_WRITE}: the romaji"}
            else:
                found[key] = _both(kind, key, given)
        return found

    def _noun(self, kind: type[Noun], given: dict[str, Any]) -> Sides:
        english: dict[str, Any] = {}
        japanese: dict[str, Any] = {}
        for key in _keys(kind):
            value, words = self._field(kind, key, given.get(key))
            english[key] = value
            if words is not None:
                japanese[key] = words
        return english, japanese

    def _field(self, kind: type[Noun], key: str, given: Any) -> tuple[Any, Any]:
        inner, is_list = field_type(kind, key)
        if inner is object:
            return given if given is not None else _structure(kind, key), None
        if key == "takeaways":
            return [_to_write(kind, key, n) for n in range(TAKEAWAYS)], [
                _to_write(kind, key, n) for n in range(TAKEAWAYS)
            ]
        if issubclass(inner, WORDS):
            spoken = {"text": _to_write(kind, key), "romaji": f"{TO_WRITE}: the romaji"}
            return given or _to_write(kind, key), spoken if inner is Utterance else _to_write(kind, key)
        if not is_list:
            return self._noun(inner, {})
        english, japanese = self._noun(inner, {"id": NAMES.get(key, "first")} if issubclass(inner, Named) else {})
        return [english], {english["id"]: {name: words for name, words in japanese.items()}}


def _keys(kind: type[Noun]) -> list[str]:
    """What a new noun has: what it must have, what it is begun with, and takeaways."""
    wanted = WANTED.get(kind.__name__, ())
    fields = kind.model_fields
    return [
        name
        for name in front_fields(kind)
        if fields[name].is_required() or name in wanted or name in ("takeaways", "order") or (name == "summary")
    ]


def _to_write(kind: type[Noun], key: str, number: int = 0) -> str:
    meaning = meanings(kind).get(key, key).split(". ")[0].split("\n")[0].rstrip(".")
    which = f", number {number + 1}" if key == "takeaways" else ""
    return f"{TO_WRITE}: {meaning[0].lower()}{meaning[1:]}{which}"


def _both(kind: type[Noun], key: str, given: Any) -> dict[str, str]:
    return {"en": given or _to_write(kind, key), "ja": f"{_to_write(kind, key)}, in Japanese"}


def _structure(kind: type[Noun], key: str) -> Any:
    """A value that holds until somebody chooses: the first of fixed words, the smallest number, no ids."""
    expected = item_type(kind, key)
    if get_origin(expected) is Literal:
        return get_args(expected)[0]
    if expected is int:
        return USUAL.get((kind.__name__, key), 1)
    if field_type(kind, key)[1]:
        return ()
    return f"{TO_WRITE}: {' '.join(meanings(kind).get(key, key).split())}" if expected is not bool else "false"


def choices(kind: type[Noun], key: str) -> tuple[str, ...]:
    """The fixed words of which a key holds one, or none."""
    expected = item_type(kind, key)
    return tuple(map(str, get_args(expected))) if get_origin(expected) is Literal else ()


def words_key(kind: type[Noun]) -> str:
    """The key of the words that name it: a title, a question, what is said."""
    for key in ("title", "question", "say", "term", "label", "name", "claim", "text", "avoid"):
        if key in kind.model_fields and kind.model_fields[key].is_required():
            return key
    raise ValueError(f"a {kind.__name__} has no name")
