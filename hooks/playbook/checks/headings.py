"""Rules on the headings of the prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import KINDS
from ..problem import Problem
from ..queries.headings import LAYOUT, own_anchors
from ..reading.markdown import former_headings, prose_headings, read_prose
from ..reading.page import Page
from ..reading.registries import Registries
from ..reading.unwritten import NOT_WRITTEN
from .rule import each

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
BELOW_WHY = frozenset({"play", "message"})
"""Kinds whose prose stands below a heading of the second level; that of the others begins below the title."""
FOOTNOTE_ID = re.compile(r"footnote-[0-9]+(-ref(-[0-9]+)?)?")
"""What pages/prose.py names footnotes and the places that refer to them."""


@each(*KINDS, "plain")
def every_heading_has_the_same_id_in_both_languages(page: Page, registries: Registries) -> Iterator[Problem]:
    """Headings of the prose carry {#ids}, the same in both languages and in the same order."""
    if not page.entry.prose or NOT_WRITTEN in (page.entry.prose.en, page.entry.prose.ja):
        return
    ids = {}
    for language in ("en", "ja"):
        headings = list(prose_headings(page.entry.prose[language]))
        ids[language] = [id for _, _, id, _ in headings if id]
        yield from _heading_problems(page, language, headings)
    if ids["en"] != ids["ja"]:
        message = f"its headings have the ids {_row(ids['ja'])}, but those of the English page have {_row(ids['en'])}"
        yield page.problem(f"{message}; make them the same", "prose", "ja")


@each(*KINDS, "plain")
def no_line_becomes_a_heading_by_chance(page: Page, registries: Registries) -> Iterator[Problem]:
    """A line with --- below it, or a # in a list, would become a heading without an id."""
    for language in ("en", "ja") if page.entry.prose else ():
        place = page.place("prose", language)
        for token in read_prose(page.entry.prose[language]):
            if token.type == "heading_open" and token.map and (token.level or token.markup[0] != "#"):
                line = token.map[0] if token.markup[0] == "#" else token.map[1] - 1
                sign = token.markup if token.markup[0] == "#" else token.markup * 3
                message = (
                    f"'{sign}' makes a heading here; change it, or write '### Heading {{#id}}' on a line of its own"
                )
                yield Problem(place.path, place.line + line, "", message)


def _heading_problems(page: Page, language: str, headings: list[tuple[int, str, str | None, int]]) -> Iterator[Problem]:
    place = page.place("prose", language)
    taken = LAYOUT | {id for id, _ in own_anchors(page)}
    former = {line: id for id, _, line in former_headings(page.entry.prose[language])}
    above = 2 if page.kind in BELOW_WHY else 1
    for level, text, id, line in headings:
        wrong = _wrong_level(page, level, above, text) or _wrong_id(id, text, taken)
        above = level
        wrong = wrong or _wrong_former_id(former.get(line, ""), language)
        taken |= {id or ""}
        if wrong:
            yield Problem(place.path, place.line + line, "", wrong)


def _wrong_level(page: Page, level: int, above: int, text: str) -> str:
    if level < 3 and page.kind == "play":
        return f"'{text}' must be a heading of the third level (###); the page has the others"
    if level == 1:
        return f"'{text}' must be a heading of the second level (##); the page's title is the first"
    if level > above + 1 and not page.lacking and not page.is_torn:
        return f"'{text}' skips a level; write {'#' * (above + 1)} before it, one more than the heading above it has"
    return ""


def _wrong_id(id: str | None, text: str, taken: frozenset[str]) -> str:
    if not id:
        return f"'{text}' has no id; add one such as {{#what-to-avoid}}, the same in both languages"
    if not ID.fullmatch(id):
        return f"'{id}' is not an id; write lower-case words joined by hyphens"
    is_taken = id in taken or FOOTNOTE_ID.fullmatch(id)
    return f"'{id}' is taken on this page; choose another id" if is_taken else ""


def _wrong_former_id(id: str, language: str) -> str:
    if id and language == "ja":
        return f"'formerly={id}' belongs to the structure, which the English page alone holds; delete it here"
    return f"'{id}' is not an id; write lower-case words joined by hyphens" if id and not ID.fullmatch(id) else ""


def _row(ids: list[str]) -> str:
    return ", ".join(ids) or "none"
