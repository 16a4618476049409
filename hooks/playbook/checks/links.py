"""Rules on links: inside the site, in both languages, in fields and in prose."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from ..problem import Problem, did_you_mean, shortened
from ..queries.address import is_outside, is_safe, link_to, page_path
from ..queries.former import Spot, read_instead, retired_at
from ..queries.headings import anchors
from ..queries.walk import Words
from ..reading.book import Book
from ..reading.images import KINDS as IMAGES
from ..reading.page import Page
from ..reading.registries import Registries
from ..reading.written import Written
from .rule import each, looking_at
from .where import marked, problem_on_line

REFERENCE = re.compile(r"\[[^\]^][^\]]*\]:")


def _targets(page: Page, book: Book) -> Iterator[str]:
    """The anchors of the page and of those that it may link to."""
    for path in (page.path, *(page_path(page.path, link) for link in page.links)):
        there = book.pages.get(path)
        yield f"{path} {there.digest if there else ''}"


@looking_at(_targets)
def every_link_leads_somewhere(page: Written, book: Book) -> Iterator[Problem]:
    """A link is http, https, mailto or tel, or a file of the site (with an anchor that it has)."""
    for words, pieces in marked(page):
        for line, _, token in pieces:
            message = _wrong(book, words, str(token.attrs["href"])) if token.type == "link_open" else ""
            if message:
                yield problem_on_line(words, line, message)


@each()
def every_link_to_another_site_is_a_source(page: Written, registries: Registries) -> Iterator[Problem]:
    """A field, which is shown in calls and on paper too, sends nobody to a site that no source names; prose may."""
    known = {source.address for source in registries.sources.values()}
    for words, pieces in marked(page) if "sources" not in registries.broken else ():
        for line, _, token in pieces if not words.is_prose else ():
            link = str(token.attrs.get("href", ""))
            if _leaves(link) and link not in known:
                elsewhere = "list it in docs/data/sources.yml, or link to it below the front matter"
                yield problem_on_line(words, line, f"'{shortened(link)}' is another site; {elsewhere}")


@each()
def every_link_has_words(page: Written, registries: Registries) -> Iterator[Problem]:
    """A link without words cannot be seen or heard."""
    for words, pieces in marked(page):
        for (line, _, token), after in zip(pieces, pieces[1:], strict=False):
            if token.type == "link_open" and after.token.type == "link_close":
                message = f"the link to '{shortened(str(token.attrs['href']))}' has no words; write [words](address)"
                yield problem_on_line(words, line, message)


@each()
def no_prose_has_reference_links(page: Written, registries: Registries) -> Iterator[Problem]:
    """Links stand where they are read, not in a list of addresses below the text."""
    for words, pieces in marked(page):
        for line, begins, token in pieces:
            if begins and token.type == "text" and REFERENCE.match(token.content):
                message = "this is a link in reference style; write [words](address) where it is read"
                yield problem_on_line(words, line, message)


def _leaves(link: str) -> bool:
    """Whether a link that is allowed leads to another site; a mail or a telephone number is no site."""
    return is_safe(link) and link.lower().startswith(("http:", "https:"))


def _wrong(book: Book, words: Words, link: str) -> str:
    """What is wrong with a link, or nothing."""
    if not is_safe(link):
        return f"'{shortened(link)}' is not allowed; a link is http, https, mailto, tel or a file of the site"
    if is_outside(link):
        return ""
    if not isinstance(words.page, Page):
        return f"'{shortened(link)}' is a file of the site, but this text stands on many pages; take the link out"
    return _wrong_file(book, words.page, link)


def _wrong_file(book: Book, page: Page, link: str) -> str:
    file, _, fragment = link.partition("#")
    if posixpath.splitext(file)[1].lower() in IMAGES:
        return f"'{shortened(link)}' is an image; write a half-width ! before the [ to show it"
    if link.startswith("/") or (file and not file.endswith(".md")):
        return f"'{shortened(link)}' is not a file of the site; write the way to it, such as ../stop/refusal.md"
    path = page_path(page.path, link)
    if path not in book.pages:
        folder_or_file = path.removesuffix("/index").rpartition("/")[2]
        return (
            ""
            if folder_or_file in book.unread
            else f"there is no page '{shortened(link)}'{_new_file(book, page, path) or _nearest(page, file, book)}"
        )
    there = anchors(book.pages[path]) if fragment else frozenset()
    if fragment and fragment not in there and not book.pages[path].lacking:
        hint = did_you_mean(fragment, there) or "; link to the page alone, or to one of its ids"
        return f"the page has no anchor '#{shortened(fragment)}'{hint}"
    gone = retired_at(Spot(book.pages[path], fragment))
    return f"'#{fragment}' was taken out; link to {_file_of(book, page, gone.read)} instead" if gone else ""


def _new_file(book: Book, page: Page, path: str) -> str:
    """What to link to where a page was renamed or taken out, or nothing."""
    return f"; link to {_file_of(book, page, path)} instead" if read_instead(book, path) else ""


def _file_of(book: Book, page: Page, address: str) -> str:
    """The link from a page to what an address of any age leads to today."""
    there = read_instead(book, address)
    if there is None:
        return address
    return link_to(page.path, there.page.path, there.anchor)


def _nearest(page: Page, file: str, book: Book) -> str:
    folder = posixpath.dirname(page.path) or "."
    return (
        did_you_mean(file, (f"{posixpath.relpath(path, folder)}.md" for path in book.pages))
        or "; write it first, or link to another"
    )
