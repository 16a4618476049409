"""Data -> types; what pydantic finds becomes plain sentences at the right line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from .join import Loc, Place, unwrap
from .model import Noun
from .problem import Problem, did_you_mean


def validate(kind: type[Noun], data: object, places: Mapping[Loc, Place]) -> tuple[Any, list[Problem]]:
    """The `data` as a `kind`, or None; and a problem for each place where it does not fit."""
    try:
        return kind.model_validate(data), []
    except ValidationError as errors:
        return None, [_problem(kind, error, places) for error in errors.errors(include_url=False)]


def nearest_place(places: Mapping[Loc, Place], loc: Loc) -> Place:
    """The place of the value at `loc`, or of the innermost value around it that was written."""
    while loc and loc not in places:
        loc = loc[:-1]
    return places[loc]


def _problem(kind: type[Noun], error: ErrorDetails, places: Mapping[Loc, Place]) -> Problem:
    loc: Loc = tuple(error["loc"])
    missing = error["type"] in ("missing", "extra_forbidden")
    place = nearest_place(places, loc[:-1] if error["type"] == "missing" else loc)
    if missing:
        field = place.field if loc in places else ".".join(filter(None, (place.field, str(loc[-1]))))
    else:
        field = place.field
    return Problem(place.path, place.line, field, _sentence(kind, error, loc))


def _sentence(kind: type[Noun], error: ErrorDetails, loc: Loc) -> str:
    found = _shown(error.get("input"))
    context = error.get("ctx", {})
    match error["type"]:
        case "missing":
            return "is missing; write it"
        case "extra_forbidden":
            return f"is not a key here{did_you_mean(str(loc[-1]), _keys_at(kind, loc[:-1]))}"
        case "literal_error":
            expected = str(context["expected"]).replace(" or ", ", ").replace("'", "")
            return f"must be one of {expected}; found {found}{did_you_mean(found.strip(chr(39)), expected.split(', '))}"
        case "string_pattern_mismatch":
            return f"{found} is not of the right form; {_form(loc)}"
        case "string_too_long":
            return f"has {len(error['input']):,} characters; at most {context['max_length']:,} are allowed"
        case "string_too_short":
            return "is empty; write the words"
        case "string_type":
            return f"must be a text; found {found}"
        case "int_parsing" | "int_type" | "int_from_float":
            return f"must be a whole number; found {found}"
        case "tuple_type" | "list_type":
            return f"must be a list; found {found}"
        case "model_type" | "model_attributes_type" | "dict_type":
            return f"must have keys of its own; found {found}"
        case "value_error":
            return str(context["error"])
    if error["type"].startswith("date"):
        return f"must be a date such as 2026-11-22; found {found}"
    return f"{error['msg'][0].lower()}{error['msg'][1:]}; found {found}"


def _form(loc: Loc) -> str:
    last = next((part for part in reversed(loc) if isinstance(part, str)), "")
    if last == "next":
        return "write 'step', 'play/' or 'play/step'"
    if last == "address":
        return "write an address that begins with https://"
    return "an id is lower-case words joined by hyphens, such as 'not-at-desk'"


def _keys_at(kind: type[Noun], loc: Loc) -> list[str]:
    here: Any = kind
    for part in loc:
        if isinstance(part, str) and part in here.model_fields:
            here = unwrap(here.model_fields[part].annotation)[0]
    return list(here.model_fields)


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return f"'{value[:40]}…'" if len(value) > 40 else f"'{value}'"
    if isinstance(value, Mapping):
        return "a mapping"
    return "a list" if isinstance(value, list | tuple) else f"'{value}'"
