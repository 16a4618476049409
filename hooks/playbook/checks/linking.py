"""Rules on links and headings: inside the site, in both languages, in fields and in prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..address import is_outside, is_safe, page_path
from ..book import Book, Page
from ..headings import LAYOUT, anchors, prose_headings
from ..inline import links_in
from ..model import Passage
from ..problem import Problem, did_you_mean
from ..walk import Words, walk_book
from .wording import CODE, _blanked, _problem

REFERENCE = re.compile(r"(?m)^ {0,3}\[[^\]\n]+\]: *\S+")
AUTOLINK = re.compile(r"<(https?://|mailto:)[^>\n]*>")


def every_link_leads_somewhere(book: Book) -> Iterator[Problem]:
    """A link is http, https, mailto or tel, or a file of the site (with an anchor that it has)."""
    known = {path: anchors(page) for path, page in book.pages.items()}
    for words in walk_book(book):
        if isinstance(words.holder, Passage) and not words.is_prose:
            continue
        for at, line in _lines(words):
            for link in links_in(line):
                message = _wrong(book, words.page, link, known)
                if message:
                    yield _problem(words, at + max(line.find(link), 0), message)


def no_prose_has_reference_links(book: Book) -> Iterator[Problem]:
    """Links stand where they are read; a list of addresses below the text escapes the checks."""
    for words in walk_book(book):
        for found in REFERENCE.finditer(words.text) if words.is_prose else ():
            yield _problem(words, found.start(), "is a link in reference style; write [words](address) where it is read")


def every_heading_has_the_same_id_in_both_languages(book: Book) -> Iterator[Problem]:
    """Headings of the prose are of the third level (second on pages that are no plays) and carry {#ids}, in the same order."""
    for page in book.pages.values():
        if not page.entry.prose:
            continue
        found = {language: list(prose_headings(page.entry.prose[language])) for language in ("en", "ja")}
        for language, headings in found.items():
            yield from _heading_problems(page, language, headings)
        ids = {language: [id for _, _, id, _ in headings if id] for language, headings in found.items()}
        if ids["en"] != ids["ja"]:
            message = f"its headings have the ids {_row(ids['ja'])}, but the English page has {_row(ids['en'])}"
            yield page.problem(message, "prose", "ja")


def _heading_problems(page: Page, language: str, headings: list[tuple[int, str, str | None, int]]) -> Iterator[Problem]:
    place = page.place("prose", language)
    seen: set[str] = set()
    for level, text, id, line in headings:
        wrong = None
        if level < 3 and page.kind == "play":
            wrong = f"'{text}' must be a heading of the third level (###); the page has the others"
        elif level == 1:
            wrong = f"'{text}' must be a heading of the second level (##); the page's title is the first"
        elif not id:
            wrong = f"'{text}' has no id; add one such as {{#what-to-avoid}}, the same in both languages"
        elif not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id):
            wrong = f"'{id}' is not an id; write lower-case words joined by hyphens"
        elif id in LAYOUT or id in seen or id.startswith(("step-", "tick-")):
            wrong = f"'{id}' is taken on this page; choose another id"
        seen.add(id or "")
        if wrong:
            yield Problem(place.path, place.line + line, "", wrong)


def _wrong(book: Book, page: Page, link: str, known: dict[str, frozenset[str]]) -> str:
    if is_outside(link) or not is_safe(link):
        return "" if is_safe(link) else f"'{link[:40]}' is not allowed; a link is http, https, mailto, tel or a file of the site"
    file, _, fragment = link.partition("#")
    if link.startswith("/") or (file and not file.endswith(".md")):
        return f"'{link}' is not a file of the site; write the way to it, such as ../stop/refusal.md"
    path = page_path(page.path, link)
    if path not in known:
        if path in book.unread or path.rpartition("/")[2] in book.unread:
            return ""
        return f"there is no page '{link}'{did_you_mean(path, known)}"
    if fragment and fragment not in known[path]:
        return f"the page has no anchor '#{fragment}'{did_you_mean(fragment, known[path])}"
    return ""


def _lines(words: Words) -> Iterator[tuple[int, str]]:
    text = CODE.sub(_blanked, words.text)
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1


def _row(ids: list[str]) -> str:
    return ", ".join(ids) or "none"
