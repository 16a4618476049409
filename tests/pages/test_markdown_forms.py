"""Each form of Markdown in both languages: the structure of our HTML is that of the host's reading.

After a change that is meant, write the structures anew with `--write-cases` and read the difference in git.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import count

import pytest
import yaml
from markdown_it import MarkdownIt
from mdit_py_plugins.gfm import gfm_plugin

import real_book
from playbook.checks.problems import problems_of
from playbook.model import Passage
from playbook.pages.interface_words import Words
from playbook.pages.page_text import PageText
from project import CASES, Project

FILE = CASES / "markdown" / "forms.yml"
FORMS = yaml.load(FILE.read_text("utf-8"), yaml.CSafeLoader)
HOST = MarkdownIt("commonmark", {"html": False, "xhtmlOut": False}).use(gfm_plugin)
BOOK = Project().book()
WORDS = Words()
VOID = {"br", "hr", "img", "input"}
each_form = pytest.mark.parametrize("form", FORMS, ids=lambda form: form["form"])
in_each_language = pytest.mark.parametrize("language", ["en", "ja"])


class _Structure(HTMLParser):
    """The elements of an HTML text, without words and attributes: `p ul(li(em) li)`."""

    def __init__(self) -> None:
        super().__init__()
        self.tree: list = []
        self.open = [self.tree]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        inner: list = []
        self.open[-1].append((tag, inner))
        if tag not in VOID:
            self.open.append(inner)

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()


def structure(html: str) -> str:
    reader = _Structure()
    reader.feed(html)
    return _shown(reader.tree)


def _shown(tree: list) -> str:
    return " ".join(f"{tag}({_shown(inner)})" if inner else tag for tag, inner in tree)


FRAMED = re.compile(r'<div class="md-typeset__scrollwrap"[^>]*>\n(.*?</table>)\n</div>', re.DOTALL)


def prose_on_a_page(text: str, language: str) -> str:
    """The HTML of a prose of the small book's page about itself, its tables without the frame in which they scroll."""
    words = PageText(BOOK, BOOK.pages["about"], language, lambda key, **fills: WORDS(key, language, **fills), None)
    return FRAMED.sub(r"\1", str(words.prose(Passage(en=text, ja=text))))


def elements(html: str) -> set[str]:
    """The elements and classes of an HTML text; images aside, since none is found from another page."""
    names = {name for found in re.findall(r' class="([^"]*)"', html) for name in found.split()}
    return {*re.findall(r"<([a-z0-9]+)", html), *names} - {"img", "language-yaml"}


@in_each_language
@each_form
def test_a_form_has_its_structure(form: dict, language: str, write_cases: bool) -> None:
    found = structure(prose_on_a_page(form[language], language))
    if write_cases:
        text = FILE.read_text("utf-8")
        at = text.index(f"- form: {form['form']}\n")
        FILE.write_text(text[:at] + re.sub(r"structure: .*", f"structure: {found}", text[at:], count=1), "utf-8")
    assert found == form["structure"]


@in_each_language
@each_form
def test_a_form_has_the_structure_that_the_host_shows(form: dict, language: str) -> None:
    if not form.get("beyond"):
        assert structure(prose_on_a_page(form[language], language)) == structure(HOST.render(form[language]))


@in_each_language
def test_a_page_of_the_book_shows_every_form(language: str) -> None:
    proses = [page.entry.prose[language] for page in real_book.BOOK.pages.values() if page.entry.prose]
    shown = [elements(prose_on_a_page(prose, language)) for prose in proses]
    every = set().union(*(elements(prose_on_a_page(form[language], language)) for form in FORMS))
    assert any(every <= one for one in shown)


@each_form
def test_no_rule_refuses_a_form(form: dict) -> None:
    project = Project()
    project.replace("docs/en/about.md", "We call clients.\n", with_ids(form["en"]))
    project.replace("docs/ja/about.md", "お客様に電話をかけています。\n", with_ids(form["ja"]))
    assert problems_of(project.book()) == []


def with_ids(text: str) -> str:
    """The text with an id on each heading, which a page wants."""
    numbers = count(1)
    return re.sub(r"(?m)^(#+ .*)$", lambda found: f"{found[1]} {{#heading-{next(numbers)}}}", text)
