"""Script injection through every text field of every kind: reported where it should be, and harmless all the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from html_shape import shape_of
from playbook.checks.problems import problems_of
from playbook.model import KINDS, Noun, Passage, Plain, Text, Utterance, Variants
from playbook.outputs.short_link_pages import write_short_links
from playbook.outputs.site import Site as SiteFolder
from playbook.queries.address import is_safe
from playbook.queries.short_links import short_links
from playbook.queries.walk import Words, walk
from playbook.reading.book import Book
from playbook.reading.registries import WHOLE_FILES
from playbook.reading.written import Loc, Written
from project import TEMPLATES, Project, Site

NOT_A_BLANK = "is not a blank of docs/data/blanks.yml; add it there, or write the text without { and }"
NO_IMAGE = "an image stands in the text below the front matter only; take it out (for a link, put a space after !)"
NOT_OURS = "is on another host; put the file into docs/assets/images/"
NOT_ALLOWED = "is not allowed; a link is http, https, mailto, tel or a file of the site"
PAYLOADS = {
    "<script>alert(1)</script>": "'<script>' is HTML; write Markdown, or put it in `code`",
    "<img src=x onerror=alert(1)>": "'<img src=x onerror=alert(1)>' is HTML; write Markdown, or put it in `code`",
    '"><svg onload=alert(1)>': "'<svg onload=alert(1)>' is HTML; write Markdown, or put it in `code`",
    "'><iframe srcdoc=x>": "'<iframe srcdoc=x>' is HTML; write Markdown, or put it in `code`",
    "</script>": "'</script>' is HTML; write Markdown, or put it in `code`",
    "{onclick=alert(1)}": f"'{{onclick=alert(1)}}' {NOT_A_BLANK}",
    "{: onclick=alert(1) }": f"'{{: onclick=alert(1) }}' {NOT_A_BLANK}",
    "{{ 7*7 }}": f"'{{ 7*7 }}' {NOT_A_BLANK}",
    "{% raw %}": f"'{{% raw %}}' {NOT_A_BLANK}",
    "[x](javascript:alert(1))": f"'javascript:alert(1)' {NOT_ALLOWED}",
    "[x](JaVaScRiPt:alert(1))": f"'JaVaScRiPt:alert(1)' {NOT_ALLOWED}",
    "[x](&#106;avascript:alert(1))": f"'javascript:alert(1)' {NOT_ALLOWED}",
    "[x](java&Tab;script:alert(1))": f"'java\tscript:alert(1)' {NOT_ALLOWED}",
    "[x](javascript\\:alert(1))": f"'javascript:alert(1)' {NOT_ALLOWED}",
    "[x](<javascript:alert(1)>)": f"'javascript:alert(1)' {NOT_ALLOWED}",
    "[x](data:text/html;base64,PHNjcmlwdD4=)": f"'data:text/html;base64,PHNjcmlwdD4=' {NOT_ALLOWED}",
    "[x](vbscript:x)": f"'vbscript:x' {NOT_ALLOWED}",
    "![x](https://evil.example/x.png)": f"the image 'https://evil.example/x.png' {NOT_OURS}",
    "&lt;script&gt;alert(1)&lt;/script&gt;": "",
    "&quot; onmouseover=&quot;alert(1)": "",
    "]]>": "",
    '[x](about.md "\\" onclick=\\"alert(1)")': "",
    '" onfocus="alert(1)" autofocus="': "",
}
"""What somebody may try, with the sentence that reports it in Markdown, or nothing where it is only text."""
MARKDOWN_ONLY = ("[x](", "![x](")
"""Payloads that are plain text where no Markdown is read."""
FROM_MARKDOWN = {("a", ("href",)), ("a", ("href", "title")), ("img", ("alt", "src"))}
"""What a payload may make: a link or an image with an address that is safe, or '#'."""


def fields_of(book: Book) -> Iterator[tuple[Written, Words]]:
    """One text of each field of each type, on each side, of all pages and registries."""
    seen: set[tuple[str, str, str]] = set()
    for written in (*book.pages.values(), *book.registries.written.values()):
        for words in walk(written):
            name = type(words.owner).__name__, words.field, words.language
            if name not in seen:
                seen.add(name)
                yield written, words


def changed(value: Any, loc: Loc, text: Any) -> Any:
    """The entry with another value at `loc`."""
    if not loc:
        return text
    if isinstance(value, tuple):
        at = int(loc[0])
        return (*value[:at], changed(value[at], loc[1:], text), *value[at + 1 :])
    name = str(loc[0])
    return value.model_copy(update={name: changed(getattr(value, name), loc[1:], text)})


def book_with(book: Book, written: Written, loc: Loc, text: Any) -> Book:
    """The book with another text in one place of a page or a registry."""
    new = replace(written, entry=changed(written.entry, loc, text))
    for path, page in book.pages.items():
        if page is written:
            return replace(book, pages={**book.pages, path: new})
    (name, id), _ = next(item for item in book.registries.written.items() if item[1] is written)
    everything = {**book.registries.written, (name, id): new}
    if name in WHOLE_FILES:
        return replace(book, registries=replace(book.registries, written=everything, **{name: new.entry}))
    entries = {**getattr(book.registries, name), id: new.entry}
    return replace(book, registries=replace(book.registries, written=everything, **{name: entries}))


def name_of(case: tuple[Written, Words]) -> str:
    _, words = case
    return f"{type(words.owner).__name__}.{words.field}.{words.language}"


BOOK = Project().book()
FIELDS = list(fields_of(BOOK))
EVERYTHING = " ".join(PAYLOADS)


def looked_at(book: Book, written: Written) -> Iterator[tuple[str, str, str]]:
    """The pages that may show a text of `written`: its own, the play and home."""
    site = Site(book)
    own = {path for path, page in BOOK.pages.items() if page is written}
    for path in sorted({*own, "reception/not-at-desk", "index"}):
        for language in ("en", "ja"):
            yield path, language, site.html(path, language)


RENDERED = {(path, language): html for path, language, html in Site(BOOK).pages()}
CLEAN = {place: shape_of(html).kinds for place, html in RENDERED.items()}


def assert_harmless(book: Book, written: Written) -> None:
    for path, language, html in looked_at(book, written):
        if html == RENDERED[path, language]:
            continue
        shape = shape_of(html)
        extra = shape.kinds - CLEAN[path, language] - FROM_MARKDOWN - COMMON
        assert not extra, f"{path} ({language}): {extra}"
        assert all(is_safe(address) for address in shape.addresses), f"{path} ({language}): {shape.addresses}"


COMMON = {("em", ()), ("code", ()), ("strong", ())}
"""Signs of several payloads together may make emphasis."""


@pytest.mark.parametrize("case", FIELDS, ids=name_of)
def test_no_payload_becomes_an_element_in_any_field(case: tuple[Written, Words]) -> None:
    written, words = case
    assert_harmless(book_with(BOOK, written, words.loc, f"{words.text} {EVERYTHING}"), written)


@pytest.mark.parametrize(("payload", "sentence"), PAYLOADS.items(), ids=PAYLOADS)
def test_every_payload_is_reported_where_it_is_more_than_text(payload: str, sentence: str) -> None:
    for language in ("en", "ja"):
        for words in _one_of_each_sort(language):
            written = words.page
            text = f"{words.text}\n\n{payload}" if words.is_prose else f"{words.text} {payload}"
            book = book_with(BOOK, written, words.loc, text)
            place = written.place(*words.loc)
            line = place.line + text.count("\n")
            found = {
                problem.message for problem in problems_of(book) if (problem.path, problem.line) == (place.path, line)
            }
            told = NO_IMAGE if payload.startswith("![") and not words.is_prose else sentence
            expected = sentence and (words.is_markdown or not payload.startswith(MARKDOWN_ONLY))
            if expected:
                assert told in found
            else:
                assert sentence not in found


def _one_of_each_sort(language: str) -> list[Words]:
    """A text, an utterance and a prose that stand on one line."""
    page = BOOK.pages["reception/not-at-desk"]
    wanted = [("summary", language), ("script", 1, "say", language), ("prose", language)]
    return [words for words in walk(page) if words.loc in wanted]


@pytest.mark.prove
@pytest.mark.parametrize("payload", PAYLOADS, ids=str)
@pytest.mark.parametrize("case", FIELDS, ids=name_of)
def test_no_single_payload_becomes_an_element_in_any_field(case: tuple[Written, Words], payload: str) -> None:
    written, words = case
    assert_harmless(book_with(BOOK, written, words.loc, payload), written)


def test_the_fields_are_those_of_every_kind() -> None:
    reached = {(type(words.owner).__name__, words.field) for _, words in FIELDS}
    expected = {place for kind in (*KINDS.values(), Plain) for place in _text_fields(kind)}
    assert expected <= reached, f"tests/cases/book shows no {expected - reached}"


def _text_fields(kind: type[Noun]) -> Iterator[tuple[str, str]]:
    from playbook.reading.fields import field_type

    for name in kind.model_fields:
        inner, _ = field_type(kind, name)
        if issubclass(inner, (Text, Utterance)):
            if name != "prose":  # one test below looks at the prose of every kind
                yield kind.__name__, name
        elif issubclass(inner, Noun) and inner is not Variants:
            yield from _text_fields(inner)


@pytest.mark.parametrize("path", BOOK.pages)
def test_no_payload_becomes_an_element_in_the_prose_of_any_kind(path: str) -> None:
    page = BOOK.pages[path]
    places = ["{}", "### {} {{#payload}}", "- {}", "> {}", "    {}", "| a |\n| --- |\n| {} |", "```\n{}\n```"]
    prose = "\n\n".join([*PAYLOADS, *(place.format(EVERYTHING) for place in places), "[x]: javascript:alert(1)\n\n[x]"])
    site = Site(book_with(BOOK, page, ("prose",), Passage(en=prose, ja=prose)))
    markdown = {(tag, ()) for tag in "p ul ol li blockquote pre code thead tbody tr th td em strong s hr".split()}
    markdown |= {("table", ("class",)), ("div", ("aria-label", "class", "role", "tabindex"))}
    for language in ("en", "ja"):
        shape = shape_of(site.html(path, language))
        headings = {("h2", ("id",)), ("h3", ("id",)), ("a", ("class", "href", "title"))}
        assert not shape.kinds - CLEAN[path, language] - FROM_MARKDOWN - markdown - headings
        assert all(is_safe(address) for address in shape.addresses)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_plain_strings_of_variants_and_registries_stay_text(language: str) -> None:
    book = BOOK
    fields = {("sources", "seed-a"): "date", ("figures", "survey-2024"): "publisher sample fieldwork"}
    for entry, names in fields.items():
        for name in names.split():
            book = book_with(book, book.registries.written[entry], (name,), EVERYTHING)
    page = book.pages["words/they-say"]
    book = book_with(book, page, ("phrases", 0, "variants"), Variants(en=(EVERYTHING,), ja=(EVERYTHING,)))
    site = Site(book)
    for path in ("reception/not-at-desk", "words/they-say"):
        assert not shape_of(site.html(path, language)).kinds - CLEAN[path, language]


@pytest.mark.parametrize("payload", PAYLOADS, ids=str)
def test_no_payload_becomes_an_element_of_the_shell_around_a_page(payload: str) -> None:
    book = BOOK
    for name in ("question", "summary"):
        book = book_with(book, book.pages["reception/not-at-desk"], (name, "en"), payload)
    for path in ("reception/not-at-desk", "reception/index"):
        whole = (Site(one).whole(path, "en") for one in (BOOK, book))
        clean, dirty = (re.sub("<article.*</article>", "", html, flags=re.DOTALL) for html in whole)
        assert not shape_of(dirty).kinds - shape_of(clean).kinds


def test_no_payload_becomes_an_element_of_a_short_link(tmp_path) -> None:
    book = BOOK
    for path, page in BOOK.pages.items():
        name = "question" if page.kind == "play" else "title"
        book = book_with(book, book.pages[path], (name, "en"), EVERYTHING)
        book = book_with(book, book.pages[path], (name, "ja"), EVERYTHING)
    for path, field_name in (("words/they-say", "phrases"), ("words/we-say", "lines"), ("words/cushions", "cushions")):
        for side in ("en", "ja"):
            book = book_with(book, book.pages[path], (field_name, 0, "say", side), EVERYTHING)
    write_short_links(BOOK, TEMPLATES, SiteFolder(tmp_path / "clean"))
    write_short_links(book, TEMPLATES, SiteFolder(tmp_path / "dirty"))
    for link, _, _ in short_links(BOOK):
        clean, dirty = (
            shape_of((tmp_path / name / link / "index.html").read_text("utf-8")) for name in ("clean", "dirty")
        )
        assert (dirty.kinds, dirty.addresses) == (clean.kinds, clean.addresses), link
