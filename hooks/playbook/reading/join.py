"""Joins the two files of a page: structure and English words here, Japanese words there, by id.

The types of `model` say which fields are words, so this is one walk for every kind of page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..model import LANGUAGE_NAMES, Noun, Variants
from ..problem import Problem, did_you_mean
from .fields import WORDS, field_type, front_fields, holds_words, needs_words
from .join_words import Notes, Spot, pair_texts, pair_variants, pair_words, respelled
from .source import Source
from .unwritten import NOT_WRITTEN
from .written import Places
from .yaml_tree import Node

STRUCTURE = "belongs to the structure, which the English page alone holds; delete it here"


@dataclass(frozen=True)
class Joined:
    """The two files as one: data for the type, where each value stands, and what is wrong so far."""

    data: dict[str, Any]
    places: Places
    problems: list[Problem]


def join(kind: type[Noun], english: Source, japanese: Source) -> Joined:
    """Joins the front matter and the prose of the two files of one page of type `kind`."""
    notes = Notes({"en": english.path, "ja": japanese.path})
    notes.remember("en", 1, Spot())
    data = _noun(notes, kind, english.front, japanese.front, Spot())
    data.pop("prose", None)
    if english.prose or japanese.prose:
        data["prose"] = _prose(notes, {"en": english, "ja": japanese})
    return Joined(data, notes.places, notes.problems)


def _prose(notes: Notes, sources: Mapping[str, Source]) -> dict[str, str]:
    for (language, source), other in zip(sources.items(), ("ja", "en"), strict=True):
        notes.remember(language, source.prose_line, Spot(("prose",)), language)
        if not source.prose:
            message = f"has no text below the front matter, but the {LANGUAGE_NAMES[other]} page has; write it"
            notes.say(language, source.prose_line, "", message)
    return {language: source.prose or NOT_WRITTEN for language, source in sources.items()}


def _noun(notes: Notes, kind: type[Noun], en: Node, ja: Node | None, spot: Spot) -> dict[str, Any]:
    """The data of a mapping in English with its words in Japanese."""
    if ja is not None and ja.keys is None:
        notes.say("ja", ja.line, spot.name, f"must have keys of its own; found {ja.shape}")
    ours = respelled(notes, "en", en.keys or {}, [*front_fields(kind), *kind.former_keys], spot)
    words = [key for key in ours if key in front_fields(kind) and holds_words(kind, key)]
    theirs = respelled(notes, "ja", (ja.keys if ja else None) or {}, words, spot)
    data = {
        key: _field(notes, kind, key, node, theirs.pop(key, None), spot)
        for key, node in ours.items()
    }  # fmt: skip
    for key, node in theirs.items():
        data |= _only_in_japanese(notes, kind, key, node, spot.at(key, ja=node))
    return data


def _field(notes: Notes, kind: type[Noun], key: str, en: Node, ja: Node | None, around: Spot) -> Any:
    spot = around.at(key, ja=ja)
    notes.remember("en", en.line, spot)
    if key not in front_fields(kind):
        return _unknown(notes, kind, key, en, spot)
    inner, is_list = field_type(kind, key)
    if issubclass(inner, WORDS):
        return pair_texts(notes, en, ja, spot) if is_list else pair_words(notes, inner, en, ja, spot)
    if issubclass(inner, Noun):
        return _items(notes, inner, en, ja, spot) if is_list else _single(notes, inner, en, ja, spot)
    if ja is not None:
        notes.say("ja", ja.line, spot.name, STRUCTURE)
    return en.plain()


def _unknown(notes: Notes, kind: type[Noun], key: str, en: Node, spot: Spot) -> Any:
    """A key that the type refuses; only `prose`, which has no key, it would take."""
    if key == "prose":
        notes.say("en", en.line, spot.name, "is not a key here; the prose stands below the front matter")
    return en.plain()


def _single(notes: Notes, kind: type[Noun], en: Node, ja: Node | None, spot: Spot) -> Any:
    return en.plain() if en.keys is None else _noun(notes, kind, en, ja, spot)


def _items(notes: Notes, kind: type[Noun], en: Node, ja: Node | None, spot: Spot) -> Any:
    """The data of a list of items, each with its words by id; what is no list the type refuses."""
    if en.items is None:
        return en.plain()
    if ja is not None and ja.keys is None:
        notes.say("ja", ja.line, spot.name, f"must name each id of the English page with its words; found {ja.shape}")
    ids = _ids(notes, en.items, spot)
    known = [id for id in ids if id]
    theirs = respelled(notes, "ja", (ja.keys if ja else None) or {}, known, spot, "an id of the English page")
    twice = [id for at, id in enumerate(ids) if id and id in ids[:at]]
    for key in [key for key in theirs if key not in ids and not twice]:
        hint = _hint(key, list(filter(None, ids)))
        notes.say("ja", theirs[key].line, spot.at(key).name, f"is not an id of the English page{hint}")
    spots = [spot.at(at, id or str(at + 1), theirs.get(id)) for at, id in enumerate(ids)]
    return [
        _item(notes, kind, node, theirs.get(id) if id else None, inside, id in ids[:at])
        for at, (node, id, inside) in enumerate(zip(en.items, ids, spots, strict=True))
    ]


def _ids(notes: Notes, items: list[Node], spot: Spot) -> list[str]:
    """The id of each item; empty where it has none."""
    ids: list[str] = []
    for node in items:
        id = (node.keys or {}).get("id")
        if id and id.text and id.text in ids:
            notes.say("en", id.line, spot.at(id.text).name, "is the id of an earlier item; choose another")
        ids.append((id.text or "") if id else "")
    return ids


def _item(notes: Notes, kind: type[Noun], en: Node, ja: Node | None, spot: Spot, is_second: bool) -> Any:
    """The data of one item; of two with one id the second is taken as without an id, since nobody knows its words."""
    notes.remember("en", en.line, spot)
    if en.keys is None:
        return en.plain()
    if (ja is None or is_second) and needs_words(kind, en.keys):
        return _untranslated(notes, kind, en, spot, is_second)
    return _noun(notes, kind, en, _unfolded(kind, en, ja), spot)


def _untranslated(notes: Notes, kind: type[Noun], en: Node, spot: Spot, is_told: bool) -> Any:
    """An item without Japanese words: one problem for all; none without an id, which the rules ask for first."""
    inner = Notes(notes.paths)
    data = _noun(inner, kind, en, None, spot)
    notes.places |= inner.places
    notes.problems += [problem for problem in inner.problems if problem.path == notes.paths["en"]]
    if "id" in (en.keys or {}) and not is_told:
        notes.say("ja", spot.line, spot.name, "has no Japanese words; the English page has this item")
    return data


def _unfolded(kind: type[Noun], en: Node, ja: Node | None) -> Node | None:
    """The Japanese words of an item with their key, which the page may leave out where there is only one."""
    key = kind.shorthand(frozenset(en.keys or {}))
    if ja is None or key is None or key in (ja.keys or {}) or (ja.text is None and key != "say"):
        return ja
    return Node({key: ja}, ja.line)


def _only_in_japanese(notes: Notes, kind: type[Noun], key: str, node: Node, spot: Spot) -> dict[str, Any]:
    """A key that the English page has not: a slip, unless it holds variants, of which each language has its own."""
    known = [name for name in front_fields(kind) if holds_words(kind, name)]
    if key in known and field_type(kind, key)[0] is Variants:
        return {key: pair_variants(notes, None, node, spot)}
    if key in known and kind.model_fields[key].is_required():
        return {}  # it is missing in the English page, which is reported there
    if key in known:
        message = "has words here, but the English page has no such key; write it there or delete it here"
    else:
        message = STRUCTURE if key in front_fields(kind) else f"is not a key here{_hint(key, known)}"
    notes.say("ja", node.line, spot.name, message)
    return {}


def _hint(word: str, known: list[str]) -> str:
    choice = f"; it may be {', '.join(dict.fromkeys(known))}" if known else "; delete it here"
    return did_you_mean(word, known) or choice
