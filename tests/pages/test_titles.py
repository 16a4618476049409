"""What the theme is told about a page."""

from __future__ import annotations

from playbook.pages.render import Renderer
from project import TEMPLATES, Project, Site

BOOK = Project().book()


def test_a_page_has_a_title_and_a_description_without_markup() -> None:
    meta = Site(BOOK).renderer.meta(BOOK.pages["reception/not-at-desk"], "en")
    assert meta == {
        "title": "What do I do when &#34;she is not at her desk&#34;?",
        "description": "It means not now. Ask when she is back, then stop if they refuse.",
    }
    assert (
        Renderer(BOOK, TEMPLATES).meta(BOOK.pages["words/introduction"], "ja")["description"]
        == "最初の電話の後に送ります。"
    )
