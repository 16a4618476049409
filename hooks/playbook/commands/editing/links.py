"""The links of a page's file, wherever they stand in it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator

from ...checks.where import without_code
from ...queries.address import is_outside, link_to, page_path
from .edit import Edit

LINK = re.compile(r"\]\(<?([^)\s>]+)")
Renamed = Callable[[str, str], tuple[str, str]]
"""A page's path and an anchor on it (or none), as they are called from now on."""


def link_edits(text: str, path: str, renamed: Renamed) -> Iterator[Edit]:
    """What makes the links of the page at `path` lead on when pages and anchors have new names, its own too."""
    for found in LINK.finditer(without_code(text)):
        if not is_outside(found[1]) and (link := _new_link(found[1], path, renamed)) != found[1]:
            yield Edit(found.start(1), found.end(1), link)


def _new_link(link: str, path: str, renamed: Renamed) -> str:
    file, _, fragment = link.partition("#")
    here, _ = renamed(path, "")
    if file and not file.endswith(".md"):
        return _new_way(link, path, here)
    there = page_path(path, link)
    to, anchor = renamed(there, fragment)
    if (to, anchor) == (there, fragment) and posixpath.dirname(here) == posixpath.dirname(path):
        return link
    return f"#{anchor}" if not file else link_to(here, to, anchor) if there != path else _to_itself(here, anchor)


def _to_itself(path: str, anchor: str) -> str:
    """A page that names its own file goes on doing so."""
    return f"{posixpath.basename(path)}.md" + (f"#{anchor}" if anchor else "")


def _new_way(link: str, path: str, here: str) -> str:
    """The way to a picture, from the page's new folder."""
    if posixpath.dirname(path) == posixpath.dirname(here):
        return link
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), link))
    return posixpath.relpath(target, posixpath.dirname(here) or ".")
