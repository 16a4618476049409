"""Data -> types; what pydantic finds becomes plain sentences at the right line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ..model import Noun
from ..problem import Problem, did_you_mean, shortened
from .fields import WORDS, field_type
from .mending import mend
from .written import Loc, Places, nearest_place

FORMS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "an id is lower-case words joined by hyphens, such as 'not-at-desk'",
    r"^[a-z0-9-]+(/[a-z0-9-]*)?$": "write 'step', 'play/' or 'play/step'",
    r"^/?[a-z0-9-]+(/[a-z0-9-]+)*$": "write an old id, such as 'away', or with its folder, 'reception/away'",
    r"^[a-z0-9-]+(/[a-z0-9-]+)*(#[a-z0-9-]+)?$": (
        "write a page such as 'stop/refusal', a place on it such as 'stop/refusal#script', or a card such as "
        "'phrase/out'"
    ),
    r"^[a-z]+(_[a-z]+)*$": "a blank is lower-case words joined by underscores, such as 'prospect_company'",
    r"^[A-C]{1,2}[0-9]+$": "a point is a letter of its article and a number, such as 'A6'",
    r"^(https?://\S+)?$": "write an address that begins with https://",
    r"^([01][0-9]|2[0-4]):[0-5][0-9]$": "write a time of the day, such as '09:30'",
    r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$": "write month and day, such as '12-29'",
}
"""The forms of ids, addresses and times, with what an editor reads about them."""
MOST_LOOKS = 4
"""A stand-in may need others inside it; no noun is deeper."""


def validate(kind: type[Noun], data: object, places: Places) -> tuple[Any, list[Problem]]:
    """The `data` as a `kind`, or None; and a problem for each place where it does not fit."""
    try:
        return kind.model_validate(data), []
    except ValidationError as errors:
        return None, [_problem(kind, error, places) for error in errors.errors(include_url=False)]


def validate_as_far_as_possible(
    kind: type[Noun], data: Any, places: Places
) -> tuple[Any, list[Problem], frozenset[str]]:
    """The `data` as a `kind` with stand-ins for what does not fit, the problems, and the fields that had to be mended.

    Mended words are no such fields: nothing depends on them. The entry is None where mending does not help.
    """
    problems: list[Problem] = []
    lacking: set[str] = set()
    for look in range(MOST_LOOKS):
        try:
            return kind.model_validate(data), problems, frozenset(lacking)
        except ValidationError as errors:
            for error in errors.errors(include_url=False):
                problem = _problem(kind, error, places)
                problems += [problem] if look == 0 else []  # later ones are about the stand-ins
                lacking |= set() if _is_of_words(kind, tuple(error["loc"])) else {problem.field}
                lacking |= {"prose"} if error["loc"][0] == "prose" else set()  # its headings have addresses
                mend(kind, data, tuple(error["loc"]))
    return None, problems, frozenset(lacking)


def _is_of_words(kind: type[Noun], loc: Loc) -> bool:
    """Whether what stands at `loc` are words, on which no structure depends."""
    noun: Any = kind
    for part in loc:
        if isinstance(part, str):
            noun = field_type(noun, part)[0] if part in getattr(noun, "model_fields", {}) else object
        if noun is not object and issubclass(noun, WORDS):
            return True
    return False


def _problem(kind: type[Noun], error: ErrorDetails, places: Places) -> Problem:
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
            noun = _noun_at(kind, loc[:-1])
            if loc[-1] in noun.former_keys:
                return noun.former_keys[str(loc[-1])]
            keys = [field.alias or name for name, field in noun.model_fields.items() if name != "prose"]
            return f"is not a key here{did_you_mean(str(loc[-1]), keys) or '; the keys are ' + ', '.join(keys)}"
        case "literal_error":
            expected = str(context["expected"]).replace(" or ", ", ").replace("'", "")
            hint = did_you_mean(str(error.get("input")), expected.split(", "))
            return f"must be one of {expected}; found {found}{hint}"
        case "string_pattern_mismatch":
            if half := _half_width(error.get("input"), str(context["pattern"])):
                return f"{found} is not of the right form; write '{half}'"
            return f"{found} is not of the right form; {FORMS.get(context['pattern'], 'look at its neighbours')}"
        case "string_too_long":
            return f"has {len(error['input']):,} characters; at most {context['max_length']:,} are allowed"
        case "string_too_short":
            return "is empty; write the words"
        case "string_type":
            return f"must be a text; found {found}"
        case "int_parsing" | "int_parsing_size" | "int_type" | "int_from_float":
            return f"must be a whole number; found {found}"
        case "tuple_type" | "list_type":
            if re.search("[［］【】〔〕（）「」、，]", str(error.get("input"))):
                return f"must be a list in half-width signs, such as [a, b]; found {found}"
            return f"must be a list, such as [a, b]; found {found}"
        case "model_type" | "model_attributes_type" | "dict_type":
            return f"must have keys of its own, one a line; found {found}"
        case "value_error":
            return str(context["error"])
    if error["type"].startswith("date"):
        return f"must be a date such as 2026-11-22; found {found}"
    return f"cannot be read ({error['msg'][0].lower()}{error['msg'][1:]}); found {found}"


def _half_width(value: object, pattern: str) -> str:
    """A value with full-width letters in half-width small ones, without marks, where it is of the right form then."""
    half = unicodedata.normalize("NFKC", str(value)).strip("“”‘’「」『』\"'")
    small = half.strip().lower()
    return small if half != value and re.fullmatch(pattern.strip("^$"), small) else ""


def _noun_at(kind: type[Noun], loc: Loc) -> type[Noun]:
    """The type of the item at `loc` inside a `kind`."""
    here: Any = kind
    for part in loc:
        if isinstance(part, str) and part in here.model_fields:
            here = field_type(here, part)[0]
    return here


def _shown(value: Any) -> str:
    if isinstance(value, Mapping):
        return "keys with values"
    return "a list" if isinstance(value, list | tuple) else f"'{shortened(str(value))}'"
