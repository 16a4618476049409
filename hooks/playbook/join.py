"""Joins the two files of a page: structure and English words here, Japanese words there, by id.

The types of `model` say which fields are words, so this is one walk for every kind of page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import UnionType
from typing import Any, Union, get_args, get_origin

from .model import Noun, Passage, Text, Utterance, Variants
from .problem import Problem, did_you_mean
from .source import Source
from .tree import Node

Loc = tuple[str | int, ...]
WORDS = (Text, Passage, Utterance, Variants)
NOT_WRITTEN = "…"
"""Stands for words that are missing, once they are reported, so that the other rules can still look."""


@dataclass(frozen=True)
class Place:
    """Where a value was written."""

    path: str
    line: int
    field: str


@dataclass
class Joined:
    """The two files as one: data for the type, where each value stands, and what is wrong so far."""

    data: dict[str, Any]
    places: dict[Loc, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def join(kind: type[Noun], english: Source, japanese: Source) -> Joined:
    """Joins the front matter and the prose of the two files of one page of type `kind`."""
    joiner = _Joiner(english, japanese)
    data = joiner.noun(kind, english.front, japanese.front, (), "")
    joined = Joined(data, joiner.places, joiner.problems)
    if english.prose or japanese.prose:
        data["prose"] = {"en": english.prose or NOT_WRITTEN, "ja": japanese.prose or NOT_WRITTEN}
        for language, source in (("en", english), ("ja", japanese)):
            joiner.places[("prose", language)] = Place(source.path, source.prose_line, "")
            if not source.prose:
                other = "Japanese" if language == "en" else "English"
                message = f"has no text below the front matter, but the {other} page has"
                joined.problems.append(Problem(source.path, source.prose_line, "", message))
    return joined


class _Joiner:
    def __init__(self, english: Source, japanese: Source) -> None:
        self.english, self.japanese = english.path, japanese.path
        self.places: dict[Loc, Place] = {(): Place(english.path, 1, "")}
        self.problems: list[Problem] = []

    def noun(self, kind: type[Noun], en: Node, ja: Node | None, loc: Loc, name: str) -> dict[str, Any]:
        """The data of a mapping in English with its words in Japanese."""
        theirs = dict(ja.keys or {}) if ja else {}
        data: dict[str, Any] = {}
        for key, node in (en.keys or {}).items():
            self._remember((*loc, key), node.line, self.english, _dotted(name, key))
            data[key] = self._field(kind, key, node, theirs.pop(key, None), ja or en, (*loc, key), _dotted(name, key))
        for key, node in theirs.items():
            self._only_in_japanese(kind, key, node, name)
        return data

    def _field(self, kind: type[Noun], key: str, en: Node, ja: Node | None, parent: Node, loc: Loc, name: str) -> Any:
        info = kind.model_fields.get(key)
        if info is None:
            return en.plain()
        inner, is_list = unwrap(info.annotation)
        if inner in WORDS and is_list:
            return self._paired(en, ja, parent, loc, name)
        if inner in WORDS:
            return self._words(inner, en, ja, parent, loc, name)
        if isinstance(inner, type) and issubclass(inner, Noun):
            return self._nouns(inner, en, ja, parent, loc, name) if is_list else self._single(inner, en, ja, loc, name)
        if ja is not None:
            self._say(self.japanese, ja.line, name, "belongs to the structure, which the English page alone holds; delete it here")
        return en.plain()

    def _words(self, kind: type, en: Node, ja: Node | None, parent: Node, loc: Loc, name: str) -> Any:
        if kind is Variants:
            return self._variants(en, ja, loc, name)
        self._remember((*loc, "en"), en.line, self.english, name)
        self._remember((*loc, "ja"), (ja or parent).line, self.japanese, name)
        if en.text is None or not en.text.strip():
            self._say(self.english, en.line, name, "must be a text" if en.text is None else "is empty; write the words")
        data = {"en": en.text or NOT_WRITTEN, "ja": NOT_WRITTEN}
        if ja is None:
            self._say(self.japanese, parent.line if parent else 1, name, "is missing; the English page has it")
        elif kind is Utterance and ja.keys is not None:
            data |= self._spoken(ja, loc, name)
        elif ja.text is None or not ja.text.strip():
            self._say(self.japanese, ja.line, name, "must be a text" if ja.text is None else "is empty; write the words")
        else:
            data["ja"] = ja.text
        return data

    def _spoken(self, ja: Node, loc: Loc, name: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for key, node in (ja.keys or {}).items():
            if key not in ("text", "romaji"):
                self._say(self.japanese, node.line, _dotted(name, key), "is not a key here; an utterance has 'text' and 'romaji'")
            elif not node.text:
                self._say(self.japanese, node.line, _dotted(name, key), "is empty; write the words")
            else:
                side = "ja" if key == "text" else key
                found[side] = node.text
                self._remember((*loc, side), node.line, self.japanese, _dotted(name, key))
        for key in {"text", "romaji"} - set(ja.keys or {}):
            self._say(self.japanese, ja.line, name, f"has no '{key}'; an utterance has 'text' and 'romaji'")
        return found

    def _variants(self, en: Node, ja: Node | None, loc: Loc, name: str) -> Any:
        data: dict[str, Any] = {}
        for language, node, path in (("en", en, self.english), ("ja", ja, self.japanese)):
            if node is None:
                continue
            self._remember((*loc, language), node.line, path, name)
            if node.items is None or any(item.text is None for item in node.items):
                self._say(path, node.line, name, "must be a list of texts, one a line after '- '")
            else:
                data[language] = node.plain()
        return data

    def _paired(self, en: Node, ja: Node | None, parent: Node, loc: Loc, name: str) -> Any:
        if en.items is None or (ja is not None and ja.items is None):
            path, node = (self.english, en) if en.items is None else (self.japanese, ja)
            self._say(path, node.line, name, "must be a list of texts, one a line after '- '")
            return []
        theirs = ja.items if ja else []
        if len(theirs) != len(en.items):
            message = f"has {len(theirs)} items, but the English page has {len(en.items)}; they pair by position"
            self._say(self.japanese, (ja or parent).line, name, message)
        return [
            self._words(Text, node, theirs[at] if at < len(theirs) else node, parent, (*loc, at), f"{name}.{at + 1}")
            for at, node in enumerate(en.items)
        ]

    def _single(self, kind: type[Noun], en: Node, ja: Node | None, loc: Loc, name: str) -> Any:
        if en.keys is None:
            self._say(self.english, en.line, name, f"must have keys of its own: {', '.join(kind.model_fields)}")
            return None
        return self.noun(kind, en, ja, loc, name)

    def _nouns(self, kind: type[Noun], en: Node, ja: Node | None, parent: Node, loc: Loc, name: str) -> Any:
        if en.items is None:
            self._say(self.english, en.line, name, "must be a list of items, each after '- '")
            return []
        theirs = dict(ja.keys or {}) if ja else {}
        if ja is not None and ja.keys is None:
            self._say(self.japanese, ja.line, name, "must be a mapping from the ids of the English page to their words")
        data, seen = [], set()
        for at, node in enumerate(en.items):
            data.append(self._item(kind, node, theirs, ja or parent, (*loc, at), name, seen))
        for key, node in theirs.items():
            if key not in seen:
                hint = did_you_mean(key, seen)
                self._say(self.japanese, node.line, _dotted(name, key), f"is not an id of the English page{hint}")
        return data

    def _item(self, kind: type[Noun], en: Node, theirs: dict[str, Node], parent: Node, loc: Loc, name: str, seen: set[str]) -> Any:
        keys = en.keys or {}
        identity = (keys["id"].text if "id" in keys else None) or ""
        name = _dotted(name, identity or str(loc[-1] + 1))  # type: ignore[operator]
        self._remember(loc, en.line, self.english, name)
        if en.keys is None:
            self._say(self.english, en.line, name, "must be an item with keys, such as 'id: …'")
            return en.plain()
        if identity and identity in seen:
            self._say(self.english, keys["id"].line, name, "is the id of an earlier item; ids stand once in a list")
        seen.add(identity)
        ja = theirs.get(identity)
        if ja is None and needs_words(kind, keys):
            self._say(self.japanese, parent.line if parent else 1, name, "has no Japanese words; the English page has this item")
            return self._untranslated(kind, en, loc, name)
        short = kind.shorthand(frozenset(keys))
        if ja is not None and short and (ja.text is not None or short == "say"):
            ja = Node({short: ja}, ja.line) if short not in (ja.keys or {}) else ja
        return self.noun(kind, en, ja, loc, name)

    def _untranslated(self, kind: type[Noun], en: Node, loc: Loc, name: str) -> Any:
        silent = _Joiner(Source(self.english, en), Source(self.japanese, en))
        data = silent.noun(kind, en, None, loc, name)
        self.places |= silent.places
        return data

    def _only_in_japanese(self, kind: type[Noun], key: str, node: Node, name: str) -> None:
        info = kind.model_fields.get(key)
        if info is None:
            known = [field for field in kind.model_fields if holds_words(kind, field)]
            self._say(self.japanese, node.line, _dotted(name, key), f"is not a key here{did_you_mean(key, known)}")
        elif not holds_words(kind, key):
            self._say(self.japanese, node.line, _dotted(name, key), "belongs to the structure, which the English page alone holds; delete it here")
        else:
            self._say(self.japanese, node.line, _dotted(name, key), "has words here, but the English page has no such key; write it there or delete it here")

    def _remember(self, loc: Loc, line: int, path: str, name: str) -> None:
        self.places[loc] = Place(path, line, name)

    def _say(self, path: str, line: int, name: str, message: str) -> None:
        self.problems.append(Problem(path, line, name, message))


def unwrap(annotation: Any) -> tuple[Any, bool]:
    """The type inside `X | None` and `tuple[X, ...]`, and whether it is a list."""
    if get_origin(annotation) in (Union, UnionType):
        inner = [part for part in get_args(annotation) if part is not type(None)]
        return unwrap(inner[0])
    if get_origin(annotation) is tuple:
        return unwrap(get_args(annotation)[0])[0], True
    return annotation, False


def holds_words(kind: type[Noun], key: str) -> bool:
    """Whether the Japanese page may have this key."""
    inner, _ = unwrap(kind.model_fields[key].annotation)
    return isinstance(inner, type) and issubclass(inner, Noun)


def needs_words(kind: type[Noun], keys: dict[str, Node]) -> bool:
    """Whether an item with these English keys has words that Japanese must give, at any depth."""
    return any(_needs(kind, key, node) for key, node in keys.items() if key in kind.model_fields)


def _needs(kind: type[Noun], key: str, node: Node) -> bool:
    inner, _ = unwrap(kind.model_fields[key].annotation)
    if inner is Variants or not holds_words(kind, key):
        return False
    if inner in WORDS:
        return True
    return any(needs_words(inner, item.keys or {}) for item in (node.items or [node]))


def _dotted(name: str, key: str) -> str:
    return f"{name}.{key}" if name else key
