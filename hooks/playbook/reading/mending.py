"""Data that does not fit its type -> data that does: a stand-in for each value that was refused.

So a page with a slip in one place is looked at everywhere else. What stands in is never shown: a page that has
something to stand in has a problem.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import Any, Literal, get_args, get_origin

from ..model import Noun
from .fields import WORDS, field_type, item_type
from .unwritten import NO_ID, NOT_WRITTEN
from .written import Loc

PLAIN: dict[Any, object] = {int: 1, bool: False, date: date(2000, 1, 1)}
"""What stands in for a value of a plain type; all others are ids."""


def mend(kind: type[Noun], data: Any, loc: Loc) -> None:
    """Puts a stand-in in the place of the value at `loc` of the `data` for a `kind`, or takes an optional one away.

    What is not where the types say is left alone; the next look at the data refuses it again.
    """
    holder, noun = data, kind
    with suppress(AttributeError, IndexError, KeyError, TypeError):
        for part in loc[:-1]:
            holder = holder[part]
            noun = item_type(noun, part) if isinstance(part, str) else noun
        last = loc[-1]
        if isinstance(last, int):
            holder[last] = _stand_in(noun)
        elif last in noun.model_fields and noun.model_fields[last].is_required():
            holder[last] = _stand_in_of_field(noun, last)
        else:
            holder.pop(last, None)


def _stand_in_of_field(noun: type[Noun], field: str) -> object:
    if issubclass(noun, WORDS):
        return NOT_WRITTEN
    return [] if field_type(noun, field)[1] else _stand_in(item_type(noun, field))


def _stand_in(kind: Any) -> object:
    """A value that takes the place of a `kind`; what a noun needs besides is mended at the next look."""
    if get_origin(kind) is Literal:
        return get_args(kind)[0]
    if not (isinstance(kind, type) and issubclass(kind, Noun)):
        return PLAIN.get(kind, NO_ID)
    return {"en": NOT_WRITTEN, "ja": NOT_WRITTEN} if issubclass(kind, WORDS) else {}
