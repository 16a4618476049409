"""The quiet note on a page of which some words may lag behind the other language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from playbook.queries.needs import Needs
from project import PLAY, Project, Site
from queries.test_stale_pairs import AGREED

NOTES = {
    "en": "The Japanese page changed since the two were last compared, so some words here may be out of date.",
    "ja": "英語のページに変更がありましたが、まだ照らし合わせていません。古い記述が残っているかもしれません。",
}


def noted(project: Project, path: str = PLAY[:-3]) -> list[str]:
    """The languages in which the page has the note."""
    site = Site(replace(project.book(), records=AGREED))
    return [language for language, note in NOTES.items() if note in site.html(path, language)]


def test_a_page_that_agrees_has_no_note() -> None:
    assert noted(Project()) == []


@pytest.mark.parametrize(
    ("language", "old", "new", "lagging"),
    [("en", "cue: Slowly,", "cue: Calmly,", ["ja"]), ("ja", "cue: ゆっくり、", "cue: 静かに、", ["en"])],
)
def test_the_note_stands_where_the_words_may_lag(language: str, old: str, new: str, lagging: list[str]) -> None:
    assert noted(Project().replace(f"docs/{language}/{PLAY}", old, new)) == lagging


def test_where_both_languages_changed_both_pages_have_it() -> None:
    project = Project().replace(f"docs/en/{PLAY}", "cue: Slowly,", "cue: Calmly,")
    assert noted(project.replace(f"docs/ja/{PLAY}", "cue: ゆっくり、", "cue: 静かに、")) == ["en", "ja"]


@pytest.mark.parametrize("path", Project().book().pages)
def test_a_page_of_every_kind_has_room_for_it(path: str) -> None:
    book = Project().book()
    records = {path: {field: ("00000000", japanese) for field, (_, japanese) in AGREED[path].items()}}
    html = Site(replace(book, records=records)).html(path, "ja")
    way = "../" * (book.pages[path].url.count("/") + 1)
    assert f'{NOTES["ja"]} <a href="{way}{book.pages[path].url}" hreflang="en">英語のページを読む</a>' in html


def test_a_page_is_made_again_when_its_record_changes_and_no_other_but_the_list_of_how_all_stand() -> None:
    book = Project().book()
    before, after = Needs(replace(book, records=AGREED)), Needs(replace(book, records=AGREED | {PLAY[:-3]: {}}))
    assert [page.path for page in book.pages.values() if before.of(page) != after.of(page)] == [
        PLAY[:-3],
        *(page.path for page in book.of_kind("status").values()),
    ]
