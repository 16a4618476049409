"""The sections, and what stands before and after a page."""

from __future__ import annotations

import pytest

from playbook.queries import navigation
from project import PLAY, Project

BOOK = Project().book()


def test_the_navigation_shows_all_sections_and_the_pages_of_the_current_one() -> None:
    entries = navigation.navigation(BOOK, BOOK.pages["reception/refusal"], "ja")
    assert [(entry.title, entry.url, entry.active) for entry in entries] == [
        ("通話中に使う", "call/", False), ("受付", "reception/", False), ("言葉", "words/", False),
        ("用語集", "glossary/", False), ("この手引きについて", "about/", False),
    ]  # fmt: skip
    assert [(child.title, child.active) for child in entries[1].children] == [
        ("「席を外しております」と言われたら？", False), ("断られたら？", True),
    ]  # fmt: skip
    assert all(not entry.children for entry in entries if entry is not entries[1])


def test_the_navigation_of_a_page_that_is_no_file_shows_the_sections_alone() -> None:
    assert [entry.children for entry in navigation.navigation(BOOK, None, "en")] == [()] * 5


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("reception/not-at-desk", None, "reception/refusal/"),
        ("reception/refusal", "reception/not-at-desk/", None),
        ("words/we-say", "words/they-say/", "words/pitfalls/"),
        ("reception/index", None, None),
        ("about", None, None),
    ],
)
def test_the_neighbours_of_a_page_are_those_of_its_section(path: str, before: str | None, after: str | None) -> None:
    found = navigation.neighbours(BOOK, BOOK.pages[path], "en")
    assert tuple(entry and entry.url for entry in found) == (before, after)


def test_pages_stand_by_their_order_and_ties_by_id() -> None:
    project = Project().replace(f"docs/en/{PLAY}", "order: 10", "order: 30")
    stage = project.book().pages["reception/index"]
    assert [page.id for page in navigation.children(project.book(), stage)] == ["refusal", "not-at-desk"]
    project.replace("docs/en/reception/refusal.md", "order: 20", "order: 30")
    assert [page.id for page in navigation.children(project.book(), stage)] == ["not-at-desk", "refusal"]


def test_a_page_without_a_place_stands_last() -> None:
    project = Project().replace(f"docs/en/{PLAY}", "order: 10\n", "")
    assert [page.id for page in project.book().folders["reception"]] == ["refusal", "not-at-desk"]


def test_a_page_goes_behind_its_neighbours_with_a_gap() -> None:
    assert navigation.place_behind(()) == 10
    assert navigation.place_behind(BOOK.folders["reception"]) == 30
    odd = Project().replace("docs/en/reception/refusal.md", "order: 20", "order: 25").book()
    assert navigation.place_behind(odd.folders["reception"]) == 30
