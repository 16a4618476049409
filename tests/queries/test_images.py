"""The images that a page shows."""

from __future__ import annotations

from dataclasses import replace

from playbook.queries.images import image_path, images_of
from playbook.queries.needs import Needs
from playbook.reading.images import Size, read_images
from project import BOOK, PLAY, Project

IMAGE = "assets/images/desk.svg"


def with_an_image() -> Project:
    shown = f"![A desk](../{IMAGE}) `![none](../{IMAGE})`"
    return Project().replace("docs/en/about.md", "We call clients.", shown)


def test_every_image_has_its_size() -> None:
    assert read_images(BOOK) == {IMAGE: Size(120, 80)}


def test_a_link_to_an_image_is_seen_from_the_file_that_holds_it() -> None:
    page = Project().book().pages[PLAY.removesuffix(".md")]
    assert image_path(page, "ja", f"../../{IMAGE}") == IMAGE
    assert image_path(page, "en", f"../{IMAGE}") == f"en/{IMAGE}"


def test_images_are_those_of_one_language_and_not_of_code() -> None:
    page = with_an_image().book().pages["about"]
    assert (images_of(page, "en"), images_of(page, "ja")) == ([IMAGE], [])


def test_a_page_is_made_again_when_an_image_that_it_shows_has_another_size() -> None:
    book = with_an_image().book()
    other = replace(book, images={IMAGE: Size(1, 1)})
    changed = [path for path, page in book.pages.items() if Needs(book).of(page) != Needs(other).of(page)]
    assert changed == ["about"]
