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
        ("用語集", "glossary/", False), ("練習", "practice/", False), ("この手引きについて", "about/", False),
    ]  # fmt: skip
    assert [(child.title, child.active) for child in entries[1].children] == [
        ("「席を外しております」と言われたら？", False), ("断られたら？", True),
    ]  # fmt: skip
    assert all(not entry.children for entry in entries if entry is not entries[1])


def test_the_navigation_of_a_page_that_is_no_file_shows_the_sections_alone() -> None:
    assert [entry.children for entry in navigation.navigation(BOOK, None, "en")] == [()] * 6


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("reception/not-at-desk", None, "reception/refusal/"),
        ("reception/refusal", "reception/not-at-desk/", None),
        ("words/we-say", "words/both-meanings/", "words/pitfalls/"),
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


def test_of_a_long_section_the_pages_around_the_readers_are_shown_and_the_way_to_all() -> None:
    project = Project()
    plays = {f"reception/play-{number:02}": 100 + number for number in range(30)}
    for path, order in plays.items():
        for language in ("en", "ja"):
            text = (
                project.bytes_of(f"docs/{language}/{PLAY}")
                .decode()
                .replace("id: not-at-desk", f"id: {path.partition('/')[2]}")
            )
            project.write(f"docs/{language}/{path}.md", text.replace("order: 10", f"order: {order}"))
    book = project.book()
    assert len(book.folders["reception"]) == 32

    def shown(path: str) -> list[str]:
        entry = next(each for each in navigation.navigation(book, book.pages[path], "en") if each.children)
        assert (entry.url, entry.of) == ("reception/", 32)
        return [child.url for child in entry.children]

    everything = [page.url for page in book.folders["reception"]]
    assert shown("reception/index") == shown("reception/not-at-desk") == everything[: navigation.LONGEST]
    assert shown("reception/play-29") == everything[-navigation.LONGEST :]
    middle = shown("reception/play-14")
    assert len(middle) == navigation.LONGEST and middle[navigation.LONGEST // 2] == "reception/play-14/"
