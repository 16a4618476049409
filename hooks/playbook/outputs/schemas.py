"""JSON Schemas of both files of a page and of the registries, from the types of the model, for editors that read them.

An editor's YAML reader takes `level: 2` for a number where the playbook takes it for a text, so both are allowed.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from ..model import KINDS, LANGUAGE_NAMES, Change, Noun, Text, Utterance, Variants
from ..model.meanings import meanings
from ..model.place import Plain
from ..model.registry import Reading, Synonyms
from ..model.voice import Voice
from ..reading.fields import WORDS, field_type, front_fields, holds_words
from ..reading.registries import REGISTRIES, WHOLE_FILES

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = "docs/assets/schemas"
PAGES: dict[str, type[Noun]] = {**KINDS, "plain": Plain}
LISTS: dict[str, type[Noun]] = {**REGISTRIES, "readings": Reading, "synonyms": Synonyms}
SMALL_FILES: dict[str, type[Noun]] = {"change": Change, "voice": Voice}
"""What has a file of its own, of which there may be any number: docs/data/changes/…, docs/data/voices/…"""
ALONE: dict[str, type[Noun]] = {**WHOLE_FILES, **SMALL_FILES}
"""What is no list: one calendar, one identity, and the small files."""
Examples = Mapping[tuple[str, str, str], Any]
"""What a key holds on some page: by the noun's name, the key, and the language."""


class _Schema(GenerateJsonSchema):
    """A schema in which every key says what it means."""

    def model_schema(self, schema: Any) -> JsonSchemaValue:
        """The schema of a noun."""
        found, told = super().model_schema(schema), meanings(schema["cls"])
        for name, field in schema["cls"].model_fields.items():
            key = found["properties"].get(field.alias or name)
            if key is not None and name in told:
                key["description"] = told[name]
        return found

    def literal_schema(self, schema: Any) -> JsonSchemaValue:
        """Fixed words; a number may stand without quotation marks."""
        values = schema["expected"]
        return {"enum": [*values, *(int(value) for value in values if str(value).isdigit())]}


class _English(_Schema):
    """Words are texts: each file holds one language."""

    def model_schema(self, schema: Any) -> JsonSchemaValue:
        """The schema of a noun."""
        kind = schema["cls"]
        if issubclass(kind, Variants):
            return {"type": "array", "items": {"type": "string", "minLength": 1}}
        if issubclass(kind, Text | Utterance):
            return {"type": "string", "minLength": 1}
        found = super().model_schema(schema)
        found.get("properties", {}).pop("prose", None)
        return found


@cache
def english_schema(kind: type[Noun]) -> JsonSchemaValue:
    """The schema of the front matter of the English file of a page."""
    return TypeAdapter(kind).json_schema(by_alias=True, schema_generator=_English)


@cache
def japanese_schema(kind: type[Noun]) -> JsonSchemaValue:
    """The schema of the front matter of the Japanese file: words alone, under the ids of the English page."""
    return _japanese(kind)


def _japanese(kind: type[Noun]) -> JsonSchemaValue:
    keys = {key: _words(kind, key) for key in front_fields(kind) if holds_words(kind, key)}
    for key, found in keys.items():
        if description := meanings(kind).get(key):
            found["description"] = description
    return {"title": kind.__name__, "type": "object", "additionalProperties": False, "properties": keys}


def _words(kind: type[Noun], key: str) -> JsonSchemaValue:
    inner, is_list = field_type(kind, key)
    if not issubclass(inner, WORDS):
        return {"type": "object", "additionalProperties": _item(inner)} if is_list else _japanese(inner)
    text = {"type": "string", "minLength": 1}
    if inner is Variants or is_list:
        return {"type": "array", "items": text}
    return _utterance() if issubclass(inner, Utterance) else text


def _item(kind: type[Noun]) -> JsonSchemaValue:
    """The words of an item: keys, or its one text without a key."""
    words = _japanese(kind)
    alone = sorted({short for key in front_fields(kind) if (short := kind.shorthand(frozenset({key})))})
    return {"anyOf": [words, *(_words(kind, key) for key in alone)]} if alone else words


