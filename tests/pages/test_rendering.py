"""Each kind of page once, as a person reads it: tests/cases/book in, tests/cases/rendered out.

The outlines leave out how the templates dress the words. After a change that is meant, write them anew
with `pytest tests/pages/test_rendering.py --write-cases` and read the difference in git.
"""

from __future__ import annotations

import re

import pytest

from outline import outline
from playbook.model import KINDS
from playbook.queries.headings import LAYOUT, anchors
from project import CASES, TEMPLATES, Project, Site

BOOK = Project().book()
SITE = Site(BOOK)
PAGES = [(path, language) for path in BOOK.pages for language in ("en", "ja")]
MADE_ELSEWHERE = {"call", "coverage", "practice", "role-play", "status"}
"""Kinds that show what other pages hold; their anchors are not theirs to promise."""


READ = [(path, language) for path, language in PAGES if BOOK.pages[path].kind != "status"]
"""The list of how all pages stand changes with any of them; tests/commands/test_status.py reads it."""


@pytest.mark.parametrize(("path", "language"), READ)
def test_a_page_reads_as_it_should(path: str, language: str, write_cases: bool) -> None:
    file = CASES / "rendered" / f"{path}.{language}.txt"
    found = outline(SITE.html(path, language))
    if write_cases:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(found, "utf-8", newline="\n")
    assert found == file.read_text("utf-8")


def test_the_small_book_has_every_kind_of_page() -> None:
    assert {page.kind for page in BOOK.pages.values()} == {*KINDS, "plain"}


def test_every_rendered_case_belongs_to_a_page() -> None:
    files = {file.relative_to(CASES / "rendered").as_posix() for file in (CASES / "rendered").rglob("*.txt")}
    assert files == {f"{path}.{language}.txt" for path, language in READ}


@pytest.mark.parametrize(("path", "language"), PAGES)
def test_a_page_has_the_anchors_that_links_may_name_each_once(path: str, language: str) -> None:
    page = BOOK.pages[path]
    ids = re.findall(r' id="([^"]*)"', SITE.html(path, language))
    assert len(ids) == len({*ids})
    assert anchors(page) <= {*ids}
    if page.kind not in MADE_ELSEWHERE:
        assert {id for id in ids if not id.startswith("plan-")} == anchors(page)


@pytest.mark.parametrize("path", BOOK.pages)
def test_both_languages_of_a_page_have_the_same_anchors(path: str) -> None:
    english, japanese = (re.findall(r' id="([^"]*)"', SITE.html(path, language)) for language in ("en", "ja"))
    assert english == japanese


def test_the_ids_of_the_templates_are_all_reserved() -> None:
    templates = "".join(file.read_text("utf-8") for file in (TEMPLATES / "pages").glob("*.html"))
    assert {*re.findall(r'heading\(\d, "([a-z-]+)"', templates)} <= LAYOUT


def test_the_table_of_contents_has_the_headings_of_three_levels() -> None:
    content = SITE.renderer.content(BOOK.pages["reception/not-at-desk"], "ja")
    linked = re.findall(r'<h[1-3] id="([a-z-]+)">', content.html)
    (title,) = content.contents
    assert [title.id, *(one.id for part in title.children for one in (part, *part.children))] == linked
    inner = [(one.level, one.url, one.title) for part in title.children for one in part.children]
    assert inner == [(3, "#avoid", "避けたいこと")]


@pytest.mark.parametrize(("path", "language"), PAGES)
def test_no_term_is_explained_in_what_names_or_leads(path: str, language: str) -> None:
    for name in ("a", "button", "dt", "h[1-6]", "label", "ruby", "summary", "th"):
        for found in re.findall(rf"<({name})[ >](.*?)</\1>", SITE.html(path, language), re.DOTALL):
            assert "<dfn" not in found[1]
