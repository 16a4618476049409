"""The keys of each kind of page with their meaning, from the types themselves."""

from __future__ import annotations

from collections.abc import Iterator

from .join import holds_words, unwrap
from .model import KINDS, Noun, Text, Utterance, Variants

KIND_NAMES = tuple(sorted(KINDS))
WORDS = (Text, Utterance, Variants)


def describe(kind: str) -> str:
    """The keys of a kind, one a line, indented like the front matter."""
    return "\n".join(_lines(KINDS[kind], ""))


def _lines(noun: type[Noun], indent: str) -> Iterator[str]:
    for name, field in noun.model_fields.items():
        if name == "prose":
            continue
        inner, is_list = unwrap(field.annotation)
        notes = [
            "required" if field.is_required() else "",
            "words in both languages" if holds_words(noun, name) and issubclass(inner, WORDS) else "",
            " ".join((field.description or "").split()),
        ]
        yield f"{indent}{name}: {'; '.join(note for note in notes if note)}".rstrip(": ")
        if holds_words(noun, name) and not issubclass(inner, WORDS):
            yield from _lines(inner, f"{indent}{'  - ' if is_list else '  '}")