def _utterance() -> JsonSchemaValue:
    """What is said aloud; where English is spoken, a text that says what it means."""
    keys = {
        "text": {"type": "string", "minLength": 1, "description": "What is said, with its readings in 《》."},
        "romaji": {"type": "string", "minLength": 1, "description": "How it is read, in modified Hepburn."},
    }
    spoken = {"type": "object", "additionalProperties": False, "properties": keys, "required": ["text"]}
    return {"anyOf": [spoken, {"type": "string"}]}


@cache
def registry_schema(name: str) -> JsonSchemaValue:
    """The schema of a registry under `docs/data/`."""
    kind: Any = ALONE.get(name) or list[LISTS[name]]  # type: ignore[valid-type]
    return TypeAdapter(kind).json_schema(by_alias=True, schema_generator=_Schema)


def schemas(examples: Examples) -> dict[str, JsonSchemaValue]:
    """Every schema by its path below the folder of schemas, with examples from the book."""
    found: dict[str, JsonSchemaValue] = {}
    for name, kind in PAGES.items():
        found[f"en/{name}.json"] = _titled(english_schema(kind), f"{name}: the English file", examples, "en", kind)
        found[f"ja/{name}.json"] = _titled(japanese_schema(kind), f"{name}: the Japanese file", examples, "ja", kind)
    for language, side in LANGUAGE_NAMES.items():
        found[f"{language}/page.json"] = _any_page(language, side)
    for name in (*LISTS, *ALONE):
        found[f"data/{name}.json"] = _titled(registry_schema(name), data_file(name), examples, "data", None)
    return found


def data_file(name: str) -> str:
    """Where the entries of a registry stand."""
    return f"docs/data/{name}s/….yml" if name in SMALL_FILES else f"docs/data/{name}.yml"


def _any_page(language: str, side: str) -> JsonSchemaValue:
    """A page of any kind; English files say their kind, Japanese ones do not."""
    names = [name for name in PAGES if language == "ja" or name != "plain"]
    if language == "ja":
        return {
            "$schema": DIALECT,
            "title": f"a page: the {side} file",
            "anyOf": [{"$ref": f"{n}.json"} for n in names],
        }
    chosen = [
        {"if": {"properties": {"kind": {"const": name}}, "required": ["kind"]}, "then": {"$ref": f"{name}.json"}}
        for name in names
    ]
    plain = {"if": {"not": {"required": ["kind"]}}, "then": {"$ref": "plain.json"}}
    return {"$schema": DIALECT, "title": f"a page: the {side} file", "type": "object", "allOf": [*chosen, plain]}


def _titled(
    schema: JsonSchemaValue, title: str, examples: Examples, language: str, kind: type[Noun] | None
) -> JsonSchemaValue:
    titled = {"$schema": DIALECT} | schema | {"title": title}
    return _with_examples(titled, examples, language, kind.__name__ if kind else "")


def _with_examples(schema: Any, examples: Examples, language: str, noun: str) -> Any:
    """The schema, with an example at each key that has one on some page."""
    if isinstance(schema, list):
        return [_with_examples(part, examples, language, noun) for part in schema]
    if not isinstance(schema, dict):
        return schema
    found: dict[str, Any] = {}
    noun = schema["title"] if "properties" in schema and str(schema.get("title", "")).isidentifier() else noun
    for key, value in schema.items():
        if key == "properties":
            found[key] = {name: _with_example(inner, examples, language, noun, name) for name, inner in value.items()}
        elif key == "$defs":
            found[key] = {name: _with_examples(inner, examples, language, name) for name, inner in value.items()}
        else:
            found[key] = _with_examples(value, examples, language, noun)
    return found


def _with_example(schema: Any, examples: Examples, language: str, noun: str, key: str) -> Any:
    inner = _with_examples(schema, examples, language, noun)
    example = examples.get((noun, key, language))
    return inner | {"examples": [example]} if example is not None else inner
