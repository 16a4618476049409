"""Where things are: from ids and files to relative addresses. Pure string work, the same in both languages."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from ..reading.book import Book, Page

SCHEMES = ("http", "https", "mailto", "tel")
STEP = "step-"
TICK = "tick-"
"""Prefixes of anchors, so that a step, a tick and a heading never share one."""


def relative(start: str, to: str) -> str:
    """The address `to` as seen from the page at `start`; both below the language's root.

    >>> relative("reception/not-at-desk/", "stop/refusal/#step-accept")
    '../../stop/refusal/#step-accept'
    """
    path, _, fragment = to.partition("#")
    if path == start:
        return f"#{fragment}" if fragment else "./"
    here, there = start.split("/")[:-1], path.split("/")
    shared = len(posixpath.commonprefix([here, there[:-1]]))
    way = "../" * (len(here) - shared) + "/".join(there[shared:]) or "./"
    return f"{way}#{fragment}" if fragment else way


def to_root(page: Page, language: str) -> str:
    """The way from a page up to the root of the whole site."""
    depth = page.url.count("/") + (0 if language == "en" else 1)
    return "../" * depth or "./"


def is_outside(link: str) -> bool:
    """Whether a link leaves the site (or has a scheme of any sort)."""
    return bool(re.match(r"^[a-zA-Z][\w+.-]*:", link)) or link.startswith("//")


def is_safe(link: str) -> bool:
    """Whether a link has one of the schemes that the playbook allows, or none."""
    try:
        scheme = urlsplit(link.strip()).scheme.lower()
    except ValueError:
        return False
    return scheme in SCHEMES if is_outside(link.strip()) or scheme else not link.startswith("//")


def page_path(start: str, link: str) -> str:
    """The path of the page that a file link (`../stop/refusal.md#x`) on the page `start` names."""
    file = link.partition("#")[0]
    if not file:
        return start
    return posixpath.normpath(posixpath.join(posixpath.dirname(start), file)).removesuffix(".md")


def link_to(start: str, path: str, anchor: str = "") -> str:
    """The file link from the page at `start` to the page at `path`: the other way round than `page_path`."""
    file = posixpath.relpath(f"{path}.md", posixpath.dirname(start) or ".")
    link = "" if path == start and anchor else file
    return f"{link}#{anchor}" if anchor else link


def resolve(book: Book, page: Page, link: str) -> str:
    """The address of a link as written in a field; a file link becomes the page's relative address."""
    if is_outside(link):
        return link if is_safe(link) else "#"
    target = book.pages.get(page_path(page.path, link))
    fragment = link.partition("#")[2]
    if target is None:
        return "#"
    return relative(page.url, f"{target.url}#{fragment}" if fragment else target.url)


def script_target(page: Page, book: Book, target: str) -> str:
    """The address (below the language's root) of a script's `next`: `step`, `play/` or `play/step`."""
    play, slash, step = target.partition("/")
    if not slash:
        return f"{page.url}#{STEP}{target}"
    there = book.plays.get(play)
    if there is None:
        return page.url
    return f"{there.url}#{STEP}{step}" if step else f"{there.url}#script"
