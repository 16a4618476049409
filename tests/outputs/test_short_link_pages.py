"""The pages of permanent links."""

from __future__ import annotations

from playbook.outputs import short_link_pages
from playbook.outputs.site import Site as SiteFolder
from project import TEMPLATES, Project

BOOK = Project().book()


def test_a_short_link_is_a_page_that_works_without_scripts(tmp_path) -> None:
    short_link_pages.write_short_links(BOOK, TEMPLATES, SiteFolder(tmp_path))
    text = (tmp_path / "go/phrase/not-at-desk/index.html").read_text("utf-8")
    assert 'href="../../../words/they-say/#not-at-desk"' in text
    assert 'href="../../../ja/words/they-say/#not-at-desk"' in text
