"""What each key of a noun means: the string below it in the type."""

from __future__ import annotations

import ast
import inspect
from functools import cache
from itertools import pairwise

from .base import Noun


@cache
def meanings(noun: type[Noun]) -> dict[str, str]:
    """The meaning of each key, also of those that the type has from others, where one is written.

    pydantic could read them too (`use_attribute_docstrings`), but reads them whenever a type is made, which every
    check would pay for; asked for here, they cost those who write schemas alone.
    """
    found: dict[str, str] = {}
    for owner in reversed(noun.mro()):
        if issubclass(owner, Noun):
            body = ast.parse(inspect.getsource(owner)).body[0].body
            found |= {
                key.target.id: inspect.cleandoc(below.value.value)
                for key, below in pairwise(body)
                if isinstance(key, ast.AnnAssign) and isinstance(below, ast.Expr)
            }
    return found
