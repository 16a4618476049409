"""What other programs show of a link: the question, what it is about, and an image that is there."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import imagesize
import pytest

from playbook.queries.short_links import page_titles, short_link
from project import ROOT
from real_book import BOOK

LINKS = ROOT / "docs/assets/images/links"
DRAWN = ["home", *(page.folder for page in BOOK.pages.values() if page.kind == "stage")]
TOLD = re.compile('<meta property="og:([a-z_]+)" content="([^"]*)">')


def told(file: Path) -> dict[str, str]:
    return {name: unescape(words) for name, words in TOLD.findall(file.read_text("utf-8"))}


@pytest.mark.parametrize("language", ["en", "ja"])
def test_home_and_every_stage_have_an_image_of_the_size_that_others_show(language: str) -> None:
    files = [LINKS / f"{name}.{language}.png" for name in DRAWN]
    assert {imagesize.get(file) for file in files} == {(1200, 630)}
    assert [file.name for file in files if file.stat().st_size > 60_000] == []


def test_every_page_and_every_short_link_tells_a_title_a_sentence_and_an_image_that_is_there(
    site: Path, address: str
) -> None:
    pages = [site / f"{below}{page.url}index.html" for below in ("", "ja/") for page in BOOK.pages.values()]
    wrong = []
    for file in (*pages, *(site / "go").rglob("*.html")):
        words = told(file)
        image = site / words.get("image", "none").removeprefix(address)
        if not {"title", "description", "locale"} <= words.keys() or not image.is_file():
            wrong.append(file)
    assert wrong == []


@pytest.mark.parametrize(("below", "language"), [("", "en"), ("ja/", "ja")])
def test_the_title_of_a_shared_play_is_its_question_and_its_image_that_of_its_stage(
    site: Path, address: str, below: str, language: str
) -> None:
    for page in BOOK.plays.values():
        words = told(site / f"{below}{page.url}index.html")
        assert words["title"] == page_titles(page, BOOK.registries.blanks)[language]
        assert words["image"] == f"{address}assets/images/links/{page.folder}.{language}.png"
        assert told(site / short_link(page) / "index.html")["title"] == page_titles(page, BOOK.registries.blanks)["en"]
