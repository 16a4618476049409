"""The kind of a page: what its front matter says, or, where that is a slip or lost, what its keys look like."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import KINDS, Noun, Plain
from ..problem import Problem, did_you_mean, nearest, shortened
from .fields import front_fields
from .source import Source

OF_A_FOLDER = frozenset({"call", "section", "stage"})
"""Kinds of which each page is the index of a folder."""
OF_EVERY_KIND = frozenset({"id", "owner", "reviewed"})
"""Keys that no plain page has."""


def kind_of(english: Source, path: str) -> tuple[type[Noun], Problem | None]:
    """The type of a page: by its `kind`, or a plain page without one; and what is wrong with its `kind`."""
    keys = english.front.keys or {}
    node = keys.get("kind")
    if node is None and not OF_EVERY_KIND & {*keys}:
        return Plain, None
    if node is not None and node.text in KINDS:
        return KINDS[node.text], None
    alike = _kinds_like(keys, path)
    if node is None:
        write = f"'kind: {alike[0]}'" if len(alike) == 1 else f"'kind: …' with one of {', '.join(alike)}"
        return KINDS[alike[0]], Problem(english.path, english.front.line, "kind", f"is missing; write {write}")
    found = node.text or ""
    hint = did_you_mean(found, KINDS) or f"; write one of {', '.join(KINDS)}"
    message = f"there is no kind of page '{shortened(found)}'{hint}"
    return KINDS[nearest(found, KINDS) or alike[0]], Problem(english.path, node.line, "kind", message)


def _kinds_like(keys: Iterable[str], path: str) -> list[str]:
    """The kinds that these keys, on the page at `path`, fit best."""
    here, possible = {*keys} - {"kind"}, [name for name in KINDS if _may_stand_at(name, path)]
    unfit = {name: len(here - {*front_fields(KINDS[name])}) + len(_required(KINDS[name]) - here) for name in possible}
    return [name for name in possible if unfit[name] == min(unfit.values())]


def _may_stand_at(kind: str, path: str) -> bool:
    """Whether a page of a kind can be at a path: some kinds are the first page of the site or of a folder."""
    if kind == "home" or path == "index":
        return kind == "home" and path == "index"
    return path.endswith("/index") or kind not in OF_A_FOLDER


def _required(kind: type[Noun]) -> set[str]:
    return {name for name in front_fields(kind) if kind.model_fields[name].is_required()} - {"kind"}
